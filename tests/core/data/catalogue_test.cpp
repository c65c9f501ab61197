// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/catalogue.h"

#include <doctest.h>

#include <fstream>
#include <limits>
#include <string>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>

#include "core/base/files.h"
#include "core/data/split_proof.h"
#include "core/data/workspace.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;
using test::ReadOnly;
using test::TemporaryFolder;

struct Project {
    TemporaryFolder folder;
    Workspace workspace = outis::orThrow(Workspace::create(folder / "a.outis"));

    [[nodiscard]] Catalogue open() const { return outis::orThrow(Catalogue::open(workspace)); }
};

/// Two patients with three images over two classes.
void fill(Catalogue& catalogue) {
    catalogue.database().exec(R"(
        INSERT INTO classes VALUES (0, 'No Finding'), (1, 'Edema');
        INSERT INTO patients (id) VALUES (1), (2);
        INSERT INTO identity (kind, ref, value) VALUES ('patient', 1, 'local:A'),
            ('patient', 2, 'local:B');
        INSERT INTO images (id, patient_id, pixel_digest, stored_path, working_size, width, height,
                            format, view, sex, age) VALUES
            (1, 1, 'd1', 'images/aa/1.png', 256, 256, 200, 'png', 'PA', 'F', 61),
            (2, 2, 'd2', 'images/bb/2.png', 256, 256, 256, 'dicom', '', '', NULL),
            (3, 1, 'd3', 'images/cc/3.png', 256, 128, 256, 'jpeg', 'AP', 'F', 62);
        INSERT INTO labels VALUES (1, 0, 1), (1, 1, 0), (3, 1, -1);
    )");
}

void lockSplit(Catalogue& catalogue) {
    catalogue.database().exec("INSERT INTO split VALUES (1, 'train'), (2, 'control')");
    const std::string proof =
        outis::orThrow(proveDisjoint({std::vector{PatientId{1}}, {}, {}, {PatientId{2}}}));
    catalogue.database().exec(
        "INSERT INTO split_info VALUES (1, zeroblob(16), -1, "
        "'[0.6,0.1,0.1,0.2]', '2026-01-01T00:00:00.000Z', '" +
        proof + "', 2)");
}

}  // namespace

TEST_CASE("a new catalogue can be read by its owner alone") {
    const Project project;
    const Catalogue catalogue = project.open();
    using std::filesystem::perms;
    for (const char* file : {"catalogue.sqlite", "catalogue.sqlite-wal"}) {
        const auto mode =
            std::filesystem::status(project.workspace.root() / file).permissions() & perms::all;
        CHECK(mode == (perms::owner_read | perms::owner_write));
    }
}

TEST_CASE("a new catalogue is empty and opens again") {
    const Project project;
    for (int round = 0; round < 2; ++round) {
        const Catalogue catalogue = project.open();
        const auto counts = catalogue.counts();
        REQUIRE_RESULT(counts);
        CHECK(counts->patients == 0);
        CHECK(counts->images == 0);
        CHECK(catalogue.classes()->empty());
        CHECK(catalogue.images()->empty());
        CHECK_FALSE(catalogue.split()->has_value());
    }
}

TEST_CASE("images, labels and counts come back as they were stored") {
    const Project project;
    Catalogue catalogue = project.open();
    fill(catalogue);
    const auto images = catalogue.images();
    REQUIRE_RESULT(images);
    REQUIRE(images->size() == 3);
    CHECK(images->at(0).patient == PatientId{1});
    CHECK(images->at(0).ageYears == 61);
    CHECK(images->at(0).view == "PA");
    CHECK_FALSE(images->at(1).ageYears.has_value());
    CHECK(images->at(2).storedPath == "images/cc/3.png");
    const std::vector<ImageId> order = {{3}, {1}, {2}};
    CHECK(catalogue.labels(order).value() == std::vector<std::int8_t>{-2, -1, 1, 0, -2, -2});
    CHECK(catalogue.counts()->patients == 2);
    CHECK(catalogue.classes().value() == std::vector<std::string>{"No Finding", "Edema"});
}

