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
#include "core/data/probe_images.h"
#include "core/data/proposals.h"
#include "core/data/split_proof.h"
#include "core/data/sqlite_errors.h"
#include "core/data/workspace.h"
#include "core/statistics/pso.h"

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

/// Patients that take part and have no role yet, with the key that names them for good.
std::vector<std::pair<PatientId, std::string>> unassigned(SQLite::Database& database) {
    SQLite::Statement rows(database, "SELECT id, " + std::string(kPatientKey) +
                                         " FROM patients WHERE same_as IS NULL AND id NOT IN "
                                         "(SELECT patient_id FROM split) ORDER BY id");
    std::vector<std::pair<PatientId, std::string>> patients;
    while (rows.executeStep()) {
        patients.emplace_back(PatientId{rows.getColumn(0).getInt64()},
                              rows.getColumn(1).getString());
    }
    return patients;
}

using Groups = std::map<PatientId, PatientId>;

PatientId groupOf(const Groups& groups, PatientId patient) {
    const auto found = groups.find(patient);
    return found == groups.end() ? patient : found->second;
}

/// Patients that get one role: one, or all that open proposals tie together.
struct Unit {
    PatientId group;
    std::vector<PatientId> patients;
    std::string key;  ///< the first of its patients' keys
};

std::vector<PatientId> patientsOf(const std::vector<Unit>& units) {
    std::vector<PatientId> patients;
    for (const Unit& unit : units) {
        patients.insert(patients.end(), unit.patients.begin(), unit.patients.end());
    }
    return patients;
}

/// Ordered by the first patient of each.
std::vector<Unit> unitsOf(SQLite::Database& database, const Groups& groups) {
    std::vector<Unit> units;
    std::map<PatientId, std::size_t> unitOf;
    for (const auto& [patient, key] : unassigned(database)) {
        const PatientId group = groupOf(groups, patient);
        const auto [place, isNew] = unitOf.emplace(group, units.size());
        if (isNew) {
            units.push_back({group, {}, key});
        }
        Unit& unit = units[place->second];
        unit.patients.push_back(patient);
        unit.key = std::min(unit.key, key);
    }
    return units;
}

/// Rarest positive class of each patient or group, frequency counted over these; ties go to the
/// first.
std::map<PatientId, int> strataOf(SQLite::Database& database, const Groups& groups) {
    SQLite::Statement rows(database,
                           "SELECT DISTINCT patient_id, class_id FROM labels "
                           "JOIN images ON images.id = image_id "
                           "JOIN patients ON patients.id = patient_id "
                           "WHERE state = 1 AND same_as IS NULL ORDER BY 1, 2");
    std::map<PatientId, std::set<int>> positives;
    std::map<int, std::int64_t> frequency;
    while (rows.executeStep()) {
        const int position = rows.getColumn(1).getInt();
        const PatientId group = groupOf(groups, {rows.getColumn(0).getInt64()});
        frequency[position] += positives[group].insert(position).second ? 1 : 0;
    }
    std::map<PatientId, int> strata;
    for (const auto& [patient, classes] : positives) {
        strata[patient] = *std::min_element(
            classes.begin(), classes.end(),
            [&](int one, int other) { return frequency.at(one) < frequency.at(other); });
    }
    return strata;
}

