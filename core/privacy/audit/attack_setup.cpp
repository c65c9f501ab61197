// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/attack_setup.h"

#include <algorithm>
#include <cmath>

#include "core/statistics/bootstrap.h"
#include "core/statistics/multiple_testing.h"
#include "core/statistics/pso.h"
#include "core/statistics/tail_fit.h"

namespace outis::privacy {
namespace {

constexpr double kTailQuantile = 0.95;

/// The weight of a ball by the tail of the control scores (METHOD 13.4); absent where the tail
/// cannot be fitted.
std::optional<double> extrapolatedWeight(std::span<const float> row,
                                         const AuditPopulation& population, double kappa) {
    const auto scores = row.subspan(static_cast<std::size_t>(population.train),
                                    static_cast<std::size_t>(population.control));
    const std::vector<double> control(scores.begin(), scores.end());
    const double threshold = orThrow(statistics::quantile(control, kTailQuantile));
    std::vector<double> above;
    std::copy_if(control.begin(), control.end(), std::back_inserter(above),
                 [&](double score) { return score > threshold; });
    const double at = ballThreshold(row, population, kappa);
    const auto fit = statistics::fitTail(above, threshold);
    if (!fit || at < threshold) {
        return std::nullopt;
    }
    const auto weight = statistics::tailProbability(fit->likelihood, threshold,
                                                    static_cast<std::int64_t>(above.size()),
                                                    population.control, at);
    return weight ? std::optional(*weight) : std::nullopt;
}

std::optional<double> medianOf(std::vector<double> values) {
    return values.empty() ? std::nullopt
                          : std::optional(orThrow(statistics::quantile(values, 0.5)));
}

/// Which detector and kappa, or which family, a row of AttackTarget::matches is of.
struct RowOf {
    const DetectorEvidence* detector = nullptr;
    std::size_t index = 0;  ///< of the detector or family
    double kappa = 0;
};

RowOf rowOf(const AttackSetup& setup, std::size_t row) {
    const std::size_t rules = ballKappas().size();
    const std::size_t balls = setup.evidence.detectors.size() * rules;
    if (row >= balls) {
        return {nullptr, row - balls, 0};
    }
    return {&setup.evidence.detectors[row / rules], row / rules, ballKappas()[row % rules]};
}

IsolationTestResult described(const AttackSetup& setup, std::size_t row) {
    const RowOf of = rowOf(setup, row);
    IsolationTestResult result;
    if (of.detector != nullptr) {
        result.family = of.detector->family;
        result.detector = of.detector->detector;
        result.version = of.detector->version;
        result.kappa = of.kappa;
        result.state = setup.thresholds[of.index].state;
    } else {
        const FamilyEvidence& family = setup.evidence.families[of.index];
        result.family = family.family;
        result.detector = family.name;
        result.version = family.version;
        result.state = family.state;
    }
    if (result.state == "ok" && setup.weight.hMax < 0) {
        result.state = "not testable: no weight below the cap can be certified, " +
                       std::to_string(setup.weight.needed) + " control patients needed";
    }
    return result;
}

void measure(const AttackSetup& setup, const PredicateMatches& matches, std::size_t row, Seed seed,
             IsolationTestResult& result) {
    const AuditPopulation& population = setup.evidence.population;
    const PredicateCounts counts = countPredicates(matches, population, setup.weight);
    result.asked = setup.options.predicates;
    result.attempted = matches.attempted();
    result.valid = counts.valid;
    result.isolated = counts.isolating;
    result.successes = counts.successes;
    if (result.attempted == 0) {
        result.state = "not testable: no predicates";
        return;
    }
    result.success = static_cast<double>(counts.successes) / static_cast<double>(result.attempted);
    const SuccessInterval interval =
        successInterval(counts, setup.options.resamples, derive(seed, "interval", row));
    result.low = interval.low;
    result.high = interval.high;
    result.leap = result.success / setup.weight.nullBound;
    const double excess = (result.low - setup.options.delta) / setup.weight.nullBound;
    if (excess > 1) {
        result.epsLowerBound = std::log(excess);
    }
    const RowOf of = rowOf(setup, row);
    std::vector<double> weights;
    for (std::size_t index = 0; of.detector != nullptr && index < counts.fates.size(); ++index) {
        if (counts.fates[index] == PredicateFate::Succeeds) {
            const auto weight = extrapolatedWeight(
                of.detector->release.predicates.row(static_cast<std::int64_t>(index)), population,
                of.kappa);
            if (weight) {
                weights.push_back(*weight);
            }
        }
    }
    result.extrapolatedWeight = medianOf(std::move(weights));
}

}  // namespace

AttackSetup::AttackSetup(const AuditEvidence& given, const AuditOptions& chosen)
    : evidence(given),
      options(chosen),
      weight(orThrow(weightOf(given.population, chosen.weightCap))),
      excess(given.population),
      seed(derive(Seed{static_cast<std::uint64_t>(chosen.seed)}, "audit")) {
    for (const DetectorEvidence& detector : evidence.detectors) {
        thresholds.push_back(
            copyThreshold(detector, evidence.population, detector.release.toTrain.size()));
    }
}

bool AttackSetup::anyUsable() const {
    return std::any_of(thresholds.begin(), thresholds.end(),
                       [](const CopyThreshold& one) { return one.state == "ok"; });
}

AttackTarget targetOf(const AttackSetup& setup, WhichRelease which) {
    AttackTarget target;
    const AuditPopulation& population = setup.evidence.population;
    for (const DetectorEvidence& detector : setup.evidence.detectors) {
        const ReleaseEvidence* release = which == WhichRelease::Released ? &detector.release
                                         : detector.without              ? &*detector.without
                                                                         : nullptr;
        target.largest.emplace_back(release != nullptr ? std::span<const float>(release->largest)
                                                       : std::span<const float>());
        for (const double kappa : ballKappas()) {
            target.matches.push_back(release != nullptr
                                         ? ballsOf(release->predicates, population, kappa)
                                         : PredicateMatches{});
        }
    }
    for (const FamilyEvidence& family : setup.evidence.families) {
        target.matches.push_back(which == WhichRelease::Released ? family.release
                                 : family.without                ? *family.without
                                                                 : PredicateMatches{});
    }
    return target;
}

std::vector<double> psOf(const std::vector<ExcessTestResult>& tests) {
    std::vector<double> p;
    for (const ExcessTestResult& test : tests) {
        p.push_back(test.p);
    }
    return p;
}

bool anyBelow(std::span<const double> p, double level) {
    if (p.empty()) {
        return false;
    }
    const auto adjusted = orThrow(statistics::holm(p));
    return *std::min_element(adjusted.begin(), adjusted.end()) <= level;
}

std::vector<ExcessTestResult> excessTests(const AttackSetup& setup, const AttackTarget& target,
                                          std::int64_t permutations, double giveUp, Seed seed) {
    std::vector<ExcessTestResult> tests;
    std::vector<std::size_t> run;
    for (std::size_t index = 0; index < target.largest.size(); ++index) {
        for (const auto end : {ExcessTest::End::MostAlike, ExcessTest::End::LeastAlike}) {
            if (setup.isUsable(index) && !target.largest[index].empty()) {
                run.push_back(tests.size());
                tests.push_back(setup.excess.run(
                    target.largest[index], setup.evidence.detectors[index].detector, end,
                    {permutations, giveUp, derive(seed, "excess", index)}));
                continue;
            }
            ExcessTestResult idle;
            idle.detector = setup.evidence.detectors[index].detector;
            idle.end = end == ExcessTest::End::MostAlike ? "most alike" : "least alike";
            idle.state = setup.isUsable(index) ? "not testable: no such release"
                                               : setup.thresholds[index].state;
            tests.push_back(idle);
        }
    }
    // Holm over what was tested: a detector that cannot attack costs the others nothing.
    std::vector<double> p;
    for (const std::size_t place : run) {
        p.push_back(tests[place].p);
    }
    const auto adjusted = p.empty() ? p : orThrow(statistics::holm(p));
    for (std::size_t place = 0; place < run.size(); ++place) {
        tests[run[place]].pHolm = adjusted[place];
    }
    return tests;
}

std::vector<double> isolationPs(const AttackSetup& setup, const AttackTarget& target,
                                std::int64_t permutations, double giveUp, Seed seed) {
    std::vector<double> ps;
    for (std::size_t row = 0; row < target.matches.size(); ++row) {
        const bool testable =
            described(setup, row).state == "ok" && target.matches[row].attempted() > 0;
        ps.push_back(testable
                         ? isolationP(target.matches[row], setup.evidence.population, setup.weight,
                                      {permutations, giveUp, derive(seed, "rows", row)})
                         : 1);
    }
    return ps;
}

std::vector<IsolationTestResult> isolationTests(const AttackSetup& setup,
                                                const AttackTarget& target, Seed seed) {
    const auto ps = isolationPs(setup, target, setup.options.permutations, 0, seed);
    std::vector<IsolationTestResult> tests;
    std::vector<double> p;
    for (std::size_t row = 0; row < target.matches.size(); ++row) {
        tests.push_back(described(setup, row));
        if (tests.back().state == "ok") {
            measure(setup, target.matches[row], row, seed, tests.back());
        }
        tests.back().p = ps[row];
        if (tests.back().state == "ok") {
            p.push_back(ps[row]);
        }
    }
    const auto adjusted = p.empty() ? p : orThrow(statistics::holm(p));
    std::size_t next = 0;
    for (IsolationTestResult& test : tests) {
        if (test.state == "ok") {
            test.pHolm = adjusted[next++];
        }
    }
    return tests;
}

}  // namespace outis::privacy
