// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/inception_score.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>

#include "core/metrics/feature_rows.h"

namespace outis::metrics {

Result<InceptionScore> inceptionScore(const at::Tensor& probabilities, std::int64_t splits) {
    return guarded([&] {
        const at::NoGradGuard noGrad;
        const at::Tensor rows = doubleRows(probabilities, "probabilities", 1);
        if (splits < 1 || splits > rows.size(0)) {
            throw ErrorException(
                {ErrorCode::InvalidOption, "splits", "at least one, at most one per row"});
        }
        if (rows.min().item<double>() < 0) {
            throw ErrorException(
                {ErrorCode::InvalidOption, "probabilities", "must not be negative"});
        }
        InceptionScore out;
        const auto count = static_cast<double>(splits);
        for (std::int64_t split = 0; split < splits; ++split) {
            const std::int64_t first = split * rows.size(0) / splits;
            const std::int64_t last = (split + 1) * rows.size(0) / splits;
            const at::Tensor part = rows.narrow(0, first, last - first);
            const at::Tensor mean = part.mean(0, true);
            const at::Tensor divergence =
                (at::xlogy(part, part) - at::xlogy(part, mean)).sum(1).mean();
            out.scores.push_back(std::exp(divergence.item<double>()));
            out.mean += out.scores.back() / count;
        }
        for (const double score : out.scores) {
            out.std += (score - out.mean) * (score - out.mean) / count;
        }
        out.std = std::sqrt(out.std);
        return out;
    });
}

}  // namespace outis::metrics
