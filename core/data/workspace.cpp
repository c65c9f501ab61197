// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/workspace.h"

#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include <nlohmann/json.hpp>

#include "core/base/files.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFileName = "workspace.json";

Result<std::string> randomHex(std::size_t bytes) {
    std::string text;
    for (std::size_t done = 0; done < bytes; ++done) {
        unsigned char byte = 0;
        if (::getrandom(&byte, 1, 0) != 1) {
            return files::errnoError(errno, "random numbers of the system", false);
        }
        constexpr std::string_view kDigits = "0123456789abcdef";
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return text;
}

/// Absent, or a folder without anything in it.
Result<void> checkFree(const fs::path& root) {
    std::error_code failure;
    const fs::file_status status = fs::status(root, failure);
    if (!fs::exists(status)) {
        return {};
    }
    if (!fs::is_directory(status)) {
        return Error{ErrorCode::AlreadyExists, root.string(), "a file, not a folder"};
    }
    fs::directory_iterator entries(root, failure);
    if (failure) {
        return files::errnoError(failure.value(), root, false);
    }
    if (entries == fs::directory_iterator()) {
        return {};
    }
    return Error{ErrorCode::AlreadyExists, root.string(),
                 fs::exists(root / kFileName, failure) ? "a workspace is there already"
                                                       : "the folder is not empty"};
}

Error corrupt(const fs::path& path, const std::string& why) {
    return {ErrorCode::Corrupt, path.string(), why};
}

/// The fields of workspace.json, after the format was found to be ours.
Result<nlohmann::json> readDescription(const fs::path& path) {
    auto text = files::readText(path, 1U << 20U);
    if (!text) {
        return std::move(text).error();
    }
    auto json = nlohmann::json::parse(*text, nullptr, false);
    if (!json.is_object() || !json.contains("format") || !json["format"].is_number_integer()) {
        return corrupt(path, "not the description of a workspace");
    }
    const auto format = json["format"].get<std::int64_t>();
    if (format > Workspace::kFormat) {
        return Error{ErrorCode::NewerVersion, path.parent_path().string(),
                     "format " + std::to_string(format) + ", this program knows " +
                         std::to_string(Workspace::kFormat)};
    }
    for (const char* key : {"id", "created", "program"}) {
        if (!json.contains(key) || !json[key].is_string()) {
            return corrupt(path, std::string("no text \"") + key + "\"");
        }
    }
    return json;
}

}  // namespace

Result<Workspace> Workspace::create(const fs::path& root, const Clock& clock) {
    if (auto free = checkFree(root); !free) {
        return std::move(free).error();
    }
    if (auto made = files::makeFolders(root); !made) {
        return std::move(made).error();
    }
    auto id = randomHex(16);
    if (!id) {
        return std::move(id).error();
    }
    const nlohmann::json description = {{"format", kFormat},
                                        {"id", *id},
                                        {"created", toIso8601(clock.now())},
                                        {"program", OUTIS_VERSION}};
    if (auto written = files::writeAtomically(root / kFileName, description.dump(2) + "\n");
        !written) {
        return std::move(written).error();
    }
    return open(root);
}

Result<Workspace> Workspace::open(const fs::path& root) {
    const fs::path path = root / kFileName;
    std::error_code failure;
    if (!fs::exists(path, failure)) {
        if (failure && failure.value() != ENOTDIR) {
            return files::errnoError(failure.value(), root, false);
        }
        return Error{ErrorCode::NotAWorkspace, root.string(),
                     fs::exists(root, failure) ? "no workspace.json in it" : "no such folder"};
    }
    auto json = readDescription(path);
    if (!json) {
        return std::move(json).error();
    }
    Workspace workspace;
    workspace.root_ = fs::absolute(root).lexically_normal();
    workspace.id_ = (*json)["id"].get<std::string>();
    workspace.created_ = (*json)["created"].get<std::string>();
    workspace.program_ = (*json)["program"].get<std::string>();
    return workspace;
}

Result<Workspace> Workspace::openOrCreate(const fs::path& root, const Clock& clock) {
    auto opened = open(root);
    if (opened || opened.error().code != ErrorCode::NotAWorkspace) {
        return opened;
    }
    return create(root, clock);
}

Result<void> Workspace::checkWritable() const {
    if (::faccessat(AT_FDCWD, root_.c_str(), W_OK | X_OK, AT_EACCESS) != 0) {
        return files::errnoError(errno, root_, true);
    }
    return {};
}

}  // namespace outis::data
