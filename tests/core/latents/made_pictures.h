// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>

#include <ATen/core/Tensor.h>

#include "core/latents/autoencoder.h"
#include "core/latents/options.h"
#include "core/latents/trainer.h"

/// Pictures and networks that train in seconds, shared by the tests.
namespace outis::latents::testing {

/// U8 [count, 1, size, size]: a bright disc of any place and size on a slanted background.
[[nodiscard]] at::Tensor discs(std::int64_t count, std::int64_t size, std::uint64_t seed);

/// 16 px, f2, widths 8 and 16, batch 4, one thread.
[[nodiscard]] AutoencoderTrainOptions smallOptions();
/// 10 training and 6 validation pictures of 16 px.
[[nodiscard]] TrainingImages smallImages();

/// A network of small random weights, as a file in the form of Autoencoder::open().
void writeRandomAutoencoder(const std::filesystem::path& path, std::uint64_t seed,
                            std::int64_t channels = 1, ValueRange range = ValueRange::Unit);
[[nodiscard]] models::AutoencoderOptions smallShape(std::int64_t channels = 1);

}  // namespace outis::latents::testing
