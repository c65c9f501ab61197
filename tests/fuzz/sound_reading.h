// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstdlib>

#include "core/data/image_file.h"

namespace outis::test {

/// Small enough that thousands of inputs a minute are read.
inline data::DecodeLimits fuzzLimits() {
    data::DecodeLimits limits;
    limits.maxPixels = 4'000'000;
    limits.maxInflatedBytes = std::uint64_t{32} << 20;
    return limits;
}

/// Aborts unless the reading keeps what every one must, whatever the bytes were.
inline void requireSound(const data::FileReading& reading) {
    const auto& image = reading.file.image;
    const bool isTaken = reading.outcome == data::FileOutcome::Imported;
    const std::size_t pixels =
        static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
    if (image.pixels.size() != pixels || (isTaken && pixels == 0) ||
        (!isTaken && reading.reason == data::FileReason::None)) {
        std::abort();
    }
}

}  // namespace outis::test
