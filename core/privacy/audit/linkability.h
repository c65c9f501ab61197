// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/audit/audit_result.h"

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
    std::vector<std::int64_t> groupOf;  ///< [released] group behind each image, -1: none
    ProbeScores train;                  ///< probes of X
    std::vector<std::vector<std::int64_t>> trainGroups;  ///< [probes] that the patient is in
    ProbeScores control;                                 ///< images of H, who get groups by lot
};

/// "top-1", "top-5": is an image of the patient's own group among the most alike ones?
/// InvalidOption for lists that do not fit, NonFinite.
[[nodiscard]] Result<InferenceResult> linkability(const LinkabilityInput& input, Seed seed);

/// An attribute guessed for patients of X and of H from a probe with the release known; for X also
/// without the release, and as the most frequent value.
struct AttributeGuesses {
    std::string name;
    std::vector<bool> train;    ///< right with the release, probes of X
    std::vector<bool> control;  ///< the same of H
    std::vector<bool> without;  ///< right without the release, probes of X
    std::vector<bool> naive;    ///< the most frequent value is right, probes of X
};
[[nodiscard]] Result<InferenceResult> attributeInference(std::span<const AttributeGuesses> guesses);

}  // namespace outis::privacy
