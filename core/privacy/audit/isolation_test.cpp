// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/isolation_test.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "core/privacy/audit/label_draws.h"
#include "core/statistics/bootstrap.h"
#include "core/statistics/intervals.h"
#include "core/statistics/pso.h"

namespace outis::privacy {
namespace {

constexpr std::array<double, 4> kKappas = {0.0, 0.25, 0.5, 1.0};
constexpr double kWeightConfidence = 0.95;

double upperWeight(std::int64_t matches, std::int64_t control) {
    return orThrow(statistics::oneSidedBounds(matches, control, kWeightConfidence)).upper;
}

/// Control patients at which no match certifies a weight of 1/n.
std::int64_t controlsFor(std::int64_t train) {
    if (train <= 1) {
        return 1;
    }
    const double uniform = 1 / static_cast<double>(train);
    return static_cast<std::int64_t>(
        std::ceil(std::log(1 - kWeightConfidence) / std::log1p(-uniform) - 1e-9));
}

/// Rows of matches that can succeed for some choice of the n patients.
class Candidates {
public:
    Candidates(const PredicateMatches& matches, const WeightResult& weight) {
        std::map<std::int32_t, std::size_t> places;
        for (std::size_t row = 0; row < matches.columns.size(); ++row) {
            const auto& columns = matches.columns[row];
            const auto count = static_cast<std::int64_t>(columns.size());
            if (!matches.valid[row] || count < 1 || count > 1 + weight.hMax) {
                continue;
            }
            std::vector<std::size_t> own;
            for (const std::int32_t column : columns) {
                const auto [place, isNew] = places.try_emplace(column, columns_.size());
                if (isNew) {
                    columns_.push_back(column);
                }
                own.push_back(place->second);
            }
            rows_.push_back(std::move(own));
        }
    }

    [[nodiscard]] const std::vector<std::int32_t>& columns() const { return columns_; }

