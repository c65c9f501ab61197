// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/run_options.h"

#include <nlohmann/json.hpp>

#include "core/diffusion/presets.h"

namespace outis::pipeline {

namespace {

/// Options that say how fast or how often something is shown, not what comes out.
constexpr std::array kWithoutInfluence = {"threads", "checkpoint-seconds", "preview-images",
                                          "preview-count", "preview-steps"};

void usePreset(RunOptions& options, const diffusion::TrainOptions& preset) {
    const std::int64_t seed = options.train.seed;
    const models::ComputeOptions compute = options.train.compute;
    options.train = preset;
    options.train.seed = seed;
    options.train.compute = compute;
}

}  // namespace

void EvaluateOptions::describe(OptionVisitor& visitor) {
    visitor.field({"predicates", "images", "released images that are tried as predicates"},
                  predicates, {1, 100000});
    visitor.field({"pairs", "pairs", "closest real and synthetic pairs in the report"}, pairs,
                  {0, 500});
}

void ReportOptions::describe(OptionVisitor& visitor) {
    visitor.field({"source-name", "", "what the report calls the source (no patient's name)"},
                  sourceName);
    visitor.field({"pictures", "images", "synthetic pictures in the report"}, pictures, {0, 400});
}

RunOptions::RunOptions() {
    generate.count = 200;
    if (auto preset = diffusion::presetOptions(diffusion::presetForSize(prepare.size))) {
        train = *preset;
    }
}

void RunOptions::forEachSection(const SectionFunction& visit) {
    visit("split", [this](OptionVisitor& visitor) { split.describe(visitor); });
    visit("prepare", [this](OptionVisitor& visitor) { prepare.describe(visitor); });
    visit("train", [this](OptionVisitor& visitor) { train.describe(visitor); });
    visit("generate", [this](OptionVisitor& visitor) { generate.describe(visitor); });
    visit("evaluate", [this](OptionVisitor& visitor) { evaluate.describe(visitor); });
    visit("report", [this](OptionVisitor& visitor) { report.describe(visitor); });
}

Result<void> RunOptions::check() const {
    RunOptions copy = *this;
    Result<void> outcome;
    copy.forEachSection([&](std::string_view section, const DescribeFunction& describe) {
        if (auto checked = checkOptionRanges(describe); !checked && outcome) {
            Error error = checked.error();
            error.subject = std::string(section) + "-" + error.subject;
            outcome = error;
        }
    });
    if (!outcome) {
        return outcome;
    }
    // The network's size and label width come from the data; what can be checked before is.
    const auto resolved =
        train.resolve(1000, prepare.size, 1, train.conditional == "labels" ? 8 : 0);
    if (auto checked = resolved.check(); !checked) {
        return checked;
    }
    return generate.check();
}

nlohmann::json toJson(const RunOptions& options) {
    RunOptions copy = options;
    nlohmann::json json = nlohmann::json::object();
    copy.forEachSection([&](std::string_view section, const DescribeFunction& describe) {
        json[std::string(section)] = optionsToJson(describe);
    });
    return json;
}

Result<void> applyOverrides(RunOptions& options, const nlohmann::json& overrides) {
    if (!overrides.is_object()) {
        return Error{ErrorCode::InvalidOption, "settings", "an object of sections is needed"};
    }
    const bool automatic = options.train.preset == diffusion::presetForSize(options.prepare.size);
    const nlohmann::json train = overrides.value("train", nlohmann::json::object());
    const nlohmann::json prepare = overrides.value("prepare", nlohmann::json::object());
    std::string preset;
    if (train.contains("preset") && train["preset"].is_string()) {
        preset = train["preset"];
    } else if (automatic && prepare.contains("size") && prepare["size"].is_number_integer()) {
        preset = diffusion::presetForSize(prepare["size"].get<std::int64_t>());
    }
    if (!preset.empty() && preset != options.train.preset) {
        const auto chosen = diffusion::presetOptions(preset);
        if (!chosen) {
            return chosen.error();
        }
        usePreset(options, *chosen);
    }
    Result<void> outcome;
    options.forEachSection([&](std::string_view section, const DescribeFunction& describe) {
        const auto part = overrides.find(std::string(section));
        if (part == overrides.end() || !outcome) {
            return;
        }
        if (auto applied = optionsFromJson(describe, *part); !applied) {
            Error error = applied.error();
            error.subject = std::string(section) + "-" + error.subject;
            outcome = error;
        }
    });
    return outcome;
}

WantedOptions wantedOptions(const RunOptions& options) {
    const nlohmann::json all = toJson(options);
    WantedOptions wanted;
    for (const Stage stage : kStages) {
        const auto section = all.find(std::string(stageName(stage)));
        if (section == all.end()) {
            continue;
        }
        nlohmann::json part = *section;
        for (const char* name : kWithoutInfluence) {
            part.erase(name);
        }
        wanted[stage] = part.dump();
    }
    return wanted;
}

}  // namespace outis::pipeline
