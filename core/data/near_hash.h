// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "core/data/image.h"

namespace outis::data {

/// A short perceptual fingerprint: pictures that differ by size, compression, brightness or a
/// mask over their text get near ones. At most 64 bytes; equal pictures give equal bytes.
[[nodiscard]] std::vector<std::byte> nearHashOf(const GreyImage& image);

}  // namespace outis::data
