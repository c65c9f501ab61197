// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include <doctest.h>

#include "core/base/files.h"
#include "core/data/image_file.h"
#include "tests/core/data/made_dicom.h"
#include "tests/core/data/made_jpeg2000.h"
#include "tests/core/data/made_pictures.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace outis::data {
namespace {

using test::Jpeg2000Kind;
using test::MadeDicom;
using test::MadeSyntax;
using test::makeJpeg;
using test::makeJpeg2000;
using test::TemporaryFolder;

constexpr const char* kJpegBaseline = "1.2.840.10008.1.2.4.50";
constexpr const char* kJpeg2000 = "1.2.840.10008.1.2.4.90";
constexpr const char* kJpeg2000Lossy = "1.2.840.10008.1.2.4.91";
constexpr const char* kRle = "1.2.840.10008.1.2.5";
constexpr std::uint32_t kFrames = 0x00280008;
constexpr std::uint32_t kPlanar = 0x00280006;

FileReading readMade(const MadeDicom& made) {
    const TemporaryFolder folder;
    writeDicom(folder / "a.dcm", made);
    return readImageFile(folder / "a.dcm", {}, KeepStored::Yes);
}

std::vector<int> storedOf(const FileReading& reading) {
    REQUIRE_MESSAGE(reading.file.stored.has_value(), reading.error.detail);
    const StoredFrame& frame = *reading.file.stored;
    std::vector<int> values;
    const std::size_t width = static_cast<std::size_t>(frame.bitsAllocated) / 8;
    for (std::size_t at = 0; at < frame.bytes.size(); at += width) {
        std::uint16_t word = std::to_integer<std::uint8_t>(frame.bytes[at]);
        if (width == 2) {
            word = static_cast<std::uint16_t>(
                word | std::to_integer<std::uint16_t>(frame.bytes[at + 1]) << 8);
        }
        values.push_back(!frame.isSigned ? word
                         : width == 1    ? static_cast<std::int8_t>(word)
                                         : static_cast<std::int16_t>(word));
    }
    return values;
}

bool hasWarning(const FileReading& reading, const std::string& words) {
    return std::any_of(
        reading.file.warnings.begin(), reading.file.warnings.end(),
        [&](const Error& warning) { return warning.detail.find(words) != std::string::npos; });
}

/// Values that no decoder can give by accident.
std::vector<int> pattern(int count, int highest) {
    std::vector<int> values;
    for (int index = 0; index < count; ++index) {
        values.push_back((index * 2654435 + 12345) % (highest + 1));
    }
    return values;
}

MadeDicom compressed(const char* syntax, std::vector<std::vector<std::byte>> fragments, int rows,
                     int columns, int bits) {
    MadeDicom made;
    made.rows = rows;
    made.columns = columns;
    made.bitsAllocated = bits > 8 ? 16 : 8;
    made.bitsStored = bits;
    made.compressedSyntax = syntax;
    made.fragments = std::move(fragments);
    return made;
}

GreyImage gradient(int width, int height) {
    GreyImage image{width, height, {}};
    for (int index = 0; index < width * height; ++index) {
        image.pixels.push_back(static_cast<std::uint8_t>(index * 255 / (width * height)));
    }
    return image;
}

std::vector<std::vector<std::byte>> cut(const std::vector<std::byte>& bytes, std::size_t piece) {
    std::vector<std::vector<std::byte>> pieces;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        const std::size_t end = std::min(bytes.size(), at + piece);
        pieces.emplace_back(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                            bytes.begin() + static_cast<std::ptrdiff_t>(end));
    }
    return pieces;
}

}  // namespace

TEST_CASE("JPEG 2000 of every depth and sign gives its values back, bare or in a box") {
    for (const int bits : {8, 10, 12, 14, 16}) {
        for (const bool isSigned : {false, true}) {
            for (const bool isBoxed : {false, true}) {
                std::vector<int> values = pattern(35, (1 << bits) - 1);
                for (int& value : values) {
                    value -= isSigned ? 1 << (bits - 1) : 0;
                }
                MadeDicom made = compressed(
                    kJpeg2000, {makeJpeg2000(values, {7, 5, 1, bits, isSigned, isBoxed, false})}, 5,
                    7, bits);
                made.isSigned = isSigned;
                const FileReading reading = readMade(made);
                CHECK_MESSAGE(reading.outcome == FileOutcome::Imported, reading.error.detail);
                CHECK(storedOf(reading) == values);
                CHECK(reading.file.warnings.empty());
            }
        }
    }
}

