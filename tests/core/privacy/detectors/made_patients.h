// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/privacy/detectors/patient_images.h"

namespace outis::test {

/// Pictures of made people: each is a few soft blobs of his own; his images differ by a shift, by
/// exposure and by noise. Person p (numbered from `firstPerson`) is a function of p alone.
[[nodiscard]] privacy::PatientImages madePatients(std::int64_t people, std::int64_t imagesEach,
                                                  std::int64_t side, std::int64_t firstPerson = 0);

}  // namespace outis::test