/// Returns how many patients share their role with another.
std::int64_t storeRoles(SQLite::Database& database, const std::vector<Unit>& units,
                        const std::vector<Role>& roles) {
    SQLite::Statement insert(database, "INSERT INTO split VALUES (?, ?)");
    std::int64_t together = 0;
    for (std::size_t index = 0; index < units.size(); ++index) {
        const auto& patients = units[index].patients;
        together += patients.size() > 1 ? static_cast<std::int64_t>(patients.size()) : 0;
        for (const PatientId patient : patients) {
            insert.bind(1, patient.value);
            insert.bind(2, std::string(roleName(roles[index])));
            insert.exec();
            insert.reset();
        }
    }
    return together;
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

void checkSmallAudit(const CatalogueCounts& counts, const SplitOptions& options) {
    constexpr std::int64_t kFewest = statistics::kFewestOfSmallAudit;
    constexpr std::int64_t kControls = statistics::kControlsOfSmallAudit;
    const auto train = counts.patientsByRole[static_cast<std::size_t>(Role::Train)];
    const auto control = counts.patientsByRole[static_cast<std::size_t>(Role::Control)];
    if (train < kFewest || control < kControls * train) {
        const double needed = std::ceil(static_cast<double>(kFewest * (kControls + 1)) /
                                            (1 - options.validation - options.test) -
                                        1e-9);
        throw ErrorException(
            {ErrorCode::TooFewPatients, "small-audit",
             std::to_string(train) + " patients to learn from and " + std::to_string(control) +
                 " controls; at least " + std::to_string(kFewest) + ", and " +
                 std::to_string(kControls) + " controls for each, are needed: " +
                 std::to_string(static_cast<std::int64_t>(needed)) + " patients in all, " +
                 std::to_string(counts.patients) + " are there"});
    }
}

/// Returns how many patients share their role with another.
std::int64_t splitAnew(Catalogue& catalogue, const SplitOptions& options) {
    SQLite::Database& database = catalogue.database();
    const Groups groups = openGroups(database);
    const auto units = unitsOf(database, groups);
    if (units.size() < kRoles.size()) {
        throw ErrorException({ErrorCode::TooFewPatients, "split",
                              std::to_string(units.size()) + " patients for four sets"});
    }
    const Salt salt = drawSalt(options.seed);
    const auto strata = strataOf(database, groups);
    std::vector<SplitPatient> keyed;
    for (const Unit& unit : units) {
        const auto stratum = strata.find(unit.group);
        keyed.push_back({splitKey(salt, unit.key), stratum == strata.end() ? -1 : stratum->second,
                         static_cast<std::int64_t>(unit.patients.size())});
    }
    const int classes = static_cast<int>(orThrow(catalogue.classes()).size());
    const Shares shares = options.shares(std::ssize(patientsOf(units)));
    const auto together = storeRoles(database, units, assignRoles(keyed, classes, shares));
    const auto counts = orThrow(catalogue.counts());
    if (options.smallAudit) {
        checkSmallAudit(counts, options);
    }
    checkNobodyMissing(counts);
    withholdProbes(database, salt, patientsOf(units), options.probes);
    SQLite::Statement insert(database, "INSERT INTO split_info VALUES (1, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, salt.data(), static_cast<int>(salt.size()));
    insert.bind(2, options.seed);
    insert.bind(3, nlohmann::json(shares).dump());
    insert.bind(4, toIso8601(std::chrono::system_clock::now()));
    insert.bind(5, proofOf(catalogue));
    insert.bind(6, options.probes);
    insert.exec();
    return together;
}

/// An option that was changed on purpose cannot be followed any more, and is not passed over.
void checkAgreement(const SplitRecord& locked, const SplitOptions& options) {
    const SplitOptions untouched;
    const auto refuse = [&](const std::string& subject) {
        throw ErrorException({ErrorCode::InvalidOption, subject,
                              "the split of this workspace is locked since " + locked.lockedAt +
                                  " with other values; a new workspace can have them"});
    };
    if (options.smallAudit && !isSmallAudit(locked.shares)) {
        refuse("small-audit");
    }
    const Shares wished = {options.train, options.validation, options.test, options.control};
    const Shares usual = {untouched.train, untouched.validation, untouched.test, untouched.control};
    for (std::size_t role = 0; role < 4; ++role) {
        const bool differs = std::abs(wished[role] - locked.shares[role]) > 1e-9;
        if (differs && wished[role] != usual[role]) {
            refuse(std::string(roleName(kRoles[role])) + "-share");
        }
    }
    if (options.probes != locked.probes && options.probes != untouched.probes) {
        refuse("probes");
    }
    if (options.seed >= 0 && options.seed != locked.seed) {
        refuse("split-seed");
    }
}

/// The roles that patients of a group have already.
std::map<PatientId, std::set<Role>> rolesOfGroups(SQLite::Database& database,
                                                  const Groups& groups) {
    SQLite::Statement rows(database, "SELECT patient_id, role FROM split");
    std::map<PatientId, std::set<Role>> roles;
    while (rows.executeStep()) {
        const auto found = groups.find({rows.getColumn(0).getInt64()});
        const auto role = roleFromName(rows.getColumn(1).getString());
        if (found != groups.end() && role) {
            roles[found->second].insert(*role);
        }
    }
    return roles;
}

void addLate(Catalogue& catalogue, const SplitRecord& locked, SplitReport& report) {
    SQLite::Database& database = catalogue.database();
    const Groups groups = openGroups(database);
    const auto units = unitsOf(database, groups);
    const auto taken = rolesOfGroups(database, groups);
    std::vector<Role> roles;
    std::int64_t torn = 0;
    for (const Unit& unit : units) {
        const auto found = taken.find(unit.group);
        // Of two, the one that something may have learned from, as when patients are joined.
        roles.push_back(found == taken.end()
                            ? lateRole(splitKey(locked.salt, unit.key), locked.shares)
                            : *found->second.begin());
        if (found != taken.end()) {
            torn += found->second.size() > 1 ? 1 : 0;
            report.heldTogether += unit.patients.size() == 1 ? 1 : 0;
        }
    }
    report.heldTogether += storeRoles(database, units, roles);
    // Of new patients alone: something may have learned from all images of the others.
    withholdProbes(database, locked.salt, patientsOf(units), locked.probes);
    if (torn > 0) {
        report.warnings.push_back({ErrorCode::Refused, "split",
                                   std::to_string(torn) +
                                       " new patients may be one person with patients of two "
                                       "sets; decide their proposals"});
    }
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
            addLate(catalogue, *locked, report);
        } else {
            report.heldTogether = splitAnew(catalogue, options);
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
        for (Error& warning : sizeWarnings(counts)) {
            report.warnings.push_back(std::move(warning));
        }
        return report;
    });
}

}  // namespace outis::data
