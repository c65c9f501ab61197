// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/data/identity_check/identity_check.h"
#include "core/pipeline/guard.h"

namespace outis::worker {

namespace {

constexpr std::size_t kShownPlaces = 50;

struct CheckArguments {
    std::string tokens;
    std::vector<std::string> paths;
};

nlohmann::json toJson(const data::IdentityCheck& check, std::size_t strings) {
    nlohmann::json places = nlohmann::json::array();
    for (const auto& place : check.places) {
        places.push_back({{"file", place.file}, {"place", place.place}, {"line", place.line}});
    }
    nlohmann::json unread = nlohmann::json::array();
    for (const Error& error : check.unread) {
        unread.push_back({{"file", error.subject},
                          {"reason", std::string(errorName(error.code))},
                          {"message", error.detail}});
    }
    return {{"clean", check.isClean()},    {"strings", strings},
            {"files", check.files},        {"bytes", check.bytes},
            {"places", std::move(places)}, {"unread", std::move(unread)}};
}

void printPlaces(const Voice& voice, const data::IdentityCheck& check) {
    for (std::size_t index = 0; index < std::min(check.places.size(), kShownPlaces); ++index) {
        const auto& place = check.places[index];
        printLine(voice, place.file + ": " + place.place + ": the string of line " +
                             std::to_string(place.line));
    }
    if (check.places.size() > kShownPlaces) {
        printLine(voice, std::to_string(check.places.size() - kShownPlaces) +
                             " more places; --json lists them all");
    }
    for (const Error& error : check.unread) {
        printLine(voice, error.subject + ": not searched: " + error.detail);
    }
}

std::string sentenceOf(const data::IdentityCheck& check, std::size_t strings) {
    const std::string searched = std::to_string(check.files) + " files searched for " +
                                 std::to_string(strings) + " strings: ";
    if (check.isClean()) {
        return searched + "none was found.";
    }
    std::set<std::int64_t> lines;
    for (const auto& place : check.places) {
        lines.insert(place.line);
    }
    return searched + std::to_string(lines.size()) + " found, in " +
           std::to_string(check.places.size()) + " places" +
           (check.unread.empty()
                ? "."
                : "; " + std::to_string(check.unread.size()) + " could not be searched whole.");
}

int checkIn(Program& program, const CheckArguments& arguments) {
    const auto tokens = data::IdentityTokens::read(arguments.tokens);
    if (!tokens) {
        return reportError(program.voice, tokens.error());
    }
    const std::vector<std::filesystem::path> paths(arguments.paths.begin(), arguments.paths.end());
    const auto check = pipeline::guarded<data::IdentityCheck>(
        "check-identities", [&] { return data::checkIdentities(*tokens, paths); });
    if (!check) {
        return reportError(program.voice, check.error());
    }
    printResult(program.voice, toJson(*check, tokens->size()));
    printPlaces(program.voice, *check);
    printLine(program.voice, sentenceOf(*check, tokens->size()));
    return check->isClean() ? kDone : kFailed;
}

}  // namespace

void addCheckCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "check-identities", "search everything below the paths for strings that must not be there");
    auto arguments = std::make_shared<CheckArguments>();
    command
        ->add_option("--tokens", arguments->tokens,
                     "text file with one string a line: names, ids, dates")
        ->required();
    command->add_option("paths", arguments->paths, "files or folders, such as a workspace")
        ->required();
    addJsonFlag(*command, program);
    command->footer(
        "The table of identities of a workspace's catalogue is left out; all else is searched: "
        "names, bytes, "
        "metadata,\npacked content, databases, PDF text. Exit code 0: nothing found and all "
        "searched; 1: found, or "
        "not all\ncould be searched.\n\nExample: outis-worker check-identities --tokens names.txt "
        "chest.outis");
    command->callback([&program, arguments] {
        program.action = [&program, arguments] { return checkIn(program, *arguments); };
    });
}

}  // namespace outis::worker
