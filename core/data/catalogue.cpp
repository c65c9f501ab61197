// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/catalogue.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <unordered_map>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/data/catalogue_file.h"
#include "core/data/catalogue_schema.h"
#include "core/data/labels.h"
#include "core/data/split_proof.h"
#include "core/data/sqlite_errors.h"
#include "core/data/workspace.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;

constexpr const char* kImageColumns =
    "SELECT images.id, images.patient_id, stored_path, pixel_digest, width, height, format, view, "
    "sex, age, view_source, quality, text_state, study_day FROM images ";

std::string nameOf(const SQLite::Database& database) {
    return database.getFilename();
}

std::vector<std::string> textsOf(const std::string& text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    std::vector<std::string> texts;
    for (const auto& entry : json.is_array() ? json : nlohmann::json::array()) {
        if (entry.is_string()) {
            texts.push_back(entry.get<std::string>());
        }
    }
    return texts;
}

ImageRow imageOf(const SQLite::Statement& row) {
    ImageRow image;
    image.id = {row.getColumn(0).getInt64()};
    image.patient = {row.getColumn(1).getInt64()};
    image.storedPath = row.getColumn(2).getString();
    image.pixelDigest = row.getColumn(3).getString();
    image.width = row.getColumn(4).getInt();
    image.height = row.getColumn(5).getInt();
    image.format = row.getColumn(6).getString();
    image.view = row.getColumn(7).getString();
    image.sex = row.getColumn(8).getString();
    if (!row.getColumn(9).isNull()) {
        image.ageYears = row.getColumn(9).getInt();
    }
    image.viewSource = row.getColumn(10).getString();
    image.quality = textsOf(row.getColumn(11).getString());
    image.textState = row.getColumn(12).getString();
    if (!row.getColumn(13).isNull()) {
        image.studyDay = row.getColumn(13).getInt();
    }
    return image;
}

std::vector<ImageRow> readImages(SQLite::Statement& rows) {
    std::vector<ImageRow> images;
    while (rows.executeStep()) {
        images.push_back(imageOf(rows));
    }
    return images;
}

std::vector<PatientId> readPatients(SQLite::Database& database, Role role) {
    SQLite::Statement rows(database, "SELECT patient_id FROM split WHERE role = ? ORDER BY 1");
    rows.bind(1, std::string(roleName(role)));
    std::vector<PatientId> patients;
    while (rows.executeStep()) {
        patients.push_back({rows.getColumn(0).getInt64()});
    }
    return patients;
}

/// Images of one role, as conditions on `split` and `images`. A probe image whose patient has lost
/// all others is of nobody that anything learned from: it takes no part.
std::string whereRole(Role role) {
    if (role == Role::Probe) {
        return "WHERE role = 'train' AND images.id IN (SELECT image_id FROM probes) AND EXISTS "
               "(SELECT 1 FROM images AS other WHERE other.patient_id = images.patient_id AND "
               "other.id NOT IN (SELECT image_id FROM probes)) ";
    }
    return "WHERE role = '" + std::string(roleName(role)) +
           "' AND images.id NOT IN (SELECT image_id FROM probes) ";
}

SplitRecord readSplit(const SQLite::Statement& row, const std::string& subject) {
    SplitRecord record;
    const std::string salt = row.getColumn(0).getString();
    const auto shares = nlohmann::json::parse(row.getColumn(2).getString(), nullptr, false);
    if (salt.size() != record.salt.size() || !shares.is_array() || shares.size() != 4) {
        throw ErrorException({ErrorCode::Corrupt, subject, "the split's record is damaged"});
    }
    std::copy(salt.begin(), salt.end(), record.salt.begin());
    record.seed = row.getColumn(1).getInt64();
    for (std::size_t role = 0; role < 4; ++role) {
        record.shares[role] = shares[role].is_number() ? shares[role].get<double>() : 0.0;
    }
    record.lockedAt = row.getColumn(3).getString();
    record.proof = row.getColumn(4).getString();
    record.probes = row.getColumn(5).getInt64();
    return record;
}

/// All columns of all rows, each ended by a byte that no text of ours holds.
void hashRows(Sha256& hash, SQLite::Database& database, const char* query) {
    SQLite::Statement rows(database, query);
    while (rows.executeStep()) {
        for (int column = 0; column < rows.getColumnCount(); ++column) {
            hash.update(rows.getColumn(column).getString());
            hash.update(std::string_view("\x1f", 1));
        }
        hash.update(std::string_view("\x1e", 1));
    }
    hash.update(std::string_view("\x1d", 1));
}

