// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/filter_facts.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/pipeline/rate_number.h"

namespace outis::pipeline {

namespace {

using release::Number;

Number thresholdNumber(const nlohmann::json& threshold) {
    return threshold.at("value").is_number() ? Number::of(threshold.at("value"))
                                             : Number::absent(threshold.at("state"));
}

/// A privacy::AucEstimate as it was written; `json` is null in a record without one.
Number aucNumber(const nlohmann::json& json) {
    if (json.is_null()) {
        return Number::absent("not recorded");
    }
    return json.at("value").is_number()
               ? Number::within(json.at("value"), json.at("low"), json.at("high"))
               : Number::absent(json.at("state"));
}

/// Kinds without a score say nothing and are left out.
std::vector<release::FilterScores> scoresOf(const nlohmann::json& histograms) {
    std::vector<release::FilterScores> all;
    for (const auto& one : histograms) {
        release::FilterScores scores{one.at("name"), one.at("low"), one.at("high"),
                                     one.at("counts")};
        if (std::ranges::any_of(scores.counts, [](std::int64_t count) { return count > 0; })) {
            all.push_back(std::move(scores));
        }
    }
    return all;
}

release::FilterDetector detectorOf(const nlohmann::json& json,
                                   const privacy::FilterSummary& summary) {
    release::FilterDetector detector;
    detector.name = json.at("detector");
    detector.state = json.at("state");
    detector.own = thresholdNumber(json.at("own"));
    detector.all = thresholdNumber(json.at("all"));
    detector.samePatient = rateNumber(json.at("recall-all"));
    detector.copies = rateNumber(json.at("copies-all"));
    detector.falseRejects = rateNumber(json.at("false-rejects-all"));
    detector.task = json.value("task", "");
    detector.aucPatients = aucNumber(json.value("auc-patients", nlohmann::json()));
    detector.aucCopies = aucNumber(json.value("auc-copies", nlohmann::json()));
    detector.scores = scoresOf(json.value("histograms", nlohmann::json::array()));
    for (const privacy::DetectorCount& count : summary.detectors) {
        if (count.detector == detector.name) {
            detector.rejectedOwn = count.own;
            detector.rejectedAll = count.all;
        }
    }
    return detector;
}

/// Sentences about what no copy detector decides.
std::vector<std::string> checksOf(const DetectorsNote& note, const privacy::FilterLimits& limits) {
    std::vector<std::string> checks;
    checks.push_back("Writing on the picture: " +
                     (note.textState == "ok" ? note.textSentence
                      : note.textSentence.empty()
                          ? note.textState
                          : note.textState + " (" + note.textSentence + ")"));
    checks.push_back("Likeness to real images: " + limits.distanceState);
    checks.push_back("Findings asked for: " + limits.divergenceState +
                     (note.findingsSentence.empty() ? "" : " (" + note.findingsSentence + ")"));
    for (const LearnedDetector& learned : note.learned) {
        if (learned.digest.empty()) {
            checks.push_back("Detector " + learned.name + ": " + learned.state);
        }
    }
    return checks;
}

}  // namespace

release::FilterFacts filterFacts(const DetectorsNote& note, const nlohmann::json& calibration,
                                 const nlohmann::json& robustness,
                                 const privacy::FilterSummary& summary) {
    release::FilterFacts facts;
    facts.use = "on";
    facts.state = note.state;
    facts.asked = summary.target;
    facts.candidates = summary.candidates;
    facts.accepted = summary.accepted;
    facts.rejected = summary.rejected;
    facts.surplus = summary.surplus;
    facts.missing = summary.gaveUp;
    facts.recallWanted = calibration.at("recall");
    facts.falseRejectsWanted = calibration.at("false-rejects");
    for (const auto& one : calibration.at("detectors")) {
        facts.detectors.push_back(detectorOf(one, summary));
    }
    const auto& joint = calibration.at("joint");
    facts.together.name = "together";
    facts.together.state = joint.at("state");
    facts.together.samePatient = rateNumber(joint.at("recall-all"));
    facts.together.copies = rateNumber(joint.at("copies-all"));
    facts.together.falseRejects = rateNumber(joint.at("false-rejects-all"));
    for (const auto& cell : robustness.at("cells")) {
        if (cell.at("detector") == "any" && cell.at("pairs") == "copies") {
            facts.grid.push_back(
                {cell.at("edit"), cell.at("strength"), rateNumber(cell.at("recall-all"))});
        }
    }
    facts.gridState = robustness.at("strength");
    for (const auto& [reason, count] : summary.reasons) {
        facts.reasons.push_back(
            {std::string(privacy::reasonName(reason)), count.primary, count.all});
    }
    for (const privacy::LabelCount& label : summary.labels) {
        if (!label.shortage.empty()) {
            facts.shortages.push_back((label.label.empty() ? "All" : label.label) + ": " +
                                      label.shortage);
        }
    }
    facts.checks = checksOf(note, summary.limits);
    return facts;
}

}  // namespace outis::pipeline
