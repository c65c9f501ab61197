// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/prepare.h"

#include <array>
#include <string>
#include <vector>

#include <SQLiteCpp/Database.h>
#include <doctest.h>

#include "core/base/files.h"
#include "core/data/catalogue.h"
#include "core/data/image_file.h"
#include "core/data/set_aside.h"
#include "core/data/split_proof.h"
#include "core/data/workspace.h"
#include "tests/core/data/made_pictures.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace outis::data {
namespace {

using test::TemporaryFolder;

/// Three patients, four pictures: two of patient 1 in train, one in test, one in control.
struct Project {
    TemporaryFolder folder;
    Workspace workspace = orThrow(Workspace::create(folder / "a.outis"));
    Catalogue catalogue = orThrow(Catalogue::open(workspace));
    std::vector<GreyImage> pictures = {test::pattern(50, 40), test::pattern(31, 64),
                                       test::pattern(20, 20), test::pattern(64, 64)};

    Project() {
        catalogue.database().exec(
            "INSERT INTO classes VALUES (0, 'No Finding'), (1, 'Edema');"
            "INSERT INTO patients (id) VALUES (1), (2), (3);");
        const std::vector<int> patients = {1, 2, 1, 3};
        for (int image = 0; image < 4; ++image) {
            const std::string number = std::to_string(image + 1);
            const std::string path = "images/aa/" + number + ".png";
            orThrow(files::makeFolders(workspace.imagesDir() / "aa"));
            orThrow(files::writeAtomically(workspace.root() / path,
                                           orThrow(encodePng(pictures[image]))));
            catalogue.database().exec(
                "INSERT INTO images (id, patient_id, pixel_digest, stored_path, working_size, "
                "width, height, format) VALUES (" +
                number + ", " + std::to_string(patients[image]) + ", 'd" + number + "', '" + path +
                "', 64, 1, 1, 'png')");
        }
        catalogue.database().exec("INSERT INTO labels VALUES (1, 0, 1), (3, 1, -1), (3, 0, 0)");
    }

    void lockSplit(Role second = Role::Test) const {
        catalogue.database().exec("INSERT INTO split VALUES (1, 'train'), (2, '" +
                                  std::string(roleName(second)) + "'), (3, 'control')");
        std::array<std::vector<PatientId>, 4> patients{
            std::vector{PatientId{1}}, {}, {}, {PatientId{3}}};
        patients[static_cast<std::size_t>(second)].push_back(PatientId{2});
        catalogue.database().exec(
            "INSERT INTO split_info VALUES (1, zeroblob(16), -1, "
            "'[0.6,0.1,0.1,0.2]', '2026-01-01T00:00:00.000Z', '" +
            orThrow(proveDisjoint(patients)) + "', 2)");
    }

    [[nodiscard]] Result<Outcome> run(const PrepareOptions& options, std::stop_token stop = {}) {
        SilentObserver observer;
        return prepare(workspace, catalogue, options, stop, observer);
    }
};

}  // namespace

TEST_CASE("each role's pictures, patients and labels lie in one mapped file") {
    Project project;
    project.lockSplit();
    REQUIRE_RESULT(project.run({16, "pad"}));
    const auto train = PreparedSet::open(project.workspace, Role::Train, Access::Learning);
    REQUIRE_RESULT(train);
    CHECK(train->count() == 2);
    CHECK(train->size() == 16);
    CHECK(train->classes() == std::vector<std::string>{"No Finding", "Edema"});
    CHECK(std::vector(train->imageIds().begin(), train->imageIds().end()) ==
          std::vector<std::int64_t>{1, 3});
    CHECK(std::vector(train->patients().begin(), train->patients().end()) ==
          std::vector<std::int64_t>{1, 1});
    CHECK(std::vector(train->labels().begin(), train->labels().end()) ==
          std::vector<std::int8_t>{1, -2, 0, -1});
    const GreyImage expected = toSquare(project.pictures[2], 16, Geometry::Pad);
    CHECK(std::vector(train->image(1).begin(), train->image(1).end()) == expected.pixels);
    CHECK(train->isIntact());
    CHECK_FALSE(std::filesystem::exists(project.workspace.tensorsDir() / "draft"));
}

