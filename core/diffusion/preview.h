// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>

#include <ATen/core/Tensor.h>

#include "core/diffusion/normalisation.h"
#include "core/diffusion/options.h"
#include "core/diffusion/train_hooks.h"
#include "core/diffusion/training_data.h"
#include "core/diffusion/training_state.h"
#include "core/models/device.h"

namespace outis::diffusion {

/// Condition rows as the network wants them: those of `asked` [n, conditionDim] (undefined: zeros),
/// with zeros for parameters of an augmentation. F32 [n, labelDim], or undefined for no condition.
[[nodiscard]] at::Tensor networkConditions(const TrainOptions& options, const at::Tensor& asked,
                                           std::int64_t rows);

/// Normalised pictures as they leave the program: U8, or raw latents F32; on the CPU.
[[nodiscard]] at::Tensor finished(const Normalisation& normalisation, bool latents,
                                  const at::Tensor& normal);

/// Draws from the averaged weights while the network learns: always the wide average, never the
/// raw weights.
class AverageDrawer {
public:
    /// `options` are resolved and borrowed.
    AverageDrawer(const TrainOptions& options, const models::Compute& compute,
                  const Normalisation& normalisation, bool latents);

    /// Takes over the present average for the following draws.
    void follow(const TrainingState& state);
    /// U8 [n, C, H, W] or raw latents F32; nothing when stopped. InvalidOption (thrown) for
    /// conditions that do not fit.
    [[nodiscard]] std::optional<at::Tensor> draw(const DrawRequest& request, std::stop_token stop);

private:
    const TrainOptions& options_;
    Normalisation normalisation_;
    bool latents_;
    models::Precond network_;
    at::Device device_;
};

/// What previews ask for: the same few pictures again and again.
[[nodiscard]] DrawRequest previewRequest(const TrainOptions& options, const TrainingData& data);

}  // namespace outis::diffusion
