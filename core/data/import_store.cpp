// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/import_store.h"

#include <algorithm>
#include <utility>

#include <SQLiteCpp/Statement.h>
#include <nlohmann/json.hpp>

#include "core/data/study_date.h"

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

}  // namespace

std::map<std::string, KnownFile> ImportStore::knownFiles(std::int64_t source) {
    SQLite::Statement rows(
        database_,
        "SELECT path_key, size, modified, fingerprint, outcome, reason, image_id, "
        "coalesce(stored_path, ''), EXISTS (SELECT 1 FROM identity WHERE kind = 'file' AND "
        "ref = files.id) FROM files "
        "LEFT JOIN images ON images.id = image_id WHERE source_id = ?");
    rows.bind(1, source);
    std::map<std::string, KnownFile> files;
    while (rows.executeStep()) {
        KnownFile file{rows.getColumn(1).getInt64(),  rows.getColumn(2).getInt64(),
                       rows.getColumn(3).getString(), rows.getColumn(4).getString(),
                       rows.getColumn(5).getString(), std::nullopt,
                       rows.getColumn(7).getString(), rows.getColumn(8).getInt() != 0};
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
    bindOptional(
        statement, 10,
        facts.ageYears ? std::optional<std::int64_t>(ageBandOf(*facts.ageYears)) : std::nullopt);
    statement.bind(11, facts.warnings);
    statement.bind(12, facts.viewSource);
    statement.bind(13, nlohmann::json(intake.judgement.flags).dump());
    statement.bind(14, facts.textState);
    if (intake.nearHash.empty()) {
        statement.bind(15);
    } else {
        statement.bind(15, intake.nearHash.data(), static_cast<int>(intake.nearHash.size()));
    }
}

/// What was found in the picture that is stored now, in place of what was found before.
void ImportStore::recordMasking(ImageId image, const Intake& intake) {
    execWith(database_, "DELETE FROM masked_regions WHERE image_id = ?", image.value);
    SQLite::Statement insert(
        database_,
        "INSERT INTO masked_regions (image_id, x0, y0, x1, y1, kind, confidence, masked, "
        "still_readable) VALUES (?,?,?,?,?,?,?,?,?)");
    for (const TextRegion& region : intake.text.regions) {
        insert.bind(1, image.value);
        insert.bind(2, region.left);
        insert.bind(3, region.top);
        insert.bind(4, region.right);
        insert.bind(5, region.bottom);
        insert.bind(6, textKindName(region.kind));
        insert.bind(7, region.confidence);
        insert.bind(8, region.isMasked ? 1 : 0);
        insert.bind(9, region.isStillReadable ? 1 : 0);
        insert.exec();
        insert.reset();
        identities_.keepText(database_.getLastInsertRowid(), region.words, region.before);
    }
}

ImageId ImportStore::addImage(const Intake& intake, const ImageFacts& facts) {
    SQLite::Statement insert(
        database_,
        "INSERT INTO images (patient_id, pixel_digest, stored_path, working_size, width, height, "
        "format, view, sex, age, warnings, view_source, quality, text_state, near_hash) "
        "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    bindImage(insert, intake, facts);
    insert.exec();
    const ImageId image{database_.getLastInsertRowid()};
    recordMasking(image, intake);
    identities_.keepStudyDate(image, intake.reading.file.dicom.studyDate);
    return image;
}

void ImportStore::updateImage(ImageId image, const Intake& intake, const ImageFacts& facts) {
    SQLite::Statement update(
        database_,
        "UPDATE images SET patient_id = ?, pixel_digest = ?, stored_path = ?, working_size = ?, "
        "width = ?, height = ?, format = ?, view = ?, sex = ?, age = ?, warnings = ?, "
        "view_source = ?, quality = ?, text_state = ?, near_hash = ? WHERE id = ?");
    bindImage(update, intake, facts);
    update.bind(16, image.value);
    update.exec();
    recordMasking(image, intake);
    identities_.keepStudyDate(image, intake.reading.file.dicom.studyDate);
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
        "INSERT INTO files (source_id, path_key, size, modified, digest, fingerprint, outcome, "
        "reason, message, warnings, image_id) VALUES (?,?,?,?,?,?,?,?,?,?,?) "
        "ON CONFLICT (source_id, path_key) DO UPDATE "
        "SET size = excluded.size, modified = excluded.modified, digest = excluded.digest, "
        "fingerprint = excluded.fingerprint, outcome = excluded.outcome, "
        "reason = excluded.reason, message = excluded.message, warnings = excluded.warnings, "
        "image_id = excluded.image_id RETURNING id");
    insert.bind(1, source);
    insert.bind(2, identities_.fileKey(entry.path));
    insert.bind(3, entry.size);
    insert.bind(4, entry.modified);
    insert.bind(5, entry.digest);
    insert.bind(6, entry.fingerprint);
    insert.bind(7, std::string(outcomeName(entry.outcome)));
    insert.bind(8, entry.reason);
    insert.bind(9, entry.message);
    insert.bind(10, entry.warnings);
    bindOptional(insert, 11,
                 entry.image ? std::optional(entry.image->value) : std::optional<std::int64_t>());
    insert.executeStep();
    const std::int64_t file = insert.getColumn(0).getInt64();
    insert.reset();
    identities_.keepPath(file, entry.path);
}

void ImportStore::removeEmptyPatients() {
    database_.exec(
        "DELETE FROM patients WHERE same_as IS NULL "
        "AND id NOT IN (SELECT patient_id FROM images) "
        "AND id NOT IN (SELECT patient_id FROM split)");
}

}  // namespace outis::data
