// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/data/ids.h"

namespace SQLite {
class Database;
}

namespace outis::data {

class Catalogue;
class Workspace;

/// Two patients that may be one person, and what the steward said to it.
struct Proposal {
    std::int64_t id = 0;
    /// missing-id: an id that is empty, or lacks the issuer that the other has; same-name: one name
    /// under two ids; near-identical: one exposure under two ids.
    std::string kind;
    std::array<PatientId, 2> patients;  ///< the smaller first, as they are now
    std::array<std::optional<ImageId>, 2> images;
    /// near-identical: how much of the pictures agrees, 0 to 1. The others: 1 name and birth date
    /// (or id) agree, 0.5 one lacks a birth date, 0 the birth dates differ.
    std::optional<double> score;
    std::string state;      ///< open, confirmed, rejected
    std::string decidedAt;  ///< ISO 8601, UTC; "" while open
    /// On request only, from the identity table: "key, name, birth date" of each.
    std::array<std::string, 2> identities;
};

/// What a search for proposals came to. Numbers only.
struct ProposalSummary {
    Outcome outcome = Outcome::Finished;
    std::map<std::string, std::int64_t> open;  ///< by kind, of the whole catalogue
    std::int64_t nearDuplicates = 0;           ///< within one patient
    std::int64_t acrossSets = 0;               ///< open ones of patients in two locked sets
    std::vector<Error> warnings;               ///< without identities
};

/// Looks for patients that may be one person: by ids without issuer, names, birth dates and nearly
/// identical images. Adds what is new as open; what was decided stays decided. Near duplicates
/// within one patient become warnings of their images. The same catalogue gives the same proposals.
/// Errors: those of SQLite.
[[nodiscard]] Result<ProposalSummary> proposePatients(const Workspace& workspace,
                                                      Catalogue& catalogue,
                                                      const std::stop_token& stop = {});

enum class WithIdentities { No, Yes };
/// Ordered by id.
[[nodiscard]] Result<std::vector<Proposal>> proposals(
    const Catalogue& catalogue, WithIdentities withIdentities = WithIdentities::No);

enum class Decision { Confirm, Reject };
/// What a decision did.
enum class Decided {
    Already,   ///< it had been decided in this way
    Joined,    ///< the two are one patient now
    Excluded,  ///< one now, and since the split had them in two sets, one of them left its set
    Apart,     ///< kept apart for good
};
/// Decides an open proposal, all or nothing. Errors: NotFound (no such proposal), Refused (it was
/// decided in the other way).
[[nodiscard]] Result<Decided> decideProposal(const Workspace& workspace, Catalogue& catalogue,
                                             std::int64_t id, Decision decision);

/// Of each patient with an open proposal, the smallest of those that open proposals tie it to: the
/// split gives them one role. Throws SQLite::Exception.
[[nodiscard]] std::map<PatientId, PatientId> openGroups(SQLite::Database& database);

/// After `gone` became one person with `kept`: proposals about the one are about the other now,
/// and one between the two is confirmed. Throws SQLite::Exception; the caller holds the
/// transaction.
void moveProposals(SQLite::Database& database, PatientId gone, PatientId kept);

}  // namespace outis::data
