// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/image_operations.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/data/resize.h"

namespace outis::data {
namespace {

Error invalid(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

std::size_t offsetOf(const ByteImage& image, int row, int column) {
    return (static_cast<std::size_t>(row) * image.width + column) *
           static_cast<std::size_t>(image.channels);
}

ByteImage sized(int width, int height, int channels) {
    ByteImage image{width, height, channels, {}};
    image.pixels.assign(static_cast<std::size_t>(width) * height * channels, 0);
    return image;
}

/// Half of a length, halves to the even neighbour.
int halfToEven(int length) {
    return static_cast<int>(std::lrint(length / 2.0));
}

/// Zeros around, the extra one of an odd number at the right or bottom.
ByteImage padTo(const ByteImage& image, int size) {
    const int width = std::max(image.width, size);
    const int height = std::max(image.height, size);
    ByteImage padded = sized(width, height, image.channels);
    for (int row = 0; row < image.height; ++row) {
        std::copy_n(image.pixels.begin() + static_cast<std::ptrdiff_t>(offsetOf(image, row, 0)),
                    static_cast<std::ptrdiff_t>(image.width) * image.channels,
                    padded.pixels.begin() +
                        static_cast<std::ptrdiff_t>(offsetOf(
                            padded, row + (height - image.height) / 2, (width - image.width) / 2)));
    }
    return padded;
}

/// Mean of one channel over a block, rounded as golden/networks says.
std::uint8_t blockMean(const ByteImage& image, int left, int top, int right, int bottom,
                       int channel) {
    std::uint64_t sum = 0;
    for (int row = top; row < bottom; ++row) {
        for (int column = left; column < right; ++column) {
            sum += image.pixels[offsetOf(image, row, column) + static_cast<std::size_t>(channel)];
        }
    }
    const auto count =
        static_cast<std::uint64_t>(right - left) * static_cast<std::uint64_t>(bottom - top);
    return static_cast<std::uint8_t>(((sum + count / 2) * ((1U << 24) / count)) >> 24);
}

/// Two steps that must not become one fused operation.
float scaledAndShifted(float value, float factor, float shift) {
    const volatile float scaled = value * factor;
    return scaled + shift;
}

}  // namespace

ByteImage resize(const ByteImage& image, int width, int height, Filter filter) {
    return {width, height, image.channels,
            resizeInterleaved(image.pixels, image.width, image.height, image.channels, width,
                              height, filter)};
}

Result<ByteImage> reduce(const ByteImage& image, int factorX, int factorY) {
    if (factorX < 1 || factorY < 1 || factorX > 4096 || factorY > 4096) {
        return invalid("factor", "must lie between 1 and 4096");
    }
    ByteImage out = sized((image.width + factorX - 1) / factorX,
                          (image.height + factorY - 1) / factorY, image.channels);
    for (int row = 0; row < out.height; ++row) {
        for (int column = 0; column < out.width; ++column) {
            for (int channel = 0; channel < out.channels; ++channel) {
                out.pixels[offsetOf(out, row, column) + static_cast<std::size_t>(channel)] =
                    blockMean(image, column * factorX, row * factorY,
                              std::min(image.width, (column + 1) * factorX),
                              std::min(image.height, (row + 1) * factorY), channel);
            }
        }
    }
    return out;
}

Result<ByteImage> crop(const ByteImage& image, int left, int top, int width, int height) {
    if (left < 0 || top < 0 || width < 1 || height < 1 || left > image.width - width ||
        top > image.height - height) {
        return invalid("crop", "the rectangle reaches beyond the image");
    }
    ByteImage out = sized(width, height, image.channels);
    for (int row = 0; row < height; ++row) {
        std::copy_n(
            image.pixels.begin() + static_cast<std::ptrdiff_t>(offsetOf(image, top + row, left)),
            static_cast<std::ptrdiff_t>(width) * image.channels,
            out.pixels.begin() + static_cast<std::ptrdiff_t>(offsetOf(out, row, 0)));
    }
    return out;
}

Result<ByteImage> centreCrop(const ByteImage& image, int size) {
    if (size < 1) {
        return invalid("crop", "must be at least one pixel");
    }
    const ByteImage padded = padTo(image, size);
    return crop(padded, halfToEven(padded.width - size), halfToEven(padded.height - size), size,
                size);
}

Result<ByteImage> resizeShortSide(const ByteImage& image, int shortSide, Filter filter) {
    if (shortSide < 1 || image.width < 1 || image.height < 1) {
        return invalid("short-side", "must be at least one pixel");
    }
    const std::int64_t shorter = std::min(image.width, image.height);
    const auto scaled = [&](std::int64_t side) {
        return static_cast<int>(shortSide * side / shorter);
    };
    return resize(image, scaled(image.width), scaled(image.height), filter);
}

ByteImage flipHorizontally(const ByteImage& image) {
    ByteImage out = sized(image.width, image.height, image.channels);
    for (int row = 0; row < image.height; ++row) {
        for (int column = 0; column < image.width; ++column) {
            std::copy_n(
                image.pixels.begin() + static_cast<std::ptrdiff_t>(offsetOf(image, row, column)),
                image.channels,
                out.pixels.begin() +
                    static_cast<std::ptrdiff_t>(offsetOf(out, row, image.width - 1 - column)));
        }
    }
    return out;
}

Result<std::vector<ByteImage>> tenCrop(const ByteImage& image, int size) {
    if (size < 1 || size > image.width || size > image.height) {
        return invalid("crop", "the image is smaller than the crop");
    }
    const int right = image.width - size;
    const int bottom = image.height - size;
    const std::array<std::array<int, 2>, 5> places = {{{0, 0},
                                                       {right, 0},
                                                       {0, bottom},
                                                       {right, bottom},
                                                       {halfToEven(right), halfToEven(bottom)}}};
    std::vector<ByteImage> out;
    for (const ByteImage& source : {image, flipHorizontally(image)}) {
        for (const auto& [left, top] : places) {
            out.push_back(*crop(source, left, top, size, size));
        }
    }
    return out;
}

Result<ByteImage> greyToRgb(const ByteImage& image) {
    if (image.channels == 3) {
        return image;
    }
    if (image.channels != 1) {
        return invalid("channels", "neither grey nor red, green and blue");
    }
    ByteImage out{image.width, image.height, 3, {}};
    out.pixels.reserve(image.pixels.size() * 3);
    for (const std::uint8_t value : image.pixels) {
        out.pixels.insert(out.pixels.end(), 3, value);
    }
    return out;
}

Result<ByteImage> rgbToGrey(const ByteImage& image) {
    if (image.channels != 3) {
        return invalid("channels", "not red, green and blue");
    }
    ByteImage out{image.width, image.height, 1, {}};
    out.pixels.reserve(image.pixels.size() / 3);
    for (std::size_t at = 0; at + 2 < image.pixels.size(); at += 3) {
        const std::uint32_t sum = 19595U * image.pixels[at] + 38470U * image.pixels[at + 1] +
                                  7471U * image.pixels[at + 2] + 32768U;
        out.pixels.push_back(static_cast<std::uint8_t>(sum >> 16));
    }
    return out;
}

Result<std::vector<float>> normalise(const ByteImage& image, const std::array<double, 3>& mean,
                                     const std::array<double, 3>& std) {
    if ((image.channels != 1 && image.channels != 3) ||
        std::any_of(std.begin(), std.end(), [](double value) { return !(value > 0); })) {
        return invalid("normalise", "needs 1 or 3 channels and deviations above 0");
    }
    const std::size_t count = static_cast<std::size_t>(image.width) * image.height;
    std::vector<float> out(3 * count);
    for (std::size_t channel = 0; channel < 3; ++channel) {
        const std::size_t source = image.channels == 3 ? channel : 0;
        for (std::size_t pixel = 0; pixel < count; ++pixel) {
            const double value =
                image.pixels[pixel * static_cast<std::size_t>(image.channels) + source] / 255.0;
            out[channel * count + pixel] =
                static_cast<float>((value - mean[channel]) / std[channel]);
        }
    }
    return out;
}

std::vector<std::uint8_t> toBytes(std::span<const float> values, Quantise mode) {
    const float factor = mode == Quantise::Symmetric ? 127.5F : 255.0F;
    const float shift = mode == Quantise::Symmetric ? 128.0F
                        : mode == Quantise::Round   ? 0.5F
                                                    : 0.0F;
    std::vector<std::uint8_t> out;
    out.reserve(values.size());
    for (const float value : values) {
        const float level = scaledAndShifted(value, factor, shift);
        // Not std::clamp: NaN must fail the first comparison.
        out.push_back(level > 0 ? static_cast<std::uint8_t>(std::min(level, 255.0F)) : 0);
    }
    return out;
}

}  // namespace outis::data
