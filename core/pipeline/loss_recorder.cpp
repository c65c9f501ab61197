// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/loss_recorder.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/base/files.h"

namespace outis::pipeline {

void LossRecorder::metric(std::string_view name, std::int64_t step, double value) {
    if (name == "loss" && std::isfinite(value)) {
        curve_.emplace_back(step, value);
    }
    next_.metric(name, step, value);
}

Result<void> LossRecorder::save(const std::filesystem::path& path, bool resumed) const {
    Curve whole = resumed ? load(path) : Curve{};
    if (!curve_.empty()) {
        std::erase_if(whole,
                      [&](const auto& point) { return point.first >= curve_.front().first; });
    }
    whole.insert(whole.end(), curve_.begin(), curve_.end());
    return files::writeAtomically(path, nlohmann::json(whole).dump() + "\n");
}

LossRecorder::Curve LossRecorder::load(const std::filesystem::path& path) {
    const auto text = files::readText(path);
    const auto json = text ? nlohmann::json::parse(*text, nullptr, false) : nlohmann::json();
    try {
        return json.get<Curve>();
    } catch (const nlohmann::json::exception&) {
        return {};
    }
}

}  // namespace outis::pipeline
