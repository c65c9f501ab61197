// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/conditions.h"

#include <ATen/ATen.h>

#include <cmath>
#include <span>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/base/safetensors.h"
#include "core/features/mixing.h"
#include "core/models/tensor_file.h"

namespace outis::features {
namespace {

constexpr int kFormat = 1;
constexpr std::string_view kNoiseStage = "condition-noise";

Error invalid(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

/// METHOD 4.3-6: unit(centre + eta xi / sqrt(r)), row i with the noise of `generator(i)`. A centre
/// without a direction leaves the noise alone, also where eta is 0.
template <class MakeGenerator>
at::Tensor withNoise(const at::Tensor& clean, double eta, const MakeGenerator& generator) {
    const at::Tensor lost = (clean.square().sum(1) == 0).contiguous();  // [n]
    if (eta == 0 && !lost.any().item<bool>()) {
        return clean.contiguous();
    }
    at::Tensor noise = at::empty(clean.sizes(), at::kFloat);
    const std::int64_t width = clean.size(1);
    for (std::int64_t row = 0; row < clean.size(0); ++row) {
        generator(row).fillNormal(
            {noise.mutable_data_ptr<float>() + row * width, static_cast<std::size_t>(width)});
    }
    const at::Tensor share = at::where(lost, 1.0, eta).to(at::kDouble).unsqueeze(1) /
                             std::sqrt(static_cast<double>(width));
    return unitRows(clean.to(at::kDouble) + share * noise.to(at::kDouble)).to(at::kFloat);
}

void addTensor(Sha256& sha, const at::Tensor& tensor) {
    const at::Tensor dense = tensor.contiguous();
    for (const std::int64_t extent : dense.sizes()) {
        sha.update(std::to_string(extent) + " ");
    }
    sha.update(std::span(static_cast<const std::byte*>(dense.const_data_ptr()), dense.nbytes()));
}

nlohmann::json toJson(const ConditionFacts& facts) {
    return {{"k", facts.k},
            {"patients", facts.patients},
            {"entries", facts.entries},
            {"groups", facts.groups},
            {"smallest-group", facts.smallestGroup},
            {"median-group", facts.medianGroup},
            {"own-nearest", facts.ownNearest},
            {"outlier-patients", facts.outlierPatients},
            {"width", facts.width},
            {"labelled", facts.labelled}};
}

ConditionFacts factsFrom(const nlohmann::json& json) {
    ConditionFacts facts;
    facts.k = json.at("k");
    facts.patients = json.at("patients");
    facts.entries = json.at("entries");
    facts.groups = json.at("groups");
    facts.smallestGroup = json.at("smallest-group");
    facts.medianGroup = json.at("median-group");
    facts.ownNearest = json.at("own-nearest");
    facts.outlierPatients = json.at("outlier-patients");
    facts.width = json.at("width");
    facts.labelled = json.at("labelled");
    return facts;
}

/// The tensor `name` of `type` with `dimensions` dimensions; throws Corrupt.
at::Tensor stored(const safetensors::File& file, const std::string& name, at::ScalarType type,
                  std::int64_t dimensions) {
    at::Tensor tensor = orThrow(models::tensorOf(file, name));
    if (tensor.scalar_type() != type || tensor.dim() != dimensions) {
        throw ErrorException({ErrorCode::Corrupt, name, "another type or shape than expected"});
    }
    return tensor;
}

bool within(const at::Tensor& indices, std::int64_t count) {
    return indices.numel() == 0 ||
           (indices.min().item<std::int64_t>() >= 0 && indices.max().item<std::int64_t>() < count);
}

}  // namespace

std::string ConditionSet::digest() const {
    Sha256 sha;
    sha.update(outis::toJson(options_).dump());
    for (const at::Tensor* tensor : {&group_, &centres_, &labels_}) {
        addTensor(sha, *tensor);
    }
    if (own_.defined()) {
        addTensor(sha, own_);
    }
    return toHex(sha.finish());
}

at::Tensor ConditionSet::conditionOf(const at::Tensor& images, Seed seed,
                                     const std::vector<std::uint64_t>& counters) const {
    const at::Tensor clean = own_.defined()
                                 ? own_.index_select(0, images)
                                 : centres_.index_select(0, group_.index_select(0, images));
    const Seed noise = derive(seed, kNoiseStage);
    return withNoise(clean, options_.noise, [&](std::int64_t row) {
        return Philox(noise, counters[static_cast<std::size_t>(row)]);
    });
}

at::Tensor ConditionSet::trainingConditions(const at::Tensor& images,
                                            std::int64_t firstCounter) const {
    std::vector<std::uint64_t> counters;
    for (std::int64_t row = 0; row < images.size(0); ++row) {
        counters.push_back(static_cast<std::uint64_t>(firstCounter + row));
    }
    return conditionOf(images, Seed{static_cast<std::uint64_t>(options_.seed)}, counters);
}

at::Tensor ConditionSet::sampleConditions(const at::Tensor& groups,
                                          const std::vector<Seed>& seeds) const {
    return withNoise(centres_.index_select(0, groups), options_.noise, [&](std::int64_t row) {
        return Philox(derive(seeds[static_cast<std::size_t>(row)], kNoiseStage));
    });
}

Result<void> ConditionSet::save(const std::filesystem::path& path) const {
    models::NamedTensors tensors{
        {"group", group_},
        {"steers", steers_},
        {"centres", centres_},
        {"labels", labels_},
        {"sizes", sizes_},
        {"outliers", at::tensor(outliers_, at::kLong)},
        {"suppressed", at::tensor(suppressed_, at::kLong)},
    };
    if (own_.defined()) {
        tensors.emplace_back("own", own_);
    }
    return models::writeTensors(path, tensors,
                                {{"format", std::to_string(kFormat)},
                                 {"encoder-digest", encoderDigest_},
                                 {"set-digest", setDigest_},
                                 {"options", outis::toJson(options_).dump()},
                                 {"facts", toJson(facts_).dump()},
                                 {"warnings", nlohmann::json(warnings_).dump()},
                                 {"digest", digest()}});
}

Result<ConditionSet> ConditionSet::load(const std::filesystem::path& path,
                                        const std::string& encoderDigest,
                                        const std::string& setDigest) {
    const auto file = safetensors::File::open(path);
    if (!file) {
        return file.error();
    }
    const auto entry = [&](const char* key) {
        const auto found = file->metadata().find(key);
        return found == file->metadata().end() ? std::string() : found->second;
    };
    try {
        if (std::stoi(entry("format")) > kFormat) {
            return Error{ErrorCode::NewerVersion, "conditions", entry("format")};
        }
        ConditionSet set;
        set.encoderDigest_ = entry("encoder-digest");
        set.setDigest_ = entry("set-digest");
        if (!encoderDigest.empty() && set.encoderDigest_ != encoderDigest) {
            return invalid("conditions", "they were made with another encoder");
        }
        if (!setDigest.empty() && set.setDigest_ != setDigest) {
            return invalid("conditions", "they belong to other training images");
        }
        orThrow(fromJson(nlohmann::json::parse(entry("options")), set.options_));
        set.facts_ = factsFrom(nlohmann::json::parse(entry("facts")));
        set.warnings_ = nlohmann::json::parse(entry("warnings")).get<std::vector<std::string>>();
        set.group_ = stored(*file, "group", at::kLong, 1);
        set.steers_ = stored(*file, "steers", at::kBool, 1);
        set.centres_ = stored(*file, "centres", at::kFloat, 2);
        set.labels_ = stored(*file, "labels", at::kFloat, 2);
        set.sizes_ = stored(*file, "sizes", at::kLong, 1);
        if (file->find("own") != nullptr) {
            set.own_ = stored(*file, "own", at::kFloat, 2);
        }
        const auto numbers = [&](const char* name) {
            const at::Tensor tensor = stored(*file, name, at::kLong, 1);
            const std::int64_t* const first = tensor.const_data_ptr<std::int64_t>();
            return std::vector<std::int64_t>(first, first + tensor.numel());
        };
        set.outliers_ = numbers("outliers");
        set.suppressed_ = numbers("suppressed");
        const bool fits = within(set.group_, set.groups()) && set.steers_.size(0) == set.images() &&
                          set.labels_.size(0) == set.groups() &&
                          set.sizes_.size(0) == set.groups() &&
                          (!set.own_.defined() ||
                           (set.own_.size(0) == set.images() && set.own_.size(1) == set.width()));
        if (!fits || set.digest() != entry("digest")) {
            return Error{ErrorCode::Corrupt, path.filename().string(),
                         "its parts do not belong together"};
        }
        return set;
    } catch (const ErrorException& exception) {
        return exception.error();
    } catch (const std::exception& exception) {
        return Error{ErrorCode::Corrupt, path.filename().string(), exception.what()};
    }
}

}  // namespace outis::features
