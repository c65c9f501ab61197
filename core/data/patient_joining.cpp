// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/patient_joining.h"

#include <array>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "core/data/catalogue.h"
#include "core/data/proposals.h"
#include "core/data/split_proof.h"
#include "core/data/study_date.h"

namespace outis::data {
namespace {

void execWith(SQLite::Database& database, const char* query,
              std::initializer_list<PatientId> patients) {
    SQLite::Statement statement(database, query);
    int index = 0;
    for (const PatientId patient : patients) {
        statement.bind(++index, patient.value);
    }
    statement.exec();
}

std::optional<Role> roleOf(SQLite::Database& database, PatientId patient) {
    SQLite::Statement row(database, "SELECT role FROM split WHERE patient_id = ?");
    row.bind(1, patient.value);
    return row.executeStep() ? roleFromName(row.getColumn(0).getString()) : std::nullopt;
}

PatientId personOf(SQLite::Database& database, PatientId patient) {
    SQLite::Statement row(database, "SELECT coalesce(same_as, id) FROM patients WHERE id = ?");
    row.bind(1, patient.value);
    return row.executeStep() ? PatientId{row.getColumn(0).getInt64()} : patient;
}

/// One row of what were two.
void merge(SQLite::Database& database, PatientId gone, PatientId kept) {
    // Without their dates, nothing says how many days lie between the two's first studies.
    execWith(database,
             "UPDATE images SET study_day = NULL WHERE patient_id = ? AND id NOT IN "
             "(SELECT ref FROM identity WHERE kind = 'study')",
             {gone});
    execWith(database, "UPDATE images SET patient_id = ? WHERE patient_id = ?", {kept, gone});
    execWith(database, "UPDATE OR REPLACE identity SET ref = ? WHERE kind = 'patient' AND ref = ?",
             {kept, gone});
    execWith(database, "UPDATE patient_keys SET patient_id = ? WHERE patient_id = ?", {kept, gone});
    execWith(database, "DELETE FROM patients WHERE id = ?", {gone});
    renewStudyDays(database, kept);
}

}  // namespace

Joined joinPatients(Catalogue& catalogue, PatientId one, PatientId other) {
    SQLite::Database& database = catalogue.database();
    one = personOf(database, one);
    other = personOf(database, other);
    if (one == other) {
        return Joined::Already;
    }
    const auto roleOne = roleOf(database, one);
    const auto roleOther = roleOf(database, other);
    // The one with a role stays; of two, the one that something may have learned from; else the
    // older row.
    const auto rank = [](PatientId patient, std::optional<Role> role) {
        return std::pair(role ? static_cast<int>(*role) : 4, patient.value);
    };
    const bool oneStays = rank(one, roleOne) < rank(other, roleOther);
    const PatientId kept = oneStays ? one : other;
    const PatientId gone = oneStays ? other : one;
    execWith(database, "DELETE FROM split WHERE patient_id = ?", {gone});
    // Those that were one person with the one that goes are one with the one that stays.
    execWith(database, "UPDATE patients SET same_as = ? WHERE same_as = ?", {kept, gone});
    const bool apart = roleOne && roleOther && *roleOne != *roleOther;
    if (apart) {
        execWith(database, "UPDATE patients SET same_as = ? WHERE id = ?", {kept, gone});
    } else {
        merge(database, gone, kept);
    }
    moveProposals(database, gone, kept);
    renewSplitProof(catalogue);
    return apart ? Joined::Excluded : Joined::Merged;
}

void renewSplitProof(Catalogue& catalogue) {
    SQLite::Database& database = catalogue.database();
    if (database.execAndGet("SELECT count(*) FROM split_info").getInt() == 0) {
        return;
    }
    std::array<std::vector<PatientId>, 4> patients;
    for (const Role role : kRoles) {
        patients[static_cast<std::size_t>(role)] = orThrow(catalogue.patientsOf(role));
    }
    SQLite::Statement update(database, "UPDATE split_info SET proof = ?");
    update.bind(1, orThrow(proveDisjoint(patients)));
    update.exec();
}

}  // namespace outis::data
