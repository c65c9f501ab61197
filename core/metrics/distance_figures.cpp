// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

#include "core/metrics/feature_rows.h"
#include "core/metrics/fid.h"
#include "core/metrics/figures.h"
#include "core/metrics/kid.h"
#include "core/metrics/prdc.h"
#include "core/metrics/vendi.h"

namespace outis::metrics {
namespace {

constexpr std::int64_t kEnoughForFid = 2048;  // METHOD 12
constexpr std::int64_t kLargestKidSubset = 1000;

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
    const std::int64_t enough = std::max(kEnoughForFid, real.rows.size(1));
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

std::vector<double> aboveZero(const std::vector<std::int64_t>& counts) {
    std::vector<double> out;
    for (const std::int64_t count : counts) {
        out.push_back(count > 0 ? 1 : 0);
    }
    return out;
}

std::vector<double> perNeighbour(const std::vector<std::int64_t>& counts, std::int64_t k) {
    std::vector<double> out;
    for (const std::int64_t count : counts) {
        out.push_back(static_cast<double>(count) / static_cast<double>(k));
    }
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

Figures neighbourhoodFigures(const Comparison& sets, std::string_view against) {
    const OrderedSet& real = sets.real(against);
    const std::int64_t size = std::min(sets.synthetic.size(), real.size());
    const auto equally = [&](const OrderedSet& set, std::string_view role) {
        return set.taken(seededSubset(set.size(), size, derive(sets.seed, role)));
    };
    const OrderedSet fakes = equally(sets.synthetic, "metrics.prdc.synthetic");
    const OrderedSet reals = equally(real, "metrics.prdc.real");
    const std::int64_t k = sets.options.neighbours;
    SilentObserver silent;
    const auto found = prdc(reals.rows, fakes.rows, k, sets.stop, silent);
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
    const std::vector<double> values[] = {
        aboveZero(found->ballsOfFake), aboveZero(found->ballsOfReal),
        perNeighbour(found->ballsOfFake, k), aboveZero(found->fakesInBall)};
    const bool isShare[] = {true, true, false, true};
    const double totals[] = {found->precision, found->recall, found->density, found->coverage};
    for (std::size_t at = 0; at < std::size(names); ++at) {
        const bool isOfFakes = at % 2 == 0;
        MetricResult figure = sets.result(names[at], against);
        figure.value = totals[at];
        figure.synthetic = size;
        figure.real = size;
        figure.details = {{"neighbours", static_cast<double>(k)}};
        const OrderedSet& drawn = isOfFakes ? fakes : reals;
        const std::string_view role = isOfFakes ? "synthetic" : against;
        const char* const kind = isOfFakes ? "given-real" : "given-synthetic";
        if (isShare[at]) {
            sets.addShareInterval(figure, values[at], 1, drawn, role, kind);
        } else {
            sets.addInterval(figure,
                             sets.bootstrap(drawn, role).means(values[at], sets.options.resamples),
                             kind);
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
    const auto found = vendiEntropy(counted.rows);
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
        const auto score = vendi(some(set, equal, name).rows, order);
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
