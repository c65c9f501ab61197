// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/audit.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/privacy/audit/attack_setup.h"
#include "core/privacy/audit/audit_controls.h"
#include "core/privacy/audit/canary_test.h"
#include "core/privacy/audit/membership.h"
#include "core/privacy/audit/patient_table.h"
#include "core/privacy/audit/planted_power.h"
#include "core/privacy/audit/shadow_attacks.h"
#include "core/statistics/multiple_testing.h"

namespace outis::privacy {
namespace {

constexpr std::size_t kPatientRows = 200;
constexpr std::int64_t kSteps = 6;

std::string percent(double share) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3g %%", 100 * share);
    return text;
}

std::vector<std::size_t> usableDetectors(const AttackSetup& setup) {
    std::vector<std::size_t> usable;
    for (std::size_t index = 0; index < setup.evidence.detectors.size(); ++index) {
        if (setup.isUsable(index)) {
            usable.push_back(index);
        }
    }
    return usable;
}

/// Of all detectors and scores; Holm over those of all patients, which alone decide.
std::vector<MembershipResult> membershipTests(const AttackSetup& setup) {
    AuditPopulation population = setup.evidence.population;
    if (!population.typicality.empty()) {
        PatientGrouping grouping{kAppearance, {kOutliers, "others"}, {}};
        for (const bool outlier : outliersOf(population)) {
            grouping.of.push_back(outlier ? 0 : 1);
        }
        population.groupings.push_back(std::move(grouping));
    }
    std::vector<MembershipResult> results;
    const auto add = [&](const MembershipScores& scores, std::size_t index) {
        const auto rows = membershipOf(scores, population, setup.options.resamples,
                                       derive(setup.seed, "membership", index));
        results.insert(results.end(), rows.begin(), rows.end());
    };
    const auto usable = usableDetectors(setup);
    for (const std::size_t index : usable) {
        const DetectorEvidence& detector = setup.evidence.detectors[index];
        const auto& largest = detector.release.largest;
        add({detector.detector, "largest likeness", {largest.begin(), largest.end()}}, index);
        if (detector.without) {
            add(againstReference(detector, population), index);
        }
    }
    if (!usable.empty() && shadowState(setup.evidence) == "ok") {
        add(likelihoodRatio(setup.evidence, usable), setup.evidence.detectors.size());
    }
    std::vector<double> p;
    for (const MembershipResult& result : results) {
        if (result.group == "all" && result.state == "ok") {
            p.push_back(result.p);
        }
    }
    const auto adjusted = p.empty() ? p : orThrow(statistics::holm(p));
    std::size_t next = 0;
    for (MembershipResult& result : results) {
        result.pHolm = result.group == "all" && result.state == "ok" ? adjusted[next++] : 1;
    }
    return results;
}

/// What there is to say of the shadow generator besides the attacks that learn from it.
ShadowResult shadowResult(const AttackSetup& setup) {
    ShadowResult result;
    result.state = shadowState(setup.evidence);
    result.canaries.state = result.state;
    if (!setup.evidence.shadow || setup.evidence.shadow->state != "ok") {
        return result;
    }
    const ShadowEvidence& shadow = *setup.evidence.shadow;
    result.members = shadow.count(ShadowRole::Member);
    result.nonMembers = shadow.count(ShadowRole::NonMember);
    result.marked = shadow.count(ShadowRole::Marked);
    result.length = shadow.length;
    result.passes = shadow.passes;
    result.releasePasses = shadow.releasePasses;
    result.drawn = shadow.drawn;
    result.canaries =
        canaryTest(shadow.canaries, setup.options.permutations, derive(setup.seed, "canaries"));
    return result;
}

/// What the attacks found, worst first; empty when nothing.
std::string foundBy(const AttackSetup& setup, const AuditResult& result) {
    std::string found;
    const auto say = [&](const std::string& words) {
        found += (found.empty() ? "" : "; ") + words;
    };
    for (const CopyTestResult& test : result.copies) {
        if (!test.findings.empty()) {
            say(std::to_string(test.findings.size()) +
                " released images are closer to a training image than two real images of one "
                "patient are (" +
                test.detector + ")");
        }
    }
    for (const ExcessTestResult& test : result.excess) {
        if (test.state == "ok" && test.pHolm <= setup.excessLevel()) {
            say("training patients are more often among those " + test.end +
                " to the release than controls (" + test.detector + ")");
        }
    }
    for (const IsolationTestResult& test : result.isolation) {
        if (test.state == "ok" && test.pHolm <= setup.isolationLevel()) {
            say("predicates of family " + test.family + " single out training patients (" +
                test.detector + ")");
            break;
        }
    }
    for (const MembershipResult& test : result.membership) {
        if (test.state == "ok" && test.group == "all" && test.pHolm <= setup.membershipLevel()) {
            say("members can be told from others: " + test.direction + " (" + test.detector + ")");
        }
    }
    return found;
}

std::string powerWords(const PowerSummary& power) {
    std::string words;
    for (const auto& smallest : power.smallest) {
        words += words.empty() ? "" : "; ";
        words += smallest.kind + ": ";
        words += smallest.share
                     ? "found from " + percent(*smallest.share) + " of the release on (" +
                           std::to_string(smallest.planted) + " planted)"
                     : "not found at any share tried";
    }
    return words;
}

void conclude(const AttackSetup& setup, AuditResult& result) {
    const std::string found = foundBy(setup, result);
    const bool copies = std::any_of(result.copies.begin(), result.copies.end(),
                                    [](const auto& test) { return !test.findings.empty(); });
    const std::string strength = strengthOf(result.controls);
    const auto& smallest = result.power.smallest;
    const bool hasPower = std::any_of(smallest.begin(), smallest.end(),
                                      [](const auto& one) { return one.share.has_value(); });
    if (copies || (!found.empty() && result.validity == "ok")) {
        result.verdict = kAttackFound;
        result.reason = found;
    } else if (result.validity != "ok") {
        result.reason = result.validity;
    } else if (!setup.anyUsable()) {
        result.reason = "no detector tells copies from other patients";
    } else if (strength != "ok") {
        result.reason = strength;
    } else if (!hasPower) {
        result.reason = result.power.state != "ok"
                            ? "the power was not measured"
                            : "planted copies were not found reliably, so finding none says little";
    } else {
        result.verdict = kNoAttackFound;
        result.reason = "planted copies would have been found in at least 80 % of trials, " +
                        powerWords(result.power);
    }
}

std::vector<CopyTestResult> copyTests(const AuditEvidence& evidence) {
    std::vector<CopyTestResult> tests;
    for (const auto* detectors : {&evidence.detectors, &evidence.copiesOnly}) {
        for (const DetectorEvidence& detector : *detectors) {
            tests.push_back(copyTest(detector, detector.release, evidence.population));
        }
    }
    return tests;
}

class Steps {
public:
    Steps(std::stop_token stop, Observer& observer) : stop_(std::move(stop)), observer_(observer) {}

