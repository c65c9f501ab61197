// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/data/dicom_pixels.h"
#include "core/data/image.h"
#include "core/data/image_file.h"

class DcmDataset;

namespace outis::data {

/// Grey by the plain mean of red, green and blue (METHOD 3.1), for RGB and all YBR models
/// (PS3.3 C.7.6.3.1.2) of 8 or 16 allocated bits. Throws Refusal.
[[nodiscard]] GreyImage greyOfColour(const StoredFrame& frame, const PixelDescription& pixels,
                                     std::vector<std::string>& notes);

/// The same for PALETTE COLOR (PS3.3 C.7.6.3.1.5). Throws Refusal for a palette that is missing,
/// segmented or contradicts itself.
[[nodiscard]] GreyImage greyOfPalette(const StoredFrame& frame, const PixelDescription& pixels,
                                      DcmDataset& dataset, std::vector<std::string>& notes);

}  // namespace outis::data
