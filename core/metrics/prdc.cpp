// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/prdc.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/metrics/feature_rows.h"
#include "core/metrics/nearest.h"
#include "core/metrics/rows.h"

namespace outis::metrics {
namespace {

constexpr std::int64_t kRealsAtOnce = 1024;
constexpr std::int64_t kFakesAtOnce = 4096;

/// One set as the pair comparison needs it.
struct Side {
    RowSource rows;      ///< F32, where they came
    RowSource floats;    ///< the same on the CPU
    at::Tensor radius2;  ///< [n], on the CPU
};

/// Some rows of a side.
struct Block {
    std::int64_t first;
    at::Tensor wide;   ///< F64 on the device
    at::Tensor norms;  ///< squared, on the device
    at::Tensor limit;  ///< squared radius, on the device

    Block(const Side& side, std::int64_t from, std::int64_t count)
        : first(from),
          wide(side.rows.doubles(from, count)),
          norms(wide.square().sum(1)),
          limit(side.radius2.narrow(0, from, count).to(wide.device())) {}
};

std::optional<Side> prepare(const RowSource& rows, const char* name, std::int64_t k,
                            const std::stop_token& stop, Observer& observer) {
    requireRows(rows, name, 1);
    Side side;
    side.rows = rows;
    side.floats = rows.onCpu(at::kFloat);
    NearestOptions options;
    options.k = k;
    options.excludeSelf = true;
    const RowSource& searched = rows.type() == at::kFloat ? rows : side.floats;
    const Neighbours found = orThrow(nearest(searched, searched, options, stop, observer));
    if (found.outcome == Outcome::Stopped) {
        return std::nullopt;
    }
    side.radius2 = found.dist2.select(1, k - 1).contiguous();
    return side;
}

/// Products give squared distances up to a rounding error; pairs nearer to the edge of a ball than
/// that are decided by the distance itself.
void settleEdges(const at::Tensor& doubtful, std::int64_t firstReal, std::int64_t firstFake,
                 const Side& real, const Side& fake, bool ballsAreReal, at::Tensor& inside) {
    const at::Tensor pairs = at::nonzero(doubtful).cpu().contiguous();
    if (pairs.size(0) == 0) {
        return;
    }
    const std::int64_t width = real.floats.width();
    const auto* const at = pairs.const_data_ptr<std::int64_t>();
    const auto* const radius2 = (ballsAreReal ? real : fake).radius2.const_data_ptr<double>();
    at::Tensor settled = at::empty({pairs.size(0)}, at::kBool);
    for (std::int64_t pair = 0; pair < pairs.size(0); ++pair) {
        const std::int64_t realRow = firstReal + at[2 * pair];
        const std::int64_t fakeRow = firstFake + at[2 * pair + 1];
        const double dist2 = squaredDistance(real.floats.row<float>(realRow),
                                             fake.floats.row<float>(fakeRow), width);
        settled.mutable_data_ptr<bool>()[pair] = dist2 < radius2[ballsAreReal ? realRow : fakeRow];
    }
    const at::Tensor onDevice = pairs.to(inside.device());
    inside.index_put_({onDevice.select(1, 0), onDevice.select(1, 1)}, settled.to(inside.device()));
}

/// Which fake rows lie in which real balls, and which real rows in which fake balls; both BOOL
/// [real rows, fake rows] of two blocks.
struct Inside {
    at::Tensor realBalls;
    at::Tensor fakeBalls;
};

Inside compareBlocks(const Side& real, const Block& reals, const Side& fake, const Block& fakes) {
    const at::Tensor norms = reals.norms.unsqueeze(1) + fakes.norms.unsqueeze(0);
    const at::Tensor dist2 = norms - at::mm(reals.wide, fakes.wide.t()).mul_(2);
    // Both ways of computing are wrong by at most a few times D u (|a|^2 + |b|^2), Higham 2002.
    const double unit = 0x1p-53 * 8 * (static_cast<double>(reals.wide.size(1)) + 8);
    const at::Tensor margin = norms * unit;
    const at::Tensor realLimit = reals.limit.unsqueeze(1);
    const at::Tensor fakeLimit = fakes.limit.unsqueeze(0);
    Inside out{dist2 < realLimit, dist2 < fakeLimit};
    settleEdges((dist2 - realLimit).abs_() <= margin, reals.first, fakes.first, real, fake, true,
                out.realBalls);
    settleEdges((dist2 - fakeLimit).abs_() <= margin, reals.first, fakes.first, real, fake, false,
                out.fakeBalls);
    return out;
}

/// Balls and rows counted over all pairs of blocks; nothing when stopped.
struct Hits {
    at::Tensor ballsOfFake;
    at::Tensor ballsOfReal;
    at::Tensor fakesInBall;
};

std::optional<Hits> countHits(const Side& real, const Side& fake, const std::stop_token& stop) {
    const auto whole = at::TensorOptions(real.rows.device()).dtype(at::kLong);
    Hits hits{at::zeros({fake.rows.size()}, whole), at::zeros({real.rows.size()}, whole),
              at::zeros({real.rows.size()}, whole)};
    inBlocks(real.rows.size(), kRealsAtOnce, [&](std::int64_t first, std::int64_t count) {
        const Block reals(real, first, count);
        inBlocks(fake.rows.size(), kFakesAtOnce, [&](std::int64_t from, std::int64_t columns) {
            if (stop.stop_requested()) {
                return;
            }
            const Inside inside = compareBlocks(real, reals, fake, Block(fake, from, columns));
            hits.ballsOfFake.narrow(0, from, columns).add_(inside.realBalls.sum(0));
            hits.fakesInBall.narrow(0, first, count).add_(inside.realBalls.sum(1));
            hits.ballsOfReal.narrow(0, first, count).add_(inside.fakeBalls.sum(1));
        });
    });
    return stop.stop_requested() ? std::nullopt : std::optional(hits);
}

double shareAboveZero(const std::vector<std::int64_t>& counts) {
    const auto above = std::count_if(counts.begin(), counts.end(), [](auto n) { return n > 0; });
    return static_cast<double>(above) / static_cast<double>(counts.size());
}

void summarise(Prdc& out, std::int64_t k) {
    out.precision = shareAboveZero(out.ballsOfFake);
    out.recall = shareAboveZero(out.ballsOfReal);
    out.coverage = shareAboveZero(out.fakesInBall);
    std::int64_t hits = 0;
    for (const std::int64_t balls : out.ballsOfFake) {
        hits += balls;
    }
    out.density = static_cast<double>(hits) /
                  (static_cast<double>(k) * static_cast<double>(out.ballsOfFake.size()));
}

Prdc compute(const RowSource& real, const RowSource& fake, std::int64_t k,
             const std::stop_token& stop, Observer& observer) {
    const at::NoGradGuard noGrad;
    Prdc out;
    out.outcome = Outcome::Stopped;
    const auto reals = prepare(real, "real", k, stop, observer);
    const auto fakes = reals ? prepare(fake, "fake", k, stop, observer) : std::nullopt;
    if (!fakes) {
        return out;
    }
    requireEqualWidth(reals->rows, fakes->rows);
    const auto hits = countHits(*reals, *fakes, stop);
    if (!hits) {
        return out;
    }
    out.radiusReal = toDoubles(reals->radius2.sqrt());
    out.radiusFake = toDoubles(fakes->radius2.sqrt());
    out.ballsOfFake = toIntegers(hits->ballsOfFake);
    out.ballsOfReal = toIntegers(hits->ballsOfReal);
    out.fakesInBall = toIntegers(hits->fakesInBall);
    summarise(out, k);
    out.outcome = Outcome::Finished;
    return out;
}

}  // namespace

Result<Prdc> prdc(const RowSource& real, const RowSource& fake, std::int64_t k,
                  std::stop_token stop, Observer& observer) {
    return guarded([&] { return compute(real, fake, k, stop, observer); });
}

}  // namespace outis::metrics
