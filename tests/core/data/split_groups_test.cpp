// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include <SQLiteCpp/Transaction.h>

#include "core/base/random.h"
#include "core/data/proposals.h"
#include "tests/core/data/import_project.h"

namespace outis::data {
namespace {

constexpr std::array<double, 4> kShares = {0.6, 0.1, 0.1, 0.2};

/// Patients with one image each and proposals between some of them.
struct Suspects : test::ImportProject {
    void add(int count) {
        SQLite::Database& database = catalogue.database();
        SQLite::Transaction all(database);
        for (int patient = 0; patient < count; ++patient) {
            const std::string number = std::to_string(++patients_);
            database.exec("INSERT INTO patients (id) VALUES (" + number + ")");
            database.exec("INSERT INTO identity (kind, ref, value) VALUES ('patient', " + number +
                          ", 'local:" + number + "')");
            database.exec(
                "INSERT INTO images (patient_id, pixel_digest, stored_path, working_size, width, "
                "height, format) VALUES (" +
                number + ", 'd" + number + "', '', 1, 1, 1, 'png')");
            if (patients_ % 4 < 3) {
                database.exec("INSERT INTO labels SELECT max(id), " +
                              std::to_string(patients_ % 4) + ", 1 FROM images");
            }
        }
        all.commit();
    }
    void propose(std::int64_t one, std::int64_t other, const std::string& state = "open") {
        if (one != other) {
            catalogue.database().exec(
                "INSERT OR IGNORE INTO proposals (kind, patient_a, patient_b, state) VALUES "
                "('same-name', " +
                std::to_string(std::min(one, other)) + ", " + std::to_string(std::max(one, other)) +
                ", '" + state + "')");
        }
    }
    [[nodiscard]] std::map<std::string, std::string> roles() const {
        std::map<std::string, std::string> roles;
        SQLite::Statement rows(catalogue.database(), "SELECT patient_id, role FROM split");
        while (rows.executeStep()) {
            roles[rows.getColumn(0).getString()] = rows.getColumn(1).getString();
        }
        return roles;
    }
    [[nodiscard]] std::int64_t torn() const {
        return catalogue.database()
            .execAndGet(
                "SELECT count(*) FROM proposals JOIN split AS one ON one.patient_id = patient_a "
                "JOIN split AS other ON other.patient_id = patient_b "
                "WHERE state <> 'rejected' AND one.role <> other.role")
            .getInt64();
    }
    Result<SplitReport> split(std::int64_t seed) {
        SplitOptions seeded;
        seeded.seed = seed;
        return splitPatients(workspace, catalogue, seeded);
    }

private:
    int patients_ = 0;
};

void addClasses(const Suspects& project) {
    project.catalogue.database().exec("INSERT INTO classes VALUES (0, 'a'), (1, 'b'), (2, 'c')");
}

}  // namespace

TEST_CASE("no pair with an open proposal is ever split, and the shares stay near their targets") {
    for (std::int64_t seed = 0; seed < 12; ++seed) {
        CAPTURE(seed);
        Philox random(Seed{static_cast<std::uint64_t>(seed)});
        Suspects project;
        addClasses(project);
        const int count = 200 + static_cast<int>(random.below(400));
        project.add(count);
        const auto any = [&] {
            return 1 + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(count)));
        };
        for (int pair = 0; pair < count / 6; ++pair) {
            project.propose(any(), any(), pair % 5 == 0 ? "rejected" : "open");
        }
        const auto report = project.split(seed);
        REQUIRE_RESULT(report);
        CHECK(project.torn() == 0);
        CHECK(report->heldTogether > 0);
        for (std::size_t role = 0; role < 4; ++role) {
            CHECK(std::abs(static_cast<double>(report->patients[role]) - count * kShares[role]) <=
                  4);
        }
    }
}

TEST_CASE("the same proposals give the same split, in whatever order they came") {
    const auto rolesOf = [](bool isReversed) {
        Suspects project;
        addClasses(project);
        project.add(120);
        for (int pair = 0; pair < 30; ++pair) {
            const int number = isReversed ? 29 - pair : pair;
            project.propose(1 + number, 120 - 2 * number);
        }
        orThrow(project.split(7));
        return project.roles();
    };
    CHECK(rolesOf(false) == rolesOf(true));
}

TEST_CASE("a rejected proposal ties nobody together") {
    Suspects plain;
    Suspects rejected;
    for (Suspects* project : {&plain, &rejected}) {
        addClasses(*project);
        project->add(100);
    }
    for (int patient = 1; patient < 100; ++patient) {
        rejected.propose(patient, patient + 1, "rejected");
    }
    orThrow(plain.split(3));
    CHECK(orThrow(rejected.split(3)).heldTogether == 0);
    CHECK(plain.roles() == rejected.roles());
}

TEST_CASE("a late patient goes where those are that it may be one with") {
    Suspects project;
    addClasses(project);
    project.add(100);
    orThrow(project.split(4));
    const auto before = project.roles();
    project.add(60);
    for (int patient = 101; patient <= 150; ++patient) {
        project.propose(patient - 100, patient);
    }
    // Two late ones that only know each other.
    project.propose(151, 152);
    const auto report = orThrow(project.split(4));
    CHECK(report.added == 60);
    CHECK(project.torn() == 0);
    const auto after = project.roles();
    for (const auto& [patient, role] : before) {
        CHECK(after.at(patient) == role);
    }
    for (int patient = 101; patient <= 150; ++patient) {
        CHECK(after.at(std::to_string(patient)) == before.at(std::to_string(patient - 100)));
    }
}

TEST_CASE("a late patient between two sets is reported") {
    Suspects project;
    addClasses(project);
    project.add(100);
    orThrow(project.split(5));
    const auto first = [&](const char* role) {
        return project.catalogue.database()
            .execAndGet("SELECT min(patient_id) FROM split WHERE role = '" + std::string(role) +
                        "'")
            .getInt64();
    };
    const auto train = first("train");
    const auto control = first("control");
    project.add(1);
    project.propose(train, 101);
    project.propose(control, 101);
    const auto report = orThrow(project.split(5));
    CHECK(project.roles().at("101") == "train");
    CHECK(std::any_of(report.warnings.begin(), report.warnings.end(), [](const Error& warning) {
        return warning.code == ErrorCode::Refused && warning.subject == "split";
    }));
}

}  // namespace outis::data
