// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/release/audit_findings.h"
#include "core/release/composition_findings.h"
#include "core/release/count.h"
#include "core/release/filter_findings.h"
#include "core/release/quality_findings.h"
#include "core/release/review_findings.h"

namespace outis::release {

/// {"value": .., "low": .., "high": .., "state": ..}; a value that is missing or not finite is null
/// and the state says why.
[[nodiscard]] nlohmann::json toJson(const Number& number);
/// A whole number, or in words why it is not told.
[[nodiscard]] nlohmann::json toJson(const Count& count);
[[nodiscard]] nlohmann::json toJson(const ConditionFacts& facts);
[[nodiscard]] nlohmann::json toJson(const MeterFacts& facts);
[[nodiscard]] nlohmann::json toJson(const QualityFacts& facts);
[[nodiscard]] nlohmann::json toJson(const UtilityFacts& facts);
[[nodiscard]] nlohmann::json toJson(const FilterFacts& facts, bool withScores);
[[nodiscard]] nlohmann::json toJson(const AuditFacts& facts);
[[nodiscard]] nlohmann::json toJson(const ReviewFacts& facts);
[[nodiscard]] nlohmann::json toJson(const CompositionFacts& facts);

}  // namespace outis::release
