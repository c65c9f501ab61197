// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/left_out.h"

#include <algorithm>
#include <set>

#include <ATen/ATen.h>
#include <doctest.h>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/pipeline/detector_set.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/record.h"
#include "core/pipeline/runner.h"
#include "core/pipeline/shadow_release.h"
#include "core/pipeline/status.h"
#include "core/pipeline/workspace_settings.h"
#include "core/privacy/outlier_rule.h"
#include "tests/core/pipeline/small_study.h"

using namespace outis;
using namespace outis::pipeline;
using namespace outis::test;

namespace {

std::set<std::int64_t> numbersOf(const data::PreparedSet& set) {
    return {set.patients().begin(), set.patients().end()};
}

privacy::PatientRows rowsOf(const data::PreparedSet& set) {
    return {privacy::smallPictures(imagesOf(set)), patientsOf(set)};
}

privacy::PatientRows joined(const privacy::PatientRows& a, const privacy::PatientRows& b) {
    return {at::cat({a.rows, b.rows}), at::cat({a.patients, b.patients})};
}

/// Runs all stages up to `until` as one more run.
Result<RunSummary> runUntil(const std::filesystem::path& root, const std::string& run,
                            const RunOptions& options, Stage until) {
    const auto session = openSession(root, run);
    orThrow(saveSettings(session->workspace(), options));
    RunRequest request;
    request.until = until;
    return runStages(session->world(), options, request);
}

StageRecord recordOf(const std::filesystem::path& root, Stage stage) {
    const auto workspace = orThrow(data::Workspace::open(root));
    return loadRecords(recordsFolder(workspace)).at(stage);
}

nlohmann::json jsonOf(const std::filesystem::path& file) {
    return nlohmann::json::parse(orThrow(files::readText(file)));
}

}  // namespace

TEST_CASE("outliers leave training and control patients by one rule of the reference patients") {
    const TemporaryFolder folder;
    const auto root = importedWorkspace(folder, 60);
    RunOptions options = smallOptions();
    REQUIRE(runUntil(root, "all", options, Stage::Prepare));
    const StageRecord whole = recordOf(root, Stage::Prepare);
    const auto trainFile = root / "tensors/train.safetensors";
    const Digest before = orThrow(sha256File(trainFile));

    options.prepare.outliersOut = 0.25;
    const auto summary = runUntil(root, "some", options, Stage::Prepare);
    REQUIRE(summary);
    CHECK((summary->executed == std::vector<Stage>{Stage::Prepare}));
    const auto workspace = orThrow(data::Workspace::open(root));
    const LeftOut left = orThrow(readLeftOut(workspace, options.prepare));
    const RoleSets kept = openForAudit(workspace);
    const RoleSets all = openForAudit(workspace, data::Patients::All);
    const auto reference = joined(rowsOf(all.validation), rowsOf(all.test));
    const auto expectGone = [&](const privacy::PatientRows& rows, const LeftOutOf& count,
                                const std::set<std::int64_t>& stayed) {
        const auto distances = *orThrow(privacy::unusualness(rows, reference, {}));
        CHECK(count.of == std::ssize(distances));
        std::int64_t gone = 0;
        for (const auto& one : distances) {
            CHECK(stayed.contains(one.patient) == (one.distance <= left.limit));
            gone += one.distance > left.limit ? 1 : 0;
        }
        CHECK(count.patients == gone);
        CHECK(gone > 0);
    };
    auto trained = numbersOf(kept.train);
    trained.merge(numbersOf(kept.probes));
    expectGone(joined(rowsOf(all.train), rowsOf(all.probes)), left.train, trained);
    expectGone(rowsOf(all.control), left.control, numbersOf(kept.control));
    CHECK(left.train.images ==
          all.train.count() + all.probes.count() - kept.train.count() - kept.probes.count());
    // Reference patients stay where they are, and some are known as outliers.
    CHECK(kept.validation.count() == all.validation.count());
    CHECK(left.reference.patients == std::ssize(left.referencePatients));
    CHECK(left.reference.patients > 0);
    CHECK(left.isOut(left.referencePatients.front()));
    const at::Tensor rows = left.keptRows(reference.patients);
    CHECK(rows.size(0) == reference.patients.size(0) - left.reference.images);

    const StageRecord some = recordOf(root, Stage::Prepare);
    CHECK(some.output != whole.output);
    CHECK(some.summary.find("left out as outliers: " + inWords(left)) != std::string::npos);
    const auto status = orThrow(statusOf(root));
    CHECK(status.at("left-out").at("train") == left.train.patients);
    CHECK(status.at("audit").at("train") == left.train.of - left.train.patients);
    CHECK(status.at("audit").at("control") == left.control.of - left.control.patients);

    // Off again, everything is as it was, to the byte.
    options.prepare.outliersOut = 0;
    REQUIRE(runUntil(root, "again", options, Stage::Prepare));
    CHECK(recordOf(root, Stage::Prepare).output == whole.output);
    CHECK(recordOf(root, Stage::Prepare).options == whole.options);
    CHECK((orThrow(sha256File(trainFile)) == before));
    CHECK_FALSE(std::filesystem::exists(root / "tensors/outliers.json"));
    CHECK_FALSE(orThrow(readLeftOut(workspace, options.prepare)).isOn());
}

