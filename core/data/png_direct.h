// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/data/png_chunks.h"
#include "core/data/raster_to_grey.h"

namespace outis::data {

/// Decodes the usual PNG (8 or 16 bits, not interlaced, without tRNS) with libdeflate, several
/// times as fast as libpng and to the same samples. Nothing for every other one, and for one with
/// anything wrong in it: libpng is to decide then. The caller has checked the size against its
/// limits.
[[nodiscard]] std::optional<Raster> decodePngDirectly(const PngChunks& png);

}  // namespace outis::data
