// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/data/dicom_pixels.h"
#include "core/data/image_file.h"

namespace outis::data {

/// A JPEG stream of any process (libjpeg-turbo for 8 bits, DCMTK for 12 bits and lossless) or a
/// JPEG-LS stream (DCMTK), as the components stand in it: no colour is converted. What the stream's
/// markers say about its colour model is put into `pixels.photometric`. Throws Refusal.
[[nodiscard]] StoredFrame decodeJpeg(std::span<const std::byte> stream, PixelDescription& pixels,
                                     std::vector<std::string>& notes);
[[nodiscard]] StoredFrame decodeJpegLs(std::span<const std::byte> stream,
                                       const PixelDescription& pixels);

}  // namespace outis::data
