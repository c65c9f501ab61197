// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/split.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/data/catalogue.h"
#include "core/data/workspace.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace outis::data {
namespace {

constexpr std::array<double, 4> kShares = {0.6, 0.1, 0.1, 0.2};

struct Project {
    test::TemporaryFolder folder;
    Workspace workspace = orThrow(Workspace::create(folder / "a.outis"));
    Catalogue catalogue = orThrow(Catalogue::open(workspace));

    /// Patients named first..last-1, one image each, positive for class `number % classes`, or for
    /// none where that is `classes - 1`.
    void add(int first, int last, int classes = 4) {
        SQLite::Database& database = catalogue.database();
        SQLite::Transaction all(database);
        for (int number = 0; number < classes; ++number) {
            database.exec("INSERT OR IGNORE INTO classes VALUES (" + std::to_string(number) +
                          ", 'class " + std::to_string(number) + "')");
        }
        for (int number = first; number < last; ++number) {
            const std::string name = std::to_string(number);
            database.exec("INSERT INTO patients DEFAULT VALUES");
            database.exec("INSERT INTO identity (kind, value, ref) VALUES ('patient', 'local:" +
                          name + "', last_insert_rowid())");
            database.exec(
                "INSERT INTO images (patient_id, pixel_digest, stored_path, "
                "working_size, width, height, format) SELECT max(id), 'd" +
                name + "', '', 1, 1, 1, 'png' FROM patients");
            if (number % classes < classes - 1) {
                database.exec("INSERT INTO labels SELECT max(id), " +
                              std::to_string(number % classes) + ", 1 FROM images");
            }
        }
        all.commit();
    }
    [[nodiscard]] std::map<std::string, std::string> roles() const {
        SQLite::Statement rows(catalogue.database(),
                               "SELECT value, role FROM split JOIN identity ON ref = patient_id "
                               "WHERE kind = 'patient'");
        std::map<std::string, std::string> roles;
        while (rows.executeStep()) {
            roles[rows.getColumn(0).getString()] = rows.getColumn(1).getString();
        }
        return roles;
    }
    Result<SplitReport> split(const SplitOptions& options = {}) {
        return splitPatients(workspace, catalogue, options);
    }
};

SplitOptions seeded(std::int64_t seed) {
    SplitOptions options;
    options.seed = seed;
    return options;
}

std::array<std::int64_t, 4> countRoles(const std::vector<Role>& roles) {
    std::array<std::int64_t, 4> counts{};
    for (const Role role : roles) {
        ++counts[static_cast<std::size_t>(role)];
    }
    return counts;
}

}  // namespace

TEST_CASE("a patient's key is the first eight bytes of SHA-256 of salt, zero and id") {
    std::array<std::uint8_t, 16> salt{};
    for (std::uint8_t index = 0; index < 16; ++index) {
        salt[index] = index;
    }
    std::string message;
    for (const std::uint8_t byte : salt) {
        message += static_cast<char>(byte);
    }
    message += '\0';
    message += "nih:00000001";
    const std::string hex = toHex(sha256(std::string_view(message)));
    CHECK(splitKey(salt, "nih:00000001") == std::stoull(hex.substr(0, 16), nullptr, 16));
    CHECK(splitKey(salt, "nih:00000001") != splitKey(salt, "nih:00000002"));
}

TEST_CASE("one stratum is cut at the cumulative shares in the order of the keys") {
    std::vector<SplitPatient> patients;
    for (std::uint64_t number = 0; number < 20; ++number) {
        patients.push_back({1000 - number, 0});
    }
    const auto roles = assignRoles(patients, 1, kShares);
    CHECK(countRoles(roles) == std::array<std::int64_t, 4>{12, 2, 2, 4});
    // The keys fall, so the first patients come last.
    CHECK(roles.front() == Role::Control);
    CHECK(roles[4] == Role::Test);
    CHECK(roles[6] == Role::Validation);
    CHECK(roles.back() == Role::Train);
}

TEST_CASE("remainders are carried from stratum to stratum") {
    // Ten strata of one patient: rounding each by itself would make all of them Train.
    std::vector<SplitPatient> patients;
    for (int stratum = 0; stratum < 10; ++stratum) {
        patients.push_back({7, stratum});
    }
    const auto counts = countRoles(assignRoles(patients, 10, kShares));
    CHECK(counts == std::array<std::int64_t, 4>{6, 1, 1, 2});
}

