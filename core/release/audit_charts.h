// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/release/audit_findings.h"

/// Inline SVG of what the attacks found, as charts.h.
namespace outis::release {

/// Share of plantings that were found, with its interval, over the share of the release that was
/// planted (logarithmic); one line for each kind of copy. Empty where nothing was planted.
[[nodiscard]] std::string powerChart(const AuditPart& part, const std::string& title);
[[nodiscard]] std::string powerKey(const AuditPart& part);
/// Members recognised over others taken for members (ROC), one line a score, and chance as the
/// diagonal. Empty where no score has a curve.
[[nodiscard]] std::string membershipChart(const AuditPart& part, const std::string& title);
[[nodiscard]] std::string membershipKey(const AuditPart& part);

}  // namespace outis::release
