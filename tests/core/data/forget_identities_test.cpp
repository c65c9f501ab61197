// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/forget_identities.h"

#include <doctest.h>

#include <string>

#include "core/data/import_store.h"
#include "tests/core/data/import_project.h"
#include "tests/core/data/workspace_search.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;
using test::ImportProject;
using Texts = std::vector<std::string>;

/// Patients, paths and names that all say ZEBRA.
struct ForgetProject : ImportProject {
    ForgetProject() {
        options.patientRule = "dicom";
        for (int patient = 0; patient < 8; ++patient) {
            const std::string id = "ZEBRA" + std::to_string(patient);
            picture(id + "/1.dcm", 2 * patient, id + " " + id + "^NAME PA");
            picture(id + "/2.dcm", 2 * patient + 1, id + " " + id + "^NAME AP");
        }
        file("ZEBRA.txt", "text");
        orThrow(import());
    }
    ForgottenIdentities forget(KeyFate key = KeyFate::Stays) {
        return orThrow(forgetIdentities(workspace, catalogue, key));
    }
    /// Bytes of the whole workspace, the catalogue's own files included.
    [[nodiscard]] test::TokenPlaces left() const {
        test::TokenPlaces places;
        test::findInFiles(workspace.root(), {"ZEBRA", folder.path().string() + "/source"}, "",
                          places);
        return places;
    }
};

}  // namespace

TEST_CASE("nothing of the identities is left in any byte, and everything else is") {
    ForgetProject project;
    REQUIRE_FALSE(project.left().empty());
    const std::string digest = project.catalogue.digest().value();
    const auto forgotten = project.forget();
    CHECK(forgotten.patients == 8);
    CHECK(forgotten.files == 17);
    CHECK_FALSE(forgotten.keyIsGone);
    CHECK(project.left() == test::TokenPlaces{});
    CHECK(project.catalogue.digest().value() == digest);
    CHECK(project.catalogue.counts()->images == 16);
    CHECK(project.catalogue.files()->size() == 17);
    CHECK(project.catalogue.filePaths()->empty());
    CHECK(project.ask("PRAGMA integrity_check") == Texts{"ok"});
    CHECK(project.forget().patients == 0);
}

TEST_CASE("after forgetting, the same folder and its patients are known, and stay forgotten") {
    ForgetProject project;
    project.forget();
    const int reads = project.reader.reads();
    const auto again = project.import();
    REQUIRE_RESULT(again);
    CHECK(project.reader.reads() == reads);
    CHECK(again->alreadyThere == 17);
    project.picture("ZEBRA0/3.dcm", 100, "ZEBRA0 ZEBRA0^NAME PA");
    project.picture("ZEBRA9/1.dcm", 101, "ZEBRA9 ZEBRA9^NAME PA");
    const auto more = project.import();
    REQUIRE_RESULT(more);
    CHECK(more->patients == 9);
    CHECK(more->images == 18);
    CHECK(project.left() == test::TokenPlaces{});
    REQUIRE_RESULT(splitPatients(project.workspace, project.catalogue, {}));
    CHECK(project.left() == test::TokenPlaces{});
}

TEST_CASE("identities are written again only where the steward says so") {
    ForgetProject project;
    project.forget();
    project.options.keepIdentities = true;
    const auto again = project.import();
    REQUIRE_RESULT(again);
    CHECK(again->patients == 8);
    CHECK(again->images == 16);
    CHECK(project.catalogue.filePaths()->size() == 17);
    CHECK(project.ask("SELECT count(*) FROM identity WHERE kind = 'patient' AND name <> ''") ==
          Texts{"8"});
    const int reads = project.reader.reads();
    project.options.keepIdentities = false;
    REQUIRE_RESULT(project.import());
    CHECK(project.reader.reads() == reads);
    CHECK(project.catalogue.filePaths()->size() == 17);
}

