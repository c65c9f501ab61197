// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/privacy/detectors/copy_detector.h"

namespace outis::privacy {

/// Features of an encoder that builds no condition (METHOD 4.1).
struct DistanceEncoder {
    std::string digest;  ///< SHA-256 of the encoder's weights
    /// U8 [N, 1, S, S] to F32 [N, D], in batches of one shape (features::extractFeatures does so);
    /// undefined when stopped.
    std::function<Result<at::Tensor>(const at::Tensor& images, std::stop_token stop)> features;
};

/// Distance ratio (METHOD 10.2-5, T4): minus d(y, x) / d(x, nearest gallery image of another
/// patient), Euclidean. A search finds the nearest gallery images exactly and gives their ratios,
/// in the order of the distance: the first one is METHOD's score. Where two patients have the same
/// features, their distance counts as a millionth of the gallery's median.
[[nodiscard]] std::unique_ptr<CopyDetector> makeDistanceDetector(DistanceEncoder encoder);

/// A gallery from features that are there already: rows F32 [N, D], patients I64 [N]. Errors:
/// InvalidOption, NonFinite, TooFewPatients (one patient only).
[[nodiscard]] Result<Gallery> distanceGallery(const at::Tensor& rows, const at::Tensor& patients,
                                              std::stop_token stop);

}  // namespace outis::privacy
