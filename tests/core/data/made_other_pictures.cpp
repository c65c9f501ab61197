// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/data/made_other_pictures.h"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>
#include <vector>

#include <gif_lib.h>
#include <webp/encode.h>

#include "tests/support/temporary_folder.h"

namespace outis::test {
namespace {

using data::GreyImage;

void require(bool isDone) {
    if (!isDone) {
        throw std::runtime_error("cannot make the picture");
    }
}

std::string readBack(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}
/// One stored sample: 16 bits as v * 257, fewer than 8 by the highest bits.
std::uint32_t sampleOf(std::uint8_t value, const TiffKind& kind) {
    const std::uint8_t seen =
        kind.photometric == PHOTOMETRIC_MINISWHITE ? static_cast<std::uint8_t>(255 - value) : value;
    return kind.bits == 16 ? seen * 257U : kind.bits < 8 ? seen >> (8 - kind.bits) : seen;
}

/// A row or tile row, packed.
std::string tiffRow(const GreyImage& image, int row, int first, int count, const TiffKind& kind,
                    int samples) {
    std::string bytes;
    std::uint32_t packed = 0;
    int held = 0;
    for (int column = first; column < first + count; ++column) {
        const bool isInside = column < image.width && row < image.height;
        const std::uint32_t sample = isInside ? sampleOf(image.row(row)[column], kind) : 0;
        for (int repeat = 0; repeat < samples; ++repeat) {
            if (kind.bits >= 8) {
                put(bytes, sample, kind.bits / 8);
                continue;
            }
            packed = packed << kind.bits | sample;
            held += kind.bits;
            if (held == 8) {
                bytes.push_back(static_cast<char>(packed));
                held = 0;
            }
        }
    }
    if (held > 0) {
        bytes.push_back(static_cast<char>(packed << (8 - held)));
    }
    return bytes;
}

void writePage(TIFF* tiff, const GreyImage& image, const TiffKind& kind) {
    constexpr int kTile = 16;
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, image.width);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, image.height);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, kind.bits);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, kind.samples);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, kind.photometric);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, kind.compression);
    TIFFSetField(tiff, TIFFTAG_ORIENTATION, kind.orientation);
    TIFFSetField(tiff, TIFFTAG_SAMPLEFORMAT, kind.format);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG,
                 kind.isSeparate ? PLANARCONFIG_SEPARATE : PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_IMAGEDESCRIPTION, "SECRET NAME");
    if (kind.photometric == PHOTOMETRIC_PALETTE) {
        std::vector<std::uint16_t> map(std::size_t{1} << kind.bits);
        for (std::size_t index = 0; index < map.size(); ++index) {
            map[index] = static_cast<std::uint16_t>(index * 65535 / (map.size() - 1));
        }
        TIFFSetField(tiff, TIFFTAG_COLORMAP, map.data(), map.data(), map.data());
    }
    const int planes = kind.isSeparate ? kind.samples : 1;
    const int samples = kind.isSeparate ? 1 : kind.samples;
    if (!kind.isTiled) {
        TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 5);
        for (int plane = 0; plane < planes; ++plane) {
            for (int row = 0; row < image.height; ++row) {
                std::string bytes = tiffRow(image, row, 0, image.width, kind, samples);
                require(TIFFWriteScanline(tiff, bytes.data(), row, plane) == 1);
            }
        }
        return;
    }
    TIFFSetField(tiff, TIFFTAG_TILEWIDTH, kTile);
    TIFFSetField(tiff, TIFFTAG_TILELENGTH, kTile);
    for (int plane = 0; plane < planes; ++plane) {
        for (int top = 0; top < image.height; top += kTile) {
            for (int left = 0; left < image.width; left += kTile) {
                std::string bytes;
                for (int row = top; row < top + kTile; ++row) {
                    bytes += tiffRow(image, row, left, kTile, kind, samples);
                }
                require(TIFFWriteTile(tiff, bytes.data(), left, top, 0, plane) > 0);
            }
        }
    }
}

}  // namespace

void put(std::string& target, std::uint64_t value, int width) {
    for (int byte = 0; byte < width; ++byte) {
        target.push_back(byte < 8 ? static_cast<char>(value >> (8 * byte)) : '\0');
    }
}

std::string makeTiff(const GreyImage& image, const TiffKind& kind, const char* mode) {
    const TemporaryFolder folder;
    const auto path = folder / "a.tif";
    TIFF* tiff = TIFFOpen(path.c_str(), mode);
    require(tiff != nullptr);
    for (int page = 0; page < kind.pages; ++page) {
        writePage(tiff, image, kind);
        TIFFWriteDirectory(tiff);
    }
    TIFFClose(tiff);
    return readBack(path);
}

