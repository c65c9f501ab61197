// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/text_fill.h"

#include <algorithm>
#include <cmath>

namespace outis::data {
namespace {

constexpr int kDepth = 3;  // pixels of surroundings that a side is the median of

/// The tones along one side of the box: at each place the median of kDepth x 5 pixels outside it,
/// then a running mean, so that neither noise nor a stray stroke is drawn out into a streak.
std::vector<double> sideTones(int length, auto pixelAt) {
    std::vector<double> medians(static_cast<std::size_t>(length));
    std::vector<int> tones;
    for (int along = 0; along < length; ++along) {
        tones.clear();
        for (int near = std::max(along - 2, 0); near <= std::min(along + 2, length - 1); ++near) {
            for (int depth = 0; depth < kDepth; ++depth) {
                if (const int tone = pixelAt(near, depth); tone >= 0) {
                    tones.push_back(tone);
                }
            }
        }
        const auto middle = tones.begin() + static_cast<std::ptrdiff_t>(tones.size() / 2);
        std::nth_element(tones.begin(), middle, tones.end());
        medians[static_cast<std::size_t>(along)] = *middle;
    }
    const int reach = std::clamp(length / 8, 2, 40);
    std::vector<double> sums(static_cast<std::size_t>(length) + 1);
    for (int along = 0; along < length; ++along) {
        sums[along + 1] = sums[along] + medians[along];
    }
    std::vector<double> smooth(medians.size());
    for (int along = 0; along < length; ++along) {
        const int first = std::max(along - reach, 0);
        const int last = std::min(along + reach + 1, length);
        smooth[along] = (sums[last] - sums[first]) / (last - first);
    }
    return smooth;
}

/// One pair of opposite sides; either may be missing.
struct Sides {
    std::vector<double> before;
    std::vector<double> behind;

    [[nodiscard]] bool isEmpty() const { return before.empty() && behind.empty(); }
    /// Linear between the two at `part` of the way.
    [[nodiscard]] double at(int along, double part) const {
        if (before.empty()) {
            return behind[along];
        }
        return behind.empty() ? before[along] : (1 - part) * before[along] + part * behind[along];
    }
};

}  // namespace

void fillWith(GreyImage& image, const PixelBox& box, std::uint8_t tone) {
    for (int row = box.top; row < box.bottom; ++row) {
        std::fill(image.row(row) + box.left, image.row(row) + box.right, tone);
    }
}

void fillFromSurroundings(GreyImage& image, const PixelBox& box) {
    const auto pixel = [&](int x, int y) {
        const bool isInside = x >= 0 && y >= 0 && x < image.width && y < image.height;
        return isInside ? static_cast<int>(image.row(y)[x]) : -1;
    };
    Sides rows;     // above and below
    Sides columns;  // left and right
    if (box.top > 0) {
        rows.before = sideTones(box.width(), [&](int along, int depth) {
            return pixel(box.left + along, box.top - 1 - depth);
        });
    }
    if (box.bottom < image.height) {
        rows.behind = sideTones(box.width(), [&](int along, int depth) {
            return pixel(box.left + along, box.bottom + depth);
        });
    }
    if (box.left > 0) {
        columns.before = sideTones(box.height(), [&](int along, int depth) {
            return pixel(box.left - 1 - depth, box.top + along);
        });
    }
    if (box.right < image.width) {
        columns.behind = sideTones(box.height(), [&](int along, int depth) {
            return pixel(box.right + depth, box.top + along);
        });
    }
    if (rows.isEmpty() && columns.isEmpty()) {
        fillWith(image, box, 0);
        return;
    }
    for (int row = box.top; row < box.bottom; ++row) {
        const double down = (row - box.top + 0.5) / box.height();
        for (int column = box.left; column < box.right; ++column) {
            const double across = (column - box.left + 0.5) / box.width();
            // The nearer pair of sides counts more, with distances in pixels.
            const double toRows = std::min(rows.before.empty() ? 1e9 : row - box.top + 1.0,
                                           rows.behind.empty() ? 1e9 : box.bottom - row);
            const double toColumns =
                std::min(columns.before.empty() ? 1e9 : column - box.left + 1.0,
                         columns.behind.empty() ? 1e9 : box.right - column);
            const double forRows = rows.isEmpty() ? 0 : 1 / toRows;
            const double forColumns = columns.isEmpty() ? 0 : 1 / toColumns;
            const double byRows = rows.isEmpty() ? 0 : rows.at(column - box.left, down);
            const double byColumns = columns.isEmpty() ? 0 : columns.at(row - box.top, across);
            const double tone =
                (forRows * byRows + forColumns * byColumns) / (forRows + forColumns);
            image.row(row)[column] = static_cast<std::uint8_t>(std::lround(tone));
        }
    }
}

}  // namespace outis::data
