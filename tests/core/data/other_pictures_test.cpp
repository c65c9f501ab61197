// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <doctest.h>
#include <gif_lib.h>
#include <tiffio.h>
#include <webp/encode.h>

#include "core/data/exif.h"
#include "core/data/image_file.h"
#include "tests/core/data/made_pictures.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace outis::data {
namespace {

using test::pattern;
using test::TemporaryFolder;

void put(std::string& target, std::uint64_t value, int width) {
    for (int byte = 0; byte < width; ++byte) {
        target.push_back(static_cast<char>(value >> (8 * byte)));
    }
}

FileReading readText(const std::string& bytes, const DecodeLimits& limits = {}) {
    const TemporaryFolder folder;
    return readImageFile(folder.write("file.bin", bytes), limits);
}

std::string readBack(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

struct TiffKind {
    int bits = 8;
    int samples = 1;
    int photometric = PHOTOMETRIC_MINISBLACK;
    int compression = COMPRESSION_NONE;
    bool isTiled = false;
    bool isSeparate = false;
    int orientation = ORIENTATION_TOPLEFT;
    int pages = 1;
    int format = SAMPLEFORMAT_UINT;
};

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
                REQUIRE(TIFFWriteScanline(tiff, bytes.data(), row, plane) == 1);
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
                REQUIRE(TIFFWriteTile(tiff, bytes.data(), left, top, 0, plane) > 0);
            }
        }
    }
}

std::string makeTiff(const GreyImage& image, const TiffKind& kind, const char* mode = "w") {
    const TemporaryFolder folder;
    const auto path = folder / "a.tif";
    TIFF* tiff = TIFFOpen(path.c_str(), mode);
    REQUIRE(tiff != nullptr);
    for (int page = 0; page < kind.pages; ++page) {
        writePage(tiff, image, kind);
        TIFFWriteDirectory(tiff);
    }
    TIFFClose(tiff);
    return readBack(path);
}

GreyImage posterised(GreyImage image, int bits) {
    const int most = (1 << bits) - 1;
    for (std::uint8_t& pixel : image.pixels) {
        pixel = static_cast<std::uint8_t>(((pixel >> (8 - bits)) * 255 + most / 2) / most);
    }
    return image;
}

std::string makeWebp(const GreyImage& image) {
    std::vector<std::uint8_t> rgb;
    for (const std::uint8_t pixel : image.pixels) {
        rgb.insert(rgb.end(), 3, pixel);
    }
    std::uint8_t* encoded = nullptr;
    const std::size_t size =
        WebPEncodeLosslessRGB(rgb.data(), image.width, image.height, image.width * 3, &encoded);
    REQUIRE(size > 0);
    std::string bytes(reinterpret_cast<const char*>(encoded), size);
    WebPFree(encoded);
    return bytes;
}

std::string riff(const std::string& chunks) {
    std::string bytes = "RIFF";
    put(bytes, chunks.size() + 4, 4);
    return bytes + "WEBP" + chunks;
}

std::string chunk(const std::string& type, std::string data) {
    std::string bytes = type;
    put(bytes, data.size(), 4);
    data.append(data.size() % 2, '\0');
    return bytes + data;
}

/// VP8X with its canvas.
std::string extended(int flags, int width, int height) {
    std::string data;
    put(data, flags, 4);
    put(data, width - 1, 3);
    put(data, height - 1, 3);
    return chunk("VP8X", data);
}

struct GifKind {
    int frames = 1;
    bool isInterlaced = false;
    int left = 0;
    int top = 0;
};

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
    REQUIRE(gif != nullptr);
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

struct BmpKind {
    int bits = 8;
    bool isTopDown = false;
    int compression = 0;
    std::string data = {};  ///< instead of the picture's rows
};

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

int largestDifference(const GreyImage& a, const GreyImage& b) {
    REQUIRE(a.width == b.width);
    REQUIRE(a.height == b.height);
    int largest = 0;
    for (std::size_t index = 0; index < a.pixels.size(); ++index) {
        largest = std::max(largest, std::abs(a.pixels[index] - b.pixels[index]));
    }
    return largest;
}

void checkReads(const std::string& bytes, const GreyImage& expected, const std::string& format,
                std::size_t warnings = 0) {
    const FileReading reading = readText(bytes);
    REQUIRE_MESSAGE(reading.outcome == FileOutcome::Imported, reading.error.detail);
    CHECK(reading.file.format == format);
    CHECK(reading.file.image == expected);
    CHECK(reading.file.warnings.size() == warnings);
}

void checkCuts(const std::string& bytes) {
    for (std::size_t length = 30; length + 12 < bytes.size(); length += bytes.size() / 29 + 1) {
        const FileReading reading = readText(bytes.substr(0, length));
        CHECK_MESSAGE(reading.outcome == FileOutcome::Rejected, length, " of ", bytes.size());
        CHECK(reading.file.image.isEmpty());
    }
}

}  // namespace

