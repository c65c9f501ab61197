// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/privacy/filter/filter_summary.h"

/// Made candidates that two detectors judged by these rules, a third being of no use.
namespace outis::test {

inline const std::vector<privacy::DetectorRule> kRules = {
    {"re-identification", "1:a", true, "ok", 0.8, 0.9},
    {"copy", "1:b", true, "ok", std::nullopt, 0.5},
    {"distance-ratio", "1:c", false, "not calibratable at this size: 3 patients, 79 needed",
     std::nullopt, std::nullopt}};

/// `nearest`: the training image that the first detector names.
inline privacy::CandidateRecord madeRecord(std::int64_t index, double first, double second,
                                           std::int64_t nearest) {
    privacy::CandidateRecord made;
    made.group = 4;
    made.index = index;
    made.label = "Effusion";
    made.detectors = {
        {first, nearest, first - 0.2, 3}, {second, 8, std::nullopt, -1}, {-1.0, 9, {}, -1}};
    made.reasons = privacy::reasonsOf(made.detectors, kRules);
    return made;
}

}  // namespace outis::test
