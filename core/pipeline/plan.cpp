// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/plan.h"

#include <nlohmann/json.hpp>

namespace outis::pipeline {

namespace {

/// The names of the first few options that differ: "changed: batch, preset".
std::string changedOptions(const std::string& before, const std::string& now) {
    const auto old = nlohmann::json::parse(before, nullptr, false);
    const auto wanted = nlohmann::json::parse(now, nullptr, false);
    if (!old.is_object() || !wanted.is_object()) {
        return "options changed";
    }
    std::string names;
    const nlohmann::json flat = wanted.flatten();
    for (const auto& [key, value] : flat.items()) {
        const auto pointer = nlohmann::json::json_pointer(key);
        if (!old.contains(pointer) || old.at(pointer) != value) {
            names += (names.empty() ? "" : ", ") + key.substr(1);
        }
    }
    return names.empty() ? "options changed" : "options changed: " + names;
}

PlannedStage judge(Stage stage, const Records& records, const WantedOptions& wanted,
                   const OutputExists& outputExists, const std::map<Stage, StageState>& states) {
    const auto found = records.find(stage);
    if (found == records.end()) {
        return {stage, StageState::Missing, "not run yet"};
    }
    const StageRecord& record = found->second;
    const auto options = wanted.find(stage);
    if (options != wanted.end() && options->second != record.options) {
        return {stage, StageState::Stale, changedOptions(record.options, options->second)};
    }
    for (const Stage input : inputsOf(stage)) {
        const std::string name(stageName(input));
        if (states.at(input) != StageState::Fresh) {
            return {stage, StageState::Stale, "an earlier stage must run again: " + name};
        }
        const auto read = record.inputs.find(name);
        if (read == record.inputs.end() || read->second != records.at(input).output) {
            return {stage, StageState::Stale, "its input changed: " + name};
        }
    }
    if (record.outcome == "running") {
        return {stage, StageState::Stopped, "cut off before its end"};
    }
    if (record.outcome == "stopped") {
        return {stage, StageState::Stopped, "stopped before its end"};
    }
    if (record.outcome != "finished") {
        return {stage, StageState::Failed, "failed"};
    }
    if (!outputExists(stage)) {
        return {stage, StageState::Stale, "its output is missing"};
    }
    return {stage, StageState::Fresh, ""};
}

}  // namespace

std::string_view stateName(StageState state) {
    switch (state) {
        case StageState::Missing:
            return "missing";
        case StageState::Fresh:
            return "fresh";
        case StageState::Stale:
            return "stale";
        case StageState::Stopped:
            return "stopped";
        case StageState::Failed:
            return "failed";
    }
    return "";
}

std::vector<PlannedStage> plan(const Records& records, const WantedOptions& wanted,
                               const OutputExists& outputExists) {
    std::vector<PlannedStage> planned;
    std::map<Stage, StageState> states;
    for (const Stage stage : kStages) {
        planned.push_back(judge(stage, records, wanted, outputExists, states));
        states[stage] = planned.back().state;
    }
    return planned;
}

}  // namespace outis::pipeline
