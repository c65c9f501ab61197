// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/hash.h"
#include "core/base/result.h"
#include "core/features/extractor.h"

/// Features on disk (METHOD 4.1): safetensors with rows F32 [N, D] and hashes U8 [N, 32], row k of
/// both for the k-th image of the list; metadata: format, encoder, encoder-digest, set-digest,
/// rows-digest. Images are known by their pixels, never by a file name.
namespace outis::features {

/// SHA-256 of each image's type, shape and pixels. images [N, C, H, W], any contiguous type.
[[nodiscard]] std::vector<Digest> contentHashes(const at::Tensor& images);
/// SHA-256 of a list of hashes: names a set of images in their order.
[[nodiscard]] std::string setDigest(const std::vector<Digest>& hashes);

struct FeatureTable {
    EncoderIdentity encoder;
    std::vector<Digest> hashes;
    at::Tensor rows;  ///< F32 [N, D]; of readFeatures(): a view of the file, not to be changed
};

/// Errors: Internal (rows and hashes do not fit), NonFinite with the row, DiskFull, Unwritable.
[[nodiscard]] Result<void> writeFeatures(const std::filesystem::path& path,
                                         const FeatureTable& table);

/// Errors: NotFound, Unreadable, Corrupt, NewerVersion, InvalidOption when the file belongs to
/// another encoder than `encoder`.
[[nodiscard]] Result<FeatureTable> readFeatures(const std::filesystem::path& path,
                                                const EncoderIdentity& encoder);

/// Rows of exactly these images in their order, a view of the file. InvalidOption when the file
/// holds other images, more, fewer, or another order.
[[nodiscard]] Result<at::Tensor> readFeaturesOf(const std::filesystem::path& path,
                                                const EncoderIdentity& encoder,
                                                const std::vector<Digest>& hashes);

/// Joins what several workers computed, in any order and with repeated images (padding of last
/// batches), into rows in list order. Errors: InvalidOption (another encoder), Corrupt (an image
/// without a row, or one image with two different rows).
[[nodiscard]] Result<at::Tensor> joinFeatures(const std::vector<FeatureTable>& parts,
                                              const EncoderIdentity& encoder,
                                              const std::vector<Digest>& hashes);

}  // namespace outis::features
