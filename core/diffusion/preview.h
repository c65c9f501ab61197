// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <stop_token>

#include <ATen/core/Tensor.h>

#include "core/diffusion/normalisation.h"
#include "core/diffusion/options.h"
#include "core/diffusion/training_state.h"
#include "core/models/device.h"

namespace outis::diffusion {

/// Draws the same few samples again and again while the network learns.
class Preview {
public:
    /// `labels` [N, L] of the training images, or undefined: the first rows are asked for.
    Preview(const TrainOptions& options, const models::Compute& compute,
            const Normalisation& normalisation, const at::Tensor& labels);

    /// From the wide average: U8 [count, C, H, W] on the CPU; nothing when stopped.
    [[nodiscard]] std::optional<at::Tensor> draw(const TrainingState& state, std::stop_token stop);

private:
    std::int64_t steps_ = 0;
    Normalisation normalisation_;
    models::Precond network_;
    at::Tensor labels_;
    at::Tensor noise_;
};

}  // namespace outis::diffusion