TEST_CASE("where JPEG 2000 and the header disagree about the sign, the header reads the bits") {
    const std::vector<int> bits = {0, 1, 4095, 2048};
    MadeDicom made =
        compressed(kJpeg2000, {makeJpeg2000(bits, {2, 2, 1, 12, false, false, false})}, 2, 2, 12);
    made.isSigned = true;
    CHECK(storedOf(readMade(made)) == std::vector<int>{0, 1, -1, -2048});
    made = compressed(
        kJpeg2000, {makeJpeg2000({0, 1, -1, -2048}, {2, 2, 1, 12, true, false, false})}, 2, 2, 12);
    CHECK(storedOf(readMade(made)) == bits);
}

TEST_CASE("JPEG 2000 of another size, depth or kind than the header says is refused") {
    const auto stream = makeJpeg2000(pattern(4, 4095), {2, 2, 1, 12, false, false, false});
    CHECK(readMade(compressed(kJpeg2000, {stream}, 3, 2, 12)).reason == FileReason::Damaged);
    CHECK(readMade(compressed(kJpeg2000, {stream}, 2, 2, 8)).reason ==
          FileReason::UnsupportedPixels);
    const auto colour = makeJpeg2000(pattern(12, 255), {2, 2, 3, 8, false, false, false});
    CHECK(readMade(compressed(kJpeg2000, {colour}, 2, 2, 8)).reason == FileReason::Damaged);
    const GreyImage image = gradient(2, 2);
    CHECK(readMade(compressed(kJpeg2000, {makeJpeg(image, {})}, 2, 2, 8)).reason ==
          FileReason::Damaged);
    CHECK(readMade(compressed(kJpeg2000, {}, 2, 2, 12)).reason == FileReason::Damaged);
    CHECK(readMade(compressed(kJpeg2000, {{}}, 2, 2, 12)).reason == FileReason::Damaged);
}

TEST_CASE("compressed pixels cut anywhere never crash and never pass for whole") {
    const std::vector<int> values = pattern(400, 4095);
    const auto stream = makeJpeg2000(values, {20, 20, 1, 12, false, false, false});
    for (std::size_t length = 0; length + 8 < stream.size(); length += 23) {
        const std::vector<std::byte> part(stream.begin(),
                                          stream.begin() + static_cast<std::ptrdiff_t>(length));
        const FileReading reading = readMade(compressed(kJpeg2000, {part}, 20, 20, 12));
        CHECK_MESSAGE(reading.outcome == FileOutcome::Rejected, length);
        CHECK_FALSE(reading.error.detail.empty());
    }
    const auto jpeg = makeJpeg(gradient(40, 40), {});
    for (std::size_t length = 0; length + 40 < jpeg.size(); length += 31) {
        const std::vector<std::byte> part(jpeg.begin(),
                                          jpeg.begin() + static_cast<std::ptrdiff_t>(length));
        CHECK_MESSAGE(
            readMade(compressed(kJpegBaseline, {part}, 40, 40, 8)).outcome == FileOutcome::Rejected,
            length);
    }
}

TEST_CASE("a compressed frame may stand in any number of fragments, with or without a table") {
    const std::vector<int> values = pattern(400, 4095);
    const auto stream = makeJpeg2000(values, {20, 20, 1, 12, false, false, false});
    for (const std::size_t piece : {std::size_t{2}, std::size_t{30}, std::size_t{10000}}) {
        MadeDicom made = compressed(kJpeg2000, cut(stream, piece), 20, 20, 12);
        CHECK(storedOf(readMade(made)) == values);
        made.offsetTable = std::vector<std::byte>(4);
        CHECK(storedOf(readMade(made)) == values);
        made.offsetTable = std::vector<std::byte>(64, std::byte{0xAB});  // nonsense
        CHECK(storedOf(readMade(made)) == values);
    }
    const auto jpeg = makeJpeg(gradient(40, 40), {});
    const FileReading whole = readMade(compressed(kJpegBaseline, {jpeg}, 40, 40, 8));
    const FileReading pieces = readMade(compressed(kJpegBaseline, cut(jpeg, 100), 40, 40, 8));
    CHECK(storedOf(whole) == storedOf(pieces));
    CHECK(pieces.outcome == FileOutcome::Imported);
}

