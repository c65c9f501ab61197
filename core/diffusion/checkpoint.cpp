// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/checkpoint.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <span>
#include <string_view>

#include <nlohmann/json.hpp>

#include <ATen/ATen.h>
#include <torch/version.h>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/diffusion/snapshots.h"

namespace outis::diffusion {
namespace fs = std::filesystem;
namespace {

constexpr int kFormat = 1;
constexpr std::string_view kPrefix = "checkpoint-";

fs::path tensorPath(fs::path json) {
    return json.replace_extension(".safetensors");
}

fs::path jsonPath(const fs::path& folder, std::int64_t images) {
    char name[64];
    std::snprintf(name, sizeof name, "%s%012lld.json", kPrefix.data(),
                  static_cast<long long>(images));
    return folder / name;
}

/// The JSON parts, newest first: the numbers in the names have equal length.
std::vector<fs::path> jsonParts(const fs::path& folder) {
    std::vector<fs::path> paths;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(kPrefix) && entry.path().extension() == ".json") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.rbegin(), paths.rend());
    return paths;
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

nlohmann::json toJson(const Normalisation& normalisation) {
    return {{"raw-mean", normalisation.rawMean},
            {"raw-std", normalisation.rawStd},
            {"final-mean", normalisation.finalMean},
            {"final-std", normalisation.finalStd}};
}

nlohmann::json toJson(const CheckpointFacts& facts) {
    return {{"format", kFormat},
            {"images", facts.imagesSeen},
            {"steps", facts.steps},
            {"gradients-zeroed", facts.gradientsZeroed},
            {"seed", facts.options.seed},
            {"options", outis::toJson(facts.options)},
            {"data-digest", facts.dataDigest},
            {"normalisation", toJson(facts.normalisation)},
            {"device", facts.device},
            {"program", OUTIS_VERSION},
            {"libtorch", TORCH_VERSION},
            {"tensor-digest", facts.tensorDigest}};
}

/// Throws nlohmann's exceptions and ErrorException for a file that is no checkpoint of ours.
CheckpointFacts factsOf(const nlohmann::json& json) {
    if (json.at("format").get<int>() > kFormat) {
        throw ErrorException({ErrorCode::NewerVersion, "checkpoint", json.at("format").dump()});
    }
    CheckpointFacts facts;
    facts.imagesSeen = json.at("images");
    facts.steps = json.at("steps");
    facts.gradientsZeroed = json.at("gradients-zeroed");
    orThrow(fromJson(json.at("options"), facts.options));
    facts.dataDigest = json.at("data-digest");
    const nlohmann::json& normalisation = json.at("normalisation");
    facts.normalisation = {normalisation.at("raw-mean"), normalisation.at("raw-std"),
                           normalisation.at("final-mean"), normalisation.at("final-std")};
    facts.device = json.at("device");
    facts.tensorDigest = json.at("tensor-digest");
    return facts;
}

Error corrupt(const fs::path& path, const std::string& detail) {
    return {ErrorCode::Corrupt, path.filename().string(), detail};
}

Result<Checkpoint> readCheckpoint(const fs::path& json) {
    auto text = files::readText(json);
    if (!text) {
        return text.error();
    }
    CheckpointFacts facts;
    try {
        facts = factsOf(nlohmann::json::parse(*text));
    } catch (const nlohmann::json::exception& exception) {
        return corrupt(json, exception.what());
    } catch (const ErrorException& exception) {
        return exception.error().code == ErrorCode::NewerVersion ? exception.error()
                                                                 : corrupt(json, exception.what());
    }
    auto tensors = safetensors::File::open(tensorPath(json));
    if (!tensors) {
        return corrupt(tensorPath(json), describe(tensors.error()));
    }
    if (digestOf(*tensors) != facts.tensorDigest) {
        return corrupt(tensorPath(json), "its digest is not the recorded one");
    }
    return Checkpoint{std::move(facts), json, *std::move(tensors)};
}

void removeCheckpoint(const fs::path& json) {
    std::error_code ignored;
    fs::remove(json, ignored);
    fs::remove(tensorPath(json), ignored);
}

}  // namespace

Result<fs::path> writeCheckpoint(const fs::path& folder, CheckpointFacts facts,
                                 const models::NamedTensors& tensors) {
    const fs::path json = jsonPath(folder, facts.imagesSeen);
    facts.tensorDigest = digestOf(tensors);
    if (auto written = models::writeTensors(tensorPath(json), tensors); !written) {
        return written.error();
    }
    if (auto written = files::writeAtomically(json, toJson(facts).dump(2)); !written) {
        return written.error();
    }
    if (auto back = readCheckpoint(json); !back) {
        removeCheckpoint(json);
        return back.error();
    }
    return json;
}

Result<std::optional<Checkpoint>> newestGoodCheckpoint(const fs::path& folder,
                                                       std::vector<Error>& damaged) {
    const std::size_t before = damaged.size();
    for (const fs::path& json : jsonParts(folder)) {
        auto checkpoint = readCheckpoint(json);
        if (checkpoint) {
            return std::optional<Checkpoint>(*std::move(checkpoint));
        }
        if (checkpoint.error().code == ErrorCode::NewerVersion) {
            return checkpoint.error();
        }
        damaged.push_back(checkpoint.error());
    }
    if (damaged.size() > before) {
        return damaged[before];
    }
    return std::optional<Checkpoint>();
}

void pruneCheckpoints(const fs::path& folder, std::int64_t imagesSeen) {
    const fs::path newest = jsonPath(folder, imagesSeen);
    int kept = 0;
    for (const fs::path& json : jsonParts(folder)) {
        const bool isKept = json <= newest && kept < 2;
        kept += isKept ? 1 : 0;
        if (!isKept) {
            removeCheckpoint(json);
        }
    }
}

void removeTraining(const fs::path& folder) {
    for (const fs::path& json : jsonParts(folder)) {
        removeCheckpoint(json);
    }
    removeSnapshots(folder);
}

std::string trainingFingerprint(const TrainOptions& options) {
    nlohmann::json json = outis::toJson(options);
    for (const char* key : {"preset", "images", "checkpoint-seconds", "preview-images",
                            "preview-count", "preview-steps", "device", "precision", "threads"}) {
        json.erase(key);
    }
    return toHex(sha256(json.dump()));
}

}  // namespace outis::diffusion
