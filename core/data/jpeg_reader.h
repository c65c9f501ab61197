// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "core/data/image_file.h"

namespace outis::data {

/// JPEG of 8 bits: baseline and progressive; grey, RGB, YCbCr, CMYK, YCCK; EXIF orientation is
/// applied. A truncated file is refused; other damage is a warning. Throws Refusal.
void readJpegInto(DecodedFile& file, std::span<const std::byte> bytes, const DecodeLimits& limits,
                  KeepStored keepStored);

}  // namespace outis::data
