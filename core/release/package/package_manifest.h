// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "core/base/result.h"

/// manifest.sha256 of a package: SHA-256 of every other file, in the form that `sha256sum --check`
/// reads.
namespace outis::release {

inline constexpr const char* kManifestName = "manifest.sha256";

/// Path below the package, with '/', -> SHA-256, 64 hexadecimal digits.
using PackageManifest = std::map<std::string, std::string>;

/// Of all files below `folder` but the manifest itself. Errors: NotFound, Unreadable.
[[nodiscard]] Result<PackageManifest> packageManifestOf(const std::filesystem::path& folder);

/// One line a file, ascending by path.
[[nodiscard]] std::string packageManifestText(const PackageManifest& manifest);

/// Only what packageManifestText() writes, byte for byte. Errors: Corrupt with the line's number.
[[nodiscard]] Result<PackageManifest> readPackageManifest(std::string_view text);

}  // namespace outis::release
