// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

namespace outis::models {

struct MPConvOptions {
    std::int64_t inChannels = 1;
    std::int64_t outChannels = 1;
    std::int64_t kernel = 0;  ///< 0 = linear, k = k x k convolution with zero padding k/2
};

/// Weight-normalised layer without bias (EDM2, Eq. 47 and 66). In training mode each forward first
/// normalises the stored weight in place.
class MPConvImpl : public torch::nn::Module {
public:
    explicit MPConvImpl(const MPConvOptions& options);

    /// x [N, ci] or [N, ci, H, W]. `gain` is a scalar tensor (undefined = 1). `factor` is a
    /// constant of the surrounding formula folded into the weight: y = factor * gain * W x. The
    /// weight is cast to the type of x last.
    at::Tensor forward(const at::Tensor& x, const at::Tensor& gain = {}, double factor = 1);

    /// What forward() multiplies with, in type `type`. In eval mode without gradients it is
    /// computed once and kept until the weight, the gain, the factor or the type changes.
    at::Tensor effectiveWeight(const at::Tensor& gain, double factor, at::ScalarType type);

    at::Tensor weight;  ///< [co, ci] or [co, ci, k, k], float32

private:
    struct Kept {
        at::Tensor value;
        at::Tensor gain;             ///< held, so that no other tensor takes its address
        const void* data = nullptr;  ///< of the weight
        std::uint32_t weightVersion = 0;
        std::uint32_t gainVersion = 0;
        double factor = 0;
    };
    [[nodiscard]] bool keptFits(const at::Tensor& gain, double factor, at::ScalarType type) const;

    std::int64_t padding_ = 0;
    Kept kept_;
};
TORCH_MODULE(MPConv);

}  // namespace outis::models
