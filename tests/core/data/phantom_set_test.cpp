// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <cstdlib>
#include <filesystem>
#include <set>
#include <sstream>
#include <string_view>
#include <vector>

#include "core/base/files.h"
#include "core/data/image_file.h"
#include "core/data/phantom/phantom.h"
#include "tests/support/result_check.h"
#include "tests/support/stopping_observer.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::data;
using outis::test::StoppingObserver;
using outis::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

PhantomOptions small(std::int64_t patients = 6) {
    PhantomOptions options;
    options.patients = patients;
    options.size = 32;
    options.seed = 5;
    return options;
}

std::vector<std::vector<std::string>> readCsv(const fs::path& path) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream text(files::readText(path).value());
    for (std::string line; std::getline(text, line);) {
        std::vector<std::string> row;
        std::istringstream cells(line);
        for (std::string cell; std::getline(cells, cell, ',');) {
            row.push_back(cell);
        }
        rows.push_back(row);
    }
    return rows;
}

Result<PhantomSummary> write(const fs::path& folder, const PhantomOptions& options) {
    SilentObserver observer;
    return writePhantomSet(folder, options, {}, observer);
}

}  // namespace

TEST_CASE("a phantom set holds the images that its label file names, and no others") {
    const TemporaryFolder temporary;
    const fs::path folder = temporary / "set";
    const auto summary = write(folder, small());
    REQUIRE(summary);
    CHECK(summary->outcome == Outcome::Finished);
    CHECK(summary->patients == 6);
    const auto rows = readCsv(summary->labelsFile);
    CHECK(rows.front() ==
          std::vector<std::string>{"image", "patient_id", "findings", "view", "sex", "age"});
    REQUIRE(static_cast<std::int64_t>(rows.size()) == summary->images + 1);
    std::set<std::string> patients;
    for (std::size_t k = 1; k < rows.size(); ++k) {
        const auto image = readPng(folder / rows[k][0]);
        REQUIRE(image);
        CHECK(image->width == 32);
        CHECK(image->height == 32);
        CHECK(rows[k][0].find(rows[k][1]) == std::string::npos);
        CHECK(!rows[k][2].empty());
        patients.insert(rows[k][1]);
    }
    CHECK(patients.size() == 6);
    CHECK(files::listFiles(folder / "images")->size() == rows.size() - 1);
    CHECK(readCsv(summary->truthFile).size() == rows.size());
}

TEST_CASE("the same options give the same bytes, and more patients do not change the first") {
    const TemporaryFolder temporary;
    REQUIRE(write(temporary / "a", small(4)));
    REQUIRE(write(temporary / "b", small(7)));
    const auto first = files::listFiles(temporary / "a/images");
    REQUIRE(first);
    for (const fs::path& path : *first) {
        const auto same = files::readBytes(temporary / "b/images" / path.filename());
        REQUIRE(same);
        CHECK(*same == files::readBytes(path).value());
    }
}

TEST_CASE("a stopped set is completed by the next run") {
    const TemporaryFolder temporary;
    const fs::path folder = temporary / "set";
    StoppingObserver stopper(2);
    const auto stopped = writePhantomSet(folder, small(), stopper.token(), stopper);
    REQUIRE(stopped);
    CHECK(stopped->outcome == Outcome::Stopped);
    CHECK(stopper.outcome() == Outcome::Stopped);
    CHECK(stopped->patients == 2);
    CHECK(stopped->labelsFile.empty());
    CHECK(!fs::exists(folder / "labels.csv"));
    REQUIRE(write(folder, small()));
    REQUIRE(write(temporary / "whole", small()));
    CHECK(files::readText(folder / "labels.csv").value() ==
          files::readText(temporary / "whole/labels.csv").value());
}

TEST_CASE("a folder with other content or another set is left alone") {
    const TemporaryFolder temporary;
    REQUIRE(write(temporary / "set", small()));
    const auto other = write(temporary / "set", small(9));
    REQUIRE(!other);
    CHECK(other.error().code == ErrorCode::AlreadyExists);
    REQUIRE(files::makeFolders(temporary / "letters"));
    REQUIRE(files::writeAtomically(temporary / "letters/mine.txt", std::string_view("keep")));
    const auto mine = write(temporary / "letters", small());
    REQUIRE(!mine);
    CHECK(mine.error().code == ErrorCode::AlreadyExists);
    CHECK(files::readText(temporary / "letters/mine.txt").value() == "keep");
}

TEST_CASE("options out of range are refused before anything is written") {
    const TemporaryFolder temporary;
    const auto refused = [&](auto change) {
        PhantomOptions options = small();
        change(options);
        const auto result = write(temporary / "set", options);
        REQUIRE(!result);
        CHECK(result.error().code == ErrorCode::InvalidOption);
        CHECK(!fs::exists(temporary / "set"));
    };
    refused([](PhantomOptions& options) { options.patients = 0; });
    refused([](PhantomOptions& options) { options.size = 8; });
    refused([](PhantomOptions& options) { options.format = "bmp"; });
    refused([](PhantomOptions& options) { options.labelNoise = -1; });
    refused([](PhantomOptions& options) { options.maxImages = 0; });
}

TEST_CASE("a place that cannot be written is a typed error") {
    const TemporaryFolder temporary;
    REQUIRE(files::writeAtomically(temporary / "file", std::string_view("no folder")));
    const auto result = write(temporary / "file/set", small());
    REQUIRE(!result);
    CHECK(result.error().code != ErrorCode::Internal);
    CHECK(!result.error().subject.empty());
}

TEST_CASE("DICOM phantoms are read back with their identity and the same picture") {
    const TemporaryFolder temporary;
    PhantomOptions options = small(12);
    options.format = "dicom";
    const auto dicom = write(temporary / "dicom", options);
    REQUIRE(dicom);
    options.format = "png";
    const auto png = write(temporary / "png", options);
    REQUIRE(png);
    const auto rows = readCsv(dicom->labelsFile);
    const auto pictures = readCsv(png->labelsFile);
    REQUIRE(rows.size() == pictures.size());
    std::set<std::string> photometrics;
    std::set<int> depths;
    for (std::size_t k = 1; k < rows.size(); ++k) {
        const auto file = decodeFile(temporary / "dicom" / rows[k][0]);
        REQUIRE(file);
        CHECK(file->format == "dicom");
        CHECK(file->dicom.patientId == rows[k][1]);
        photometrics.insert(file->photometric);
        depths.insert(file->bitsStored);
        const auto same = readPng(temporary / "png" / pictures[k][0]);
        REQUIRE(same);
        REQUIRE(file->image.pixels.size() == same->pixels.size());
        int total = 0;
        for (std::size_t at = 0; at < same->pixels.size(); ++at) {
            total += std::abs(int{file->image.pixels[at]} - int{same->pixels[at]});
        }
        // Where no window is given the reader spreads the values it finds over the grey range.
        CHECK(total < 12 * static_cast<int>(same->pixels.size()));
    }
    CHECK(photometrics == std::set<std::string>{"MONOCHROME1", "MONOCHROME2"});
    CHECK(depths.size() >= 2);
}
