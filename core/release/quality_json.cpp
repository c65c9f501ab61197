// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/base/json_list.h"
#include "core/base/json_number.h"
#include "core/release/number_json.h"
#include "core/release/number_text.h"

namespace outis::release {

using nlohmann::json;

namespace {

/// Of a finding with its positive test images, of a group with its test images and patients.
json toJson(const UtilityRow& row, bool isGroup) {
    json out{{isGroup ? "group" : "finding", row.finding}};
    if (isGroup) {
        out["images"] = release::toJson(row.positives);
        out["patients"] = release::toJson(row.patients);
    } else if (!row.finding.empty()) {
        out["positives"] = release::toJson(row.positives);
    }
    out.update({{"real", release::toJson(row.real)},
                {"synthetic", release::toJson(row.synthetic)},
                {"both", release::toJson(row.both)},
                {"real_matched", release::toJson(row.realMatched)},
                {"loss_matched_points", release::toJson(row.lossMatched)},
                {"reconstructed", release::toJson(row.reconstructed)},
                {"loss_points", release::toJson(row.loss)},
                {"calibration_error_real", release::toJson(row.errorReal)},
                {"calibration_error_synthetic", release::toJson(row.errorSynthetic)}});
    return out;
}

json rowsJson(const std::vector<UtilityRow>& rows, bool areGroups) {
    return jsonList(rows, [&](const UtilityRow& row) { return toJson(row, areGroups); });
}

json toJson(const UtilityCurve& curve) {
    return {{"finding", curve.finding},
            {"arm", curve.arm},
            {"points", jsonList(curve.points, [](const CurvePoint& point) -> json {
                 return {{"false_positive", numberOrNull(point.falsePositive)},
                         {"true_positive", numberOrNull(point.truePositive)}};
             })}};
}

json toJson(const RetrievalFacts& facts) {
    return {{"state", facts.state},
            {"images", facts.images},
            {"queries", facts.queries},
            {"met", facts.met},
            {"expected_met", numberOrNull(facts.expectedMet)},
            {"often_from", facts.oftenFrom},
            {"often", release::toJson(facts.often)},
            {"bars", jsonList(facts.bars, [](const RetrievalBar& bar) -> json {
                 return {{"hits", bar.hits},
                         {"or_more", bar.orMore},
                         {"images", bar.images},
                         {"expected", numberOrNull(bar.expected)}};
             })}};
}

json toJson(const AdherenceFacts& facts) {
    json rows = json::array();
    for (const AdherenceRow& row : facts.rows) {
        rows.push_back({{"finding", row.finding},
                        {"asked", row.asked},
                        {"synthetic", release::toJson(row.synthetic)},
                        {"real", release::toJson(row.real)}});
    }
    return {{"state", facts.state}, {"sentence", facts.sentence}, {"findings", rows}};
}

}  // namespace

json toJson(const Number& number) {
    const bool has = number.value.has_value();
    const bool good = has && std::isfinite(*number.value);
    std::string state = number.state;
    if (!good && (state.empty() || state == "ok")) {
        state = has ? "not computable: not a finite number" : "not computed";
    }
    json out{{"value", numberOrNull(number.value)}, {"state", state}};
    if (number.low || number.high) {
        out["low"] = numberOrNull(number.low);
        out["high"] = numberOrNull(number.high);
    }
    return out;
}

json toJson(const Count& count) {
    return count.isTold() ? json(count.value) : json(countText(count));
}

json toJson(const ConditionFacts& facts) {
    json out = {{"kind", facts.kind}};
    if (facts.groups == 0) {
        return out;
    }
    out.update({{"encoder", facts.encoder},
                {"encoder_digest", facts.encoderDigest},
                {"patients_per_condition", facts.patients},
                {"groups", facts.groups},
                {"smallest_group", facts.smallest},
                {"median_group", toJson(facts.median)},
                {"nearest_own", toJson(facts.nearestOwn)},
                {"outlier_patients", toJson(facts.outliers)},
                {"noise", numberOrNull(facts.noise)},
                {"whitened", facts.whitened},
                {"suppressed", facts.suppressed},
                {"warnings", facts.warnings}});
    return out;
}

json toJson(const MeterFacts& facts) {
    json points = json::array();
    for (const MeterPoint& point : facts.points) {
        points.push_back({{"images", point.imagesSeen},
                          {"near_train", toJson(point.nearTrain)},
                          {"auc", toJson(point.auc)},
                          {"copies", point.copies},
                          {"over_limit", point.overLimit}});
    }
    return {{"samples", facts.samples},
            {"points", points},
            {"chosen", facts.chosen},
            {"advice", facts.advice}};
}

json toJson(const QualityFacts& facts) {
    json rows = json::array();
    for (const MetricRow& row : facts.rows) {
        rows.push_back({{"metric", row.key},
                        {"against", row.against},
                        {"finding", row.finding},
                        {"number", toJson(row.value)},
                        {"images", row.images},
                        {"flags", row.flags}});
    }
    return {{"state", facts.state},
            {"encoder", facts.encoder},
            {"encoder_digest", facts.encoderDigest},
            {"intervals", facts.intervals},
            {"metrics", rows},
            {"retrieval", toJson(facts.retrieval)},
            {"warnings", facts.warnings}};
}

json toJson(const UtilityFacts& facts) {
    return {
        {"state", facts.state},
        {"network", facts.network},
        {"seeds", facts.seeds},
        {"test_patients", facts.testPatients},
        {"sentence", facts.sentence},
        {"verdict", facts.verdict},
        {"findings", rowsJson(facts.rows, false)},
        {"subgroups", rowsJson(facts.subgroups, true)},
        {"curves", jsonList(facts.curves, [](const UtilityCurve& curve) { return toJson(curve); })},
        {"adherence", toJson(facts.adherence)},
        {"warnings", facts.warnings}};
}

}  // namespace outis::release
