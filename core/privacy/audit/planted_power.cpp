// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/planted_power.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/privacy/detectors/calibration_rules.h"

namespace outis::privacy {
namespace {

constexpr std::array<double, 3> kShares = {0.001, 0.01, 0.1};
constexpr double kFoundShare = 0.8;
/// Enough for Holm over all rows at the audit's level; fewer than in the audit itself.
constexpr std::int64_t kPermutations = 1999;

struct Found {
    bool copy = false;
    bool excess = false;
    bool isolation = false;
};

/// The same images as every detector sees them, and as predicates of every rule.
class Planting {
public:
    Planting(const AttackSetup& setup, const AttackTarget& target, std::size_t kind)
        : setup_(setup), target_(target), kind_(kind) {
        for (const DetectorEvidence& detector : setup.evidence.detectors) {
            for (const double kappa : ballKappas()) {
                matches_.push_back(
                    ballsOf(detector.planted[kind].rows, setup.evidence.population, kappa));
            }
        }
    }

    [[nodiscard]] std::int64_t pool() const {
        return static_cast<std::int64_t>(evidence(0).owner.size());
    }
    [[nodiscard]] const std::string& kind() const { return evidence(0).kind; }

    [[nodiscard]] Found replicate(std::int64_t planted, Seed seed) const {
        std::vector<std::size_t> chosen(static_cast<std::size_t>(pool()));
        std::iota(chosen.begin(), chosen.end(), std::size_t{0});
        Philox random(derive(seed, "planted"));
        shuffle(std::span(chosen), random);
        chosen.resize(static_cast<std::size_t>(planted));
        return {copyFound(chosen), excessFound(chosen, seed), isolationFound(chosen, seed)};
    }

private:
    [[nodiscard]] const PlantedEvidence& evidence(std::size_t detector) const {
        return setup_.evidence.detectors[detector].planted[kind_];
    }

