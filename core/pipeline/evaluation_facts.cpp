// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/pipeline/findings_builder.h"
#include "core/pipeline/histogram.h"
#include "core/statistics/auc.h"

namespace outis::pipeline {

namespace {

using release::Number;

constexpr int kBins = 40;

release::DistanceSet distanceSet(const std::string& name, const std::vector<double>& values,
                                 const std::vector<double>& edges) {
    release::DistanceSet set;
    set.name = name;
    set.images = std::ssize(values);
    set.counts = countInto(values, edges);
    if (values.empty()) {
        set.minimum = set.q01 = set.q05 = set.median = Number::absent("no image");
        return set;
    }
    set.minimum = Number::of(std::ranges::min(values));
    set.q01 = Number::of(quantileOf(values, 0.01));
    set.q05 = Number::of(quantileOf(values, 0.05));
    set.median = Number::of(quantileOf(values, 0.5));
    return set;
}

/// P(synthetic nearer than control) + P(tie) / 2 with DeLong's interval.
Number nearerThan(const std::vector<double>& synthetic, const std::vector<double>& control) {
    std::vector<double> scores;
    std::vector<std::int64_t> labels;
    for (const double distance : synthetic) {
        scores.push_back(-distance);
        labels.push_back(1);
    }
    for (const double distance : control) {
        scores.push_back(-distance);
        labels.push_back(0);
    }
    const auto area = statistics::delong(scores, labels, 0.95);
    return area ? Number::within(area->auc, area->interval.lower, area->interval.upper)
                : Number::absent("too few images");
}

}  // namespace

release::DistanceFacts distanceFacts(const nlohmann::json& evaluation) {
    const auto synthetic = evaluation.at("synthetic").get<std::vector<double>>();
    const auto test = evaluation.at("test").get<std::vector<double>>();
    const auto control = evaluation.at("control").get<std::vector<double>>();
    release::DistanceFacts facts;
    facts.space = evaluation.at("space");
    facts.unit = evaluation.at("unit");
    facts.edges = commonEdges({&synthetic, &test, &control}, kBins);
    facts.sets = {distanceSet("synthetic", synthetic, facts.edges),
                  distanceSet("test", test, facts.edges),
                  distanceSet("control", control, facts.edges)};
    facts.nearerThanControl = nearerThan(synthetic, control);
    return facts;
}

}  // namespace outis::pipeline
