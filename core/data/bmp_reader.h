// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "core/data/image_file.h"

namespace outis::data {

/// Windows and OS/2 bitmaps of 1, 4, 8, 16, 24 and 32 bits, also run-length encoded and with bit
/// fields. Throws Refusal.
void readBmpInto(DecodedFile& file, std::span<const std::byte> bytes, const DecodeLimits& limits,
                 KeepStored keepStored);

}  // namespace outis::data
