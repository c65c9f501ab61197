// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/release/audit_findings.h"

namespace outis::pipeline {

/// What a report says, of the totals that the stage "audit" leaves. An unknown verdict counts as
/// "not testable at this size".
[[nodiscard]] release::AuditFacts auditFacts(const nlohmann::json& totals);

}  // namespace outis::pipeline
