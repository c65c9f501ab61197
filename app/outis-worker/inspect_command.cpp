// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/inspect.h"
#include "core/data/reader_pool.h"
#include "core/data/source_files.h"

namespace outis::worker {

namespace {

struct InspectArguments {
    std::vector<std::string> paths;
    std::string renderFolder;
};

Result<void> render(const data::InspectRow& row, const std::filesystem::path& folder) {
    if (!row.picture || row.picture->isEmpty()) {
        return {};
    }
    // The name is the file's own with .png behind it, made unique by the path's hash; cut, since a
    // name has 255 bytes at most.
    constexpr std::size_t kMostBytes = 200;
    const std::string name =
        std::filesystem::path(row.file).filename().string().substr(0, kMostBytes) + "-" +
        toHex(sha256(row.file)).substr(0, 8) + ".png";
    const auto png = data::encodePng(*row.picture);
    return png ? files::writeAtomically(folder / name, *png) : Result<void>(png.error());
}

/// A file, a member of an archive, or what the listing refused.
Result<data::InspectRow> inspectListed(const data::SourceFiles& source, std::size_t file,
                                       const std::filesystem::path& argument,
                                       data::ReaderPool& pool) {
    const data::SourceFile& listed = source.files()[file];
    const bool isFolder = std::filesystem::is_directory(argument);
    const std::string shown =
        ((isFolder ? argument : argument.parent_path()) / listed.path).string();
    const auto readable = source.readable(file);
    auto row = readable ? pool.inspect(readable->path(), {}) : data::InspectRow{};
    if (!row) {
        return row;
    }
    row->file = shown;
    if (!readable) {
        row->reason = data::reasonName(
            listed.reason == data::FileReason::None ? data::FileReason::Damaged : listed.reason);
        row->message = readable.error().detail;
    }
    return row;
}

int inspect(Program& program, const InspectArguments& arguments) {
    if (!arguments.renderFolder.empty()) {
        if (auto made = files::makeFolders(arguments.renderFolder); !made) {
            return reportError(program.voice, made.error());
        }
    }
    const auto pool = data::ReaderPool::create(data::readerProgram(), {});
    if (!pool) {
        return reportError(program.voice, pool.error());
    }
    for (const std::string& path : arguments.paths) {
        const auto listed = data::SourceFiles::list(path);
        if (!listed) {
            return reportError(program.voice, listed.error());
        }
        for (std::size_t file = 0; file < listed->files().size(); ++file) {
            const auto row = inspectListed(*listed, file, path, **pool);
            if (!row) {
                return reportError(program.voice, row.error());
            }
            printResult(program.voice, data::toJson(*row));
            printLine(program.voice,
                      row->file + ": " + std::string(data::outcomeName(row->outcome)) +
                          (row->reason.empty() ? "" : " (" + row->reason + ")") +
                          (row->format.empty() ? "" : ", " + row->format) + ", " +
                          std::to_string(row->columns) + " x " + std::to_string(row->rows));
            if (!arguments.renderFolder.empty()) {
                if (auto drawn = render(*row, arguments.renderFolder); !drawn) {
                    return reportError(program.voice, drawn.error());
                }
            }
        }
    }
    return kDone;
}

}  // namespace

void addInspectCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand("inspect", "say what files are, one line each");
    auto arguments = std::make_shared<InspectArguments>();
    command->add_option("paths", arguments->paths, "files or folders")->required();
    command->add_option("--render", arguments->renderFolder,
                        "folder for the pictures as a viewer would show them");
    addJsonFlag(*command, program);
    command->callback([&program, arguments] {
        program.action = [&program, arguments] { return inspect(program, *arguments); };
    });
}

}  // namespace outis::worker
