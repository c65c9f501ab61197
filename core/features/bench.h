// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"

namespace outis::features {

/// Random weights and images: only time counts.
struct FeatureBenchConfig {
    std::string encoder = "own";   ///< as in ExtractorOptions
    std::int64_t resolution = 32;  ///< of the images, before preparation
    std::int64_t width = 32;       ///< of the own encoder
    std::int64_t depth = 18;       ///< of the own encoder
    std::int64_t batch = 32;
    std::string device = "auto";
    std::int64_t threads = 0;
    double budgetSeconds = 20;  ///< no further run is begun after this long

    /// Unknown keys and wrong types are InvalidOption; absent keys keep their default.
    [[nodiscard]] static Result<FeatureBenchConfig> fromJson(const nlohmann::json& json);
    [[nodiscard]] nlohmann::json toJson() const;
};

struct FeatureBenchResult {
    FeatureBenchConfig config;
    double seconds = 0;  ///< median of one batch
    std::int64_t runs = 0;
    double itemsPerSecond = 0;  ///< images
    double peakMb = 0;
    std::string device;
    std::string precision = "f32";
    std::int64_t threads = 0;

    [[nodiscard]] nlohmann::json toJson() const;
};

/// One batch through preparation and network.
[[nodiscard]] Result<FeatureBenchResult> benchFeatures(const FeatureBenchConfig& config);

}  // namespace outis::features
