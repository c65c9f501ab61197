// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/mp_fourier.h"

#include <numbers>

#include <ATen/ops/addcmul.h>
#include <ATen/ops/zeros.h>

namespace outis::models {

MPFourierImpl::MPFourierImpl(std::int64_t channels) {
    freqs = register_buffer("freqs", at::zeros({channels}));
    phases = register_buffer("phases", at::zeros({channels}));
}

at::Tensor MPFourierImpl::forward(const at::Tensor& x) {
    const at::Tensor wide = x.to(at::kFloat).unsqueeze(1);
    return at::addcmul(phases, wide, freqs).cos() * std::numbers::sqrt2;
}

}  // namespace outis::models
