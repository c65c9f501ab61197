// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/proposals.h"

#include <algorithm>
#include <chrono>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include "core/base/clock.h"
#include "core/data/catalogue.h"
#include "core/data/disjoint_sets.h"
#include "core/data/identity_matches.h"
#include "core/data/near_duplicates.h"
#include "core/data/patient_joining.h"
#include "core/data/sqlite_errors.h"
#include "core/data/workspace.h"

namespace outis::data {
namespace {

std::vector<KnownIdentity> readIdentities(SQLite::Database& database) {
    SQLite::Statement rows(database,
                           "SELECT coalesce(same_as, patients.id), value, issuer, name, birth_date "
                           "FROM identity JOIN patients ON patients.id = ref "
                           "WHERE kind = 'patient' ORDER BY 1, 2");
    std::vector<KnownIdentity> known;
    while (rows.executeStep()) {
        known.push_back({{rows.getColumn(0).getInt64()},
                         rows.getColumn(1).getString(),
                         rows.getColumn(2).getString(),
                         rows.getColumn(3).getString(),
                         rows.getColumn(4).getString()});
    }
    return known;
}

/// Adds proposals; what is there keeps its decision.
class Proposer {
public:
    explicit Proposer(SQLite::Database& database)
        : insert_(database,
                  "INSERT INTO proposals (kind, patient_a, patient_b, image_a, image_b, score) "
                  "VALUES (?,?,?,?,?,?) ON CONFLICT (kind, patient_a, patient_b) DO UPDATE SET "
                  "image_a = excluded.image_a, image_b = excluded.image_b, score = excluded.score "
                  "WHERE state = 'open'") {}

