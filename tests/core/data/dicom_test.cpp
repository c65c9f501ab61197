// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstring>
#include <iterator>
#include <string>
#include <vector>

#include <doctest.h>

#include "core/base/files.h"
#include "core/data/dicom_rendering.h"
#include "core/data/dicom_rle.h"
#include "core/data/image_file.h"
#include "core/data/jpeg_markers.h"
#include "core/data/refusal.h"
#include "tests/core/data/made_dicom.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace outis::data {
namespace {

using test::MadeDicom;
using test::MadeSyntax;
using test::MadeTable;
using test::TemporaryFolder;
using test::writeDicom;

constexpr std::uint32_t kWindowCenter = 0x00281050;
constexpr std::uint32_t kWindowWidth = 0x00281051;
constexpr std::uint32_t kVoiFunction = 0x00281056;
constexpr std::uint32_t kIntercept = 0x00281052;
constexpr std::uint32_t kSlope = 0x00281053;
constexpr std::uint32_t kPadding = 0x00280120;
constexpr std::uint32_t kFrames = 0x00280008;

FileReading readMade(const MadeDicom& made) {
    const TemporaryFolder folder;
    writeDicom(folder / "a.dcm", made);
    return readImageFile(folder / "a.dcm", {}, KeepStored::Yes);
}

std::vector<int> greysOf(const MadeDicom& made) {
    const FileReading reading = readMade(made);
    REQUIRE_MESSAGE(reading.outcome == FileOutcome::Imported, reading.error.detail);
    return {reading.file.image.pixels.begin(), reading.file.image.pixels.end()};
}

bool hasWarning(const FileReading& reading, const std::string& words) {
    return std::any_of(
        reading.file.warnings.begin(), reading.file.warnings.end(),
        [&](const Error& warning) { return warning.detail.find(words) != std::string::npos; });
}

MadeDicom windowed(std::vector<int> values, const std::string& center, const std::string& width) {
    MadeDicom made;
    made.values = std::move(values);
    made.elements = {{kWindowCenter, center}, {kWindowWidth, width}};
    return made;
}

}  // namespace

TEST_CASE("every uncompressed syntax gives the same stored values and the same picture") {
    MadeDicom made = windowed({0, 1000, 3000, 4095}, "2048", "4096");
    for (const MadeSyntax syntax : {MadeSyntax::Explicit, MadeSyntax::Implicit,
                                    MadeSyntax::BigEndian, MadeSyntax::Deflated}) {
        for (const bool hasMeta : {true, false}) {
            if (!hasMeta && syntax == MadeSyntax::Deflated) {
                continue;  // cannot be known without a meta header
            }
            made.syntax = syntax;
            made.hasMeta = hasMeta;
            const FileReading reading = readMade(made);
            REQUIRE_MESSAGE(reading.outcome == FileOutcome::Imported, reading.error.detail);
            CHECK(reading.file.image.pixels == std::vector<std::uint8_t>{0, 62, 187, 255});
            REQUIRE(reading.file.stored.has_value());
            std::vector<std::uint16_t> stored(4);
            REQUIRE(reading.file.stored->bytes.size() == 8);
            std::memcpy(stored.data(), reading.file.stored->bytes.data(), 8);
            CHECK(stored == std::vector<std::uint16_t>{0, 1000, 3000, 4095});
        }
    }
}

TEST_CASE("MONOCHROME1 is shown inverted") {
    MadeDicom made = windowed({0, 1000, 3000, 4095}, "2048", "4096");
    const std::vector<int> plain = greysOf(made);
    made.photometric = "MONOCHROME1";
    const std::vector<int> inverted = greysOf(made);
    for (int pixel = 0; pixel < 4; ++pixel) {
        CHECK(plain[pixel] + inverted[pixel] == 255);
    }
}

TEST_CASE("without a window the picture spans what its bits can hold") {
    for (const int bits : {8, 9, 10, 12, 14, 16}) {
        const int highest = (1 << bits) - 1;
        MadeDicom made;
        made.bitsAllocated = bits == 8 ? 8 : 16;
        made.bitsStored = bits;
        made.values = {0, highest / 4, highest / 2, highest};
        const std::vector<int> greys = greysOf(made);
        CHECK(greys[0] == 0);
        CHECK(std::abs(greys[1] - 64) <= 1);
        CHECK(std::abs(greys[2] - 127) <= 1);
        CHECK(greys[3] == 255);
    }
}

