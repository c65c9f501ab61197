// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/base/safetensors.h"
#include "core/models/siamese.h"
#include "core/models/tensor_file.h"
#include "core/privacy/detectors/detector_options.h"

namespace outis::privacy {

/// What a learned detector's file says besides the weights.
struct PairNetworkFacts {
    std::string detector;    ///< "re-identification" or "copy"
    std::string network;     ///< "small", "resnet50", "convnext-tiny"
    std::string score;       ///< "cosine", "weighted-l1"
    std::int64_t width = 0;  ///< of the small network
    std::int64_t features = 0;
    std::int64_t size = 0;   ///< side of the images that it was trained on, pixels
    std::string dataDigest;  ///< of the training images

    /// `options` are resolved.
    [[nodiscard]] static PairNetworkFacts of(const DetectorOptions& options, std::int64_t size);
};

/// Without weights.
[[nodiscard]] models::Siamese makePairNetwork(const PairNetworkFacts& facts);

/// images F32 [N, 1, S, S] in [0, 1] as the network takes them. ResNet-50: 256 x 256, ImageNet's
/// mean and deviation (METHOD 8.1). The others: at their own size, each image to mean 0 and
/// deviation 0.5 (METHOD 8.2), so that exposure does not count.
[[nodiscard]] at::Tensor prepareForPairs(const at::Tensor& images, const PairNetworkFacts& facts);

/// Errors: DiskFull, Unwritable.
[[nodiscard]] Result<void> writePairNetwork(const std::filesystem::path& path,
                                            const models::NamedTensors& tensors,
                                            const PairNetworkFacts& facts);
/// Errors: Corrupt (no detector of ours), NewerVersion.
[[nodiscard]] Result<PairNetworkFacts> pairNetworkFacts(const safetensors::File& file);

}  // namespace outis::privacy
