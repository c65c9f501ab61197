// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/metrics/feature_rows.h"
#include "core/metrics/fid.h"
#include "core/metrics/figures.h"
#include "core/metrics/kid.h"
#include "core/metrics/prdc.h"
#include "core/metrics/vendi.h"
#include "core/statistics/bootstrap.h"
#include "core/statistics/intervals.h"

namespace outis::metrics {
namespace {

constexpr std::int64_t kEnoughForFid = 2048;  // METHOD 12
constexpr std::int64_t kLargestKidSubset = 1000;
constexpr std::int64_t kMostParts = 100;    ///< drawn for the intervals of neighbourhoods
constexpr std::int64_t kMostOfPart = 1000;  ///< rows of each, for speed
constexpr std::size_t kDensity = 2;         ///< no share: may be above 1

/// Changes of a figure to first order when units of both sets are drawn again.
std::vector<double> linearised(const Comparison& sets, const std::vector<double>& ofSynthetic,
                               const OrderedSet& real, std::string_view role,
                               const std::vector<double>& ofReal) {
    std::vector<double> out =
        sets.bootstrap(sets.synthetic, "synthetic").means(ofSynthetic, sets.options.resamples);
    const auto more = sets.bootstrap(real, role).means(ofReal, sets.options.resamples);
    for (std::size_t at = 0; at < out.size(); ++at) {
        out[at] += more[at];
    }
    return out;
}

std::vector<double> shifted(std::vector<double> values, double by) {
    for (double& value : values) {
        value += by;
    }
    return values;
}

MetricResult fidFigure(const Comparison& sets, std::string_view against) {
    const OrderedSet& real = sets.real(against);
    const auto gaussian = [](const OrderedSet& set) { return fitGaussian(set.rows); };
    const auto ofSynthetic = gaussian(sets.synthetic);
    const auto ofReal = gaussian(real);
    if (!ofSynthetic || !ofReal) {
        return sets.notComputable("fid", against,
                                  (ofSynthetic ? ofReal : ofSynthetic).error().detail);
    }
    const auto found = fid(*ofSynthetic, *ofReal);
    if (!found) {
        return sets.notComputable("fid", against, found.error().detail);
    }
    MetricResult out = sets.result("fid", against);
    out.value = std::max(0.0, found->fid);
    out.details = {{"mean-term", found->meanTerm},
                   {"trace-term", found->traceTerm},
                   {"cross-term", found->crossTerm},
                   {"covariance-term", found->traceTerm + found->crossTerm}};
    sets.addInterval(
        out,
        shifted(linearised(sets, found->influenceX, real, against, found->influenceY), found->fid),
        "linearised");
    if (out.interval) {
        out.interval->lower = std::max(0.0, out.interval->lower);
    }
    const std::int64_t enough = std::max(kEnoughForFid, real.rows.width());
    if (std::min(out.synthetic, out.real) < enough) {
        out.flags.emplace_back("fid-biased");
    }
    return out;
}

at::Tensor subsetRows(std::int64_t rows, std::int64_t size, std::int64_t subsets, Seed seed) {
    std::vector<at::Tensor> out;
    for (std::int64_t subset = 0; subset < subsets; ++subset) {
        const auto chosen = seededSubset(
            rows, size, derive(seed, "metrics.kid", static_cast<std::uint64_t>(subset)));
        out.push_back(at::tensor(chosen, at::kLong));
    }
    return at::stack(out);
}

MetricResult kidFigure(const Comparison& sets, std::string_view against) {
    const OrderedSet& real = sets.real(against);
    const std::int64_t size =
        std::min({kLargestKidSubset, sets.synthetic.size() / 2, real.size() / 2});
    Result<Kid> found = Error{};
    if (size >= 2) {
        const std::int64_t count = sets.options.kidSubsets;
        found = kidSubsets(
            sets.synthetic.rows, real.rows,
            subsetRows(sets.synthetic.size(), size, count, derive(sets.seed, "synthetic")),
            subsetRows(real.size(), size, count, derive(sets.seed, against)));
    } else {
        found = kid(sets.synthetic.rows, real.rows);
    }
    if (!found) {
        return sets.notComputable("kid", against, found.error().detail);
    }
    MetricResult out = sets.result("kid", against);
    out.value = found->mmd2;
    if (size >= 2) {
        out.details = {{"subset-mean", found->subsetMean},
                       {"subset-deviation", found->subsetStd},
                       {"subset-rows", static_cast<double>(size)},
                       {"subsets", static_cast<double>(sets.options.kidSubsets)}};
    }
    sets.addInterval(
        out,
        shifted(linearised(sets, found->influenceX, real, against, found->influenceY), found->mmd2),
        "linearised");
    return out;
}

}  // namespace

Figures distanceFigures(const Comparison& sets, std::string_view against) {
    Figures out{fidFigure(sets, against)};
    if (!sets.stop.stop_requested()) {
        out.push_back(kidFigure(sets, against));
    }
    return out;
}

namespace {

struct Equal {
    OrderedSet real;
    OrderedSet synthetic;
};

/// How the four figures vary when smaller parts of both sets are drawn, patients and groups whole,
/// without replacement: [figure][draw], as deviations from their median, scaled to the sets' size.
/// A part of m of n rows differs from the whole by (1/m - 1/n) of the variance of one row, the
/// whole from the truth by 1/n. With replacement a row would be its own nearest neighbour.
using Deviations = std::array<std::vector<double>, 4>;

std::optional<Deviations> deviations(const Comparison& sets, const Equal& whole,
                                     std::string_view role, std::int64_t k) {
    const std::int64_t size = whole.real.size();
    const std::int64_t part = std::min(kMostOfPart, size / 2);
    const UnitBootstrap ofReal(whole.real.units, sets.seed, std::string(role) + "-parts");
    const UnitBootstrap ofSynthetic(whole.synthetic.units, sets.seed, "synthetic-parts");
    Deviations out;
    SilentObserver silent;
    for (std::int64_t at = 0; at < std::min(kMostParts, sets.options.resamples); ++at) {
        const auto found = orThrow(prdc(whole.real.taken(ofReal.rowsOnce(at, part)).rows,
                                        whole.synthetic.taken(ofSynthetic.rowsOnce(at, part)).rows,
                                        k, sets.stop, silent));
        if (found.outcome == Outcome::Stopped) {
            return std::nullopt;
        }
        out[0].push_back(found.precision);
        out[1].push_back(found.recall);
        out[2].push_back(found.density);
        out[3].push_back(found.coverage);
    }
    const double scale = std::sqrt(static_cast<double>(part) / static_cast<double>(size - part));
    for (std::vector<double>& values : out) {
        const double middle = orThrow(statistics::quantile(values, 0.5));
        for (double& value : values) {
            value = scale * (value - middle);
        }
    }
    return out;
}

/// `units` whose rows agree count as trials; the share of rows stands for that of units.
void widenToExact(MetricResult& out, std::int64_t units, double confidence) {
    const auto hits = std::llround(out.value * static_cast<double>(units));
    if (const auto exact = statistics::clopperPearson(hits, units, confidence)) {
        const auto own = out.interval.value_or(*exact);
        out.interval = statistics::Interval{std::max(0.0, std::min(own.lower, exact->lower)),
                                            std::min(1.0, std::max(own.upper, exact->upper))};
        out.intervalKind = "parts";
        out.confidence = confidence;
    }
}

}  // namespace

Figures neighbourhoodFigures(const Comparison& sets, std::string_view against) {
    const OrderedSet& real = sets.real(against);
    const std::int64_t size = std::min(sets.synthetic.size(), real.size());
    const auto equally = [&](const OrderedSet& set, std::string_view role) {
        return set.taken(seededSubset(set.size(), size, derive(sets.seed, role)));
    };
    const Equal whole{equally(real, "metrics.prdc.real"),
                      equally(sets.synthetic, "metrics.prdc.synthetic")};
    const std::int64_t k = sets.options.neighbours;
    SilentObserver silent;
    const auto found = prdc(whole.real.rows, whole.synthetic.rows, k, sets.stop, silent);
    Figures out;
    const char* const names[] = {"precision", "recall", "density", "coverage"};
    if (!found) {
        for (const char* name : names) {
            out.push_back(sets.notComputable(name, against, found.error().detail));
        }
        return out;
    }
    if (found->outcome == Outcome::Stopped) {
        return out;
    }
    const auto varied = size / 2 > k ? deviations(sets, whole, against, k) : Deviations{};
    if (!varied) {
        return out;
    }
    const double totals[] = {found->precision, found->recall, found->density, found->coverage};
    for (std::size_t at = 0; at < std::size(names); ++at) {
        MetricResult figure = sets.result(names[at], against);
        figure.value = totals[at];
        figure.synthetic = size;
        figure.real = size;
        figure.details = {{"neighbours", static_cast<double>(k)}};
        if (!(*varied)[at].empty()) {
            sets.addInterval(figure, shifted((*varied)[at], figure.value), "parts");
        }
        if (at != kDensity) {
            const OrderedSet& counted = at == 0 ? whole.synthetic : whole.real;
            const std::int64_t units =
                1 + *std::max_element(counted.units.begin(), counted.units.end());
            widenToExact(figure, units, sets.options.confidence);
        } else if (figure.interval) {
            figure.interval->lower = std::max(0.0, figure.interval->lower);
        }
        if (sets.synthetic.size() != real.size()) {
            figure.flags.emplace_back("subsampled");
        }
        out.push_back(std::move(figure));
    }
    return out;
}

Figures vendiFigures(const Comparison& sets) {
    const std::int64_t most = std::min(sets.options.mostRows, sets.synthetic.size());
    const auto some = [&](const OrderedSet& set, std::int64_t count, std::string_view role) {
        return set.taken(seededSubset(set.size(), count, derive(sets.seed, role)));
    };
    const OrderedSet counted = some(sets.synthetic, most, "metrics.vendi.synthetic");
    const auto found = vendiEntropy(counted.rows.all());
    if (!found) {
        return {sets.notComputable("vendi", "", found.error().detail)};
    }
    MetricResult out = sets.result("vendi", "");
    out.value = std::exp(found->entropy);
    out.synthetic = most;
    std::vector<double> resampled =
        sets.bootstrap(counted, "synthetic").means(found->influence, sets.options.resamples);
    for (double& value : resampled) {
        value = std::exp(found->entropy + value);
    }
    sets.addInterval(out, resampled, "linearised");
    if (most < sets.synthetic.size()) {
        out.flags.emplace_back("subsampled");
    }
    const std::int64_t equal = std::min({most, sets.train.size(), sets.test.size()});
    const std::vector<double> order{1};
    const auto compared = [&](const char* name, const OrderedSet& set) {
        const auto score = vendi(some(set, equal, name).rows.all(), order);
        if (score) {
            out.details[name] = score->front();
        }
    };
    compared("equal-rows-synthetic", sets.synthetic);
    compared("equal-rows-train", sets.train);
    compared("equal-rows-test", sets.test);
    out.details["equal-rows"] = static_cast<double>(equal);
    return {out};
}

}  // namespace outis::metrics
