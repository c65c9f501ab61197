// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/json_file.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/files.h"

namespace outis::pipeline {

Result<nlohmann::json> readJsonFile(const std::filesystem::path& file) {
    const auto text = files::readText(file);
    if (!text) {
        return text.error();
    }
    auto json = nlohmann::json::parse(*text, nullptr, false);
    if (json.is_discarded()) {
        return Error{ErrorCode::Corrupt, file.filename().string(), "not understood"};
    }
    return json;
}

Result<nlohmann::json> readJsonObject(const std::filesystem::path& file) {
    auto json = readJsonFile(file);
    if (json && !json->is_object()) {
        return Error{ErrorCode::Corrupt, file.filename().string(), "not a JSON object"};
    }
    return json;
}

}  // namespace outis::pipeline
