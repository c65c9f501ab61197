// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "core/release/findings.h"

namespace outis::release {

/// The smallest valid PNG: one black pixel.
[[nodiscard]] std::vector<std::byte> onePixelPng();
/// A complete run with every part filled; the verdict is "no attack found at this power".
[[nodiscard]] Findings madeFindings();

}  // namespace outis::release
