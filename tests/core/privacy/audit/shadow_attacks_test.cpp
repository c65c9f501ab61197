// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/shadow_attacks.h"

#include <doctest.h>

#include <limits>

#include <nlohmann/json.hpp>

#include "core/privacy/audit/audit.h"
#include "tests/core/privacy/audit/made_evidence.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::privacy;

namespace {

/// A recipe that copies: both generators do it with their own patients.
test::MadeAudit leakyRecipe(Seed seed) {
    test::MadeAudit wish{.train = 80, .control = 120, .reference = 120, .released = 100};
    wish.kind = "other image";
    wish.planted = 40;
    wish.shadowPlanted = 40;
    wish.withShadow = true;
    wish.seed = seed;
    return wish;
}

test::MadeAudit cleanRecipe(Seed seed) {
    auto wish = leakyRecipe(seed);
    wish.kind = "";
    wish.planted = 0;
    wish.shadowPlanted = 0;
    return wish;
}

AuditOptions quickly() {
    AuditOptions options;
    options.permutations = 999;
    options.resamples = 200;
    options.powerReplicates = 0;
    return options;
}

/// With family F5.
AuditResult audited(AuditEvidence evidence) {
    auto family = memberLikeFamily(evidence);
    REQUIRE_MESSAGE(family.has_value(), describe(family ? Error{} : family.error()));
    evidence.families.push_back(*std::move(family));
    SilentObserver silent;
    auto run = audit(evidence, quickly(), {}, silent);
    REQUIRE_MESSAGE(run.has_value(), describe(run ? Error{} : run.error()));
    return run->result;
}

const IsolationTestResult& memberLike(const AuditResult& result) {
    REQUIRE(result.isolation.back().family == "F5");
    return result.isolation.back();
}

const MembershipResult& likelihoodRow(const AuditResult& result) {
    for (const MembershipResult& row : result.membership) {
        if (row.detector == "all detectors" && row.group == "all") {
            return row;
        }
    }
    throw std::logic_error("no likelihood ratio");
}

}  // namespace

TEST_CASE("what a shadow generator teaches finds the same leak in the release") {
    const auto result = audited(test::makeEvidence(leakyRecipe(Seed{31})).evidence);
    CHECK(memberLike(result).state == "ok");
    CHECK(memberLike(result).successes >= 10);
    CHECK(memberLike(result).pHolm <= .005);
    const auto& likelihood = likelihoodRow(result);
    CHECK(likelihood.auc > .65);
    CHECK(likelihood.pHolm <= .005);
    CHECK(likelihood.direction == "members more member-like");
    CHECK(result.verdict == kAttackFound);
    CHECK(result.controls.at(0).state == "ok");  // the shadow release knows nobody of X
    CHECK(result.shadow.state == "ok");
    CHECK(result.shadow.members == 60);
    CHECK(result.shadow.nonMembers == 60);
    CHECK(result.shadow.drawn == 100);
    CHECK(toJson(result).at("shadow").at("members") == 60);
}

TEST_CASE("a recipe that copies nobody leaves every attack at its baseline") {
    int alarms = 0;
    for (std::uint64_t seed = 40; seed < 50; ++seed) {
        const auto result = audited(test::makeEvidence(cleanRecipe(Seed{seed})).evidence);
        alarms += memberLike(result).p <= .05 ? 1 : 0;
        alarms += likelihoodRow(result).p <= .05 ? 1 : 0;
        CHECK(result.verdict != kAttackFound);
        CHECK(result.validity == "ok");
    }
    CHECK(alarms <= 3);  // of 20
}

TEST_CASE("holes around members are member-like as well") {
    auto made = test::makeEvidence(cleanRecipe(Seed{51})).evidence;
    auto& detector = made.detectors.front();
    for (std::size_t column = 0; column < 80; column += 2) {
        detector.release.largest[column] -= 10;
    }
    for (std::size_t patient = 0; patient < 120; patient += 4) {
        detector.without->largestReference[patient] -= 10;  // every second member
    }
    const auto scores = likelihoodRatio(made, {0});
    CHECK(scores.of[0] > scores.of[1]);
    CHECK(likelihoodRow(audited(made)).auc > .6);
}

TEST_CASE("the attacks learn from reference patients alone") {
    auto made = test::makeEvidence(leakyRecipe(Seed{52})).evidence;
    const auto before = memberLikeFamily(made);
    REQUIRE(before);
    // Other patients in X and H change what the predicates match, not what they are.
    auto& predicates = made.detectors.front().without->predicates;
    for (std::int64_t row = 0; row < predicates.rows(); ++row) {
        for (std::int64_t column = 0; column < 200; ++column) {
            predicates.values[static_cast<std::size_t>(row * predicates.columns + column)] = -1;
        }
    }
    const auto after = memberLikeFamily(made);
    REQUIRE(after);
    CHECK(before->release.columns == after->release.columns);
    CHECK(before->controls.columns == after->controls.columns);
}

TEST_CASE("control images are not matched by their own patients") {
    const auto made = test::makeEvidence(leakyRecipe(Seed{53})).evidence;
    const auto family = memberLikeFamily(made);
    REQUIRE(family);
    REQUIRE(family->controls.attempted() == std::ssize(family->controlOwner));
    for (std::size_t row = 0; row < family->controlOwner.size(); ++row) {
        for (const std::int32_t column : family->controls.columns[row]) {
            CHECK(column != family->controlOwner[row]);
        }
    }
}

TEST_CASE("without a shadow generator, or with few patients, the attacks say so") {
    auto wish = leakyRecipe(Seed{54});
    wish.withShadow = false;
    auto result = audited(test::makeEvidence(wish).evidence);
    CHECK(memberLike(result).state == "not run: no shadow generator");
    CHECK(result.shadow.state == "not run: no shadow generator");
    CHECK(result.controls.at(0).state.starts_with("not run"));

    wish.withShadow = true;
    wish.reference = 30;
    wish.shadowPlanted = 10;
    result = audited(test::makeEvidence(wish).evidence);
    CHECK(memberLike(result).state ==
          "not testable: the shadow generator knew 15 unmarked reference patients and did not "
          "know 15, 20 of each are needed");
    CHECK(memberLike(result).pHolm == 1);
    for (const MembershipResult& row : result.membership) {
        CHECK(row.detector != "all detectors");
    }
}

TEST_CASE("scores that are none, and lists that do not fit, are errors") {
    auto made = test::makeEvidence(leakyRecipe(Seed{55})).evidence;
    made.detectors.front().without->largestReference[3] = std::numeric_limits<float>::quiet_NaN();
    CHECK(memberLikeFamily(made).error().code == ErrorCode::NonFinite);
    made.detectors.front().without->largestReference.clear();
    CHECK(memberLikeFamily(made).error().code == ErrorCode::InvalidOption);
    made = test::makeEvidence(leakyRecipe(Seed{55})).evidence;
    made.shadow->role.pop_back();
    CHECK(memberLikeFamily(made).error().code == ErrorCode::InvalidOption);
    made = test::makeEvidence(leakyRecipe(Seed{55})).evidence;
    made.shadow->canaries.planted = {std::numeric_limits<float>::infinity()};
    made.shadow->canaries.readable = {1};
    CHECK(memberLikeFamily(made).error().code == ErrorCode::NonFinite);
}
