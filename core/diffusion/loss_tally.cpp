// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/loss_tally.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace outis::diffusion {

LossTally::LossTally(at::Device device)
    : sum_(at::zeros({}, at::TensorOptions(device).dtype(at::kDouble))),
      inRow_(at::zeros_like(sum_)),
      brokenAt_(at::zeros_like(sum_)) {}

void LossTally::add(const at::Tensor& loss, std::int64_t imagesSeen) {
    const at::NoGradGuard noGrad;
    sum_.add_(loss);
    inRow_.add_(1).mul_(at::isfinite(loss).logical_not_());
    const at::Tensor first = inRow_.ge(kBrokenLosses).logical_and_(brokenAt_.eq(0));
    brokenAt_.add_(first, static_cast<double>(imagesSeen));
}

LossTally::Reading LossTally::read() {
    const at::Tensor all = at::stack({sum_, inRow_, brokenAt_}).cpu();
    const double* const values = all.const_data_ptr<double>();
    sum_.zero_();
    return {values[0], values[1] > 0, static_cast<std::int64_t>(values[2])};
}

}  // namespace outis::diffusion
