// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <map>
#include <string>

#include <doctest.h>

#include "core/data/image_file.h"
#include "core/data/resize.h"
#include "tests/core/data/expected_csv.h"
#include "tests/core/data/shared_folder.h"
#include "tests/support/result_check.h"

namespace outis::data {
namespace {

double correlation(const GreyImage& a, const GreyImage& b) {
    double sumA = 0;
    double sumB = 0;
    double squareA = 0;
    double squareB = 0;
    double product = 0;
    const auto count = static_cast<double>(a.pixels.size());
    for (std::size_t index = 0; index < a.pixels.size(); ++index) {
        const double x = a.pixels[index];
        const double y = b.pixels[index];
        sumA += x;
        sumB += y;
        squareA += x * x;
        squareB += y * y;
        product += x * y;
    }
    const double spread =
        std::sqrt((squareA - sumA * sumA / count) * (squareB - sumB * sumB / count));
    return spread > 0 ? (product - sumA * sumB / count) / spread : 0;
}

/// How alike a file must be to its reference; those not here are lossless or high-quality JPEG.
double leastCorrelation(const std::string& file) {
    // Checked against an independent reading where the file itself is unlike its reference.
    static const std::map<std::string, double> kOthers = {
        {"black.png", -1},           // nothing of the picture is left
        {"white.png", -1},           // nothing of the picture is left
        {"inverted.png", -1.01},     // black and white are swapped: checked below
        {"bilevel.png", 0.38},       // dithered to one bit; Pillow's reading gives 0.3811, too
        {"colour_photo.png", 0.33},  // made colourful; the mean of Pillow's RGB gives 0.3346, too
        {"quality10.jpg", 0.97},     // coarse
    };
    const auto found = kOthers.find(file);
    return found == kOthers.end() ? 0.99 : found->second;
}

void checkAgainstReference(const std::filesystem::path& folder, const std::string& file,
                           const std::string& reference, const GreyImage& image) {
    const auto expected = readPng(folder / reference);
    REQUIRE_RESULT(expected);
    const GreyImage same = resize(*expected, image.width, image.height, Filter::Lanczos);
    const double alike = correlation(same, image);
    CHECK_MESSAGE(alike >= leastCorrelation(file), file, " correlation ", alike);
    if (file == "inverted.png") {
        CHECK(alike < -0.99);
    }
}

}  // namespace

TEST_CASE("every shared picture, good or bad, comes out as its list says") {
    for (const char* name : {"data/formats", "data/formats-bad"}) {
        const auto folder = test::sharedFolder(name);
        if (!folder) {
            return;
        }
        const test::ExpectedCsv rows(*folder / "expected.csv");
        REQUIRE(rows.size() > 20);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const std::string file = rows.at(row, "file");
            CAPTURE(file);
            const std::string expect = rows.at(row, "expect");
            const FileReading reading = readImageFile(*folder / file);
            const bool isTaken = reading.outcome == FileOutcome::Imported;
            CHECK((expect == "either" || isTaken == (expect == "import")));
            CHECK(isTaken != reading.file.image.isEmpty());
            CHECK(isTaken == (reading.reason == FileReason::None));
            if (!isTaken) {
                CHECK(reading.outcome == FileOutcome::Rejected);
                CHECK_FALSE(reading.error.detail.empty());
                continue;
            }
            const GreyImage& image = reading.file.image;
            if (!rows.at(row, "width").empty()) {
                const std::string orientation = rows.at(row, "exif_orientation");
                const bool isTurned = !orientation.empty() && std::stoi(orientation) >= 5;
                CHECK(image.width == std::stoi(rows.at(row, isTurned ? "height" : "width")));
                CHECK(image.height == std::stoi(rows.at(row, isTurned ? "width" : "height")));
            }
            if (const std::string reference = rows.at(row, "reference_png"); !reference.empty()) {
                checkAgainstReference(*folder, file, reference, image);
            }
        }
    }
}

TEST_CASE("every shared picture of a good kind is taken, also where either is allowed") {
    const auto folder = test::sharedFolder("data/formats");
    if (!folder) {
        return;
    }
    const test::ExpectedCsv rows(*folder / "expected.csv");
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string file = rows.at(row, "file");
        CHECK_MESSAGE(readImageFile(*folder / file).outcome == FileOutcome::Imported, file);
    }
}

TEST_CASE("no metadata of a picture is in what is known of it") {
    const auto folder = test::sharedFolder("data/formats");
    if (!folder) {
        return;
    }
    const test::ExpectedCsv rows(*folder / "expected.csv");
    int checked = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string tokens = rows.at(row, "fake_phi");
        if (tokens.empty()) {
            continue;
        }
        ++checked;
        const FileReading reading = readImageFile(*folder / rows.at(row, "file"));
        REQUIRE(reading.outcome == FileOutcome::Imported);
        const auto png = encodePng(reading.file.image);
        REQUIRE_RESULT(png);
        std::string known(reinterpret_cast<const char*>(png->data()), png->size());
        for (const Error& warning : reading.file.warnings) {
            known += warning.detail;
        }
        known += reading.file.dicom.patientId;
        for (std::size_t start = 0; start <= tokens.size();) {
            const std::size_t end = std::min(tokens.find('|', start), tokens.size());
            CHECK(known.find(tokens.substr(start, end - start)) == std::string::npos);
            start = end + 1;
        }
    }
    CHECK(checked >= 2);
}

}  // namespace outis::data
