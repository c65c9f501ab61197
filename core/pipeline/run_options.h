// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/options.h"
#include "core/base/result.h"
#include "core/data/prepare.h"
#include "core/data/split.h"
#include "core/diffusion/options.h"
#include "core/features/condition_options.h"
#include "core/metrics/fidelity_options.h"
#include "core/pipeline/audit_choice.h"
#include "core/pipeline/compress_options.h"
#include "core/pipeline/encoder_choice.h"
#include "core/pipeline/filter_choice.h"
#include "core/pipeline/plan.h"
#include "core/pipeline/stage.h"
#include "core/privacy/detectors/detector_options.h"
#include "core/release/preparation_findings.h"
#include "core/utility/options.h"

namespace outis::pipeline {

struct EvaluateOptions {
    std::int64_t pairs = 24;  ///< closest pairs that are shown

    void describe(OptionVisitor& visitor);
};

/// How often and on what the generator is trained, and what watches it.
struct RecipeOptions {
    std::int64_t folds = 1;           ///< 2: two generators on two halves (METHOD 13.5, 0c)
    std::string meter = "suggest";    ///< memorisation meter: "off", "suggest" or "stop"
    std::int64_t meterTimes = 8;      ///< measurements in a training
    std::int64_t meterSamples = 256;  ///< drawn for each
    std::string checkpoint = "best";  ///< weights that are sampled: "best" or "last"

    void describe(OptionVisitor& visitor);
};

/// One more generator, trained on half of the reference patients, that the audit learns from.
struct ShadowOptions {
    double length = 0.25;        ///< of its training, as a share of the generator's; 0: none
    std::int64_t count = 0;      ///< images that it draws; 0: as many as are generated
    std::int64_t canaries = 20;  ///< its patients that carry a mark, at most a quarter of them
    std::int64_t seed = 1;       ///< of the halves, the marks and the images

    void describe(OptionVisitor& visitor);
};

/// What draws and judges candidates at the same time. Says how fast, not what comes out (METHOD
/// 10.2-10), so that no stage is stale when it changes.
struct DrawOptions {
    /// Such as "cuda" and "cuda:1"; empty: one, as each network's own options say.
    std::vector<std::string> devices;

    void describe(OptionVisitor& visitor);
    [[nodiscard]] Result<void> check() const;
};

struct ReportOptions {
    std::string sourceName = "unnamed source";
    release::SourceStatement source;  ///< printed as it is written, also for the outside
    std::string labelSource;
    std::int64_t pictures = 36;  ///< synthetic pictures in the report

    void describe(OptionVisitor& visitor);
};

/// Everything that a run can be told, one struct a stage; kept in the workspace's settings.json, so
/// that a run without flags repeats what was asked before.
struct RunOptions {
    data::SplitOptions split;
    data::PrepareOptions prepare;
    CompressOptions compress;
    EncoderChoice encode;
    EncoderChoice evaluationEncoder;
    features::ConditionOptions condition;
    RecipeOptions recipe;
    diffusion::TrainOptions train;
    privacy::DetectorOptions reidentification;
    privacy::DetectorOptions copyDetector;
    privacy::DetectorOptions deepSsim;  ///< where the filter's detectors name it
    privacy::CalibrationOptions detect;
    privacy::RobustnessOptions robustness;
    FilterChoice filter;
    diffusion::SampleOptions generate;
    ShadowOptions shadow;
    AuditChoice audit;
    EvaluateOptions evaluate;
    metrics::FidelityOptions fidelity;
    utility::UtilityOptions utility;
    ReportOptions report;
    DrawOptions draw;

    RunOptions();

    /// How one of the detectors that learn is trained.
    [[nodiscard]] const privacy::DetectorOptions& trainingOf(std::string_view detector) const;

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