    /// False when the audit is to stop.
    bool next() {
        observer_.progressed(++done_, kSteps);
        return !stop_.stop_requested();
    }

private:
    std::stop_token stop_;
    Observer& observer_;
    std::int64_t done_ = 0;
};

/// Everything; false when stopped.
bool attack(const AuditEvidence& evidence, const AuditOptions& options, const std::stop_token& stop,
            Observer& observer, AuditResult& result) {
    const AttackSetup setup(evidence, options);
    Steps steps(stop, observer);
    result.weight = setup.weight;
    result.copies = copyTests(evidence);
    const AttackTarget target = targetOf(setup, WhichRelease::Released);
    if (!steps.next()) {
        return false;
    }
    result.excess =
        excessTests(setup, target, options.permutations, 0, derive(setup.seed, "excess"));
    if (!steps.next()) {
        return false;
    }
    result.isolation = isolationTests(setup, target, derive(setup.seed, "isolation"));
    result.membership = membershipTests(setup);
    result.shadow = shadowResult(setup);
    if (!steps.next()) {
        return false;
    }
    result.controls = runControls(setup);
    result.validity = validityOf(result.controls);
    result.patients = patientTable(setup, target, kPatientRows);
    if (!steps.next()) {
        return false;
    }
    if (foundBy(setup, result).empty()) {
        result.power = plantedPower(setup, target, stop);
    } else {
        result.power.state = "not run: an attack was found";
    }
    if (!steps.next()) {
        return false;
    }
    conclude(setup, result);
    return steps.next();
}

std::string tooFew(const AuditEvidence& evidence) {
    const AuditPopulation& population = evidence.population;
    if (evidence.released == 0) {
        return "the release is empty";
    }
    if (population.train == 0) {
        return "there are no training patients";
    }
    if (population.control < kFewestControls) {
        return std::to_string(population.control) + " control patients, at least " +
               std::to_string(kFewestControls) + " are needed";
    }
    if (evidence.detectors.empty()) {
        return "the reference patients (" + std::to_string(population.reference) +
               ") teach no detector to attack with";
    }
    return "";
}

/// Copies are copies, however few controls there are.
void copiesAlone(const AuditEvidence& evidence, AuditResult& result) {
    result.copies = copyTests(evidence);
    for (const CopyTestResult& test : result.copies) {
        if (!test.findings.empty()) {
            result.verdict = kAttackFound;
            result.reason = std::to_string(test.findings.size()) +
                            " released images are closer to a training image than two real images "
                            "of one patient are (" +
                            test.detector + "); besides, " + result.reason;
        }
    }
}

}  // namespace

Result<AuditRun> audit(const AuditEvidence& evidence, const AuditOptions& options,
                       std::stop_token stop, Observer& observer) {
    if (auto sound = options.check(); !sound) {
        return sound.error();
    }
    if (auto sound = checkEvidence(evidence); !sound) {
        return sound.error();
    }
    try {
        AuditRun run;
        AuditResult& result = run.result;
        result.trainPatients = evidence.population.train;
        result.controlPatients = evidence.population.control;
        result.referencePatients = evidence.population.reference;
        result.released = evidence.released;
        result.level = options.ownLevel();
        result.reason = tooFew(evidence);
        if (!result.reason.empty()) {
            copiesAlone(evidence, result);
            return run;
        }
        if (!attack(evidence, options, stop, observer, result)) {
            run.outcome = Outcome::Stopped;
        }
        return run;
    } catch (const ErrorException& exception) {
        return exception.error();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "audit", ""};
    }
}

std::string jointVerdict(std::span<const AuditResult> audits) {
    std::string verdict = audits.empty() ? kNotTestable : kNoAttackFound;
    for (const AuditResult& audit : audits) {
        verdict = worseVerdict(verdict, audit.verdict);
    }
    return verdict;
}

}  // namespace outis::privacy
