// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/audited_releases.h"

#include <algorithm>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/files.h"

namespace outis::pipeline {

namespace {

std::filesystem::path fileOf(const data::Workspace& workspace) {
    return workspace.releasesDir() / "audited.json";
}

Result<std::vector<std::string>> digestsOf(const data::Workspace& workspace) {
    const auto text = files::readText(fileOf(workspace));
    if (!text && text.error().code == ErrorCode::NotFound) {
        return std::vector<std::string>();
    }
    if (!text) {
        return text.error();
    }
    try {
        return nlohmann::json::parse(*text).at("releases").get<std::vector<std::string>>();
    } catch (const nlohmann::json::exception& exception) {
        return Error{ErrorCode::Corrupt, "audited.json", exception.what()};
    }
}

}  // namespace

Result<std::int64_t> releaseNumberOf(const data::Workspace& workspace, const std::string& digest) {
    const auto known = digestsOf(workspace);
    if (!known) {
        return known.error();
    }
    return std::find(known->begin(), known->end(), digest) - known->begin() + 1;
}

Result<std::int64_t> nextReleaseNumber(const data::Workspace& workspace) {
    const auto known = digestsOf(workspace);
    if (!known) {
        return known.error();
    }
    return std::ssize(*known) + 1;
}

Result<void> noteAudited(const data::Workspace& workspace, const std::string& digest) {
    auto known = digestsOf(workspace);
    if (!known) {
        return known.error();
    }
    if (std::find(known->begin(), known->end(), digest) != known->end()) {
        return {};
    }
    known->push_back(digest);
    if (auto made = files::makeFolders(workspace.releasesDir()); !made) {
        return made;
    }
    return files::writeAtomically(fileOf(workspace),
                                  nlohmann::json{{"releases", *known}}.dump(1) + "\n");
}

}  // namespace outis::pipeline