TEST_CASE("true frames are counted by their streams, whatever the fragments and the table") {
    const auto first = makeJpeg2000(pattern(400, 4095), {20, 20, 1, 12, false, false, false});
    const auto second = makeJpeg2000(pattern(400, 99), {20, 20, 1, 12, false, false, false});
    auto fragments = cut(first, 200);
    for (auto& fragment : cut(second, 100)) {
        fragments.push_back(fragment);
    }
    MadeDicom made = compressed(kJpeg2000, fragments, 20, 20, 12);
    made.elements = {{kFrames, "2"}};
    FileReading reading = readMade(made);
    CHECK(reading.reason == FileReason::MultiFrame);
    CHECK(reading.error.detail.find("2 frames") != std::string::npos);
    CHECK(storedOf(reading) == pattern(400, 4095));
    made.elements = {{kFrames, "1"}};
    reading = readMade(made);
    CHECK(reading.outcome == FileOutcome::Imported);
    CHECK(hasWarning(reading, "more frames"));
    made.fragments = cut(first, 200);
    made.elements = {{kFrames, "9"}};
    reading = readMade(made);
    CHECK(reading.outcome == FileOutcome::Imported);
    CHECK(hasWarning(reading, "NumberOfFrames"));
}

TEST_CASE("an extended offset table does no harm, right or wrong") {
    const std::vector<int> values = pattern(400, 4095);
    const auto stream = makeJpeg2000(values, {20, 20, 1, 12, false, false, false});
    MadeDicom made = compressed(kJpeg2000, cut(stream, 100), 20, 20, 12);
    made.elements = {{0x7FE00001, "77777777"}, {0x7FE00002, "88888888"}};
    CHECK(storedOf(readMade(made)) == values);
}

TEST_CASE("lossless JPEG and JPEG-LS give every depth back") {
    for (const MadeSyntax syntax :
         {MadeSyntax::JpegLossless, MadeSyntax::JpegLosslessSv1, MadeSyntax::JpegLs}) {
        for (const int bits : {8, 10, 12, 14, 16}) {
            MadeDicom made;
            made.rows = 9;
            made.columns = 13;
            made.bitsAllocated = bits > 8 ? 16 : 8;
            made.bitsStored = bits;
            made.values = pattern(117, (1 << bits) - 1);
            made.syntax = syntax;
            const FileReading reading = readMade(made);
            CHECK_MESSAGE(reading.outcome == FileOutcome::Imported, reading.error.detail, bits);
            CHECK(storedOf(reading) == made.values);
        }
    }
}

TEST_CASE("baseline JPEG is found under any JPEG syntax, progressive JPEG too") {
    const GreyImage image = gradient(40, 40);
    for (const char* syntax : {kJpegBaseline, "1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.70"}) {
        for (const bool isProgressive : {false, true}) {
            const FileReading reading =
                readMade(compressed(syntax, {makeJpeg(image, {1, isProgressive, 0})}, 40, 40, 8));
            REQUIRE_MESSAGE(reading.outcome == FileOutcome::Imported, reading.error.detail);
            int worst = 0;
            for (std::size_t at = 0; at < image.pixels.size(); ++at) {
                worst = std::max(worst, std::abs(image.pixels[at] - reading.file.image.pixels[at]));
            }
            CHECK(worst <= 6);
        }
    }
}

TEST_CASE("samples of 8 bits may stand in 16 allocated ones") {
    MadeDicom made = compressed(kJpegBaseline, {makeJpeg(gradient(40, 40), {})}, 40, 40, 8);
    const std::vector<int> narrow = storedOf(readMade(made));
    made.bitsAllocated = 16;
    CHECK(storedOf(readMade(made)) == narrow);
}

