// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <algorithm>
#include <set>

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/pipeline/detector_set.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/pipeline/session.h"
#include "core/pipeline/shadow_release.h"
#include "core/pipeline/stage_context.h"
#include "core/privacy/audit/evidence_gathering.h"
#include "tests/core/pipeline/small_study.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::pipeline;
using namespace outis::test;

namespace {

RunOptions optionsWith(const nlohmann::json& shadow) {
    RunOptions options = smallOptions();
    orThrow(applyOverrides(options, {{"split",
                                      {{"train-share", 0.4},
                                       {"validation-share", 0.2},
                                       {"test-share", 0.2},
                                       {"control-share", 0.2}}},
                                     {"train", {{"conditional", "labels"}, {"preview-images", -1}}},
                                     {"shadow", shadow}}));
    return options;
}

/// Stops once so many units are done.
class StopsAt final : public Observer {
public:
    StopsAt(std::int64_t done, std::stop_source& stop) : done_(done), stop_(stop) {}

    void stageStarted(std::string_view, std::int64_t, std::string_view) override {}
    void progressed(std::int64_t done, std::int64_t) override {
        if (done >= done_) {
            stop_.request_stop();
        }
    }
    void metric(std::string_view, std::int64_t, double) override {}
    void picture(std::string_view, std::string_view) override {}
    void warned(const Error& warning) override { warnings.push_back(warning); }
    void stageFinished(std::string_view, Outcome) override {}

    std::vector<Error> warnings;

private:
    std::int64_t done_;
    std::stop_source& stop_;
};

/// A workspace with imported phantom patients and a trained generator.
class Study {
public:
    explicit Study(std::int64_t patients)
        : session_(openSession(importedWorkspace(folder_, patients), "test")) {
        const auto run = optionsWith(nlohmann::json::object());
        for (const auto stage : {runSplit, runPrepare, runCompress, runTrain}) {
            REQUIRE(run_(stage, run, -1).outcome == Outcome::Finished);
        }
    }

    /// Stopped after `stopAt` units, if that is not negative.
    StageResult shadow(const nlohmann::json& options, std::int64_t stopAt = -1) {
        return run_(runShadow, optionsWith(options), stopAt);
    }

    [[nodiscard]] const data::Workspace& workspace() const { return session_->workspace(); }
    [[nodiscard]] privacy::PatientImages reference() const {
        const RoleSets sets = openForAudit(workspace());
        const auto joined =
            privacy::joined(patientImagesOf(sets.validation), patientImagesOf(sets.test));
        return {joined.images.clone(), joined.patients, joined.views, joined.labels};
    }
    [[nodiscard]] ShadowRelease left() const {
        return orThrow(readShadow(workspace(), reference()));
    }

