// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/data/image_file.h"

namespace outis::data {

/// The first frame of a DICOM radiograph as a viewer would show it. What was learned before a
/// refusal stands in `file`. With KeepStored::Yes the stored values of other modalities are read
/// too, before they are refused. Throws Refusal.
void readDicomInto(DecodedFile& file, const std::filesystem::path& path, const DecodeLimits& limits,
                   KeepStored keepStored);

}  // namespace outis::data