    /// Rows with exactly one match among the marked patients.
    [[nodiscard]] std::int64_t successes(const std::vector<bool>& marked) const {
        std::int64_t found = 0;
        for (const auto& row : rows_) {
            int inside = 0;
            for (const std::size_t place : row) {
                inside += marked[place] ? 1 : 0;
            }
            found += inside == 1 ? 1 : 0;
        }
        return found;
    }

private:
    std::vector<std::int32_t> columns_;
    std::vector<std::vector<std::size_t>> rows_;
};

}  // namespace

Result<WeightResult> weightOf(const AuditPopulation& population, double cap) {
    if (population.train < 1 || population.control < 1) {
        return Error{ErrorCode::InvalidOption, "audit", "patients of one kind only"};
    }
    try {
        WeightResult weight;
        const double uniform = 1 / static_cast<double>(population.train);
        weight.atZero = upperWeight(0, population.control);
        weight.cap = cap > 0 ? cap : std::max(uniform, weight.atZero);
        while (weight.hMax + 1 < population.control &&
               upperWeight(weight.hMax + 1, population.control) <= weight.cap) {
            ++weight.hMax;
        }
        weight.nullBound = orThrow(statistics::psoNullBound(population.train, weight.cap));
        weight.baseline = orThrow(statistics::psoBase(population.train, weight.cap));
        weight.needed = controlsFor(population.train);
        weight.onlyGross = weight.cap > uniform;
        return weight;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

std::span<const double> ballKappas() {
    return kKappas;
}

double ballThreshold(std::span<const float> row, const AuditPopulation& population, double kappa) {
    const auto scores = row.subspan(static_cast<std::size_t>(population.exchangeable()));
    const std::vector<double> reference(scores.begin(), scores.end());
    const double largest = *std::max_element(reference.begin(), reference.end());
    return largest + kappa * (largest - orThrow(statistics::quantile(reference, 0.9)));
}

PredicateMatches ballsOf(const ScoreTable& table, const AuditPopulation& population, double kappa,
                         std::span<const std::int64_t> owners) {
    PredicateMatches matches;
    for (std::int64_t index = 0; index < table.rows(); ++index) {
        matches.columns.emplace_back();
        matches.valid.push_back(population.reference > 0);
        if (!matches.valid.back()) {
            continue;
        }
        const auto row = table.row(index);
        const double threshold = ballThreshold(row, population, kappa);
        const std::int64_t owner = owners.empty() ? -1 : owners[static_cast<std::size_t>(index)];
        for (std::int64_t column = 0; column < population.exchangeable(); ++column) {
            if (column != owner && row[static_cast<std::size_t>(column)] >= threshold) {
                matches.columns.back().push_back(static_cast<std::int32_t>(column));
            }
        }
    }
    return matches;
}

PredicateCounts countPredicates(const PredicateMatches& matches, const AuditPopulation& population,
                                const WeightResult& weight) {
    PredicateCounts counts;
    for (std::size_t row = 0; row < matches.columns.size(); ++row) {
        const auto& columns = matches.columns[row];
        const auto train = std::lower_bound(columns.begin(), columns.end(),
                                            static_cast<std::int32_t>(population.train)) -
                           columns.begin();
        const auto control = static_cast<std::int64_t>(columns.size()) - train;
        const bool isolates = matches.valid[row] && train == 1;
        const bool succeeds = isolates && control <= weight.hMax;
        counts.valid += matches.valid[row] ? 1 : 0;
        counts.isolating += isolates ? 1 : 0;
        counts.successes += succeeds ? 1 : 0;
        counts.isolated.push_back(isolates ? columns.front() : -1);
        counts.controls.push_back(control);
        counts.fates.push_back(!matches.valid[row] ? PredicateFate::Invalid
                               : succeeds          ? PredicateFate::Succeeds
                               : isolates          ? PredicateFate::Isolates
                                                   : PredicateFate::NoSuccess);
    }
    return counts;
}

double isolationP(const PredicateMatches& matches, const AuditPopulation& population,
                  const WeightResult& weight, const IsolationDraws& draws) {
    const Candidates candidates(matches, weight);
    std::vector<bool> marked;
    for (const std::int32_t column : candidates.columns()) {
        marked.push_back(column < population.train);
    }
    const std::int64_t observed = candidates.successes(marked);
    if (observed == 0) {
        return 1;
    }
    LabelDraws labels(population, candidates.columns());
    PermutationCount count(draws.permutations, draws.giveUp);
    Philox random(derive(draws.seed, "isolation"));
    while (count.goesOn()) {
        labels.draw(random, marked);
        count.add(candidates.successes(marked) >= observed);
    }
    return count.p();
}

SuccessInterval successInterval(const PredicateCounts& counts, std::int64_t resamples, Seed seed) {
    const auto trials = static_cast<std::int64_t>(counts.fates.size());
    if (trials == 0) {
        return {};
    }
    struct Cluster {
        std::int64_t successes = 0;
        std::int64_t predicates = 0;
    };
    std::vector<Cluster> clusters;
    std::map<std::int32_t, std::size_t> ofPatient;
    for (std::size_t row = 0; row < counts.fates.size(); ++row) {
        std::size_t place = clusters.size();
        if (counts.isolated[row] >= 0) {
            place = ofPatient.try_emplace(counts.isolated[row], place).first->second;
        }
        clusters.resize(std::max(clusters.size(), place + 1));
        ++clusters[place].predicates;
        clusters[place].successes += counts.fates[row] == PredicateFate::Succeeds ? 1 : 0;
    }
    std::vector<double> shares;
    for (std::int64_t resample = 0; resample < resamples; ++resample) {
        Philox random(derive(seed, "success", static_cast<std::uint64_t>(resample)));
        Cluster sum;
        for (std::size_t draw = 0; draw < clusters.size(); ++draw) {
            const Cluster& one = clusters[random.below(clusters.size())];
            sum.successes += one.successes;
            sum.predicates += one.predicates;
        }
        shares.push_back(static_cast<double>(sum.successes) / static_cast<double>(sum.predicates));
    }
    const auto exact = orThrow(statistics::clopperPearson(counts.successes, trials));
    return {std::min(orThrow(statistics::quantile(shares, 0.025)), exact.lower),
            std::max(orThrow(statistics::quantile(shares, 0.975)), exact.upper)};
}

}  // namespace outis::privacy
