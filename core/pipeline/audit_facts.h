// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/release/audit_findings.h"
#include "core/release/composition_findings.h"

namespace outis::pipeline {

/// Of its text; an unknown one counts as "not testable at this size".
[[nodiscard]] release::Verdict verdictOf(const std::string& text);

/// What a report says, of the totals that the stage "audit" leaves.
[[nodiscard]] release::AuditFacts auditFacts(const nlohmann::json& totals);
[[nodiscard]] release::CompositionFacts compositionFacts(const nlohmann::json& totals);

}  // namespace outis::pipeline