TEST_CASE("signed values are extended from their highest stored bit") {
    for (const int bits : {8, 12, 16}) {
        const int half = 1 << (bits - 1);
        MadeDicom made;
        made.bitsAllocated = bits == 8 ? 8 : 16;
        made.bitsStored = bits;
        made.isSigned = true;
        // Stored without sign extension: the bits above are empty.
        made.values = {half, half + half / 2, 0, half - 1};
        const std::vector<int> greys = greysOf(made);
        CHECK(greys[0] == 0);
        CHECK(std::abs(greys[1] - 64) <= 1);
        CHECK(std::abs(greys[2] - 128) <= 1);
        CHECK(greys[3] == 255);
    }
}

TEST_CASE("a picture that fills little of its range is spread by its percentiles") {
    MadeDicom made;
    made.bitsStored = 16;
    made.values = {100, 200, 300, 400};
    CHECK(greysOf(made) == std::vector<int>{0, 85, 170, 255});
}

TEST_CASE("padding is black and does not count for the range") {
    MadeDicom made;
    made.bitsStored = 16;
    made.values = {100, 200, 400, 65535};
    made.elements = {{kPadding, "65535"}};
    CHECK(greysOf(made) == std::vector<int>{0, 85, 255, 0});
    made.photometric = "MONOCHROME1";
    CHECK(greysOf(made) == std::vector<int>{255, 170, 0, 0});
}

TEST_CASE("the three window functions follow the standard") {
    const VoiWindow linear{2048, 4096, VoiFunction::Linear};
    CHECK(applyWindow(linear, 0) == 0.0);
    CHECK(applyWindow(linear, 4095) == 1.0);
    CHECK(applyWindow(linear, 2047.5) == doctest::Approx(0.5));
    CHECK(applyWindow({100, 1, VoiFunction::Linear}, 99) == 0.0);
    CHECK(applyWindow({100, 1, VoiFunction::Linear}, 100) == 1.0);
    const VoiWindow exact{2048, 4096, VoiFunction::LinearExact};
    CHECK(applyWindow(exact, 2048) == doctest::Approx(0.5));
    CHECK(applyWindow(exact, 0) == 0.0);
    CHECK(applyWindow(exact, 1024) == doctest::Approx(0.25));
    const VoiWindow sigmoid{2048, 4096, VoiFunction::Sigmoid};
    CHECK(applyWindow(sigmoid, 2048) == doctest::Approx(0.5));
    CHECK(applyWindow(sigmoid, 2048 + 1024) == doctest::Approx(1 / (1 + std::exp(-1.0))));
}

TEST_CASE("the window's function is read from the header") {
    MadeDicom made = windowed({0, 1024, 2048, 3072}, "2048", "4096");
    made.elements.emplace_back(kVoiFunction, "LINEAR_EXACT");
    CHECK(greysOf(made) == std::vector<int>{0, 64, 128, 191});
    made.elements.back().second = "SIGMOID";
    CHECK(greysOf(made) == std::vector<int>{30, 69, 128, 186});
}

TEST_CASE("the first of several windows counts") {
    const MadeDicom one = windowed({0, 100, 200, 300}, "150", "300");
    const MadeDicom several = windowed({0, 100, 200, 300}, "150\\2000", "300\\10");
    CHECK(greysOf(one) == greysOf(several));
}

TEST_CASE("of several windows the first that can be used counts, with a warning") {
    const MadeDicom one = windowed({0, 100, 200, 300}, "150", "300");
    for (const auto& [centers, widths] : std::vector<std::pair<std::string, std::string>>{
             {"2000\\150", "0\\300"}, {"abc\\150", "10\\300"}, {"\\150\\7", "\\300\\8"}}) {
        const MadeDicom several = windowed({0, 100, 200, 300}, centers, widths);
        CHECK_MESSAGE(greysOf(one) == greysOf(several), centers);
        CHECK_MESSAGE(hasWarning(readMade(several), "window"), centers);
    }
    CHECK(greysOf(one) == greysOf(windowed({0, 100, 200, 300}, "150\\7\\8", "300")));
}

