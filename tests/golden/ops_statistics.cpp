// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/ops_statistics.h"

namespace outis::golden {

void registerStatisticsOps(Registry& registry) {
    registerIntervalOps(registry);
    registerIrsOps(registry);
    registerSinglingOutOps(registry);
    registerClassificationOps(registry);
    registerTestOps(registry);
    registerDistanceOps(registry);
}

}  // namespace outis::golden
