// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/drawn_samples.h"

#include <cstdio>
#include <span>

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include "core/base/safetensors.h"

namespace outis::pipeline {

std::string labelText(const at::Tensor& row, const std::vector<std::string>& classes) {
    std::string text;
    for (std::size_t column = 0; row.defined() && column < classes.size(); ++column) {
        if (row[static_cast<std::int64_t>(column)].item<float>() > 0) {
            text += (text.empty() ? "" : "|") + classes[column];
        }
    }
    return text;
}

std::string pictureName(std::int64_t index) {
    char name[32];
    std::snprintf(name, sizeof(name), "%06lld.png", static_cast<long long>(index));
    return name;
}

Result<void> writeSamples(const std::filesystem::path& folder, const DrawnSamples& drawn,
                          const std::vector<std::string>& classes) {
    const at::Tensor images = drawn.images.contiguous();
    const at::Tensor states = drawn.labels.defined() ? drawn.labels.to(at::kChar).contiguous()
                                                     : at::zeros({images.size(0), 0}, at::kChar);
    std::vector<std::uint64_t> seeds;
    for (const Seed seed : drawn.seeds) {
        seeds.push_back(seed.value);
    }
    const auto bytes = [](const at::Tensor& tensor) {
        return std::span(static_cast<const std::byte*>(tensor.const_data_ptr()), tensor.nbytes());
    };
    const auto numbers = [](const char* name, const auto& list, safetensors::Dtype type) {
        return safetensors::Entry{name, type, {std::ssize(list)}, std::as_bytes(std::span(list))};
    };
    const std::vector<safetensors::Entry> entries = {
        {"images", safetensors::Dtype::U8, images.sizes().vec(), bytes(images)},
        {"labels", safetensors::Dtype::I8, states.sizes().vec(), bytes(states)},
        numbers("seeds", seeds, safetensors::Dtype::U64),
        numbers("groups", drawn.groups, safetensors::Dtype::I64),
        numbers("folds", drawn.folds, safetensors::Dtype::I64),
    };
    return safetensors::write(folder / "samples.safetensors", entries,
                              {{"classes", nlohmann::json(classes).dump()}});
}

}  // namespace outis::pipeline