TEST_CASE("windows work on rescaled values") {
    MadeDicom made = windowed({0, 1000, 2000, 4000}, "-500", "1001");
    made.elements.emplace_back(kSlope, "0.5");
    made.elements.emplace_back(kIntercept, "-1000");
    CHECK(greysOf(made) == std::vector<int>{0, 128, 255, 255});
}

TEST_CASE("a window that cannot be used falls back to the value range, with a warning") {
    const std::vector<int> values = {0, 1000, 3000, 4095};
    MadeDicom plain;
    plain.values = values;
    const std::vector<int> expected = greysOf(plain);
    for (const auto& [center, width] :
         std::vector<std::pair<std::string, std::string>>{{"2048", "0"},
                                                          {"2048", "-5"},
                                                          {"abc", "100"},
                                                          {"2048", "1e308"},
                                                          {"2048", "nan"},
                                                          {"90000", "10"}}) {
        const FileReading reading = readMade(windowed(values, center, width));
        REQUIRE_MESSAGE(reading.outcome == FileOutcome::Imported, reading.error.detail);
        CHECK(std::vector<int>(reading.file.image.pixels.begin(),
                               reading.file.image.pixels.end()) == expected);
        CHECK_MESSAGE(hasWarning(reading, "window"), center, " ", width);
    }
}

TEST_CASE("a VOI lookup table goes before the window") {
    MadeDicom made = windowed({0, 10, 11, 4095}, "2048", "4096");
    made.voiLut = {10, 8, {40, 200}};  // below and above take the ends
    CHECK(greysOf(made) == std::vector<int>{40, 40, 200, 200});
}

TEST_CASE("a modality lookup table replaces rescaling") {
    MadeDicom made = windowed({0, 1, 2, 3}, "500.5", "1001");
    made.modalityLut = {0, 16, {1000, 500, 250, 0}};
    made.elements.emplace_back(kSlope, "77");
    const std::vector<int> greys = greysOf(made);
    CHECK(greys[0] == 255);
    CHECK(std::abs(greys[1] - 127) <= 1);
    CHECK(std::abs(greys[2] - 64) <= 1);
    CHECK(greys[3] == 0);
}

TEST_CASE("a constant picture has no contrast and no accident") {
    MadeDicom made;
    made.values = {2048, 2048, 2048, 2048};
    CHECK(greysOf(made) == std::vector<int>(4, 128));
    made.elements = {{kSlope, "0"}, {kIntercept, "5"}};
    CHECK(readMade(made).outcome == FileOutcome::Imported);
}

TEST_CASE("a wrong HighBit is repaired, left-aligned values are shifted") {
    MadeDicom made;
    made.highBit = 15;
    made.values = {0, 1001, 3003, 4095};
    CHECK(hasWarning(readMade(made), "HighBit"));
    CHECK(greysOf(made)[3] == 255);
    made.values = {0, 1001 << 4, 3003 << 4, 4095 << 4};
    CHECK_FALSE(hasWarning(readMade(made), "HighBit"));
    CHECK(greysOf(made)[1] == 62);
}

TEST_CASE("only what the list names is read from the header, trimmed and as UTF-8") {
    MadeDicom made;
    made.values = {0, 1, 2, 3};
    made.elements = {{0x00080005, "ISO_IR 100"}, {0x00100020, " TEST-1 "},
                     {0x00100021, "ISSUER"},     {0x00100010, "TEST^M\xfcller"},
                     {0x00100030, "19700102"},   {0x00100040, "F"},
                     {0x00101010, "018M"},       {0x00185101, "PA"},
                     {0x00280301, "YES"},        {0x00080020, "20200101"}};
    const FileReading reading = readMade(made);
    const DicomHeader& header = reading.file.dicom;
    CHECK(header.patientId == "TEST-1");
    CHECK(header.issuer == "ISSUER");
    CHECK(header.patientName == "TEST^M\xc3\xbcller");
    CHECK(header.birthDate == "19700102");
    CHECK(header.studyDate == "20200101");
    CHECK(header.sex == "F");
    CHECK(header.ageYears == doctest::Approx(1.5));
    CHECK(header.viewPosition == "PA");
    CHECK(header.modality == "CR");
    CHECK(hasWarning(reading, "burned"));
    for (const Error& warning : reading.file.warnings) {
        CHECK(warning.detail.find("TEST") == std::string::npos);
    }
}

