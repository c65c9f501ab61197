// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/data/label_report.h"

namespace outis::worker {

namespace {

/// Lines of the file that are named for each kind of problem.
constexpr std::size_t kShownLines = 12;

struct LabelsArguments {
    std::string file;
    std::string profile;
    std::string source;
    std::string saveTo;
};

std::string textOf(const nlohmann::json& value) {
    if (value.is_string()) {
        return value.get<std::string>();
    }
    return value.is_null() ? "-" : value.dump();
}

void print(const Voice& voice, std::initializer_list<std::string_view> parts) {
    std::string line;
    for (const std::string_view part : parts) {
        line.append(part);
    }
    printLine(voice, line);
}

void printMapping(const Voice& voice, const nlohmann::json& json) {
    const std::string name = textOf(json.at("profile").at("name"));
    print(voice, {textOf(json.at("file")), ": ", textOf(json.at("encoding")), ", profile ",
                  name.empty() ? std::string_view("own") : std::string_view(name)});
    for (const auto& entry : json.at("mapping")) {
        print(voice, {"  ", textOf(entry.at("meaning")), ": ", textOf(entry.at("column")), " (",
                      textOf(entry.at("chosen_by")), ")"});
    }
    for (const auto& entry : json.at("profile").at("class_columns")) {
        print(voice,
              {"  states of ", textOf(entry.at("finding")), ": ", textOf(entry.at("column"))});
    }
}

void printTable(const Voice& voice, const nlohmann::json& json) {
    print(voice, {textOf(json.at("rows")), " rows, ", textOf(json.at("patients")), " patients"});
    for (const auto& row : json.at("first_rows")) {
        const std::string findings =
            row.at("findings").dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        print(voice, {"  line ", textOf(row.at("line")), ": ", textOf(row.at("image")),
                      textOf(row.at("study")), ", view ", textOf(row.at("view")), ", ", findings});
    }
    print(voice, {"finding: positive, negative, uncertain, missing"});
    for (const auto& count : json.at("findings")) {
        print(voice, {"  ", textOf(count.at("name")), ": ", textOf(count.at("positive")), " ",
                      textOf(count.at("negative")), " ", textOf(count.at("uncertain")), " ",
                      textOf(count.at("missing")),
                      count.at("known").get<bool>() ? "" : " (not a known word)"});
    }
}

void printProblems(const Voice& voice, const nlohmann::json& json) {
    for (const auto& problem : json.at("problems")) {
        const auto& places = problem.at("places");
        std::string lines;
        for (std::size_t place = 0; place < std::min(places.size(), kShownLines); ++place) {
            lines.append(" ").append(textOf(places.at(place).at("line")));
        }
        lines += places.size() > kShownLines ? " ... (--json lists more)" : "";
        print(voice, {textOf(problem.at("count")), " rows, ", textOf(problem.at("kind")), ": ",
                      textOf(problem.at("text")), "; lines", lines});
    }
    if (json.contains("source")) {
        const auto& source = json.at("source");
        print(voice, {textOf(source.at("files_without_row")), " of ", textOf(source.at("files")),
                      " files of the source have no row"});
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
    printMapping(program.voice, json);
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
