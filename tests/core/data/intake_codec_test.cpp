// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/intake_codec.h"

#include <doctest.h>

#include <cmath>
#include <limits>
#include <string>

#include <nlohmann/json.hpp>

#include "core/base/random.h"
#include "core/data/png_check.h"
#include "tests/support/result_check.h"

namespace outis::data {
namespace {

const IntakeRequest kRequest{"/source/a file.dcm", 64, {true, false, true}};

GreyImage gradient(int width, int height) {
    GreyImage image{width, height, {}};
    for (int pixel = 0; pixel < width * height; ++pixel) {
        image.pixels.push_back(static_cast<std::uint8_t>(pixel));
    }
    return image;
}

/// Every field has a value of its own.
Intake fullIntake() {
    Intake intake;
    intake.reading.outcome = FileOutcome::Imported;
    intake.fileDigest = std::string(64, 'a');
    intake.pixelDigest = std::string(64, '0');
    intake.png = orThrow(encodePng(gradient(60, 40)));
    intake.storedPath = storedPathOf(intake.png);
    intake.width = 60;
    intake.height = 40;
    DecodedFile& file = intake.reading.file;
    file.format = "dicom";
    file.dicom = {"ID 1", "issuer", "NAME^A", "19700101", "20200202",
                  "F",    47.25,    "CR",     "PA",       "R-10214",
                  "view", "L\\F",   "CHEST",  "YES",      "1.2.840.10008.5.1.4.1.1.1"};
    file.transferSyntax = "1.2.840.10008.1.2.1";
    file.photometric = "MONOCHROME1";
    file.rows = 400;
    file.columns = 600;
    file.bitsStored = 12;
    file.frames = 3;
    file.warnings = {{ErrorCode::Corrupt, kRequest.path.string(), "first"},
                     {ErrorCode::Unsupported, kRequest.path.string(), "second"}};
    intake.text.couldRead = true;
    intake.text.regions = {{0.1, 0.2, 0.3, 0.4, TextKind::Marker, 0.75, true, false, "LEFT", {}},
                           {0.5, 0.6, 0.7, 0.8, TextKind::Text, 0.25, false, true, "DOE J",
                            orThrow(encodePng(gradient(9, 5)))}};
    intake.judgement = {"Frontal", 0.875, 0.5, {"clipped", "inverted"}};
    intake.nearHash = {std::byte{1}, std::byte{0xff}};
    return intake;
}

Result<Intake> decode(std::span<const std::byte> bytes) {
    return decodeIntake(bytes, kRequest);
}

bool isRefused(const Intake& intake) {
    const auto decoded = decode(encodeIntake(intake));
    return !decoded && decoded.error().code == ErrorCode::Corrupt;
}

}  // namespace

TEST_CASE("a request goes there and is understood") {
    const auto decoded = decodeRequest(encodeRequest({ReaderTask::Inspect, kRequest}));
    REQUIRE_RESULT(decoded);
    CHECK(decoded->task == ReaderTask::Inspect);
    CHECK(decoded->file.path == kRequest.path);
    CHECK(decoded->file.workingSize == 64);
    CHECK(decoded->file.text.isOn);
    CHECK_FALSE(decoded->file.text.keepsMarkers);
    CHECK(decoded->file.text.fillsFromSurroundings);
}

TEST_CASE("an intake comes back with every field it had") {
    const Intake sent = fullIntake();
    const auto bytes = encodeIntake(sent);
    const auto got = decode(bytes);
    REQUIRE_RESULT(got);
    CHECK(encodeIntake(*got) == bytes);
    CHECK(got->storedPath == sent.storedPath);
    CHECK(got->png == sent.png);
    CHECK(got->reading.file.dicom.ageYears == 47.25);
    CHECK(got->reading.file.dicom.sopClassUid == sent.reading.file.dicom.sopClassUid);
    REQUIRE(got->reading.file.warnings.size() == 2);
    CHECK(got->reading.file.warnings[1].code == ErrorCode::Unsupported);
    CHECK(got->reading.file.warnings[1].subject == kRequest.path.string());
    REQUIRE(got->text.regions.size() == 2);
    CHECK(got->text.regions[1].words == "DOE J");
    CHECK(got->text.regions[1].before == sent.text.regions[1].before);
    CHECK(got->judgement.flags == sent.judgement.flags);
}

TEST_CASE("a rejected intake comes back with its reason, and without a picture") {
    for (int reason = 1; reason <= static_cast<int>(kLastReason); ++reason) {
        Intake sent;
        sent.reading = {FileOutcome::Rejected,
                        static_cast<FileReason>(reason),
                        {ErrorCode::Corrupt, "elsewhere", "why"},
                        {}};
        const auto got = decode(encodeIntake(sent));
        REQUIRE_RESULT(got);
        CHECK(got->reading.reason == sent.reading.reason);
        CHECK_FALSE(reasonName(got->reading.reason).empty());
        CHECK(got->reading.error.subject == kRequest.path.string());
        CHECK(got->reading.error.detail == "why");
        CHECK(got->storedPath.empty());
    }
}

TEST_CASE("an answer that is cut anywhere, or goes on, is refused") {
    const auto bytes = encodeIntake(fullIntake());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        REQUIRE_FALSE(decode(std::span(bytes).first(size)));
    }
    auto longer = bytes;
    longer.push_back(std::byte{0});
    CHECK_FALSE(decode(longer));
    InspectRow row;
    row.picture = gradient(7, 5);
    row.warnings = {"one", "two"};
    const auto inspected = encodeInspectRow(row);
    REQUIRE_RESULT(decodeInspectRow(inspected, "x"));
    for (std::size_t size = 0; size < inspected.size(); ++size) {
        REQUIRE_FALSE(decodeInspectRow(std::span(inspected).first(size), "x"));
    }
}

