// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "core/data/image_file.h"

namespace outis::data {

/// WebP, lossy or lossless; of an animation the first frame. Throws Refusal.
void readWebpInto(DecodedFile& file, std::span<const std::byte> bytes, const DecodeLimits& limits,
                  KeepStored keepStored);

}  // namespace outis::data