TEST_CASE("a share too small for the reference patients is refused with the number needed") {
    const TemporaryFolder folder;
    const auto root = importedWorkspace(folder);
    RunOptions options = smallOptions();
    options.prepare.outliersOut = 0.02;
    const auto refused = runUntil(root, "few", options, Stage::Prepare);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::TooFewPatients);
    CHECK(refused.error().subject == "outliers-out");
    CHECK(refused.error().detail.find("needs 49") != std::string::npos);
    const auto workspace = orThrow(data::Workspace::open(root));
    CHECK(readLeftOut(workspace, options.prepare).error().code == ErrorCode::StageMissing);
}

TEST_CASE("who was left out is in no half, no shadow and no audit, but in the filter's gallery") {
    const TemporaryFolder folder;
    const auto root = importedWorkspace(folder, 80);
    RunOptions options = smallOptions();
    options.prepare.outliersOut = 0.2;
    options.recipe.folds = 2;
    options.recipe.meter = "suggest";
    options.recipe.meterTimes = 1;
    options.recipe.meterSamples = 16;
    options.audit.detectors = {"correlation"};
    REQUIRE(runUntil(root, "halves", options, Stage::Report));
    const auto workspace = orThrow(data::Workspace::open(root));
    const LeftOut left = orThrow(readLeftOut(workspace, options.prepare));
    REQUIRE(left.train.patients > 0);
    const std::int64_t train = left.train.of - left.train.patients;
    const std::int64_t control = left.control.of - left.control.patients;

    const auto audit = auditOf(root, "halves");
    REQUIRE(audit.at("audits").size() == 2);
    std::int64_t both = 0;
    for (const auto& half : audit.at("audits")) {
        const auto own = half.at("train-patients").get<std::int64_t>();
        both += own;
        CHECK(half.at("control-patients").get<std::int64_t>() == control + train - own);
    }
    CHECK(both == train);
    CHECK(audit.at("planned-power").at("train") == train / 2);

    const auto calibration = jsonOf(root / "models/detectors/calibration.json");
    CHECK(calibration.at("gallery-patients") == left.train.of);

    const RoleSets sets = openForAudit(workspace);
    const auto reference =
        privacy::joined(patientImagesOf(sets.validation), patientImagesOf(sets.test));
    const auto shadow = orThrow(readShadow(workspace, reference));
    CHECK(shadow.outside == left.referencePatients);
    for (const auto* seen : {&shadow.members, &shadow.marked}) {
        CHECK(std::ranges::none_of(*seen, [&](std::int64_t one) { return left.isOut(one); }));
    }

    const auto findings = jsonOf(root / "releases/draft/findings.json");
    CHECK(findings.at("data").at("left_out").at("train").at("patients") == left.train.patients);
    CHECK(findings.at("data").at("left_out").at("control").at("of") == left.control.of);
    CHECK(findings.at("identity").at("audit_only") == false);
    const std::string page = orThrow(files::readText(root / "releases/draft/report.html"));
    CHECK(page.find(
              "Left out of every training, as outliers: " + std::to_string(left.train.patients) +
              " of " + std::to_string(left.train.of) + " training patients") != std::string::npos);
    CHECK(page.find("Unusual patients") != std::string::npos);
}
