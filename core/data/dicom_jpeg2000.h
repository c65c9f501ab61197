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

/// A JPEG 2000 codestream, bare or in a JP2 box, into samples of `pixels.bitsAllocated`. Where the
/// stream and the header disagree about the sign, the bits of the stream are read as the header
/// says. A reversible or irreversible colour transform is undone. Throws Refusal.
[[nodiscard]] StoredFrame decodeJpeg2000(std::span<const std::byte> stream,
                                         const PixelDescription& pixels,
                                         std::vector<std::string>& notes);

}  // namespace outis::data
