// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/release/quality_findings.h"

/// Inline SVG of what was measured on the whole set, as charts.h.
namespace outis::release {

/// How many training images were retrieved how often, as bars, with what drawing evenly would give
/// as marks. Empty without bars.
[[nodiscard]] std::string retrievalChart(const RetrievalFacts& facts, const std::string& title);
[[nodiscard]] std::string retrievalKey();
/// "3", "12 or more"
[[nodiscard]] std::string barName(const RetrievalBar& bar);

/// The mean ROC of each arm, one panel a finding, and chance as the diagonal; drawings of three
/// panels each, so that a page can end between them. Empty without curves.
[[nodiscard]] std::vector<std::string> curveCharts(const UtilityFacts& facts,
                                                   const std::string& title);
[[nodiscard]] std::string curveKey(const UtilityFacts& facts);
/// "trained on real", ...; the name itself when it is not known.
[[nodiscard]] std::string armName(const std::string& arm);

}  // namespace outis::release
