// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/golden/registry.h"

/// The parts of registerStatisticsOps, one per section of the metrics' README.
namespace outis::golden {

void registerIntervalOps(Registry& registry);
void registerIrsOps(Registry& registry);
void registerSinglingOutOps(Registry& registry);
void registerClassificationOps(Registry& registry);
void registerTestOps(Registry& registry);
void registerDistanceOps(Registry& registry);

}  // namespace outis::golden
