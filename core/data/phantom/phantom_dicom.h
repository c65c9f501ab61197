// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/data/phantom/exam.h"

namespace outis::data::phantom {

/// One image as a DICOM file in memory: Computed Radiography, explicit little endian, not
/// compressed, 12 to 16 bits stored, MONOCHROME1 or 2, with or without a window. The made-up
/// identity says PHANTOM. Error: Internal when DCMTK refuses.
[[nodiscard]] Result<std::vector<std::byte>> encodeDicom(const Patient& patient, const Exam& exam,
                                                         const std::vector<float>& shown, int size,
                                                         const std::string& patientId);

}  // namespace outis::data::phantom
