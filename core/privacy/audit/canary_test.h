// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/base/random.h"
#include "core/privacy/audit/audit_evidence.h"
#include "core/privacy/audit/audit_result.h"

namespace outis::privacy {

/// Fewer planted or held-out marks than this, and nothing is said.
inline constexpr std::int64_t kFewestCanaries = 3;
inline constexpr std::int64_t kFewestHeldOut = 19;

/// Family F4: do marks that single patients carried come out of the generator that learned from
/// them, more often than marks that nobody carried? A mark is found when it is clearer than 95 % of
/// the held-out ones are; p is the excess test's (METHOD 13.5, 0b) with marks in place of patients,
/// exact because planted and held-out marks are drawn alike. Level 0.05, of the recipe alone. "Not
/// testable" when the marks cannot be read in the very images that carry them (4 of 5 must be).
[[nodiscard]] CanaryResult canaryTest(const CanaryEvidence& evidence, std::int64_t permutations,
                                      Seed seed);

}  // namespace outis::privacy