TEST_CASE("the split gives images by role and proves that nobody is in two") {
    const Project project;
    Catalogue catalogue = project.open();
    fill(catalogue);
    lockSplit(catalogue);
    CHECK(catalogue.imagesOf(Role::Train)->size() == 2);
    CHECK(catalogue.imagesOf(Role::Control)->size() == 1);
    CHECK(catalogue.imagesOf(Role::Test)->empty());
    CHECK(catalogue.counts()->imagesByRole == std::array<std::int64_t, 5>{2, 0, 0, 1, 0});
    const auto split = catalogue.split();
    REQUIRE_RESULT(split);
    REQUIRE(split->has_value());
    CHECK((*split)->shares[3] == 0.2);

    SUBCASE("a patient moved behind the program's back breaks the proof") {
        catalogue.database().exec("UPDATE split SET role = 'train' WHERE patient_id = 2");
        CHECK(catalogue.split().error().code == ErrorCode::Corrupt);
    }
    SUBCASE("a patient removed behind the program's back breaks the proof") {
        catalogue.database().exec("DELETE FROM split WHERE patient_id = 2");
        CHECK(catalogue.split().error().code == ErrorCode::Corrupt);
    }
    SUBCASE("a patient cannot have two roles") {
        CHECK_THROWS_AS(catalogue.database().exec("INSERT INTO split VALUES (1, 'test')"),
                        SQLite::Exception);
    }
}

TEST_CASE("the proof refuses a patient that stands twice and depends on everything else") {
    const auto proof =
        proveDisjoint({std::vector{PatientId{1}, PatientId{2}}, {}, {PatientId{3}}, {}});
    REQUIRE_RESULT(proof);
    CHECK(
        proveDisjoint({std::vector{PatientId{2}, PatientId{1}}, {}, {PatientId{3}}, {}}).value() ==
        *proof);
    CHECK(proveDisjoint({std::vector{PatientId{1}}, {PatientId{2}}, {PatientId{3}}, {}}).value() !=
          *proof);
    CHECK(proveDisjoint({std::vector{PatientId{1}}, {}, {}, {PatientId{1}}}).error().code ==
          ErrorCode::Corrupt);
    CHECK_FALSE(proveDisjoint({std::vector{PatientId{1}, PatientId{1}}, {}, {}, {}}));
}

TEST_CASE("the digest follows what later stages depend on, and nothing else") {
    const Project project;
    Catalogue catalogue = project.open();
    fill(catalogue);
    const std::string before = catalogue.digest().value();
    CHECK(catalogue.digest().value() == before);
    REQUIRE_RESULT(catalogue.recordRun({"r", "import", "t", "", ""}));
    CHECK(catalogue.digest().value() == before);
    SUBCASE("a label") {
        catalogue.database().exec("UPDATE labels SET state = 1 WHERE image_id = 3");
    }
    SUBCASE("a patient") {
        catalogue.database().exec("UPDATE images SET patient_id = 2 WHERE id = 3");
    }
    SUBCASE("the split") {
        lockSplit(catalogue);
    }
    SUBCASE("the name of a class") {
        catalogue.database().exec("UPDATE classes SET name = 'Mass' WHERE id = 1");
    }
    CHECK(catalogue.digest().value() != before);
}

TEST_CASE("the same picture cannot be stored twice, nor a label without its image") {
    const Project project;
    Catalogue catalogue = project.open();
    fill(catalogue);
    CHECK_THROWS_AS(catalogue.database().exec("UPDATE images SET pixel_digest = 'd1' WHERE id = 2"),
                    SQLite::Exception);
    CHECK_THROWS_AS(catalogue.database().exec("INSERT INTO labels VALUES (99, 0, 1)"),
                    SQLite::Exception);
    CHECK_THROWS_AS(catalogue.database().exec("INSERT INTO labels VALUES (2, 0, 7)"),
                    SQLite::Exception);
}

TEST_CASE("candidates keep 64-bit seeds and absent neighbours") {
    const Project project;
    Catalogue catalogue = project.open();
    const std::vector<CandidateRow> rows = {
        {"run", 0, std::numeric_limits<std::uint64_t>::max(), "Edema", ImageId{7}, 0.25, "accepted",
         "", "synthetic/run/0.png"},
        {"run", 1, 3, "", std::nullopt, std::nullopt, "rejected", "too-near", ""}};
    REQUIRE_RESULT(catalogue.addCandidates(rows));
    REQUIRE_RESULT(catalogue.addCandidates(rows));  // a repeated run replaces its rows
    const auto read = catalogue.candidates("run");
    REQUIRE_RESULT(read);
    REQUIRE(read->size() == 2);
    CHECK(read->at(0).seed == rows[0].seed);
    CHECK(read->at(0).nearest == ImageId{7});
    CHECK(read->at(0).distance == 0.25);
    CHECK_FALSE(read->at(1).nearest.has_value());
    CHECK(read->at(1).reason == "too-near");
    CHECK(catalogue.candidates("other")->empty());

    auto unknown = rows;
    unknown[1].decision = "perhaps";
    CHECK_FALSE(catalogue.addCandidates(unknown));
}

