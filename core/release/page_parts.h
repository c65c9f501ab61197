// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/release/findings.h"

/// The cards of the page, top to bottom, as HTML.
namespace outis::release {

/// The word for what stands with the title: a draft, or a report for the outside.
[[nodiscard]] std::string_view stateWord(const Findings& findings);
/// Text of the words file, as it reads in a report on another generator's images where this is one
/// and the file has such a text ("foreign." + path).
[[nodiscard]] std::string wordsFor(const Findings& findings, std::string_view path);
[[nodiscard]] std::string headerPart(const Findings& findings);
[[nodiscard]] std::string resultPart(const Findings& findings);
[[nodiscard]] std::string auditPart(const Findings& findings);
[[nodiscard]] std::string distancePart(const Findings& findings);
[[nodiscard]] std::string pairPart(const Findings& findings);
[[nodiscard]] std::string filterPart(const Findings& findings);
[[nodiscard]] std::string samplePart(const Findings& findings);
[[nodiscard]] std::string dataPart(const Findings& findings);
[[nodiscard]] std::string trainingPart(const Findings& findings);
[[nodiscard]] std::string qualityPart(const Findings& findings);
[[nodiscard]] std::string utilityPart(const Findings& findings);
/// Needs findings.foreign.
[[nodiscard]] std::string foreignPart(const Findings& findings);
[[nodiscard]] std::string notesPart(const Findings& findings);
[[nodiscard]] std::string aboutPart(const Findings& findings);

/// Pieces of the training card: lines of its list, and the memorisation meter.
[[nodiscard]] std::string conditionTerms(const ConditionFacts& facts);
[[nodiscard]] std::string meterPart(const MeterFacts& facts);

}  // namespace outis::release
