// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "core/base/options.h"
#include "core/base/result.h"
#include "core/data/prepare.h"
#include "core/data/split.h"
#include "core/diffusion/options.h"
#include "core/pipeline/plan.h"
#include "core/pipeline/stage.h"

namespace outis::pipeline {

struct EvaluateOptions {
    std::int64_t predicates = 500;  ///< released images that are tried as predicates
    std::int64_t pairs = 24;        ///< closest pairs that are shown

    void describe(OptionVisitor& visitor);
};

struct ReportOptions {
    std::string sourceName = "unnamed source";
    std::int64_t pictures = 36;  ///< synthetic pictures in the report

    void describe(OptionVisitor& visitor);
};

/// Everything that a run can be told, one struct a stage; kept in the workspace's settings.json, so
/// that a run without flags repeats what was asked before.
struct RunOptions {
    data::SplitOptions split;
    data::PrepareOptions prepare;
    diffusion::TrainOptions train;
    diffusion::SampleOptions generate;
    EvaluateOptions evaluate;
    ReportOptions report;

    RunOptions();

    using SectionFunction = std::function<void(std::string_view section, const DescribeFunction&)>;
    /// Calls back once a section with its description.
    void forEachSection(const SectionFunction& visit);
    /// Ranges of all sections, then the stages' own rules. Errors: InvalidOption, SizeNotDivisible.
    [[nodiscard]] Result<void> check() const;
};

[[nodiscard]] nlohmann::json toJson(const RunOptions& options);
/// `overrides` holds any part of toJson's shape. A "preset" under "train" replaces that section
/// first; a changed size without a preset takes the smallest preset of that size when the former
/// one had been chosen so.
[[nodiscard]] Result<void> applyOverrides(RunOptions& options, const nlohmann::json& overrides);

/// What decides whether a stage is stale: its options without those that cannot change a result.
[[nodiscard]] WantedOptions wantedOptions(const RunOptions& options);

}  // namespace outis::pipeline