TEST_CASE("with the key gone, a warning says that patients cannot be known again") {
    ForgetProject project;
    CHECK(project.forget(KeyFate::Goes).keyIsGone);
    CHECK_FALSE(fs::exists(project.workspace.pseudonymKeyPath()));
    project.picture("ZEBRA0/3.dcm", 100, "ZEBRA0 ZEBRA0^NAME PA");
    const auto again = project.import();
    REQUIRE_RESULT(again);
    CHECK(project.observer.hasWarned(ErrorCode::NotFound));
    CHECK(again->alreadyThere == 0);
    // The pictures that are there make known again whose they are.
    CHECK(again->patients == 8);
    CHECK(again->images == 17);
    CHECK(project.left() == test::TokenPlaces{});
    REQUIRE_RESULT(project.import());
    CHECK_FALSE(project.observer.hasWarned(ErrorCode::NotFound));
}

TEST_CASE("a reader that holds the catalogue is said, and the command can be repeated") {
    ForgetProject project;
    {
        const auto reader = Catalogue::openReadOnly(project.workspace);
        REQUIRE_RESULT(reader);
        SQLite::Statement open(reader->database(), "SELECT id FROM images");
        open.executeStep();
        project.catalogue.database().exec("PRAGMA busy_timeout = 10");
        const auto busy = forgetIdentities(project.workspace, project.catalogue, KeyFate::Stays);
        REQUIRE_FALSE(busy);
        CHECK(busy.error().code == ErrorCode::WorkspaceLocked);
    }
    project.forget();
    CHECK(project.left() == test::TokenPlaces{});
}

TEST_CASE("study days count from the first study, also after patients are joined") {
    ImportProject project;
    project.picture("anna/1.png", 1);
    project.picture("anna/2.png", 2);
    project.picture("bert/1.png", 3);
    project.picture("bert/2.png", 4);
    REQUIRE_RESULT(project.import());
    auto& database = project.catalogue.database();
    const auto key = orThrow(PseudonymKey::load(project.workspace));
    ImportStore store(project.catalogue, key, true);
    store.identities().keepStudyDate({1}, "20200228");
    store.identities().keepStudyDate({2}, "2020.03.01");
    store.identities().keepStudyDate({3}, "20191231");
    store.identities().keepStudyDate({4}, "20190231");  // no day
    REQUIRE_RESULT(project.import());
    const auto days = [&] { return project.ask("SELECT study_day FROM images ORDER BY id"); };
    CHECK(days() == Texts{"0", "2", "0", ""});
    const auto patientOf = [&](int image) {
        return PatientId{
            database.execAndGet("SELECT patient_id FROM images WHERE id = " + std::to_string(image))
                .getInt64()};
    };
    SUBCASE("with their dates, across the two") {
        CHECK(store.join(patientOf(1), patientOf(3)) == Joined::Merged);
        CHECK(days() == Texts{"59", "61", "0", ""});
    }
    SUBCASE("without, only the first keeps its days") {
        orThrow(forgetIdentities(project.workspace, project.catalogue, KeyFate::Stays));
        REQUIRE_RESULT(project.import());
        CHECK(days() == Texts{"0", "2", "0", ""});
        CHECK(store.join(patientOf(1), patientOf(3)) == Joined::Merged);
        CHECK(days() == Texts{"0", "2", "", ""});
        // A later dated image has no known distance to the forgotten ones.
        store.identities().keepStudyDate({4}, "20210101");
        REQUIRE_RESULT(project.import());
        CHECK(days() == Texts{"0", "2", "", ""});
    }
}

TEST_CASE("no path of the source is in an error or a warning") {
    ImportProject project;
    const auto said = [&](const Result<ImportReport>& report) {
        REQUIRE_FALSE(report);
        return describe(report.error()) + project.observer.everything();
    };
    const std::string place = project.folder.path().string();
    CHECK(said(project.import()).find(place) == std::string::npos);
    project.file("broken.png", "broken");
    CHECK(said(project.import()).find(place) == std::string::npos);
    project.options.labels = (project.folder / "source/absent.csv").string();
    CHECK(said(project.import()).find(place) == std::string::npos);
    project.options.source = (project.folder / "ZEBRA").string();
    CHECK(said(project.import()).find("ZEBRA") == std::string::npos);
}

}  // namespace outis::data
