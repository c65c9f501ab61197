// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/presets.h"

#include <nlohmann/json.hpp>

#include "core/diffusion/presets_data.h"

namespace outis::diffusion {
namespace {

const nlohmann::ordered_json& presets() {
    static const nlohmann::ordered_json json = nlohmann::ordered_json::parse(kPresetsJson);
    return json;
}

}  // namespace

std::vector<std::string> presetNames() {
    std::vector<std::string> names;
    for (const auto& [name, preset] : presets().items()) {
        names.push_back(name);
    }
    return names;
}

Result<TrainOptions> presetOptions(std::string_view name) {
    const auto preset = presets().find(std::string(name));
    if (preset == presets().end()) {
        return Error{ErrorCode::InvalidOption, std::string(name), "no such preset"};
    }
    TrainOptions options;
    if (auto read = fromJson(nlohmann::json(*preset), options); !read) {
        return read.error();
    }
    options.preset = name;
    return options;
}

std::string presetForSize(std::int64_t size) {
    const std::string kind = "tiny-";
    if (size <= 32) {
        return kind + "32";
    }
    return kind + (size <= 64 ? "64" : "128");
}

}  // namespace outis::diffusion
