// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/base/event.h"
#include "core/data/workspace.h"
#include "core/pipeline/version.h"

namespace outis::worker {

namespace {

namespace fs = std::filesystem;

struct ReachArguments {
    std::string folder;
    std::string mark;
    std::string echo;
};

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "unknown";
}

/// A name and no path, so that the command tells nothing of other folders.
bool isMark(const std::string& name) {
    return !name.empty() && std::ranges::all_of(name, [](unsigned char letter) {
        return std::isalnum(letter) != 0 || letter == '-';
    });
}

nlohmann::json folderSeen(const ReachArguments& arguments) {
    if (arguments.folder.empty()) {
        return nullptr;
    }
    std::error_code ignored;
    const fs::path folder(arguments.folder);
    const bool isSeen = fs::is_directory(folder, ignored);
    return {{"path", arguments.folder},
            {"seen", isSeen},
            {"workspace", isSeen && data::Workspace::open(folder).has_value()},
            {"writable", isSeen && ::access(folder.c_str(), W_OK | X_OK) == 0},
            {"mark", isMark(arguments.mark) &&
                         fs::exists(folder / (".outis-reach-" + arguments.mark), ignored)}};
}

int answer(const Program& program, const ReachArguments& arguments) {
    const nlohmann::json folder = folderSeen(arguments);
    const std::string host = hostName();
    printResult(program.voice, {{"program", pipeline::kProgramVersion},
                                {"protocol", event::kProtocolVersion},
                                {"host", host},
                                {"echo", arguments.echo},
                                {"folder", folder}});
    printLine(program.voice, "outis-worker " + std::string(pipeline::kProgramVersion) + " on " +
                                 host + ", protocol " + std::to_string(event::kProtocolVersion));
    return kDone;
}

int unlock(const Program& program, const std::string& folder) {
    const auto workspace = data::Workspace::open(folder);
    if (!workspace) {
        return reportError(program.voice, workspace.error());
    }
    const auto holder = data::WorkspaceLock::holder(*workspace);
    if (const auto broken = data::WorkspaceLock::breakLock(*workspace); !broken) {
        return reportError(program.voice, broken.error());
    }
    const std::string was = holder ? data::describe(*holder) : std::string();
    printResult(program.voice, {{"unlocked", holder.has_value()}, {"was", was}});
    printLine(program.voice, holder ? "Unlocked; it was held by " + was : "It was not locked.");
    return kDone;
}

}  // namespace

void addReachCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand("reach", "says which worker this is and what it sees");
    auto arguments = std::make_shared<ReachArguments>();
    command->add_option("--folder", arguments->folder, "is this folder seen here?");
    command->add_option("--mark", arguments->mark, "is .outis-reach-MARK in it?");
    command->add_option("--echo", arguments->echo, "printed as it arrived");
    addJsonFlag(*command, program);
    // Words that a shell on the way took apart are the caller's to notice, by the echo.
    command->allow_extras();
    command->callback([&program, arguments] {
        program.action = [&program, arguments] { return answer(program, *arguments); };
    });
}

void addUnlockCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "unlock", "frees a workspace whose worker is gone on another computer, for good");
    auto workspace = std::make_shared<std::string>();
    command->add_option("-w,--workspace", *workspace, "folder of the project")->required();
    addJsonFlag(*command, program);
    command->callback([&program, workspace] {
        program.action = [&program, workspace] { return unlock(program, *workspace); };
    });
}

}  // namespace outis::worker
