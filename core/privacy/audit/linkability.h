// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/detectors/calibration_result.h"

/// Linkability and attribute inference (METHOD 13.7): what an attacker gains who owns a radiograph
/// of a patient that the generator never saw (a probe image) and all of the release.
namespace outis::privacy {

/// Likeness of probe images to released images, row-major [probes, released].
struct ProbeScores {
    std::int64_t released = 0;
    std::vector<float> values;

    [[nodiscard]] std::int64_t probes() const {
        return released == 0 ? 0 : static_cast<std::int64_t>(values.size()) / released;
    }
};

struct LinkabilityInput {
    std::vector<std::int64_t> groupOf;     ///< [released] group behind each image, -1: none
    ProbeScores train;                     ///< probes of X
    std::vector<std::int64_t> trainGroup;  ///< [probes] group of the patient
    ProbeScores control;                   ///< images of H, who get groups by lot
};

/// Rate of an attack on X, by guessing and on H; risk = max(0, (main - control)/(1 - control)).
struct InferenceRow {
    std::string name;
    std::string state = "ok";  ///< or "not testable: reason"
    Rate main;
    Rate control;
    double chance = 0;  ///< of a guess; for inference: the success without the release
    double risk = 0;
    double low = 0;  ///< of the risk, from the Wilson intervals
    double high = 1;
    bool weak = false;  ///< the attacker did no better than guessing
};

struct InferenceResult {
    static constexpr int kVersion = 1;
    std::vector<InferenceRow> rows;
};

/// "top-1", "top-5": is an image of the patient's own group among the most alike ones?
/// InvalidOption for lists that do not fit, NonFinite.
[[nodiscard]] Result<InferenceResult> linkability(const LinkabilityInput& input, Seed seed);

/// An attribute guessed for patients of X and of H from a probe with the release known, and from
/// the most frequent value alone.
struct AttributeGuesses {
    std::string name;
    std::vector<bool> train;    ///< right with the release, probes of X
    std::vector<bool> control;  ///< the same of H
    std::vector<bool> naive;    ///< right without the release, probes of X
};
[[nodiscard]] Result<InferenceResult> attributeInference(std::span<const AttributeGuesses> guesses);

[[nodiscard]] nlohmann::json toJson(const InferenceResult& result);

}  // namespace outis::privacy
