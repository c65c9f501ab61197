// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/split_proof.h"

#include <algorithm>
#include <set>

#include "core/base/hash.h"
#include "core/data/roles.h"

namespace outis::data {

Result<std::string> proveDisjoint(const std::array<std::vector<PatientId>, 4>& patientsByRole) {
    std::set<PatientId> seen;
    Sha256 hash;
    for (const Role role : kRoles) {
        auto patients = patientsByRole[static_cast<std::size_t>(role)];
        std::sort(patients.begin(), patients.end());
        hash.update(roleName(role));
        hash.update(" ");
        hash.update(std::to_string(patients.size()));
        hash.update("\n");
        for (const PatientId patient : patients) {
            if (!seen.insert(patient).second) {
                return Error{ErrorCode::Corrupt, "split",
                             "patient " + std::to_string(patient.value) + " is in two sets"};
            }
            hash.update(std::to_string(patient.value));
            hash.update("\n");
        }
    }
    return toHex(hash.finish());
}

}  // namespace outis::data
