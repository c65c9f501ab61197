// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"

/// Timings of the two things that a computer spends its hours on.
namespace outis::diffusion {

/// What the command line's --config describes (ARCHITECTURE 7).
struct BenchConfig {
    std::int64_t resolution = 64;
    std::int64_t channels = 1;
    std::int64_t width = 32;
    std::vector<std::int64_t> mult = {1, 2, 3, 4};
    std::int64_t blocks = 2;
    std::vector<std::int64_t> attention = {16, 8};
    std::int64_t labelDim = 0;
    std::int64_t batch = 16;
    std::int64_t steps = 18;  ///< of the sampler
    std::string precision = "auto";
    std::string device = "auto";
    std::int64_t threads = 0;
    double budgetSeconds = 20;  ///< no further run is begun after this long
    bool baseline = true;       ///< time the plain implementation in turns with ours

    /// Unknown keys and wrong types are InvalidOption; absent keys keep their default.
    [[nodiscard]] static Result<BenchConfig> fromJson(const nlohmann::json& json);
    [[nodiscard]] nlohmann::json toJson() const;
};

struct BenchResult {
    std::string bench;  ///< "train-step" or "sample"
    BenchConfig config;
    double seconds = 0;           ///< median, on the clock
    double processorSeconds = 0;  ///< median, of all threads
    double baselineSeconds = 0;   ///< of the plain implementation (plain_network.h); 0: not timed
    double baselineProcessorSeconds = 0;
    std::int64_t runs = 0;
    double itemsPerSecond = 0;  ///< images
    double peakMb = 0;
    std::string device;
    std::string precision;
    std::int64_t threads = 0;

    [[nodiscard]] nlohmann::json toJson() const;
};

/// Forward, backward, optimiser and averages of one batch.
[[nodiscard]] Result<BenchResult> benchTrainStep(const BenchConfig& config);
/// One batch through the whole sampler.
[[nodiscard]] Result<BenchResult> benchSample(const BenchConfig& config);

}  // namespace outis::diffusion
