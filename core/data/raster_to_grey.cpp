// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/raster_to_grey.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <string>
#include <utility>

#include "core/data/exif.h"

namespace outis::data {
namespace {

/// What one pass over the samples tells.
struct Seen {
    std::uint32_t widestSpread = 0;  ///< between the colours of a pixel
    bool isTransparent = false;
};

template <class Sample>
Sample sampleAt(const std::uint8_t* samples, std::size_t index) {
    Sample value = 0;
    std::memcpy(&value, samples + index * sizeof(Sample), sizeof(Sample));
    return value;
}

/// Mean of the colour channels, rounded, at the raster's own depth.
template <class Sample, int Channels>
Seen meanOfChannels(const Raster& raster, Sample* grey) {
    const std::size_t pixels = static_cast<std::size_t>(raster.width) * raster.height;
    const std::uint8_t* samples = raster.samples.data();
    std::uint32_t spread = 0;
    std::uint32_t alpha = std::numeric_limits<Sample>::max();
    for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
        const std::size_t start = pixel * Channels;
        const std::uint32_t first = sampleAt<Sample>(samples, start);
        if constexpr (Channels >= 3) {
            const std::uint32_t second = sampleAt<Sample>(samples, start + 1);
            const std::uint32_t third = sampleAt<Sample>(samples, start + 2);
            spread = std::max(spread, std::max(first, std::max(second, third)) -
                                          std::min(first, std::min(second, third)));
            grey[pixel] = static_cast<Sample>((2 * (first + second + third) + 3) / 6);
        } else {
            grey[pixel] = static_cast<Sample>(first);
        }
        if constexpr (Channels % 2 == 0) {
            alpha = std::min<std::uint32_t>(alpha, sampleAt<Sample>(samples, start + Channels - 1));
        }
    }
    return {spread, alpha != std::numeric_limits<Sample>::max()};
}

template <class Sample>
std::vector<Sample> greyOf(const Raster& raster, std::vector<std::string>& notes) {
    std::vector<Sample> grey(static_cast<std::size_t>(raster.width) * raster.height);
    const Seen seen = raster.channels == 1   ? meanOfChannels<Sample, 1>(raster, grey.data())
                      : raster.channels == 2 ? meanOfChannels<Sample, 2>(raster, grey.data())
                      : raster.channels == 3 ? meanOfChannels<Sample, 3>(raster, grey.data())
                                             : meanOfChannels<Sample, 4>(raster, grey.data());
    // JPEG's rounding of chroma is no colour.
    constexpr std::uint32_t kTolerance = 8 * (std::numeric_limits<Sample>::max() / 255);
    if (seen.widestSpread > kTolerance) {
        notes.emplace_back("colour picture: grey by the mean of its channels");
    }
    if (seen.isTransparent) {
        notes.emplace_back("transparency was ignored");
    }
    return grey;
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
    if (raster.depth == 8) {
        image.pixels =
            raster.channels == 1 ? std::move(raster.samples) : greyOf<std::uint8_t>(raster, notes);
        return image;
    }
    const std::vector<std::uint16_t> grey = greyOf<std::uint16_t>(raster, notes);
    const std::uint32_t scale = scaleOf(grey, notes);
    image.pixels.resize(grey.size());
    std::transform(grey.begin(), grey.end(), image.pixels.begin(), [scale](std::uint16_t value) {
        return static_cast<std::uint8_t>((value * 510U + scale) / (2 * scale));
    });
    return image;
}

StoredFrame storedFrom(const Raster& raster) {
    StoredFrame stored{raster.channels, raster.depth, false, {}};
    stored.bytes.resize(raster.samples.size());
    std::memcpy(stored.bytes.data(), raster.samples.data(), raster.samples.size());
    return stored;
}

void takeRaster(DecodedFile& file, Raster raster, int orientation) {
    std::vector<std::string> notes;
    file.image = toGrey(std::move(raster), notes);
    if (orientation != 1) {
        file.image = oriented(file.image, orientation);
    }
    for (std::string& note : notes) {
        file.warnings.push_back({ErrorCode::Unsupported, "", std::move(note)});
    }
}

void invertGrey(Raster& raster) {
    const std::size_t width = static_cast<std::size_t>(raster.depth) / 8;
    const std::size_t pixelBytes = width * raster.channels;
    for (std::size_t start = 0; start + pixelBytes <= raster.samples.size(); start += pixelBytes) {
        for (std::size_t byte = start; byte < start + width; ++byte) {
            raster.samples[byte] = static_cast<std::uint8_t>(~raster.samples[byte]);
        }
    }
}

}  // namespace outis::data
