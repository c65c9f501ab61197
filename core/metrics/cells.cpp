// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/cells.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <limits>
#include <vector>

#include "core/metrics/feature_rows.h"

namespace outis::metrics {
namespace {

constexpr int kMostRounds = 100;
constexpr std::int64_t kRowsAtOnce = 16384;

at::Tensor squaredDistances(const at::Tensor& rows, const at::Tensor& centres) {
    const at::Tensor norms = rows.square().sum(1, true) + centres.square().sum(1).unsqueeze(0);
    return norms.sub_(at::mm(rows, centres.t()).mul_(2)).clamp_min_(0);
}

/// Index drawn with probability proportional to `weights`; uniform when all are 0.
std::int64_t drawn(const std::vector<double>& weights, Philox& random) {
    double total = 0;
    for (const double weight : weights) {
        total += weight;
    }
    if (!(total > 0)) {
        return static_cast<std::int64_t>(random.below(weights.size()));
    }
    double left = random.uniform() * total;
    for (std::size_t at = 0; at < weights.size(); ++at) {
        left -= weights[at];
        if (left < 0) {
            return static_cast<std::int64_t>(at);
        }
    }
    return std::ssize(weights) - 1;
}

at::Tensor firstCentres(const at::Tensor& rows, std::int64_t cells, Philox& random) {
    const auto first =
        static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(rows.size(0))));
    at::Tensor centres = rows.narrow(0, first, 1);
    while (centres.size(0) < cells) {
        const at::Tensor nearest2 = squaredDistances(rows, centres).amin(1);
        centres = at::cat({centres, rows.narrow(0, drawn(toDoubles(nearest2), random), 1)});
    }
    return centres;
}

struct Clustering {
    at::Tensor centres;
    double inertia = std::numeric_limits<double>::infinity();
};

Clustering lloyd(const at::Tensor& rows, at::Tensor centres) {
    Clustering out;
    at::Tensor before;
    for (int round = 0; round < kMostRounds; ++round) {
        const at::Tensor dist2 = squaredDistances(rows, centres);
        const at::Tensor cell = dist2.argmin(1);
        out.inertia = dist2.amin(1).sum().item<double>();
        out.centres = centres;
        if (before.defined() && at::equal(before, cell)) {
            break;
        }
        before = cell;
        at::Tensor sums = at::zeros_like(centres);
        sums.index_add_(0, cell, rows);
        const at::Tensor sizes = at::bincount(cell, {}, centres.size(0)).to(at::kDouble);
        // A cell that lost its rows keeps its centre.
        const at::Tensor isEmpty = (sizes == 0).unsqueeze(1);
        centres = at::where(isEmpty, centres, sums / sizes.clamp_min(1).unsqueeze(1));
    }
    return out;
}

}  // namespace

at::Tensor Projection::apply(const RowSource& rows) const {
    at::Tensor out = at::empty({rows.size(), components.size(1)}, mean.options().dtype(at::kFloat));
    inBlocks(rows.size(), kRowsAtOnce, [&](std::int64_t first, std::int64_t count) {
        out.narrow(0, first, count).copy_(at::mm(rows.doubles(first, count) - mean, components));
    });
    return out;
}

Projection principalComponents(const RowSource& rows, std::int64_t width) {
    const at::NoGradGuard noGrad;
    requireRows(rows, "rows", 2);
    Projection out;
    out.mean = meanOf(rows, kRowsAtOnce);
    const std::int64_t kept = std::min({width, rows.size(), rows.width()});
    if (rows.size() > rows.width()) {
        at::Tensor products;
        inBlocks(rows.size(), kRowsAtOnce, [&](std::int64_t first, std::int64_t count) {
            const at::Tensor centred = rows.doubles(first, count) - out.mean;
            const at::Tensor here = at::mm(centred.t(), centred);
            products = products.defined() ? products.add_(here) : here;
        });
        const auto [values, vectors] = at::linalg_eigh(products);
        out.components = vectors.narrow(1, vectors.size(1) - kept, kept).contiguous();
    } else {
        const at::Tensor centred = rows.doubles(0, rows.size()) - out.mean;
        const auto [left, singular, right] = at::linalg_svd(centred, false);
        out.components = right.narrow(0, 0, kept).t().contiguous();
    }
    return out;
}

at::Tensor kMeans(const at::Tensor& rows, std::int64_t cells, std::int64_t starts, Seed seed) {
    const at::NoGradGuard noGrad;
    const at::Tensor wide = doubleRows(rows, "rows", cells);
    Clustering best;
    for (std::int64_t start = 0; start < starts; ++start) {
        Philox random(derive(seed, "metrics.k-means", static_cast<std::uint64_t>(start)));
        Clustering found = lloyd(wide, firstCentres(wide, cells, random));
        if (found.inertia < best.inertia) {
            best = std::move(found);
        }
    }
    return best.centres.to(at::kFloat);
}

}  // namespace outis::metrics
