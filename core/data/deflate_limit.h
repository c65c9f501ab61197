// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>

#include "core/data/image_file.h"

namespace outis::data {

/// Inflates the file from `start` on without keeping anything, before a parser does it in memory.
/// Throws Refusal when the stream is broken or grows beyond the limit.
void checkInflatedSize(const std::filesystem::path& path, std::uint64_t start,
                       const DecodeLimits& limits);

}  // namespace outis::data
