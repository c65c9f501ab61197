// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/raster_to_grey.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

namespace outis::data {
namespace {

std::uint32_t sampleAt(const Raster& raster, std::size_t index) {
    if (raster.depth == 8) {
        return raster.samples[index];
    }
    std::uint16_t value = 0;
    std::memcpy(&value, raster.samples.data() + index * 2, 2);
    return value;
}

/// Mean of the colour channels, rounded, at the raster's own depth.
std::vector<std::uint16_t> meanOfChannels(const Raster& raster) {
    const std::size_t pixels = static_cast<std::size_t>(raster.width) * raster.height;
    const int colours = raster.channels >= 3 ? 3 : 1;
    std::vector<std::uint16_t> grey(pixels);
    for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
        std::uint32_t sum = 0;
        for (int colour = 0; colour < colours; ++colour) {
            sum += sampleAt(raster, pixel * raster.channels + colour);
        }
        grey[pixel] = static_cast<std::uint16_t>((2 * sum + colours) / (2 * colours));
    }
    return grey;
}

bool isColoured(const Raster& raster) {
    if (raster.channels < 3) {
        return false;
    }
    const std::uint32_t tolerance = raster.depth == 8 ? 8 : 8 * 257;  // JPEG's rounding of chroma
    const std::size_t pixels = static_cast<std::size_t>(raster.width) * raster.height;
    for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
        const std::size_t start = pixel * raster.channels;
        const auto [low, high] = std::minmax(
            {sampleAt(raster, start), sampleAt(raster, start + 1), sampleAt(raster, start + 2)});
        if (high - low > tolerance) {
            return true;
        }
    }
    return false;
}

bool isTransparent(const Raster& raster) {
    if (raster.channels % 2 != 0) {
        return false;
    }
    const std::uint32_t opaque = raster.depth == 8 ? 255 : 65535;
    const std::size_t pixels = static_cast<std::size_t>(raster.width) * raster.height;
    for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
        if (sampleAt(raster, (pixel + 1) * raster.channels - 1) != opaque) {
            return true;
        }
    }
    return false;
}

/// The highest value of the scale that 16-bit samples are on: 65535, or that of the bits in use
/// when a detector's 8 to 14 bits were stored unscaled.
std::uint32_t scaleOf(const std::vector<std::uint16_t>& values, std::vector<std::string>& notes) {
    constexpr int kLargestDetectorDepth = 14;
    const std::uint16_t highest = *std::max_element(values.begin(), values.end());
    const int bits = std::max(8, static_cast<int>(std::bit_width(highest)));
    if (highest == 0 || bits > kLargestDetectorDepth) {
        return 65535;
    }
    notes.push_back("16-bit picture uses " + std::to_string(bits) + " bits: scaled from those");
    return (1U << bits) - 1;
}

}  // namespace

GreyImage toGrey(Raster raster, std::vector<std::string>& notes) {
    GreyImage image{raster.width, raster.height, {}};
    if (isColoured(raster)) {
        notes.emplace_back("colour picture: grey by the mean of its channels");
    }
    if (isTransparent(raster)) {
        notes.emplace_back("transparency was ignored");
    }
    if (raster.channels == 1 && raster.depth == 8) {
        image.pixels = std::move(raster.samples);
        return image;
    }
    const std::vector<std::uint16_t> grey = meanOfChannels(raster);
    image.pixels.resize(grey.size());
    if (raster.depth == 8) {
        std::transform(grey.begin(), grey.end(), image.pixels.begin(),
                       [](std::uint16_t value) { return static_cast<std::uint8_t>(value); });
        return image;
    }
    const std::uint32_t scale = scaleOf(grey, notes);
    std::transform(grey.begin(), grey.end(), image.pixels.begin(), [scale](std::uint16_t value) {
        return static_cast<std::uint8_t>((value * 510U + scale) / (2 * scale));
    });
    return image;
}

}  // namespace outis::data
