// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include "core/metrics/authpct.h"
#include "core/metrics/cells.h"
#include "core/metrics/ct_test.h"
#include "core/metrics/figures.h"

namespace outis::metrics {
namespace {

constexpr std::int64_t kWidestForCells = 64;  // METHOD 12, C_T
constexpr std::int64_t kCells = 3;
constexpr std::int64_t kStarts = 10;
constexpr std::int64_t kMinSynthetic = 20;
constexpr double kFarFromZero = 3;  // standard deviations under no copying

struct Projected {
    at::Tensor train;
    at::Tensor test;
    at::Tensor synthetic;
};

Projected projected(const Comparison& sets) {
    if (sets.train.rows.width() <= kWidestForCells) {
        return {sets.train.rows.all(), sets.test.rows.all(), sets.synthetic.rows.all()};
    }
    const Projection projection = principalComponents(sets.train.rows, kWidestForCells);
    return {projection.apply(sets.train.rows), projection.apply(sets.test.rows),
            projection.apply(sets.synthetic.rows)};
}

void addCtInterval(MetricResult& out, const Comparison& sets, const CtTest& found) {
    const UnitBootstrap ofTest = sets.bootstrap(sets.test, "test");
    const UnitBootstrap ofSynthetic = sets.bootstrap(sets.synthetic, "synthetic");
    std::vector<double> resampled;
    for (std::int64_t at = 0; at < sets.options.resamples; ++at) {
        const auto tests = ofTest.rowCounts(at);
        const auto synthetics = ofSynthetic.rowCounts(at);
        const CtScore score = scoreCells(found.cells, kMinSynthetic, {tests, synthetics});
        if (score.computable) {
            resampled.push_back(score.ct);
        }
    }
    sets.addInterval(out, resampled, "percentile");
}

MetricResult ctFigure(const Comparison& sets, const CtTest& found) {
    MetricResult out = sets.result("ct", "train");
    out.value = found.score.ct;
    for (std::size_t cell = 0; cell < found.score.z.size(); ++cell) {
        if (found.score.included[cell]) {
            out.details["z-" + std::to_string(cell)] = found.score.z[cell];
        }
    }
    out.details["test-rows"] = static_cast<double>(sets.test.size());
    addCtInterval(out, sets, found);
    if (out.value < -kFarFromZero) {
        out.flags.emplace_back("ct-copying");
    } else if (out.value > kFarFromZero) {
        out.flags.emplace_back("ct-underfit");
    }
    return out;
}

}  // namespace

Figures authenticityFigures(const Comparison& sets, std::string_view against) {
    const std::int64_t most = sets.options.mostRows;
    const OrderedSet& real = sets.real(against);
    const auto some = [&](const OrderedSet& set, std::string_view role) {
        return set.taken(seededSubset(set.size(), most, derive(sets.seed, role)));
    };
    const OrderedSet synthetics = some(sets.synthetic, "metrics.authpct.synthetic");
    const OrderedSet reals = some(real, "metrics.authpct.real");
    SilentObserver silent;
    const auto found = authPct(reals.rows, synthetics.rows, sets.stop, silent);
    if (!found) {
        return {sets.notComputable("authpct", against, found.error().detail)};
    }
    if (found->outcome == Outcome::Stopped) {
        return {};
    }
    MetricResult out = sets.result("authpct", against);
    out.value = found->percent;
    out.synthetic = synthetics.size();
    out.real = reals.size();
    std::vector<double> percent;
    for (const std::int64_t authentic : found->authentic) {
        percent.push_back(100.0 * static_cast<double>(authentic));
    }
    sets.addShareInterval(out, percent, 100, synthetics, "synthetic", "given-real");
    if (sets.synthetic.size() > most || real.size() > most) {
        out.flags.emplace_back("subsampled");
    }
    return {out};
}

Figures copyingFigures(const Comparison& sets) {
    if (sets.train.size() < kCells) {
        return {sets.notComputable("ct", "train", "too few training images for cells")};
    }
    const Projected rows = projected(sets);
    const at::Tensor centres = kMeans(rows.train, kCells, kStarts, sets.seed);
    SilentObserver silent;
    const auto found =
        ctTest(rows.train, rows.test, rows.synthetic, centres, kMinSynthetic, sets.stop, silent);
    if (!found) {
        return {sets.notComputable("ct", "train", found.error().detail)};
    }
    if (found->outcome == Outcome::Stopped) {
        return {};
    }
    return {ctFigure(sets, *found)};
}

}  // namespace outis::metrics
