// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/training/checkpoint_store.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include <ATen/ATen.h>
#include <torch/version.h>

#include "core/base/files.h"
#include "core/base/hash.h"

namespace outis::training {
namespace fs = std::filesystem;
namespace {

constexpr int kFormat = 1;
constexpr std::string_view kPrefix = "checkpoint-";

fs::path tensorPath(fs::path json) {
    return json.replace_extension(".safetensors");
}

template <class Shape>
void addTensor(Sha256& sha, const std::string& name, std::size_t itemBytes, const Shape& shape,
               std::span<const std::byte> bytes) {
    std::string head = name;
    head.append(1, ' ').append(std::to_string(itemBytes));
    for (const std::int64_t extent : shape) {
        head.append(1, ' ').append(std::to_string(extent));
    }
    sha.update(head);
    sha.update(bytes);
}

std::string digestOf(const safetensors::File& file) {
    Sha256 sha;
    for (const auto& [name, view] : file.tensors()) {
        addTensor(sha, name, safetensors::itemSize(view.dtype), view.shape, view.bytes);
    }
    return toHex(sha.finish());
}

/// The same digest of tensors in memory, in the order of their names as in the file.
std::string digestOf(const models::NamedTensors& tensors) {
    const std::map<std::string, at::Tensor> sorted(tensors.begin(), tensors.end());
    Sha256 sha;
    for (const auto& [name, tensor] : sorted) {
        const at::Tensor dense = tensor.detach().cpu().contiguous();
        addTensor(sha, name, dense.element_size(), dense.sizes(),
                  {static_cast<const std::byte*>(dense.const_data_ptr()), dense.nbytes()});
    }
    return toHex(sha.finish());
}

Error corrupt(const fs::path& path, const std::string& detail) {
    return {ErrorCode::Corrupt, path.filename().string(), detail};
}

/// The store's own fields, checked. Throws nlohmann's exceptions for a file that is none of ours.
Result<std::int64_t> imagesOf(const nlohmann::json& facts) {
    if (facts.at("format").get<int>() > kFormat) {
        return Error{ErrorCode::NewerVersion, "checkpoint", facts.at("format").dump()};
    }
    return facts.at("images").get<std::int64_t>();
}

Result<StoredCheckpoint> readChecked(const fs::path& json, const CheckpointStore::Reader& reader) {
    auto text = files::readText(json);
    if (!text) {
        return text.error();
    }
    nlohmann::json facts = nlohmann::json::parse(*text);
    auto images = imagesOf(facts);
    if (!images) {
        return images.error();
    }
    if (reader) {
        if (auto understood = reader(facts); !understood) {
            return corrupt(json, describe(understood.error()));
        }
    }
    auto tensors = safetensors::File::open(tensorPath(json));
    if (!tensors) {
        return corrupt(tensorPath(json), describe(tensors.error()));
    }
    if (digestOf(*tensors) != facts.at("tensor-digest")) {
        return corrupt(tensorPath(json), "its digest is not the recorded one");
    }
    return StoredCheckpoint{*images, std::move(facts), json, *std::move(tensors)};
}

Result<StoredCheckpoint> readCheckpoint(const fs::path& json,
                                        const CheckpointStore::Reader& reader) {
    try {
        return readChecked(json, reader);
    } catch (const nlohmann::json::exception& exception) {
        return corrupt(json, exception.what());
    }
}

void removeCheckpoint(const fs::path& json) {
    std::error_code ignored;
    fs::remove(json, ignored);
    fs::remove(tensorPath(json), ignored);
}

}  // namespace

fs::path CheckpointStore::jsonPath(std::int64_t imagesSeen) const {
    char name[64];
    std::snprintf(name, sizeof name, "%s%012lld.json", kPrefix.data(),
                  static_cast<long long>(imagesSeen));
    return folder_ / name;
}

/// Newest first: the numbers in the names have equal length.
std::vector<fs::path> CheckpointStore::jsonParts() const {
    std::vector<fs::path> paths;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder_, ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(kPrefix) && entry.path().extension() == ".json") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.rbegin(), paths.rend());
    return paths;
}

Result<fs::path> CheckpointStore::write(std::int64_t imagesSeen, nlohmann::json facts,
                                        const models::NamedTensors& tensors) const {
    const fs::path json = jsonPath(imagesSeen);
    facts["format"] = kFormat;
    facts["images"] = imagesSeen;
    facts["program"] = OUTIS_VERSION;
    facts["libtorch"] = TORCH_VERSION;
    facts["tensor-digest"] = digestOf(tensors);
    if (auto written = models::writeTensors(tensorPath(json), tensors); !written) {
        return written.error();
    }
    if (auto written = files::writeAtomically(json, facts.dump(2)); !written) {
        return written.error();
    }
    if (auto back = readCheckpoint(json, {}); !back) {
        removeCheckpoint(json);
        return back.error();
    }
    return json;
}

Result<std::optional<StoredCheckpoint>> CheckpointStore::newestGood(std::vector<Error>& damaged,
                                                                    const Reader& reader) const {
    const std::size_t before = damaged.size();
    for (const fs::path& json : jsonParts()) {
        auto checkpoint = readCheckpoint(json, reader);
        if (checkpoint) {
            return std::optional<StoredCheckpoint>(*std::move(checkpoint));
        }
        if (checkpoint.error().code == ErrorCode::NewerVersion) {
            return checkpoint.error();
        }
        damaged.push_back(checkpoint.error());
    }
    if (damaged.size() > before) {
        return damaged[before];
    }
    return std::optional<StoredCheckpoint>();
}

void CheckpointStore::prune(std::int64_t imagesSeen) const {
    const fs::path newest = jsonPath(imagesSeen);
    int kept = 0;
    for (const fs::path& json : jsonParts()) {
        const bool isKept = json <= newest && kept < 2;
        kept += isKept ? 1 : 0;
        if (!isKept) {
            removeCheckpoint(json);
        }
    }
}

void CheckpointStore::clear() const {
    for (const fs::path& json : jsonParts()) {
        removeCheckpoint(json);
    }
}

}  // namespace outis::training
