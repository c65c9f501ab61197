// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/irs.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "core/statistics/invalid_input.h"
#include "core/statistics/normal.h"
#include "core/statistics/occupancy.h"

namespace outis::statistics {
namespace {

std::optional<Error> refuse(std::int64_t gallery, std::int64_t queries, std::int64_t distinct) {
    if (gallery < 1 || queries < 1) {
        return invalidInput("irs", "needs at least one gallery image and one query");
    }
    if (distinct < 1 || distinct > std::min(gallery, queries)) {
        return invalidInput("distinct",
                            "must lie between 1 and the smaller of queries and gallery");
    }
    return std::nullopt;
}

/// ln P(k|n,s+1) - ln P(k|n,s) < 0 (METHOD 11.1). Long double: near a flat maximum of some 1e10
/// images the difference of both terms is below the rounding of a double.
bool likelihoodFalls(std::int64_t s, std::int64_t queries, std::int64_t distinct) {
    const auto images = static_cast<long double>(s);
    const auto k = static_cast<long double>(distinct);
    const auto n = static_cast<long double>(queries);
    return -std::log1p(-k / (images + 1)) - n * std::log1p(1 / images) < 0;
}

/// The last s in [first, last] for which `holds`, which is true at `first` and never again once
/// false. Few evaluations when the guess is good.
template <class Predicate>
std::int64_t lastHolding(std::int64_t first, std::int64_t last, std::int64_t guess,
                         const Predicate& holds) {
    std::int64_t good = first;
    std::int64_t bad = last + 1;
    std::int64_t probe = std::clamp(guess, first, last);
    std::int64_t step = 1;
    while (bad - good > 1) {
        const std::int64_t at = std::clamp(probe, good + 1, bad - 1);
        const bool holdsHere = holds(at);
        (holdsHere ? good : bad) = at;
        const bool bracketed = good > first && bad <= last;
        step *= 4;
        probe = bracketed ? good + (bad - good) / 2 : (holdsHere ? at + step : at - step);
    }
    return good;
}

/// Number of distinct hits exceeded with the normal quantile z, roughly.
double roughQuantile(std::int64_t queries, std::int64_t images, double z) {
    const double load = static_cast<double>(queries) / static_cast<double>(images);
    const double empty = std::exp(-load);
    const double variance =
        static_cast<double>(images) * empty * std::max(0.0, -std::expm1(-load) - load * empty);
    return expectedDistinct(queries, images) + z * std::sqrt(variance);
}

/// Number of images whose rough quantile reaches the observed hits: where to look first.
std::int64_t guessImages(const Irs& score, double z) {
    const auto observed = static_cast<double>(score.distinct);
    std::int64_t low = score.distinct;
    std::int64_t high = score.gallery;
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        (roughQuantile(score.queries, middle, z) < observed ? low : high) = middle;
    }
    return low;
}

void addBounds(Irs& score, double alpha) {
    const double z = (alpha < 0.5 ? 1 : -1) *
                     twoSidedNormalQuantile(alpha < 0.5 ? 1 - 2 * alpha : 2 * alpha - 1 + 1e-12);
    const std::int64_t n = score.queries;
    const std::int64_t k = score.distinct;
    score.upper =
        k == n ? score.gallery
               : lastHolding(k, score.gallery, guessImages(score, -z),
                             [&](std::int64_t s) { return occupancy(n, s).atMost(k) >= alpha; });
    score.capped = score.upper == score.gallery;
    const auto tooFew = [&](std::int64_t s) { return occupancy(n, s).atLeast(k) < alpha; };
    score.misfit = tooFew(score.gallery);
    if (score.misfit) {
        score.lower = score.gallery;
    } else if (!tooFew(k)) {
        score.lower = k;
    } else {
        score.lower = lastHolding(k, score.gallery - 1, guessImages(score, z), tooFew) + 1;
    }
}

}  // namespace

Result<std::int64_t> irsEstimate(std::int64_t gallery, std::int64_t queries,
                                 std::int64_t distinct) {
    if (auto refusal = refuse(gallery, queries, distinct)) {
        return *std::move(refusal);
    }
    if (distinct == queries || distinct == gallery) {
        return gallery;
    }
    std::int64_t low = distinct;  // the first falling s lies in [low, high]
    std::int64_t high = gallery;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (likelihoodFalls(middle, queries, distinct)) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

Result<Irs> irs(std::int64_t gallery, std::int64_t queries, std::int64_t distinct, double alpha) {
    auto estimate = irsEstimate(gallery, queries, distinct);
    if (!estimate) {
        return std::move(estimate).error();
    }
    if (!(alpha > 0 && alpha < 1)) {
        return invalidInput("alpha", "must lie between 0 and 1");
    }
    Irs score;
    score.gallery = gallery;
    score.queries = queries;
    score.distinct = distinct;
    score.estimate = *estimate;
    score.unbounded = distinct == queries;
    addBounds(score, alpha);
    return score;
}

Result<AdjustedIrs> adjustedIrs(std::int64_t gallery, std::int64_t queries,
                                std::int64_t referenceDistinct,
                                std::span<const std::int64_t> syntheticDistinct) {
    auto reference = irsEstimate(gallery, queries, referenceDistinct);
    if (!reference) {
        return std::move(reference).error();
    }
    if (syntheticDistinct.empty()) {
        return invalidInput("subsets", "there must be at least one");
    }
    AdjustedIrs result;
    result.referenceEstimate = *reference;
    for (const std::int64_t distinct : syntheticDistinct) {
        const auto estimate = irsEstimate(gallery, queries, distinct);
        if (!estimate) {
            return estimate.error();
        }
        result.estimates.push_back(*estimate);
        result.adjusted.push_back(static_cast<double>(*estimate) / static_cast<double>(*reference));
        result.warnings.push_back(*estimate > *reference);
    }
    result.mean = std::accumulate(result.adjusted.begin(), result.adjusted.end(), 0.0) /
                  static_cast<double>(result.adjusted.size());
    return result;
}

Result<Irs> irsOfRetrievals(std::span<const std::int64_t> nearest, std::int64_t gallery,
                            double alpha) {
    std::vector<std::int64_t> hits(nearest.begin(), nearest.end());
    std::sort(hits.begin(), hits.end());
    if (!hits.empty() && (hits.front() < 0 || hits.back() >= gallery)) {
        return invalidInput("retrievals", "name an image that is not in the gallery");
    }
    const auto distinct = std::unique(hits.begin(), hits.end()) - hits.begin();
    return irs(gallery, static_cast<std::int64_t>(nearest.size()), distinct, alpha);
}

}  // namespace outis::statistics