TEST_CASE("a TIFF of every depth, colour model, layout and compression is read") {
    const GreyImage image = pattern(37, 29);
    for (const bool isTiled : {false, true}) {
        for (const int compression :
             {COMPRESSION_NONE, COMPRESSION_LZW, COMPRESSION_ADOBE_DEFLATE, COMPRESSION_PACKBITS}) {
            CAPTURE(isTiled);
            CAPTURE(compression);
            TiffKind kind{.compression = compression, .isTiled = isTiled};
            checkReads(makeTiff(image, kind), image, "tiff");
            kind.photometric = PHOTOMETRIC_MINISWHITE;
            checkReads(makeTiff(image, kind), image, "tiff");
            kind.bits = 16;
            checkReads(makeTiff(image, kind), image, "tiff");
            kind.photometric = PHOTOMETRIC_RGB;
            kind.samples = 3;
            checkReads(makeTiff(image, kind), image, "tiff");
            kind.bits = 8;
            kind.isSeparate = true;
            checkReads(makeTiff(image, kind), image, "tiff");
            kind = {
                .photometric = PHOTOMETRIC_PALETTE, .compression = compression, .isTiled = isTiled};
            checkReads(makeTiff(image, kind), image, "tiff");
            for (const int bits : {1, 4}) {
                kind = {.bits = bits, .compression = compression, .isTiled = isTiled};
                checkReads(makeTiff(image, kind), posterised(image, bits), "tiff");
            }
        }
    }
    checkReads(makeTiff(image, {.bits = 16}, "wb"), image, "tiff");  // big endian
    checkReads(makeTiff(image, {.bits = 16}, "w8"), image, "tiff");  // BigTIFF
}

TEST_CASE("a TIFF's orientation is applied, and of several pages the first is taken") {
    const GreyImage image = pattern(20, 12);
    for (int orientation = 1; orientation <= 8; ++orientation) {
        checkReads(makeTiff(image, {.orientation = orientation}), oriented(image, orientation),
                   "tiff");
    }
    const FileReading reading = readText(makeTiff(image, {.pages = 3}));
    CHECK(reading.file.frames == 3);
    CHECK(reading.file.image == image);
    CHECK(reading.file.warnings.size() == 1);
}

TEST_CASE("a TIFF whose values have no known black and white is refused with the reason") {
    const GreyImage image = pattern(20, 12);
    for (const TiffKind& kind : {TiffKind{.bits = 32, .format = SAMPLEFORMAT_IEEEFP},
                                 {.bits = 32},
                                 {.bits = 16, .format = SAMPLEFORMAT_INT},
                                 {.samples = 4, .photometric = PHOTOMETRIC_SEPARATED}}) {
        const FileReading reading = readText(makeTiff(image, kind));
        CHECK(reading.outcome == FileOutcome::Rejected);
        CHECK(reading.reason == FileReason::UnsupportedPixels);
        CHECK_FALSE(reading.error.detail.empty());
    }
}

TEST_CASE("a lossless WebP comes back as it was, an animation as its first frame") {
    const GreyImage image = pattern(33, 21);
    const std::string plain = makeWebp(image);
    checkReads(plain, image, "webp");
    checkCuts(plain);
    std::string header;
    put(header, 0, 6);
    put(header, image.width - 1, 3);
    put(header, image.height - 1, 3);
    put(header, 100, 4);
    const std::string picture = plain.substr(12);
    const std::string other = makeWebp(GreyImage{33, 21, std::vector<std::uint8_t>(33 * 21, 9)});
    const std::string animation =
        riff(extended(2, 33, 21) + chunk("ANIM", std::string(6, '\0')) +
             chunk("ANMF", header + picture) + chunk("ANMF", header + other.substr(12)));
    checkReads(animation, image, "webp", 1);
    CHECK(readText(animation).file.frames == 2);
}

