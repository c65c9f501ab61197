// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/webp_reader.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

#include <webp/decode.h>

#include "core/data/exif.h"
#include "core/data/raster_to_grey.h"
#include "core/data/refusal.h"

namespace outis::data {
namespace {

std::uint32_t littleEndian(std::span<const std::byte> bytes, std::size_t at, int width) {
    std::uint32_t value = 0;
    for (int byte = width - 1; byte >= 0; --byte) {
        value = value << 8 | std::to_integer<std::uint32_t>(bytes[at + byte]);
    }
    return value;
}

/// What the container (RIFF, "WebP Container Specification") holds beside a single picture.
struct Container {
    std::uint32_t frames = 0;               ///< of an animation
    std::span<const std::byte> firstFrame;  ///< its ANMF chunk's data
    std::span<const std::byte> exif;
};

Container readContainer(std::span<const std::byte> bytes) {
    Container container;
    for (std::size_t at = 12; at + 8 <= bytes.size();) {
        const std::string_view type(reinterpret_cast<const char*>(bytes.data()) + at, 4);
        const std::size_t length =
            std::min<std::size_t>(littleEndian(bytes, at + 4, 4), bytes.size() - at - 8);
        const auto data = bytes.subspan(at + 8, length);
        if (type == "ANMF" && container.frames++ == 0) {
            container.firstFrame = data;
        } else if (type == "EXIF") {
            container.exif = data;
        }
        at += 8 + length + length % 2;
    }
    return container;
}

/// Some writers put JPEG's prefix before the block.
int orientationOf(std::span<const std::byte> exif) {
    const int prefixed = exifOrientation(exif);
    return prefixed != 1 ? prefixed : exifBlockOrientation(exif);
}

WebPBitstreamFeatures featuresOf(std::span<const std::byte> bytes) {
    WebPBitstreamFeatures features;
    if (WebPGetFeatures(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(),
                        &features) != VP8_STATUS_OK) {
        throw Refusal(FileReason::BadHeader, "WebP: broken header");
    }
    return features;
}

Raster decode(std::span<const std::byte> bytes, const DecodeLimits& limits) {
    const WebPBitstreamFeatures features = featuresOf(bytes);
    checkPixels(features.width, features.height, limits);
    Raster raster;
    raster.width = features.width;
    raster.height = features.height;
    raster.channels = features.has_alpha != 0 ? 4 : 3;
    raster.samples.resize(static_cast<std::size_t>(raster.width) * raster.height * raster.channels);
    const auto into = features.has_alpha != 0 ? &WebPDecodeRGBAInto : &WebPDecodeRGBInto;
    if (into(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(),
             raster.samples.data(), raster.samples.size(),
             raster.width * raster.channels) == nullptr) {
        throw Refusal(FileReason::Damaged, "WebP: broken or cut");
    }
    return raster;
}

/// The first frame of an animation, on its black canvas.
Raster decodeFrame(std::span<const std::byte> frame, int width, int height,
                   const DecodeLimits& limits) {
    constexpr std::size_t kFrameHeader = 16;
    if (frame.size() < kFrameHeader) {
        throw Refusal(FileReason::Damaged, "WebP: broken or cut");
    }
    const std::size_t left = std::size_t{2} * littleEndian(frame, 0, 3);
    const std::size_t top = std::size_t{2} * littleEndian(frame, 3, 3);
    Raster part = decode(frame.subspan(kFrameHeader), limits);
    if (part.width == width && part.height == height && left == 0 && top == 0) {
        return part;
    }
    if (left + part.width > static_cast<std::size_t>(width) ||
        top + part.height > static_cast<std::size_t>(height)) {
        throw Refusal(FileReason::BadHeader, "WebP: a frame beyond its canvas");
    }
    Raster canvas{width, height, part.channels, 8, {}};
    canvas.samples.resize(static_cast<std::size_t>(width) * height * part.channels);
    const std::size_t rowBytes = static_cast<std::size_t>(part.width) * part.channels;
    for (int row = 0; row < part.height; ++row) {
        const std::size_t start = ((top + row) * width + left) * part.channels;
        std::memcpy(canvas.samples.data() + start, part.samples.data() + row * rowBytes, rowBytes);
    }
    return canvas;
}

}  // namespace

void readWebpInto(DecodedFile& file, std::span<const std::byte> bytes, const DecodeLimits& limits,
                  KeepStored keepStored) {
    const WebPBitstreamFeatures features = featuresOf(bytes);
    file.rows = features.height;
    file.columns = features.width;
    file.photometric = "RGB";
    checkPixels(features.width, features.height, limits);
    const Container container = readContainer(bytes);
    if (features.has_animation != 0) {
        file.frames = container.frames;
    }
    Raster raster = features.has_animation != 0
                        ? decodeFrame(container.firstFrame, features.width, features.height, limits)
                        : decode(bytes, limits);
    if (keepStored == KeepStored::Yes) {
        file.stored = storedFrom(raster);
    }
    takeRaster(file, std::move(raster), orientationOf(container.exif));
    if (container.frames > 1) {
        file.warnings.push_back(
            {ErrorCode::Unsupported, "", "several frames: the first one was taken"});
    }
}

}  // namespace outis::data