TEST_CASE("text in an unknown or lying character set becomes valid UTF-8") {
    MadeDicom made;
    made.values = {0, 1, 2, 3};
    for (const char* charset : {"ISO_IR 192", "NONSENSE", ""}) {
        made.elements = {{0x00080005, charset}, {0x00100010, "TEST^\xff\xe9"}};
        CHECK(readMade(made).file.dicom.patientName == "TEST^\xc3\xbf\xc3\xa9");
    }
}

TEST_CASE("other modalities and objects without pixels are no images, and say so") {
    MadeDicom made;
    made.values = {0, 1, 2, 3};
    made.modality = "CT";
    FileReading reading = readMade(made);
    CHECK(reading.outcome == FileOutcome::NotImage);
    CHECK(reading.reason == FileReason::NotRadiograph);
    CHECK(reading.file.stored.has_value());
    CHECK(reading.file.image.isEmpty());
    made.hasPixels = false;
    reading = readMade(made);
    CHECK(reading.outcome == FileOutcome::NotImage);
    CHECK(reading.reason == FileReason::NoPixelData);
    CHECK(reading.file.rows == 2);
}

TEST_CASE("a header that claims more than there is takes no memory") {
    MadeDicom made;
    made.values = {0, 1, 2, 3};
    made.rows = 65535;
    made.columns = 65535;
    CHECK(readMade(made).reason == FileReason::TooLarge);
    made.rows = 9000;
    made.columns = 9000;
    CHECK(readMade(made).reason == FileReason::Damaged);
    made.rows = 0;
    CHECK(readMade(made).reason == FileReason::BadHeader);
}

TEST_CASE("a radiograph of several frames is refused with their number") {
    MadeDicom made;
    made.values = {0, 0, 0, 4095, 5, 5, 5, 5};
    made.elements = {{kFrames, "2"}};
    const FileReading reading = readMade(made);
    CHECK(reading.outcome == FileOutcome::Rejected);
    CHECK(reading.reason == FileReason::MultiFrame);
    CHECK(reading.error.detail.find("2 frames") != std::string::npos);
    CHECK(reading.file.frames == 2);
    CHECK(reading.file.stored.has_value());
}

TEST_CASE("a number of frames that merely lies is a warning") {
    MadeDicom made;
    made.values = {0, 0, 0, 4095};
    for (const char* claimed : {"2", "1000000", "0", "-3", "abc"}) {
        made.elements = {{kFrames, claimed}};
        const FileReading reading = readMade(made);
        CHECK_MESSAGE(reading.outcome == FileOutcome::Imported, claimed);
        CHECK(reading.file.image.pixels == std::vector<std::uint8_t>{0, 0, 0, 255});
        CHECK_MESSAGE(hasWarning(reading, "NumberOfFrames"), claimed);
    }
}

TEST_CASE("impossible pixel descriptions are refused") {
    MadeDicom made;
    made.values = {0, 1, 2, 3};
    made.photometric = "FOOBAR";
    CHECK(readMade(made).reason == FileReason::UnsupportedPixels);
    made.photometric = "MONOCHROME2";
    made.samplesPerPixel = 3;
    CHECK(readMade(made).reason == FileReason::BadHeader);
    made.samplesPerPixel = 0;
    CHECK(readMade(made).reason == FileReason::BadHeader);
    made.samplesPerPixel = 1;
    made.bitsAllocated = 24;
    CHECK(readMade(made).reason == FileReason::BadHeader);
}

TEST_CASE("a deflated data set beyond the limit is refused before it is inflated in memory") {
    const TemporaryFolder folder;
    MadeDicom made;
    made.rows = 1000;
    made.columns = 1000;
    made.values.assign(1'000'000, 7);
    made.syntax = MadeSyntax::Deflated;
    writeDicom(folder / "a.dcm", made);
    DecodeLimits limits;
    limits.maxInflatedBytes = 1'000'000;
    CHECK(readImageFile(folder / "a.dcm", limits).reason == FileReason::TooLarge);
    CHECK(readImageFile(folder / "a.dcm").outcome == FileOutcome::Imported);
}

