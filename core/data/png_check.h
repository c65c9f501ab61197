// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace outis::data {

struct PngSize {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
};

/// The size of a PNG of the kind that encodePng() writes: 8-bit grey, not interlaced, of whole
/// IHDR, IDAT and IEND chunks with right check sums and nothing else. Nothing for any other bytes.
/// The pixels are not inflated.
[[nodiscard]] std::optional<PngSize> plainPngSize(std::span<const std::byte> bytes);

}  // namespace outis::data
