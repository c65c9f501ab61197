// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/data/label_report.h"

namespace outis::worker {

namespace {

struct LabelsArguments {
    std::string file;
    std::string profile;
    std::string source;
    std::string saveTo;
};

std::string textOf(const nlohmann::json& value) {
    return value.is_string() ? value.get<std::string>() : "-";
}

void printMapping(const Voice& voice, const data::LabelOverview& overview,
                  const nlohmann::json& json) {
    printLine(voice,
              overview.file + ": " + json.at("encoding").get<std::string>() + ", profile " +
                  (overview.mapping.profile.name.empty() ? "own" : overview.mapping.profile.name));
    for (const auto& entry : json.at("mapping")) {
        printLine(voice, "  " + entry.at("meaning").get<std::string>() + ": " +
                             textOf(entry.at("column")) + " (" +
                             entry.at("chosen_by").get<std::string>() + ")");
    }
    for (const auto& entry : json.at("profile").at("class_columns")) {
        printLine(voice, "  states of " + entry.at("finding").get<std::string>() + ": " +
                             entry.at("column").get<std::string>());
    }
}

void printTable(const Voice& voice, const nlohmann::json& json) {
    printLine(voice, std::to_string(json.at("rows").get<std::int64_t>()) + " rows, " +
                         std::to_string(json.at("patients").get<std::int64_t>()) + " patients");
    for (const auto& row : json.at("first_rows")) {
        std::string text = "  line " + std::to_string(row.at("line").get<std::int64_t>()) + ": ";
        text += row.at("image").get<std::string>() + row.at("study").get<std::string>();
        text += ", view " + row.at("view").get<std::string>() + ", ";
        printLine(
            voice,
            text +
                row.at("findings").dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    }
    printLine(voice, "finding: positive, negative, uncertain, missing");
    for (const auto& count : json.at("findings")) {
        std::string text = "  " + count.at("name").get<std::string>() + ":";
        for (const char* state : {"positive", "negative", "uncertain", "missing"}) {
            text += " " + std::to_string(count.at(state).get<std::int64_t>());
        }
        printLine(voice, text + (count.at("known").get<bool>() ? "" : " (not a known word)"));
    }
}

void printProblems(const Voice& voice, const nlohmann::json& json) {
    for (const auto& problem : json.at("problems")) {
        std::string text = std::to_string(problem.at("count").get<std::int64_t>()) + " rows, " +
                           problem.at("kind").get<std::string>() + ": " +
                           problem.at("text").get<std::string>() + "; lines";
        for (const auto& place : problem.at("places")) {
            text += " " + std::to_string(place.at("line").get<std::int64_t>());
        }
        printLine(voice, text);
    }
    if (json.contains("source")) {
        const auto& source = json.at("source");
        printLine(voice, std::to_string(source.at("files_without_row").get<std::int64_t>()) +
                             " of " + std::to_string(source.at("files").get<std::int64_t>()) +
                             " files of the source have no row");
    }
}

int overlook(Program& program, const LabelsArguments& arguments) {
    const auto profile = data::findProfile(arguments.profile);
    if (!profile) {
        return reportError(program.voice, profile.error());
    }
    const auto overview = data::overlookLabels(arguments.file, *profile, arguments.source);
    if (!overview) {
        return reportError(program.voice, overview.error());
    }
    const auto json = data::toJson(*overview);
    if (!arguments.saveTo.empty()) {
        if (auto saved = data::writeProfile(arguments.saveTo, overview->mapping.profile); !saved) {
            return reportError(program.voice, saved.error());
        }
    }
    printMapping(program.voice, *overview, json);
    if (overview->error) {
        if (program.voice.json) {
            printResult(program.voice, json);
            return kFailed;
        }
        return reportError(program.voice, *overview->error);
    }
    printTable(program.voice, json);
    printProblems(program.voice, json);
    printResult(program.voice, json);
    return kDone;
}

}  // namespace

void addLabelsCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "labels", "say how a label file is understood, and what is odd in it, without an import");
    auto arguments = std::make_shared<LabelsArguments>();
    command->add_option("file", arguments->file, "CSV or TSV file")->required();
    command->add_option("--profile", arguments->profile,
                        "nih, chexpert, mimic, padchest, vindr, or a JSON file; default: guess");
    command->add_option("--source", arguments->source, "folder with the images, to match the rows");
    command->add_option("--save-profile", arguments->saveTo,
                        "file for the profile, with all that was guessed");
    addJsonFlag(*command, program);
    command->callback([&program, arguments] {
        program.action = [&program, arguments] { return overlook(program, *arguments); };
    });
}

}  // namespace outis::worker
