// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/release/findings.h"

/// What stands in the points of the page, as HTML, without their headings.
namespace outis::release {

/// The word for what stands with the title: a draft, or a report for the outside.
[[nodiscard]] std::string_view stateWord(const Findings& findings);
/// What the steward calls the source, or the name of the folder that was looked at.
[[nodiscard]] std::string sourceOf(const Findings& findings);
/// Text of the words file, as it reads in a report on another generator's images where this is one
/// and the file has such a text ("foreign." + path).
[[nodiscard]] std::string wordsFor(const Findings& findings, std::string_view path);
[[nodiscard]] std::string headerPart(const Findings& findings);
[[nodiscard]] std::string resultPart(const Findings& findings);
[[nodiscard]] std::string singlingOutPart(const Findings& findings);
[[nodiscard]] std::string membershipPart(const Findings& findings);
[[nodiscard]] std::string inferencePart(const Findings& findings);
[[nodiscard]] std::string distancePart(const Findings& findings);
[[nodiscard]] std::string pairPart(const Findings& findings);
/// Outliers one by one with their nearest released images; empty where there are none.
[[nodiscard]] std::string unusualPatientsPart(const Findings& findings);
[[nodiscard]] std::string filterPart(const Findings& findings);
[[nodiscard]] std::string samplePart(const Findings& findings);
[[nodiscard]] std::string dataPart(const Findings& findings);
[[nodiscard]] std::string trainingPart(const Findings& findings);
[[nodiscard]] std::string diversityPart(const Findings& findings);
[[nodiscard]] std::string fidelityPart(const Findings& findings);
[[nodiscard]] std::string utilityPart(const Findings& findings);
/// Needs findings.foreign.
[[nodiscard]] std::string foreignPart(const Findings& findings);
[[nodiscard]] std::string limitsPart(const Findings& findings);
[[nodiscard]] std::string notTestedPart(const Findings& findings);
[[nodiscard]] std::string aboutPart(const Findings& findings);
/// What people found who looked at the images; of a draft, that nobody has.
[[nodiscard]] std::string reviewPart(const ReviewFacts& facts);
[[nodiscard]] std::string earlierPart(const CompositionFacts& facts);
/// The questions of the report with their answers, in one table.
[[nodiscard]] std::string testTable(const Findings& findings);
[[nodiscard]] std::string configurationPart(const Findings& findings);
/// The numbers that the charts are drawn from.
[[nodiscard]] std::string chartNumbersPart(const Findings& findings);

/// All points and annexes of the report, with the list of contents before them.
[[nodiscard]] std::string allPoints(const Findings& findings);

/// A heading within a point; `path`: of its words.
[[nodiscard]] std::string subheading(std::string_view path);

/// Lines of the training's list, and the memorisation meter.
[[nodiscard]] std::string conditionTerms(const ConditionFacts& facts);
[[nodiscard]] std::string meterPart(const MeterFacts& facts);

}  // namespace outis::release
