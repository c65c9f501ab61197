// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/latents/options.h"
#include "core/training/loop.h"

namespace outis::latents {

/// What is learned from: images of training patients, and of other patients to choose the weights.
struct TrainingImages {
    at::Tensor train;       ///< U8 [N, 1, S, S]
    at::Tensor validation;  ///< U8 [V, 1, S, S], V > 0
    std::string digest;     ///< of both; a checkpoint of other images is refused
};

/// Features [N, D] of pictures [N, 1, S, S] around [0, 1], differentiable; for structure =
/// "features".
using FeatureFunction = std::function<at::Tensor(const at::Tensor& pictures)>;

struct AutoencoderPlaces {
    training::LoopPlaces loop;     ///< checkpoints; may be removed when the training is finished
    std::filesystem::path file;    ///< the autoencoder of the best validation loss
    FeatureFunction features;      ///< needed by structure = "features"
    std::string featuresIdentity;  ///< digest of their weights: a checkpoint of others is refused
};

struct AutoencoderResult {
    training::LoopResult loop;
    double bestLoss = 0;      ///< reconstruction + structure + KL on validation images
    std::int64_t bestAt = 0;  ///< images seen when it was measured
    double firstLoss = 0;     ///< of the first validation
    std::int64_t factor = 0;
    std::string device;
};

/// Trains to options.images and writes the weights of the best validation loss to `places.file`
/// (after a stop too, when there was a validation). Goes on from the newest good checkpoint; an
/// interrupted training equals the uninterrupted one bit for bit. Pixels are taken as [0, 1].
/// Metrics: "loss", "reconstruction", "structure", "kl" (of an image), "adversarial",
/// "discriminator", "validation-loss".
/// Errors: NoImages (an empty set), InvalidOption, SizeNotDivisible, NonFinite (the last good
/// checkpoint and the best weights stay), and those of training::runTraining.
[[nodiscard]] Result<AutoencoderResult> trainAutoencoder(const AutoencoderTrainOptions& options,
                                                         const TrainingImages& images,
                                                         const AutoencoderPlaces& places,
                                                         std::stop_token stop, Observer& observer);

}  // namespace outis::latents
