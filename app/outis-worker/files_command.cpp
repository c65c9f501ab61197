// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/data/catalogue.h"
#include "core/data/utf8.h"
#include "core/data/workspace.h"
#include "core/pipeline/guard.h"

namespace outis::worker {

namespace {

struct FilesArguments {
    std::string workspace;
    std::string outcome;
    bool withNames = false;
};

struct Listing {
    std::vector<data::FileRow> files;
    std::map<std::int64_t, std::string> paths;
};

Result<Listing> listingOf(const FilesArguments& arguments) {
    const auto workspace = orThrow(data::Workspace::open(arguments.workspace));
    const auto catalogue = orThrow(data::Catalogue::openReadOnly(workspace));
    Listing listing;
    listing.files = orThrow(catalogue.files());
    if (!arguments.outcome.empty()) {
        std::erase_if(listing.files,
                      [&](const data::FileRow& file) { return file.outcome != arguments.outcome; });
    }
    if (arguments.withNames) {
        listing.paths = orThrow(catalogue.filePaths());
    }
    return listing;
}

nlohmann::json rowOf(const data::FileRow& file, const FilesArguments& arguments,
                     const Listing& listing) {
    nlohmann::json row = {{"file", file.number},       {"outcome", file.outcome},
                          {"reason", file.reason},     {"message", file.message},
                          {"warnings", file.warnings}, {"image", nullptr}};
    if (file.image) {
        row["image"] = file.image->value;
    }
    if (arguments.withNames) {
        const auto path = listing.paths.find(file.number);
        row["path"] = path == listing.paths.end() ? nlohmann::json()
                                                  : nlohmann::json(data::validUtf8(path->second));
    }
    return row;
}

std::string lineOf(const nlohmann::json& row) {
    std::string line =
        std::to_string(row["file"].get<std::int64_t>()) + "  " + row["outcome"].get<std::string>();
    for (const char* key : {"reason", "message"}) {
        if (const auto text = row[key].get<std::string>(); !text.empty()) {
            line += "  " + text;
        }
    }
    for (const auto& warning : row["warnings"]) {
        line += "  (" + warning.get<std::string>() + ")";
    }
    if (!row["image"].is_null()) {
        line += "  image " + std::to_string(row["image"].get<std::int64_t>());
    }
    if (row.contains("path")) {
        line += "  " + (row["path"].is_null() ? "name forgotten" : row["path"].get<std::string>());
    }
    return line;
}

int listFiles(Program& program, const FilesArguments& arguments) {
    const auto listing = pipeline::guarded<Listing>("files", [&] { return listingOf(arguments); });
    if (!listing) {
        return reportError(program.voice, listing.error());
    }
    nlohmann::json rows = nlohmann::json::array();
    for (const auto& file : listing->files) {
        rows.push_back(rowOf(file, arguments, *listing));
        printLine(program.voice, lineOf(rows.back()));
    }
    printResult(program.voice, {{"files", std::move(rows)}});
    return kDone;
}

}  // namespace

void addFilesCommand(CLI::App& app, Program& program) {
    auto* command =
        app.add_subcommand("files", "what became of every file, by the number of the report");
    auto arguments = std::make_shared<FilesArguments>();
    command->add_option("-w,--workspace", arguments->workspace, "folder of the project")
        ->required();
    command->add_option("--outcome", arguments->outcome, "only files with this outcome")
        ->check(CLI::IsMember({"imported", "not-image", "rejected", "duplicate"}));
    command->add_flag("--with-names", arguments->withNames,
                      "their paths too, from the table of identities; for your eyes alone");
    addJsonFlag(*command, program);
    command->callback([&program, arguments] {
        program.action = [&program, arguments] { return listFiles(program, *arguments); };
    });
}

}  // namespace outis::worker
