// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>

#include "core/privacy/audit/attack_setup.h"

namespace outis::privacy {

/// Plants copies in the release at 0.1, 1 and 10 % of its size, for every kind of evidence there
/// is, and counts how often an attack is found (METHOD 13.5-5). Images are planted in addition to
/// the release, of different patients. Findings of the release itself do not count. "not run"
/// without planted evidence; the rows so far when stopped.
[[nodiscard]] PowerSummary plantedPower(const AttackSetup& setup, const AttackTarget& target,
                                        const std::stop_token& stop);

}  // namespace outis::privacy
