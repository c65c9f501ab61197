// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/workspace_settings.h"

#include <nlohmann/json.hpp>

#include "core/base/files.h"

namespace outis::pipeline {

namespace {

std::filesystem::path settingsPath(const data::Workspace& workspace) {
    return workspace.root() / "settings.json";
}

/// Options that earlier versions wrote and that nothing reads any more.
nlohmann::json withoutRetired(nlohmann::json settings) {
    if (settings.is_object() && settings.contains("evaluate") && settings["evaluate"].is_object()) {
        settings["evaluate"].erase("predicates");
    }
    return settings;
}

std::filesystem::path phantomMark(const data::Workspace& workspace) {
    return workspace.root() / "phantom.json";
}

}  // namespace

Result<RunOptions> loadSettings(const data::Workspace& workspace) {
    RunOptions options;
    const auto text = files::readText(settingsPath(workspace));
    if (!text) {
        return text.error().code == ErrorCode::NotFound ? Result<RunOptions>(options)
                                                        : Result<RunOptions>(text.error());
    }
    const auto json = nlohmann::json::parse(*text, nullptr, false);
    if (json.is_discarded()) {
        return Error{ErrorCode::Corrupt, "settings.json", "not JSON"};
    }
    if (auto applied = applyOverrides(options, withoutRetired(json)); !applied) {
        return applied.error();
    }
    return options;
}

Result<void> saveSettings(const data::Workspace& workspace, const RunOptions& options) {
    return files::writeAtomically(settingsPath(workspace), toJson(options).dump(2) + "\n");
}

bool isPhantomWorkspace(const data::Workspace& workspace) {
    std::error_code ignored;
    return std::filesystem::exists(phantomMark(workspace), ignored);
}

Result<void> markPhantomWorkspace(const data::Workspace& workspace) {
    return files::writeAtomically(phantomMark(workspace),
                                  std::string_view("{\"phantom\": true}\n"));
}

}  // namespace outis::pipeline
