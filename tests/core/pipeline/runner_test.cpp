// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/runner.h"

#include <doctest.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/data/phantom/phantom.h"
#include "core/pipeline/import_command.h"
#include "core/pipeline/status.h"
#include "core/pipeline/workspace_settings.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::pipeline;

namespace {

const SystemClock kClock;

nlohmann::json smallEncoder() {
    return {{"width", 4}, {"images", 64}, {"batch", 16}, {"threads", 1}};
}

nlohmann::json smallDetector() {
    return {{"width", 4}, {"pairs", 32}, {"batch", 8}, {"threads", 1}};
}

RunOptions smallOptions() {
    RunOptions options;
    orThrow(applyOverrides(options, {{"prepare", {{"size", 16}}},
                                     {"split", {{"split-seed", 3}}},
                                     {"train",
                                      {{"preset", "demo-32"},
                                       {"model-channels", 8},
                                       {"channel-mult", {1, 2}},
                                       {"num-blocks", 1},
                                       {"images", 128},
                                       {"batch", 8},
                                       {"preview-images", 64},
                                       {"threads", 1}}},
                                     {"encode", smallEncoder()},
                                     {"evaluation-encoder", smallEncoder()},
                                     {"condition", {{"k", 3}}},
                                     {"recipe", {{"meter", "off"}}},
                                     {"reidentification", smallDetector()},
                                     {"copy-detector", smallDetector()},
                                     {"robustness", {{"patients", 4}}},
                                     {"filter", {{"candidates", 2}}},
                                     {"generate", {{"count", 6}, {"steps", 3}, {"threads", 1}}},
                                     {"evaluate", {{"pairs", 2}}},
                                     {"fidelity", {{"resamples", 20}}}}));
    return options;
}

std::unique_ptr<Session> openSession(const std::filesystem::path& workspace,
                                     const std::string& run) {
    SessionRequest request;
    request.workspace = workspace;
    request.command = "run";
    request.runId = run;
    request.readerProgram = OUTIS_READER;
    request.createWorkspace = true;
    return orThrow(Session::open(request, kClock));
}

/// A workspace with 40 imported phantom patients.
std::filesystem::path importedWorkspace(const test::TemporaryFolder& folder) {
    data::PhantomOptions phantom;
    phantom.patients = 40;
    phantom.size = 32;
    SilentObserver silent;
    orThrow(data::writePhantomSet(folder.path() / "source", phantom, {}, silent));
    const auto root = folder.path() / "study.outis";
    const auto session = openSession(root, "import");
    data::ImportOptions options;
    options.source = (folder.path() / "source").string();
    options.labels = (folder.path() / "source" / "labels.csv").string();
    orThrow(runImport(*session, kClock, options));
    session->finish("finished");
    return root;
}

}  // namespace

TEST_CASE("a run makes everything once, a repeated run does nothing, a changed option its part") {
    const test::TemporaryFolder folder;
    const auto root = importedWorkspace(folder);
    RunOptions options = smallOptions();
    {
        const auto session = openSession(root, "first");
        const auto summary = orThrow(runStages(session->world(), options, {}));
        CHECK(summary.outcome == Outcome::Finished);
        CHECK(summary.executed.size() == kStages.size() - 1);
        CHECK(std::filesystem::exists(root / "releases/draft/report.html"));
        CHECK(std::filesystem::exists(root / "runs/first/record.json"));
    }
    {
        const auto session = openSession(root, "second");
        const auto summary = orThrow(runStages(session->world(), options, {}));
        CHECK(summary.executed.empty());
        CHECK(summary.fresh.size() == kStages.size() - 1);
    }
    options.generate.count = 5;
    {
        const auto session = openSession(root, "third");
        const auto summary = orThrow(runStages(session->world(), options, {}));
        CHECK((summary.executed == std::vector<Stage>{Stage::Generate, Stage::Evaluate,
                                                      Stage::Utility, Stage::Report}));
        CHECK((summary.fresh == std::vector<Stage>{Stage::Split, Stage::Prepare, Stage::Compress,
                                                   Stage::Encode, Stage::EvaluationEncoder,
                                                   Stage::Train, Stage::Detect}));
        orThrow(saveSettings(session->workspace(), options));
    }
    const auto status = orThrow(statusOf(root));
    for (const auto& stage : status.at("stages")) {
        CHECK(stage.at("state") == "fresh");
    }
    CHECK(status.at("report") == "releases/draft/report.html");
}

