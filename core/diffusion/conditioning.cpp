// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/conditioning.h"

#include <ATen/ATen.h>

namespace outis::diffusion {

at::Tensor unitLabels(const at::Tensor& labels) {
    const at::Tensor rows = labels.to(at::kFloat);
    const at::Tensor norm = rows.square().sum(1, /*keepdim=*/true).sqrt();  // [N, 1]
    return rows / norm.clamp_min(1e-12);
}

at::Tensor jointCondition(const at::Tensor& labels, const at::Tensor& pseudo) {
    if (labels.defined() && pseudo.defined()) {
        return unitLabels(at::cat({unitLabels(labels), unitLabels(pseudo)}, 1));
    }
    const at::Tensor& only = labels.defined() ? labels : pseudo;
    return only.defined() ? unitLabels(only) : at::Tensor();
}

}  // namespace outis::diffusion
