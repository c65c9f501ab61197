// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/synthetic_set.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/base/safetensors.h"

namespace outis::pipeline {

namespace {

at::Tensor copyOf(const safetensors::View& view, at::ScalarType type) {
    auto* bytes = const_cast<std::byte*>(view.bytes.data());  // NOLINT: cloned at once
    return at::from_blob(bytes, view.shape, type).clone();
}

}  // namespace

Result<SyntheticSet> readSyntheticSet(const std::filesystem::path& file) {
    const auto opened = safetensors::File::open(file);
    if (!opened) {
        return opened.error();
    }
    const auto* images = opened->find("images");
    const auto* labels = opened->find("labels");
    if (images == nullptr || labels == nullptr || images->dtype != safetensors::Dtype::U8 ||
        labels->dtype != safetensors::Dtype::I8 || images->shape.size() != 4 ||
        labels->shape.size() != 2) {
        return Error{ErrorCode::Corrupt, file.filename().string(), "not a synthetic set"};
    }
    SyntheticSet set;
    set.images = copyOf(*images, at::kByte);
    set.labels = copyOf(*labels, at::kChar);
    for (auto [name, target] : {std::pair{"groups", &set.groups}, std::pair{"folds", &set.folds}}) {
        const auto* found = opened->find(name);
        if (found == nullptr || found->dtype != safetensors::Dtype::I64 ||
            found->shape != std::vector<std::int64_t>{set.images.size(0)}) {
            return Error{ErrorCode::Corrupt, file.filename().string(), "not a synthetic set"};
        }
        *target = copyOf(*found, at::kLong);
    }
    const auto digest = sha256File(file);
    if (!digest) {
        return digest.error();
    }
    set.digest = toHex(*digest);
    const auto classes = opened->metadata().find("classes");
    if (classes != opened->metadata().end()) {
        const auto json = nlohmann::json::parse(classes->second, nullptr, false);
        set.classes = json.is_array() ? json.get<std::vector<std::string>>() : set.classes;
    }
    return set;
}

}  // namespace outis::pipeline
