// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/release_manifest.h"

#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/base/json_list.h"
#include "core/release/decision/set_digest.h"

namespace outis::release {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kVersion = 1;
constexpr const char* kVersionField = "outis-release";

Error damaged(const std::string& why) {
    return Error{ErrorCode::Corrupt, kManifestFile, why};
}

/// A name from a file must not lead out of its folder.
std::string inside(const json& path) {
    const fs::path name = path.get<std::string>();
    if (name.empty() || name.is_absolute() || name != name.lexically_normal() ||
        *name.begin() == "..") {
        throw ErrorException(damaged("a path that leads elsewhere"));
    }
    return path;
}

ReleaseManifest manifestOf(const json& object) {
    ReleaseManifest manifest;
    manifest.release = object.at("release");
    manifest.workspace = object.at("workspace");
    manifest.created = object.at("created");
    manifest.picturesFolder = inside(object.at("pictures"));
    manifest.classes = object.at("classes").get<std::vector<std::string>>();
    for (const json& row : object.at("images")) {
        manifest.images.push_back({inside(row.at("file")), row.at("sha256"), row.at("labels")});
    }
    manifest.imageSet = object.at("image-set");
    for (const json& row : object.at("files")) {
        manifest.files.push_back({inside(row.at("path")), row.at("sha256"), row.at("bytes")});
    }
    return manifest;
}

Result<void> checkFile(const fs::path& file, const std::string& name, const std::string& digest) {
    const auto found = sha256File(file);
    if (!found) {
        return found.error();
    }
    if (toHex(*found) != digest) {
        return Error{ErrorCode::Corrupt, name, "not the file that was submitted"};
    }
    return {};
}

}  // namespace

std::string manifestText(const ReleaseManifest& manifest) {
    const json object = {
        {kVersionField, kVersion},
        {"release", manifest.release},
        {"workspace", manifest.workspace},
        {"created", manifest.created},
        {"pictures", manifest.picturesFolder},
        {"classes", manifest.classes},
        {"images",
         jsonList(
             manifest.images,
             [](const FrozenImage& image) -> json {
                 return {{"file", image.file}, {"sha256", image.digest}, {"labels", image.labels}};
             })},
        {"image-set", manifest.imageSet},
        {"files", jsonList(manifest.files, [](const FrozenFile& file) -> json {
             return {{"path", file.path}, {"sha256", file.digest}, {"bytes", file.bytes}};
         })}};
    return object.dump(1) + "\n";
}

Result<ReleaseManifest> readManifest(std::string_view text) {
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object() || !object.value(kVersionField, json()).is_number_integer()) {
        return damaged("not a manifest");
    }
    if (object.at(kVersionField) != kVersion) {
        return Error{ErrorCode::NewerVersion, kManifestFile, object.at(kVersionField).dump()};
    }
    try {
        ReleaseManifest manifest = manifestOf(object);
        return manifestText(manifest) == text ? Result<ReleaseManifest>(std::move(manifest))
                                              : damaged("not as this program writes it");
    } catch (const json::exception&) {
        return damaged("a field is missing or of the wrong kind");
    } catch (const ErrorException& failure) {
        return failure.error();
    }
}

std::map<std::string, std::string> digestsOf(const ReleaseManifest& manifest) {
    std::map<std::string, std::string> digests;
    for (const FrozenFile& file : manifest.files) {
        digests[file.path] = file.digest;
    }
    digests[kSetDigestName] = manifest.imageSet;
    digests[kManifestFile] = toHex(sha256(manifestText(manifest)));
    return digests;
}

Result<void> checkFiles(const ReleaseManifest& manifest, const fs::path& folder) {
    for (const FrozenFile& file : manifest.files) {
        if (auto checked = checkFile(folder / file.path, file.path, file.digest); !checked) {
            return checked;
        }
    }
    return {};
}

Result<void> checkImages(const ReleaseManifest& manifest, const fs::path& workspace) {
    for (const FrozenImage& image : manifest.images) {
        const fs::path file = workspace / manifest.picturesFolder / image.file;
        if (auto checked = checkFile(file, image.file, image.digest); !checked) {
            return checked;
        }
    }
    return {};
}

}  // namespace outis::release
