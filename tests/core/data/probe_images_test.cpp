// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/probe_images.h"

#include <doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include "core/data/catalogue.h"
#include "core/data/split.h"
#include "core/data/workspace.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace outis::data {
namespace {

struct Project {
    test::TemporaryFolder folder;
    Workspace workspace = orThrow(Workspace::create(folder / "a.outis"));
    Catalogue catalogue = orThrow(Catalogue::open(workspace));

    /// Patients named first..last-1; every third has one image, the others have three.
    void add(int first, int last) {
        SQLite::Database& database = catalogue.database();
        SQLite::Transaction all(database);
        database.exec("INSERT OR IGNORE INTO classes VALUES (0, 'Edema')");
        for (int number = first; number < last; ++number) {
            const std::string name = std::to_string(number);
            database.exec("INSERT INTO patients DEFAULT VALUES");
            database.exec("INSERT INTO identity (kind, value, ref) VALUES ('patient', 'local:" +
                          name + "', last_insert_rowid())");
            for (int image = 0; image < (number % 3 == 0 ? 1 : 3); ++image) {
                database.exec(
                    "INSERT INTO images (patient_id, pixel_digest, stored_path, working_size, "
                    "width, height, format) SELECT max(id), 'd" +
                    name + "-" + std::to_string(image) + "', '', 1, 1, 1, 'png' FROM patients");
            }
        }
        all.commit();
    }
    SplitReport split(std::int64_t probes, std::int64_t seed = 4) {
        SplitOptions options;
        options.probes = probes;
        options.seed = seed;
        return orThrow(splitPatients(workspace, catalogue, options));
    }
    [[nodiscard]] std::vector<ImageRow> probes() const {
        return orThrow(catalogue.imagesOf(Role::Probe));
    }
    [[nodiscard]] std::set<std::string> digests() const {
        std::set<std::string> digests;
        for (const ImageRow& image : probes()) {
            digests.insert(image.pixelDigest);
        }
        return digests;
    }
};

std::int64_t imagesOf(const SplitReport& report, Role role) {
    return report.images[static_cast<std::size_t>(role)];
}

}  // namespace

TEST_CASE("a probe is one image each of the patients with the smallest keys and several images") {
    const std::vector<ProbeCandidate> candidates = {
        {{1}, 50, {10}, 7}, {{1}, 50, {11}, 3}, {{1}, 50, {12}, 9}, {{2}, 10, {20}, 1},
        {{3}, 40, {30}, 8}, {{3}, 40, {31}, 8}, {{4}, 60, {41}, 2}, {{4}, 60, {40}, 5}};
    CHECK(drawProbes(candidates, 9) == std::vector<ImageId>{{11}, {30}, {41}});
    CHECK(drawProbes(candidates, 2) == std::vector<ImageId>{{11}, {30}});
    CHECK(drawProbes(candidates, 0).empty());
    CHECK(drawProbes(candidates, -3).empty());
    auto reversed = candidates;
    std::reverse(reversed.begin(), reversed.end());
    CHECK(drawProbes(reversed, 2) == drawProbes(candidates, 2));
}

TEST_CASE("probe images are withheld from Train, one each, of patients that keep another") {
    Project project;
    project.add(0, 300);
    const SplitReport report = project.split(10);
    CHECK(imagesOf(report, Role::Probe) == 10);
    CHECK(report.patients[0] == 180);
    const auto probes = project.probes();
    REQUIRE(probes.size() == 10);
    const auto train = orThrow(project.catalogue.imagesOf(Role::Train));
    CHECK(std::ssize(train) == imagesOf(report, Role::Train));
    std::set<PatientId> patients;
    for (const ImageRow& probe : probes) {
        CHECK(patients.insert(probe.patient).second);
        CHECK(std::any_of(train.begin(), train.end(),
                          [&](const ImageRow& image) { return image.patient == probe.patient; }));
        CHECK(std::none_of(train.begin(), train.end(),
                           [&](const ImageRow& image) { return image.id == probe.id; }));
    }
    CHECK(project.catalogue.counts()->imagesByRole == report.images);
}

TEST_CASE("a small set spares at most one training image in twenty, and none when asked for none") {
    Project project;
    project.add(0, 60);
    const SplitReport report = project.split(500);
    const std::int64_t all = imagesOf(report, Role::Train) + imagesOf(report, Role::Probe);
    CHECK(imagesOf(report, Role::Probe) == all / 20);
    CHECK(imagesOf(report, Role::Probe) > 0);
    Project without;
    without.add(0, 60);
    CHECK(imagesOf(without.split(0), Role::Probe) == 0);
}

TEST_CASE("a seed fixes the probe images, whatever the order of import") {
    Project one;
    Project other;
    one.add(0, 90);
    other.add(45, 90);
    other.add(0, 45);
    one.split(5);
    other.split(5);
    CHECK(one.digests().size() == 5);
    CHECK(one.digests() == other.digests());
    Project third;
    third.add(0, 90);
    third.split(5, 11);
    CHECK(third.digests() != one.digests());
}

TEST_CASE("probe images are locked with the split; only later patients may add to them") {
    Project project;
    project.add(0, 90);
    project.split(500);
    const auto before = project.digests();
    const auto digest = orThrow(project.catalogue.digest());
    project.split(500);
    CHECK(project.digests() == before);
    CHECK(orThrow(project.catalogue.digest()) == digest);
    SplitOptions other;
    other.probes = 3;
    CHECK(splitPatients(project.workspace, project.catalogue, other).error().subject == "probes");
    const auto trained = orThrow(project.catalogue.imagesOf(Role::Train));
    project.add(90, 300);
    project.split(500);
    const auto after = project.digests();
    CHECK(after.size() > before.size());
    CHECK(std::includes(after.begin(), after.end(), before.begin(), before.end()));
    for (const ImageRow& image : trained) {  // something may have learned from these
        CHECK_FALSE(after.contains(image.pixelDigest));
    }
}

TEST_CASE("a split that is older than probe images gets none") {
    Project project;
    project.add(0, 90);
    project.split(0);
    project.add(90, 200);
    SplitOptions usual;
    CHECK(imagesOf(orThrow(splitPatients(project.workspace, project.catalogue, usual)),
                   Role::Probe) == 0);
}

TEST_CASE("a probe image whose patient has lost all others takes no part") {
    Project project;
    project.add(0, 90);
    project.split(4);
    const ImageRow probe = project.probes().front();
    project.catalogue.database().exec(
        "DELETE FROM images WHERE patient_id = " + std::to_string(probe.patient.value) +
        " AND id <> " + std::to_string(probe.id.value));
    CHECK(project.probes().size() == 3);
    CHECK(project.catalogue.counts()->imagesByRole[static_cast<std::size_t>(Role::Probe)] == 3);
}

}  // namespace outis::data