TEST_CASE("the EXIF orientation of a WebP and of a PNG is applied") {
    const GreyImage image = pattern(33, 21);
    std::string exif = "II*";
    put(exif, 0, 1);
    put(exif, 8, 4);
    put(exif, 1, 2);
    put(exif, 0x0112, 2);
    put(exif, 3, 2);
    put(exif, 1, 4);
    put(exif, 6, 4);
    put(exif, 0, 4);
    checkReads(riff(extended(8, 33, 21) + makeWebp(image).substr(12) + chunk("EXIF", exif)),
               oriented(image, 6), "webp");
    const auto bytes = test::makePng(image, {});
    std::string png(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const std::string typed = "eXIf" + exif;
    const std::uint32_t sum = test::pngChecksum(std::as_bytes(std::span(typed)));
    std::string whole;
    for (const std::uint32_t number : {static_cast<std::uint32_t>(exif.size()), sum}) {
        std::string bigEndian;
        put(bigEndian, number, 4);
        std::reverse(bigEndian.begin(), bigEndian.end());
        whole += whole.empty() ? bigEndian + typed : bigEndian;
    }
    png.insert(33, whole);
    checkReads(png, oriented(image, 6), "png");
}

TEST_CASE("a GIF is read on its screen, and of several frames the first is taken") {
    const GreyImage image = pattern(33, 21);
    checkReads(makeGif(image, {}), image, "gif");
    checkReads(makeGif(image, {.isInterlaced = true}), image, "gif");
    checkReads(makeGif(image, {.frames = 3}), image, "gif", 1);
    CHECK(readText(makeGif(image, {.frames = 3})).file.frames == 3);
    const FileReading moved = readText(makeGif(image, {.left = 4, .top = 3}));
    REQUIRE(moved.outcome == FileOutcome::Imported);
    CHECK(moved.file.image.width == 37);
    CHECK(moved.file.image.height == 24);
    CHECK(moved.file.image.row(3)[4] == image.row(0)[0]);
    CHECK(int{moved.file.image.row(0)[0]} == 0);  // the background
    checkCuts(makeGif(image, {}));
}

TEST_CASE("a BMP of every depth is read, from below or from above") {
    const GreyImage image = pattern(37, 21);
    for (const bool isTopDown : {false, true}) {
        for (const int bits : {8, 24, 32}) {
            CAPTURE(bits);
            checkReads(makeBmp(image, {bits, isTopDown}), image, "bmp");
        }
        for (const int bits : {1, 4}) {
            const FileReading reading = readText(makeBmp(image, {bits, isTopDown}));
            REQUIRE(reading.outcome == FileOutcome::Imported);
            CHECK(largestDifference(reading.file.image, posterised(image, bits)) <= 1);
        }
        for (const int compression : {0, 3}) {
            const FileReading reading = readText(makeBmp(image, {16, isTopDown, compression}));
            REQUIRE(reading.outcome == FileOutcome::Imported);
            CHECK(largestDifference(reading.file.image, image) <= 8);
        }
    }
    checkReads(makeBmp(image, {32, false, 3}), image, "bmp");
    checkCuts(makeBmp(image, {8}));
    CHECK(readText(makeBmp(image, {8, false, 4})).reason == FileReason::UnsupportedFormat);
    CHECK(readText(makeBmp(image, {24, false, 1})).reason == FileReason::BadHeader);
}

TEST_CASE("a run-length encoded BMP is read, with gaps, literals and jumps") {
    const GreyImage size{6, 3, std::vector<std::uint8_t>(18)};
    // Bottom row: four of 10, then literals 20 30 40 (beyond the row: dropped). Middle: a jump.
    std::string eight = {4, 10, 0, 3, 20, 30, 40, 0, 0, 0, 0, 2, 1, 0, 2, 50, 0, 1};
    GreyImage expected = size;
    expected.pixels = {0, 0, 0, 0, 0, 0, 0, 50, 50, 0, 0, 0, 10, 10, 10, 10, 20, 30};
    checkReads(makeBmp(size, {8, false, 1, eight}), expected, "bmp");
    const std::string four = {5, static_cast<char>(0xF0), 0,    0, 0,
                              3, static_cast<char>(0x12), 0x30, 0, 1};
    expected.pixels = {0, 0, 0, 0, 0, 0, 17, 34, 51, 0, 0, 0, 255, 0, 255, 0, 255, 0};
    checkReads(makeBmp(size, {4, false, 2, four}), expected, "bmp");
    CHECK(readText(makeBmp(size, {8, false, 1, eight.substr(0, 9)})).reason == FileReason::Damaged);
}

TEST_CASE("pictures of every format beyond the limits are refused") {
    const GreyImage image = pattern(40, 30);
    DecodeLimits limits;
    limits.maxPixels = 40 * 30 - 1;
    for (const std::string& bytes :
         {makeTiff(image, {}), makeWebp(image), makeGif(image, {}), makeBmp(image, {})}) {
        CHECK(readText(bytes, limits).reason == FileReason::TooLarge);
        CHECK(readText(bytes).outcome == FileOutcome::Imported);
    }
    limits = {};
    limits.maxInflatedBytes = 40 * 30 - 1;
    CHECK(readText(makeTiff(image, {}), limits).reason == FileReason::TooLarge);
}

TEST_CASE("a cut or changed picture of any format never crashes and never comes half") {
    const GreyImage image = pattern(40, 30);
    checkCuts(makeTiff(image, {.compression = COMPRESSION_LZW}));
    for (const std::string& bytes : {makeTiff(image, {.compression = COMPRESSION_LZW}),
                                     makeWebp(image), makeGif(image, {}), makeBmp(image, {8})}) {
        for (std::size_t at = 0; at < bytes.size(); at += bytes.size() / 150 + 1) {
            std::string changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ 0x5A);
            const FileReading reading = readText(changed);
            CHECK((reading.outcome == FileOutcome::Imported) != reading.file.image.isEmpty());
        }
    }
}

}  // namespace outis::data
