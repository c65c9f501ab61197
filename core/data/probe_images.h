// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/data/ids.h"

namespace SQLite {
class Database;
}

/// Probe images (METHOD 2.3): an attacker owns another radiograph of a patient than the one that
/// was learned from, so one is withheld from every training.
namespace outis::data {

/// An image of a training patient. Keys are drawn with the split's salt, so that a seed fixes them
/// whatever the order of import.
struct ProbeCandidate {
    PatientId patient;
    std::uint64_t patientKey = 0;
    ImageId image;
    std::uint64_t imageKey = 0;
};

/// One image each of up to `most` patients with at least two, smallest keys first; ascending.
[[nodiscard]] std::vector<ImageId> drawProbes(const std::vector<ProbeCandidate>& candidates,
                                              std::int64_t most);

/// One training image in so many may be withheld, so that no stage becomes impossible by it.
inline constexpr std::int64_t kImagesPerProbe = 20;

/// Key of a patient in SQL, of a row `patients`: the first of the identities; once those are
/// forgotten, the pseudonym.
inline constexpr const char* kPatientKey =
    "coalesce((SELECT min(value) FROM identity WHERE kind = 'patient' AND ref = patients.id), "
    "(SELECT min(pseudonym) FROM patient_keys WHERE patient_id = patients.id), "
    "'patient:' || patients.id)";

/// Withholds images of those of `patients` that are in Train, until there are `wanted` in all or
/// one in kImagesPerProbe of the training images. Throws SQLite::Exception.
void withholdProbes(SQLite::Database& database, const std::array<std::uint8_t, 16>& salt,
                    const std::vector<PatientId>& patients, std::int64_t wanted);

}  // namespace outis::data