/// A new catalogue will hold identities: nobody else may read it. SQLite gives its log and index
/// the same mode. One that is there keeps what its owner chose.
void makePrivate(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor >= 0) {
        ::close(descriptor);
    }
}

/// In memory, in the program's schema: an older file is read, and stays as it is.
std::unique_ptr<SQLite::Database> migratedCopy(SQLite::Database& older) {
    auto copy = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE);
    SQLite::Backup(*copy, older).executeStep(-1);
    migrateCatalogue(*copy);
    return copy;
}

}  // namespace

Catalogue::Catalogue(std::unique_ptr<SQLite::Database> database) : database_(std::move(database)) {}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

Result<Catalogue> Catalogue::open(const Workspace& workspace) {
    if (auto writable = workspace.checkWritable(); !writable) {
        return std::move(writable).error();
    }
    const std::string path = workspace.cataloguePath().string();
    return guardSqlite(path, [&]() -> Catalogue {
        makePrivate(path);
        auto database = std::make_unique<SQLite::Database>(
            path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kCatalogueBusyMs);
        if (::sqlite3_db_readonly(database->getHandle(), "main") != 0) {
            throw ErrorException({ErrorCode::Unwritable, path, "the file is read-only"});
        }
        // The schema is looked at before anything is written: a foreign file stays as it is.
        const bool isNew = checkCatalogueSchema(*database) == 0;
        if (!isNew && database->execAndGet("PRAGMA quick_check(1)").getString() != "ok") {
            throw ErrorException({ErrorCode::Corrupt, path, "the database fails its own check"});
        }
        database->exec("PRAGMA journal_mode = WAL");
        database->exec("PRAGMA synchronous = FULL");
        database->exec("PRAGMA foreign_keys = ON");
        migrateCatalogue(*database);
        return Catalogue(std::move(database));
    });
}

Result<Catalogue> Catalogue::openReadOnly(const Workspace& workspace) {
    const fs::path path = workspace.cataloguePath();
    std::error_code failure;
    if (!fs::exists(path, failure)) {
        return Error{ErrorCode::StageMissing, "import", "no catalogue yet"};
    }
    auto opened = guardSqlite(path.string(), [&]() -> Catalogue {
        auto database = openCatalogueFile(path);
        if (const int schema = checkCatalogueSchema(*database); schema == 0) {
            throw ErrorException({ErrorCode::StageMissing, "import", "an empty catalogue"});
        } else if (schema != kSchema) {
            database = migratedCopy(*database);
        }
        return Catalogue(std::move(database));
    });
    if (!opened && opened.error().code == ErrorCode::Unwritable) {
        return Error{ErrorCode::Unreadable, opened.error().subject, opened.error().detail};
    }
    return opened;
}

Result<CatalogueCounts> Catalogue::counts() const {
    return guardSqlite(nameOf(*database_), [&] {
        const auto count = [&](const std::string& query) {
            return database_->execAndGet(query).getInt64();
        };
        CatalogueCounts counts;
        counts.patients = count("SELECT count(*) FROM patients WHERE same_as IS NULL");
        counts.images = count(
            "SELECT count(*) FROM images JOIN patients ON patients.id = patient_id WHERE same_as "
            "IS NULL");
        for (const Role role : kRoles) {
            counts.patientsByRole[static_cast<std::size_t>(role)] = count(
                "SELECT count(*) FROM split WHERE role = '" + std::string(roleName(role)) + "'");
        }
        for (const Role role : kImageRoles) {
            counts.imagesByRole[static_cast<std::size_t>(role)] = count(
                "SELECT count(*) FROM images JOIN split USING (patient_id) " + whereRole(role));
        }
        return counts;
    });
}

Result<std::vector<std::string>> Catalogue::classes() const {
    return guardSqlite(nameOf(*database_), [&] {
        SQLite::Statement rows(*database_, "SELECT name FROM classes ORDER BY id");
        std::vector<std::string> names;
        while (rows.executeStep()) {
            names.push_back(rows.getColumn(0).getString());
        }
        return names;
    });
}

Result<std::vector<ImageRow>> Catalogue::images() const {
    return guardSqlite(nameOf(*database_), [&] {
        SQLite::Statement rows(*database_, std::string(kImageColumns) +
                                               "JOIN patients ON patients.id = images.patient_id "
                                               "WHERE same_as IS NULL ORDER BY images.id");
        return readImages(rows);
    });
}

Result<std::vector<ImageRow>> Catalogue::imagesOf(Role role) const {
    return guardSqlite(nameOf(*database_), [&] {
        SQLite::Statement rows(*database_, std::string(kImageColumns) +
                                               "JOIN split USING (patient_id) " + whereRole(role) +
                                               "ORDER BY images.id");
        return readImages(rows);
    });
}

