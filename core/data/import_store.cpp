// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/import_store.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <SQLiteCpp/Statement.h>

#include "core/base/clock.h"
#include "core/data/split_proof.h"

namespace outis::data {
namespace {

void bindOptional(SQLite::Statement& statement, int index, std::optional<std::int64_t> value) {
    if (value) {
        statement.bind(index, *value);
    } else {
        statement.bind(index);
    }
}

void execWith(SQLite::Database& database, const char* query, std::int64_t value) {
    SQLite::Statement statement(database, query);
    statement.bind(1, value);
    statement.exec();
}

void execWith(SQLite::Database& database, const char* query, std::int64_t first,
              std::int64_t second) {
    SQLite::Statement statement(database, query);
    statement.bind(1, first);
    statement.bind(2, second);
    statement.exec();
}

}  // namespace

std::int64_t ImportStore::sourceId(const std::string& root) {
    SQLite::Statement insert(database_,
                             "INSERT OR IGNORE INTO sources (root, added) VALUES (?, ?)");
    insert.bind(1, root);
    insert.bind(2, toIso8601(std::chrono::system_clock::now()));
    insert.exec();
    SQLite::Statement row(database_, "SELECT id FROM sources WHERE root = ?");
    row.bind(1, root);
    row.executeStep();
    return row.getColumn(0).getInt64();
}

std::map<std::string, KnownFile> ImportStore::knownFiles(std::int64_t source) {
    SQLite::Statement rows(database_,
                           "SELECT path, size, modified, fingerprint, outcome, reason, image_id, "
                           "coalesce(stored_path, '') FROM files "
                           "LEFT JOIN images ON images.id = image_id WHERE source_id = ?");
    rows.bind(1, source);
    std::map<std::string, KnownFile> files;
    while (rows.executeStep()) {
        KnownFile file{rows.getColumn(1).getInt64(),  rows.getColumn(2).getInt64(),
                       rows.getColumn(3).getString(), rows.getColumn(4).getString(),
                       rows.getColumn(5).getString(), std::nullopt,
                       rows.getColumn(7).getString()};
        if (!rows.getColumn(6).isNull()) {
            file.image = ImageId{rows.getColumn(6).getInt64()};
        }
        files.emplace(rows.getColumn(0).getString(), std::move(file));
    }
    return files;
}

void ImportStore::setClasses(const std::vector<std::string>& names) {
    database_.exec(
        "CREATE TEMP TABLE former AS SELECT image_id, name, state FROM labels "
        "JOIN classes ON classes.id = class_id");
    database_.exec("DELETE FROM labels");
    database_.exec("DELETE FROM classes");
    SQLite::Statement insert(database_, "INSERT INTO classes VALUES (?, ?)");
    for (std::size_t position = 0; position < names.size(); ++position) {
        insert.bind(1, static_cast<std::int64_t>(position));
        insert.bind(2, names[position]);
        insert.exec();
        insert.reset();
    }
    database_.exec(
        "INSERT INTO labels SELECT image_id, classes.id, state FROM temp.former "
        "JOIN classes USING (name)");
    database_.exec("DROP TABLE temp.former");
}

bool ImportStore::hasSplit() {
    return database_.execAndGet("SELECT count(*) FROM split_info").getInt() > 0;
}

PatientId ImportStore::patientFor(const std::string& key, const DicomHeader& header) {
    SQLite::Statement row(database_, "SELECT patient_id FROM identity WHERE key = ?");
    row.bind(1, key);
    if (row.executeStep()) {
        return {row.getColumn(0).getInt64()};
    }
    database_.exec("INSERT INTO patients DEFAULT VALUES");
    const PatientId patient{database_.getLastInsertRowid()};
    SQLite::Statement insert(database_, "INSERT INTO identity VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, key);
    insert.bind(2, patient.value);
    insert.bind(3, header.issuer);
    insert.bind(4, header.patientName);
    insert.bind(5, header.birthDate);
    insert.exec();
    return patient;
}

std::optional<Role> ImportStore::roleOf(PatientId patient) {
    SQLite::Statement row(database_, "SELECT role FROM split WHERE patient_id = ?");
    row.bind(1, patient.value);
    return row.executeStep() ? roleFromName(row.getColumn(0).getString()) : std::nullopt;
}

PatientId ImportStore::personOf(PatientId patient) {
    SQLite::Statement row(database_, "SELECT coalesce(same_as, id) FROM patients WHERE id = ?");
    row.bind(1, patient.value);
    return row.executeStep() ? PatientId{row.getColumn(0).getInt64()} : patient;
}

Joined ImportStore::join(PatientId one, PatientId other) {
    one = personOf(one);
    other = personOf(other);
    if (one == other) {
        return Joined::Already;
    }
    const auto roleOne = roleOf(one);
    const auto roleOther = roleOf(other);
    // The one with a role stays; of two, the one that something may have learned from; else the
    // older row.
    const auto rank = [](PatientId patient, std::optional<Role> role) {
        return std::pair(role ? static_cast<int>(*role) : 4, patient.value);
    };
    const bool oneStays = rank(one, roleOne) < rank(other, roleOther);
    const PatientId kept = oneStays ? one : other;
    const PatientId gone = oneStays ? other : one;
    execWith(database_, "DELETE FROM split WHERE patient_id = ?", gone.value);
    // Those that were one person with the one that goes are one with the one that stays.
    execWith(database_, "UPDATE patients SET same_as = ? WHERE same_as = ?", kept.value,
             gone.value);
    const bool apart = roleOne && roleOther && *roleOne != *roleOther;
    if (apart) {
        execWith(database_, "UPDATE patients SET same_as = ? WHERE id = ?", kept.value, gone.value);
    } else {
        execWith(database_, "UPDATE images SET patient_id = ? WHERE patient_id = ?", kept.value,
                 gone.value);
        execWith(database_, "UPDATE identity SET patient_id = ? WHERE patient_id = ?", kept.value,
                 gone.value);
        execWith(database_, "DELETE FROM patients WHERE id = ?", gone.value);
    }
    renewProof();
    return apart ? Joined::Excluded : Joined::Merged;
}

std::optional<ImportStore::StoredImage> ImportStore::imageWith(const std::string& pixelDigest) {
    SQLite::Statement row(database_, "SELECT id, patient_id FROM images WHERE pixel_digest = ?");
    row.bind(1, pixelDigest);
    if (!row.executeStep()) {
        return std::nullopt;
    }
    return StoredImage{{row.getColumn(0).getInt64()}, {row.getColumn(1).getInt64()}};
}

void ImportStore::bindImage(SQLite::Statement& statement, const Intake& intake,
                            const ImageFacts& facts) {
    statement.bind(1, facts.patient.value);
    statement.bind(2, intake.pixelDigest);
    statement.bind(3, intake.storedPath);
    statement.bind(4, facts.workingSize);
    statement.bind(5, intake.width);
    statement.bind(6, intake.height);
    statement.bind(7, intake.reading.file.format);
    statement.bind(8, facts.view);
    statement.bind(9, facts.sex);
    bindOptional(statement, 10, facts.ageYears);
    statement.bind(11, facts.warnings);
}

ImageId ImportStore::addImage(const Intake& intake, const ImageFacts& facts) {
    SQLite::Statement insert(database_,
                             "INSERT INTO images (patient_id, pixel_digest, stored_path, "
                             "working_size, width, height, format, view, sex, age, warnings) "
                             "VALUES (?,?,?,?,?,?,?,?,?,?,?)");
    bindImage(insert, intake, facts);
    insert.exec();
    return {database_.getLastInsertRowid()};
}

void ImportStore::updateImage(ImageId image, const Intake& intake, const ImageFacts& facts) {
    SQLite::Statement update(database_,
                             "UPDATE images SET patient_id = ?, pixel_digest = ?, stored_path = ?, "
                             "working_size = ?, width = ?, height = ?, format = ?, view = ?, "
                             "sex = ?, age = ?, warnings = ? WHERE id = ?");
    bindImage(update, intake, facts);
    update.bind(12, image.value);
    update.exec();
}

void ImportStore::removeImage(ImageId image) {
    execWith(database_, "DELETE FROM images WHERE id = ?", image.value);
}

bool ImportStore::usesPicture(const std::string& storedPath) {
    SQLite::Statement row(database_, "SELECT 1 FROM images WHERE stored_path = ? LIMIT 1");
    row.bind(1, storedPath);
    return row.executeStep();
}

void ImportStore::setLabels(ImageId image, const std::vector<LabelState>& states) {
    execWith(database_, "DELETE FROM labels WHERE image_id = ?", image.value);
    SQLite::Statement insert(database_, "INSERT INTO labels VALUES (?, ?, ?)");
    for (std::size_t position = 0; position < states.size(); ++position) {
        if (states[position] != LabelState::Missing) {
            insert.bind(1, image.value);
            insert.bind(2, static_cast<std::int64_t>(position));
            insert.bind(3, static_cast<int>(states[position]));
            insert.exec();
            insert.reset();
        }
    }
}

bool ImportStore::hasLabels(ImageId image) {
    SQLite::Statement row(database_, "SELECT 1 FROM labels WHERE image_id = ? LIMIT 1");
    row.bind(1, image.value);
    return row.executeStep();
}

void ImportStore::recordFile(std::int64_t source, const FileEntry& entry) {
    SQLite::Statement insert(
        database_,
        "INSERT INTO files (source_id, path, size, modified, digest, fingerprint, outcome, reason, "
        "message, image_id) VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT (source_id, path) DO UPDATE "
        "SET size = excluded.size, modified = excluded.modified, digest = excluded.digest, "
        "fingerprint = excluded.fingerprint, outcome = excluded.outcome, "
        "reason = excluded.reason, message = excluded.message, image_id = excluded.image_id");
    insert.bind(1, source);
    insert.bind(2, entry.path);
    insert.bind(3, entry.size);
    insert.bind(4, entry.modified);
    insert.bind(5, entry.digest);
    insert.bind(6, entry.fingerprint);
    insert.bind(7, std::string(outcomeName(entry.outcome)));
    insert.bind(8, entry.reason);
    insert.bind(9, entry.message);
    bindOptional(insert, 10,
                 entry.image ? std::optional(entry.image->value) : std::optional<std::int64_t>());
    insert.exec();
}

void ImportStore::removeEmptyPatients() {
    database_.exec(
        "DELETE FROM patients WHERE same_as IS NULL "
        "AND id NOT IN (SELECT patient_id FROM images) "
        "AND id NOT IN (SELECT patient_id FROM split)");
}

void ImportStore::renewProof() {
    if (!hasSplit()) {
        return;
    }
    std::array<std::vector<PatientId>, 4> patients;
    for (const Role role : kRoles) {
        patients[static_cast<std::size_t>(role)] = orThrow(catalogue_.patientsOf(role));
    }
    SQLite::Statement update(database_, "UPDATE split_info SET proof = ?");
    update.bind(1, orThrow(proveDisjoint(patients)));
    update.exec();
}

}  // namespace outis::data
