// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/image_file.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include <doctest.h>
#include <png.h>

#include "core/data/exif.h"
#include "core/data/file_kind.h"
#include "tests/core/data/expected_csv.h"
#include "tests/core/data/made_pictures.h"
#include "tests/core/data/shared_folder.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace outis::data {
namespace {

using test::JpegKind;
using test::makeJpeg;
using test::makePng;
using test::pattern;
using test::PngKind;
using test::TemporaryFolder;

std::filesystem::path write(const TemporaryFolder& folder, const std::string& name,
                            const std::vector<std::byte>& bytes) {
    return folder.write(name, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
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

}  // namespace

TEST_CASE("a PNG of ours comes back as it was, and equal pictures give equal bytes") {
    for (const auto& [width, height] : {std::pair{1, 1}, {7, 5}, {64, 64}, {300, 2}}) {
        const GreyImage image = pattern(width, height);
        const auto bytes = encodePng(image);
        REQUIRE_RESULT(bytes);
        const auto again = decodePngBytes(*bytes);
        REQUIRE_RESULT(again);
        CHECK(*again == image);
        CHECK(*encodePng(image) == *bytes);
    }
}

TEST_CASE("a PNG of ours holds no metadata") {
    const auto bytes = encodePng(pattern(20, 10));
    REQUIRE_RESULT(bytes);
    const std::string_view text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    for (const char* chunk : {"tEXt", "iTXt", "zTXt", "tIME", "eXIf", "pHYs", "gAMA"}) {
        CHECK(text.find(chunk) == std::string_view::npos);
    }
}

TEST_CASE("a picture without pixels cannot be encoded") {
    CHECK_FALSE(encodePng(GreyImage{}));
    CHECK_FALSE(encodePng(GreyImage{4, 4, {1, 2, 3}}));
}

TEST_CASE("every kind of PNG becomes the same grey picture") {
    const GreyImage image = pattern(33, 21);
    for (const bool isInterlaced : {false, true}) {
        for (const PngKind kind : {PngKind{PNG_COLOR_TYPE_GRAY, 8, isInterlaced},
                                   {PNG_COLOR_TYPE_GRAY, 16, isInterlaced},
                                   {PNG_COLOR_TYPE_GRAY_ALPHA, 8, isInterlaced},
                                   {PNG_COLOR_TYPE_RGB, 8, isInterlaced},
                                   {PNG_COLOR_TYPE_RGB, 16, isInterlaced},
                                   {PNG_COLOR_TYPE_RGB_ALPHA, 16, isInterlaced},
                                   {PNG_COLOR_TYPE_PALETTE, 8, isInterlaced}}) {
            const auto decoded = decodePngBytes(makePng(image, kind));
            REQUIRE_RESULT(decoded);
            CHECK_MESSAGE(*decoded == image, "colour type ", kind.colourType, " depth ",
                          kind.depth);
        }
    }
}

TEST_CASE("a PNG of one bit is black and white") {
    const GreyImage image = pattern(33, 21);
    const auto decoded = decodePngBytes(makePng(image, {PNG_COLOR_TYPE_GRAY, 1, false}));
    REQUIRE_RESULT(decoded);
    for (std::size_t index = 0; index < image.pixels.size(); ++index) {
        REQUIRE(decoded->pixels[index] == (image.pixels[index] >= 128 ? 255 : 0));
    }
}

TEST_CASE("colour becomes the plain mean of its channels") {
    const TemporaryFolder folder;
    std::vector<std::byte> bytes =
        makePng(GreyImage{1, 1, {255}}, {PNG_COLOR_TYPE_PALETTE, 8, false});
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const std::size_t palette = text.find("PLTE") + 4;
    REQUIRE(std::to_integer<int>(bytes[palette]) == 255);  // entry 0 is white
    bytes[palette] = std::byte{10};
    bytes[palette + 1] = std::byte{20};
    bytes[palette + 2] = std::byte{60};
    const std::uint32_t sum = test::pngChecksum(std::span(bytes).subspan(palette - 4, 4 + 768));
    for (int byte = 0; byte < 4; ++byte) {
        bytes[palette + 768 + byte] = static_cast<std::byte>(sum >> (24 - 8 * byte));
    }
    const FileReading reading = readImageFile(write(folder, "colour.png", bytes));
    REQUIRE(reading.outcome == FileOutcome::Imported);
    CHECK(int{reading.file.image.pixels.at(0)} == 30);
    CHECK(reading.file.warnings.size() == 1);
}

TEST_CASE("a cut PNG is refused wherever the cut is") {
    const std::vector<std::byte> whole =
        makePng(pattern(40, 30), {PNG_COLOR_TYPE_RGB_ALPHA, 16, true});
    const TemporaryFolder folder;
    for (std::size_t length = 0; length + 30 < whole.size(); length += 11) {
        const auto decoded = decodePngBytes(std::span(whole).first(length));
        CHECK_FALSE(decoded);
    }
}

TEST_CASE("every kind of JPEG becomes nearly the same grey picture") {
    const GreyImage image = pattern(48, 40);
    const TemporaryFolder folder;
    for (const int components : {1, 3, 4}) {
        for (const bool isProgressive : {false, true}) {
            const auto path =
                write(folder, "a.bin", makeJpeg(image, {components, isProgressive, 0}));
            const auto decoded = decodeFile(path);
            REQUIRE_RESULT(decoded);
            CHECK(decoded->format == "jpeg");
            CHECK_MESSAGE(largestDifference(decoded->image, image) <= 6, components);
            CHECK(decoded->warnings.empty());
        }
    }
}

TEST_CASE("a cut JPEG is refused, also when half of the picture is there") {
    const std::vector<std::byte> whole = makeJpeg(pattern(48, 40), {3, false, 0});
    const TemporaryFolder folder;
    for (std::size_t length = 1; length + 2 < whole.size(); length += whole.size() / 23) {
        std::vector<std::byte> cut(whole.begin(), whole.begin() + length);
        const FileReading reading = readImageFile(write(folder, "cut.jpg", cut));
        CHECK(reading.outcome == FileOutcome::Rejected);
        CHECK(reading.file.image.isEmpty());
    }
}

TEST_CASE("orientations undo each other") {
    const GreyImage image = pattern(5, 3);
    CHECK(oriented(image, 1) == image);
    CHECK(oriented(oriented(image, 6), 8) == image);
    for (const int mirror : {2, 3, 4, 5, 7}) {
        CHECK(oriented(oriented(image, mirror), mirror) == image);
    }
    const GreyImage corner{2, 2, {255, 0, 0, 0}};  // bright at the top left
    CHECK(oriented(corner, 2).pixels == GreyImage{2, 2, {0, 255, 0, 0}}.pixels);
    CHECK(oriented(corner, 4).pixels == GreyImage{2, 2, {0, 0, 255, 0}}.pixels);
    CHECK(oriented(corner, 6).pixels == GreyImage{2, 2, {0, 255, 0, 0}}.pixels);  // clockwise
    CHECK(oriented(corner, 8).pixels == GreyImage{2, 2, {0, 0, 255, 0}}.pixels);
    CHECK(oriented(corner, 7).pixels == GreyImage{2, 2, {0, 0, 0, 255}}.pixels);
}

TEST_CASE("the EXIF orientation of a JPEG is applied") {
    const TemporaryFolder folder;
    const GreyImage image = pattern(48, 40);
    const auto decoded = decodeFile(write(folder, "a.jpg", makeJpeg(image, {1, false, 6})));
    REQUIRE_RESULT(decoded);
    CHECK(decoded->image.width == 40);
    CHECK(decoded->rows == 40);
    CHECK(largestDifference(decoded->image, oriented(image, 6)) <= 6);
}

TEST_CASE("a broken EXIF block is no orientation") {
    std::vector<std::byte> block(40, std::byte{0xFF});
    std::copy_n(reinterpret_cast<const std::byte*>("Exif\0\0MM"), 8, block.begin());
    CHECK(exifOrientation(block) == 1);
    CHECK(exifOrientation(std::span(block).first(9)) == 1);
    CHECK(exifOrientation({}) == 1);
}

TEST_CASE("sizes beyond the limit are refused before anything is allocated") {
    const TemporaryFolder folder;
    DecodeLimits limits;
    limits.maxPixels = 48 * 40 - 1;
    for (const auto& bytes : {makePng(pattern(48, 40), {}), makeJpeg(pattern(48, 40), {})}) {
        const auto path = write(folder, "a", bytes);
        CHECK(readImageFile(path, limits).reason == FileReason::TooLarge);
        CHECK(readImageFile(path).outcome == FileOutcome::Imported);
    }
    limits = {};
    limits.maxFileBytes = 100;
    CHECK(readImageFile(write(folder, "b", makePng(pattern(48, 40), {})), limits).reason ==
          FileReason::TooLarge);
}

TEST_CASE("files are known by their content and never by their ending") {
    const TemporaryFolder folder;
    CHECK(decodeFile(write(folder, "a.dcm", makePng(pattern(9, 9), {})))->format == "png");
    CHECK(decodeFile(write(folder, "a.png", makeJpeg(pattern(9, 9), {})))->format == "jpeg");
    const auto text = decodeFile(folder.write("b.png", "<html></html>"));
    REQUIRE_FALSE(text);
    CHECK(text.error().code == ErrorCode::Unsupported);
    CHECK(text.error().detail.starts_with("not-a-picture"));
}

TEST_CASE("a text file that does not call itself a picture is no rejected picture") {
    const TemporaryFolder folder;
    CHECK(readImageFile(folder.write("labels.csv", "image,patient_id\n")).outcome ==
          FileOutcome::NotImage);
    CHECK(readImageFile(folder.write("page.png", "<html>")).outcome == FileOutcome::Rejected);
    CHECK(readImageFile(folder.write("noise", "\x01\x02\x03")).outcome == FileOutcome::Rejected);
}

TEST_CASE("missing, empty and odd places are typed errors") {
    const TemporaryFolder folder;
    CHECK(decodeFile(folder / "none.png").error().code == ErrorCode::NotFound);
    CHECK(decodeFile(folder.write("empty.png", "")).error().code == ErrorCode::Corrupt);
    CHECK(decodeFile(folder.path()).error().code == ErrorCode::Unreadable);
    CHECK(readPng(folder / "none.png").error().code == ErrorCode::NotFound);
}

TEST_CASE("the shared picture formats come out as the list says") {
    for (const char* name : {"data/formats", "data/formats-bad"}) {
        const auto folder = test::sharedFolder(name);
        if (!folder) {
            return;
        }
        const test::ExpectedCsv rows(*folder / "expected.csv");
        REQUIRE(rows.size() > 20);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const std::string file = rows.at(row, "file");
            const std::string expect = rows.at(row, "expect");
            const FileReading reading = readImageFile(*folder / file);
            if (expect == "import") {
                CHECK_MESSAGE(reading.outcome == FileOutcome::Imported, file);
            } else if (expect == "reject") {
                CHECK_MESSAGE(reading.outcome == FileOutcome::Rejected, file);
            }
            CHECK_MESSAGE(
                (reading.outcome == FileOutcome::Imported) != reading.file.image.isEmpty(), file);
        }
    }
}

TEST_CASE("the shared picture formats look like their references") {
    const auto folder = test::sharedFolder("data/formats");
    if (!folder) {
        return;
    }
    const test::ExpectedCsv rows(*folder / "expected.csv");
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const FileReading reading = readImageFile(*folder / rows.at(row, "file"));
        const auto reference = readPng(*folder / rows.at(row, "reference_png"));
        REQUIRE_RESULT(reference);
        if (rows.at(row, "expect") != "import" || reading.file.image.width != reference->width ||
            reading.file.image.height != reference->height) {
            continue;
        }
        double sum = 0;
        for (std::size_t index = 0; index < reference->pixels.size(); ++index) {
            sum += std::abs(reading.file.image.pixels[index] - reference->pixels[index]);
        }
        const bool isLossy = reading.file.format == "jpeg";
        CHECK_MESSAGE(sum / static_cast<double>(reference->pixels.size()) <= (isLossy ? 5.0 : 0.0),
                      rows.at(row, "file"));
    }
}

}  // namespace outis::data
