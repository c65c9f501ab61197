// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/bench.h"

#include <algorithm>
#include <chrono>
#include <vector>

#include <nlohmann/json.hpp>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include "core/features/encoder_networks.h"
#include "core/models/device.h"

namespace outis::features {
namespace {

constexpr std::size_t kMostRuns = 20;

/// Calls `apply(key, field)` for every field of the config.
template <class Config, class Apply>
void eachField(Config& config, const Apply& apply) {
    apply("encoder", config.encoder);
    apply("resolution", config.resolution);
    apply("width", config.width);
    apply("depth", config.depth);
    apply("batch", config.batch);
    apply("device", config.device);
    apply("threads", config.threads);
    apply("budget_seconds", config.budgetSeconds);
}

OwnEncoderFacts factsOf(const FeatureBenchConfig& config) {
    EncoderOptions options;
    options.depth = config.depth;
    options.width = config.width;
    orThrow(options.check());
    OwnEncoderFacts facts;
    facts.size = config.resolution;
    facts.network =
        networkOf(options.resolve(1, config.resolution), /*channels=*/1, config.resolution);
    return facts;
}

std::vector<double> timedRuns(double budget, const EncoderNetwork& network,
                              const at::Tensor& images) {
    using Clock = std::chrono::steady_clock;
    // Reading one number waits for a GPU, so that a clock means something.
    const auto run = [&] { static_cast<void>(network.run(images).sum().item<double>()); };
    run();  // memory, code caches and thread pools
    std::vector<double> seconds;
    double spent = 0;
    while (seconds.empty() || (spent < budget && seconds.size() < kMostRuns)) {
        const auto start = Clock::now();
        run();
        seconds.push_back(std::chrono::duration<double>(Clock::now() - start).count());
        spent += seconds.back();
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds;
}

}  // namespace

Result<FeatureBenchConfig> FeatureBenchConfig::fromJson(const nlohmann::json& json) {
    FeatureBenchConfig config;
    std::size_t known = 0;
    try {
        eachField(config, [&](const char* key, auto& field) {
            if (json.contains(key)) {
                json.at(key).get_to(field);
                ++known;
            }
        });
    } catch (const nlohmann::json::exception& exception) {
        return Error{ErrorCode::InvalidOption, "config", exception.what()};
    }
    if (known != json.size()) {
        return Error{ErrorCode::InvalidOption, "config", "unknown key in " + json.dump()};
    }
    if (config.batch < 1 || config.resolution < 1) {
        return Error{ErrorCode::InvalidOption, "config", "batch and resolution must be positive"};
    }
    return config;
}

nlohmann::json FeatureBenchConfig::toJson() const {
    nlohmann::json json;
    eachField(*this, [&](const char* key, const auto& field) { json[key] = field; });
    return json;
}

nlohmann::json FeatureBenchResult::toJson() const {
    return {
        {"bench", "features"}, {"config", config.toJson()}, {"seconds", seconds},
        {"runs", runs},        {"peak_mb", peakMb},         {"items_per_second", itemsPerSecond},
        {"device", device},    {"precision", precision},    {"threads", threads}};
}

Result<FeatureBenchResult> benchFeatures(const FeatureBenchConfig& config) {
    try {
        const models::Compute compute =
            orThrow(models::chooseCompute({config.device, "f32", config.threads}));
        const EncoderNetwork network =
            orThrow(freshEncoder(config.encoder, factsOf(config), compute.device));
        const at::NoGradGuard noGrad;
        const std::int64_t side = config.resolution;
        const at::Tensor images =
            (at::arange(config.batch * side * side, at::kFloat).remainder(251) / 251)
                .view({config.batch, 1, side, side})
                .to(compute.device);
        const std::vector<double> seconds = timedRuns(config.budgetSeconds, network, images);
        FeatureBenchResult result;
        result.config = config;
        result.seconds = seconds[seconds.size() / 2];
        result.runs = static_cast<std::int64_t>(seconds.size());
        result.itemsPerSecond = static_cast<double>(config.batch) / result.seconds;
        result.peakMb = static_cast<double>(models::memoryHighWater()) / (1024.0 * 1024.0);
        result.device = compute.description;
        result.threads = compute.threads;
        return result;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::features