TEST_CASE("garbled answers are refused or harmless, wherever the bytes are changed") {
    const auto bytes = encodeIntake(fullIntake());
    Philox random(Seed{7});
    for (int round = 0; round < 20'000; ++round) {
        auto garbled = bytes;
        for (int change = 0; change < 1 + round % 4; ++change) {
            garbled[random.nextUint32() % garbled.size()] =
                static_cast<std::byte>(random.nextUint32());
        }
        if (const auto got = decode(garbled)) {
            // What passes has a picture that is what it says, at a place that follows from it.
            const bool hasPicture = got->reading.outcome == FileOutcome::Imported;
            REQUIRE(got->png.empty() != hasPicture);
            REQUIRE(got->storedPath == (hasPicture ? storedPathOf(got->png) : ""));
            REQUIRE((!hasPicture || decodePngBytes(got->png)->width == got->width));
        }
    }
    for (int round = 0; round < 5'000; ++round) {
        std::vector<std::byte> noise(random.nextUint32() % 300);
        for (auto& byte : noise) {
            byte = static_cast<std::byte>(random.nextUint32() % 5);
        }
        (void)decode(noise);
        (void)decodeInspectRow(noise, "x");
        (void)decodeRequest(noise);
    }
}

TEST_CASE("a length beyond the answer is refused before anything is allocated for it") {
    for (const std::uint64_t claimed :
         {std::uint64_t{1} << 32, std::numeric_limits<std::uint64_t>::max(),
          std::numeric_limits<std::uint64_t>::max() / 8}) {
        std::vector<std::byte> bytes(8);  // outcome and reason
        const auto raw = std::as_bytes(std::span(&claimed, 1));
        bytes.insert(bytes.end(), raw.begin(), raw.end());
        bytes.resize(500);
        CHECK_FALSE(decode(bytes));
    }
}

TEST_CASE("values that no reader would send are refused") {
    const auto changed = [](auto change) {
        Intake intake = fullIntake();
        change(intake);
        return isRefused(intake);
    };
    CHECK_FALSE(changed([](Intake&) {}));
    CHECK(changed([](Intake& i) { i.reading.outcome = FileOutcome::Duplicate; }));
    CHECK(changed([](Intake& i) { i.reading.outcome = static_cast<FileOutcome>(9); }));
    CHECK(changed([](Intake& i) { i.reading.reason = static_cast<FileReason>(-1); }));
    CHECK(changed([](Intake& i) { i.text.regions[0].kind = static_cast<TextKind>(2); }));
    CHECK(changed([](Intake& i) { i.text.regions[0].left = std::nan(""); }));
    CHECK(changed([](Intake& i) { i.judgement.viewConfidence = INFINITY; }));
    CHECK(changed([](Intake& i) { i.fileDigest = "../../etc"; }));
    CHECK(changed([](Intake& i) { i.pixelDigest.clear(); }));
    CHECK(changed([](Intake& i) { i.nearHash.resize(65); }));
    CHECK(changed([](Intake& i) { i.png.clear(); }));
    CHECK(changed([](Intake& i) { i.width = 61; }));
    CHECK(changed([](Intake& i) {
        i.png = orThrow(encodePng(gradient(65, 40)));  // beyond the working size
        i.width = 65;
    }));
    CHECK(changed([](Intake& i) { i.text.regions[0].before = {std::byte{1}}; }));
}

TEST_CASE("texts of an answer are valid UTF-8, whatever was sent") {
    Intake sent = fullIntake();
    sent.reading.file.dicom.patientName = "M\xfcller";
    const auto got = decode(encodeIntake(sent));
    REQUIRE_RESULT(got);
    CHECK(got->reading.file.dicom.patientName == "M\xc3\xbcller");
}

TEST_CASE("an inspected row comes back with every field and its picture") {
    InspectRow sent;
    sent.file = "a.dcm";
    sent.outcome = FileOutcome::NotImage;
    sent.reason = "not-a-radiograph";
    sent.message = "a message";
    sent.warnings = {"one", "two"};
    sent.format = "dicom";
    sent.transferSyntax = "1.2";
    sent.modality = "CT";
    sent.rows = 5;
    sent.columns = 7;
    sent.bitsStored = 12;
    sent.frames = 2;
    sent.photometric = "RGB";
    sent.storedMin = -3;
    sent.storedMax = 4000;
    sent.storedMean = 12.5;
    sent.frame0Sha256 = std::string(64, 'f');
    sent.picture = gradient(7, 5);
    const auto got = decodeInspectRow(encodeInspectRow(sent), "a.dcm");
    REQUIRE_RESULT(got);
    CHECK(toJson(*got) == toJson(sent));
    CHECK(got->picture == sent.picture);
    sent.picture->width = 8;
    CHECK_FALSE(decodeInspectRow(encodeInspectRow(sent), "a.dcm"));
}

TEST_CASE("a plain PNG is known by its chunks; another kind, a cut one and extra chunks are not") {
    const auto png = orThrow(encodePng(gradient(300, 200)));
    const auto size = plainPngSize(png);
    REQUIRE(size);
    CHECK(size->width == 300);
    CHECK(size->height == 200);
    for (std::size_t length = 0; length < png.size(); ++length) {
        REQUIRE_FALSE(plainPngSize(std::span(png).first(length)));
    }
    auto more = png;
    more.insert(more.end(), png.end() - 12, png.end());
    CHECK_FALSE(plainPngSize(more));
    for (std::size_t place = 0; place < png.size(); ++place) {
        auto changed = png;
        changed[place] ^= std::byte{0x10};
        REQUIRE_FALSE(plainPngSize(changed));
    }
}

}  // namespace outis::data
