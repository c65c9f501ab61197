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

float bestShift(const Middle& own, const Shifted& other) {
    float best = -1;
    for (std::int64_t down = 0; down < Shifted::kShifts; ++down) {
        for (std::int64_t right = 0; right < Shifted::kShifts; ++right) {
            const Sums& box = other.sums[static_cast<std::size_t>(down * Shifted::kShifts + right)];
            const std::int64_t product =
                boxProductOf(own.levels.data(), other.levels.data() + down * kSide + right);
            best = std::max(best, correlationOf(own.sums, box, product, kMiddle * kMiddle));
        }
    }
    return best;
}

float coarseCorrelation(const std::uint8_t* a, const std::uint8_t* b, const Sums& ofA,
                        const Sums& ofB) {
    return correlationOf(ofA, ofB, productOf(a, b, kCoarse), kCoarse);
}

float smallCorrelation(const SmallMiddle& a, const SmallMiddle& b) {
    const std::int64_t covariance =
        SmallMiddle::kPixels * smallProductOf(a.levels.data(), b.levels.data()) - a.sum * b.sum;
    return static_cast<float>(static_cast<double>(covariance) * a.inverse * b.inverse);
}

}  // namespace outis::privacy