TEST_CASE("RGB becomes the mean of its channels, by pixel and by plane, with a warning") {
    MadeDicom made;
    made.bitsAllocated = 8;
    made.bitsStored = 8;
    made.samplesPerPixel = 3;
    made.photometric = "RGB";
    made.values = {0, 0, 0, 255, 255, 255, 10, 20, 60, 200, 0, 1};
    FileReading reading = readMade(made);
    CHECK(reading.file.image.pixels == std::vector<std::uint8_t>{0, 255, 30, 67});
    CHECK(hasWarning(reading, "colour"));
    CHECK(storedOf(reading) == made.values);
    made.elements = {{kPlanar, "1"}};
    made.values = {0, 255, 10, 200, 0, 255, 20, 0, 0, 255, 60, 1};
    reading = readMade(made);
    CHECK(reading.file.image.pixels == std::vector<std::uint8_t>{0, 255, 30, 67});
    made.elements = {{kPlanar, "0"}};
    made.bitsAllocated = 16;
    made.bitsStored = 12;
    made.values = {0, 0, 0, 4095, 4095, 4095, 160, 320, 960, 3200, 0, 16};
    CHECK(readMade(made).file.image.pixels == std::vector<std::uint8_t>{0, 255, 30, 67});
    made.syntax = MadeSyntax::BigEndian;
    CHECK(readMade(made).file.image.pixels == std::vector<std::uint8_t>{0, 255, 30, 67});
}

TEST_CASE("YBR becomes the mean of red, green and blue, which are held within their range") {
    MadeDicom made;
    made.bitsAllocated = 8;
    made.bitsStored = 8;
    made.samplesPerPixel = 3;
    made.photometric = "YBR_FULL";
    // Grey stays; pure red (76, 85, 255) and pure blue (29, 255, 107) are a third of white.
    made.values = {0, 128, 128, 200, 128, 128, 76, 85, 255, 29, 255, 107};
    CHECK(readMade(made).file.image.pixels == std::vector<std::uint8_t>{0, 200, 85, 85});
    made.photometric = "YBR_FULL_422";
    made.values = {10, 20, 128, 128, 76, 76, 85, 255};
    FileReading reading = readMade(made);
    CHECK(reading.file.image.pixels == std::vector<std::uint8_t>{10, 20, 85, 85});
    CHECK(storedOf(reading) ==
          std::vector<int>{10, 128, 128, 20, 128, 128, 76, 85, 255, 76, 85, 255});
    made.photometric = "YBR_PARTIAL_422";
    made.values = {16, 235, 128, 128, 126, 126, 128, 128};
    CHECK(readMade(made).file.image.pixels == std::vector<std::uint8_t>{0, 255, 128, 128});
    made.photometric = "YBR_FULL_422";
    made.columns = 3;
    made.values = pattern(12, 255);
    CHECK(readMade(made).reason == FileReason::BadHeader);
    made.photometric = "YBR_PARTIAL_420";
    CHECK(readMade(made).reason == FileReason::UnsupportedPixels);
}

TEST_CASE("the colour transform of JPEG 2000 is undone, with YBR_RCT and with a wrong RGB") {
    const std::vector<int> values = {0, 0, 0, 255, 255, 255, 10, 20, 60, 200, 0, 1};
    for (const char* photometric : {"YBR_RCT", "YBR_ICT", "RGB"}) {
        MadeDicom made = compressed(
            kJpeg2000Lossy, {makeJpeg2000(values, {2, 2, 3, 8, false, false, true})}, 2, 2, 8);
        made.samplesPerPixel = 3;
        made.photometric = photometric;
        const FileReading reading = readMade(made);
        CHECK(storedOf(reading) == values);
        CHECK(reading.file.image.pixels == std::vector<std::uint8_t>{0, 255, 30, 67});
        CHECK(reading.file.photometric == photometric);
    }
}