std::string makeWebp(const GreyImage& image) {
    std::vector<std::uint8_t> rgb;
    for (const std::uint8_t pixel : image.pixels) {
        rgb.insert(rgb.end(), 3, pixel);
    }
    std::uint8_t* encoded = nullptr;
    const std::size_t size =
        WebPEncodeLosslessRGB(rgb.data(), image.width, image.height, image.width * 3, &encoded);
    require(size > 0);
    std::string bytes(reinterpret_cast<const char*>(encoded), size);
    WebPFree(encoded);
    return bytes;
}

std::string makeGif(const GreyImage& image, const GifKind& kind) {
    std::string bytes;
    int code = 0;
    GifFileType* gif = EGifOpen(
        &bytes,
        [](GifFileType* file, const GifByteType* data, int size) {
            static_cast<std::string*>(file->UserData)
                ->append(reinterpret_cast<const char*>(data), static_cast<std::size_t>(size));
            return size;
        },
        &code);
    require(gif != nullptr);
    ColorMapObject* map = GifMakeMapObject(256, nullptr);
    for (int level = 0; level < 256; ++level) {
        const auto value = static_cast<GifByteType>(255 - level);  // white first
        map->Colors[level] = {value, value, value};
    }
    EGifPutScreenDesc(gif, image.width + kind.left, image.height + kind.top, 8, 255, map);
    for (int frame = 0; frame < kind.frames; ++frame) {
        EGifPutImageDesc(gif, kind.left, kind.top, image.width, image.height, kind.isInterlaced,
                         nullptr);
        const std::vector<std::pair<int, int>> passes =
            kind.isInterlaced ? std::vector<std::pair<int, int>>{{0, 8}, {4, 8}, {2, 4}, {1, 2}}
                              : std::vector<std::pair<int, int>>{{0, 1}};
        for (const auto& [first, step] : passes) {
            for (int row = first; row < image.height; row += step) {
                std::vector<GifPixelType> line(image.row(row), image.row(row) + image.width);
                for (GifPixelType& pixel : line) {
                    pixel = static_cast<GifPixelType>(frame == 0 ? 255 - pixel : pixel);
                }
                EGifPutLine(gif, line.data(), image.width);
            }
        }
    }
    GifFreeMapObject(map);
    EGifCloseFile(gif, &code);
    return bytes;
}

std::string makeBmp(const GreyImage& image, const BmpKind& kind) {
    const int colours = kind.bits <= 8 ? 1 << kind.bits : 0;
    std::string masks;
    if (kind.compression == 3) {
        for (const std::uint32_t mask : kind.bits == 16
                                            ? std::vector<std::uint32_t>{0xF800, 0x07E0, 0x001F}
                                            : std::vector<std::uint32_t>{0xFF, 0xFF00, 0xFF0000}) {
            put(masks, mask, 4);
        }
    }
    std::string bytes = "BM";
    put(bytes, 0, 8);
    put(bytes, 54 + masks.size() + 4 * colours, 4);
    put(bytes, 40, 4);
    put(bytes, image.width, 4);
    put(bytes, static_cast<std::uint32_t>(kind.isTopDown ? -image.height : image.height), 4);
    put(bytes, 1, 2);
    put(bytes, kind.bits, 2);
    put(bytes, kind.compression, 4);
    put(bytes, 0, 20);
    bytes += masks;
    for (int colour = 0; colour < colours; ++colour) {
        put(bytes, 0x010101U * (colour * 255 / (colours - 1)), 4);
    }
    if (!kind.data.empty()) {
        return bytes + kind.data;
    }
    for (int line = 0; line < image.height; ++line) {
        const int row = kind.isTopDown ? line : image.height - 1 - line;
        std::string stored;
        TiffKind packed;
        packed.bits = kind.bits;
        if (kind.bits <= 8) {
            stored = tiffRow(image, row, 0, image.width, packed, 1);
        }
        for (int column = 0; kind.bits > 8 && column < image.width; ++column) {
            const std::uint32_t value = image.row(row)[column];
            if (kind.bits == 16) {
                put(stored,
                    kind.compression == 3 ? (value >> 3) << 11 | (value >> 2) << 5 | value >> 3
                                          : (value >> 3) * 0x0421,
                    2);
            } else {
                put(stored, value * 0x010101, kind.bits / 8);
            }
        }
        stored.append((4 - stored.size() % 4) % 4, '\0');
        bytes += stored;
    }
    return bytes;
}

}  // namespace outis::test
