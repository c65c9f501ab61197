// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/features/encoder_options.h"
#include "core/training/loop.h"

/// Self-supervised training of an encoder on the user's own images, so that everything works
/// offline (METHOD 4.1).
namespace outis::features {

/// The training patients' images only.
struct EncoderData {
    at::Tensor images;   ///< U8 [N, 1 or 3, S, S]
    std::string digest;  ///< of the images; a checkpoint of other images is refused
};

struct EncoderResult {
    training::LoopResult training;
    std::filesystem::path encoder;  ///< the file for ExtractorOptions::weights; empty when stopped
    std::string digest;             ///< SHA-256 of that file
    std::int64_t dimension = 0;     ///< length of a feature vector
    /// How much features differ between images: mean over dimensions of the standard deviation of
    /// unit features times sqrt(dimension); 0 when all images look alike to the encoder.
    double spread = 0;
    double effectiveRank = 0;  ///< exp of the entropy of the features' covariance spectrum
};

/// Trains to options.images and writes "encoder.safetensors" into places.folder; goes on from the
/// newest good checkpoint there. A stop ends at a checkpoint with Outcome::Stopped.
/// Metrics: loss, its terms, learning-rate, embedding-std, images-per-second.
/// Errors: InvalidOption (options, or a checkpoint of other options or images unless
/// places.restart), NoImages, Refused (subject "encoder": it gives nearly the same features for all
/// images; no encoder file is written), NonFinite, DiskFull, Unwritable, NoDevice, OutOfMemory.
[[nodiscard]] Result<EncoderResult> trainEncoder(const EncoderOptions& options,
                                                 const EncoderData& data,
                                                 const training::LoopPlaces& places,
                                                 std::stop_token stop, Observer& observer);

}  // namespace outis::features
