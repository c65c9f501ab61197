// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

namespace outis::models {

/// Random Fourier features sqrt(2) cos(x f + p) (EDM2, Eq. 75); always float32. The frequencies
/// and phases are drawn once (initialise.h) and saved with the model.
class MPFourierImpl : public torch::nn::Module {
public:
    explicit MPFourierImpl(std::int64_t channels);
    /// x [n] -> [n, channels]
    at::Tensor forward(const at::Tensor& x);

    at::Tensor freqs;   ///< [channels], 2 pi N(0, 1)
    at::Tensor phases;  ///< [channels], 2 pi U(0, 1)
};
TORCH_MODULE(MPFourier);

}  // namespace outis::models
