// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace outis::statistics {

/// z with P(|Z| <= z) = confidence for a standard normal Z; confidence in (0, 1).
[[nodiscard]] double twoSidedNormalQuantile(double confidence);

/// P(|Z| >= |z|), with relative accuracy in the far tail.
[[nodiscard]] double twoSidedNormalTail(double z);

}  // namespace outis::statistics
