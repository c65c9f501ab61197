// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "core/data/image_file.h"

namespace outis::data {

/// The first frame of a GIF, on its screen. Throws Refusal.
void readGifInto(DecodedFile& file, std::span<const std::byte> bytes, const DecodeLimits& limits,
                 KeepStored keepStored);

}  // namespace outis::data
