// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "core/base/json_number.h"
#include "core/release/number_json.h"

namespace outis::release {

using nlohmann::json;

namespace {

json toJson(const FilterScores& scores) {
    return {{"pairs", scores.name},
            {"low", numberOrNull(scores.low)},
            {"high", numberOrNull(scores.high)},
            {"counts", scores.counts}};
}

json toJson(const FilterDetector& detector, bool withScores) {
    json out = {{"detector", detector.name},
                {"state", detector.state},
                {"same_patient", release::toJson(detector.samePatient)},
                {"copies", release::toJson(detector.copies)},
                {"false_rejects", release::toJson(detector.falseRejects)},
                {"rejected_own", detector.rejectedOwn},
                {"rejected_all", detector.rejectedAll}};
    if (withScores) {
        out["threshold_own"] = release::toJson(detector.own);
        out["threshold_all"] = release::toJson(detector.all);
        out["scores"] = json::array();
        for (const FilterScores& scores : detector.scores) {
            out["scores"].push_back(toJson(scores));
        }
    }
    return out;
}

}  // namespace

json toJson(const FilterFacts& facts, bool withScores) {
    json detectors = json::array();
    for (const FilterDetector& detector : facts.detectors) {
        json one = toJson(detector, withScores);
        one["task"] = detector.task;
        one["auc_patients"] = release::toJson(detector.aucPatients);
        one["auc_copies"] = release::toJson(detector.aucCopies);
        detectors.push_back(std::move(one));
    }
    json grid = json::array();
    for (const FilterCell& cell : facts.grid) {
        grid.push_back({{"edit", cell.edit},
                        {"strength", numberOrNull(cell.strength)},
                        {"recall", release::toJson(cell.recall)}});
    }
    json reasons = json::array();
    for (const FilterReason& reason : facts.reasons) {
        reasons.push_back(
            {{"reason", reason.reason}, {"primary", reason.primary}, {"all", reason.all}});
    }
    json together = toJson(facts.together, false);
    together.erase("rejected_own");
    together.erase("rejected_all");
    return {{"use", facts.use},
            {"state", facts.state},
            {"asked", facts.asked},
            {"candidates", facts.candidates},
            {"accepted", facts.accepted},
            {"rejected", facts.rejected},
            {"surplus", facts.surplus},
            {"missing", facts.missing},
            {"recall_wanted", numberOrNull(facts.recallWanted)},
            {"false_rejects_wanted", numberOrNull(facts.falseRejectsWanted)},
            {"detectors", detectors},
            {"together", together},
            {"grid", grid},
            {"grid_state", facts.gridState},
            {"reasons", reasons},
            {"shortages", facts.shortages},
            {"checks", facts.checks}};
}

}  // namespace outis::release
