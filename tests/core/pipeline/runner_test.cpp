// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/runner.h"

#include <algorithm>
#include <map>
#include <set>

#include <ATen/ATen.h>
#include <doctest.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/pipeline/audit_run.h"
#include "core/pipeline/audited_releases.h"
#include "core/pipeline/status.h"
#include "core/pipeline/workspace_settings.h"
#include "tests/core/pipeline/small_study.h"

using namespace outis;
using namespace outis::pipeline;
using namespace outis::test;

namespace {

const SystemClock kClock;

}  // namespace

TEST_CASE("a run makes everything once, a repeated run does nothing, a changed option its part") {
    const test::TemporaryFolder folder;
    const auto root = copiedWorkspace(finishedStudy().workspace, folder);
    RunOptions options = smallOptions();
    CHECK(finishedStudy().summary.outcome == Outcome::Finished);
    CHECK(finishedStudy().summary.executed.size() == kStages.size() - 1);
    CHECK(std::filesystem::exists(root / "releases/draft/report.html"));
    CHECK(std::filesystem::exists(root / "runs/first/record.json"));
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
        CHECK((summary.executed == std::vector<Stage>{Stage::Generate, Stage::Shadow, Stage::Audit,
                                                      Stage::Evaluate, Stage::Utility,
                                                      Stage::Report}));
        CHECK((summary.fresh == std::vector<Stage>{Stage::Split, Stage::Prepare, Stage::Compress,
                                                   Stage::Encode, Stage::EvaluationEncoder,
                                                   Stage::Train, Stage::Detect}));
    }
    // Attacked in another way: the images stay, what was said of them does not.
    options.audit.attack.permutations = 199;
    {
        const auto session = openSession(root, "fourth");
        const auto summary = orThrow(runStages(session->world(), options, {}));
        CHECK((summary.executed == std::vector<Stage>{Stage::Audit, Stage::Report}));
        orThrow(saveSettings(session->workspace(), options));
    }
    // As in a workspace from before there were probe images: only they are made.
    std::filesystem::remove(root / "tensors/probe.safetensors");
    {
        const auto session = openSession(root, "fifth");
        const auto summary = orThrow(runStages(session->world(), options, {}));
        CHECK((summary.executed == std::vector<Stage>{Stage::Prepare}));
        CHECK(std::filesystem::exists(root / "tensors/probe.safetensors"));
    }
    // A release that was drawn anew is one more; the same one attacked again is not.
    CHECK(auditOf(root, "first").at("release-number") == 1);
    CHECK(auditOf(root, "third").at("release-number") == 2);
    CHECK(auditOf(root, "fourth").at("release-number") == 2);
    const auto status = orThrow(statusOf(root));
    for (const auto& stage : status.at("stages")) {
        CHECK(stage.at("state") == "fresh");
    }
    CHECK(status.at("report") == "releases/draft/report.html");
    CHECK(status.at("audit").at("control") ==
          auditOf(root, "fourth").at("audits")[0].at("control-patients"));
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

TEST_CASE("each half of a cross-fitted release is attacked with the other half as controls") {
    const test::TemporaryFolder folder;
    const auto root = importedWorkspace(folder, 60);
    RunOptions options = smallOptions();
    options.recipe.folds = 2;
    options.audit.detectors = {"correlation"};
    const auto session = openSession(root, "halves");
    RunRequest request;
    request.until = Stage::Audit;
    CHECK(orThrow(runStages(session->world(), options, request)).outcome == Outcome::Finished);
    const auto audit = auditOf(root, "halves");
    REQUIRE(audit.at("audits").size() == 2);
    std::int64_t train = 0;
    std::int64_t released = 0;
    for (const auto& half : audit.at("audits")) {
        train += half.at("train-patients").get<std::int64_t>();
        released += half.at("released").get<std::int64_t>();
        CHECK(half.at("level").get<double>() == doctest::Approx(0.0125));
    }
    const auto sets = openForAudit(session->workspace());
    const auto controls = std::set(sets.control.patients().begin(), sets.control.patients().end());
    for (const auto& half : audit.at("audits")) {
        CHECK(half.at("control-patients").get<std::int64_t>() ==
              std::ssize(controls) + train - half.at("train-patients").get<std::int64_t>());
        // Near copies are planted by the generator of the half.
        CHECK(half.at("power").dump().find("noised and denoised") != std::string::npos);
    }
    CHECK(audit.at("planned-power").at("train") == train / 2);
    CHECK(released == 6);
    CHECK(audit.at("planned-power").at("folds") == 2);
}

