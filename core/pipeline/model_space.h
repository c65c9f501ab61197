// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/latents/autoencoder.h"
#include "core/latents/latent_set.h"
#include "core/pipeline/stage_context.h"

/// Pixels, or the latents of the project's autoencoder.
namespace outis::pipeline {

[[nodiscard]] std::filesystem::path autoencoderFile(const data::Workspace& workspace);
[[nodiscard]] std::filesystem::path latentFile(const data::Workspace& workspace);

/// What the generator draws in, as the stage "compress" left it.
class ModelSpace {
public:
    /// Errors: StageMissing (latents are wanted and there is no autoencoder), Corrupt.
    [[nodiscard]] static Result<ModelSpace> open(const StageContext& context);

    [[nodiscard]] bool isLatent() const { return autoencoder_.has_value(); }
    /// Latents of the training images with this digest. Only when isLatent().
    [[nodiscard]] Result<latents::LatentSet> latentsOf(const StageContext& context,
                                                       const std::string& setDigest) const;
    /// Latents of other images, U8 [N, 1, S, S], written to `path`; nothing when stopped. Only when
    /// isLatent(). Errors: those of encodeLatents().
    [[nodiscard]] Result<std::optional<latents::LatentSet>> encode(
        const StageContext& context, const at::Tensor& images, const std::string& digest,
        const std::filesystem::path& path) const;
    /// U8 [n, 1, S, S] of what a generator drew: pictures, or raw latents to decode.
    [[nodiscard]] Result<at::Tensor> pictures(const at::Tensor& drawn) const;

private:
    std::optional<latents::Autoencoder> autoencoder_;
};

}  // namespace outis::pipeline
