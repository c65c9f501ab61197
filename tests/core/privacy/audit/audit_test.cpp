// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/audit.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include <nlohmann/json.hpp>

#include "tests/core/privacy/audit/made_evidence.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::privacy;

namespace {

test::MadeAudit smallAudit(Seed seed) {
    return {.train = 80, .control = 120, .reference = 80, .released = 100, .seed = seed};
}

AuditOptions quickly() {
    AuditOptions options;
    options.permutations = 999;
    options.resamples = 200;
    options.powerReplicates = 5;
    return options;
}

AuditResult audited(const AuditEvidence& evidence, const AuditOptions& options) {
    SilentObserver silent;
    auto run = audit(evidence, options, {}, silent);
    REQUIRE_MESSAGE(run.has_value(), describe(run ? Error{} : run.error()));
    return run->result;
}

}  // namespace

TEST_CASE("a release that knows nobody gives no finding, with the power said") {
    auto wish = smallAudit(Seed{21});
    wish.withPower = true;
    wish.withOther = true;
    wish.strata = 3;
    const auto made = test::makeEvidence(wish);
    const auto result = audited(made.evidence, quickly());
    CHECK(result.verdict == kNoAttackFound);
    CHECK(result.validity == "ok");
    CHECK(result.reason.find("80 %") != std::string::npos);
    CHECK(result.copies.at(0).findings.empty());
    CHECK(result.excess.size() == 2);
    CHECK(result.isolation.size() == 4);
    CHECK(result.controls.at(0).state == "ok");
    REQUIRE(result.power.smallest.size() == 3);
    CHECK(result.power.smallest[0].share);  // exact copies
    CHECK(result.power.smallest[1].share);
    REQUIRE(result.membership.size() == 2);
    CHECK(result.membership[1].score == "against a release without these patients");
    CHECK_FALSE(result.patients.empty());
    CHECK_FALSE(result.patients.front().typicality);  // nobody said how common they look
    CHECK(toJson(result) == toJson(audited(made.evidence, quickly())));  // the same again
}

TEST_CASE("the rows of patients say how common each of them looks") {
    auto made = test::makeEvidence(smallAudit(Seed{21}));
    AuditPopulation& population = made.evidence.population;
    for (std::int64_t patient = 0; patient < population.exchangeable(); ++patient) {
        population.typicality.push_back(
            static_cast<float>(population.number[static_cast<std::size_t>(patient)]));
    }
    const auto result = audited(made.evidence, quickly());
    REQUIRE_FALSE(result.patients.empty());
    for (const PatientRow& row : result.patients) {
        CHECK(row.typicality == static_cast<double>(row.patient));
    }
    CHECK(toJson(result)["patients"][0]["typicality"] == result.patients[0].typicality.value());
    CHECK(std::ranges::any_of(result.patients, [](const auto& row) { return row.outlier; }));
}

TEST_CASE("copies, and other images of training patients, are found") {
    auto wish = smallAudit(Seed{22});
    wish.kind = "near copy";
    wish.planted = 4;
    auto made = test::makeEvidence(wish);
    auto result = audited(made.evidence, quickly());
    CHECK(result.verdict == kAttackFound);
    CHECK(result.copies.at(0).findings.size() == 4);
    CHECK(result.patients.at(0).rankAmongControls < .02);
    CHECK(result.power.state == "not run: an attack was found");

    wish.kind = "other image";
    wish.planted = 40;
    made = test::makeEvidence(wish);
    result = audited(made.evidence, quickly());
    CHECK(result.verdict == kAttackFound);
    CHECK(result.excess.at(0).pHolm <= .01);
}

TEST_CASE("verdict and figures hardly depend on the seed of an audit") {
    for (const bool isLeaking : {false, true}) {
        CAPTURE(isLeaking);
        auto wish = smallAudit(Seed{21});
        wish.withPower = true;
        wish.kind = "other image";
        wish.planted = isLeaking ? 40 : 0;
        const auto made = test::makeEvidence(wish);
        auto options = quickly();
        options.permutations = 9999;
        const auto first = audited(made.evidence, options);
        CHECK(first.verdict == (isLeaking ? kAttackFound : kNoAttackFound));
        for (options.seed = 2; options.seed <= 4; ++options.seed) {
            CAPTURE(options.seed);
            const auto other = audited(made.evidence, options);
            CHECK(other.verdict == first.verdict);
            CHECK(other.copies.at(0).findings.size() == first.copies.at(0).findings.size());
            for (std::size_t row = 0; row < first.excess.size(); ++row) {
                // Four standard errors of two p by 9,999 permutations.
                CHECK(std::abs(other.excess[row].p - first.excess[row].p) <
                      4 * std::sqrt(2 * 0.25 / 9999));
            }
            for (std::size_t row = 0; row < first.membership.size(); ++row) {
                CHECK(other.membership[row].auc == first.membership[row].auc);
            }
        }
    }
}

