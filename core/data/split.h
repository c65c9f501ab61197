// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/options.h"
#include "core/base/result.h"
#include "core/data/roles.h"

namespace outis::data {

class Catalogue;
class Workspace;

struct SplitOptions {
    double train = 0.6;
    double validation = 0.1;
    double test = 0.1;
    double control = 0.2;
    std::int64_t probes = 500;
    bool smallAudit = false;  ///< METHOD 13.4: then `train` and `control` follow from the others
    std::int64_t seed = -1;

    void describe(OptionVisitor& visitor) {
        visitor.field({"train-share", "", "share of patients that the model learns from"}, train,
                      {0.01, 0.97});
        visitor.field({"validation-share", "", "share of patients that thresholds are set on"},
                      validation, {0.01, 0.97});
        visitor.field({"test-share", "", "share of patients that quality is measured on"}, test,
                      {0.01, 0.97});
        visitor.field({"control-share", "", "share of patients that only attacks may see"}, control,
                      {0.01, 0.97});
        visitor.field({"probes", "images",
                       "one each of so many training patients is withheld from every training, for "
                       "the attack that links images; at most one training image in twenty"},
                      probes, {0, 1'000'000});
        visitor.field({"small-audit", "",
                       "few patients to learn from, 30 times as many that only attacks may see: "
                       "for an audit alone, the result is not to be released"},
                      smallAudit);
        visitor.field({"split-seed", "",
                       "-1 draws the salt from the operating system; a number makes the split "
                       "reproducible"},
                      seed, {-1, INT64_MAX});
    }
    /// Ranges, and that the shares add up to 1. Errors: InvalidOption.
    [[nodiscard]] Result<void> check() const;
    /// By role, of so many patients: as they are set, or those of a small-n audit with as many
    /// training patients as 30 control patients for each allow.
    [[nodiscard]] std::array<double, 4> shares(std::int64_t patients) const;
};

/// Whether a split with these shares is that of a small-n audit (METHOD 13.4), whoever chose them.
[[nodiscard]] bool isSmallAudit(const std::array<double, 4>& shares);

/// The first split of METHOD 2.3, without a catalogue: testable by itself.
struct SplitPatient {
    std::uint64_t key = 0;  ///< splitKey()
    int stratum = -1;       ///< rarest positive class; -1 none
    std::int64_t size = 1;  ///< how many patients: those that may be one person go together
};
[[nodiscard]] std::uint64_t splitKey(const std::array<std::uint8_t, 16>& salt,
                                     const std::string& patientId);
/// One role per patient or group of them, in the order given. `classes` is the number of strata
/// besides "none". Shares are of patients: a group falls where its middle does, and what it takes
/// too much or too little is evened out in the next stratum.
[[nodiscard]] std::vector<Role> assignRoles(const std::vector<SplitPatient>& patients, int classes,
                                            const std::array<double, 4>& shares);
/// The role of a patient that comes after the split was locked: u = key / 2^64 against the
/// cumulative shares.
[[nodiscard]] Role lateRole(std::uint64_t key, const std::array<double, 4>& shares);

struct SplitReport {
    std::array<std::int64_t, 4> patients{};  ///< by role
    std::array<std::int64_t, 5> images{};    ///< Train without its probe images
    std::int64_t added = 0;                  ///< patients that this call gave a role
    bool wasLocked = false;                  ///< a split existed: nobody moved
    std::string proof;                       ///< SHA-256 of the proof of disjointness
    std::int64_t heldTogether = 0;  ///< patients whose role an open proposal tied to another's
    /// TooFewPatients, subject = role: "not possible at this size". Refused, subject = split: a new
    /// patient may be one with patients of two sets.
    std::vector<Error> warnings;
};

/// Gives every patient without a role one, for good; the first call draws the salt and locks the
/// split. Patients that may be one person (open proposals) get one role, a new one that of those
/// it is tied to. Errors: TooFewPatients (fewer than 4, a role would be empty; subject small-audit:
/// fewer training patients than a small-n audit needs), InvalidOption (shares that contradict a
/// locked split), Corrupt (the stored proof does not hold).
[[nodiscard]] Result<SplitReport> splitPatients(const Workspace& workspace, Catalogue& catalogue,
                                                const SplitOptions& options);

}  // namespace outis::data
