// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/inspect.h"

#include <cmath>
#include <cstdlib>
#include <string>

#include <doctest.h>
#include <nlohmann/json.hpp>

#include "core/data/resize.h"
#include "tests/core/data/expected_csv.h"
#include "tests/core/data/made_dicom.h"
#include "tests/core/data/made_pictures.h"
#include "tests/core/data/shared_folder.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace outis::data {
namespace {

using test::ExpectedCsv;

/// Syntaxes that this program has no decoder for yet.
bool isDecoded(const std::string& transferSyntax) {
    return transferSyntax != "1.2.840.10008.1.2.4.90" && transferSyntax != "1.2.840.10008.1.2.4.91";
}

void checkHeader(const ExpectedCsv& rows, std::size_t row, const InspectRow& got) {
    const std::string file = rows.at(row, "file");
    if (!rows.at(row, "transfer_syntax_uid").empty()) {
        CHECK_MESSAGE(got.transferSyntax == rows.at(row, "transfer_syntax_uid"), file);
    }
    CHECK_MESSAGE(std::to_string(got.rows) == rows.at(row, "rows"), file);
    CHECK_MESSAGE(std::to_string(got.columns) == rows.at(row, "cols"), file);
    CHECK_MESSAGE(std::to_string(got.bitsStored) == rows.at(row, "bits_stored"), file);
    CHECK_MESSAGE(got.modality == rows.at(row, "modality"), file);
}

void checkStored(const ExpectedCsv& rows, std::size_t row, const InspectRow& got) {
    const std::string file = rows.at(row, "file");
    const auto number = [&](const char* column) { return std::stod(rows.at(row, column)); };
    const double tolerance = rows.at(row, "frame0_sha256").empty() ? 3.0 : 1e-3;
    REQUIRE_MESSAGE(got.storedMin.has_value(), file);
    CHECK_MESSAGE(std::abs(*got.storedMin - number("stored_min")) <= tolerance, file);
    CHECK_MESSAGE(std::abs(*got.storedMax - number("stored_max")) <= tolerance, file);
    CHECK_MESSAGE(std::abs(*got.storedMean - number("stored_mean")) <= tolerance, file);
    if (!rows.at(row, "frame0_sha256").empty()) {
        CHECK_MESSAGE(got.frame0Sha256 == rows.at(row, "frame0_sha256"), file);
    }
}

struct Likeness {
    double correlation = 0;
    double difference = 0;
};

Likeness compare(const GreyImage& picture, const GreyImage& reference) {
    const GreyImage resized = resize(picture, reference.width, reference.height, Filter::Lanczos);
    double sumA = 0, sumB = 0, sumAa = 0, sumBb = 0, sumAb = 0, difference = 0;
    const auto count = static_cast<double>(reference.pixels.size());
    for (std::size_t index = 0; index < reference.pixels.size(); ++index) {
        const double a = resized.pixels[index];
        const double b = reference.pixels[index];
        sumA += a;
        sumB += b;
        sumAa += a * a;
        sumBb += b * b;
        sumAb += a * b;
        difference += std::abs(a - b);
    }
    const double covariance = sumAb - sumA * sumB / count;
    return {covariance / std::sqrt((sumAa - sumA * sumA / count) * (sumBb - sumB * sumB / count)),
            difference / count};
}

}  // namespace

TEST_CASE("a row has every field that scripts rely on, and no identity") {
    const test::TemporaryFolder folder;
    test::MadeDicom made;
    made.values = {0, 1, 2, 4000};
    made.elements = {{0x00100020, "SECRET-1"}, {0x00100010, "SECRET^NAME"}};
    writeDicom(folder / "a.dcm", made);
    const auto row = inspectFile(folder / "a.dcm");
    REQUIRE_RESULT(row);
    const nlohmann::json json = toJson(*row);
    for (const char* key :
         {"file", "outcome", "reason", "message", "warnings", "format", "transfer_syntax",
          "modality", "rows", "columns", "bits_stored", "frames", "photometric", "stored_min",
          "stored_max", "stored_mean", "frame0_sha256"}) {
        CHECK_MESSAGE(json.contains(key), key);
    }
    CHECK(json.at("outcome") == "imported");
    CHECK(json.at("stored_max") == 4000);
    CHECK(json.at("stored_mean") == 1000.75);
    CHECK(json.at("photometric") == "MONOCHROME2");
    CHECK(json.at("reason").is_null());
    CHECK(json.dump().find("SECRET") == std::string::npos);
}