    std::vector<Error> warnings;

private:
    template <class Function>
    StageResult run_(Function function, const RunOptions& options, std::int64_t stopAt) {
        std::stop_source stop;
        StopsAt observer(stopAt < 0 ? 1'000'000'000 : stopAt, stop);
        const Records records;
        StageContext context{workspace(), session_->catalogue(), options,  records,
                             "test",      stop.get_token(),      observer, [] { return false; }};
        auto result = function(context);
        REQUIRE_MESSAGE(result.has_value(), describe(result ? Error{} : result.error()));
        warnings = observer.warnings;
        return *result;
    }

    TemporaryFolder folder_;
    std::unique_ptr<Session> session_;
};

std::string digestOfFile(const std::filesystem::path& path) {
    return toHex(orThrow(sha256File(path)));
}

}  // namespace

TEST_CASE("a shadow generator learns from half of the reference patients, a quarter marked") {
    Study study(40);
    const auto result = study.shadow({{"length", 0.5}, {"count", 5}, {"canaries", 20}});
    CHECK(result.outcome == Outcome::Finished);
    const auto shadow = study.left();
    CHECK(shadow.state == "ok");
    CHECK(shadow.images.sizes() == at::IntArrayRef{5, 1, 16, 16});
    CHECK(shadow.length == 0.5);

    const auto reference = study.reference();
    std::set<std::int64_t> known(shadow.members.begin(), shadow.members.end());
    known.insert(shadow.marked.begin(), shadow.marked.end());
    const auto patients = privacy::rowsByPatient(reference).size();
    CHECK(known.size() == shadow.members.size() + shadow.marked.size());
    CHECK(known.size() == patients / 2);
    CHECK(shadow.marked.size() == known.size() / 4);
    std::int64_t images = 0;
    for (std::int64_t row = 0; row < reference.patients.size(0); ++row) {
        images += known.count(reference.patients[row].item<std::int64_t>());
    }
    CHECK(shadow.passes == doctest::Approx(64.0 / static_cast<double>(images)));
    CHECK(shadow.canaries.planted.size() == shadow.marked.size());
    CHECK(shadow.canaries.heldOut.size() == 200);

    // In the audit of these patients everybody has a role.
    privacy::AuditSets sets;
    const RoleSets open = openForAudit(study.workspace());
    sets.train = patientImagesOf(open.train);
    sets.control = patientImagesOf(open.control);
    sets.reference = reference;
    const auto evidence = shadowEvidenceOf(shadow, privacy::populationOf(sets));
    CHECK(evidence.role.size() == patients);
    CHECK(evidence.count(privacy::ShadowRole::Member) == std::ssize(shadow.members));
    CHECK(evidence.count(privacy::ShadowRole::Marked) == std::ssize(shadow.marked));
    CHECK(evidence.drawn == 5);

    // Of other patients it says nothing.
    sets.reference.patients = reference.patients + 1000;
    const auto others = readShadow(study.workspace(), sets.reference);
    REQUIRE(others);
    CHECK(others->state == "not run: the shadow generator learned from other reference patients");
}

TEST_CASE("a shadow generator that was stopped in its training or drawing ends as if it had not") {
    const nlohmann::json options = {{"length", 1}};
    Study study(24);
    const auto whole = study.shadow(options);
    const auto samples = shadowFolder(study.workspace()) / "samples.safetensors";
    const std::string drawn = digestOfFile(samples);
    const auto note = orThrow(files::readText(shadowFolder(study.workspace()) / "shadow.json"));
    std::filesystem::remove_all(shadowFolder(study.workspace()));
    CHECK(study.shadow(options, 24).outcome == Outcome::Stopped);
    CHECK_FALSE(std::filesystem::exists(samples));
    CHECK(study.shadow(options, 128).outcome == Outcome::Stopped);
    const auto resumed = study.shadow(options);
    CHECK(resumed.outcome == Outcome::Finished);
    CHECK(resumed.output == whole.output);
    CHECK(digestOfFile(samples) == drawn);
    CHECK(orThrow(files::readText(shadowFolder(study.workspace()) / "shadow.json")) == note);
}

TEST_CASE("without a shadow generator the audit is told why") {
    Study study(24);
    CHECK(study.left().state == "not run: no shadow generator");
    const auto off = study.shadow({{"length", 0}});
    CHECK(off.outcome == Outcome::Finished);
    CHECK(study.left().state == "not run: no shadow generator was asked for");
    CHECK_FALSE(study.left().images.defined());
    const auto evidence = shadowEvidenceOf(study.left(), {});
    CHECK(evidence.state == "not run: no shadow generator was asked for");

    const auto path = shadowFolder(study.workspace()) / "shadow.json";
    orThrow(files::writeAtomically(path, "{}"));
    CHECK(readShadow(study.workspace(), study.reference()).error().code == ErrorCode::Corrupt);
}

TEST_CASE("too few reference patients for a shadow generator are a state, not a failure") {
    Study study(14);
    const auto result = study.shadow({{"length", 1}});
    CHECK(result.outcome == Outcome::Finished);
    CHECK(study.left().state.starts_with("not testable: "));
    REQUIRE(study.warnings.size() == 1);
    CHECK(study.warnings.front().subject == "shadow");
}
