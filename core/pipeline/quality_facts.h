// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/release/quality_findings.h"

/// What stages wrote as JSON, as the report says it.
namespace outis::pipeline {

/// From evaluation.json's "fidelity" (metrics::toJson); null: not measured.
[[nodiscard]] release::QualityFacts qualityFacts(const nlohmann::json& fidelity);
/// "ok", or why the same, which must not be null, says nothing of how often images are retrieved.
[[nodiscard]] std::string retrievalState(const nlohmann::json& fidelity);
/// From the same, which must not be null. Throws ErrorException where its counts make no sense.
[[nodiscard]] release::RetrievalFacts retrievalFacts(const nlohmann::json& fidelity);
/// From models/.../conditions.json; null: nothing but what `kind` says.
[[nodiscard]] release::ConditionFacts conditionFacts(const std::string& kind,
                                                     const nlohmann::json& conditions);
/// From models/.../memorisation.json; null: not measured.
[[nodiscard]] release::MeterFacts meterFacts(const nlohmann::json& meter);

/// From utility.json.
[[nodiscard]] release::UtilityFacts utilityFacts(const nlohmann::json& utility);

/// {"value", "low", "high", "state"} with nulls, as a Number.
[[nodiscard]] release::Number numberFrom(const nlohmann::json& json);

}  // namespace outis::pipeline
