// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/models/precond.h"

namespace outis::diffusion {

/// D(x; sigma) for one noise level of the whole batch; float32 [N, C, H, W].
using Denoiser = std::function<at::Tensor(const at::Tensor& x, double sigma)>;

/// METHOD 7.2: D = G + guidance (N - G); guidance 1 never calls the guide.
struct Guidance {
    models::PrecondImpl* guide = nullptr;  ///< borrowed
    double strength = 1;
    bool guideGetsLabels = false;  ///< autoguidance
};
/// D(x; sigma | labels) with sigma as a float32 [1] tensor where x is.
using LevelDenoiser = std::function<at::Tensor(const at::Tensor& x, const at::Tensor& level,
                                               const at::Tensor& labels)>;

[[nodiscard]] at::Tensor levelTensor(double sigma, const at::Tensor& like);
/// `network` and the guide are borrowed.
[[nodiscard]] LevelDenoiser makeLevelDenoiser(models::PrecondImpl& network,
                                              const Guidance& guidance);
/// The same for one batch; `labels` [N, L] or undefined (zeros).
[[nodiscard]] Denoiser makeDenoiser(models::PrecondImpl& network, const at::Tensor& labels,
                                    const Guidance& guidance);

/// Deterministic second-order sampler (EDM Alg. 1; METHOD 7.1): Heun's steps from levels[0] down to
/// 0, Euler in the last. `noise` is standard normal, float32. `stepDone` gets the number of steps
/// done. Empty when stopped.
[[nodiscard]] std::optional<at::Tensor> heunSample(
    const Denoiser& denoiser, const at::Tensor& noise, const std::vector<double>& levels,
    std::stop_token stop = {}, const std::function<void(std::int64_t)>& stepDone = {});

}  // namespace outis::diffusion
