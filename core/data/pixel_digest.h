// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/data/image.h"

namespace outis::data {

/// SHA-256 of width, height and the 8-bit pixels, hexadecimal: the same for every way in which a
/// picture may be stored without loss.
[[nodiscard]] std::string pixelDigestOf(const GreyImage& image);

}  // namespace outis::data
