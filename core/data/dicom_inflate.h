// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/data/image_file.h"

namespace outis::data {

/// A deflated data set (PS3.5 A.5) in memory. Throws Refusal when the stream is broken, or grows
/// beyond the limit or beyond what radiographs can be deflated by.
[[nodiscard]] std::vector<std::byte> inflateDataset(std::span<const std::byte> deflated,
                                                    const DecodeLimits& limits);

}  // namespace outis::data
