// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/package/package_manifest.h"

#include <algorithm>

#include "core/base/files.h"
#include "core/base/hash.h"

namespace outis::release {
namespace {

constexpr std::size_t kDigits = 64;
constexpr std::string_view kBetween = "  ";

bool isDigest(std::string_view text) {
    return text.size() == kDigits &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Nothing that leaves the folder, and nothing that sha256sum would have to escape.
bool isPlainPath(std::string_view path) {
    const std::filesystem::path plain(path);
    return !path.empty() && plain.is_relative() && plain.lexically_normal() == plain &&
           !path.starts_with("..") && path.find_first_of("\\\r\n") == std::string_view::npos;
}

}  // namespace

Result<PackageManifest> packageManifestOf(const std::filesystem::path& folder) {
    const auto paths = files::listFiles(folder);
    if (!paths) {
        return paths.error();
    }
    PackageManifest manifest;
    for (const auto& path : *paths) {
        const std::string name = path.lexically_relative(folder).generic_string();
        if (name == kManifestName) {
            continue;
        }
        const auto digest = sha256File(path);
        if (!digest) {
            return digest.error();
        }
        manifest[name] = toHex(*digest);
    }
    return manifest;
}

std::string packageManifestText(const PackageManifest& manifest) {
    std::string text;
    for (const auto& [path, digest] : manifest) {
        text += digest;
        text += kBetween;
        text += path + "\n";
    }
    return text;
}

Result<PackageManifest> readPackageManifest(std::string_view text) {
    PackageManifest manifest;
    std::string last;
    for (std::int64_t line = 1; !text.empty(); ++line) {
        const auto end = text.find('\n');
        const std::string_view whole = text.substr(0, end);
        const bool isLine = end != std::string_view::npos && isDigest(whole.substr(0, kDigits)) &&
                            whole.substr(kDigits).starts_with(kBetween);
        const std::string path(isLine ? whole.substr(kDigits + kBetween.size()) : "");
        if (!isLine || !isPlainPath(path) || (!last.empty() && path <= last)) {
            return Error{ErrorCode::Corrupt, kManifestName,
                         "line " + std::to_string(line) + " is not as it was written"};
        }
        manifest[path] = whole.substr(0, kDigits);
        last = path;
        text.remove_prefix(end + 1);
    }
    if (manifest.empty()) {
        return Error{ErrorCode::Corrupt, kManifestName, "it lists no file"};
    }
    return manifest;
}

}  // namespace outis::release
