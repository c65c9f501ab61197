// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/stage.h"

#include <map>

namespace outis::pipeline {

std::string_view stageName(Stage stage) {
    switch (stage) {
        case Stage::Import:
            return "import";
        case Stage::Split:
            return "split";
        case Stage::Prepare:
            return "prepare";
        case Stage::Compress:
            return "compress";
        case Stage::Encode:
            return "encode";
        case Stage::EvaluationEncoder:
            return "evaluation-encoder";
        case Stage::Train:
            return "train";
        case Stage::Detect:
            return "detect";
        case Stage::Generate:
            return "generate";
        case Stage::Shadow:
            return "shadow";
        case Stage::Audit:
            return "audit";
        case Stage::Evaluate:
            return "evaluate";
        case Stage::Utility:
            return "utility";
        case Stage::Report:
            return "report";
    }
    return "";
}

std::optional<Stage> stageFromName(std::string_view name) {
    for (const Stage stage : kStages) {
        if (stageName(stage) == name) {
            return stage;
        }
    }
    return std::nullopt;
}

const std::vector<Stage>& inputsOf(Stage stage) {
    static const std::map<Stage, std::vector<Stage>> kInputs = {
        {Stage::Import, {}},
        {Stage::Split, {Stage::Import}},
        {Stage::Prepare, {Stage::Import, Stage::Split}},
        {Stage::Compress, {Stage::Prepare}},
        {Stage::Encode, {Stage::Prepare}},
        {Stage::EvaluationEncoder, {Stage::Prepare}},
        {Stage::Train, {Stage::Prepare, Stage::Compress, Stage::Encode, Stage::EvaluationEncoder}},
        {Stage::Detect, {Stage::Prepare, Stage::Compress, Stage::EvaluationEncoder, Stage::Train}},
        {Stage::Generate, {Stage::Train, Stage::Prepare, Stage::EvaluationEncoder, Stage::Detect}},
        {Stage::Shadow, {Stage::Prepare, Stage::Compress, Stage::Encode, Stage::Train}},
        {Stage::Audit,
         {Stage::Prepare, Stage::Compress, Stage::Train, Stage::Generate, Stage::Shadow}},
        {Stage::Evaluate, {Stage::Prepare, Stage::EvaluationEncoder, Stage::Generate}},
        {Stage::Utility, {Stage::Prepare, Stage::Generate}},
        {Stage::Report,
         {Stage::Import, Stage::Split, Stage::Prepare, Stage::Compress, Stage::Encode,
          Stage::EvaluationEncoder, Stage::Train, Stage::Detect, Stage::Generate, Stage::Audit,
          Stage::Evaluate, Stage::Utility}},
    };
    return kInputs.at(stage);
}

}  // namespace outis::pipeline
