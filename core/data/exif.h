// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "core/data/image.h"

namespace outis::data {

/// The orientation (1 to 8) in an APP1 segment of a JPEG file; 1 when there is none. Nothing else
/// of the metadata is read.
[[nodiscard]] int exifOrientation(std::span<const std::byte> app1);

/// The same for a bare EXIF block, as PNG and WebP hold it: a TIFF header and its first directory.
[[nodiscard]] int exifBlockOrientation(std::span<const std::byte> block);

/// The picture as it is meant to be seen.
[[nodiscard]] GreyImage oriented(const GreyImage& image, int orientation);

}  // namespace outis::data