    void identities(const IdentityMatch& match) {
        insert_.bind(1, match.kind);
        insert_.bind(2, match.one.value);
        insert_.bind(3, match.other.value);
        insert_.bind(4);
        insert_.bind(5);
        insert_.bind(6, match.score);
        insert_.exec();
        insert_.reset();
    }
    void pictures(const NearDuplicate& pair) {
        const bool inOrder = pair.patientOfEarlier < pair.patientOfLater;
        insert_.bind(1, "near-identical");
        insert_.bind(2, std::min(pair.patientOfEarlier, pair.patientOfLater).value);
        insert_.bind(3, std::max(pair.patientOfEarlier, pair.patientOfLater).value);
        insert_.bind(4, (inOrder ? pair.earlier : pair.later).value);
        insert_.bind(5, (inOrder ? pair.later : pair.earlier).value);
        insert_.bind(6, pair.detail);
        insert_.exec();
        insert_.reset();
    }

private:
    SQLite::Statement insert_;
};

void proposeIdentities(SQLite::Database& database, ProposalSummary& summary) {
    const auto matches = matchIdentities(readIdentities(database));
    Proposer proposer(database);
    for (const IdentityMatch& match : matches.found) {
        proposer.identities(match);
    }
    if (matches.tooCommon > 0) {
        summary.warnings.push_back(
            {ErrorCode::AlreadyExists, "patients",
             std::to_string(matches.tooCommon) +
                 " names or birth dates are shared by more than 8 patients; those are proposed as "
                 "one person only where name and birth date agree"});
    }
}

std::map<std::int64_t, std::int64_t> excludedPersons(SQLite::Database& database) {
    SQLite::Statement rows(database, "SELECT id, same_as FROM patients WHERE same_as IS NOT NULL");
    std::map<std::int64_t, std::int64_t> persons;
    while (rows.executeStep()) {
        persons.emplace(rows.getColumn(0).getInt64(), rows.getColumn(1).getInt64());
    }
    return persons;
}

void warnOfSearch(const NearDuplicates& search, ProposalSummary& summary) {
    const auto warn = [&](std::int64_t count, ErrorCode code, const char* what) {
        if (count > 0) {
            summary.warnings.push_back({code, "near-duplicates", std::to_string(count) + what});
        }
    };
    warn(search.bounded, ErrorCode::Refused,
         " images have more look-alikes than were compared; each was compared with its nearest");
    warn(search.unreadable, ErrorCode::Unreadable,
         " stored pictures could not be read and were not compared");
    warn(search.featureless, ErrorCode::Unsupported,
         " images show nothing and were not searched for near duplicates");
    warn(summary.nearDuplicates, ErrorCode::AlreadyExists,
         " images are near duplicates of another image of the same patient");
}

void proposePictures(SQLite::Database& database, const std::filesystem::path& workspace,
                     const std::stop_token& stop, ProposalSummary& summary) {
    const auto search = findNearDuplicates(database, workspace, stop);
    summary.outcome = search.outcome;
    if (search.outcome == Outcome::Stopped) {
        return;
    }
    const auto persons = excludedPersons(database);
    const auto personOf = [&](PatientId patient) {
        const auto found = persons.find(patient.value);
        return found == persons.end() ? patient : PatientId{found->second};
    };
    Proposer proposer(database);
    for (NearDuplicate pair : search.found) {
        pair.patientOfEarlier = personOf(pair.patientOfEarlier);
        pair.patientOfLater = personOf(pair.patientOfLater);
        if (pair.patientOfEarlier == pair.patientOfLater) {
            ++summary.nearDuplicates;
        } else {
            proposer.pictures(pair);
        }
    }
    recordNearDuplicates(database, search.found);
    warnOfSearch(search, summary);
}

void countOpen(SQLite::Database& database, ProposalSummary& summary) {
    SQLite::Statement rows(database,
                           "SELECT kind, count(*), sum(one.role <> other.role) FROM proposals "
                           "LEFT JOIN split AS one ON one.patient_id = patient_a "
                           "LEFT JOIN split AS other ON other.patient_id = patient_b "
                           "WHERE state = 'open' GROUP BY kind ORDER BY kind");
    while (rows.executeStep()) {
        const std::string kind = rows.getColumn(0).getString();
        summary.open[kind] = rows.getColumn(1).getInt64();
        summary.acrossSets += rows.getColumn(2).getInt64();
        summary.warnings.push_back(
            {ErrorCode::AlreadyExists, "patients",
             "pairs of patients that may be one person (" + kind +
                 "), waiting for a decision: " + std::to_string(summary.open[kind])});
    }
    if (summary.acrossSets > 0) {
        summary.warnings.push_back(
            {ErrorCode::Refused, "patients",
             std::to_string(summary.acrossSets) +
                 " of these pairs are in two sets of the locked split; confirming one takes one of "
                 "its patients out of the study"});
    }
}

std::optional<ImageId> imageAt(const SQLite::Statement& row, int column) {
    return row.getColumn(column).isNull()
               ? std::nullopt
               : std::optional(ImageId{row.getColumn(column).getInt64()});
}

Proposal proposalOf(const SQLite::Statement& row) {
    Proposal proposal;
    proposal.id = row.getColumn(0).getInt64();
    proposal.kind = row.getColumn(1).getString();
    proposal.patients = {PatientId{row.getColumn(2).getInt64()},
                         PatientId{row.getColumn(3).getInt64()}};
    proposal.images = {imageAt(row, 4), imageAt(row, 5)};
    if (!row.getColumn(6).isNull()) {
        proposal.score = row.getColumn(6).getDouble();
    }
    proposal.state = row.getColumn(7).getString();
    proposal.decidedAt = row.getColumn(8).getString();
    return proposal;
}

constexpr const char* kProposalColumns =
    "SELECT id, kind, patient_a, patient_b, image_a, image_b, score, state, decided_at FROM "
    "proposals ";

std::string identityOf(SQLite::Database& database, PatientId patient) {
    SQLite::Statement rows(database,
                           "SELECT value, name, birth_date FROM identity "
                           "WHERE kind = 'patient' AND ref = ? ORDER BY value");
    rows.bind(1, patient.value);
    std::string text;
    while (rows.executeStep()) {
        text += text.empty() ? "" : "; ";
        text += rows.getColumn(0).getString();
        for (const int column : {1, 2}) {
            const std::string part = rows.getColumn(column).getString();
            text += part.empty() ? "" : ", " + part;
        }
    }
    return text;
}

void setState(SQLite::Database& database, std::int64_t id, const std::string& state) {
    SQLite::Statement update(database,
                             "UPDATE proposals SET state = ?, decided_at = ? WHERE id = ?");
    update.bind(1, state);
    update.bind(2, toIso8601(std::chrono::system_clock::now()));
    update.bind(3, id);
    update.exec();
}

std::optional<Proposal> proposalWith(SQLite::Database& database, const std::string& where,
                                     const std::vector<std::int64_t>& values,
                                     const std::string& kind = {}) {
    SQLite::Statement row(database, kProposalColumns + where);
    int index = 0;
    for (const std::int64_t value : values) {
        row.bind(++index, value);
    }
    if (!kind.empty()) {
        row.bind(++index, kind);
    }
    return row.executeStep() ? std::optional(proposalOf(row)) : std::nullopt;
}

void remove(SQLite::Database& database, std::int64_t id) {
    SQLite::Statement statement(database, "DELETE FROM proposals WHERE id = ?");
    statement.bind(1, id);
    statement.exec();
}

/// The proposal is about these two now; of two about the same, the decided one stays.
void moveTo(SQLite::Database& database, const Proposal& proposal, PatientId one, PatientId other) {
    const auto present =
        proposalWith(database, "WHERE patient_a = ? AND patient_b = ? AND kind = ?",
                     {one.value, other.value}, proposal.kind);
    if (present && (present->state != "open" || proposal.state == "open")) {
        remove(database, proposal.id);
        return;
    }
    if (present) {
        remove(database, present->id);
    }
    const bool swaps = proposal.patients[0] != one && proposal.patients[1] != other;
    SQLite::Statement update(
        database, swaps ? "UPDATE proposals SET patient_a = ?, patient_b = ?, image_a = image_b, "
                          "image_b = image_a WHERE id = ?"
                        : "UPDATE proposals SET patient_a = ?, patient_b = ? WHERE id = ?");
    update.bind(1, one.value);
    update.bind(2, other.value);
    update.bind(3, proposal.id);
    update.exec();
}

}  // namespace

Result<ProposalSummary> proposePatients(const Workspace& workspace, Catalogue& catalogue,
                                        const std::stop_token& stop) {
    return guardSqlite(workspace.cataloguePath().string(), [&] {
        SQLite::Database& database = catalogue.database();
        ProposalSummary summary;
        SQLite::Transaction all(database, SQLite::TransactionBehavior::IMMEDIATE);
        database.exec(
            "DELETE FROM proposals WHERE state = 'open' AND "
            "(patient_a NOT IN (SELECT id FROM patients) OR "
            "patient_b NOT IN (SELECT id FROM patients))");
        proposeIdentities(database, summary);
        proposePictures(database, workspace.root(), stop, summary);
        countOpen(database, summary);
        all.commit();
        return summary;
    });
}

Result<std::vector<Proposal>> proposals(const Catalogue& catalogue, WithIdentities withIdentities) {
    SQLite::Database& database = catalogue.database();
    return guardSqlite(database.getFilename(), [&] {
        SQLite::Statement rows(database, std::string(kProposalColumns) + "ORDER BY id");
        std::vector<Proposal> list;
        while (rows.executeStep()) {
            list.push_back(proposalOf(rows));
        }
        if (withIdentities == WithIdentities::Yes) {
            for (Proposal& proposal : list) {
                std::transform(proposal.patients.begin(), proposal.patients.end(),
                               proposal.identities.begin(),
                               [&](PatientId patient) { return identityOf(database, patient); });
            }
        }
        return list;
    });
}

Result<Decided> decideProposal(const Workspace& workspace, Catalogue& catalogue, std::int64_t id,
                               Decision decision) {
    return guardSqlite(workspace.cataloguePath().string(), [&]() -> Decided {
        SQLite::Database& database = catalogue.database();
        SQLite::Transaction all(database, SQLite::TransactionBehavior::IMMEDIATE);
        const std::string subject = "proposal " + std::to_string(id);
        const auto proposal = proposalWith(database, "WHERE id = ?", {id});
        if (!proposal) {
            throw ErrorException({ErrorCode::NotFound, subject, "there is none of this number"});
        }
        const std::string wanted = decision == Decision::Confirm ? "confirmed" : "rejected";
        if (proposal->state == wanted) {
            return Decided::Already;
        }
        if (proposal->state != "open") {
            throw ErrorException(
                {ErrorCode::Refused, subject, "it was " + proposal->state + " and stays so"});
        }
        Decided decided = Decided::Apart;
        if (decision == Decision::Confirm) {
            const auto joined =
                joinPatients(catalogue, proposal->patients[0], proposal->patients[1]);
            decided = joined == Joined::Excluded ? Decided::Excluded : Decided::Joined;
        }
        setState(database, id, wanted);
        all.commit();
        return decided;
    });
}

std::map<PatientId, PatientId> openGroups(SQLite::Database& database) {
    SQLite::Statement rows(
        database,
        "SELECT coalesce(one.same_as, one.id), coalesce(other.same_as, other.id) FROM proposals "
        "JOIN patients AS one ON one.id = patient_a JOIN patients AS other ON other.id = patient_b "
        "WHERE state = 'open' ORDER BY 1, 2");
    std::vector<std::pair<PatientId, PatientId>> pairs;
    std::map<PatientId, std::size_t> indices;
    while (rows.executeStep()) {
        pairs.emplace_back(PatientId{rows.getColumn(0).getInt64()},
                           PatientId{rows.getColumn(1).getInt64()});
        indices.emplace(pairs.back().first, 0);
        indices.emplace(pairs.back().second, 0);
    }
    std::vector<PatientId> patients;
    for (auto& [patient, index] : indices) {
        index = patients.size();
        patients.push_back(patient);
    }
    DisjointSets sets(patients.size());
    for (const auto& [one, other] : pairs) {
        sets.join(indices.at(one), indices.at(other));
    }
    std::map<PatientId, PatientId> groups;
    for (const auto& [patient, index] : indices) {
        groups.emplace(patient, patients[sets.find(index)]);
    }
    return groups;
}

void moveProposals(SQLite::Database& database, PatientId gone, PatientId kept) {
    std::vector<Proposal> concerned;
    {
        SQLite::Statement rows(database, std::string(kProposalColumns) +
                                             "WHERE ? IN (patient_a, patient_b) ORDER BY id");
        rows.bind(1, gone.value);
        while (rows.executeStep()) {
            concerned.push_back(proposalOf(rows));
        }
    }
    for (const Proposal& proposal : concerned) {
        const bool isFirst = proposal.patients[0] == gone;
        const PatientId third = proposal.patients[isFirst ? 1 : 0];
        if (third == kept) {
            if (proposal.state == "open") {
                setState(database, proposal.id, "confirmed");
            }
            continue;
        }
        moveTo(database, proposal, std::min(third, kept), std::max(third, kept));
    }
}

}  // namespace outis::data
