// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "core/data/image_file.h"

namespace outis::data {

/// TIFF and BigTIFF: unsigned grey, RGB and palette of up to 16 bits, in strips or tiles, of every
/// compression that libtiff knows; the first page. Throws Refusal.
void readTiffInto(DecodedFile& file, std::span<const std::byte> bytes, const DecodeLimits& limits,
                  KeepStored keepStored);

}  // namespace outis::data