TEST_CASE("a refused file is a row with its reason; a missing one is an error") {
    const test::TemporaryFolder folder;
    const auto row = inspectFile(folder.write("a.dcm", "text"));
    REQUIRE_RESULT(row);
    CHECK(toJson(*row).at("outcome") == "rejected");
    CHECK(toJson(*row).at("reason") == "not-a-picture");
    CHECK(toJson(*row).at("stored_min").is_null());
    CHECK(inspectFile(folder / "none").error().code == ErrorCode::NotFound);
}

TEST_CASE("a file name that is no UTF-8 does not break the JSON") {
    const test::TemporaryFolder folder;
    const auto row = inspectFile(folder.write("b\xff.png", "text"));
    REQUIRE_RESULT(row);
    CHECK_NOTHROW(static_cast<void>(toJson(*row).dump()));
}

TEST_CASE("public DICOM files give the stored values that other decoders agree on") {
    const auto folder = test::sharedFolder("data/dicom");
    if (!folder) {
        return;
    }
    const ExpectedCsv rows(*folder / "expected.csv");
    int matched = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto got = inspectFile(*folder / rows.at(row, "file"));
        REQUIRE_RESULT(got);
        checkHeader(rows, row, *got);
        const bool isComparable =
            rows.at(row, "pixels_decode") == "yes" &&
            rows.at(row, "decoders_agree") != "one decoder only" &&
            isDecoded(rows.at(row, "transfer_syntax_uid")) &&
            !rows.at(row, "photometric").starts_with("YBR");  // decoders differ on colour
        if (isComparable) {
            checkStored(rows, row, *got);
            ++matched;
        }
    }
    CHECK(matched >= 50);
}

TEST_CASE("DICOM radiographs give their stored values and look like their references") {
    const auto folder = test::sharedFolder("data/cxr-dicom");
    if (!folder) {
        return;
    }
    const ExpectedCsv rows(*folder / "expected.csv");
    int matched = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string file = rows.at(row, "file");
        const auto got = inspectFile(*folder / file);
        REQUIRE_RESULT(got);
        checkHeader(rows, row, *got);
        if (!isDecoded(rows.at(row, "transfer_syntax_uid"))) {
            CHECK_MESSAGE(got->reason == "unsupported-syntax", file);
            continue;
        }
        checkStored(rows, row, *got);
        const auto reference = readPng(*folder / rows.at(row, "reference_png"));
        REQUIRE_RESULT(reference);
        REQUIRE_MESSAGE(got->picture.has_value(), file);
        const Likeness likeness = compare(*got->picture, *reference);
        CHECK_MESSAGE(likeness.correlation > std::stod(rows.at(row, "ref_corr")) - 0.0006, file);
        CHECK_MESSAGE(likeness.difference < std::stod(rows.at(row, "ref_mae")) + 0.15, file);
        ++matched;
    }
    CHECK(matched == 126);
}

TEST_CASE("damaged and hostile DICOM files come out as the list says") {
    const auto folder = test::sharedFolder("data/dicom-bad");
    if (!folder) {
        return;
    }
    const ExpectedCsv rows(*folder / "expected.csv");
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string file = rows.at(row, "file");
        const std::string expect = rows.at(row, "expect");
        const auto got = inspectFile(*folder / file);
        REQUIRE_RESULT(got);
        const std::string outcome(outcomeName(got->outcome));
        const std::string wanted = expect == "import"   ? "imported"
                                   : expect == "reject" ? "rejected"
                                                        : expect;
        CHECK_MESSAGE((expect == "either" || outcome == wanted), file, " ", outcome);
        CHECK_MESSAGE((outcome == "imported" || !got->message.empty()), file);
    }
}

}  // namespace outis::data
