// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/data/ids.h"

namespace outis::data {

/// One row of the identity table. An identity.
struct KnownIdentity {
    PatientId patient;
    std::string key;  ///< PatientRules::patientOf()
    std::string issuer;
    std::string name;
    std::string birthDate;
};

/// Two patients whose identities speak for one person.
struct IdentityMatch {
    PatientId one;  ///< the smaller
    PatientId other;
    std::string kind;  ///< missing-id or same-name
    /// 1: the birth dates agree. 0.5: one is unknown, or the names agree in one representation and
    /// are read differently in another. 0.25: several patients come into question
    /// equally, or the name is unknown. 0: the birth dates differ.
    double score = 0;
};

struct IdentityMatches {
    std::vector<IdentityMatch> found;  ///< ordered by patients
    /// Names, ids or dates that more patients share than could each be the same one: those are
    /// matched only where birth dates agree, or not at all.
    std::int64_t tooCommon = 0;
};

/// Patients that share a name, a birth date or an id are compared, the others never meet. The same
/// rows give the same matches, in any order.
[[nodiscard]] IdentityMatches matchIdentities(const std::vector<KnownIdentity>& known);

}  // namespace outis::data
