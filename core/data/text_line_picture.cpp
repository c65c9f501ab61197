// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/text_line_picture.h"

#include <algorithm>
#include <cmath>

#include "core/data/resize.h"

namespace outis::data {
namespace {

constexpr int kLetterHeight = 36;   // pixels, what Tesseract's network was trained for
constexpr int kBorder = 16;         // white, all round
constexpr int kMostHatLetter = 36;  // pixels, above which strokes are too wide for the stroke map
constexpr int kMostWidth = 4000;    // pixels of the picture to be read

/// Counter-clockwise by a quarter.
GreyImage quarterTurned(const GreyImage& image) {
    GreyImage turnedImage{image.height, image.width, image.pixels};
    for (int row = 0; row < turnedImage.height; ++row) {
        for (int column = 0; column < turnedImage.width; ++column) {
            turnedImage.row(row)[column] = image.row(column)[image.width - 1 - row];
        }
    }
    return turnedImage;
}

/// The stroke map stretched so that its strongest strokes are black on white.
GreyImage inkOf(const GreyImage& crop, StrokePolarity polarity) {
    StrokeMap map = mapStrokes(crop, 1);
    GreyImage ink = std::move(polarity == StrokePolarity::Bright ? map.bright : map.dark);
    std::vector<std::uint8_t> sorted = ink.pixels;
    const auto high = sorted.begin() + static_cast<std::ptrdiff_t>((sorted.size() - 1) * 99 / 100);
    std::nth_element(sorted.begin(), high, sorted.end());
    const int full = std::max<int>(*high, 8);
    for (std::uint8_t& value : ink.pixels) {
        value = static_cast<std::uint8_t>(255 - std::min(255 * value / full, 255));
    }
    return ink;
}

GreyImage withBorder(const GreyImage& image) {
    GreyImage wide{image.width + 2 * kBorder, image.height + 2 * kBorder, {}};
    wide.pixels.assign(static_cast<std::size_t>(wide.width) * wide.height, 255);
    for (int row = 0; row < image.height; ++row) {
        std::copy(image.row(row), image.row(row) + image.width, wide.row(row + kBorder) + kBorder);
    }
    return wide;
}

}  // namespace

std::vector<GreyImage> linePictures(const GreyImage& image, const TextCandidate& line) {
    const int room = line.height / 4 + 2;
    GreyImage crop = cropOf(image, grown(line.box, room, room, image.width, image.height));
    int height = line.height;
    while (height > kMostHatLetter) {
        crop = halved(crop);
        height /= 2;
    }
    const GreyImage ink = inkOf(crop, line.polarity);
    double scale = static_cast<double>(kLetterHeight) / std::max(height, 1);
    scale = std::min(scale, static_cast<double>(kMostWidth) / std::max(ink.width, ink.height));
    const auto scaled = [&](int side) {
        return std::max(static_cast<int>(std::lround(side * scale)), 1);
    };
    const GreyImage upright = resize(ink, scaled(ink.width), scaled(ink.height), Filter::Bicubic);
    if (line.direction == LineDirection::Across) {
        return {withBorder(upright)};
    }
    const GreyImage left = quarterTurned(upright);
    return {withBorder(left), withBorder(quarterTurned(quarterTurned(left)))};
}

}  // namespace outis::data
