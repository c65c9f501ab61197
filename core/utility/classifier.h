// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/training/loop.h"
#include "core/utility/labelled_images.h"
#include "core/utility/options.h"

namespace outis::utility {

/// One training of one arm.
struct ClassifierJob {
    std::string arm;                    ///< "real", "synthetic", "both", ...: part of messages only
    std::int64_t seedIndex = 0;         ///< 0 .. options.seeds - 1; the same numbers in every arm
    std::vector<std::string> findings;  ///< [C] names, stored with the weights
};

struct ClassifierData {
    LabelledImages own;                  ///< the arm's images
    std::optional<LabelledImages> real;  ///< for options.validation "real": real validation images
};

struct ClassifierResult {
    training::LoopResult training;
    std::filesystem::path classifier;  ///< weights of the best validation; empty when stopped
    std::string digest;                ///< SHA-256 of that file
    double bestLoss = 0;               ///< on the validation images
    std::int64_t bestAt = 0;           ///< images seen then
    std::int64_t trainImages = 0;
    std::int64_t validationImages = 0;
    std::int64_t leftOut = 0;           ///< images without a label that counts
    std::vector<std::string> warnings;  ///< sentences: findings without positives, ...
};

/// Trains one classifier to options.images (resolved) and writes "classifier.safetensors" into
/// places.folder; goes on from the newest good checkpoint there; an interrupted training equals the
/// uninterrupted one bit for bit. A stop ends at a checkpoint with Outcome::Stopped.
/// Metrics: loss, learning-rate, validation-loss.
/// Errors: InvalidOption (options that are not resolved, or a checkpoint of others), NoImages,
/// NoUsableLabels (no label that counts, or no finding with both positive and negative ones: the
/// subject is "labels"), TooFewPatients (nothing to hold out), Corrupt and NotFound (start
/// weights), NonFinite, DiskFull, Unwritable, NoDevice, DeviceFailed, OutOfMemory.
[[nodiscard]] Result<ClassifierResult> trainClassifier(const UtilityOptions& options,
                                                       const ClassifierJob& job,
                                                       const ClassifierData& data,
                                                       const training::LoopPlaces& places,
                                                       std::stop_token stop, Observer& observer);

/// A stored classifier that stays open: probabilities F32 [n, C] of images U8 [n, 1, S, S], both on
/// the device that `compute` chose, of the whole image ("centre"), all at once. For callers that
/// make batches of one shape themselves. Errors: NotFound, Corrupt, NoDevice, OutOfMemory.
using OpenClassifier = std::function<at::Tensor(const at::Tensor& images)>;
[[nodiscard]] Result<OpenClassifier> openClassifier(const std::filesystem::path& classifier,
                                                    const models::ComputeOptions& compute);

struct Classified {
    Outcome outcome = Outcome::Finished;
    at::Tensor probabilities;           ///< F64 [N, C]; fewer rows when stopped
    std::vector<std::string> findings;  ///< [C], as stored
};

/// Probabilities of images U8 [N, 1, S, S] by a file of trainClassifier(): the mean over the views
/// that it was trained for (`view`: "stored", "centre" or "ten-crop").
/// Errors: NotFound, Corrupt, InvalidOption (images, view), NoDevice, OutOfMemory.
[[nodiscard]] Result<Classified> classify(const std::filesystem::path& classifier,
                                          const at::Tensor& images, const std::string& view,
                                          const models::ComputeOptions& compute,
                                          std::stop_token stop, Observer& observer);

}  // namespace outis::utility
