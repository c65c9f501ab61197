// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/inference_attack.h"

#include <doctest.h>

#include <nlohmann/json.hpp>

#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::privacy;

namespace {

constexpr std::int64_t kPatients = 60;  // of each kind
constexpr std::int64_t kReleased = 80;
constexpr std::int64_t kGroups = 20;
constexpr std::int64_t kReferenceRows = 50;

/// An attacker with `owned` images of each kind. Patient p of X is in group p % 20 and images of
/// that group are `boost` more alike the patient's own; sex is p % 2, and the release gives images
/// of a group the sex of its patients.
struct Case {
    AuditEvidence evidence;
    InferenceKnowledge knowledge;

    Case(std::int64_t owned, double boost) {
        evidence.population.train = evidence.population.control = kPatients;
        evidence.released = kReleased;
        evidence.detectors.emplace_back();
        DetectorEvidence& detector = evidence.detectors.back();
        detector.detector = "re-identification";
        for (auto* table :
             {&knowledge.reference, &knowledge.released, &knowledge.probes, &knowledge.controls}) {
            table->names = {"sex"};
        }
        Philox random(Seed{9});
        for (std::int64_t row = 0; row < kReferenceRows; ++row) {
            knowledge.reference.codes.push_back(row % 5 < 3 ? 1 : 0);
        }
        for (std::int64_t image = 0; image < kReleased; ++image) {
            knowledge.groupOf.push_back(image % kGroups);
            knowledge.released.codes.push_back(static_cast<std::int32_t>(image % 2));
        }
        for (std::int64_t patient = 0; patient < kPatients; ++patient) {
            knowledge.groupsOf.push_back({patient % kGroups});
        }
        fill(detector.probes, knowledge.probes, owned, 0, boost, random);
        fill(detector.controlProbes, knowledge.controls, owned, kPatients, 0, random);
    }

    static void fill(OwnedImages& images, AttributeTable& truth, std::int64_t owned,
                     std::int64_t first, double boost, Philox& random) {
        for (std::int64_t patient = 0; patient < owned; ++patient) {
            images.owner.push_back(first + patient);
            images.image.push_back(patient);
            truth.codes.push_back(static_cast<std::int32_t>(patient % 2));
            images.reference.emplace_back();
            for (int near = 0; near < 5; ++near) {
                images.reference.back().push_back(
                    {static_cast<float>(2.5 - near * .1),
                     static_cast<std::int64_t>(random.below(kReferenceRows)), -1});
            }
            for (std::int64_t image = 0; image < kReleased; ++image) {
                const bool own = image % kGroups == patient % kGroups;
                images.scores.push_back(static_cast<float>(random.normal() + (own ? boost : 0)));
            }
        }
    }
};

}  // namespace

TEST_CASE("owned images are linked to released images of their patients' groups") {
    const Case leaking(kPatients, 6);
    const auto linked = linkabilityOf(leaking.evidence, leaking.knowledge, Seed{1});
    REQUIRE_RESULT(linked);
    REQUIRE(linked->rows.size() == 2);
    CHECK(linked->rows[0].name == "top-1");
    CHECK(linked->rows[0].detector == "re-identification");
    CHECK(linked->rows[0].chance == doctest::Approx(.05));
    CHECK(linked->rows[0].low > .7);
    CHECK_FALSE(linked->rows[0].weak);
    const Case silent(kPatients, 0);
    CHECK(linkabilityOf(silent.evidence, silent.knowledge, Seed{1})->rows[0].risk < .15);
}

TEST_CASE("a patient in several groups is linked by any, and one without takes no part") {
    Case both(kPatients, 0);
    for (auto& groups : both.knowledge.groupsOf) {
        groups = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9};
    }
    both.knowledge.groupsOf[0].clear();
    const auto linked = linkabilityOf(both.evidence, both.knowledge, Seed{1});
    REQUIRE_RESULT(linked);
    CHECK(linked->rows[0].chance == doctest::Approx(.5));
    CHECK(linked->rows[0].main.trials == kPatients - 1);
}

TEST_CASE("what the release adds to the attacker's own patients shows against controls") {
    const Case leaking(kPatients, 6);
    const auto inferred = inferenceOf(leaking.evidence, leaking.knowledge);
    REQUIRE_RESULT(inferred);
    REQUIRE(inferred->rows.size() == 1);
    const InferenceRow& sex = inferred->rows[0];
    CHECK(sex.name == "sex");
    CHECK(*sex.main.rate > .9);
    CHECK(*sex.control.rate < .75);
    CHECK(*sex.without.rate < .75);
    CHECK(sex.chance == .5);  // the most frequent value is right for every second patient
    CHECK(sex.low > .3);
    const Case silent(kPatients, 0);
    CHECK(inferenceOf(silent.evidence, silent.knowledge)->rows[0].low == 0);
}

TEST_CASE("with too few owned images nothing is said, but how many are needed") {
    const Case few(19, 6);
    const auto linked = linkabilityOf(few.evidence, few.knowledge, Seed{1});
    REQUIRE_RESULT(linked);
    REQUIRE(linked->rows.size() == 1);
    CHECK(linked->rows[0].state ==
          "not testable at this size: 19 probe images of training patients and 19 images of "
          "control patients, 20 of each are needed");
    CHECK(inferenceOf(few.evidence, few.knowledge)->rows[0].state.starts_with("not testable"));
    Case nameless(kPatients, 6);
    nameless.knowledge.groupOf.clear();
    CHECK(linkabilityOf(nameless.evidence, nameless.knowledge, Seed{1})->rows[0].state ==
          "not testable: no groups of patients are known of the release");
}

TEST_CASE("tables and groups that do not fit are refused") {
    Case wrong(kPatients, 0);
    wrong.knowledge.groupOf.pop_back();
    CHECK(linkabilityOf(wrong.evidence, wrong.knowledge, Seed{1}).error().code ==
          ErrorCode::InvalidOption);
    wrong.knowledge.released.names = {"age"};
    CHECK(inferenceOf(wrong.evidence, wrong.knowledge).error().code == ErrorCode::InvalidOption);
}
