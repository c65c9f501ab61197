// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/audit_controls.h"

#include <algorithm>

#include "core/statistics/binomial.h"
#include "core/statistics/multiple_testing.h"

namespace outis::privacy {
namespace {

constexpr const char* kWithout = "release without these patients";
constexpr const char* kRealControls = "real control images";
constexpr const char* kTraining = "training images";
constexpr double kDisagrees = 0.01;
constexpr double kMustBeFound = 0.8;

bool isSound(const ControlResult& control) {
    return control.state == "ok" || control.state.starts_with("not ");
}

ControlResult withoutThem(const AttackSetup& setup) {
    ControlResult control;
    control.name = kWithout;
    const auto& detectors = setup.evidence.detectors;
    if (std::none_of(detectors.begin(), detectors.end(),
                     [](const DetectorEvidence& one) { return one.without.has_value(); })) {
        control.state = setup.evidence.shadow ? setup.evidence.shadow->state
                                              : "not run: there is no such release";
        return control;
    }
    const AttackTarget target = targetOf(setup, WhichRelease::Without);
    const Seed seed = derive(setup.seed, "without");
    const std::int64_t permutations = setup.options.permutations;
    for (std::size_t index = 0; index < detectors.size(); ++index) {
        if (setup.isUsable(index) && detectors[index].without) {
            const auto copies =
                copyTest(detectors[index], *detectors[index].without, setup.evidence.population);
            control.hits += static_cast<std::int64_t>(copies.findings.size());
            control.trials += copies.released;
        }
    }
    const auto excess = excessTests(setup, target, permutations, 0, seed);
    const auto isolation = isolationPs(setup, target, permutations, 0, seed);
    const auto least = std::min_element(
        excess.begin(), excess.end(),
        [](const auto& one, const auto& other) { return one.pHolm < other.pHolm; });
    if (least != excess.end()) {
        control.p = least->pHolm;
    }
    if (control.hits > 0) {
        control.state = "disagrees: copies are found of patients never seen";
    } else if (least != excess.end() && least->pHolm <= setup.excessLevel()) {
        control.detector = least->detector;
        control.state = "disagrees: patients never seen are among the " + least->end +
                        " more often than controls";
    } else if (anyBelow(isolation, setup.isolationLevel())) {
        control.state = "disagrees: patients never seen are singled out";
    } else {
        control.state = "ok";
    }
    return control;
}

/// Real control images against the null bound, one row per family and rule; Holm over all.
std::vector<ControlResult> realControls(const AttackSetup& setup) {
    const AuditPopulation& population = setup.evidence.population;
    std::vector<ControlResult> rows;
    const auto add = [&](const std::string& name, const PredicateMatches& matches) {
        ControlResult row;
        row.name = kRealControls;
        row.detector = name;
        row.trials = matches.attempted();
        if (row.trials == 0) {
            row.state = "not run: no control images";
        } else {
            row.hits = countPredicates(matches, population, setup.weight).successes;
            row.p = orThrow(statistics::binomialTails(row.hits, row.trials, setup.weight.nullBound))
                        .atLeast;
            row.state = "ok";
        }
        rows.push_back(row);
    };
    for (std::size_t index = 0; index < setup.evidence.detectors.size(); ++index) {
        const DetectorEvidence& detector = setup.evidence.detectors[index];
        if (!setup.isUsable(index)) {
            continue;
        }
        for (const double kappa : ballKappas()) {
            add(detector.detector,
                ballsOf(detector.controls, population, kappa, detector.controlOwner));
        }
    }
    for (const FamilyEvidence& family : setup.evidence.families) {
        if (family.state == "ok") {
            add(family.name, family.controls);
        }
    }
    std::vector<double> p;
    for (const ControlResult& row : rows) {
        p.push_back(row.p);
    }
    const auto adjusted = p.empty() ? p : orThrow(statistics::holm(p));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (adjusted[row] < kDisagrees) {
            rows[row].state = "disagrees: control images single out training patients";
        }
    }
    return rows;
}

/// Found: a copy finding that names the right patient, who is also matched by the image's ball.
ControlResult trainingImages(const AttackSetup& setup, std::size_t index) {
    const DetectorEvidence& detector = setup.evidence.detectors[index];
    ControlResult control;
    control.name = kTraining;
    control.detector = detector.detector;
    control.trials = detector.training.rows();
    if (control.trials == 0) {
        control.state = "not run: no training images";
        return control;
    }
    const auto balls = ballsOf(detector.training, setup.evidence.population, 0);
    for (std::size_t row = 0; row < detector.trainingOwner.size(); ++row) {
        const NearestImage& nearest = detector.trainingToTrain[row];
        const auto& matched = balls.columns[row];
        const auto owner = static_cast<std::int32_t>(detector.trainingOwner[row]);
        control.hits += setup.thresholds[index].fires(
                            nearest.score,
                            largestReference(detector.training.row(static_cast<std::int64_t>(row)),
                                             setup.evidence.population)) &&
                                nearest.patient == detector.trainingOwner[row] &&
                                std::binary_search(matched.begin(), matched.end(), owner)
                            ? 1
                            : 0;
    }
    const double share = static_cast<double>(control.hits) / static_cast<double>(control.trials);
    control.state = share >= kMustBeFound ? "ok" : "disagrees: training images are not found";
    return control;
}

}  // namespace

std::vector<ControlResult> runControls(const AttackSetup& setup) {
    std::vector<ControlResult> controls = {withoutThem(setup)};
    for (ControlResult& row : realControls(setup)) {
        controls.push_back(std::move(row));
    }
    for (std::size_t index = 0; index < setup.evidence.detectors.size(); ++index) {
        if (setup.isUsable(index)) {
            controls.push_back(trainingImages(setup, index));
        }
    }
    return controls;
}

std::string validityOf(const std::vector<ControlResult>& controls) {
    for (const ControlResult& control : controls) {
        if (control.name != kTraining && !isSound(control)) {
            return "audit invalid: " + control.name + " " + control.state;
        }
    }
    return "ok";
}

std::string strengthOf(const std::vector<ControlResult>& controls) {
    bool any = false;
    for (const ControlResult& control : controls) {
        if (control.name == kTraining) {
            if (control.state == "ok") {
                return "ok";
            }
            any = true;
        }
    }
    return any ? "no detector finds the training images themselves"
               : "it was not tried whether training images would be found";
}

}  // namespace outis::privacy