TEST_CASE("holes around training patients are found from the other end") {
    auto made = test::makeEvidence(smallAudit(Seed{23}));
    auto& largest = made.evidence.detectors[0].release.largest;
    for (std::size_t column = 0; column < 30; ++column) {
        largest[column] -= 10;
    }
    const auto result = audited(made.evidence, quickly());
    CHECK(result.verdict == kAttackFound);
    CHECK(result.excess.at(1).end == "least alike");
    CHECK(result.excess.at(1).pHolm <= .01);
}

TEST_CASE("an audit whose scores are shuffled does not speak") {
    auto wish = smallAudit(Seed{24});
    wish.withPower = true;
    wish.kind = "near copy";
    wish.planted = 10;
    auto made = test::makeEvidence(wish);
    CHECK(audited(made.evidence, quickly()).verdict == kAttackFound);
    test::shuffleScores(made.evidence, Seed{1});
    const auto blind = audited(made.evidence, quickly());
    CHECK(blind.verdict == kNotTestable);
    CHECK(blind.reason.find("training images") != std::string::npos);
}

TEST_CASE("too few controls, empty releases and bad numbers are told, not guessed") {
    auto wish = smallAudit(Seed{25});
    wish.control = 5;
    auto made = test::makeEvidence(wish);
    auto result = audited(made.evidence, quickly());
    CHECK(result.verdict == kNotTestable);
    CHECK(result.reason.find("5 control patients, at least 20") != std::string::npos);
    wish.kind = "exact";
    wish.planted = 2;
    result = audited(test::makeEvidence(wish).evidence, quickly());
    CHECK(result.verdict == kAttackFound);  // a copy is a copy

    made = test::makeEvidence(smallAudit(Seed{25}));
    result = audited(made.evidence, quickly());  // nothing was planted
    CHECK(result.verdict == kNotTestable);
    CHECK(result.reason == "the power was not measured");
    SilentObserver silent;
    made.evidence.detectors[0].release.largest[3] = std::numeric_limits<float>::quiet_NaN();
    CHECK(audit(made.evidence, quickly(), {}, silent).error().code == ErrorCode::NonFinite);
    made.evidence.detectors[0].release.largest.pop_back();
    CHECK(audit(made.evidence, quickly(), {}, silent).error().code == ErrorCode::InvalidOption);
}

TEST_CASE("controls that single out training patients make the audit invalid") {
    auto made = test::makeEvidence(smallAudit(Seed{26}));
    auto& controls = made.evidence.detectors[0].controls;
    for (std::int64_t row = 0; row < controls.rows(); ++row) {
        controls.values[static_cast<std::size_t>(row * controls.columns + row % 80)] = 5;
    }
    const auto result = audited(made.evidence, quickly());
    CHECK(result.verdict == kNotTestable);
    CHECK(result.validity.starts_with("audit invalid: real control images"));
}

TEST_CASE("families of other predicates take part, and public figures hold no patients") {
    auto made = test::makeEvidence(smallAudit(Seed{27}));
    FamilyEvidence family{"F3", "attributes", "1", {}, std::nullopt, {}, {}};
    for (std::int32_t row = 0; row < 60; ++row) {
        family.release.columns.push_back({row});
        family.release.valid.push_back(true);
    }
    made.evidence.families.push_back(family);
    const auto result = audited(made.evidence, quickly());
    CHECK(result.verdict == kAttackFound);
    REQUIRE(result.isolation.size() == 5);
    CHECK(result.isolation[4].family == "F3");
    CHECK(result.isolation[4].successes == 60);
    CHECK(result.isolation[4].leap > 2);
    CHECK(result.isolation[4].epsLowerBound.value_or(0) > .5);
    const auto open = publicJson(result);
    CHECK_FALSE(open.contains("patients"));
    CHECK_FALSE(open.at("copy-test").at(0).contains("pairs"));
    CHECK(toJson(result).contains("patients"));
}

TEST_CASE("of two halves the worse decides") {
    AuditResult good;
    good.verdict = kNoAttackFound;
    AuditResult unknown;
    AuditResult bad;
    bad.verdict = kAttackFound;
    const std::vector<AuditResult> both = {good, unknown};
    CHECK(jointVerdict(both) == kNotTestable);
    const std::vector<AuditResult> all = {unknown, bad, good};
    CHECK(jointVerdict(all) == kAttackFound);
    CHECK(jointVerdict({}) == kNotTestable);
}