TEST_CASE("runs are recorded and updated by id") {
    const Project project;
    Catalogue catalogue = project.open();
    REQUIRE_RESULT(catalogue.recordRun({"r1", "import", "2026-01-01", "", ""}));
    REQUIRE_RESULT(catalogue.recordRun({"r1", "import", "2026-01-01", "2026-01-02", "finished"}));
    const auto runs = catalogue.runs();
    REQUIRE_RESULT(runs);
    REQUIRE(runs->size() == 1);
    CHECK(runs->front().outcome == "finished");
}

TEST_CASE("a reader sees what a writer commits, while the writer is at work") {
    const Project project;
    CHECK(Catalogue::openReadOnly(project.workspace).error().code == ErrorCode::StageMissing);
    Catalogue writer = project.open();
    const auto reader = Catalogue::openReadOnly(project.workspace);
    REQUIRE_RESULT(reader);
    {
        SQLite::Transaction work(writer.database());
        fill(writer);
        CHECK(reader->counts()->images == 0);
        work.commit();
    }
    CHECK(reader->counts()->images == 3);
    CHECK_THROWS_AS(reader->database().exec("DELETE FROM labels"), SQLite::Exception);
}

TEST_CASE("a read-only workspace can be read but not written") {
    const Project project;
    {
        Catalogue catalogue = project.open();
        fill(catalogue);
    }
    const ReadOnly guard(project.workspace.root());
    const auto written = Catalogue::open(project.workspace);
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::Unwritable);
    const auto read = Catalogue::openReadOnly(project.workspace);
    REQUIRE_RESULT(read);
    CHECK(read->counts()->images == 3);
}

TEST_CASE("a catalogue of a newer program is refused and left alone") {
    const Project project;
    {
        const Catalogue catalogue = project.open();
        catalogue.database().exec("INSERT INTO schema_version VALUES (99, 't', '9.0.0')");
    }
    const auto before = outis::files::readBytes(project.workspace.cataloguePath()).value();
    CHECK(Catalogue::open(project.workspace).error().code == ErrorCode::NewerVersion);
    CHECK(Catalogue::openReadOnly(project.workspace).error().code == ErrorCode::NewerVersion);
    CHECK(outis::files::readBytes(project.workspace.cataloguePath()).value() == before);
}

TEST_CASE("a damaged or foreign file is corrupt and left alone") {
    const Project project;
    const fs::path path = project.workspace.cataloguePath();
    SUBCASE("text") {
        std::ofstream(path) << std::string(5000, 'x');
    }
    SUBCASE("another program's database") {
        SQLite::Database other(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        other.exec("CREATE TABLE songs (name TEXT)");
    }
    SUBCASE("a page overwritten") {
        {
            Catalogue catalogue = project.open();
            fill(catalogue);
        }
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        const auto size = static_cast<std::streamoff>(fs::file_size(path));
        file.seekp(4096);
        file << std::string(static_cast<std::size_t>(size - 4096), '\x5a');
    }
    SUBCASE("cut off") {
        {
            Catalogue catalogue = project.open();
            fill(catalogue);
        }
        fs::resize_file(path, fs::file_size(path) / 2);
    }
    const auto before = outis::files::readBytes(path).value();
    const auto opened = Catalogue::open(project.workspace);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::Corrupt);
    CHECK(outis::files::readBytes(path).value() == before);
}

TEST_CASE("a full disk is said as such, and what was there stays") {
    const Project project;
    Catalogue catalogue = project.open();
    fill(catalogue);
    // SQLite's own limit answers exactly as a full disk does.
    const int pages = catalogue.database().execAndGet("PRAGMA page_count").getInt();
    catalogue.database().exec("PRAGMA max_page_count = " + std::to_string(pages + 2));
    const std::vector<CandidateRow> many(
        2000, {std::string(200, 'r'), 0, 1, "", std::nullopt, std::nullopt, "rejected", "", ""});
    auto rows = many;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        rows[index].index = static_cast<std::int64_t>(index);
    }
    const auto added = catalogue.addCandidates(rows);
    REQUIRE_FALSE(added);
    CHECK(added.error().code == ErrorCode::DiskFull);
    CHECK(catalogue.counts()->images == 3);
    CHECK(catalogue.candidates(std::string(200, 'r'))->empty());
}

}  // namespace outis::data