Result<std::vector<std::int8_t>> Catalogue::labels(std::span<const ImageId> images) const {
    return guardSqlite(nameOf(*database_), [&] {
        const auto classCount = static_cast<std::size_t>(
            database_->execAndGet("SELECT count(*) FROM classes").getInt64());
        std::unordered_map<std::int64_t, std::size_t> rowOf;
        for (std::size_t row = 0; row < images.size(); ++row) {
            rowOf.emplace(images[row].value, row);
        }
        std::vector<std::int8_t> states(images.size() * classCount,
                                        static_cast<std::int8_t>(LabelState::Missing));
        SQLite::Statement labels(*database_, "SELECT image_id, class_id, state FROM labels");
        while (labels.executeStep()) {
            const auto found = rowOf.find(labels.getColumn(0).getInt64());
            if (found != rowOf.end()) {
                const auto column = static_cast<std::size_t>(labels.getColumn(1).getInt64());
                states.at(found->second * classCount + column) =
                    static_cast<std::int8_t>(labels.getColumn(2).getInt());
            }
        }
        return states;
    });
}

Result<std::vector<FileRow>> Catalogue::files() const {
    return guardSqlite(nameOf(*database_), [&] {
        SQLite::Statement rows(*database_,
                               "SELECT id, outcome, reason, message, warnings, image_id FROM files "
                               "ORDER BY id");
        std::vector<FileRow> files;
        while (rows.executeStep()) {
            FileRow file{rows.getColumn(0).getInt64(),           rows.getColumn(1).getString(),
                         rows.getColumn(2).getString(),          rows.getColumn(3).getString(),
                         textsOf(rows.getColumn(4).getString()), std::nullopt};
            if (!rows.getColumn(5).isNull()) {
                file.image = ImageId{rows.getColumn(5).getInt64()};
            }
            files.push_back(std::move(file));
        }
        return files;
    });
}

Result<std::map<std::int64_t, std::string>> Catalogue::filePaths() const {
    return guardSqlite(nameOf(*database_), [&] {
        SQLite::Statement rows(
            *database_,
            "SELECT files.id, coalesce(source.value, '?'), path.value FROM files "
            "JOIN identity AS path ON path.kind = 'file' AND path.ref = files.id "
            "LEFT JOIN identity AS source ON source.kind = 'source' AND source.ref = source_id");
        std::map<std::int64_t, std::string> paths;
        while (rows.executeStep()) {
            paths[rows.getColumn(0).getInt64()] =
                (fs::path(rows.getColumn(1).getString()) / rows.getColumn(2).getString()).string();
        }
        return paths;
    });
}

Result<std::vector<PatientId>> Catalogue::patientsOf(Role role) const {
    return guardSqlite(nameOf(*database_), [&] { return readPatients(*database_, role); });
}

Result<std::optional<SplitRecord>> Catalogue::split() const {
    return guardSqlite(nameOf(*database_), [&]() -> std::optional<SplitRecord> {
        SQLite::Statement row(
            *database_, "SELECT salt, seed, shares, locked_at, proof, probes FROM split_info");
        if (!row.executeStep()) {
            return std::nullopt;
        }
        SplitRecord record = readSplit(row, nameOf(*database_));
        std::array<std::vector<PatientId>, 4> patients;
        for (const Role role : kRoles) {
            patients[static_cast<std::size_t>(role)] = readPatients(*database_, role);
        }
        if (orThrow(proveDisjoint(patients)) != record.proof) {
            throw ErrorException({ErrorCode::Corrupt, nameOf(*database_),
                                  "the split's proof of disjointness does not hold"});
        }
        return record;
    });
}

Result<std::string> Catalogue::digest() const {
    return guardSqlite(nameOf(*database_), [&] {
        Sha256 hash;
        hashRows(hash, *database_, "SELECT id, name FROM classes ORDER BY id");
        hashRows(hash, *database_, "SELECT id FROM patients WHERE same_as IS NULL ORDER BY id");
        hashRows(hash, *database_,
                 "SELECT id, patient_id, pixel_digest, stored_path FROM images ORDER BY id");
        hashRows(hash, *database_,
                 "SELECT image_id, class_id, state FROM labels ORDER BY image_id, class_id");
        hashRows(hash, *database_, "SELECT patient_id, role FROM split ORDER BY patient_id");
        hashRows(hash, *database_, "SELECT image_id FROM probes ORDER BY image_id");
        return toHex(hash.finish());
    });
}

}  // namespace outis::data
