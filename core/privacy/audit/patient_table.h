// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/privacy/audit/attack_setup.h"

namespace outis::privacy {

/// The most exposed patients of X, and the outliers among them apart (METHOD 13.5-6): for the
/// steward, inside the project only. At most `most` of each, most exposed first.
[[nodiscard]] std::vector<PatientRow> patientTable(const AttackSetup& setup,
                                                   const AttackTarget& target, std::size_t most);

/// Patients that look like few reference patients: the 5 % of X and H with the smallest typicality,
/// [n + m]; all false when there is none.
[[nodiscard]] std::vector<bool> outliersOf(const AuditPopulation& population);

}  // namespace outis::privacy
