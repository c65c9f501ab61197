// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

/// What a self-supervised encoder minimises. All differentiable, float32 or float64.
namespace outis::features {

struct VicregOptions {
    double invariance = 25;  ///< lambda of the paper
    double variance = 25;    ///< mu
    double covariance = 1;   ///< nu
    double gamma = 1;        ///< wanted standard deviation of each dimension
    double epsilon = 1e-4;
};

struct VicregLoss {
    at::Tensor invariance;  ///< mean squared difference of the two views
    at::Tensor variance;    ///< mean hinge of the standard deviations, both views averaged
    at::Tensor covariance;  ///< mean square of the covariances between dimensions, both summed
    at::Tensor loss;        ///< their weighted sum
};

/// VICReg (Bardes et al. 2022, arXiv 2105.04906, equations 1 to 6). a and b: [N, d], N > 1,
/// embeddings of two views of the same images.
[[nodiscard]] VicregLoss vicregLoss(const at::Tensor& a, const at::Tensor& b,
                                    const VicregOptions& options);

struct SwavOptions {
    double epsilon = 0.05;        ///< smoothness of the codes
    std::int64_t iterations = 3;  ///< of Sinkhorn and Knopp's algorithm
    double temperature = 0.1;
};

/// Soft codes that use every prototype equally (Caron et al. 2020, arXiv 2006.09882, equation 5):
/// scores [B, K] to [B, K], rows of sum 1. Without gradient.
[[nodiscard]] at::Tensor sinkhornCodes(const at::Tensor& scores, const SwavOptions& options);

/// SwAV's swapped prediction: the codes of each crop in `assign` are predicted from the scores of
/// every other crop. scores [crops, B, K].
[[nodiscard]] at::Tensor swavLoss(const at::Tensor& scores, const std::vector<std::int64_t>& assign,
                                  const SwavOptions& options);

}  // namespace outis::features
