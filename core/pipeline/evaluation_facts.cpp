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

release::Verdict verdictOf(const std::string& text) {
    for (const auto verdict : {release::Verdict::AttackFound, release::Verdict::NoAttackFound}) {
        if (text == release::verdictText(verdict)) {
            return verdict;
        }
    }
    return release::Verdict::NotTestable;
}

release::PsoRow psoRow(const nlohmann::json& row, const nlohmann::json& whole, bool testable) {
    release::PsoRow out;
    char kappa[16];
    std::snprintf(kappa, sizeof(kappa), "%.2f", row.at("kappa").get<double>());
    out.predicate =
        "has an image within radius r of a released image (kappa " + std::string(kappa) + ")";
    out.asked = row.at("asked");
    out.attempts = row.at("tried");
    out.successes = row.at("successes");
    const bool tried = out.attempts > 0;
    out.radius = tried ? Number::of(row.at("radius")) : Number::absent("no usable radius");
    out.weightUpper = Number::of(whole.at("weight_upper"));
    out.baseline = Number::of(whole.at("baseline"));
    out.rate = tried ? Number::within(row.at("rate"), row.at("rate_low"), row.at("rate_high"))
                     : Number::absent("no usable radius");
    out.leap = tried ? Number::of(row.at("leap")) : Number::absent("no usable radius");
    out.testable = testable && tried;
    out.state = out.testable ? "ok" : (tried ? "not testable at this size" : "no usable radius");
    return out;
}

release::PsoFacts oneAudit(const nlohmann::json& json, double released) {
    release::PsoFacts facts;
    facts.trainPatients = json.at("train_patients");
    facts.controlPatients = json.at("control_patients");
    facts.verdict = verdictOf(json.at("verdict").get<std::string>());
    facts.verdictReason = json.at("reason");
    for (const auto& row : json.at("rows")) {
        facts.rows.push_back(psoRow(row, json, facts.verdict != release::Verdict::NotTestable));
    }
    const auto& planted = json.at("detectable_planted");
    facts.power = planted.is_number() && released > 0
                      ? Number::of(planted.get<double>() / released)
                      : Number::absent("no number of planted copies was found reliably");
    return facts;
}

/// An attack that was found outweighs everything; what could not be tested outweighs silence.
bool isWorse(release::Verdict left, release::Verdict right) {
    const auto weight = [](release::Verdict verdict) {
        return verdict == release::Verdict::AttackFound   ? 2
               : verdict == release::Verdict::NotTestable ? 1
                                                          : 0;
    };
    return weight(left) > weight(right);
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

release::PsoFacts psoFacts(const nlohmann::json& evaluation) {
    const auto& json = evaluation.at("singling_out");
    const auto released = evaluation.at("synthetic").size();
    if (json.is_object()) {
        return oneAudit(json, static_cast<double>(released));
    }
    release::PsoFacts joined;
    for (const auto& half : json) {
        // Each generator drew about half of the images.
        auto facts =
            oneAudit(half, static_cast<double>(released) / static_cast<double>(json.size()));
        for (release::PsoRow& row : facts.rows) {
            row.predicate += ", generator " + half.value("half", std::string());
            joined.rows.push_back(std::move(row));
        }
        joined.trainPatients += facts.trainPatients;
        joined.controlPatients = std::max(joined.controlPatients, facts.controlPatients);
        const bool isFirst = &half == &json.front();
        if (isFirst || isWorse(facts.verdict, joined.verdict)) {
            joined.verdict = facts.verdict;
            joined.verdictReason = facts.verdictReason;
        }
        if (isFirst || !facts.power.value ||
            (joined.power.value && *facts.power.value > *joined.power.value)) {
            joined.power = facts.power;  // the weaker of the two
        }
    }
    return joined;
}

}  // namespace outis::pipeline
