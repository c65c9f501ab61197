// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/privacy/detectors/detector_options.h"
#include "core/privacy/detectors/patient_images.h"
#include "core/training/loop.h"

namespace outis::privacy {

/// What a detector learns from. The control patients are in neither.
struct DetectorData {
    PatientImages train;
    PatientImages validation;  ///< selects the weights; other patients
};

struct DetectorTraining {
    training::LoopResult training;
    std::filesystem::path detector;  ///< for openDetector(); empty when stopped
    std::string digest;              ///< SHA-256 of that file
    double bestLoss =
        0;  ///< cross entropy (deep-ssim: squared error) of the fixed validation pairs
    std::int64_t bestAt = 0;      ///< pairs seen then
    double bestAuc = 0;           ///< of the same pairs by the same weights
    std::int64_t trainPairs = 0;  ///< per epoch
    std::int64_t validationPairs = 0;
};

/// Trains a detector (METHOD 8.1, 8.2) to options.pairs (resolved inside) or until the validation
/// loss no longer falls, and writes its best weights as "detector.safetensors" into places.folder;
/// goes on from the newest good checkpoint there; an interrupted training equals the uninterrupted
/// one bit for bit. A stop ends at a checkpoint with Outcome::Stopped.
///
/// "re-identification" learns from pairs of METHOD 2.5, both images altered; "copy" from an image
/// altered in two ways, other images being the negatives (images of the same patient are neither);
/// "deep-ssim" learns the SSIM of the unaltered images from altered ones, without patients.
/// Metrics: loss, cross-entropy, contrastive, learning-rate, validation-loss, validation-auc.
/// Errors: InvalidOption (options, images, or a checkpoint of others unless places.restart),
/// NoImages, TooFewPatients (subject "pairs": no second patient, or re-identification without a
/// patient who has two images), RoleForbidden (a patient in both sets), NonFinite, DiskFull,
/// Unwritable, NoDevice, OutOfMemory.
[[nodiscard]] Result<DetectorTraining> trainDetector(const DetectorOptions& options,
                                                     const DetectorData& data,
                                                     const training::LoopPlaces& places,
                                                     std::stop_token stop, Observer& observer);

}  // namespace outis::privacy
