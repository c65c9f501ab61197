// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <doctest.h>
#include <tiffio.h>

#include "core/data/exif.h"
#include "core/data/image_file.h"
#include "tests/core/data/made_other_pictures.h"
#include "tests/core/data/made_pictures.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace outis::data {
namespace {

using test::BmpKind;
using test::GifKind;
using test::makeBmp;
using test::makeGif;
using test::makeTiff;
using test::makeWebp;
using test::pattern;
using test::put;
using test::TemporaryFolder;
using test::TiffKind;

FileReading readText(const std::string& bytes, const DecodeLimits& limits = {}) {
    const TemporaryFolder folder;
    return readImageFile(folder.write("file.bin", bytes), limits);
}

GreyImage posterised(GreyImage image, int bits) {
    const int most = (1 << bits) - 1;
    for (std::uint8_t& pixel : image.pixels) {
        pixel = static_cast<std::uint8_t>(((pixel >> (8 - bits)) * 255 + most / 2) / most);
    }
    return image;
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
