// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/pipeline/detector_set.h"
#include "core/privacy/filter/filter_summary.h"
#include "core/release/filter_findings.h"

namespace outis::pipeline {

/// What the report says of the filter, from calibration.json, robustness.json and the totals of the
/// run. Throws nlohmann's exceptions for files of another shape.
[[nodiscard]] release::FilterFacts filterFacts(const DetectorsNote& note,
                                               const nlohmann::json& calibration,
                                               const nlohmann::json& robustness,
                                               const privacy::FilterSummary& summary);

}  // namespace outis::pipeline
