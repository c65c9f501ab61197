// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/metric_words.h"

#include <nlohmann/json.hpp>

#include "core/base/result.h"
#include "core/metrics/metric_words_data.h"

namespace outis::metrics {
namespace {

const nlohmann::ordered_json& words() {
    static const nlohmann::ordered_json json = nlohmann::ordered_json::parse(kMetricWordsJson);
    return json;
}

const nlohmann::ordered_json& entry(const char* section, std::string_view key) {
    const auto& all = words().at(section);
    const auto found = all.find(std::string(key));
    if (found == all.end()) {
        throw ErrorException({ErrorCode::Internal, std::string(key), "no words for this key"});
    }
    return *found;
}

}  // namespace

std::vector<std::string> metricKeys() {
    std::vector<std::string> keys;
    for (const auto& [key, metric] : words().at("metrics").items()) {
        keys.push_back(key);
    }
    return keys;
}

MetricWords metricWords(std::string_view key) {
    const auto& metric = entry("metrics", key);
    return {metric.at("name"), metric.at("meaning"), metric.at("better")};
}

std::string flagSentence(std::string_view flag) {
    return entry("flags", flag);
}

std::string intervalSentence(std::string_view kind) {
    return entry("intervals", kind);
}

}  // namespace outis::metrics
