// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/split.h"

#include <sys/random.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <map>
#include <set>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <nlohmann/json.hpp>

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/data/catalogue.h"
#include "core/data/split_proof.h"
#include "core/data/sqlite_errors.h"
#include "core/data/workspace.h"

namespace outis::data {
namespace {

using Salt = std::array<std::uint8_t, 16>;
using Shares = std::array<double, 4>;

/// Patients that the step concerned needs (METHOD 2.3, 8.4).
struct Minimum {
    Role role;
    std::int64_t patients;
    const char* purpose;
};
constexpr std::array<Minimum, 3> kMinima = {
    {{Role::Validation, 80, "thresholds of the re-identification detectors"},
     {Role::Test, 50, "reporting on the test patients"},
     {Role::Control, 100, "singling-out against patients that touched nothing"}}};

Shares sharesOf(const SplitOptions& options) {
    return {options.train, options.validation, options.test, options.control};
}

/// 16 bytes that decide the split: from the seed, or from the operating system.
Salt drawSalt(std::int64_t seed) {
    Salt salt{};
    if (seed < 0) {
        if (::getrandom(salt.data(), salt.size(), 0) != static_cast<ssize_t>(salt.size())) {
            throw ErrorException(files::errnoError(errno, "random numbers of the system", false));
        }
        return salt;
    }
    for (std::size_t half = 0; half < 2; ++half) {
        const auto value = derive(Seed{static_cast<std::uint64_t>(seed)}, "split salt", half).value;
        for (std::size_t index = 0; index < 8; ++index) {
            salt[half * 8 + index] = static_cast<std::uint8_t>(value >> (56 - 8 * index));
        }
    }
    return salt;
}

/// Patients that take part and have no role yet, with the key that names them for good: the first
/// of their identities; once those are forgotten, their pseudonym.
std::vector<std::pair<PatientId, std::string>> unassigned(SQLite::Database& database) {
    SQLite::Statement rows(
        database,
        "SELECT id, coalesce((SELECT min(value) FROM identity WHERE kind = 'patient' AND "
        "ref = patients.id), (SELECT min(pseudonym) FROM patient_keys WHERE "
        "patient_id = patients.id), 'patient:' || id) FROM patients "
        "WHERE same_as IS NULL AND id NOT IN (SELECT patient_id FROM split) ORDER BY id");
    std::vector<std::pair<PatientId, std::string>> patients;
    while (rows.executeStep()) {
        patients.emplace_back(PatientId{rows.getColumn(0).getInt64()},
                              rows.getColumn(1).getString());
    }
    return patients;
}

/// Rarest positive class of each patient, frequency counted over patients; ties go to the first.
std::map<PatientId, int> strataOf(SQLite::Database& database) {
    SQLite::Statement rows(database,
                           "SELECT DISTINCT patient_id, class_id FROM labels "
                           "JOIN images ON images.id = image_id "
                           "JOIN patients ON patients.id = patient_id "
                           "WHERE state = 1 AND same_as IS NULL ORDER BY 1, 2");
    std::map<PatientId, std::vector<int>> positives;
    std::map<int, std::int64_t> frequency;
    while (rows.executeStep()) {
        const int position = rows.getColumn(1).getInt();
        positives[{rows.getColumn(0).getInt64()}].push_back(position);
        ++frequency[position];
    }
    std::map<PatientId, int> strata;
    for (const auto& [patient, classes] : positives) {
        strata[patient] = *std::min_element(
            classes.begin(), classes.end(),
            [&](int one, int other) { return frequency.at(one) < frequency.at(other); });
    }
    return strata;
}

void storeRoles(SQLite::Database& database,
                const std::vector<std::pair<PatientId, std::string>>& patients,
                const std::vector<Role>& roles) {
    SQLite::Statement insert(database, "INSERT INTO split VALUES (?, ?)");
    for (std::size_t index = 0; index < patients.size(); ++index) {
        insert.bind(1, patients[index].first.value);
        insert.bind(2, std::string(roleName(roles[index])));
        insert.exec();
        insert.reset();
    }
}

std::string proofOf(const Catalogue& catalogue) {
    std::array<std::vector<PatientId>, 4> patients;
    for (const Role role : kRoles) {
        patients[static_cast<std::size_t>(role)] = orThrow(catalogue.patientsOf(role));
    }
    return orThrow(proveDisjoint(patients));
}

void checkNobodyMissing(const CatalogueCounts& counts) {
    for (const Role role : kRoles) {
        if (counts.patientsByRole[static_cast<std::size_t>(role)] == 0) {
            throw ErrorException({ErrorCode::TooFewPatients, std::string(roleName(role)),
                                  std::to_string(counts.patients) +
                                      " patients are too few for four sets: this one would be "
                                      "empty"});
        }
    }
}

void splitAnew(Catalogue& catalogue, const SplitOptions& options) {
    SQLite::Database& database = catalogue.database();
    const auto patients = unassigned(database);
    if (patients.size() < kRoles.size()) {
        throw ErrorException({ErrorCode::TooFewPatients, "split",
                              std::to_string(patients.size()) + " patients for four sets"});
    }
    const Salt salt = drawSalt(options.seed);
    const auto strata = strataOf(database);
    std::vector<SplitPatient> keyed;
    for (const auto& [patient, id] : patients) {
        const auto stratum = strata.find(patient);
        keyed.push_back({splitKey(salt, id), stratum == strata.end() ? -1 : stratum->second});
    }
    const int classes = static_cast<int>(orThrow(catalogue.classes()).size());
    storeRoles(database, patients, assignRoles(keyed, classes, sharesOf(options)));
    checkNobodyMissing(orThrow(catalogue.counts()));
    SQLite::Statement insert(database, "INSERT INTO split_info VALUES (1, ?, ?, ?, ?, ?)");
    insert.bind(1, salt.data(), static_cast<int>(salt.size()));
    insert.bind(2, options.seed);
    insert.bind(3, nlohmann::json(sharesOf(options)).dump());
    insert.bind(4, toIso8601(std::chrono::system_clock::now()));
    insert.bind(5, proofOf(catalogue));
    insert.exec();
}

/// An option that was changed on purpose cannot be followed any more, and is not passed over.
void checkAgreement(const SplitRecord& locked, const SplitOptions& options) {
    const SplitOptions untouched;
    const auto refuse = [&](const std::string& subject) {
        throw ErrorException({ErrorCode::InvalidOption, subject,
                              "the split of this workspace is locked since " + locked.lockedAt +
                                  " with other values; a new workspace can have them"});
    };
    const Shares wished = sharesOf(options);
    const Shares usual = sharesOf(untouched);
    for (std::size_t role = 0; role < 4; ++role) {
        const bool differs = std::abs(wished[role] - locked.shares[role]) > 1e-9;
        if (differs && wished[role] != usual[role]) {
            refuse(std::string(roleName(kRoles[role])) + "-share");
        }
    }
    if (options.seed >= 0 && options.seed != locked.seed) {
        refuse("split-seed");
    }
}

void addLate(Catalogue& catalogue, const SplitRecord& locked) {
    SQLite::Database& database = catalogue.database();
    const auto patients = unassigned(database);
    std::vector<Role> roles;
    for (const auto& [patient, id] : patients) {
        roles.push_back(lateRole(splitKey(locked.salt, id), locked.shares));
    }
    storeRoles(database, patients, roles);
    SQLite::Statement update(database, "UPDATE split_info SET proof = ?");
    update.bind(1, proofOf(catalogue));
    update.exec();
}

std::vector<Error> sizeWarnings(const CatalogueCounts& counts) {
    std::vector<Error> warnings;
    for (const Minimum& minimum : kMinima) {
        const auto have = counts.patientsByRole[static_cast<std::size_t>(minimum.role)];
        if (have < minimum.patients) {
            warnings.push_back({ErrorCode::TooFewPatients, std::string(roleName(minimum.role)),
                                std::to_string(have) + " patients, " +
                                    std::to_string(minimum.patients) + " are needed; " +
                                    minimum.purpose + " is not possible at this size"});
        }
    }
    return warnings;
}

}  // namespace

Result<SplitReport> splitPatients(const Workspace& workspace, Catalogue& catalogue,
                                  const SplitOptions& options) {
    if (auto checked = options.check(); !checked) {
        return std::move(checked).error();
    }
    return guardSqlite(workspace.cataloguePath().string(), [&] {
        SplitReport report;
        SQLite::Transaction all(catalogue.database(), SQLite::TransactionBehavior::IMMEDIATE);
        const auto before = orThrow(catalogue.counts());
        const auto locked = orThrow(catalogue.split());
        report.wasLocked = locked.has_value();
        if (locked) {
            checkAgreement(*locked, options);
            addLate(catalogue, *locked);
        } else {
            splitAnew(catalogue, options);
        }
        const auto counts = orThrow(catalogue.counts());
        // Read back, proof included, before anything is final.
        report.proof = orThrow(catalogue.split()).value().proof;
        all.commit();
        report.patients = counts.patientsByRole;
        report.images = counts.imagesByRole;
        for (std::size_t role = 0; role < 4; ++role) {
            report.added += counts.patientsByRole[role] - before.patientsByRole[role];
        }
        report.warnings = sizeWarnings(counts);
        return report;
    });
}

}  // namespace outis::data
