// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

/// Correlation of grey pictures of 64 x 64 with shifts, and of 32 x 32 for ranking. All sums are of
/// integers, so that a score is exact.
namespace outis::privacy {

inline constexpr std::int64_t kSide = 64;
inline constexpr std::int64_t kShift = 4;
inline constexpr std::int64_t kMiddle = kSide - 2 * kShift;
inline constexpr std::int64_t kCoarseSide = 32;
inline constexpr std::int64_t kFine = kSide * kSide;
inline constexpr std::int64_t kCoarse = kCoarseSide * kCoarseSide;
/// Of a row: both sizes, one after the other.
inline constexpr std::int64_t kLength = kFine + kCoarse;

/// Sum and sum of squares of a box of pixels.
struct Sums {
    std::int64_t x = 0;
    std::int64_t xx = 0;
};
[[nodiscard]] Sums sumsOf(const std::uint8_t* picture, std::int64_t pixels);

/// Replaces each grey level by its rank in the picture, 0 to 255: pictures that a rising tone curve
/// tells apart become alike. Equal levels share their middle rank.
void rankTones(std::uint8_t* picture, std::int64_t pixels);

/// Grey levels as the multiply-add instructions want them.
using Levels = std::int16_t;

/// A 64 x 64 picture and the sums of its boxes of 56 x 56 at every shift.
struct Shifted {
    static constexpr std::int64_t kShifts = 2 * kShift + 1;
    std::array<Levels, kFine> levels{};
    std::array<Sums, kShifts * kShifts> sums{};

    explicit Shifted(const std::uint8_t* picture);
};

/// The middle of a candidate's view.
struct Middle {
    std::array<Levels, kMiddle * kMiddle> levels{};
    Sums sums;

    explicit Middle(const std::uint8_t* picture);
    /// `down` and `right` half pixels beside it, -1, 0 or 1.
    Middle(const std::uint8_t* picture, std::int64_t down, std::int64_t right);
};

/// The middle of a coarse picture, or what lies a shift beside it, at half its side.
struct SmallMiddle {
    static constexpr std::int64_t kReach = kShift / 2;  // of coarse pixels
    static constexpr std::int64_t kSmallSide = (kCoarseSide - 2 * kReach) / 2;
    static constexpr std::int64_t kPixels = kSmallSide * kSmallSide;
    static constexpr std::int64_t kShifts = 2 * kReach + 1;
    static constexpr std::int64_t kPadded = (kPixels + 31) / 32 * 32;  // whole registers
    std::array<Levels, kPadded> levels{};
    double inverse = 0;  ///< of the root of the variance; 0 without contrast
    std::int64_t sum = 0;

    SmallMiddle(const std::uint8_t* coarsePicture, std::int64_t down, std::int64_t right);
    /// Without a shift.
    explicit SmallMiddle(const std::uint8_t* coarsePicture)
        : SmallMiddle(coarsePicture, kReach, kReach) {}
};

/// What counts of a correlation: as it is, or its size (dark for light counts as well).
enum class Sign { AsIs, Either };

/// The shift at which two pictures are most alike.
struct BestShift {
    float score = -1;
    std::int64_t down = 0;  ///< of the box of the gallery picture
    std::int64_t right = 0;
};

/// The largest over all shifts; ties to the first. Here and below 0 where one side has no contrast.
[[nodiscard]] BestShift bestShift(const Middle& own, const Shifted& other, Sign sign = Sign::AsIs);
/// The larger of `best` and what the own picture [64, 64] reaches half a pixel to any side of it.
[[nodiscard]] float betweenPixels(const std::uint8_t* own, const Shifted& other,
                                  const BestShift& best, Sign sign);
/// Of two 32 x 32 pictures and their sums.
[[nodiscard]] float coarseCorrelation(const std::uint8_t* a, const std::uint8_t* b, const Sums& ofA,
                                      const Sums& ofB);
[[nodiscard]] float smallCorrelation(const SmallMiddle& a, const SmallMiddle& b,
                                     Sign sign = Sign::AsIs);

}  // namespace outis::privacy
