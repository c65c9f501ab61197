// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/data/ids.h"

namespace outis::data {

/// SHA-256 over the four lists of patients, each sorted and headed by its role and length: equal
/// only for the same patients in the same sets. Errors: Corrupt when a patient stands twice.
[[nodiscard]] Result<std::string> proveDisjoint(
    const std::array<std::vector<PatientId>, 4>& patientsByRole);

}  // namespace outis::data
