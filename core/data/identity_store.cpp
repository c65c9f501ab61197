// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/identity_store.h"

#include <chrono>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/data/study_date.h"

namespace outis::data {
namespace {

void put(SQLite::Database& database, const char* kind, std::int64_t ref, const std::string& value) {
    SQLite::Statement insert(database,
                             "INSERT OR IGNORE INTO identity (kind, ref, value) VALUES (?, ?, ?)");
    insert.bind(1, kind);
    insert.bind(2, ref);
    insert.bind(3, value);
    insert.exec();
}

/// What a later file of the same patient knows better is filled in.
void putPatient(SQLite::Database& database, PatientId patient, const std::string& id,
                const DicomHeader& header) {
    SQLite::Statement insert(database,
                             "INSERT INTO identity (kind, ref, value, issuer, name, birth_date) "
                             "VALUES ('patient', ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
                             "issuer = iif(issuer = '', excluded.issuer, issuer), "
                             "name = iif(name = '', excluded.name, name), "
                             "birth_date = iif(birth_date = '', excluded.birth_date, birth_date)");
    insert.bind(1, patient.value);
    insert.bind(2, id);
    insert.bind(3, header.issuer);
    insert.bind(4, header.patientName);
    insert.bind(5, header.birthDate);
    insert.exec();
}

std::int64_t countOf(SQLite::Database& database, const char* query) {
    return database.execAndGet(query).getInt64();
}

/// Of patients and files whose digests are lost with the key.
std::optional<Error> lostBy(SQLite::Database& database) {
    const auto patients = countOf(
        database,
        "SELECT count(*) FROM patients WHERE same_as IS NULL AND id NOT IN (SELECT ref FROM "
        "identity WHERE kind = 'patient')");
    const auto files = countOf(database,
                               "SELECT count(*) FROM files WHERE id NOT IN (SELECT ref FROM "
                               "identity WHERE kind = 'file')");
    if (patients + files == 0) {
        return std::nullopt;
    }
    return Error{ErrorCode::NotFound, "pseudonym.key",
                 "a new key was made: " + std::to_string(patients) + " patients and " +
                     std::to_string(files) +
                     " files of earlier imports cannot be known again by their ids and paths; "
                     "a patient is known again only by a picture that is already there"};
}

}  // namespace

bool IdentityStore::keeps(SQLite::Database& database, bool asked) {
    return asked ||
           database.execAndGet("SELECT forgotten_at FROM identity_state").getString().empty();
}

std::vector<Error> IdentityStore::adopt(bool keyIsNew) {
    const std::string before =
        database_.execAndGet("SELECT key_check FROM identity_state").getString();
    const std::string now = key_.check();
    if (before == now) {
        return {};
    }
    if (!before.empty() && !keyIsNew) {
        throw ErrorException({ErrorCode::Corrupt, "pseudonym.key",
                              "not the key that this catalogue was made with; put that one back, "
                              "or take this one away to start with a new one"});
    }
    std::vector<Error> warnings;
    if (!before.empty()) {
        if (auto lost = lostBy(database_)) {
            warnings.push_back(*lost);
        }
        database_.exec("DELETE FROM patient_keys");
    }
    digestIdentities();
    SQLite::Statement update(database_, "UPDATE identity_state SET key_check = ?");
    update.bind(1, now);
    update.exec();
    return warnings;
}

void IdentityStore::digestIdentities() {
    SQLite::Statement rows(database_, "SELECT kind, ref, value FROM identity");
    SQLite::Statement patient(database_, "INSERT OR REPLACE INTO patient_keys VALUES (?, ?)");
    SQLite::Statement file(database_, "UPDATE OR IGNORE files SET path_key = ? WHERE id = ?");
    SQLite::Statement source(database_, "UPDATE OR IGNORE sources SET root_key = ? WHERE id = ?");
    const auto set = [&](SQLite::Statement& statement, KeyedKind kind) {
        statement.bind(1, key_.digestOf(kind, rows.getColumn(2).getString()));
        statement.bind(2, rows.getColumn(1).getInt64());
        statement.exec();
        statement.reset();
    };
    while (rows.executeStep()) {
        const std::string kind = rows.getColumn(0).getString();
        if (kind == "patient") {
            set(patient, KeyedKind::Patient);
        } else if (kind == "file") {
            set(file, KeyedKind::File);
        } else if (kind == "source") {
            set(source, KeyedKind::Source);
        }
    }
}

std::int64_t IdentityStore::sourceFor(const std::string& root) {
    const std::string key = key_.digestOf(KeyedKind::Source, root);
    SQLite::Statement insert(database_,
                             "INSERT OR IGNORE INTO sources (root_key, added) VALUES (?, ?)");
    insert.bind(1, key);
    insert.bind(2, toIso8601(std::chrono::system_clock::now()));
    insert.exec();
    SQLite::Statement row(database_, "SELECT id FROM sources WHERE root_key = ?");
    row.bind(1, key);
    row.executeStep();
    const std::int64_t source = row.getColumn(0).getInt64();
    if (writes_) {
        put(database_, "source", source, root);
    }
    return source;
}

PatientId IdentityStore::patientFor(const std::string& id, const DicomHeader& header) {
    const std::string pseudonym = key_.digestOf(KeyedKind::Patient, id);
    SQLite::Statement row(database_, "SELECT patient_id FROM patient_keys WHERE pseudonym = ?");
    row.bind(1, pseudonym);
    PatientId patient;
    if (row.executeStep()) {
        patient = {row.getColumn(0).getInt64()};
    } else {
        database_.exec("INSERT INTO patients DEFAULT VALUES");
        patient = {database_.getLastInsertRowid()};
        SQLite::Statement insert(database_, "INSERT INTO patient_keys VALUES (?, ?)");
        insert.bind(1, pseudonym);
        insert.bind(2, patient.value);
        insert.exec();
    }
    if (writes_) {
        putPatient(database_, patient, id, header);
    }
    return patient;
}

void IdentityStore::keepPath(std::int64_t file, const std::string& path) {
    if (writes_) {
        put(database_, "file", file, path);
    }
}

void IdentityStore::keepStudyDate(ImageId image, const std::string& date) {
    if (!writes_) {
        return;
    }
    SQLite::Statement clear(database_, "DELETE FROM identity WHERE kind = 'study' AND ref = ?");
    clear.bind(1, image.value);
    clear.exec();
    if (const auto valid = studyDateOf(date)) {
        put(database_, "study", image.value, *valid);
    } else {
        SQLite::Statement unknown(database_, "UPDATE images SET study_day = NULL WHERE id = ?");
        unknown.bind(1, image.value);
        unknown.exec();
    }
}

void IdentityStore::keepText(std::int64_t region, const std::string& words,
                             std::span<const std::byte> before) {
    if (!writes_ || (words.empty() && before.empty())) {
        return;
    }
    SQLite::Statement insert(database_,
                             "INSERT OR REPLACE INTO identity (kind, ref, value, picture) "
                             "VALUES ('text', ?, ?, ?)");
    insert.bind(1, region);
    insert.bind(2, words);
    if (before.empty()) {
        insert.bind(3);
    } else {
        insert.bind(3, before.data(), static_cast<int>(before.size()));
    }
    insert.exec();
}

}  // namespace outis::data