TEST_CASE("what a JPEG stream says about its colours goes before the header") {
    const GreyImage image = gradient(40, 40);
    for (const char* photometric : {"RGB", "YBR_FULL_422", "YBR_FULL"}) {
        MadeDicom made =
            compressed(kJpegBaseline, {makeJpeg(image, {3, false, 0})}, 40, 40, 8);  // with JFIF
        made.samplesPerPixel = 3;
        made.photometric = photometric;
        const FileReading reading = readMade(made);
        REQUIRE_MESSAGE(reading.outcome == FileOutcome::Imported, reading.error.detail);
        int worst = 0;
        for (std::size_t at = 0; at < image.pixels.size(); ++at) {
            worst = std::max(worst, std::abs(image.pixels[at] - reading.file.image.pixels[at]));
        }
        CHECK_MESSAGE(worst <= 6, photometric);
    }
}

TEST_CASE("a palette is looked up and becomes the mean of its channels") {
    MadeDicom made;
    made.bitsAllocated = 8;
    made.bitsStored = 8;
    made.photometric = "PALETTE COLOR";
    made.values = {0, 10, 11, 255};
    made.palette = {{{10, 16, {0, 65535}}, {10, 16, {0, 65535}}, {10, 16, {0, 0}}}};
    FileReading reading = readMade(made);
    CHECK(reading.file.image.pixels == std::vector<std::uint8_t>{0, 0, 170, 170});
    CHECK(hasWarning(reading, "colour"));
    CHECK(storedOf(reading) == made.values);
    // Entries of 8 bits, two to a word.
    made.palette = {{{0, 8, {0x1E0A}}, {0, 8, {0x1E0A}}, {0, 8, {0x1E0A}}}};
    CHECK(readMade(made).outcome == FileOutcome::Imported);
    made.palette[2] = {};
    CHECK(readMade(made).reason == FileReason::UnsupportedPixels);
    made.elements = {{0x00281221, "0\\1\\2"}};
    CHECK(readMade(made).error.detail.find("segmented") != std::string::npos);
}

TEST_CASE("pixels of one bit, 32 bits and none are refused with the reason") {
    MadeDicom made;
    made.bitsAllocated = 1;
    made.bitsStored = 1;
    made.values = {0x0005};
    CHECK(readMade(made).reason == FileReason::UnsupportedPixels);
    made.bitsAllocated = 32;
    made.bitsStored = 32;
    made.values = pattern(8, 65535);
    CHECK(readMade(made).reason == FileReason::UnsupportedPixels);
}

TEST_CASE("a stream that claims more than it can hold takes no memory") {
    std::vector<std::byte> tiny(300);
    MadeDicom made = compressed(kRle, {tiny}, 9999, 9999, 16);
    CHECK(readMade(made).reason == FileReason::TooLarge);
}

TEST_CASE("sequences nested without end are jumped over") {
    const TemporaryFolder folder;
    MadeDicom made;
    made.values = {0, 1000, 3000, 4095};
    writeDicom(folder / "plain.dcm", made);
    const auto whole = files::readBytes(folder / "plain.dcm");
    REQUIRE_RESULT(whole);
    // A private sequence of undefined length, 200000 levels deep, before the pixel data.
    const std::string open(
        "\x09\x00\x10\x10SQ\x00\x00\xff\xff\xff\xff\xfe\xff\x00\xe0\xff\xff\xff\xff", 20);
    const std::string close("\xfe\xff\x0d\xe0\x00\x00\x00\x00\xfe\xff\xdd\xe0\x00\x00\x00\x00", 16);
    const std::string pixelTag("\xe0\x7f\x10\x00", 4);
    std::string text(reinterpret_cast<const char*>(whole->data()), whole->size());
    const std::size_t place = text.rfind(pixelTag);
    REQUIRE(place != std::string::npos);
    std::string nested;
    for (int level = 0; level < 200000; ++level) {
        nested += open;
    }
    const std::string unclosed = text.substr(0, place) + nested;
    for (int level = 0; level < 200000; ++level) {
        nested += close;
    }
    const FileReading reading = readImageFile(
        folder.write("deep.dcm", text.substr(0, place) + nested + text.substr(place)));
    CHECK(reading.outcome == FileOutcome::Imported);
    CHECK(reading.file.image.pixels == std::vector<std::uint8_t>{0, 62, 187, 255});
    CHECK(readImageFile(folder.write("open.dcm", unclosed)).reason == FileReason::Damaged);
}

}  // namespace outis::data
