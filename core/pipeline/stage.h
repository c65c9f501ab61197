// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace outis::pipeline {

/// The stages of this version, in the order in which they run.
enum class Stage {
    Import,
    Split,
    Prepare,
    Compress,           ///< the autoencoder, when latents are learned
    Encode,             ///< the encoder behind the pseudo-conditions
    EvaluationEncoder,  ///< the one that measures; never the same
    Train,
    Detect,  ///< trains and calibrates what recognises training patients
    Generate,
    Shadow,  ///< one more generator, on reference patients, that the audit learns from
    Audit,   ///< attacks what was drawn
    Evaluate,
    Utility,
    Report
};

inline constexpr std::array kStages = {Stage::Import,   Stage::Split,  Stage::Prepare,
                                       Stage::Compress, Stage::Encode, Stage::EvaluationEncoder,
                                       Stage::Train,    Stage::Detect, Stage::Generate,
                                       Stage::Shadow,   Stage::Audit,  Stage::Evaluate,
                                       Stage::Utility,  Stage::Report};

[[nodiscard]] std::string_view stageName(Stage stage);
[[nodiscard]] std::optional<Stage> stageFromName(std::string_view name);
/// The stages whose outputs this one reads.
[[nodiscard]] const std::vector<Stage>& inputsOf(Stage stage);

}  // namespace outis::pipeline
