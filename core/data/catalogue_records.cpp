// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include "core/data/catalogue.h"
#include "core/data/sqlite_errors.h"

/// The catalogue's records of what the pipeline did: runs and candidates.
namespace outis::data {
namespace {

void bindCandidate(SQLite::Statement& insert, const CandidateRow& candidate) {
    insert.bind(1, candidate.run);
    insert.bind(2, candidate.index);
    insert.bind(3, static_cast<std::int64_t>(candidate.seed));
    insert.bind(4, candidate.label);
    if (candidate.nearest) {
        insert.bind(5, candidate.nearest->value);
    } else {
        insert.bind(5);
    }
    if (candidate.distance) {
        insert.bind(6, *candidate.distance);
    } else {
        insert.bind(6);
    }
    insert.bind(7, candidate.decision);
    insert.bind(8, candidate.reason);
    insert.bind(9, candidate.storedPath);
}

CandidateRow candidateOf(const SQLite::Statement& row) {
    CandidateRow candidate;
    candidate.run = row.getColumn(0).getString();
    candidate.index = row.getColumn(1).getInt64();
    candidate.seed = static_cast<std::uint64_t>(row.getColumn(2).getInt64());
    candidate.label = row.getColumn(3).getString();
    if (!row.getColumn(4).isNull()) {
        candidate.nearest = ImageId{row.getColumn(4).getInt64()};
    }
    if (!row.getColumn(5).isNull()) {
        candidate.distance = row.getColumn(5).getDouble();
    }
    candidate.decision = row.getColumn(6).getString();
    candidate.reason = row.getColumn(7).getString();
    candidate.storedPath = row.getColumn(8).getString();
    return candidate;
}

}  // namespace

Result<void> Catalogue::addCandidates(std::span<const CandidateRow> candidates) {
    return guardSqlite(database_->getFilename(), [&] {
        SQLite::Transaction all(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement insert(*database_,
                                 "INSERT OR REPLACE INTO candidates VALUES (?,?,?,?,?,?,?,?,?)");
        for (const CandidateRow& candidate : candidates) {
            bindCandidate(insert, candidate);
            insert.exec();
            insert.reset();
        }
        all.commit();
    });
}

Result<std::vector<CandidateRow>> Catalogue::candidates(const std::string& run) const {
    return guardSqlite(database_->getFilename(), [&] {
        SQLite::Statement rows(*database_,
                               "SELECT run, position, seed, label, nearest_image, distance, "
                               "decision, reason, stored_path FROM candidates WHERE run = ? "
                               "ORDER BY position");
        rows.bind(1, run);
        std::vector<CandidateRow> candidates;
        while (rows.executeStep()) {
            candidates.push_back(candidateOf(rows));
        }
        return candidates;
    });
}

Result<void> Catalogue::recordRun(const RunRow& run) {
    return guardSqlite(database_->getFilename(), [&] {
        SQLite::Statement insert(*database_, "INSERT OR REPLACE INTO runs VALUES (?,?,?,?,?)");
        insert.bind(1, run.id);
        insert.bind(2, run.command);
        insert.bind(3, run.started);
        insert.bind(4, run.finished);
        insert.bind(5, run.outcome);
        insert.exec();
    });
}

Result<std::vector<RunRow>> Catalogue::runs() const {
    return guardSqlite(database_->getFilename(), [&] {
        SQLite::Statement rows(*database_,
                               "SELECT id, command, started, finished, outcome FROM runs "
                               "ORDER BY started, id");
        std::vector<RunRow> runs;
        while (rows.executeStep()) {
            runs.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getString(),
                            rows.getColumn(2).getString(), rows.getColumn(3).getString(),
                            rows.getColumn(4).getString()});
        }
        return runs;
    });
}

}  // namespace outis::data