TEST_CASE("a role without patients is an empty set") {
    Project project;
    project.lockSplit();
    REQUIRE_RESULT(project.run({16, "squash"}));
    const auto validation =
        PreparedSet::open(project.workspace, Role::Validation, Access::Learning);
    REQUIRE_RESULT(validation);
    CHECK(validation->count() == 0);
    CHECK(validation->images().empty());
}

TEST_CASE("the control patients open for the audit alone") {
    Project project;
    project.lockSplit();
    REQUIRE_RESULT(project.run({16, "pad"}));
    const auto refused = PreparedSet::open(project.workspace, Role::Control, Access::Learning);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::RoleForbidden);
    const auto audit = PreparedSet::open(project.workspace, Role::Control, Access::Audit);
    REQUIRE_RESULT(audit);
    CHECK(audit->count() == 1);
}

TEST_CASE("a probe image leaves the training set and opens for the audit alone") {
    Project project;
    project.lockSplit();
    project.catalogue.database().exec("INSERT INTO probes VALUES (3)");
    REQUIRE_RESULT(project.run({16, "pad"}));
    const auto train = PreparedSet::open(project.workspace, Role::Train, Access::Learning);
    REQUIRE_RESULT(train);
    CHECK(std::vector(train->imageIds().begin(), train->imageIds().end()) ==
          std::vector<std::int64_t>{1});
    const auto refused = PreparedSet::open(project.workspace, Role::Probe, Access::Learning);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::RoleForbidden);
    CHECK(refused.error().subject == "probe");
    const auto probes = PreparedSet::open(project.workspace, Role::Probe, Access::Audit);
    REQUIRE_RESULT(probes);
    REQUIRE(probes->count() == 1);
    CHECK(probes->imageIds()[0] == 3);
    CHECK(probes->patients()[0] == 1);
    const GreyImage expected = toSquare(project.pictures[2], 16, Geometry::Pad);
    CHECK(std::vector(probes->image(0).begin(), probes->image(0).end()) == expected.pixels);
}

TEST_CASE("the digest depends on the pixels and on nothing else that changes") {
    Project project;
    project.lockSplit();
    const auto digest = [&] {
        return PreparedSet::open(project.workspace, Role::Train, Access::Learning)->digest();
    };
    REQUIRE_RESULT(project.run({16, "pad"}));
    const std::string first = digest();
    REQUIRE_RESULT(project.run({16, "pad"}));
    CHECK(digest() == first);
    REQUIRE_RESULT(project.run({16, "squash"}));
    CHECK(digest() != first);
}

TEST_CASE("a stopped or failed preparation leaves the former files") {
    Project project;
    project.lockSplit();
    REQUIRE_RESULT(project.run({16, "pad"}));
    std::stop_source source;
    source.request_stop();
    const auto stopped = project.run({32, "pad"}, source.get_token());
    REQUIRE_RESULT(stopped);
    CHECK(*stopped == Outcome::Stopped);
    project.folder.write("a.outis/images/aa/4.png", "damaged");
    const auto failed = project.run({32, "pad"});
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == ErrorCode::Corrupt);
    CHECK(failed.error().subject == "images/aa/4.png");
    CHECK(PreparedSet::open(project.workspace, Role::Train, Access::Learning)->size() == 16);
    CHECK_FALSE(std::filesystem::exists(project.workspace.tensorsDir() / "draft"));
}

TEST_CASE("without a split, with odd options or before preparing there is a typed error") {
    Project project;
    CHECK(project.run({16, "pad"}).error().code == ErrorCode::StageMissing);
    CHECK(PreparedSet::open(project.workspace, Role::Train, Access::Learning).error().code ==
          ErrorCode::StageMissing);
    project.lockSplit();
    CHECK(project.run({0, "pad"}).error().code == ErrorCode::InvalidOption);
    CHECK(project.run({16, "round"}).error().code == ErrorCode::InvalidOption);
}

