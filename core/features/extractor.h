// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/features/encoder_options.h"

namespace outis::features {

/// Which encoder features come from. Features of two identities are never mixed.
struct EncoderIdentity {
    std::string name;            ///< as in ExtractorOptions::encoder
    std::string digest;          ///< SHA-256 of the weights' file, 64 hexadecimal digits
    std::int64_t dimension = 0;  ///< length of a feature vector

    friend bool operator==(const EncoderIdentity&, const EncoderIdentity&) = default;
};

/// Turns images into features; made by openExtractor().
class FeatureExtractor {
public:
    virtual ~FeatureExtractor() = default;

    [[nodiscard]] virtual const EncoderIdentity& identity() const = 0;
    /// Images that are computed at once, always this many.
    [[nodiscard]] virtual std::int64_t batch() const = 0;
    /// images F32 [batch(), 1 or 3, H, W] in [0, 1] on the CPU to F32 [batch(), dimension] on the
    /// CPU: preparation (METHOD 4.1) and network.
    [[nodiscard]] virtual at::Tensor compute(const at::Tensor& images) = 0;
};

/// Errors: InvalidOption, NotFound, Unreadable, Unsupported (a pickle, or tensors of another type),
/// Corrupt (damaged, or not this network's: names up to five missing, extra and mis-shaped tensors
/// with their counts), NoDevice.
[[nodiscard]] Result<std::unique_ptr<FeatureExtractor>> openExtractor(
    const ExtractorOptions& options);

/// Features of images U8 [N, 1 or 3, H, W] (or F32 in [0, 1]) in their order: F32 [N, dimension].
/// Batches have one shape, so that a row does not depend on its neighbours. An undefined tensor
/// when a stop was asked for. Progress in images.
/// Errors: InvalidOption (images of another form), NonFinite with the row (images or features).
[[nodiscard]] Result<at::Tensor> extractFeatures(FeatureExtractor& extractor,
                                                 const at::Tensor& images, std::stop_token stop,
                                                 Observer& observer);

/// The same through a cache: rows of images that were seen before, known by their pixels, are read
/// from `cacheFolder` (one file per encoder, see feature_file.h), the others are computed and
/// added. After a stop what was computed is in the cache. A damaged cache is warned about and
/// computed anew. The rows may be a view of the file: they must not be changed.
[[nodiscard]] Result<at::Tensor> extractCached(FeatureExtractor& extractor,
                                               const at::Tensor& images,
                                               const std::filesystem::path& cacheFolder,
                                               std::stop_token stop, Observer& observer);

}  // namespace outis::features
