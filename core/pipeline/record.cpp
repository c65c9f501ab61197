// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/record.h"

#include <nlohmann/json.hpp>

#include "core/base/files.h"

namespace outis::pipeline {

namespace {

std::filesystem::path recordPath(const std::filesystem::path& folder, Stage stage) {
    return folder / (std::string(stageName(stage)) + ".json");
}

}  // namespace

nlohmann::json toJson(const StageRecord& record) {
    nlohmann::json json = {
        {"stage", stageName(record.stage)},
        {"outcome", record.outcome},
        {"options", nlohmann::json::parse(record.options.empty() ? "null" : record.options)},
        {"inputs", record.inputs},
        {"output", record.output},
        {"summary", record.summary},
        {"run", record.run},
        {"program", record.program},
        {"device", record.device},
        {"started", record.started},
        {"finished", record.finished},
        {"seconds", record.seconds},
        {"progress", record.progress},
    };
    if (record.error) {
        json["error"] = {{"code", errorName(record.error->code)},
                         {"subject", record.error->subject},
                         {"detail", record.error->detail}};
    }
    return json;
}

Result<StageRecord> recordFromJson(const nlohmann::json& json) {
    try {
        StageRecord record;
        const auto stage = stageFromName(json.at("stage").get<std::string>());
        if (!stage) {
            return Error{ErrorCode::Corrupt, "record", "unknown stage"};
        }
        record.stage = *stage;
        record.outcome = json.at("outcome");
        record.options = json.at("options").dump();
        record.inputs = json.at("inputs").get<std::map<std::string, std::string>>();
        record.output = json.at("output");
        record.summary = json.value("summary", "");
        record.run = json.value("run", "");
        record.program = json.value("program", "");
        record.device = json.value("device", "");
        record.started = json.value("started", "");
        record.finished = json.value("finished", "");
        record.seconds = json.value("seconds", 0.0);
        record.progress = json.value("progress", 0.0);
        if (json.contains("error")) {
            const auto& error = json.at("error");
            record.error = Error{errorFromName(error.at("code").get<std::string>()),
                                 error.value("subject", ""), error.value("detail", "")};
        }
        return record;
    } catch (const nlohmann::json::exception& exception) {
        return Error{ErrorCode::Corrupt, "record", exception.what()};
    }
}

Records loadRecords(const std::filesystem::path& folder) {
    Records records;
    for (const Stage stage : kStages) {
        const auto text = files::readText(recordPath(folder, stage));
        if (!text) {
            continue;
        }
        const auto json = nlohmann::json::parse(*text, nullptr, false);
        const auto record =
            json.is_discarded() ? Result<StageRecord>(Error{}) : recordFromJson(json);
        if (record && record->stage == stage) {
            records.emplace(stage, *record);
        }
    }
    return records;
}

Result<void> saveRecord(const std::filesystem::path& folder, const StageRecord& record) {
    if (auto made = files::makeFolders(folder); !made) {
        return made;
    }
    return files::writeAtomically(recordPath(folder, record.stage), toJson(record).dump(2) + "\n");
}

}  // namespace outis::pipeline