    [[nodiscard]] bool copyFound(const std::vector<std::size_t>& chosen) const {
        for (std::size_t detector = 0; detector < setup_.thresholds.size(); ++detector) {
            for (const std::size_t row : chosen) {
                if (setup_.thresholds[detector].fires(
                        evidence(detector).toTrain[row].score,
                        largestReference(
                            evidence(detector).rows.row(static_cast<std::int64_t>(row)),
                            setup_.evidence.population))) {
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] bool excessFound(const std::vector<std::size_t>& chosen, Seed seed) const {
        std::vector<std::vector<float>> largest;
        AttackTarget planted;
        for (std::size_t detector = 0; detector < setup_.thresholds.size(); ++detector) {
            const auto& before = target_.largest[detector];
            std::vector<float> after(before.begin(), before.end());
            for (const std::size_t row : chosen) {
                const auto scores = evidence(detector).rows.row(static_cast<std::int64_t>(row));
                for (std::size_t column = 0; column < after.size(); ++column) {
                    after[column] = std::max(after[column], scores[column]);
                }
            }
            largest.push_back(std::move(after));
        }
        for (const auto& scores : largest) {
            planted.largest.emplace_back(scores);
        }
        const auto tests = excessTests(setup_, planted, kPermutations, setup_.excessLevel(), seed);
        return std::any_of(tests.begin(), tests.end(), [&](const ExcessTestResult& test) {
            return test.pHolm <= setup_.excessLevel();
        });
    }

    /// J images of the release and the planted ones together become predicates.
    [[nodiscard]] bool isolationFound(const std::vector<std::size_t>& chosen, Seed seed) const {
        Philox random(derive(seed, "asked"));
        const auto planted = static_cast<std::int64_t>(chosen.size());
        const std::int64_t all = setup_.evidence.released + planted;
        const std::int64_t background =
            target_.matches.empty() ? 0 : target_.matches.front().attempted();
        std::int64_t left = planted;
        std::int64_t taken = 0;
        const std::int64_t asked = std::min(setup_.options.predicates, all);
        for (std::int64_t draw = 0; draw < asked; ++draw) {
            const bool isPlanted = random.below(static_cast<std::uint64_t>(all - draw)) <
                                   static_cast<std::uint64_t>(left);
            left -= isPlanted ? 1 : 0;
            taken += isPlanted ? 1 : 0;
        }
        AttackTarget mixed;
        for (std::size_t row = 0; row < matches_.size(); ++row) {
            PredicateMatches one = target_.matches[row];
            const auto kept = static_cast<std::size_t>(std::min(background, asked - taken));
            one.columns.resize(kept);
            one.valid.resize(kept);
            for (std::int64_t index = 0; index < taken; ++index) {
                const std::size_t place = chosen[static_cast<std::size_t>(index)];
                one.columns.push_back(matches_[row].columns[place]);
                one.valid.push_back(matches_[row].valid[place]);
            }
            mixed.matches.push_back(std::move(one));
        }
        const auto ps = isolationPs(setup_, mixed, kPermutations, setup_.isolationLevel(), seed);
        return anyBelow(ps, setup_.isolationLevel());
    }

    const AttackSetup& setup_;
    const AttackTarget& target_;
    std::size_t kind_;
    std::vector<PredicateMatches> matches_;
};

PowerResult measured(const AttackSetup& setup, const Planting& planting, std::int64_t planted) {
    PowerResult row;
    row.kind = planting.kind();
    row.planted = planted;
    row.share = static_cast<double>(planted) / static_cast<double>(setup.evidence.released);
    std::array<std::int64_t, 4> hits{};
    const std::int64_t replicates = setup.options.powerReplicates;
    for (std::int64_t replicate = 0; replicate < replicates; ++replicate) {
        const Seed seed =
            derive(derive(setup.seed, "power" + row.kind, static_cast<std::uint64_t>(planted)),
                   "replicate", static_cast<std::uint64_t>(replicate));
        const Found found = planting.replicate(planted, seed);
        hits[0] += found.copy || found.excess || found.isolation ? 1 : 0;
        hits[1] += found.copy ? 1 : 0;
        hits[2] += found.excess ? 1 : 0;
        hits[3] += found.isolation ? 1 : 0;
    }
    const auto rate = [&](std::int64_t count) { return orThrow(rateOf(count, replicates, 0.95)); };
    row.any = rate(hits[0]);
    row.copyTest = rate(hits[1]);
    row.excessTest = rate(hits[2]);
    row.isolationTest = rate(hits[3]);
    return row;
}

/// Planted images per share; shares that come to the same number count once.
std::vector<std::int64_t> countsOf(std::int64_t released, std::int64_t pool) {
    std::vector<std::int64_t> counts;
    for (const double share : kShares) {
        const auto wanted = std::llround(share * static_cast<double>(released));
        const std::int64_t count = std::clamp<std::int64_t>(wanted, 1, pool);
        if (counts.empty() || counts.back() != count) {
            counts.push_back(count);
        }
    }
    return counts;
}

bool isComplete(const AttackSetup& setup) {
    const auto& detectors = setup.evidence.detectors;
    return !detectors.empty() &&
           std::all_of(detectors.begin(), detectors.end(), [&](const auto& d) {
               return d.planted.size() == detectors.front().planted.size();
           });
}

}  // namespace

PowerSummary plantedPower(const AttackSetup& setup, const AttackTarget& target,
                          const std::stop_token& stop) {
    PowerSummary summary;
    if (setup.options.powerReplicates == 0 || !isComplete(setup) ||
        setup.evidence.detectors.front().planted.empty() || setup.evidence.released == 0) {
        summary.state = "not run: no copies were planted";
        return summary;
    }
    for (std::size_t kind = 0; kind < setup.evidence.detectors.front().planted.size(); ++kind) {
        if (setup.evidence.detectors.front().planted[kind].owner.empty()) {
            continue;
        }
        const Planting planting(setup, target, kind);
        summary.smallest.push_back({planting.kind(), std::nullopt, 0});
        for (const std::int64_t planted : countsOf(setup.evidence.released, planting.pool())) {
            if (stop.stop_requested()) {
                return summary;
            }
            summary.rows.push_back(measured(setup, planting, planted));
            auto& smallest = summary.smallest.back();
            if (!smallest.share && *summary.rows.back().any.rate >= kFoundShare) {
                smallest.share = summary.rows.back().share;
                smallest.planted = planted;
            }
        }
    }
    return summary;
}

}  // namespace outis::privacy
