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

constexpr std::int64_t kRowsAtOnce = 1024;

/// Rows as the pair comparison needs them.
struct Side {
    at::Tensor floats;   ///< F32 on the CPU, contiguous
    at::Tensor wide;     ///< F64 on the device
    at::Tensor norms;    ///< [n], squared, on the device
    at::Tensor radius2;  ///< [n], on the CPU
    at::Tensor limit;    ///< the same on the device
};

std::optional<Side> prepare(const at::Tensor& rows, const char* name, std::int64_t k,
                            const std::stop_token& stop, Observer& observer) {
    Side side;
    side.wide = doubleRows(rows, name, 1);
    side.norms = side.wide.square().sum(1);
    side.floats = rows.detach().to(at::kCPU, at::kFloat).contiguous();
    NearestOptions options;
    options.k = k;
    options.excludeSelf = true;
    const at::Tensor searched = rows.detach().to(at::kFloat);
    const Neighbours found = orThrow(nearest(searched, searched, options, stop, observer));
    if (found.outcome == Outcome::Stopped) {
        return std::nullopt;
    }
    side.radius2 = found.dist2.select(1, k - 1).contiguous();
    side.limit = side.radius2.to(rows.device());
    return side;
}

/// Products give squared distances up to a rounding error; pairs nearer to the edge of a ball than
/// that are decided by the distance itself.
void settleEdges(const at::Tensor& doubtful, std::int64_t firstReal, const Side& real,
                 const Side& fake, const double* radius2, bool ballsAreReal, at::Tensor& inside) {
    const at::Tensor pairs = at::nonzero(doubtful).cpu().contiguous();
    if (pairs.size(0) == 0) {
        return;
    }
    const std::int64_t width = real.floats.size(1);
    const auto* const at = pairs.const_data_ptr<std::int64_t>();
    at::Tensor settled = at::empty({pairs.size(0)}, at::kBool);
    for (std::int64_t pair = 0; pair < pairs.size(0); ++pair) {
        const std::int64_t realRow = firstReal + at[2 * pair];
        const std::int64_t fakeRow = at[2 * pair + 1];
        const double dist2 =
            squaredDistance(real.floats.const_data_ptr<float>() + realRow * width,
                            fake.floats.const_data_ptr<float>() + fakeRow * width, width);
        settled.mutable_data_ptr<bool>()[pair] = dist2 < radius2[ballsAreReal ? realRow : fakeRow];
    }
    const at::Tensor onDevice = pairs.to(inside.device());
    inside.index_put_({onDevice.select(1, 0), onDevice.select(1, 1)}, settled.to(inside.device()));
}

/// Which fake rows lie in which real balls, and which real rows in which fake balls, for a block
/// of real rows; both BOOL [block, fakes].
struct Inside {
    at::Tensor realBalls;
    at::Tensor fakeBalls;
};

Inside compareBlock(const Side& real, const Side& fake, std::int64_t first, std::int64_t count) {
    const at::Tensor norms =
        real.norms.narrow(0, first, count).unsqueeze(1) + fake.norms.unsqueeze(0);
    const at::Tensor dist2 =
        norms - at::mm(real.wide.narrow(0, first, count), fake.wide.t()).mul_(2);
    // Both ways of computing are wrong by at most a few times D u (|a|^2 + |b|^2), Higham 2002.
    const double unit = 0x1p-53 * 8 * (static_cast<double>(real.wide.size(1)) + 8);
    const at::Tensor margin = norms * unit;
    const at::Tensor realLimit = real.limit.narrow(0, first, count).unsqueeze(1);
    const at::Tensor fakeLimit = fake.limit.unsqueeze(0);
    Inside out{dist2 < realLimit, dist2 < fakeLimit};
    settleEdges((dist2 - realLimit).abs_() <= margin, first, real, fake,
                real.radius2.const_data_ptr<double>(), true, out.realBalls);
    settleEdges((dist2 - fakeLimit).abs_() <= margin, first, real, fake,
                fake.radius2.const_data_ptr<double>(), false, out.fakeBalls);
    return out;
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

Prdc compute(const at::Tensor& real, const at::Tensor& fake, std::int64_t k,
             const std::stop_token& stop, Observer& observer) {
    const at::NoGradGuard noGrad;
    Prdc out;
    out.outcome = Outcome::Stopped;
    const auto reals = prepare(real, "real", k, stop, observer);
    const auto fakes = reals ? prepare(fake, "fake", k, stop, observer) : std::nullopt;
    if (!fakes) {
        return out;
    }
    requireEqualWidth(reals->wide, fakes->wide);
    at::Tensor ballsOfFake =
        at::zeros({fakes->wide.size(0)}, fakes->wide.options().dtype(at::kLong));
    std::vector<at::Tensor> ballsOfReal;
    std::vector<at::Tensor> fakesInBall;
    for (std::int64_t first = 0; first < reals->wide.size(0); first += kRowsAtOnce) {
        if (stop.stop_requested()) {
            return out;
        }
        const std::int64_t count = std::min(kRowsAtOnce, reals->wide.size(0) - first);
        const Inside inside = compareBlock(*reals, *fakes, first, count);
        ballsOfFake.add_(inside.realBalls.sum(0));
        fakesInBall.push_back(inside.realBalls.sum(1));
        ballsOfReal.push_back(inside.fakeBalls.sum(1));
    }
    out.radiusReal = toDoubles(reals->radius2.sqrt());
    out.radiusFake = toDoubles(fakes->radius2.sqrt());
    out.ballsOfFake = toIntegers(ballsOfFake);
    out.ballsOfReal = toIntegers(at::cat(ballsOfReal));
    out.fakesInBall = toIntegers(at::cat(fakesInBall));
    summarise(out, k);
    out.outcome = Outcome::Finished;
    return out;
}

}  // namespace

Result<Prdc> prdc(const at::Tensor& real, const at::Tensor& fake, std::int64_t k,
                  std::stop_token stop, Observer& observer) {
    return guarded([&] { return compute(real, fake, k, stop, observer); });
}

}  // namespace outis::metrics
