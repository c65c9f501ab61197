// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/release/findings.h"

/// Inline SVG drawn from the numbers; colours come from the page's style, so that they follow
/// light, dark and paper.
namespace outis::release {

/// One step line per set over the common edges, each normalised to its own number of images. Empty
/// when there is nothing to draw.
[[nodiscard]] std::string distanceChart(const DistanceFacts& facts, const std::string& title);
/// Key of the chart: colour and dash of each set with its name in words.
[[nodiscard]] std::string distanceKey(const DistanceFacts& facts);
/// For each kind of pair the share that scores at least x (the kinds have bins of their own, which
/// this shows exactly at their edges), with the thresholds as named lines. Empty without scores.
[[nodiscard]] std::string scoreChart(const FilterDetector& detector, const std::string& title);
[[nodiscard]] std::string scoreKey(const FilterDetector& detector);
/// The loss over images seen. Empty below two finite points.
[[nodiscard]] std::string lossChart(const TrainingFacts& facts, const std::string& title);
/// Areas under the ROC by finding with their intervals, one mark each for training on real, on
/// synthetic and on both. Empty when no finding has a figure.
[[nodiscard]] std::string utilityChart(const UtilityFacts& facts, const std::string& title);
[[nodiscard]] std::string utilityKey();
/// The memorisation meter over images seen, with its interval. Empty below two measurements.
[[nodiscard]] std::string meterChart(const MeterFacts& facts, const std::string& title);
/// "synthetic", "test patients (real)", ... ; the name itself when it is not known.
[[nodiscard]] std::string setName(const std::string& name);

}  // namespace outis::release
