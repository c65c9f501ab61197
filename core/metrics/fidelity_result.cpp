// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/fidelity_result.h"

#include <nlohmann/json.hpp>

#include "core/base/json_number.h"
#include "core/metrics/metric_words.h"

namespace outis::metrics {
namespace {

nlohmann::json toJson(const MetricResult& result) {
    nlohmann::json details = nlohmann::json::object();
    for (const auto& [name, value] : result.details) {
        details[name] = numberOrNull(value);
    }
    nlohmann::json flags = nlohmann::json::array();
    for (const std::string& flag : result.flags) {
        flags.push_back({{"key", flag}, {"text", flagSentence(flag)}});
    }
    nlohmann::json json{{"metric", result.metric},
                        {"against", result.against},
                        {"finding", result.finding},
                        {"state", result.state},
                        {"value", result.isOk() ? numberOrNull(result.value) : nullptr},
                        {"interval", nullptr},
                        {"synthetic", result.synthetic},
                        {"real", result.real},
                        {"flags", flags},
                        {"details", details}};
    if (result.interval) {
        json["interval"] = {{"lower", numberOrNull(result.interval->lower)},
                            {"upper", numberOrNull(result.interval->upper)},
                            {"confidence", result.confidence},
                            {"kind", result.intervalKind}};
    }
    return json;
}

}  // namespace

const MetricResult* Fidelity::find(std::string_view metric, std::string_view against,
                                   std::string_view finding) const {
    for (const MetricResult& result : results) {
        if (result.metric == metric && result.against == against && result.finding == finding) {
            return &result;
        }
    }
    return nullptr;
}

nlohmann::json toJson(const Fidelity& fidelity) {
    nlohmann::json results = nlohmann::json::array();
    for (const MetricResult& result : fidelity.results) {
        results.push_back(toJson(result));
    }
    nlohmann::json json{{"encoder", fidelity.encoder},
                        {"encoder-digest", fidelity.encoderDigest},
                        {"encoder-made-conditions", fidelity.encoderMadeConditions},
                        {"digests",
                         {{"synthetic", fidelity.syntheticDigest},
                          {"train", fidelity.trainDigest},
                          {"test", fidelity.testDigest}}},
                        {"dimension", fidelity.dimension},
                        {"encoder-rank", fidelity.encoderRank},
                        {"seed", fidelity.seed},
                        {"resamples", fidelity.resamples},
                        {"finished", fidelity.outcome == Outcome::Finished},
                        {"results", results}};
    if (!fidelity.hits.empty() && fidelity.hits.size() == fidelity.images.size()) {
        json["retrieval"] = {{"images", fidelity.images}, {"hits", fidelity.hits}};
    }
    return json;
}

}  // namespace outis::metrics