TEST_CASE("a prepared file that was changed or exchanged is noticed") {
    Project project;
    project.lockSplit();
    REQUIRE_RESULT(project.run({16, "pad"}));
    const auto train = project.workspace.tensorsDir() / "train.safetensors";
    const auto test = project.workspace.tensorsDir() / "test.safetensors";
    auto bytes = orThrow(files::readBytes(train));
    bytes.back() ^= std::byte{1};
    REQUIRE_RESULT(files::writeAtomically(train, bytes));
    const auto changed = PreparedSet::open(project.workspace, Role::Train, Access::Learning);
    REQUIRE_RESULT(changed);
    CHECK_FALSE(changed->isIntact());
    std::filesystem::copy_file(train, test, std::filesystem::copy_options::overwrite_existing);
    CHECK(PreparedSet::open(project.workspace, Role::Test, Access::Learning).error().code ==
          ErrorCode::Corrupt);
    bytes.resize(bytes.size() / 2);
    REQUIRE_RESULT(files::writeAtomically(train, bytes));
    CHECK(PreparedSet::open(project.workspace, Role::Train, Access::Learning).error().code ==
          ErrorCode::Corrupt);
}

TEST_CASE("patients who were set aside stand behind the others, for those who ask for all") {
    Project project;
    project.lockSplit(Role::Train);
    project.catalogue.database().exec("INSERT INTO probes VALUES (3)");
    REQUIRE_RESULT(project.run({16, "pad"}));
    const auto bytesOf = [&](const char* name) {
        return orThrow(files::readBytes(project.workspace.tensorsDir() / name));
    };
    const auto before = bytesOf("control.safetensors");
    REQUIRE_RESULT(setAside(project.workspace, {1}));
    const auto idsOf = [&](Role role, Patients patients) {
        const auto set =
            orThrow(PreparedSet::open(project.workspace, role, Access::Audit, patients));
        CHECK(set.isIntact());
        return std::vector(set.imageIds().begin(), set.imageIds().end());
    };
    using Ids = std::vector<std::int64_t>;
    CHECK(idsOf(Role::Train, Patients::Kept) == Ids{2});
    CHECK(idsOf(Role::Train, Patients::All) == Ids{2, 1});
    CHECK(idsOf(Role::Probe, Patients::Kept).empty());
    CHECK(idsOf(Role::Probe, Patients::All) == Ids{3});
    CHECK(bytesOf("control.safetensors") == before);

    const auto kept = orThrow(PreparedSet::open(project.workspace, Role::Train, Access::Learning));
    const auto all =
        orThrow(PreparedSet::open(project.workspace, Role::Train, Access::Learning, Patients::All));
    CHECK(kept.digest() != all.digest());
    CHECK(kept.geometry() == "pad");
    const GreyImage first = toSquare(project.pictures[0], 16, Geometry::Pad);
    CHECK(std::vector(all.image(1).begin(), all.image(1).end()) == first.pixels);
    CHECK(std::vector(all.labels().begin(), all.labels().end()) ==
          std::vector<std::int8_t>{-2, -2, 1, -2});

    // Prepared anew, nobody is set aside any more.
    REQUIRE_RESULT(project.run({16, "pad"}));
    CHECK(idsOf(Role::Train, Patients::Kept) == Ids{1, 2});
    CHECK_FALSE(std::filesystem::exists(project.workspace.tensorsDir() / "reordered-pixels"));
}

TEST_CASE("a number of kept rows that the file does not have is noticed") {
    Project project;
    project.lockSplit(Role::Train);
    REQUIRE_RESULT(project.run({16, "pad"}));
    REQUIRE_RESULT(setAside(project.workspace, {2}));
    const auto path = project.workspace.tensorsDir() / "train.safetensors";
    std::string text = orThrow(files::readText(path));
    const std::size_t place = text.find("\"kept\":\"2\"");
    REQUIRE(place != std::string::npos);
    text.replace(place, 10, "\"kept\":\"7\"");
    REQUIRE_RESULT(files::writeAtomically(path, text));
    CHECK(PreparedSet::open(project.workspace, Role::Train, Access::Learning).error().code ==
          ErrorCode::Corrupt);
}

}  // namespace outis::data
