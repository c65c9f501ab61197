// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/closest_pairs.h"

#include <map>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json_list.h"
#include "core/data/catalogue.h"
#include "core/pipeline/detector_set.h"
#include "core/pipeline/drawn_samples.h"
#include "core/pipeline/json_file.h"
#include "core/pipeline/record.h"
#include "core/pipeline/runner.h"
#include "core/pipeline/stage_context.h"
#include "core/privacy/filter/candidate_ledger.h"
#include "core/release/decision/last_words.h"
#include "core/release/decision/release_record.h"

namespace outis::pipeline {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

json numberOrNull(const std::optional<double>& value) {
    return value ? json(*value) : json();
}

/// The rules by which the candidates were judged, each with the score distributions of its
/// calibration where that is still the one at hand.
json detectorsOf(const data::Workspace& workspace, const privacy::FilterLimits& limits) {
    const fs::path file = detectorsFolder(workspace) / "calibration.json";
    const json calibration = fs::exists(file) ? orThrow(readJsonFile(file)) : json::object();
    return jsonList(limits.rules, [&](const privacy::DetectorRule& rule) -> json {
        json histograms = json::array();
        for (const json& one : calibration.value("detectors", json::array())) {
            if (one.at("detector") == rule.detector && one.at("version") == rule.version) {
                histograms = one.at("histograms");
            }
        }
        return {{"detector", rule.detector},     {"state", rule.state},
                {"usable", rule.usable},         {"own", numberOrNull(rule.own)},
                {"all", numberOrNull(rule.all)}, {"histograms", std::move(histograms)}};
    });
}

/// Every released image with what the ledger says of it; without a ledger (the filter was off) its
/// findings alone.
json imagesOf(const data::Workspace& workspace, const std::string& run,
              const std::vector<privacy::CandidateRecord>& records) {
    const auto catalogue = orThrow(data::Catalogue::openReadOnly(workspace));
    std::map<std::uint64_t, const privacy::CandidateRecord*> bySeed;
    for (const privacy::CandidateRecord& record : records) {
        bySeed[record.seed.value] = &record;
    }
    json images = json::array();
    for (const data::CandidateRow& row : orThrow(catalogue.candidates(run))) {
        if (row.decision != "accepted") {
            continue;
        }
        json scores = json::array();
        json nearest = json::array();
        if (const auto found = bySeed.find(row.seed); found != bySeed.end()) {
            for (const privacy::DetectorFinding& one : found->second->detectors) {
                scores.push_back(numberOrNull(one.score));
                nearest.push_back(one.nearest);
            }
        }
        images.push_back({{"picture", row.storedPath},
                          {"findings", row.label},
                          {"scores", std::move(scores)},
                          {"nearest", std::move(nearest)}});
    }
    return images;
}

/// The last word of everybody on every pair.
std::map<std::int64_t, json> decisionsOf(const release::ReleaseRecord& record) {
    std::map<std::int64_t, json> decisions;
    for (const auto& [pair, people] : release::lastWords(record.statements())) {
        decisions[pair] = json::array();
        for (const auto& [key, word] : people) {
            decisions[pair].push_back({{"name", word.name},
                                       {"decision", word.decision.decision},
                                       {"reason", word.decision.reason}});
        }
    }
    return decisions;
}

json plannedPairs(const release::ReleaseRecord& record) {
    auto decisions = decisionsOf(record);
    return jsonList(record.reviewPlan().pairs, [&](const release::ReviewPair& pair) -> json {
        const auto found = decisions.find(pair.pair);
        return {{"pair", pair.pair},
                {"picture", record.manifest().picturesFolder + "/" + pair.picture},
                {"real-image", pair.realImage},
                {"distance", pair.distance},
                {"why", pair.why},
                {"decisions", found == decisions.end() ? json::array() : found->second}};
    });
}

/// Before anything was submitted: what the evaluation found nearest in grey levels.
json measuredPairs(const data::Workspace& workspace, const Records& records) {
    const auto evaluated = records.find(Stage::Evaluate);
    const std::string& drawn = records.at(Stage::Generate).output;
    if (evaluated == records.end() || evaluated->second.outcome != "finished" ||
        evaluated->second.inputs.count("generate") == 0 ||
        evaluated->second.inputs.at("generate") != drawn) {
        return json::array();
    }
    const std::string folder = "synthetic/" + records.at(Stage::Generate).run + "/";
    json pairs = json::array();
    const json evaluation =
        orThrow(readJsonFile(outputPath(workspace, Stage::Evaluate, evaluated->second.run)));
    for (const json& one : evaluation.at("pairs")) {
        pairs.push_back({{"pair", 0},
                         {"picture", folder + pictureName(one.at("synthetic"))},
                         {"real-image", one.at("train_image")},
                         {"distance", one.at("distance")},
                         {"why", json::array()},
                         {"decisions", json::array()}});
    }
    return pairs;
}

json pairsOf(const data::Workspace& workspace, const std::string& id) {
    const Records records = loadRecords(recordsFolder(workspace));
    const auto releases = orThrow(release::ReleaseRecord::list(workspace.root()));
    json object = {{"release", ""}, {"state", "draft"}, {"can-decide", false}};
    std::string run;
    std::optional<release::ReleaseRecord> submitted;
    if (!releases.empty() || !id.empty()) {
        submitted = orThrow(release::ReleaseRecord::open(workspace.root(), id));
        // One that was taken up again is drawn anew.
        if (id.empty() && submitted->state() == release::ReleaseState::Draft) {
            submitted.reset();
        }
    }
    if (submitted) {
        const release::ReleaseRecord& record = *submitted;
        run = fs::path(record.manifest().picturesFolder).filename().string();
        object["release"] = record.id();
        object["state"] = release::stateName(record.state());
        object["can-decide"] = record.state() == release::ReleaseState::InReview;
        object["pairs"] = plannedPairs(record);
    } else {
        const auto generated = records.find(Stage::Generate);
        if (generated == records.end() || generated->second.outcome != "finished") {
            throw ErrorException(
                {ErrorCode::StageMissing, "generate", "no synthetic image was drawn yet"});
        }
        run = generated->second.run;
        object["pairs"] = measuredPairs(workspace, records);
    }
    privacy::CandidateLedger ledger;
    const fs::path file = workspace.root() / "synthetic" / run / "candidates.jsonl";
    if (fs::exists(file)) {
        ledger = orThrow(privacy::readLedger(file));
    }
    object["detectors"] = detectorsOf(workspace, ledger.limits);
    object["images"] = imagesOf(workspace, run, ledger.records);
    return object;
}

}  // namespace

Result<json> closestPairs(const data::Workspace& workspace, const std::string& id) {
    try {
        return pairsOf(workspace, id);
    } catch (const ErrorException& failure) {
        return failure.error();
    } catch (const json::exception& damaged) {
        return Error{ErrorCode::Corrupt, "records of the pairs", damaged.what()};
    }
}

}  // namespace outis::pipeline
