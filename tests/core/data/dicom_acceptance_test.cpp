// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include <doctest.h>

#include "core/data/image_file.h"
#include "core/data/inspect.h"
#include "core/data/resize.h"
#include "tests/core/data/expected_csv.h"
#include "tests/core/data/shared_folder.h"
#include "tests/support/result_check.h"

namespace outis::data {
namespace {

using test::ExpectedCsv;

/// Collects what differs, so that one run names every file.
class Differences {
public:
    void require(bool holds, const std::string& file, std::string_view what) {
        if (!holds) {
            list_.push_back(file + ": " + std::string(what));
        }
    }
    /// Fails for each difference that is not in `allowed`, and for each of those that is gone.
    void check(const std::vector<std::string>& allowed) const {
        for (const std::string& difference : list_) {
            const bool isAllowed =
                std::find(allowed.begin(), allowed.end(), difference) != allowed.end();
            CHECK_MESSAGE(isAllowed, difference);
        }
        for (const std::string& difference : allowed) {
            const bool isThere = std::find(list_.begin(), list_.end(), difference) != list_.end();
            CHECK_MESSAGE(isThere, "no difference any more: ", difference);
        }
    }

private:
    std::vector<std::string> list_;
};

/// Everything of a row that tells where the pixels came from.
struct Row {
    const ExpectedCsv& rows;
    std::size_t index;

