// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/quality_facts.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include <nlohmann/json.hpp>

#include "core/base/result.h"
#include "core/metrics/metric_words.h"
#include "core/metrics/retrieval_summary.h"

namespace outis::pipeline {

namespace {

using release::Number;

constexpr std::array kPrivacyFlags = {"rewards-copying", "ct-copying", "own-group-above-chance",
                                      "encoder-made-conditions"};

bool isPrivacyFlag(const std::string& key) {
    return std::ranges::find(kPrivacyFlags, key) != kPrivacyFlags.end();
}

Number metricNumber(const nlohmann::json& result) {
    if (!result.at("value").is_number()) {
        return Number::absent(result.at("state"));
    }
    const auto& interval = result.at("interval");
    if (interval.is_null() || !interval.at("lower").is_number() ||
        !interval.at("upper").is_number()) {
        return Number::of(result.at("value"));
    }
    return Number::within(result.at("value"), interval.at("lower"), interval.at("upper"));
}

release::MetricRow metricRow(const nlohmann::json& result) {
    release::MetricRow row;
    row.key = result.at("metric");
    const auto words = metrics::metricWords(row.key);
    row.name = words.name;
    row.meaning = words.meaning;
    row.against = result.at("against");
    row.finding = result.at("finding");
    row.value = metricNumber(result);
    row.images = result.at("synthetic");
    for (const auto& flag : result.at("flags")) {
        row.flags.push_back(flag.at("text"));
    }
    return row;
}

/// Sentences of flags that speak of copies, each once, of the whole set only.
std::vector<std::string> privacyWarnings(const nlohmann::json& results) {
    std::vector<std::string> warnings;
    for (const auto& result : results) {
        for (const auto& flag : result.at("flags")) {
            const std::string text = flag.at("text");
            if (result.at("finding") == "" && isPrivacyFlag(flag.at("key")) &&
                std::ranges::find(warnings, text) == warnings.end()) {
                warnings.push_back(text);
            }
        }
    }
    return warnings;
}

/// Below it figures of fidelity and diversity depend on little more than brightness and contrast.
constexpr double kFewDirections = 4;

/// Nothing for records from before the directions were counted.
void addDirections(const nlohmann::json& fidelity, release::QualityFacts& facts) {
    const double rank = fidelity.value("encoder-rank", 0.0);
    if (rank <= 0) {
        return;
    }
    std::array<char, 32> directions{};
    std::snprintf(directions.data(), directions.size(), "%.1f", rank);
    const std::string spread = std::string("training images differ in about ") + directions.data() +
                               " of " + std::to_string(fidelity.at("dimension").get<int>()) +
                               " directions";
    facts.encoder += "; " + spread;
    if (rank < kFewDirections) {
        facts.warnings.push_back("The measuring encoder is weak: its features of the " + spread +
                                 ". Figures of diversity and fidelity say little.");
    }
}

/// One arm's figure in a list of {"arm", ...}.
Number ofArm(const nlohmann::json& list, std::string_view arm, const char* figure) {
    for (const auto& entry : list) {
        if (entry.at("arm") == arm) {
            return numberFrom(entry.at(figure));
        }
    }
    return Number::absent("not trained");
}

release::UtilityRow utilityRow(const nlohmann::json& figures, std::string name) {
    release::UtilityRow row;
    row.finding = std::move(name);
    row.positives = figures.at("positives").get<std::int64_t>();
    const auto& arms = figures.at("arms");
    row.real = ofArm(arms, "real", "auroc");
    row.synthetic = ofArm(arms, "synthetic", "auroc");
    row.both = ofArm(arms, "both", "auroc");
    row.realMatched = ofArm(arms, "real-matched", "auroc");
    row.lossMatched = ofArm(figures.at("losses"), "real-matched", "points");
    row.reconstructed = ofArm(arms, "reconstructed", "auroc");
    row.loss = ofArm(figures.at("losses"), "synthetic", "points");
    row.errorReal = ofArm(arms, "real", "calibration-error");
    row.errorSynthetic = ofArm(arms, "synthetic", "calibration-error");
    return row;
}

/// Evaluations of older versions have no curves.
void addCurves(const nlohmann::json& figures, std::vector<release::UtilityCurve>& curves) {
    for (const auto& arm : figures.at("arms")) {
        release::UtilityCurve curve{figures.at("finding"), arm.at("arm"), {}};
        for (const auto& point : arm.value("roc", nlohmann::json::array())) {
            curve.points.push_back({point.at(0), point.at(1)});
        }
        if (!curve.points.empty()) {
            curves.push_back(std::move(curve));
        }
    }
}

release::AdherenceRow adherenceRow(const nlohmann::json& figures) {
    return {figures.at("finding"), figures.at("asked"), numberFrom(figures.at("synthetic")),
            numberFrom(figures.at("real"))};
}

release::AdherenceFacts adherenceFacts(const nlohmann::json& utility) {
    release::AdherenceFacts facts;
    if (!utility.contains("adherence")) {
        return facts;
    }
    const auto& adherence = utility.at("adherence");
    facts.state = adherence.at("state");
    facts.sentence = adherence.at("sentence");
    if (!adherence.at("findings").empty()) {
        facts.rows.push_back(adherenceRow(adherence.at("mean")));
    }
    for (const auto& finding : adherence.at("findings")) {
        facts.rows.push_back(adherenceRow(finding));
    }
    return facts;
}

}  // namespace

Number numberFrom(const nlohmann::json& json) {
    if (!json.is_object() || !json.value("value", nlohmann::json()).is_number()) {
        return Number::absent(json.is_object() ? json.value("state", "not computed")
                                               : "not computed");
    }
    const auto low = json.value("low", nlohmann::json());
    const auto high = json.value("high", nlohmann::json());
    return low.is_number() && high.is_number() ? Number::within(json.at("value"), low, high)
                                               : Number::of(json.at("value"));
}

std::string retrievalState(const nlohmann::json& fidelity) {
    for (const auto& result : fidelity.value("results", nlohmann::json::array())) {
        if (result.at("metric") == "irs" && result.at("finding") == "" &&
            result.at("state") != "ok") {
            return result.at("state");
        }
    }
    return fidelity.contains("retrieval") ? "ok"
                                          : "not measured: the evaluation is of an earlier version";
}

release::RetrievalFacts retrievalFacts(const nlohmann::json& fidelity) {
    release::RetrievalFacts facts;
    facts.state = retrievalState(fidelity);
    if (facts.state != "ok") {
        return facts;
    }
    const auto hits = fidelity.at("retrieval").at("hits").get<std::vector<std::int64_t>>();
    const auto summary = orThrow(metrics::retrievalSummary(hits));
    facts = {
        "ok",
        summary.images,
        summary.queries,
        summary.met,
        summary.expectedMet,
        summary.oftenFrom,
        std::ranges::count_if(hits, [&](std::int64_t one) { return one >= summary.oftenFrom; }),
        {}};
    for (const metrics::RetrievalBar& bar : summary.bars) {
        facts.bars.push_back({bar.hits, bar.orMore, bar.images, bar.expected});
    }
    return facts;
}

release::QualityFacts qualityFacts(const nlohmann::json& fidelity) {
    release::QualityFacts facts;
    if (!fidelity.is_object()) {
        return facts;
    }
    facts.state = "ok";
    facts.encoder = fidelity.at("encoder");
    facts.encoderDigest = fidelity.at("encoder-digest");
    facts.intervals = "95 %, " + std::to_string(fidelity.at("resamples").get<std::int64_t>()) +
                      " bootstrap resamples over patients and groups, unless a meaning says else";
    for (const auto& result : fidelity.at("results")) {
        facts.rows.push_back(metricRow(result));
    }
    facts.retrieval = retrievalFacts(fidelity);
    facts.warnings = privacyWarnings(fidelity.at("results"));
    addDirections(fidelity, facts);
    return facts;
}

release::ConditionFacts conditionFacts(const std::string& kind, const nlohmann::json& conditions) {
    release::ConditionFacts facts;
    facts.kind = kind;
    if (!conditions.is_object()) {
        return facts;
    }
    facts.encoder = conditions.at("encoder");
    facts.encoderDigest = conditions.at("encoder_digest");
    facts.patients = conditions.at("k");
    facts.groups = conditions.at("groups");
    facts.smallest = conditions.at("smallest_group");
    facts.median = Number::of(conditions.at("median_group"));
    facts.nearestOwn = Number::of(conditions.at("own_nearest"));
    facts.outliers = conditions.at("outlier_patients").get<std::int64_t>();
    facts.noise = conditions.at("noise");
    facts.whitened = conditions.at("whitened");
    facts.suppressed = conditions.at("suppressed").get<std::vector<std::string>>();
    facts.warnings = conditions.at("warnings").get<std::vector<std::string>>();
    return facts;
}

release::UtilityFacts utilityFacts(const nlohmann::json& utility) {
    release::UtilityFacts facts;
    facts.state = utility.at("state");
    facts.adherence = adherenceFacts(utility);
    if (!utility.contains("mean")) {
        return facts;
    }
    facts.network = utility.at("network");
    facts.seeds = utility.at("classifier-seeds");
    facts.testPatients = utility.at("test-patients");
    facts.warnings = utility.at("warnings").get<std::vector<std::string>>();
    for (const auto& verdict : utility.at("verdicts")) {
        if (verdict.at("arm") == "synthetic") {
            facts.verdict = verdict.at("verdict");
            facts.sentence = verdict.at("sentence");
        }
    }
    facts.rows.push_back(utilityRow(utility.at("mean"), ""));
    for (const auto& finding : utility.at("findings")) {
        facts.rows.push_back(utilityRow(finding, finding.at("finding")));
        addCurves(finding, facts.curves);
    }
    for (const auto& subgroup : utility.at("subgroups")) {
        const std::string attribute = subgroup.at("attribute");
        release::UtilityRow row = utilityRow(
            subgroup.at("mean"), attribute + " " + subgroup.at("value").get<std::string>());
        row.positives = subgroup.at("images").get<std::int64_t>();
        row.patients = subgroup.at("patients").get<std::int64_t>();
        row.property = attribute;
        facts.subgroups.push_back(std::move(row));
    }
    return facts;
}

release::MeterFacts meterFacts(const nlohmann::json& meter) {
    release::MeterFacts facts;
    if (!meter.is_object()) {
        return facts;
    }
    facts.samples = meter.at("samples");
    facts.chosen = meter.at("chosen");
    facts.advice = meter.at("advice");
    for (const auto& row : meter.at("points")) {
        release::MeterPoint point;
        point.imagesSeen = row.at("images");
        point.nearTrain = numberFrom(row.at("near_train"));
        point.auc = numberFrom(row.at("auc"));
        point.copies = row.at("copies");
        point.overLimit = row.at("over_limit");
        facts.points.push_back(point);
    }
    return facts;
}

}  // namespace outis::pipeline
