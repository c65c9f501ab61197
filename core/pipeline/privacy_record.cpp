// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/privacy_record.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/data/catalogue.h"
#include "core/pipeline/detector_set.h"
#include "core/pipeline/drawn_samples.h"
#include "core/pipeline/json_file.h"
#include "core/pipeline/record.h"
#include "core/pipeline/runner.h"
#include "core/pipeline/stage_context.h"
#include "core/privacy/filter/threshold_trials.h"

namespace outis::pipeline {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

const StageRecord* finished(const Records& records, Stage stage) {
    const auto found = records.find(stage);
    return found != records.end() && found->second.outcome == "finished" ? &found->second : nullptr;
}

/// Whether a stage read what is there of the one before.
bool isOf(const StageRecord* later, const StageRecord* earlier, const char* input) {
    return later != nullptr && earlier != nullptr && later->inputs.contains(input) &&
           later->inputs.at(input) == earlier->output;
}

/// A file of stage "detect"; null where it was not written.
json detectorFile(const data::Workspace& workspace, const char* name) {
    const fs::path file = detectorsFolder(workspace) / name;
    return fs::exists(file) ? orThrow(readJsonFile(file)) : json();
}

/// Path below the workspace; null where there is no such file.
json placeOf(const data::Workspace& workspace, const fs::path& file) {
    return fs::exists(file) ? json(fs::relative(file, workspace.root()).generic_string()) : json();
}

/// Numbers of the training images of every patient, probe images left out.
std::map<std::int64_t, json> trainingImages(const data::Workspace& workspace) {
    const auto catalogue = orThrow(data::Catalogue::openReadOnly(workspace));
    std::map<std::int64_t, json> images;
    for (const data::ImageRow& image : orThrow(catalogue.imagesOf(data::Role::Train))) {
        images[image.patient.value].push_back(image.id.value);
    }
    return images;
}

/// Rows of the audit's tables of patients, with the picture that each is most alike to.
json patientsOf(const data::Workspace& workspace, const json& audit, const std::string& drawing) {
    const auto images = trainingImages(workspace);
    json patients = json::array();
    for (const json& part : audit.at("audits")) {
        for (json row : part.at("patients")) {
            const auto known = images.find(row.at("patient").get<std::int64_t>());
            const auto released = row.at("released").get<std::int64_t>();
            row.erase("released");
            row["half"] = part.at("half");
            row["images"] = known == images.end() ? json::array() : known->second;
            row["picture"] = drawing.empty() || released < 0
                                 ? ""
                                 : "synthetic/" + drawing + "/" + pictureName(released);
            patients.push_back(std::move(row));
        }
    }
    return patients;
}

json recordOf(const data::Workspace& workspace) {
    const Records records = loadRecords(recordsFolder(workspace));
    const StageRecord* detected = finished(records, Stage::Detect);
    const StageRecord* drawn = finished(records, Stage::Generate);
    const StageRecord* audited = finished(records, Stage::Audit);
    const StageRecord* evaluated = finished(records, Stage::Evaluate);
    json object = {{"calibration", nullptr},
                   {"robustness", nullptr},
                   {"trial_limits", nullptr},
                   {"ledger", nullptr},
                   {"judged_by_these", isOf(drawn, detected, "detect")},
                   {"threshold_accuracy", nullptr},
                   {"drawing", drawn == nullptr ? json() : json(drawn->run)},
                   {"audit_is_of_drawing", isOf(audited, drawn, "generate")},
                   {"patients", json::array()}};
    if (detected != nullptr) {
        object["calibration"] = detectorFile(workspace, "calibration.json");
        object["robustness"] = detectorFile(workspace, "robustness.json");
        object["trial_limits"] =
            placeOf(workspace, detectorsFolder(workspace) / privacy::kTrialLimits);
    }
    if (drawn != nullptr) {
        object["ledger"] =
            placeOf(workspace, workspace.syntheticDir() / drawn->run / "candidates.jsonl");
    }
    if (isOf(evaluated, drawn, "generate") && isOf(drawn, detected, "detect")) {
        const fs::path file = outputPath(workspace, Stage::Evaluate, evaluated->run);
        if (fs::exists(file)) {
            object["threshold_accuracy"] = orThrow(readJsonFile(file)).value("thresholds", json());
        }
    }
    if (audited != nullptr) {
        const fs::path file = workspace.runsDir() / audited->run / "audit.json";
        const bool isOfDrawing = object.at("audit_is_of_drawing").get<bool>();
        if (fs::exists(file)) {
            object["patients"] = patientsOf(workspace, orThrow(readJsonFile(file)),
                                            isOfDrawing ? drawn->run : std::string());
        }
    }
    return object;
}

}  // namespace

Result<json> privacyRecord(const data::Workspace& workspace) {
    try {
        return recordOf(workspace);
    } catch (const ErrorException& failure) {
        return failure.error();
    } catch (const json::exception& damaged) {
        return Error{ErrorCode::Corrupt, "records of the audit", damaged.what()};
    }
}

}  // namespace outis::pipeline
