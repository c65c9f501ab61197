// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "core/data/image_file.h"

namespace outis::data {

enum class PngPath {
    Fastest,  ///< without libpng where that gives the same
    Libpng    ///< for tests that compare the two
};

/// PNG of every colour type and depth. Throws Refusal.
void readPngInto(DecodedFile& file, std::span<const std::byte> bytes, const DecodeLimits& limits,
                 KeepStored keepStored, PngPath path = PngPath::Fastest);

}  // namespace outis::data
