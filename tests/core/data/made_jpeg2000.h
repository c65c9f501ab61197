// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace outis::test {

struct Jpeg2000Kind {
    int width = 2;
    int height = 2;
    int components = 1;
    int precision = 12;
    bool isSigned = false;
    bool isBoxed = false;             ///< a JP2 file instead of a bare codestream
    bool hasColourTransform = false;  ///< reversible, for three components
};

/// Lossless JPEG 2000 of interleaved samples.
[[nodiscard]] std::vector<std::byte> makeJpeg2000(const std::vector<int>& samples,
                                                  Jpeg2000Kind kind);

}  // namespace outis::test
