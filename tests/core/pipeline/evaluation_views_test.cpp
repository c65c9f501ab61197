// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/evaluation_views.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include <doctest.h>
#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/data/catalogue.h"
#include "core/pipeline/record.h"
#include "core/pipeline/runner.h"
#include "tests/core/pipeline/small_study.h"

using namespace outis;
using namespace outis::pipeline;
using outis::test::copiedWorkspace;
using outis::test::finishedStudy;
using outis::test::TemporaryFolder;

namespace {

data::Workspace opened(const std::filesystem::path& root) {
    return orThrow(data::Workspace::open(root));
}

}  // namespace

TEST_CASE("a set that is too small to be measured says so") {
    const nlohmann::json view = orThrow(diversityView(opened(finishedStudy().workspace)));
    CHECK(view.at("state").get<std::string>().starts_with("not computable: "));
}

TEST_CASE("every training image is counted in its bar and its groups") {
    const TemporaryFolder folder;
    const auto workspace = opened(copiedWorkspace(finishedStudy().workspace, folder));
    const auto catalogue = orThrow(data::Catalogue::openReadOnly(workspace));
    std::set<std::int64_t> train;
    std::vector<std::int64_t> hits;
    for (const data::ImageRow& row : orThrow(catalogue.imagesOf(data::Role::Train))) {
        train.insert(row.id.value);
        hits.push_back(std::ssize(hits) % 3);
    }
    hits.back() = 40;
    const std::string run = loadRecords(recordsFolder(workspace)).at(Stage::Evaluate).run;
    const auto file = workspace.root() / "runs" / run / "evaluation.json";
    auto evaluation = nlohmann::json::parse(orThrow(files::readText(file)));
    evaluation["fidelity"] = {{"results", nlohmann::json::array()},
                              {"retrieval", {{"images", train}, {"hits", hits}}}};
    REQUIRE(files::writeAtomically(file, evaluation.dump()).has_value());
    const nlohmann::json view = orThrow(diversityView(workspace));
    REQUIRE(view.at("state") == "ok");
    CHECK(view.at("often-count") == 1);
    CHECK(view.at("often").at(0).at("image") == *train.rbegin());
    CHECK(view.at("images") == std::ssize(train));
    std::int64_t images = 0;
    for (const auto& bar : view.at("histogram")) {
        images += bar.at("images").get<std::int64_t>();
    }
    CHECK(images == std::ssize(train));
    CHECK(view.at("met").get<std::int64_t>() + view.at("never-count").get<std::int64_t>() ==
          std::ssize(train));
    for (const char* list : {"never", "often"}) {
        for (const auto& picture : view.at(list)) {
            CHECK(train.contains(picture.at("image").get<std::int64_t>()));
        }
    }
    std::int64_t ofSexes = 0;
    for (const auto& group : view.at("groups")) {
        CHECK(group.at("met") <= group.at("images"));
        ofSexes += group.at("attribute") == "sex" ? group.at("images").get<std::int64_t>() : 0;
    }
    CHECK(ofSexes > 0);
    CHECK(ofSexes <= std::ssize(train));
}

TEST_CASE("a finished run has curves of every finding that both labels occur of") {
    const nlohmann::json view = orThrow(accuracyView(opened(finishedStudy().workspace)));
    CHECK(!view.contains("runs"));
    if (view.at("state") != "ok") {
        // So small a study may have no finding with both labels.
        return;
    }
    for (const auto& finding : view.at("findings")) {
        const bool hasBoth = finding.at("positives") > 0 && finding.at("negatives") > 0;
        for (const auto& arm : finding.at("arms")) {
            CHECK(arm.at("roc").size() == (hasBoth ? 51 : 0));
        }
    }
}

TEST_CASE("what was measured of earlier images is not shown as if it were of these") {
    const TemporaryFolder folder;
    const auto workspace = opened(copiedWorkspace(finishedStudy().workspace, folder));
    auto record = loadRecords(recordsFolder(workspace)).at(Stage::Generate);
    record.output = "another set";
    REQUIRE(saveRecord(recordsFolder(workspace), record).has_value());
    CHECK(orThrow(diversityView(workspace)).at("state") != "ok");
    CHECK(orThrow(accuracyView(workspace)).at("state") != "ok");
}

TEST_CASE("nothing measured yet is said, and a damaged file is an error") {
    const TemporaryFolder folder;
    const auto fresh = orThrow(data::Workspace::create(folder / "w.outis"));
    CHECK(orThrow(diversityView(fresh)).at("state") == "not measured yet");
    CHECK(orThrow(accuracyView(fresh)).at("state") == "not measured yet");
    const auto workspace = opened(copiedWorkspace(finishedStudy().workspace, folder));
    const std::string run = loadRecords(recordsFolder(workspace)).at(Stage::Evaluate).run;
    REQUIRE(files::writeAtomically(workspace.root() / "runs" / run / "evaluation.json", "{")
                .has_value());
    const auto damaged = diversityView(workspace);
    REQUIRE(!damaged.has_value());
    CHECK(damaged.error().code == ErrorCode::Corrupt);
}
