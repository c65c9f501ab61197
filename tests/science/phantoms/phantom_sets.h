// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"
#include "core/diffusion/generator.h"
#include "core/privacy/detectors/copy_detector.h"
#include "core/privacy/detectors/distance_detector.h"

/// What the science programs share: phantoms with known patients, and what is trained on them.
/// Everything is kept below `folder` and found there again. All throw ErrorException.
namespace outis::science {

/// Seconds of a steady clock.
[[nodiscard]] double now();

struct PhantomRange {
    std::int64_t first = 0;  ///< patient numbers first to last - 1
    std::int64_t last = 0;
    std::int64_t side = 32;
    /// Which images of each patient: all that were taken, or one that is in no such set.
    enum class Images { Taken, Another, OneOfThem } images = Images::Taken;
};

/// The same patient number is the same made-up person everywhere.
[[nodiscard]] privacy::PatientImages phantoms(const PhantomRange& range);

/// Trains "re-identification", "copy" or "deep-ssim" on one thread; `pairs` 0: automatic. Prints a
/// JSON line.
[[nodiscard]] std::unique_ptr<privacy::CopyDetector> learnedDetector(
    const std::string& name, const privacy::PatientImages& learned,
    const privacy::PatientImages& selecting, const std::filesystem::path& folder,
    std::int64_t pairs);

/// Trains an encoder without labels (SwAV) for the distance ratio. Prints a JSON line.
[[nodiscard]] privacy::DistanceEncoder distanceEncoder(const at::Tensor& images,
                                                       const std::filesystem::path& folder);

/// Trains the demo's unconditional network on `images`. Prints a JSON line.
[[nodiscard]] diffusion::Generator trainedGenerator(const at::Tensor& images,
                                                    const std::filesystem::path& folder,
                                                    std::int64_t imagesSeen);

/// Noises images to `sigma` and draws them back (METHOD 8.3): U8 of the same shape.
[[nodiscard]] at::Tensor drawnBack(diffusion::Generator& generator, const at::Tensor& images,
                                   double sigma, Seed seed);

}  // namespace outis::science
