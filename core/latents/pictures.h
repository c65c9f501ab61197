// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/latents/autoencoder.h"

namespace outis::latents {

/// Calls `use` with consecutive parts of `rows` (along dimension 0), all of exactly `batch` rows:
/// the last part is filled up with copies of its last row. `count` of them are real.
void inFixedBatches(
    const at::Tensor& rows, std::int64_t batch,
    const std::function<void(const at::Tensor& part, std::int64_t first, std::int64_t count)>& use);

/// Raw (not normalised) latents to pictures: U8 [N, 1, S, S] on the CPU, clamped and rounded to the
/// nearest grey level. latents: F32 [N, C, h, w] on any device; N may be 0.
/// Errors: InvalidOption (channels, batch), NonFinite (a latent).
[[nodiscard]] Result<at::Tensor> decodeLatents(const Autoencoder& autoencoder,
                                               const at::Tensor& latents, std::int64_t batch);

/// Pictures through the autoencoder (means of the posteriors): U8 [N, 1, S, S]. A classifier
/// trained on them shows the ceiling of the latent route (METHOD 14, RECON). Stage "reconstruct",
/// in images. A stop leaves an undefined tensor. Errors: those of Autoencoder::check(),
/// InvalidOption (batch), NonFinite.
[[nodiscard]] Result<at::Tensor> reconstructPictures(const Autoencoder& autoencoder,
                                                     const at::Tensor& pictures, std::int64_t batch,
                                                     std::stop_token stop, Observer& observer);

}  // namespace outis::latents
