// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/planned_power.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "core/privacy/audit/audit_evidence.h"
#include "core/privacy/audit/audit_options.h"
#include "core/privacy/audit/audit_result.h"
#include "core/privacy/audit/isolation_test.h"
#include "core/statistics/binomial.h"
#include "core/statistics/pso.h"

namespace outis::privacy {
namespace {

constexpr std::int64_t kMostPredicates = 1'000'000;
constexpr double kFoldsBelow = 1.5;
constexpr std::int64_t kFewExposed = 4;  // that many can be found when controls are plenty
constexpr double kPlainSuccess = 0.6;    // METHOD 13.5's size guide: plainly more than guessing

Error outside(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

/// Smallest c with P(X >= c) <= level.
std::int64_t criticalOf(std::int64_t predicates, double null, double level, std::int64_t from) {
    std::int64_t critical = from;
    while (orThrow(statistics::binomialTails(critical, predicates, null)).atLeast > level) {
        ++critical;
    }
    return critical;
}

/// More controls and more images: all that can be changed about another's generator.
std::string foreignAdvice(const PlannedPower& plan, std::int64_t images) {
    std::string text;
    if (plan.controlsForFour > plan.control) {
        text += ' ';
        text += std::to_string(plan.controlsForFour);
        text += " control patients, whom the generator has not learned from, would show " +
                std::to_string(std::min(kFewExposed, plan.train)) + " exposed ones.";
    }
    if (plan.nullBound > 0 && plan.nullBound < kPlainSuccess) {
        const std::int64_t needed = orThrow(sizeGuide(plan.nullBound, kPlainSuccess)).predicates;
        if (images < needed) {
            text += " At least " + std::to_string(needed) +
                    " of its images are needed to show that they single out more than guesses "
                    "do; the folder has " +
                    std::to_string(images) + ".";
        }
    }
    return text;
}

std::string adviceOf(const PlannedPower& plan, std::optional<std::int64_t> foreignImages) {
    std::string text;
    if (plan.exposed == 0) {
        text = "Not even all patients exposed would be found.";
    } else {
        text = "At least " + std::to_string(plan.exposed) +
               (plan.exposed == 1 ? " patient" : " patients") +
               " must be exposed to be found without a copy.";
    }
    if (foreignImages) {
        text += foreignAdvice(plan, *foreignImages);
    }
    if (plan.proposeFolds) {
        text +=
            " Two generators on two halves of the patients would make each half the other's "
            "control.";
    }
    if (plan.onlyGross) {
        text += " Singling out can be tested for gross leaks only: " +
                std::to_string(plan.controlsForWeight) +
                " control patients would certify a weight of 1/n.";
    }
    if (plan.isSmallAudit) {
        char certified[200];
        std::snprintf(certified, sizeof(certified),
                      " A small-n audit: no match among the controls certifies a weight of %.3g "
                      "(%.3g in %lld patients), at which guessing singles out %.3g %% of the time.",
                      plan.certifiedWeight, plan.certifiedWeight * static_cast<double>(plan.train),
                      static_cast<long long>(plan.train), 100 * plan.baseline);
        text += certified;
    }
    if (plan.smallAudit > 0) {
        text += " A separate model of " + std::to_string(plan.smallAudit) +
                " patients could be audited against all others.";
    }
    return text;
}

}  // namespace

Result<SizeGuide> sizeGuide(double null, double truth, double level, double power) {
    if (!(null > 0 && null < truth && truth < 1)) {
        return outside("size guide", "needs 0 < null < truth < 1");
    }
    if (!(level > 0 && level < 1 && power > 0 && power < 1)) {
        return outside("size guide", "level and power lie between 0 and 1");
    }
    std::int64_t critical = 0;
    for (std::int64_t predicates = 1; predicates <= kMostPredicates; ++predicates) {
        critical = criticalOf(predicates, null, level, critical);
        if (critical <= predicates &&
            orThrow(statistics::binomialTails(critical, predicates, truth)).atLeast >= power) {
            return SizeGuide{predicates, critical};
        }
    }
    return Error{ErrorCode::Unsupported, "size guide", "more than a million predicates"};
}

Result<std::int64_t> exposedNeeded(std::int64_t train, std::int64_t control, double level) {
    if (train < 1 || control < 0 || !(level > 0 && level < 1)) {
        return outside("exposed patients", "needs patients and a level between 0 and 1");
    }
    double p = 1;
    for (std::int64_t exposed = 1; exposed <= train; ++exposed) {
        p *= static_cast<double>(train - exposed + 1) /
             static_cast<double>(train + control - exposed + 1);
        if (p <= level) {
            return exposed;
        }
    }
    return std::int64_t{0};
}

Result<std::int64_t> controlsNeeded(std::int64_t train, std::int64_t exposed, double level) {
    if (exposed < 1 || exposed > train) {
        return outside("exposed patients", "more than there are");
    }
    const auto suffices = [&](std::int64_t control) {
        const std::int64_t found = orThrow(exposedNeeded(train, control, level));
        return found > 0 && found <= exposed;
    };
    try {
        std::int64_t high = 1;
        while (!suffices(high)) {
            high *= 2;
        }
        std::int64_t low = high / 2;  // does not suffice, or is 0
        while (high - low > 1) {
            const std::int64_t middle = low + (high - low) / 2;
            (suffices(middle) ? high : low) = middle;
        }
        return high;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

Result<PlannedPower> plannedPower(std::int64_t train, std::int64_t control, std::int64_t folds,
                                  double level, std::int64_t tests,
                                  std::optional<std::int64_t> foreignImages) {
    if (train < 0 || control < 0 || folds < 1 || folds > 2 || tests < 1) {
        return outside("planned power", "needs counts of patients, 1 or 2 folds, and tests");
    }
    PlannedPower plan;
    plan.folds = folds;
    plan.train = folds == 2 ? train / 2 : train;
    plan.control = folds == 2 ? control + (train - train / 2) : control;
    plan.level = level * (tests > 1 ? kExcessShare : 1.0) / static_cast<double>(folds * tests);
    if (plan.train < 1 || plan.control < kFewestControls) {
        plan.state = std::string(kNotTestable) + ": " + std::to_string(plan.control) +
                     " control patients, at least " + std::to_string(kFewestControls) + " needed";
        plan.proposeFolds = !foreignImages && folds == 1 && train / 2 >= kFewestControls;
        plan.advice = "At least " + std::to_string(kFewestControls) +
                      " patients must be kept out of the training." +
                      (plan.proposeFolds ? " Two generators on two halves of the patients would "
                                           "make each half the other's control."
                                         : "");
        return plan;
    }
    try {
        AuditPopulation population;
        population.train = plan.train;
        population.control = plan.control;
        const WeightResult weight = orThrow(weightOf(population, 0));
        plan.certifiedWeight = weight.atZero;
        plan.baseline = orThrow(statistics::psoBase(plan.train, weight.atZero));
        plan.isSmallAudit = folds == 1 && train >= statistics::kFewestOfSmallAudit &&
                            control >= statistics::kControlsOfSmallAudit * train;
        plan.onlyGross = weight.onlyGross;
        plan.nullBound = weight.nullBound;
        plan.controlsForWeight = weight.needed;
        plan.exposed = orThrow(exposedNeeded(plan.train, plan.control, plan.level));
        plan.controlsForFour =
            orThrow(controlsNeeded(plan.train, std::min(kFewExposed, plan.train), plan.level));
        plan.proposeFolds = !foreignImages && folds == 1 &&
                            static_cast<double>(control) < kFoldsBelow * static_cast<double>(train);
        const std::int64_t small = (train + control) / (statistics::kControlsOfSmallAudit + 1);
        const bool isOffered =
            !foreignImages && small >= statistics::kFewestOfSmallAudit && plan.onlyGross;
        plan.smallAudit = isOffered ? small : 0;
        plan.state =
            plan.exposed > 0 ? "testable" : std::string(kNotTestable) + ": too few controls";
        plan.advice = adviceOf(plan, foreignImages);
        return plan;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

nlohmann::json toJson(const PlannedPower& plan) {
    return {{"version", PlannedPower::kVersion},
            {"state", plan.state},
            {"folds", plan.folds},
            {"train", plan.train},
            {"control", plan.control},
            {"level", plan.level},
            {"exposed", plan.exposed},
            {"certified-weight", plan.certifiedWeight},
            {"baseline", plan.baseline},
            {"only-gross", plan.onlyGross},
            {"null-bound", plan.nullBound},
            {"controls-for-weight", plan.controlsForWeight},
            {"controls-for-four", plan.controlsForFour},
            {"propose-folds", plan.proposeFolds},
            {"small-audit", plan.smallAudit},
            {"is-small-audit", plan.isSmallAudit},
            {"advice", plan.advice}};
}

}  // namespace outis::privacy