TEST_CASE("whatever the strata, sets keep their shares within one patient in all") {
    Philox random(Seed{5});
    for (int round = 0; round < 300; ++round) {
        const int classes = 1 + static_cast<int>(random.below(12));
        std::vector<SplitPatient> patients(1 + random.below(400));
        for (SplitPatient& patient : patients) {
            patient.key = random.nextUint64();
            patient.stratum =
                static_cast<int>(random.below(static_cast<std::uint64_t>(classes) + 1)) - 1;
        }
        const auto roles = assignRoles(patients, classes, kShares);
        const auto counts = countRoles(roles);
        for (std::size_t role = 0; role < 4; ++role) {
            const double wanted = kShares[role] * static_cast<double>(patients.size());
            CHECK(std::abs(static_cast<double>(counts[role]) - wanted) < 1.0 + 1e-6);
        }
        for (int stratum = -1; stratum < classes; ++stratum) {
            std::array<double, 4> within{};
            double total = 0;
            for (std::size_t index = 0; index < patients.size(); ++index) {
                if (patients[index].stratum == stratum) {
                    within[static_cast<std::size_t>(roles[index])] += 1;
                    total += 1;
                }
            }
            for (std::size_t role = 0; role < 4; ++role) {
                // One from rounding, one that earlier strata passed on.
                CHECK(std::abs(within[role] - kShares[role] * total) < 2.0);
            }
        }
    }
}

TEST_CASE("the order in which patients are given does not matter") {
    Philox random(Seed{6});
    std::vector<SplitPatient> patients(100);
    for (SplitPatient& patient : patients) {
        patient = {random.nextUint64(), static_cast<int>(random.below(4)) - 1};
    }
    const auto roles = assignRoles(patients, 3, kShares);
    auto reversed = patients;
    std::reverse(reversed.begin(), reversed.end());
    auto mirrored = assignRoles(reversed, 3, kShares);
    std::reverse(mirrored.begin(), mirrored.end());
    CHECK(roles == mirrored);
}

TEST_CASE("a late patient goes by its key against the cumulative shares") {
    const auto at = [](double u) { return static_cast<std::uint64_t>(std::ldexp(u, 64)); };
    CHECK(lateRole(0, kShares) == Role::Train);
    CHECK(lateRole(at(0.599), kShares) == Role::Train);
    CHECK(lateRole(at(0.601), kShares) == Role::Validation);
    CHECK(lateRole(at(0.701), kShares) == Role::Test);
    CHECK(lateRole(at(0.801), kShares) == Role::Control);
    CHECK(lateRole(~std::uint64_t{0}, kShares) == Role::Control);
}

TEST_CASE("every patient gets exactly one role, and the proof is stored") {
    Project project;
    project.add(0, 200);
    const auto report = project.split();
    REQUIRE_RESULT(report);
    CHECK(report->patients == std::array<std::int64_t, 4>{120, 20, 20, 40});
    CHECK(report->images == std::array<std::int64_t, 5>{120, 20, 20, 40, 0});
    CHECK(report->added == 200);
    CHECK_FALSE(report->wasLocked);
    CHECK(project.roles().size() == 200);
    const auto stored = project.catalogue.split();
    REQUIRE_RESULT(stored);
    CHECK(stored->value().proof == report->proof);
}

TEST_CASE("splitting again moves nobody and changes nothing") {
    Project project;
    project.add(0, 60);
    const auto first = orThrow(project.split(seeded(1)));
    const auto roles = project.roles();
    const auto second = orThrow(project.split(seeded(1)));
    CHECK(second.wasLocked);
    CHECK(second.added == 0);
    CHECK(second.proof == first.proof);
    CHECK(project.roles() == roles);
}

TEST_CASE("patients that come later move nobody") {
    Project project;
    project.add(0, 60);
    orThrow(project.split());
    const auto before = project.roles();
    project.add(60, 400);
    const auto report = project.split();
    REQUIRE_RESULT(report);
    CHECK(report->added == 340);
    const auto after = project.roles();
    CHECK(after.size() == 400);
    for (const auto& [patient, role] : before) {
        CHECK(after.at(patient) == role);
    }
    // Six standard deviations below 0.6 and 0.2 of 340 draws.
    CHECK(report->patients[0] > 150);
    CHECK(report->patients[3] > 20);
}

TEST_CASE("the same seed gives the same split, whatever the order of import") {
    Project one;
    Project other;
    one.add(0, 80);
    other.add(40, 80);
    other.add(0, 40);
    orThrow(one.split(seeded(7)));
    orThrow(other.split(seeded(7)));
    CHECK(one.roles() == other.roles());
    Project third;
    third.add(0, 80);
    orThrow(third.split(seeded(8)));
    CHECK(third.roles() != one.roles());
}

TEST_CASE("without a seed two workspaces split differently") {
    Project one;
    Project other;
    one.add(0, 80);
    other.add(0, 80);
    orThrow(one.split());
    orThrow(other.split());
    CHECK(one.roles() != other.roles());
    CHECK(one.catalogue.split()->value().seed == -1);
}

TEST_CASE("a patient's stratum is the rarest of all its findings") {
    Project project;
    // 40 patients have class 0; ten of them have class 1 too, which is rarer.
    project.add(0, 40, 1000);
    project.catalogue.database().exec("DELETE FROM labels");
    project.catalogue.database().exec("INSERT INTO labels SELECT id, 0, 1 FROM images");
    project.catalogue.database().exec(
        "INSERT INTO labels SELECT id, 1, 1 FROM images WHERE id <= 10");
    orThrow(project.split(seeded(3)));
    SQLite::Statement rows(project.catalogue.database(),
                           "SELECT count(*) FROM split WHERE role = 'train' AND patient_id <= 10");
    REQUIRE(rows.executeStep());
    // A stratum of its own keeps its share; 10 of 40 drawn freely would rarely be exactly 6.
    CHECK(std::abs(rows.getColumn(0).getInt() - 6) <= 1);
}

