// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

#include "core/base/random.h"
#include "core/models/device.h"
#include "core/models/mp_conv.h"
#include "core/models/mp_fourier.h"
#include "core/models/network_options.h"
#include "core/models/unet.h"

namespace outis::models {

/// EDM, Table 1; each of the shape and type of sigma.
struct PrecondCoefficients {
    at::Tensor skip;
    at::Tensor out;
    at::Tensor in;
    at::Tensor noise;
};
[[nodiscard]] PrecondCoefficients precondCoefficients(const at::Tensor& sigma, double sigmaData);

/// The denoiser D(x; sigma, c) around the U-Net, and the uncertainty head u(sigma) (EDM2, Eq. 21).
class PrecondImpl : public torch::nn::Module {
public:
    /// Weights are zero until loaded. Throws ErrorException when options.check() fails. Starts on
    /// the CPU, in float32, in training mode.
    explicit PrecondImpl(const NetworkOptions& options);
    /// Weights drawn from `seed` alone (initialise.h).
    PrecondImpl(const NetworkOptions& options, Seed seed);

    /// x [N, C, H, W]; sigma [N] or [1]; labels [N, labelDim] or [1, labelDim], undefined = zeros.
    /// Returns D, float32, of the shape of x. In training mode every stored weight is normalised
    /// in place first (EDM2, Eq. 66).
    at::Tensor forward(const at::Tensor& x, const at::Tensor& sigma, const at::Tensor& labels = {});
    /// u(sigma), float32 [n] for sigma [n].
    at::Tensor logvar(const at::Tensor& sigma);

    /// Arithmetic of the U-Net. Parameters stay float32.
    void setPrecision(Precision precision) { precision_ = precision; }
    /// Dropout masks of the following training forwards are a function of `seed` and of their order
    /// alone. Call before each training step with a seed derived from (run seed, step): a resumed
    /// run then draws the same masks. Without it a training forward with dropout > 0 throws.
    /// Where a batch comes in parts, `firstImage` is the place of the part's first image: the masks
    /// are then those of the whole batch.
    void seedDropout(Seed seed, std::int64_t firstImage = 0);

    [[nodiscard]] const NetworkOptions& options() const { return options_; }

private:
    NetworkOptions options_;
    Precision precision_ = Precision::F32;
    UNet unet_{nullptr};
    MPFourier logvarFourier_{nullptr};
    MPConv logvarLinear_{nullptr};
};
TORCH_MODULE(Precond);

}  // namespace outis::models
