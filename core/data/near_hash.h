// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/data/image.h"

namespace outis::data {

/// Length of every fingerprint.
inline constexpr std::size_t kNearHashBytes = 64;

/// A short perceptual fingerprint: pictures that differ by size, compression, brightness or a
/// mask over their text get near ones. kNearHashBytes bytes; equal pictures give equal bytes.
///
/// The picture is brought to 32 x 32, its values are replaced by their ranks (so that any rising
/// grey curve changes nothing), its edges are faded out, and the 64 lowest spatial frequencies but
/// the mean are kept as a vector of length 1, one signed byte each in units of 1/127. A picture
/// without contrast (also an empty one) gives zeros, which are near to nothing.
[[nodiscard]] std::vector<std::byte> nearHashOf(const GreyImage& image);

/// Whether the fingerprint says anything: it has the right length and is not zero.
[[nodiscard]] bool isNearHash(std::span<const std::byte> hash);

/// Euclidean distance of two fingerprints: 0 equal, about 1.4 unrelated, 2 inverted.
[[nodiscard]] double nearDistance(std::span<const std::byte> one, std::span<const std::byte> other);

}  // namespace outis::data
