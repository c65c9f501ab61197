// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/release/findings.h"

namespace outis::release {

/// A distance to the nearest training image is that of one pair: whoever holds a radiograph and the
/// released images can compute his own, and would know a training image by an equal number, or that
/// his is none by a smaller one. Keeps inside what rests on fewer than kSmallestTold images: the
/// smallest distances, and bins, which are joined until each holds that many images of every set or
/// none. What is told has the digits that a reader sees.
void withholdNearest(DistanceFacts& facts);

}  // namespace outis::release