    [[nodiscard]] std::string at(const char* column) const { return rows.at(index, column); }
    [[nodiscard]] double number(const char* column) const { return std::stod(at(column)); }
};

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? ""
                                      : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// An unset NumberOfFrames is one frame.
std::string framesOf(const Row& row) {
    return row.at("frames").empty() ? "1" : row.at("frames");
}

void compareHeader(const Row& row, const InspectRow& got, Differences& differences) {
    const std::string file = row.at("file");
    const auto same = [&](const char* column, const std::string& value) {
        differences.require(row.at(column) == value, file, column);
    };
    same("transfer_syntax_uid", got.transferSyntax);
    same("rows", std::to_string(got.rows));
    same("cols", std::to_string(got.columns));
    same("bits_stored", std::to_string(got.bitsStored));
    same("modality", got.modality);
    same("photometric", got.photometric);
    differences.require(framesOf(row) == std::to_string(got.frames), file, "frames");
}

/// Names and ids are compared, never printed.
void compareIdentity(const Row& row, const std::filesystem::path& path, Differences& differences) {
    const DicomHeader header = readImageFile(path).file.dicom;
    const std::string file = row.at("file");
    differences.require(trimmed(row.at("patient_id")) == header.patientId, file, "patient_id");
    differences.require(trimmed(row.at("patient_name")) == header.patientName, file,
                        "patient_name");
    differences.require(row.at("body_part") == header.bodyPart, file, "body_part");
    differences.require(row.at("view_position") == header.viewPosition, file, "view_position");
}

void compareStored(const Row& row, const InspectRow& got, Differences& differences) {
    const std::string file = row.at("file");
    if (row.at("stored_min").empty()) {
        differences.require(!got.storedMin.has_value(), file, "stored values");
        return;
    }
    if (!got.storedMin) {
        differences.require(false, file, "stored values");
        return;
    }
    // Lossy decoders may round differently; the mean of the list has three digits.
    const bool isLossy = row.at("lossy") == "yes";
    const double tolerance = isLossy ? 1.0 : 0.0;
    const auto near = [&](const char* column, double value, double most) {
        differences.require(std::abs(row.number(column) - value) <= most, file, column);
    };
    near("stored_min", *got.storedMin, tolerance);
    near("stored_max", *got.storedMax, tolerance);
    near("stored_mean", *got.storedMean, isLossy ? 0.05 : 0.00051);
    if (!row.at("frame0_sha256").empty()) {
        differences.require(row.at("frame0_sha256") == got.frame0Sha256, file, "frame0_sha256");
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

bool isRadiography(const std::string& modality) {
    static constexpr std::array<std::string_view, 5> kTaken = {"CR", "DX", "RG", "OT", ""};
    return std::find(kTaken.begin(), kTaken.end(), modality) != kTaken.end();
}

}  // namespace

TEST_CASE("every public DICOM file gives the header and the stored values of the list") {
    const auto folder = test::sharedFolder("data/dicom");
    if (!folder) {
        return;
    }
    const ExpectedCsv rows(*folder / "expected.csv");
    Differences differences;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const Row row{rows, index};
        const auto path = *folder / row.at("file");
        const auto got = inspectFile(path);
        REQUIRE_RESULT(got);
        compareHeader(row, *got, differences);
        compareIdentity(row, path, differences);
        compareStored(row, *got, differences);
        const bool isTaken = isRadiography(row.at("modality")) && row.at("pixels_decode") == "yes";
        differences.require(
            got->outcome == (isTaken ? FileOutcome::Imported : FileOutcome::NotImage),
            row.at("file"), "outcome");
        differences.require(isTaken || !got->message.empty(), row.at("file"), "message");
    }
    CHECK(rows.size() == 69);
    differences.check({});
}

TEST_CASE("every DICOM radiograph gives its stored values and looks like its reference") {
    const auto folder = test::sharedFolder("data/cxr-dicom");
    if (!folder) {
        return;
    }
    const ExpectedCsv rows(*folder / "expected.csv");
    Differences differences;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const Row row{rows, index};
        const std::string file = row.at("file");
        const auto got = inspectFile(*folder / file);
        REQUIRE_RESULT(got);
        compareHeader(row, *got, differences);
        compareIdentity(row, *folder / file, differences);
        compareStored(row, *got, differences);
        differences.require(got->outcome == FileOutcome::Imported, file, "outcome");
        const auto reference = readPng(*folder / row.at("reference_png"));
        REQUIRE_RESULT(reference);
        if (!got->picture) {
            continue;
        }
        // The list's figures were made with another resampling filter: hence the margins.
        const Likeness likeness = compare(*got->picture, *reference);
        differences.require(likeness.correlation > row.number("ref_corr") - 0.0006, file,
                            "ref_corr");
        differences.require(likeness.difference < row.number("ref_mae") + 0.15, file, "ref_mae");
    }
    CHECK(rows.size() == 151);
    differences.check({});
}

TEST_CASE("every damaged or hostile DICOM file comes out as the list says, with a reason") {
    const auto folder = test::sharedFolder("data/dicom-bad");
    if (!folder) {
        return;
    }
    const ExpectedCsv rows(*folder / "expected.csv");
    Differences differences;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const Row row{rows, index};
        const std::string file = row.at("file");
        const std::string expect = row.at("expect");
        const auto got = inspectFile(*folder / file);
        REQUIRE_RESULT(got);
        const std::string outcome(outcomeName(got->outcome));
        const std::string wanted = expect == "import"   ? "imported"
                                   : expect == "reject" ? "rejected"
                                                        : expect;
        differences.require(expect == "either" || outcome == wanted, file, "expect");
        differences.require(outcome == "imported" || !got->message.empty(), file, "message");
        differences.require(outcome == "imported" || !got->reason.empty(), file, "reason");
        if (expect == "either" && outcome == "imported") {
            differences.require(!got->warnings.empty(), file, "taken without a warning");
        }
    }
    CHECK(rows.size() == 134);
    differences.check({
        // Nothing is missing or doubtful in these, or it is not the reader that judges it.
        "j2k_corrupt.dcm: taken without a warning",  // still a sound stream: it has no checksum
        "jpeg_named.dcm: taken without a warning",   // a sound JPEG, by its content
        "lateral.dcm: taken without a warning",      // the view is judged at import
        "nested_3000.dcm: taken without a warning",  // a sequence that is jumped over
        "nested_60.dcm: taken without a warning",    // the same
        "not_chest.dcm: taken without a warning",    // the body part is judged at import
        "pixels_before_rows.dcm: taken without a warning",  // out of order, but complete
        "png_named.dcm: taken without a warning",           // a sound PNG, by its content
        "rle_corrupt.dcm: taken without a warning",         // the same as for JPEG 2000
        "thin_1x90.dcm: taken without a warning",           // the size is judged at import
        "tiny_1x1.dcm: taken without a warning",            // the same
    });
}

}  // namespace outis::data
