// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

#include "core/data/image.h"

namespace outis::data {

/// A picture at the one size at which pictures are compared; the aspect ratio is given up.
struct MatchPicture {
    static constexpr int kSide = 64;
    std::array<std::uint8_t, std::size_t{kSide} * kSide> pixels{};  // [64, 64]
};
[[nodiscard]] MatchPicture matchPictureOf(const GreyImage& image);

/// How alike two pictures are once one was laid over the other.
struct PictureMatch {
    double correlation = 0;  ///< Pearson's, of the whole
    /// The lower quartile of the correlations within tiles of 8 x 8 that show anything: follow-ups
    /// of one patient agree in the whole; only the same exposure agrees in nearly every tile.
    double detail = 0;
    int tiles = 0;  ///< that show anything
};

/// Lays `other` over `one` by a bounded search (shift and scale of up to 4 % each per axis).
[[nodiscard]] PictureMatch matchPictures(const MatchPicture& one, const MatchPicture& other);

/// Whether a match, and the distance of the fingerprints, show one exposure twice. The thresholds
/// and how they were chosen: docs, import.md, "Duplicates".
[[nodiscard]] bool isSameExposure(const PictureMatch& match, double nearDistance);

}  // namespace outis::data
