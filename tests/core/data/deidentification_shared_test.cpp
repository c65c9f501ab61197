// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "core/data/forget_identities.h"
#include "tests/core/data/expected_csv.h"
#include "tests/core/data/import_project.h"
#include "tests/core/data/shared_folder.h"
#include "tests/core/data/workspace_search.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;
using test::ImportProject;

/// The set's own list of identifying strings, and its study dates.
std::vector<std::string> tokensOf(const fs::path& folder) {
    std::set<std::string> tokens;
    std::ifstream file(folder / "phi_tokens.txt");
    for (std::string line; std::getline(file, line);) {
        if (line.size() >= 3) {
            tokens.insert(line);
        }
    }
    const test::ExpectedCsv expected(folder / "expected.csv");
    for (std::size_t row = 0; row < expected.size(); ++row) {
        tokens.insert(expected.at(row, "study_date"));
        tokens.insert(expected.at(row, "study_uid"));
    }
    tokens.erase("");
    return {tokens.begin(), tokens.end()};
}

std::chrono::sys_days dayOf(const std::string& date) {
    const auto part = [&](std::size_t from, std::size_t length) {
        return std::stoi(date.substr(from, length));
    };
    return std::chrono::year(part(0, 4)) / part(4, 2) / part(6, 2);
}

}  // namespace

TEST_CASE("of the fake patients' identities, none stands outside the one table, and then none") {
    const auto folder = test::sharedFolder("data/cxr-dicom");
    if (!folder) {
        return;
    }
    const auto tokens = tokensOf(*folder);
    REQUIRE(tokens.size() > 450);
    ImportProject project;
    project.options = {};
    project.options.source = folder->string();
    // Digests under a fixed key: a date that happened to stand in one would fail every time.
    const fs::path key = project.folder.write("a.outis/pseudonym.key", std::string(32, '\x5a'));
    fs::permissions(key, fs::perms::owner_read | fs::perms::owner_write);
    const auto report =
        importFolder(project.workspace, project.catalogue, project.options, {}, project.observer);
    REQUIRE_RESULT(report);
    REQUIRE(report->imported > 100);
    CHECK(project.ask("SELECT count(*) > 100 FROM identity WHERE kind = 'study'").front() == "1");

    test::TokenPlaces places;
    test::findInFiles(project.workspace.root(), tokens, "catalogue.sqlite", places);
    test::findInCatalogue(project.catalogue.database(), tokens, places);
    test::findTokens(project.observer.everything() + toJson(*report).dump(), tokens, "said",
                     places);
    CHECK(places == test::TokenPlaces{});

    orThrow(forgetIdentities(project.workspace, project.catalogue, KeyFate::Stays));
    test::findInFiles(project.workspace.root(), tokens, "", places);
    CHECK(places == test::TokenPlaces{});
    const auto again =
        importFolder(project.workspace, project.catalogue, project.options, {}, project.observer);
    REQUIRE_RESULT(again);
    CHECK(again->alreadyThere == report->files);
    CHECK(again->patients == report->patients);
    test::findInFiles(project.workspace.root(), tokens, "", places);
    CHECK(places == test::TokenPlaces{});
}

TEST_CASE("days between studies are those of the dates that the set was made with") {
    const auto folder = test::sharedFolder("data/cxr-dicom");
    if (!folder) {
        return;
    }
    ImportProject project;
    project.options = {};
    project.options.source = folder->string();
    const auto report =
        importFolder(project.workspace, project.catalogue, project.options, {}, project.observer);
    REQUIRE_RESULT(report);
    const test::ExpectedCsv expected(*folder / "expected.csv");
    std::map<std::string, std::chrono::sys_days> dateOf;
    for (std::size_t row = 0; row < expected.size(); ++row) {
        dateOf[expected.at(row, "file")] = dayOf(expected.at(row, "study_date"));
    }
    SQLite::Statement rows(project.catalogue.database(),
                           "SELECT patient_id, value, study_day FROM images JOIN files ON "
                           "image_id = images.id JOIN identity ON kind = 'file' AND ref = files.id "
                           "WHERE outcome = 'imported'");
    struct Dated {
        std::chrono::sys_days date;
        int day = 0;
    };
    std::map<std::int64_t, std::vector<Dated>> imagesOf;
    while (rows.executeStep()) {
        CHECK_FALSE(rows.getColumn(2).isNull());
        imagesOf[rows.getColumn(0).getInt64()].push_back(
            {dateOf.at(rows.getColumn(1).getString()), rows.getColumn(2).getInt()});
    }
    CHECK(imagesOf.size() > 50);
    for (const auto& [patient, images] : imagesOf) {
        CAPTURE(patient);
        const auto first = std::ranges::min(images, {}, &Dated::date).date;
        for (const Dated& image : images) {
            CHECK(image.day == (image.date - first).count());
        }
    }
    CHECK(project.ask("SELECT count(*) FROM images WHERE age % 5 <> 0 OR age > 90").front() == "0");
}

}  // namespace outis::data
