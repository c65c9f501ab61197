// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/authpct.h"

#include <ATen/ATen.h>

#include "core/metrics/feature_rows.h"
#include "core/metrics/nearest.h"

namespace outis::metrics {
namespace {

AuthPct compute(const RowSource& train, const RowSource& synthetic, const std::stop_token& stop,
                Observer& observer) {
    requireRows(train, "train", 2);
    requireRows(synthetic, "synthetic", 1);
    requireEqualWidth(synthetic, train);
    NearestOptions options;
    AuthPct out;
    const Neighbours toTrain = orThrow(nearest(synthetic, train, options, stop, observer));
    options.excludeSelf = true;
    out.outcome = toTrain.outcome;
    if (out.outcome == Outcome::Stopped) {
        return out;
    }
    const Neighbours ofTrain = orThrow(nearest(train, train, options, stop, observer));
    out.outcome = ofTrain.outcome;
    if (out.outcome == Outcome::Stopped) {
        return out;
    }
    const at::Tensor own = ofTrain.dist2.flatten().index_select(0, toTrain.index.flatten());
    out.authentic = toIntegers(own < toTrain.dist2.flatten());
    for (const std::int64_t authentic : out.authentic) {
        out.count += authentic;
    }
    out.percent = 100 * static_cast<double>(out.count) / static_cast<double>(out.authentic.size());
    return out;
}

}  // namespace

Result<AuthPct> authPct(const RowSource& train, const RowSource& synthetic, std::stop_token stop,
                        Observer& observer) {
    return guarded([&] { return compute(train, synthetic, stop, observer); });
}

}  // namespace outis::metrics
