// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/privacy/audit/attack_setup.h"

namespace outis::privacy {

/// The audit's own controls (METHOD 13.5-4): (a) a release made without X, where there is one, must
/// give no alarm; (b) real images of H as if released must not single out X more often than the
/// null bound; (c) TRAIN images as if released must be found, by their own patient.
[[nodiscard]] std::vector<ControlResult> runControls(const AttackSetup& setup);

/// "ok", or "audit invalid: ..." when (a) or (b) disagrees.
[[nodiscard]] std::string validityOf(const std::vector<ControlResult>& controls);
/// "ok", or why TRAIN images would not be found (c).
[[nodiscard]] std::string strengthOf(const std::vector<ControlResult>& controls);

}  // namespace outis::privacy
