// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/options.h"
#include "core/base/result.h"
#include "core/models/autoencoder_options.h"
#include "core/models/compute_options.h"

namespace outis::latents {

/// How the KL autoencoder is trained on the user's own images (METHOD 3.2). Counts are images, not
/// steps. A field whose help says "0: automatic" is filled by resolve().
struct AutoencoderTrainOptions {
    std::int64_t factor = 0;  ///< side of an image over that of its latent; 0: automatic
    std::vector<std::int64_t> widths = {64, 128, 256, 256};  ///< the first log2(factor) + 1 count
    std::int64_t layersPerBlock = 2;
    std::int64_t latentChannels = 4;
    std::int64_t normGroups = 32;
    std::string loss = "l1";         ///< "l1" or "l2", mean over all pixels
    std::string structure = "ssim";  ///< "ssim", "features" or "none"
    double structureWeight = 0.5;
    double klWeight = 1e-6;  ///< of the sum over an image's latent elements
    bool discriminator = false;
    double discriminatorWeight = 0.5;      ///< times the balance of gradients
    std::int64_t discriminatorStart = 0;   ///< 0: automatic
    std::int64_t discriminatorWidth = 64;  ///< channels of its first layer
    std::int64_t images = 0;               ///< length of the training; 0: automatic
    std::int64_t batch = 16;
    std::int64_t microBatch = 0;  ///< images at once in memory; 0: as many as fit 4 GB
    double learningRate = 1e-4;
    double beta1 = 0.9;
    double beta2 = 0.99;
    double weightDecay = 0.01;
    std::int64_t validationImages = 0;   ///< distance of validations; 0: automatic
    std::int64_t validationCount = 256;  ///< validation images of each
    double checkpointSeconds = 120;      ///< at most this much work is lost by a crash
    std::int64_t seed = 1;
    models::ComputeOptions compute;  ///< the precision is float32 always

    void describe(OptionVisitor& visitor);
    /// Ranges and contradictions: InvalidOption.
    [[nodiscard]] Result<void> check() const;
    /// Replaces every "automatic" for `trainImages` square images of `size` pixels.
    /// Errors: those of check(), SizeNotDivisible when the factor does not divide the size.
    [[nodiscard]] Result<AutoencoderTrainOptions> resolve(std::int64_t trainImages,
                                                          std::int64_t size) const;
    /// The network's shape, once resolved: one image channel.
    [[nodiscard]] models::AutoencoderOptions network() const;
};

/// A weight file of the user's.
struct AutoencoderFileOptions {
    std::string file;
    /// "unit" [0, 1], "symmetric" [-1, 1] or "auto": what the file says of itself, else symmetric,
    /// as published weights of the Stable Diffusion kind want it.
    std::string range = "auto";

    void describe(OptionVisitor& visitor);
    [[nodiscard]] Result<void> check() const;
};

/// How images become latents and are compared with their reconstructions.
struct EncodeOptions {
    std::int64_t batch = 8;         ///< images at once; does not change the latents
    std::int64_t worst = 16;        ///< rows listed
    std::int64_t resamples = 1000;  ///< of the bootstrap over patients
    std::int64_t seed = 1;

    void describe(OptionVisitor& visitor);
    [[nodiscard]] Result<void> check() const;
};

}  // namespace outis::latents
