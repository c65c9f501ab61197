// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "core/data/importer.h"
#include "tests/core/data/import_project.h"
#include "tests/core/data/shared_folder.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;
using test::ImportProject;
using test::sharedFolder;

}  // namespace

TEST_CASE("the real radiographs are imported with all their patients") {
    const auto folder = sharedFolder("data/cxr-real");
    if (!folder) {
        return;
    }
    ImportProject project;
    project.options = {};
    project.options.source = folder->string();
    project.options.labels = (*folder / "labels.csv").string();
    const auto report =
        importFolder(project.workspace, project.catalogue, project.options, {}, project.observer);
    REQUIRE_RESULT(report);
    CHECK(report->images == 831);
    CHECK(report->patients == 524);
    CHECK(report->notImages == 3);
    CHECK(report->rejected == 0);
    CHECK(report->classes.front() == "No Finding");
    CHECK(std::count(report->classes.begin(), report->classes.end(), "COVID-19") == 1);
    const auto split = splitPatients(project.workspace, project.catalogue, {});
    REQUIRE_RESULT(split);
    const std::array<double, 4> shares = {0.6, 0.1, 0.1, 0.2};
    for (std::size_t role = 0; role < 4; ++role) {
        CHECK(std::abs(static_cast<double>(split->patients[role]) - 524 * shares[role]) < 1);
    }
    CHECK(split->added == 524);
}

TEST_CASE("the small NIH set needs no label file for its patients, and keeps the eight classes") {
    const auto folder = sharedFolder("data/cxr-nih64");
    if (!folder) {
        return;
    }
    ImportProject project;
    project.options = {};
    project.options.source = (*folder / "images").string();
    const auto plain =
        importFolder(project.workspace, project.catalogue, project.options, {}, project.observer);
    REQUIRE_RESULT(plain);
    CHECK(plain->patients == 198);
    CHECK(plain->images == 755);
    CHECK(project.ask("SELECT min(value) FROM identity WHERE kind = 'patient'")
              .front()
              .starts_with("nih:"));

    ImportProject labelled;
    labelled.options = {};
    labelled.options.source = folder->string();
    labelled.options.labels = (*folder / "labels.csv").string();
    const auto report = importFolder(labelled.workspace, labelled.catalogue, labelled.options, {},
                                     labelled.observer);
    REQUIRE_RESULT(report);
    CHECK(report->patients == 198);
    CHECK(report->classes.size() == 8);
    CHECK(labelled.ask("SELECT count(*) FROM labels WHERE class_id = 5 AND state = 1") ==
          std::vector<std::string>{"125"});
}

TEST_CASE("the odd label files import the images they name") {
    const auto odd = sharedFolder("data/labels-odd");
    const auto real = sharedFolder("data/cxr-real");
    if (!odd || !real) {
        return;
    }
    const std::map<std::string, std::int64_t> expected = {
        {"good.csv", 40},      {"quoted.csv", 40},        {"semicolon.csv", 40},
        {"tab.tsv", 40},       {"bom_crlf.csv", 40},      {"nih_columns.csv", 40},
        {"multiline.csv", 40}, {"formula.csv", 40},       {"whitespace_case.csv", 40},
        {"utf16.csv", 40},     {"latin1.csv", 40},        {"duplicate_rows.csv", 40},
        {"conflict.csv", 39},  {"missing_images.csv", 30}};
    ImportProject shared;
    // The pictures do not matter here: each is replaced by a small one of its own.
    int seed = 0;
    for (const fs::path& path : orThrow(files::listFiles(*real / "images"))) {
        shared.picture("images/" + path.filename().string(), ++seed);
    }
    for (const auto& [name, images] : expected) {
        CAPTURE(name);
        ImportProject project;
        project.options.source = shared.options.source;
        project.options.labels = (*odd / name).string();
        project.options.patientRule = "auto";
        const auto report = project.import();
        REQUIRE_RESULT(report);
        CHECK(report->images == images);
    }
    for (const char* name : {"no_patient.csv", "onehot.csv"}) {
        CAPTURE(name);
        ImportProject project;
        project.options.source = shared.options.source;
        project.options.labels = (*odd / name).string();
        project.options.patientRule = "auto";
        CHECK(project.import().error().code == ErrorCode::UnknownPatient);
    }
    ImportProject hostile;
    hostile.options.source = shared.options.source;
    hostile.options.labels = (*odd / "traversal.csv").string();
    hostile.options.patientRule = "auto";
    const auto report = hostile.import();
    REQUIRE_RESULT(report);
    CHECK(report->files == 831);
    CHECK(report->images < 40);
    CHECK(hostile.observer.hasWarned(ErrorCode::BadLabelFile));
}

}  // namespace outis::data
