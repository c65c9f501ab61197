// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace outis::data {

/// 8-bit grey, row-major, black = 0: the one picture that every later stage reads (METHOD 3.1).
struct GreyImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;  // [height, width]

    [[nodiscard]] bool isEmpty() const { return pixels.empty(); }
    [[nodiscard]] const std::uint8_t* row(int index) const {
        return pixels.data() + static_cast<std::size_t>(index) * static_cast<std::size_t>(width);
    }
    [[nodiscard]] std::uint8_t* row(int index) {
        return pixels.data() + static_cast<std::size_t>(index) * static_cast<std::size_t>(width);
    }
    bool operator==(const GreyImage&) const = default;
};

}  // namespace outis::data
