// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/release/findings.h"

namespace outis::release {

/// The figures that a policy asks for under one name each, of all parts and detectors the worst:
/// "figures" of findings.json. What was not measured is null, with the reason as its state.
[[nodiscard]] nlohmann::json policyFigures(const Findings& findings);

}  // namespace outis::release