TEST_CASE("an audit without images has nothing to attack, and a stopped one leaves no trace") {
    const test::TemporaryFolder folder;
    const auto root = importedWorkspace(folder);
    RunOptions options = smallOptions();
    options.audit.detectors = {"correlation"};
    const auto session = openSession(root, "empty");
    RunRequest request;
    request.until = Stage::Prepare;
    orThrow(runStages(session->world(), options, request));
    const RoleSets sets = openForAudit(session->workspace());
    const auto audited = [&](std::vector<AuditPart> parts, const std::stop_token& stop) {
        SilentObserver silent;
        return orThrow(auditRelease({session->workspace(),
                                     session->catalogue(),
                                     sets,
                                     options.audit,
                                     std::move(parts),
                                     MadeBy::ThisWorkspace,
                                     "digest",
                                     {},
                                     stop,
                                     silent,
                                     {}}));
    };
    AuditPart none;
    none.half = "a";
    none.released = at::empty({0, 1, 16, 16}, at::kByte);
    const at::Tensor isOfA = patientsOf(sets.train).remainder(2).eq(0);
    none.learnedFrom = isOfA.nonzero().flatten();
    const auto nothing = audited({none}, {});
    CHECK(nothing.verdict == privacy::kNotTestable);
    CHECK(nothing.reason.find("the release is empty") != std::string::npos);

    // Of two halves the one that drew something decides: here, copies of what it learned from.
    AuditPart some = none;
    some.half = "b";
    some.learnedFrom = isOfA.logical_not().nonzero().flatten();
    some.released = imagesOf(sets.train).index_select(0, some.learnedFrom);
    for (std::int64_t row = 0; row < some.released.size(0); ++row) {
        some.numbers.push_back(100 + row);
    }
    std::stop_source stop;
    stop.request_stop();
    CHECK(audited({none, some}, stop.get_token()).outcome == Outcome::Stopped);
    CHECK(orThrow(nextReleaseNumber(session->workspace())) == 2);
    const auto copies = audited({none, some}, {});
    // What was scored stands there for a second try, until the result is safe.
    const auto kept = session->workspace().tensorsDir() / "audit-evidence";
    std::map<std::filesystem::path, std::filesystem::file_time_type> pieces;
    for (const auto& file : orThrow(files::listFiles(kept))) {
        pieces[file] = std::filesystem::last_write_time(file);
    }
    CHECK(pieces.size() == 11);  // 7 of correlation (there is no release without X), 4 of its forms
    CHECK(audited({none, some}, {}).record == copies.record);
    for (const auto& [file, time] : pieces) {
        CHECK(std::filesystem::last_write_time(file) == time);
    }
    clearAuditEvidence(session->workspace(), MadeBy::Elsewhere);
    CHECK(orThrow(files::listFiles(kept)).size() == 11);
    clearAuditEvidence(session->workspace(), MadeBy::ThisWorkspace);
    CHECK(orThrow(files::listFiles(kept)).empty());
    CHECK(copies.verdict == privacy::kAttackFound);
    REQUIRE_FALSE(copies.copies.empty());
    CHECK(copies.copies.front().released >= 100);
    CHECK(std::ranges::count(sets.train.imageIds(), copies.copies.front().image) == 1);
}

TEST_CASE("a split with thirty controls for each training patient is for the audit only") {
    const TemporaryFolder folder;
    const auto root = importedWorkspace(folder);
    RunOptions options = smallOptions();
    RunRequest request;
    request.until = Stage::Split;
    options.split.smallAudit = true;
    {
        const auto session = openSession(root, "refused");
        const auto refused = runStages(session->world(), options, request);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::TooFewPatients);
        CHECK(refused.error().subject == "small-audit");
    }
    // By hand, as it could be done before there was an option.
    options.split.smallAudit = false;
    options.split.train = options.split.validation = options.split.test = 0.03;
    options.split.control = 0.91;
    CHECK(orThrow(statusOf(root)).at("audit-only") == false);
    const auto session = openSession(root, "by-hand");
    CHECK(runStages(session->world(), options, request));
    CHECK(orThrow(statusOf(root)).at("audit-only") == true);
}

TEST_CASE("too few controls are a state of the audit, and the run ends with a report") {
    const test::TemporaryFolder folder;
    const auto root = copiedWorkspace(finishedStudy().workspace, folder);
    const auto session = openSession(root, "few");
    RunOptions options = smallOptions();
    options.audit.detectors = {"re-identification"};
    CHECK(orThrow(runStages(session->world(), options, {})).outcome == Outcome::Finished);
    const auto audit = auditOf(root, "few");
    CHECK(audit.at("verdict") != "no attack found at this power");
    CHECK(audit.at("reason").get<std::string>().find("control patients, at least 20") !=
          std::string::npos);
    CHECK(audit.at("planned-power").at("advice").get<std::string>().find("20") !=
          std::string::npos);
    const auto report =
        nlohmann::json::parse(orThrow(files::readText(root / "releases/draft/report.json")));
    CHECK(report.at("audit").at("verdict") == audit.at("verdict"));
    // Patients, pairs and scores stay inside.
    const std::string totals = orThrow(files::readText(root / "runs/few/audit-totals.json"));
    for (const char* inside : {"\"patients\"", "\"pairs\"", "\"threshold\"", "\"copies\""}) {
        CHECK(totals.find(inside) == std::string::npos);
    }
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
