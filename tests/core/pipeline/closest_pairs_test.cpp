// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/closest_pairs.h"

#include <doctest.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/data/catalogue.h"
#include "core/pipeline/record.h"
#include "core/pipeline/runner.h"
#include "core/privacy/filter/candidate_ledger.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::pipeline;
using outis::test::TemporaryFolder;

namespace {

/// A workspace in which run "r" drew three candidates and took two of them.
struct Drawn {
    TemporaryFolder folder;
    data::Workspace workspace = orThrow(data::Workspace::create(folder / "w.outis"));
    privacy::CandidateLedger ledger;

    Drawn() {
        auto catalogue = orThrow(data::Catalogue::open(workspace));
        const std::vector<data::CandidateRow> rows = {
            {"r", 0, 30, "Edema", {}, {}, "accepted", "accepted", "synthetic/r/000000.png"},
            {"r", 1, 10, "", {}, {}, "accepted", "accepted", "synthetic/r/000001.png"},
            {"r", 2, 20, "", {}, {}, "rejected", "copy", ""}};
        REQUIRE(catalogue.addCandidates(rows).has_value());
        StageRecord record;
        record.stage = Stage::Generate;
        record.outcome = "finished";
        record.run = std::string("r");
        REQUIRE(saveRecord(recordsFolder(workspace), record).has_value());
        ledger.limits.rules = {{"copy", "copy-1", true, "ok", 0.8, 0.9}};
        for (const std::uint64_t seed : {10, 20, 30}) {
            privacy::CandidateRecord candidate;
            candidate.seed = Seed{seed};
            candidate.detectors.push_back(
                {static_cast<double>(seed) / 100, static_cast<std::int64_t>(seed) + 1, {}, -1});
            candidate.reasons = {privacy::Reason::Accepted};
            ledger.records.push_back(candidate);
        }
    }
    void writeLedger() const {
        REQUIRE(files::makeFolders(workspace.root() / "synthetic/r").has_value());
        REQUIRE(privacy::writeLedger(workspace.root() / "synthetic/r/candidates.jsonl", ledger)
                    .has_value());
    }
    void writeCalibration(const std::string& version) const {
        REQUIRE(files::makeFolders(workspace.root() / "models/detectors").has_value());
        REQUIRE(files::writeAtomically(workspace.root() / "models/detectors/calibration.json",
                                       R"({"detectors": [{"detector": "copy", "version": ")" +
                                           version + R"(", "histograms": [{"name": "largest"}]}]})")
                    .has_value());
    }
};

}  // namespace

TEST_CASE("every taken image has the scores of its candidate") {
    const Drawn drawn;
    drawn.writeLedger();
    const auto pairs = orThrow(closestPairs(drawn.workspace));
    REQUIRE(pairs.at("images").size() == 2);
    CHECK(pairs.at("images")[0] == nlohmann::json({{"picture", "synthetic/r/000000.png"},
                                                   {"findings", "Edema"},
                                                   {"scores", {0.3}},
                                                   {"nearest", {31}}}));
    CHECK(pairs.at("images")[1].at("nearest")[0] == 11);
    CHECK(pairs.at("detectors")[0].at("all") == 0.9);
    CHECK(pairs.at("detectors")[0].at("histograms").empty());
    CHECK(pairs.at("release") == "");
    CHECK(pairs.at("can-decide") == false);
}

TEST_CASE("score distributions are told only of the calibration that judged the images") {
    const Drawn drawn;
    drawn.writeLedger();
    drawn.writeCalibration("copy-2");
    CHECK(orThrow(closestPairs(drawn.workspace))["detectors"][0]["histograms"].empty());
    drawn.writeCalibration("copy-1");
    CHECK(orThrow(closestPairs(drawn.workspace))["detectors"][0]["histograms"].size() == 1);
}

TEST_CASE("images that no filter judged have no scores") {
    const Drawn drawn;
    const auto pairs = orThrow(closestPairs(drawn.workspace));
    CHECK(pairs.at("detectors").empty());
    CHECK(pairs.at("images")[0].at("scores").empty());
}

TEST_CASE("without images there are no pairs, and a damaged ledger is an error") {
    const TemporaryFolder folder;
    const auto workspace = orThrow(data::Workspace::create(folder / "w.outis"));
    const auto none = closestPairs(workspace);
    REQUIRE(!none.has_value());
    CHECK(none.error().code == ErrorCode::StageMissing);
    const Drawn drawn;
    drawn.writeLedger();
    REQUIRE(files::writeAtomically(drawn.workspace.root() / "synthetic/r/candidates.jsonl", "{")
                .has_value());
    const auto damaged = closestPairs(drawn.workspace);
    REQUIRE(!damaged.has_value());
    CHECK(damaged.error().code == ErrorCode::Corrupt);
}
