// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/pipeline/record.h"
#include "core/pipeline/stage.h"

namespace outis::pipeline {

enum class StageState { Missing, Fresh, Stale, Stopped, Failed };

[[nodiscard]] std::string_view stateName(StageState state);

struct PlannedStage {
    Stage stage = Stage::Import;
    StageState state = StageState::Missing;
    std::string because;  ///< why it is not fresh; empty when it is
};

/// Canonical JSON text of each stage's options as they are wanted now.
using WantedOptions = std::map<Stage, std::string>;
/// Tells whether what a stage made is still there.
using OutputExists = std::function<bool(Stage)>;

/// A pure function of the records: which stages are fresh, and why the others are not. A stage is
/// fresh when it finished with the same options on the same inputs and every stage it reads is
/// fresh.
[[nodiscard]] std::vector<PlannedStage> plan(const Records& records, const WantedOptions& wanted,
                                             const OutputExists& outputExists);

}  // namespace outis::pipeline