TEST_CASE("too few patients for four sets are refused, and nothing is stored") {
    for (const int patients : {0, 1, 3, 4, 5, 6}) {
        CAPTURE(patients);
        Project project;
        project.add(0, patients, 1);
        const auto report = project.split(seeded(1));
        REQUIRE_FALSE(report);
        CHECK(report.error().code == ErrorCode::TooFewPatients);
        CHECK(project.roles().empty());
        CHECK_FALSE(project.catalogue.split()->has_value());
    }
    Project enough;
    enough.add(0, 10, 1);
    CHECK(enough.split(seeded(1))->patients == std::array<std::int64_t, 4>{6, 1, 1, 2});
}

TEST_CASE("sets that are too small for their purpose are said to be so") {
    Project small;
    small.add(0, 100);
    const auto report = orThrow(small.split());
    REQUIRE(report.warnings.size() == 3);
    CHECK(report.warnings[0].subject == "validation");
    CHECK(report.warnings[2].subject == "control");
    CHECK(report.warnings[2].detail.find("not possible at this size") != std::string::npos);
    Project large;
    large.add(0, 800);
    CHECK(orThrow(large.split()).warnings.empty());
}

TEST_CASE("shares that do not add up, or a set without patients, are refused") {
    Project project;
    project.add(0, 100);
    SplitOptions options;
    options.train = 0.7;
    CHECK(project.split(options).error().code == ErrorCode::InvalidOption);
    options.control = 0.0;
    options.train = 0.8;
    CHECK(project.split(options).error().code == ErrorCode::InvalidOption);
}

TEST_CASE("a locked split refuses other shares and another seed, but not the usual ones") {
    Project project;
    project.add(0, 100);
    SplitOptions own;
    own.train = 0.4;
    own.control = 0.4;
    own.seed = 5;
    orThrow(project.split(own));
    CHECK(project.split().has_value());
    SplitOptions other = own;
    other.train = 0.5;
    other.control = 0.3;
    CHECK(project.split(other).error().subject == "train-share");
    other = own;
    other.seed = 6;
    CHECK(project.split(other).error().subject == "split-seed");
}

TEST_CASE("a small-n audit gets 30 controls for each of at least 200 training patients") {
    Project project;
    project.add(0, 7760);
    SplitOptions options = seeded(1);
    options.smallAudit = true;
    const auto report = project.split(options);
    REQUIRE_RESULT(report);
    CHECK(report->patients == std::array<std::int64_t, 4>{200, 776, 776, 6008});
    CHECK(isSmallAudit(orThrow(project.catalogue.split())->shares));
    // It stays one, whether it is asked for again or not.
    CHECK(project.split(options));
    CHECK(project.split());
    CHECK_FALSE(isSmallAudit(kShares));
}

TEST_CASE("too few patients for a small-n audit are refused, with the number that is needed") {
    Project project;
    project.add(0, 7740);
    SplitOptions options;
    options.smallAudit = true;
    const auto refused = project.split(options);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::TooFewPatients);
    CHECK(refused.error().subject == "small-audit");
    CHECK(refused.error().detail.find("7750 patients in all, 7740 are there") != std::string::npos);
    CHECK(project.roles().empty());
    CHECK_FALSE(orThrow(project.catalogue.split()).has_value());
}

TEST_CASE("a small-n audit leaves the other shares to the user, and no locked split becomes one") {
    SplitOptions options;
    options.smallAudit = true;
    options.validation = 0.2;
    CHECK(options.check());
    CHECK(options.shares(31'000)[0] == doctest::Approx(700.0 / 31'000));
    CHECK(options.shares(31'000)[3] == doctest::Approx(0.7 - 700.0 / 31'000));
    options.train = 0.5;
    CHECK(options.check().error().subject == "small-audit");
    options.train = 0.6;
    options.validation = 0.95;
    CHECK(options.check().error().subject == "small-audit");
    Project project;
    project.add(0, 40);
    REQUIRE_RESULT(project.split());
    options.validation = 0.1;
    CHECK(project.split(options).error().subject == "small-audit");
}

TEST_CASE("a split that was tampered with is not built upon") {
    Project project;
    project.add(0, 100);
    orThrow(project.split());
    project.catalogue.database().exec(
        "UPDATE split SET role = 'train' WHERE patient_id = "
        "(SELECT min(patient_id) FROM split WHERE role = 'control')");
    project.add(100, 110);
    CHECK(project.split().error().code == ErrorCode::Corrupt);
}

TEST_CASE("patients that were taken out get no role") {
    Project project;
    project.add(0, 100);
    project.catalogue.database().exec("UPDATE patients SET same_as = 2 WHERE id = 1");
    CHECK(orThrow(project.split()).added == 99);
}

}  // namespace outis::data
