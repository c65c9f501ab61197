// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/tour/busy_workspace.h"

#include <filesystem>

#include "core/base/files.h"
#include "core/data/workspace.h"

namespace outis::gui {

namespace {

constexpr const char* kTraining =
    R"({"v":1,"event":"stage-started","time":"2026-11-22T14:00:01.000Z","name":"train","total":40000,"unit":"images"})"
    "\n"
    R"({"v":1,"event":"progress","time":"2026-11-22T14:00:02.000Z","name":"train","done":34000,"total":40000,"unit":"images","seconds_left":370})"
    "\n"
    R"({"v":1,"event":"metric","time":"2026-11-22T14:00:02.000Z","name":"loss","step":17000,"value":0.44})"
    "\n"
    R"({"v":1,"event":"metric","time":"2026-11-22T14:00:02.000Z","name":"loss","step":34000,"value":0.31})"
    "\n";
constexpr const char* kExporting =
    R"({"v":1,"event":"progress","time":"2026-11-22T14:00:02.000Z","name":"write-images","done":12,"total":48,"unit":"images"})"
    "\n";

Result<void> makeBusyWorkspace(const QString& folder, const std::string& command,
                               const std::string& events) {
    const std::string run = "20261122-140000-elsewhere";
    const std::filesystem::path root = folder.toStdString();
    if (const auto made = data::Workspace::create(root); !made) {
        return made.error();
    }
    const std::filesystem::path place = root / "runs" / run;
    if (auto made = files::makeFolders(place); !made) {
        return made;
    }
    const std::pair<std::filesystem::path, std::string> contents[] = {
        {place / "events.jsonl",
         R"({"v":1,"event":"run-started","time":"2026-11-22T14:00:00.000Z",)"
         R"("name":")" +
             command + R"(","path":")" + run + "\",\"value\":1}\n" + events},
        {place / "heartbeat", "1\n"},
        {root / "lock.json",
         R"({"pid": 1, "host": "elsewhere", "started": "2026-11-22T14:00:00.000Z", "run": ")" +
             run + R"(", "command": ")" + command + "\"}"}};
    for (const auto& [path, text] : contents) {
        if (auto written = files::writeAtomically(path, text); !written) {
            return written;
        }
    }
    return {};
}

}  // namespace

Result<void> makeTrainingWorkspace(const QString& folder) {
    return makeBusyWorkspace(folder, "run", kTraining);
}

Result<void> makeExportingWorkspace(const QString& folder) {
    return makeBusyWorkspace(folder, "export", kExporting);
}

}  // namespace outis::gui
