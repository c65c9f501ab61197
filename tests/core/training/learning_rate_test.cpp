// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/training/learning_rate.h"

#include <doctest.h>

using outis::training::rampedCosine;

TEST_CASE(
    "a ramped cosine rises from almost nothing, is highest after the ramp, ends at a hundredth") {
    CHECK(rampedCosine(2, 0, 0.05) == doctest::Approx(2 * 0.001 / 0.05));
    CHECK(rampedCosine(2, 0.024, 0.05) == doctest::Approx(1).epsilon(0.01));
    CHECK(rampedCosine(2, 0.05, 0.05) == doctest::Approx(2).epsilon(0.01));
    CHECK(rampedCosine(2, 0.5, 0.05) == doctest::Approx(2 * (0.01 + 0.99 / 2)));
    CHECK(rampedCosine(2, 1, 0.05) == doctest::Approx(0.02));
    CHECK(rampedCosine(2, 1.5, 0.05) == doctest::Approx(0.02));
}
