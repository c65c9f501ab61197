// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/conditions.h"

#include <doctest.h>

TEST_CASE("one patient per condition has to be allowed explicitly") {
    outis::features::ConditionOptions options;
    options.k = 1;
    CHECK_FALSE(options.check());
    CHECK(outis::features::ConditionOptions::diadm().check());
}
