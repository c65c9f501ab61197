// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <algorithm>

#include "core/base/files.h"
#include "core/data/image_file.h"
#include "core/data/secondary_capture.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::data;

namespace {

const CaptureUids kUids{"2.25.1001", "2.25.1002", "2.25.1003"};

GreyImage ramp(int width, int height) {
    GreyImage image{width, height, {}};
    for (int pixel = 0; pixel < width * height; ++pixel) {
        image.pixels.push_back(static_cast<std::uint8_t>(pixel % 251));
    }
    return image;
}

/// Replaces the first occurrence of `from` by as many bytes.
std::vector<std::byte> changed(std::vector<std::byte> bytes, const std::string& from,
                               const std::string& to) {
    const auto* first = reinterpret_cast<const std::byte*>(from.data());
    const auto found = std::search(bytes.begin(), bytes.end(), first, first + from.size());
    REQUIRE(found != bytes.end());
    std::transform(to.begin(), to.end(), found,
                   [](char letter) { return static_cast<std::byte>(letter); });
    return bytes;
}

}  // namespace

TEST_CASE("a synthetic picture comes back from DICOM with its pixels and new names") {
    for (const auto& [width, height] : {std::pair{64, 64}, std::pair{7, 5}, std::pair{1, 1}}) {
        const auto bytes = encodeSecondaryCapture(ramp(width, height), kUids);
        REQUIRE_RESULT(bytes);
        const auto read = readSecondaryCapture(*bytes);
        REQUIRE_RESULT(read);
        CHECK(read->image == ramp(width, height));
        CHECK(read->uids == kUids);
        CHECK(*encodeSecondaryCapture(read->image, read->uids) == *bytes);
    }
    CHECK_FALSE(encodeSecondaryCapture(GreyImage{}, kUids));
}

TEST_CASE("an object of the export is a picture to any reader, and names nobody") {
    const test::TemporaryFolder folder;
    REQUIRE(files::writeAtomically(folder / "a.dcm",
                                   orThrow(encodeSecondaryCapture(ramp(32, 20), kUids))));
    const auto read = readImageFile(folder / "a.dcm");
    CHECK(read.outcome == FileOutcome::Imported);
    CHECK(read.file.image == ramp(32, 20));
    CHECK(read.file.dicom.patientId.empty());
    CHECK(read.file.dicom.patientName.empty());
    CHECK(read.file.dicom.studyDate.empty());
}

TEST_CASE("an object that is not marked, not new or not whole is refused") {
    const auto bytes = orThrow(encodeSecondaryCapture(ramp(16, 16), kUids));
    const auto refusal = [](const std::vector<std::byte>& given) {
        const auto read = readSecondaryCapture(given);
        return read ? std::string() : read.error().detail;
    };
    CHECK_FALSE(refusal(changed(bytes, "YES", "NO ")).empty());
    CHECK_FALSE(refusal(changed(bytes, "SYN ", "WSD ")).empty());
    CHECK_FALSE(refusal(changed(bytes, "2.25.1001", "1.25.1001")).empty());
    CHECK_FALSE(refusal(std::vector<std::byte>(bytes.begin(), bytes.end() - 100)).empty());
    CHECK_FALSE(refusal({}).empty());
}

TEST_CASE("a marked PNG holds its mark, the same bytes each time, and the same picture") {
    const auto marked = orThrow(encodePng(ramp(30, 20), "synthetic"));
    CHECK(marked == orThrow(encodePng(ramp(30, 20), "synthetic")));
    CHECK(marked != orThrow(encodePng(ramp(30, 20))));
    CHECK(orThrow(decodePngBytes(marked)) == ramp(30, 20));
    const std::string text(reinterpret_cast<const char*>(marked.data()), marked.size());
    CHECK(text.find(std::string("tEXtSource\0synthetic", 20)) != std::string::npos);
    CHECK(text.find("tIME") == std::string::npos);
}
