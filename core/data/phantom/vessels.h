// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/base/random.h"
#include "core/data/phantom/anatomy.h"

namespace outis::data::phantom {

/// A tree of vessels from the hilum into the lung: branches by Murray's law (r0^3 = r1^3 + r2^3),
/// every tree its own.
[[nodiscard]] std::vector<Vessel> growVessels(Seed seed);

}  // namespace outis::data::phantom
