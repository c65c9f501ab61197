// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/picture_features.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <functional>
#include <numeric>
#include <vector>

#include "core/data/resize.h"

namespace outis::data {
namespace {

constexpr int kCopy = 64;  ///< side of the small copy
constexpr int kSide = 8;   ///< side of the map of ranks
using Map = std::array<float, kSide * kSide>;

#include "core/data/picture_templates.inc"

/// Black or white, all but a marker or a table's edge.
bool isPlain(std::vector<std::uint8_t> line) {
    constexpr int kNear = 8;
    constexpr int kBlack = 16;
    constexpr int kWhite = 239;
    constexpr double kShare = 0.85;
    const auto centre = line.begin() + static_cast<std::ptrdiff_t>(line.size() / 2);
    std::nth_element(line.begin(), centre, line.end());
    const int middle = *centre;
    const auto near = std::count_if(line.begin(), line.end(), [&](std::uint8_t value) {
        return std::abs(value - middle) <= kNear;
    });
    return (middle <= kBlack || middle >= kWhite) &&
           static_cast<double>(near) >= kShare * static_cast<double>(line.size());
}

struct Frame {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};

std::vector<std::uint8_t> rowOf(const GreyImage& image, const Frame& frame, int row) {
    return {image.row(row) + frame.left, image.row(row) + frame.right};
}

std::vector<std::uint8_t> columnOf(const GreyImage& image, const Frame& frame, int column) {
    std::vector<std::uint8_t> line;
    line.reserve(static_cast<std::size_t>(frame.bottom - frame.top));
    for (int row = frame.top; row < frame.bottom; ++row) {
        line.push_back(image.row(row)[column]);
    }
    return line;
}

Frame frameWithoutBorder(const GreyImage& image) {
    Frame frame{0, 0, image.width, image.height};
    const int mostRows = image.height * 2 / 5;
    const int mostColumns = image.width * 2 / 5;
    for (bool changed = true; changed;) {
        changed = false;
        if (frame.top < mostRows && isPlain(rowOf(image, frame, frame.top))) {
            ++frame.top;
            changed = true;
        }
        if (image.height - frame.bottom < mostRows &&
            isPlain(rowOf(image, frame, frame.bottom - 1))) {
            --frame.bottom;
            changed = true;
        }
        if (frame.left < mostColumns && isPlain(columnOf(image, frame, frame.left))) {
            ++frame.left;
            changed = true;
        }
        if (image.width - frame.right < mostColumns &&
            isPlain(columnOf(image, frame, frame.right - 1))) {
            --frame.right;
            changed = true;
        }
    }
    return frame;
}

/// Ranks of unit norm about 0; equal values share theirs.
Map ranksOf(const GreyImage& tiny) {
    Map ranks{};
    double squares = 0;
    for (std::size_t one = 0; one < ranks.size(); ++one) {
        int rank = 0;
        for (const std::uint8_t other : tiny.pixels) {
            rank += (tiny.pixels[one] > other ? 1 : 0) - (tiny.pixels[one] < other ? 1 : 0);
        }
        ranks[one] = static_cast<float>(rank);
        squares += static_cast<double>(rank) * rank;
    }
    const auto norm = static_cast<float>(std::max(std::sqrt(squares), 1e-12));
    for (float& rank : ranks) {
        rank /= norm;
    }
    return ranks;
}

Map turnedLeft(const Map& map) {
    Map turned{};
    for (std::size_t row = 0; row < kSide; ++row) {
        for (std::size_t column = 0; column < kSide; ++column) {
            turned[row * kSide + column] = map[column * kSide + (kSide - 1 - row)];
        }
    }
    return turned;
}

double product(const Map& one, const Map& other) {
    return std::inner_product(
        one.begin(), one.end(), other.begin(), 0.0, std::plus<>(),
        [](float a, float b) { return static_cast<double>(a) * static_cast<double>(b); });
}

/// The squared distance to the plane of chest pictures.
double distanceToChests(const Map& map) {
    Map difference{};
    std::transform(map.begin(), map.end(), kChestMean.begin(), difference.begin(), std::minus<>());
    double left = product(difference, difference);
    for (const Map& component : kChestComponents) {
        const double along = product(difference, component);
        left -= along * along;
    }
    return std::max(left, 0.0);
}

/// Eight or more rows for each of the copy's are enough to average; a large picture costs no more.
GreyImage withFewerRows(const GreyImage& image) {
    const int step = image.height / (8 * kCopy);
    if (step < 2) {
        return image;
    }
    GreyImage thin{image.width, image.height / step, {}};
    for (int row = 0; row < thin.height; ++row) {
        const std::uint8_t* line = image.row(row * step + step / 2);
        thin.pixels.insert(thin.pixels.end(), line, line + image.width);
    }
    return thin;
}

double varianceOf(const GreyImage& image) {
    double sum = 0;
    double squares = 0;
    for (const std::uint8_t value : image.pixels) {
        sum += value;
        squares += static_cast<double>(value) * value;
    }
    const auto count = static_cast<double>(image.pixels.size());
    return std::max(squares / count - sum / count * sum / count, 0.0);
}

void measureDetail(const GreyImage& image, const GreyImage& copy, PictureFeatures& features) {
    const double all = varianceOf(resize(copy, kCopy / 2, kCopy / 2, Filter::Box)) + 1;
    const double middle = varianceOf(resize(copy, kCopy / 4, kCopy / 4, Filter::Box));
    const double coarse = varianceOf(resize(copy, kCopy / 8, kCopy / 8, Filter::Box));
    features.fineDetail = 1 - middle / all;
    features.coarseDetail = coarse / all;
    const double untouched = varianceOf(resize(image, kCopy, kCopy, Filter::Nearest)) + 1;
    features.pixelDetail = 1 - middle / untouched;
}

}  // namespace

GreyImage withoutPlainBorder(const GreyImage& image) {
    const Frame frame = frameWithoutBorder(image);
    GreyImage inner{frame.right - frame.left, frame.bottom - frame.top, {}};
    for (int row = frame.top; row < frame.bottom; ++row) {
        inner.pixels.insert(inner.pixels.end(), image.row(row) + frame.left,
                            image.row(row) + frame.right);
    }
    return inner;
}

PictureFeatures featuresOf(const GreyImage& image) {
    PictureFeatures features;
    const GreyImage copy = resize(withFewerRows(image), kCopy, kCopy, Filter::Box);
    measureDetail(image, copy, features);
    const Map upright = ranksOf(resize(withoutPlainBorder(copy), kSide, kSide, Filter::Box));
    features.lateral = product(upright, kLateralTemplate) - kLateralOffset;
    Map map = upright;
    Map best = upright;
    double highest = -2;
    for (std::size_t turn = 0; turn < 4; ++turn) {
        const double likeness = product(map, kFrontalTemplate);
        features.frontal[turn] = likeness;
        features.frontal[turn + 4] = -likeness;
        if (std::abs(likeness) > highest) {
            highest = std::abs(likeness);
            best = map;
            if (likeness < 0) {
                std::transform(best.begin(), best.end(), best.begin(), std::negate<>());
            }
        }
        map = turnedLeft(map);
    }
    features.strangeness = distanceToChests(best);
    return features;
}

PixelSample sampleOf(const GreyImage& image) {
    constexpr double kEdge = 0.15;  // outside the middle
    const GreyImage sample =
        resize(image, std::min(image.width, kCopy), std::min(image.height, kCopy), Filter::Nearest);
    const GreyImage inner = withoutPlainBorder(sample);
    const auto isInside = [](int index, int count) {
        const double place = (index + 0.5) / count;
        return place > kEdge && place < 1 - kEdge;
    };
    int middle = 0;
    int clipped = 0;
    for (int row = 0; row < inner.height; ++row) {
        for (int column = 0; column < inner.width; ++column) {
            if (isInside(row, inner.height) && isInside(column, inner.width)) {
                const std::uint8_t value = inner.row(row)[column];
                ++middle;
                clipped += value == 0 || value == 255 ? 1 : 0;
            }
        }
    }
    std::vector<std::uint8_t> values = sample.pixels;
    std::sort(values.begin(), values.end());
    const std::size_t last = values.size() - 1;
    return {values[last * 99 / 100] - values[last / 100],
            middle == 0 ? 0 : static_cast<double>(clipped) / middle};
}

}  // namespace outis::data
