// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"
#include "core/pipeline/detector_set.h"
#include "core/pipeline/stage_context.h"
#include "core/privacy/filter/filter_summary.h"
#include "core/release/findings.h"

namespace outis::pipeline {

/// Joins what the stages left behind into one Findings. Every figure comes from a record or a file
/// of a stage. Throws ErrorException (StageMissing, Corrupt): to be called below a stage's guard.
[[nodiscard]] release::Findings buildFindings(const StageContext& context);

/// Parts of it that do not depend on who drew the images. They throw likewise.
[[nodiscard]] release::DataFacts dataFacts(const StageContext& context,
                                           data::Patients patients = data::Patients::Kept);
[[nodiscard]] release::RunIdentity identityOf(const StageContext& context);
[[nodiscard]] release::FilterFacts readFilterFacts(const data::Workspace& workspace,
                                                   const DetectorsNote& note,
                                                   const privacy::FilterSummary& summary);
[[nodiscard]] std::vector<std::string> limitsOfTests();

/// The distances, which need no workspace, for tests.
[[nodiscard]] release::DistanceFacts distanceFacts(const nlohmann::json& evaluation);

}  // namespace outis::pipeline
