// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/objectives.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace outis::features {
namespace {

at::Tensor varianceHinge(const at::Tensor& rows, const VicregOptions& options) {
    const at::Tensor deviation =
        (rows.var(at::IntArrayRef{0}, /*unbiased=*/true) + options.epsilon).sqrt();
    return (options.gamma - deviation).relu().mean();
}

at::Tensor covariancePenalty(const at::Tensor& rows) {
    const at::Tensor centred = rows - rows.mean(0, /*keepdim=*/true);
    const auto freedom = static_cast<double>(rows.size(0) - 1);
    const at::Tensor covariance = centred.t().mm(centred) / freedom;
    const at::Tensor squares = covariance.square();
    // The diagonal is masked, not subtracted: it may be far larger than the rest.
    const at::Tensor others = 1 - at::eye(rows.size(1), rows.options());
    return (squares * others).sum() / static_cast<double>(rows.size(1));
}

}  // namespace

VicregLoss vicregLoss(const at::Tensor& a, const at::Tensor& b, const VicregOptions& options) {
    VicregLoss result;
    result.invariance = (a - b).square().mean();
    result.variance = (varianceHinge(a, options) + varianceHinge(b, options)) / 2;
    result.covariance = covariancePenalty(a) + covariancePenalty(b);
    result.loss = options.invariance * result.invariance + options.variance * result.variance +
                  options.covariance * result.covariance;
    return result;
}

at::Tensor sinkhornCodes(const at::Tensor& scores, const SwavOptions& options) {
    const at::NoGradGuard noGrad;
    const auto rows = static_cast<double>(scores.size(0));
    const auto prototypes = static_cast<double>(scores.size(1));
    // A common factor drops out; without the largest score exp would overflow.
    at::Tensor codes = ((scores - scores.max()) / options.epsilon).exp();
    codes /= codes.sum();
    for (std::int64_t iteration = 0; iteration < options.iterations; ++iteration) {
        codes /= codes.sum(at::IntArrayRef{0}, /*keepdim=*/true) * prototypes;
        codes /= codes.sum(at::IntArrayRef{1}, /*keepdim=*/true) * rows;
    }
    return codes * rows;
}

at::Tensor swavLoss(const at::Tensor& scores, const std::vector<std::int64_t>& assign,
                    const SwavOptions& options) {
    const std::int64_t crops = scores.size(0);
    const at::Tensor logs = at::log_softmax(scores / options.temperature, -1);
    at::Tensor total = at::zeros({}, scores.options());
    for (const std::int64_t assigned : assign) {
        const at::Tensor codes = sinkhornCodes(scores[assigned], options);
        at::Tensor sum = at::zeros({}, scores.options());
        for (std::int64_t crop = 0; crop < crops; ++crop) {
            if (crop != assigned) {
                sum = sum - (codes * logs[crop]).sum(-1).mean();
            }
        }
        total = total + sum / static_cast<double>(crops - 1);
    }
    return total / static_cast<double>(assign.size());
}

}  // namespace outis::features
