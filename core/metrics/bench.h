// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"

namespace outis::metrics {

/// Unit vectors signed("q", ...) and signed("g", ...) of the golden fill rule: the same that
/// programs of other makers can be timed on.
struct KnnBenchConfig {
    std::int64_t queries = 2000;
    std::int64_t gallery = 50000;
    std::int64_t dim = 512;
    std::int64_t k = 1;
    std::int64_t runs = 3;
    std::string device = "cpu";
    std::int64_t threads = 0;

    [[nodiscard]] static Result<KnnBenchConfig> fromJson(const nlohmann::json& json);
    [[nodiscard]] nlohmann::json toJson() const;
};

struct KnnBenchResult {
    KnnBenchConfig config;
    double seconds = 0;           ///< median
    double processorSeconds = 0;  ///< median, of all threads
    std::int64_t runs = 0;
    double itemsPerSecond = 0;  ///< queries
    double vectorsMb = 0;       ///< both sets, which are held in memory
    double peakMb = 0;          ///< of the whole process
    std::string device;
    std::string precision;  ///< "exact": whatever was screened with, the result is
    std::int64_t threads = 0;
    std::int64_t indexSum = 0;        ///< of all neighbours
    std::vector<std::int64_t> first;  ///< nearest of the first three queries

    [[nodiscard]] nlohmann::json toJson() const;
};

[[nodiscard]] Result<KnnBenchResult> benchNearest(const KnnBenchConfig& config);

}  // namespace outis::metrics
