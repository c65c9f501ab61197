// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/data/made_pictures.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <span>

#include <png.h>
// libjpeg's header needs FILE.
#include <jpeglib.h>
#include <zlib.h>
#include <cstdio>

namespace outis::test {
namespace {

void append(std::vector<std::byte>& target, std::span<const unsigned char> bytes) {
    for (const unsigned char byte : bytes) {
        target.push_back(static_cast<std::byte>(byte));
    }
}

void writePngBytes(png_structp png, png_bytep bytes, size_t size) {
    append(*static_cast<std::vector<std::byte>*>(png_get_io_ptr(png)), {bytes, size});
}

int channelsOf(int colourType) {
    switch (colourType) {
        case PNG_COLOR_TYPE_GRAY_ALPHA:
            return 2;
        case PNG_COLOR_TYPE_RGB:
            return 3;
        case PNG_COLOR_TYPE_RGB_ALPHA:
            return 4;
        default:
            return 1;
    }
}

/// One row as the PNG stores it.
std::vector<unsigned char> pngRow(const data::GreyImage& image, int row, PngKind kind) {
    const int channels = channelsOf(kind.colourType);
    std::vector<unsigned char> bytes;
    if (kind.depth < 8) {
        bytes.assign((static_cast<std::size_t>(image.width) * kind.depth + 7) / 8, 0);
    }
    for (int column = 0; column < image.width; ++column) {
        const unsigned char value = image.row(row)[column];
        if (kind.depth < 8) {
            const int bit = column * kind.depth;
            bytes[bit / 8] |=
                static_cast<unsigned char>(value >> (8 - kind.depth) << (8 - kind.depth - bit % 8));
            continue;
        }
        for (int channel = 0; channel < channels; ++channel) {
            const bool isAlpha = channels % 2 == 0 && channel == channels - 1;
            const unsigned char sample = isAlpha                                     ? 255
                                         : kind.colourType == PNG_COLOR_TYPE_PALETTE ? 255 - value
                                                                                     : value;
            bytes.insert(bytes.end(), kind.depth / 8, sample);
        }
    }
    return bytes;
}

}  // namespace

data::GreyImage pattern(int width, int height) {
    data::GreyImage image{width, height, {}};
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column) {
            image.pixels.push_back(static_cast<std::uint8_t>(255 * (column + 2 * row) /
                                                             std::max(1, width + 2 * height - 3)));
        }
    }
    return image;
}

std::vector<std::byte> makePng(const data::GreyImage& image, PngKind kind) {
    std::vector<std::byte> bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(png, &bytes, &writePngBytes, [](png_structp) {});
    png_set_IHDR(png, info, image.width, image.height, kind.depth, kind.colourType,
                 kind.isInterlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    std::array<png_color, 256> palette{};
    for (int entry = 0; entry < 256; ++entry) {
        const auto level = static_cast<png_byte>(255 - entry);
        palette[entry] = {level, level, level};
    }
    if (kind.colourType == PNG_COLOR_TYPE_PALETTE) {
        png_set_PLTE(png, info, palette.data(), 256);
    }
    std::vector<std::vector<unsigned char>> rows;
    std::vector<png_bytep> pointers;
    for (int row = 0; row < image.height; ++row) {
        rows.push_back(pngRow(image, row, kind));
    }
    for (auto& row : rows) {
        pointers.push_back(row.data());
    }
    png_write_info(png, info);
    png_write_image(png, pointers.data());
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

std::uint32_t pngChecksum(std::span<const std::byte> typeAndData) {
    return static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(typeAndData.data()),
                                            static_cast<uInt>(typeAndData.size())));
}

std::vector<std::byte> makeJpeg(const data::GreyImage& image, JpegKind kind) {
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* buffer = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &buffer, &size);
    info.image_width = static_cast<JDIMENSION>(image.width);
    info.image_height = static_cast<JDIMENSION>(image.height);
    info.input_components = kind.components;
    info.in_color_space = kind.components == 1   ? JCS_GRAYSCALE
                          : kind.components == 3 ? JCS_RGB
                                                 : JCS_CMYK;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, kind.quality, TRUE);
    info.write_Adobe_marker = kind.components == 4 ? TRUE : FALSE;
    if (kind.isProgressive) {
        jpeg_simple_progression(&info);
    }
    jpeg_start_compress(&info, TRUE);
    if (kind.orientation != 0) {
        std::array<unsigned char, 32> exif = {'E', 'x', 'i', 'f', 0, 0, 'M',  'M', 0, 42, 0,
                                              0,   0,   8,   0,   1, 1, 0x12, 0,   3, 0,  0,
                                              0,   1,   0,   0,   0, 0, 0,    0,   0, 0};
        exif[25] = static_cast<unsigned char>(kind.orientation);
        jpeg_write_marker(&info, JPEG_APP0 + 1, exif.data(), exif.size());
    }
    std::vector<unsigned char> line(static_cast<std::size_t>(image.width) * kind.components);
    while (info.next_scanline < info.image_height) {
        for (int column = 0; column < image.width; ++column) {
            const unsigned char value = image.row(static_cast<int>(info.next_scanline))[column];
            for (int component = 0; component < kind.components; ++component) {
                // Adobe's inverted inks: all of the darkness in black.
                line[column * kind.components + component] =
                    kind.components == 4 && component < 3 ? 255 : value;
            }
        }
        JSAMPROW row = line.data();
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    std::vector<std::byte> bytes;
    append(bytes, {buffer, size});
    jpeg_destroy_compress(&info);
    std::free(buffer);
    return bytes;
}

}  // namespace outis::test
