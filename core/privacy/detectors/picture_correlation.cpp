// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/picture_correlation.h"

#include <algorithm>
#include <cmath>

#include "core/privacy/detectors/widest.h"

namespace outis::privacy {
namespace {

OUTIS_WIDEST std::int64_t productOf(const std::uint8_t* a, const std::uint8_t* b,
                                    std::int64_t pixels) {
    std::int32_t product = 0;  // at most 32 * 32 * 255 * 255 < 2^31
    for (std::int64_t index = 0; index < pixels; ++index) {
        product += static_cast<std::int32_t>(a[index]) * b[index];
    }
    return product;
}

/// Sum of products of `middle` [56, 56] and a box of `other` [64, 64].
OUTIS_WIDEST std::int64_t boxProductOf(const Levels* middle, const Levels* other) {
    std::int32_t product = 0;  // at most 56 * 56 * 255 * 255 < 2^31
    for (std::int64_t row = 0; row < kMiddle; ++row) {
        for (std::int64_t column = 0; column < kMiddle; ++column) {
            product += static_cast<std::int32_t>(middle[row * kMiddle + column]) *
                       other[row * kSide + column];
        }
    }
    return product;
}

OUTIS_WIDEST std::int64_t smallProductOf(const Levels* a, const Levels* b) {
    std::int32_t product = 0;  // at most 14 * 14 * 255 * 255 < 2^31
    for (std::int64_t index = 0; index < SmallMiddle::kPadded; ++index) {
        product += static_cast<std::int32_t>(a[index]) * b[index];
    }
    return product;
}

void move(Sums& running, std::int64_t leaves, std::int64_t enters) {
    running.x += enters - leaves;
    running.xx += enters * enters - leaves * leaves;
}

/// From exact integers; 0 where one side has no contrast.
float correlationOf(const Sums& a, const Sums& b, std::int64_t product, std::int64_t pixels) {
    const std::int64_t varianceA = pixels * a.xx - a.x * a.x;
    const std::int64_t varianceB = pixels * b.xx - b.x * b.x;
    if (varianceA <= 0 || varianceB <= 0) {
        return 0;
    }
    const std::int64_t covariance = pixels * product - a.x * b.x;
    return static_cast<float>(
        static_cast<double>(covariance) /
        (std::sqrt(static_cast<double>(varianceA)) * std::sqrt(static_cast<double>(varianceB))));
}

float atShift(const Middle& own, const Shifted& other, std::int64_t down, std::int64_t right,
              Sign sign) {
    const Sums& box = other.sums[static_cast<std::size_t>(down * Shifted::kShifts + right)];
    const std::int64_t product =
        boxProductOf(own.levels.data(), other.levels.data() + down * kSide + right);
    const float one = correlationOf(own.sums, box, product, kMiddle * kMiddle);
    return sign == Sign::Either ? std::abs(one) : one;
}

}  // namespace

Sums sumsOf(const std::uint8_t* picture, std::int64_t pixels) {
    Sums sums;
    for (std::int64_t index = 0; index < pixels; ++index) {
        const std::int64_t value = picture[index];
        sums.x += value;
        sums.xx += value * value;
    }
    return sums;
}

void rankTones(std::uint8_t* picture, std::int64_t pixels) {
    std::array<std::int64_t, 256> count{};
    for (std::int64_t index = 0; index < pixels; ++index) {
        ++count[picture[index]];
    }
    std::array<std::uint8_t, 256> tone{};
    std::int64_t below = 0;
    for (std::size_t level = 0; level < count.size(); ++level) {
        // 255 (below + count / 2) / pixels, rounded
        tone[level] =
            static_cast<std::uint8_t>((255 * (2 * below + count[level]) + pixels) / (2 * pixels));
        below += count[level];
    }
    std::transform(picture, picture + pixels, picture,
                   [&](std::uint8_t level) { return tone[level]; });
}

Shifted::Shifted(const std::uint8_t* picture) {
    std::copy(picture, picture + kFine, levels.begin());
    // Of the rows first: where each starts at every shift to the right.
    std::array<Sums, kSide * kShifts> rows{};
    for (std::int64_t row = 0; row < kSide; ++row) {
        const std::uint8_t* const line = picture + row * kSide;
        Sums running = sumsOf(line, kMiddle);
        for (std::int64_t right = 0; right < kShifts; ++right) {
            rows[static_cast<std::size_t>(row * kShifts + right)] = running;
            if (right + 1 < kShifts) {
                move(running, line[right], line[right + kMiddle]);
            }
        }
    }
    for (std::int64_t down = 0; down < kShifts; ++down) {
        for (std::int64_t right = 0; right < kShifts; ++right) {
            Sums& box = sums[static_cast<std::size_t>(down * kShifts + right)];
            for (std::int64_t row = down; row < down + kMiddle; ++row) {
                const Sums& one = rows[static_cast<std::size_t>(row * kShifts + right)];
                box.x += one.x;
                box.xx += one.xx;
            }
        }
    }
}

Middle::Middle(const std::uint8_t* picture) {
    auto out = levels.begin();
    for (std::int64_t row = kShift; row < kShift + kMiddle; ++row) {
        const std::uint8_t* const line = picture + row * kSide + kShift;
        out = std::copy(line, line + kMiddle, out);
        const Sums one = sumsOf(line, kMiddle);
        sums.x += one.x;
        sums.xx += one.xx;
    }
}

Middle::Middle(const std::uint8_t* picture, std::int64_t down, std::int64_t right) {
    const auto level = [&](std::int64_t row, std::int64_t column) {
        return static_cast<std::int64_t>(picture[row * kSide + column]);
    };
    // Four pixels around the place between two, as Catmull and Rom weigh them.
    const auto across = [&](std::int64_t row, std::int64_t column) {
        return right == 0 ? 16 * level(row, column)
                          : 9 * (level(row, column) + level(row, column + right)) -
                                level(row, column - right) - level(row, column + 2 * right);
    };
    auto out = levels.begin();
    for (std::int64_t row = kShift; row < kShift + kMiddle; ++row) {
        for (std::int64_t column = kShift; column < kShift + kMiddle; ++column) {
            const std::int64_t sum =
                down == 0 ? 16 * across(row, column)
                          : 9 * (across(row, column) + across(row + down, column)) -
                                across(row - down, column) - across(row + 2 * down, column);
            const std::int64_t value = std::clamp<std::int64_t>((sum + 128) / 256, 0, 255);
            *out++ = static_cast<Levels>(value);
            sums.x += value;
            sums.xx += value * value;
        }
    }
}

SmallMiddle::SmallMiddle(const std::uint8_t* coarsePicture, std::int64_t down, std::int64_t right) {
    std::int64_t squares = 0;
    for (std::int64_t row = 0; row < kSmallSide; ++row) {
        for (std::int64_t column = 0; column < kSmallSide; ++column) {
            const std::uint8_t* const four =
                coarsePicture + (down + 2 * row) * kCoarseSide + right + 2 * column;
            const int level =
                (four[0] + four[1] + four[kCoarseSide] + four[kCoarseSide + 1] + 2) / 4;
            levels[static_cast<std::size_t>(row * kSmallSide + column)] =
                static_cast<Levels>(level);
            sum += level;
            squares += level * level;
        }
    }
    const std::int64_t variance = kPixels * squares - sum * sum;
    inverse = variance > 0 ? 1 / std::sqrt(static_cast<double>(variance)) : 0;
}

BestShift bestShift(const Middle& own, const Shifted& other, Sign sign) {
    BestShift best;
    for (std::int64_t down = 0; down < Shifted::kShifts; ++down) {
        for (std::int64_t right = 0; right < Shifted::kShifts; ++right) {
            const float one = atShift(own, other, down, right, sign);
            if (one > best.score) {
                best = {one, down, right};
            }
        }
    }
    return best;
}

float betweenPixels(const std::uint8_t* own, const Shifted& other, const BestShift& best,
                    Sign sign) {
    constexpr std::array kSteps = {-1, 0, 1};
    const auto isInside = [](std::int64_t shift) { return shift >= 0 && shift < Shifted::kShifts; };
    float score = best.score;
    const auto around = [&](const Middle& between) {
        for (const int down : kSteps) {
            for (const int right : kSteps) {
                if (isInside(best.down + down) && isInside(best.right + right)) {
                    score = std::max(
                        score, atShift(between, other, best.down + down, best.right + right, sign));
                }
            }
        }
    };
    for (const int down : kSteps) {
        for (const int right : kSteps) {
            if (down != 0 || right != 0) {
                around(Middle(own, down, right));
            }
        }
    }
    return score;
}

float coarseCorrelation(const std::uint8_t* a, const std::uint8_t* b, const Sums& ofA,
                        const Sums& ofB) {
    return correlationOf(ofA, ofB, productOf(a, b, kCoarse), kCoarse);
}

float smallCorrelation(const SmallMiddle& a, const SmallMiddle& b, Sign sign) {
    const std::int64_t covariance =
        SmallMiddle::kPixels * smallProductOf(a.levels.data(), b.levels.data()) - a.sum * b.sum;
    const auto one = static_cast<float>(static_cast<double>(covariance) * a.inverse * b.inverse);
    return sign == Sign::Either ? std::abs(one) : one;
}

}  // namespace outis::privacy