TEST_CASE("a run steered by findings and mixed features, with two generators, ends with a report") {
    const test::TemporaryFolder folder;
    const auto root = importedWorkspace(folder);
    RunOptions options = smallOptions();
    options.train.conditional = "both";
    options.recipe.folds = 2;
    options.condition.k = 3;
    const auto session = openSession(root, "steered");
    const auto summary = orThrow(runStages(session->world(), options, {}));
    CHECK(summary.outcome == Outcome::Finished);
    for (const char* half : {"a", "b"}) {
        CHECK(std::filesystem::exists(root / "models/diffusion" / half / "conditions.safetensors"));
    }
    const auto findings =
        nlohmann::json::parse(orThrow(files::readText(root / "releases/draft/findings.json")));
    CHECK(findings.at("training").at("condition").at("kind") == "both");
    CHECK(findings.at("training").at("condition").at("smallest_group").get<int>() >= 3);
    CHECK(findings.at("quality").at("state") == "ok");
    CHECK_FALSE(findings.at("quality").at("metrics").empty());
}

TEST_CASE("the encoder behind the conditions may not measure the result") {
    const test::TemporaryFolder folder;
    const auto root = importedWorkspace(folder);
    RunOptions options = smallOptions();
    options.train.conditional = "pseudo";
    options.evaluationEncoder = options.encode;
    const auto session = openSession(root, "same");
    const auto summary = runStages(session->world(), options, {});
    REQUIRE_FALSE(summary);
    CHECK(summary.error().code == ErrorCode::Refused);
    CHECK(summary.error().subject == "evaluation-encoder");
    CHECK_FALSE(std::filesystem::exists(root / "models/diffusion"));  // refused before training
}

TEST_CASE("a run before any import says what is missing") {
    const test::TemporaryFolder folder;
    const auto session = openSession(folder.path() / "empty.outis", "one");
    const auto summary = runStages(session->world(), smallOptions(), {});
    REQUIRE_FALSE(summary);
    CHECK(summary.error().code == ErrorCode::StageMissing);
}

TEST_CASE("a second worker on the same workspace is refused with who holds it") {
    const test::TemporaryFolder folder;
    const auto session = openSession(folder.path() / "busy.outis", "one");
    SessionRequest request;
    request.workspace = folder.path() / "busy.outis";
    request.command = "run";
    const auto second = Session::open(request, kClock);
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::WorkspaceLocked);
    CHECK(second.error().detail.find("one") != std::string::npos);
}

TEST_CASE("a read-only workspace is refused before anything is written") {
    const test::TemporaryFolder folder;
    const auto root = folder.path() / "locked.outis";
    openSession(root, "one")->finish("finished");
    const test::ReadOnly readOnly(root);
    SessionRequest request;
    request.workspace = root;
    const auto session = Session::open(request, kClock);
    REQUIRE_FALSE(session);
    CHECK(session.error().code == ErrorCode::Unwritable);
}

TEST_CASE("a run id that is no plain name is refused") {
    const test::TemporaryFolder folder;
    SessionRequest request;
    request.workspace = folder.path() / "w.outis";
    request.createWorkspace = true;
    for (const char* id : {"../evil", ".hidden", "a b", "a/b"}) {
        request.runId = id;
        const auto session = Session::open(request, kClock);
        REQUIRE_FALSE(session);
        CHECK(session.error().code == ErrorCode::InvalidOption);
    }
}

TEST_CASE("a size that the network's levels do not divide fails before anything runs") {
    const test::TemporaryFolder folder;
    const auto root = importedWorkspace(folder);
    RunOptions options = smallOptions();
    options.prepare.size = 17;
    const auto session = openSession(root, "one");
    const auto summary = runStages(session->world(), options, {});
    REQUIRE_FALSE(summary);
    CHECK(summary.error().code == ErrorCode::SizeNotDivisible);
    CHECK_FALSE(std::filesystem::exists(root / "records/split.json"));
}