TEST_CASE("a DICOM file cut anywhere is refused or not an image, never a crash") {
    const TemporaryFolder folder;
    MadeDicom made = windowed({0, 1000, 3000, 4095}, "2048", "4096");
    for (const MadeSyntax syntax : {MadeSyntax::Explicit, MadeSyntax::Implicit,
                                    MadeSyntax::BigEndian, MadeSyntax::Deflated}) {
        made.syntax = syntax;
        writeDicom(folder / "whole.dcm", made);
        const auto whole = files::readBytes(folder / "whole.dcm");
        REQUIRE_RESULT(whole);
        for (std::size_t length = 1; length < whole->size(); length += 7) {
            const auto path =
                folder.write("cut.dcm", {reinterpret_cast<const char*>(whole->data()), length});
            const FileReading reading = readImageFile(path);
            CHECK_MESSAGE(reading.outcome != FileOutcome::Imported, length);
            CHECK_FALSE(reading.error.detail.empty());
        }
    }
}

TEST_CASE("RLE segments must lie inside the data and give every pixel") {
    const auto frameOf = [](std::vector<std::uint32_t> offsets, std::vector<int> data) {
        std::vector<std::byte> frame(64);
        offsets.insert(offsets.begin(), static_cast<std::uint32_t>(offsets.size()));
        std::memcpy(frame.data(), offsets.data(), offsets.size() * 4);
        std::transform(data.begin(), data.end(), std::back_inserter(frame),
                       [](int value) { return static_cast<std::byte>(value); });
        return frame;
    };
    // High bytes: a run of four 1; low bytes: 2, 3 and a run of two 4.
    const std::vector<int> data = {-3, 1, 1, 2, 3, -1, 4, 0};
    const auto values = decodeRle(frameOf({64, 66}, data), 4, 1, 2);
    const std::vector<std::byte> expected = {std::byte{2}, std::byte{1}, std::byte{3},
                                             std::byte{1}, std::byte{4}, std::byte{1},
                                             std::byte{4}, std::byte{1}};
    CHECK(values.bytes == expected);
    CHECK_FALSE(values.hasLeftOver);
    CHECK(decodeRle(frameOf({64, 66}, data), 3, 1, 2).hasLeftOver);
    CHECK_THROWS_AS(decodeRle(frameOf({64, 66}, data), 5, 1, 2), Refusal);
    CHECK_THROWS_AS(decodeRle(frameOf({64}, data), 4, 1, 2), Refusal);
    CHECK_THROWS_AS(decodeRle(frameOf({64, 6600}, data), 4, 1, 2), Refusal);
    CHECK_THROWS_AS(decodeRle(frameOf({66, 64}, data), 4, 1, 2), Refusal);
    CHECK_THROWS_AS(decodeRle(std::vector<std::byte>(20), 4, 1, 2), Refusal);
}

TEST_CASE("a JPEG stream's frame is found only behind sound markers") {
    const auto streamOf = [](std::vector<int> values) {
        std::vector<std::byte> stream;
        for (const int value : values) {
            stream.push_back(static_cast<std::byte>(value));
        }
        return stream;
    };
    const auto sound =
        streamOf({0xFF, 0xD8, 0xFF, 0xE0, 0, 3,    7,    0xFF, 0xFF, 0xC3, 0, 11, 12, 0, 9, 1,
                  2,    1,    0,    0,    0, 0xFF, 0xDA, 0,    8,    1,    1, 0,  1,  0, 0});
    const auto header = findJpegFrame(sound);
    REQUIRE(header.has_value());
    CHECK(header->process == 0xC3);
    CHECK(header->scanOffset == 21);
    CHECK(header->precision == 12);
    CHECK(header->height == 9);
    CHECK(header->width == 258);
    CHECK(header->components == 1);
    for (std::size_t length = 0; length < sound.size(); ++length) {
        CHECK_FALSE(findJpegFrame(std::span(sound).first(length)).has_value());
    }
    CHECK_FALSE(findJpegFrame(streamOf({0xFF, 0xD8, 0xFF, 0x01, 0, 0, 0, 0})).has_value());
    CHECK_FALSE(findJpegFrame(streamOf({0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xE0})).has_value());
    CHECK_FALSE(findJpegFrame(streamOf({0xFF, 0xD8, 0xFF, 0xDA, 0xFF, 0xFF})).has_value());
}

}  // namespace outis::data
