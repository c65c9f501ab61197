// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <array>
#include <string>
#include <vector>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "core/base/files.h"
#include "tests/core/data/import_project.h"

namespace outis::data {
namespace {

using test::ImportProject;
using Texts = std::vector<std::string>;

constexpr std::array<const char*, 1> kFirstStep = {
#include "core/data/catalogue_schema_1.inc"
};

/// A catalogue as the first schema wrote it: two patients with three ids, a date of their own and
/// a folder with four files.
void makeFirstSchema(const std::filesystem::path& path, const std::string& root) {
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA foreign_keys = ON");
    database.exec(kFirstStep[0]);
    database.exec("PRAGMA application_id = 0x4F757469");
    database.exec("INSERT INTO schema_version VALUES (1, 't', '0.1.0')");
    database.exec(R"(
        INSERT INTO classes VALUES (0, 'No Finding'), (1, 'Edema');
        INSERT INTO patients (id) VALUES (3), (7);
        INSERT INTO identity VALUES ('local:anna', 3, 'ward', 'ANNA^A', '19500101'),
            ('local:anna-2', 3, '', '', ''), ('local:bert', 7, '', 'BERT^B', '');
        INSERT INTO images (id, patient_id, pixel_digest, stored_path, working_size, width, height,
                            format, view, sex, age, warnings) VALUES
            (1, 3, 'd1', 'images/aa/1.png', 256, 256, 200, 'png', 'PA', 'F', 63, '[]'),
            (2, 7, 'd2', 'images/bb/2.png', 256, 256, 256, 'dicom', '', '', NULL, '["w"]'),
            (3, 7, 'd3', 'images/cc/3.png', 256, 128, 256, 'jpeg', 'AP', 'M', 97, '[]');
        INSERT INTO labels VALUES (1, 0, 1), (3, 1, -1);
        INSERT INTO split VALUES (3, 'train'), (7, 'control');
    )");
    SQLite::Statement source(database, "INSERT INTO sources VALUES (5, ?, 't')");
    source.bind(1, root);
    source.exec();
    database.exec(R"(
        INSERT INTO files VALUES
            (10, 5, 'anna/1.png', 1, 1, 'x', 'f', 'imported', '', '', 1),
            (11, 5, 'bert/1.dcm', 1, 1, 'x', 'f', 'imported', '', '', 2),
            (12, 5, 'bert/2.jpg', 1, 1, 'x', 'f', 'imported', '', '', 3),
            (13, 5, 'bert/no.txt', 1, 1, 'x', 'f', 'not-image', 'not-a-picture', 'text', NULL);
    )");
}

struct OldProject : ImportProject {
    OldProject() {
        auto other = orThrow(Workspace::create(folder / "old.outis"));
        std::filesystem::create_directory(folder / "old");
        makeFirstSchema(other.cataloguePath(),
                        std::filesystem::weakly_canonical(options.source).string());
        workspace = other;
        catalogue = orThrow(Catalogue::open(workspace));
    }
};

}  // namespace

TEST_CASE("a catalogue of the first schema keeps everything, with identities in one table") {
    const OldProject project;
    CHECK(project.catalogue.counts()->images == 3);
    CHECK(project.catalogue.counts()->patients == 2);
    CHECK(project.ask("SELECT ref || value || issuer || name || birth_date FROM identity "
                      "WHERE kind = 'patient' ORDER BY value") ==
          Texts{"3local:annawardANNA^A19500101", "3local:anna-2", "7local:bertBERT^B"});
    CHECK(project.ask("SELECT ref || value FROM identity WHERE kind = 'file' ORDER BY ref") ==
          Texts{"10anna/1.png", "11bert/1.dcm", "12bert/2.jpg", "13bert/no.txt"});
    CHECK(project.ask("SELECT ref FROM identity WHERE kind = 'source'") == Texts{"5"});
    CHECK(project.ask("SELECT outcome || coalesce(image_id, '-') FROM files ORDER BY id") ==
          Texts{"imported1", "imported2", "imported3", "not-image-"});
    CHECK(project.ask("SELECT age FROM images ORDER BY id") == Texts{"60", "", "90"});
    CHECK(project.ask("SELECT text_state FROM images WHERE id = 1") == Texts{"unchecked"});
    CHECK(project.ask("PRAGMA foreign_key_check").empty());
    CHECK(project.ask("PRAGMA integrity_check") == Texts{"ok"});
    CHECK(project.catalogue.filePaths()->size() == 4);
}

TEST_CASE("an older catalogue is read as it is and not written to") {
    const test::TemporaryFolder folder;
    const auto workspace = orThrow(Workspace::create(folder / "old.outis"));
    makeFirstSchema(workspace.cataloguePath(), "source");
    const std::string before = *files::readText(workspace.cataloguePath());
    {
        const auto catalogue = Catalogue::openReadOnly(workspace);
        REQUIRE_RESULT(catalogue);
        CHECK(catalogue->counts()->images == 3);
        CHECK(catalogue->counts()->patients == 2);
    }
    CHECK(*files::readText(workspace.cataloguePath()) == before);
}

TEST_CASE("the next import knows migrated patients, folders and files again") {
    OldProject project;
    project.picture("anna/1.png", 1);
    project.picture("anna-2/new.png", 2);
    project.picture("bert/1.dcm", 3);
    project.picture("bert/new.png", 4);
    REQUIRE_RESULT(project.import());
    CHECK(project.ask("SELECT count(*) FROM sources") == Texts{"1"});
    CHECK(project.ask("SELECT id FROM files ORDER BY id") ==
          Texts{"10", "11", "12", "13", "14", "15"});
    CHECK(project.ask("SELECT count(*) FROM files WHERE path_key LIKE 'unkeyed:%'") == Texts{"0"});
    CHECK(project.ask("SELECT DISTINCT patient_id FROM images ORDER BY 1") == Texts{"3", "7"});
    CHECK(project.ask("SELECT count(*) FROM patient_keys WHERE patient_id = 3") == Texts{"2"});
}

TEST_CASE("a row that goes takes its identities along") {
    const OldProject project;
    auto& database = project.catalogue.database();
    database.exec("INSERT INTO masked_regions VALUES (4, 3, 0, 0, 1, 1, 'text', 1, 1, 0)");
    database.exec(
        "INSERT INTO identity (kind, ref, value) VALUES ('text', 4, 'SECRET'), "
        "('study', 3, '20200101')");
    database.exec("DELETE FROM images WHERE id = 3");
    CHECK(project.ask("SELECT value FROM identity WHERE kind IN ('text', 'study')").empty());
    database.exec("DELETE FROM files WHERE id = 13");
    CHECK(project.ask("SELECT value FROM identity WHERE ref = 13").empty());
}

}  // namespace outis::data
