// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

/// The weight of an EDM2 layer on the CPU, one pass over it before the layer's forward and one
/// after its backward.
namespace outis::models {

/// A dense float32 weight [co, ci] or [co, ci, k, k] on the CPU, a float32 gain or none, used in
/// float32 or bfloat16.
[[nodiscard]] bool fitsWeightLoops(const at::Tensor& weight, const at::Tensor& gain,
                                   at::ScalarType type);

struct WeightNorm {
    double eps = 0;
    bool normalises = false;  ///< the stored weight first, in place
};

struct PreparedWeight {
    at::Tensor value;  ///< channels last where it has four dimensions
    at::Tensor rms;    ///< [co], of the stored rows
};
/// gain * factor * weight / (eps + rms)
[[nodiscard]] PreparedWeight prepareWeight(const at::Tensor& weight, const at::Tensor& gain,
                                           double factor, at::ScalarType type,
                                           const WeightNorm& norm);

struct WeightGradients {
    at::Tensor weight;
    at::Tensor gain;  ///< undefined where there is none
};
/// From the gradient of `value`; the weight is the one that was prepared, after normalisation.
[[nodiscard]] WeightGradients prepareWeightBackward(const at::Tensor& gradient,
                                                    const at::Tensor& weight,
                                                    const at::Tensor& gain, const at::Tensor& rms,
                                                    double factor, double eps);

}  // namespace outis::models
