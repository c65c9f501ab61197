// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

/// What a release froze when it was submitted: releases/<id>/manifest.json. For the project alone:
/// it names the pictures in the order in which they were drawn.
namespace outis::release {

/// A file of the release's folder.
struct FrozenFile {
    std::string path;  ///< below the folder: "findings.json", "outgoing/report.html"
    std::string digest;
    std::uint64_t bytes = 0;

    friend bool operator==(const FrozenFile&, const FrozenFile&) = default;
};

/// A synthetic picture, which stays where it was drawn.
struct FrozenImage {
    std::string file;  ///< name below the folder of the pictures
    std::string digest;
    std::vector<int> labels;  ///< 1 positive, 0 negative, in the order of the classes

    friend bool operator==(const FrozenImage&, const FrozenImage&) = default;
};

struct ReleaseManifest {
    std::string release;
    std::string workspace;       ///< its id
    std::string created;         ///< UTC, ISO 8601
    std::string picturesFolder;  ///< below the workspace
    std::vector<std::string> classes;
    std::vector<FrozenImage> images;
    std::string imageSet;  ///< SetDigest of pictures and labels
    std::vector<FrozenFile> files;

    friend bool operator==(const ReleaseManifest&, const ReleaseManifest&) = default;
};

inline constexpr const char* kManifestFile = "manifest.json";
inline constexpr const char* kFindingsFile = "findings.json";
inline constexpr const char* kPolicyFile = "policy.json";

/// Byte for byte what manifest.json holds.
[[nodiscard]] std::string manifestText(const ReleaseManifest& manifest);
/// Errors: Corrupt (also anything that manifestText() would have written otherwise), NewerVersion.
[[nodiscard]] Result<ReleaseManifest> readManifest(std::string_view text);
/// Of every frozen file, of the manifest itself, and the pictures' SetDigest, by which whoever
/// receives them can tell that they are the signed ones: what a statement signs.
[[nodiscard]] std::map<std::string, std::string> digestsOf(const ReleaseManifest& manifest);

/// Compares the files below `folder` with the manifest. Errors: Corrupt (with the file), NotFound,
/// Unreadable.
[[nodiscard]] Result<void> checkFiles(const ReleaseManifest& manifest,
                                      const std::filesystem::path& folder);
/// The same of the pictures below the workspace.
[[nodiscard]] Result<void> checkImages(const ReleaseManifest& manifest,
                                       const std::filesystem::path& workspace);

}  // namespace outis::release
