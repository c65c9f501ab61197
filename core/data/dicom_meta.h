// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "core/data/dicom_source.h"

namespace outis::data {

/// The file meta group (PS3.10), as far as it is needed before the data set is read.
struct DicomMeta {
    std::string transferSyntax;  ///< UID; empty when the file does not say
    std::uint64_t end = 0;       ///< where the data set begins
};

/// A file may lack the preamble, the meta group or both. The group's own length, which is often
/// wrong, is not used.
[[nodiscard]] DicomMeta readDicomMeta(DicomSource& source);

}  // namespace outis::data
