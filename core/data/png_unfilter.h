// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace outis::data {

/// Undoes the filters of a picture's rows in place (ISO/IEC 15948, 9). `filtered`: [height, 1 +
/// rowBytes], each row with its filter type before it. `step`: bytes of a pixel, 1 to 8. False,
/// with rows in any state, when a type is none of the five.
[[nodiscard]] bool undoPngFilters(std::span<std::uint8_t> filtered, std::size_t rowBytes,
                                  std::size_t height, int step);

}  // namespace outis::data
