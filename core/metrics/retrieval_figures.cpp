// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <span>

#include "core/metrics/feature_rows.h"
#include "core/metrics/figures.h"
#include "core/metrics/nearest.h"
#include "core/statistics/bootstrap.h"
#include "core/statistics/irs.h"

namespace outis::metrics {
namespace {

using List = std::vector<std::int64_t>;  ///< nearest gallery row of each query

constexpr double kIrsAlpha = 0.05;            // METHOD 11.2: on each side
constexpr double kPart = 0.6;                 // of the queries, for the adjusted value's interval
constexpr std::int64_t kReferenceDraws = 10;  // when the reference has to be subsampled

std::int64_t distinct(List hits) {
    std::sort(hits.begin(), hits.end());
    return std::unique(hits.begin(), hits.end()) - hits.begin();
}

List chosen(const List& list, std::span<const std::int64_t> rows) {
    List out;
    for (const std::int64_t row : rows) {
        out.push_back(list[static_cast<std::size_t>(row)]);
    }
    return out;
}

/// floor(size / part) disjoint random parts.
std::vector<List> disjointParts(const List& list, std::int64_t part, Seed seed) {
    List order(list.size());
    std::iota(order.begin(), order.end(), 0);
    Philox random(seed);
    shuffle(std::span(order), random);
    std::vector<List> out;
    for (std::int64_t first = 0; first + part <= std::ssize(order); first += part) {
        out.push_back(chosen(list, std::span(order).subspan(static_cast<std::size_t>(first),
                                                            static_cast<std::size_t>(part))));
    }
    return out;
}

double meanEstimate(const std::vector<List>& parts, std::int64_t gallery) {
    double sum = 0;
    for (const List& part : parts) {
        sum += static_cast<double>(
            orThrow(statistics::irsEstimate(gallery, std::ssize(part), distinct(part))));
    }
    return sum / static_cast<double>(parts.size());
}

MetricResult irsFigure(const Comparison& sets, const char* metric, const List& list) {
    const auto score = statistics::irsOfRetrievals(list, sets.train.size(), kIrsAlpha);
    if (!score) {
        return sets.notComputable(metric, "train", score.error().detail);
    }
    MetricResult out = sets.result(metric, "train");
    out.value = score->score();
    out.interval = statistics::Interval{score->lowerScore(), score->upperScore()};
    out.intervalKind = "exact";
    out.confidence = 1 - 2 * kIrsAlpha;
    out.details = {{"gallery", static_cast<double>(score->gallery)},
                   {"queries", static_cast<double>(score->queries)},
                   {"distinct", static_cast<double>(score->distinct)},
                   {"estimate", static_cast<double>(score->estimate)},
                   {"distinct-share", score->alphaScore()},
                   {"queries-per-image",
                    static_cast<double>(score->queries) / static_cast<double>(score->gallery)}};
    const std::pair<bool, const char*> flags[] = {{score->unbounded, "irs-unbounded"},
                                                  {score->misfit, "irs-misfit"},
                                                  {score->capped, "irs-capped"}};
    for (const auto& [isSet, flag] : flags) {
        if (isSet) {
            out.flags.emplace_back(flag);
        }
    }
    return out;
}

/// Synthetic over real estimate when parts of both lists are drawn, units whole, without
/// replacement. With replacement a list would hold queries twice, which counts as hits on one image
/// and hides most of the spread. A part varies around the whole as much as the whole does around
/// the truth when it holds a share 1/2 of the queries, if single queries decide, and 1/sqrt(2),
/// half of the pairs, if it is pairs of queries that hit the same image. Both do, the first the
/// more the more unequally images are hit; kPart lies between (docs/method.md says what it
/// reaches).
void addRatioInterval(MetricResult& out, const Comparison& sets, const List& synthetic,
                      const List& reference, std::int64_t queries) {
    const UnitBootstrap ofSynthetic = sets.bootstrap(sets.synthetic, "synthetic");
    const UnitBootstrap ofReference = sets.bootstrap(sets.test, "test");
    const auto part = static_cast<std::int64_t>(std::ceil(kPart * static_cast<double>(queries)));
    std::vector<double> logs;
    for (std::int64_t at = 0; at < sets.options.resamples; ++at) {
        const List first = chosen(synthetic, ofSynthetic.rowsOnce(at, part));
        const List second = chosen(reference, ofReference.rowsOnce(at, part));
        logs.push_back(std::log(meanEstimate({first}, sets.train.size()) /
                                meanEstimate({second}, sets.train.size())));
    }
    const double middle = orThrow(statistics::quantile(logs, 0.5));
    for (double& value : logs) {
        value = out.value * std::exp(value - middle);
    }
    sets.addInterval(out, logs, "recentred");
}

MetricResult adjustedFigure(const Comparison& sets, const List& synthetic, const List& reference) {
    const std::int64_t queries = std::min(std::ssize(synthetic), std::ssize(reference));
    const std::int64_t gallery = sets.train.size();
    std::vector<List> references{reference};
    const bool isReferenceCut = queries < std::ssize(reference);
    if (isReferenceCut) {
        references.clear();
        for (std::int64_t draw = 0; draw < kReferenceDraws; ++draw) {
            const Seed seed =
                derive(sets.seed, "metrics.irs.reference", static_cast<std::uint64_t>(draw));
            references.push_back(
                chosen(reference, seededSubset(std::ssize(reference), queries, seed)));
        }
    }
    const double real = meanEstimate(references, gallery);
    const auto parts = disjointParts(synthetic, queries, derive(sets.seed, "metrics.irs.parts"));
    MetricResult out = sets.result("irs-adjusted", "train");
    out.value = meanEstimate(parts, gallery) / real;
    double least = HUGE_VAL;
    double most = 0;
    for (const List& part : parts) {
        const double ratio = meanEstimate({part}, gallery) / real;
        least = std::min(least, ratio);
        most = std::max(most, ratio);
    }
    out.details = {{"subsets", static_cast<double>(parts.size())},
                   {"queries", static_cast<double>(queries)},
                   {"least", least},
                   {"most", most},
                   {"reference-rows", static_cast<double>(reference.size())}};
    addRatioInterval(out, sets, synthetic, reference, queries);
    if (out.value > 1) {
        out.flags.emplace_back("rewards-copying");
    }
    if (isReferenceCut) {
        out.flags.emplace_back("irs-reference-small");
    }
    return out;
}

/// Share of synthetic rows whose nearest training row belongs to their own group.
std::optional<MetricResult> ownGroupFigure(const Comparison& sets, const List& list) {
    if (sets.synthetic.groups.empty() || sets.train.groups.empty()) {
        return std::nullopt;
    }
    std::map<std::int64_t, std::int64_t> images;
    for (const std::int64_t group : sets.train.groups) {
        ++images[group];
    }
    std::vector<double> hits;
    std::vector<std::int64_t> units;
    double chance = 0;
    for (std::size_t row = 0; row < list.size(); ++row) {
        const std::int64_t group = sets.synthetic.groups[row];
        if (group < 0) {
            continue;
        }
        const std::int64_t found = sets.train.groups[static_cast<std::size_t>(list[row])];
        hits.push_back(found == group ? 1 : 0);
        units.push_back(static_cast<std::int64_t>(row));
        chance += static_cast<double>(images[group]) / static_cast<double>(sets.train.size());
    }
    if (hits.empty()) {
        return sets.notComputable("own-group", "train", "no synthetic image names its group");
    }
    const OrderedSet grouped = sets.synthetic.taken(units);
    const auto count = static_cast<double>(hits.size());
    MetricResult out = sets.result("own-group", "train");
    out.value = std::accumulate(hits.begin(), hits.end(), 0.0) / count;
    out.synthetic = std::ssize(hits);
    out.details = {{"chance", chance / count}};
    sets.addShareInterval(out, hits, 1, grouped, "synthetic", "given-real");
    if (out.interval && out.interval->lower > chance / count) {
        out.flags.emplace_back("own-group-above-chance");
    }
    return out;
}

/// How often each row of the gallery, in the order in which they were given, was the nearest.
List hitsOf(const OrderedSet& gallery, const List& list) {
    List hits(static_cast<std::size_t>(gallery.size()), 0);
    for (const std::int64_t row : list) {
        ++hits[static_cast<std::size_t>(gallery.origin[static_cast<std::size_t>(row)])];
    }
    return hits;
}

std::optional<List> retrieved(const Comparison& sets, const OrderedSet& queries) {
    SilentObserver silent;
    const Neighbours found = orThrow(nearest(queries.rows, sets.train.rows, {}, sets.stop, silent));
    if (found.outcome == Outcome::Stopped) {
        return std::nullopt;
    }
    return toIntegers(found.index);
}

}  // namespace

Figures retrievalFigures(const Comparison& sets) {
    const auto synthetic = retrieved(sets, sets.synthetic);
    const auto reference = synthetic ? retrieved(sets, sets.test) : std::nullopt;
    if (!reference) {
        return {};
    }
    Figures out{irsFigure(sets, "irs", *synthetic), irsFigure(sets, "irs-reference", *reference)};
    if (sets.finding.empty()) {
        out.front().hits = hitsOf(sets.train, *synthetic);
    }
    out.back().synthetic = 0;
    out.push_back(adjustedFigure(sets, *synthetic, *reference));
    if (auto own = ownGroupFigure(sets, *synthetic)) {
        out.push_back(*std::move(own));
    }
    return out;
}

}  // namespace outis::metrics
