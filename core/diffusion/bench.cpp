// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/bench.h"

#include <algorithm>
#include <chrono>
#include <functional>

#include <nlohmann/json.hpp>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include "core/diffusion/noise_schedule.h"
#include "core/diffusion/sampler.h"
#include "core/diffusion/training_noise.h"
#include "core/diffusion/training_step.h"
#include "core/models/device.h"

namespace outis::diffusion {
namespace {

constexpr std::size_t kMostRuns = 20;

TrainOptions trainOptions(const BenchConfig& config) {
    TrainOptions options;
    options.network.imgResolution = config.resolution;
    options.network.imgChannels = config.channels;
    options.network.modelChannels = config.width;
    options.network.channelMult = config.mult;
    options.network.numBlocks = config.blocks;
    options.network.attnResolutions = config.attention;
    options.network.labelDim = config.labelDim;
    options.network.dropout = 0.1;
    options.conditional = config.labelDim > 0 ? "labels" : "none";
    options.batch = config.batch;
    options.images = 1'000'000;
    options.compute = {config.device, config.precision, config.threads};
    return options.resolve(4 * config.batch, config.resolution, config.channels, config.labelDim);
}

TrainingData randomData(const BenchConfig& config) {
    TrainingData data;
    const std::int64_t count = 4 * config.batch;
    const at::Tensor noise =
        trainingNoise(Seed{1}, 0, count, {config.channels, config.resolution, config.resolution});
    data.images = (noise * 50 + 128).clamp(0, 255).to(at::kByte);
    if (config.labelDim > 0) {
        data.labels = at::ones({count, config.labelDim});
    }
    return data;
}

/// Waits for the GPU, so that a clock means something.
void finish(const at::Tensor& tensor) {
    static_cast<void>(tensor.flatten()[0].item<double>());
}

std::vector<double> timedRuns(double budget, const std::function<void()>& run) {
    using Clock = std::chrono::steady_clock;
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

BenchResult resultOf(const char* name, const BenchConfig& config, const models::Compute& compute,
                     const std::vector<double>& sorted) {
    BenchResult result;
    result.bench = name;
    result.config = config;
    result.seconds = sorted[sorted.size() / 2];
    result.runs = static_cast<std::int64_t>(sorted.size());
    result.itemsPerSecond = static_cast<double>(config.batch) / result.seconds;
    result.peakMb = static_cast<double>(models::memoryHighWater()) / (1024.0 * 1024.0);
    result.device = compute.description;
    result.precision = compute.precision == models::Precision::BF16 ? "bf16" : "f32";
    result.threads = compute.threads;
    return result;
}

template <class Run>
Result<BenchResult> benched(const BenchConfig& config, const Run& run) {
    try {
        const TrainOptions options = trainOptions(config);
        orThrow(options.check());
        return run(options, orThrow(models::chooseCompute(options.compute)));
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

/// Calls `apply(key, field)` for every field of the config.
template <class Config, class Apply>
void eachField(Config& config, const Apply& apply) {
    apply("resolution", config.resolution);
    apply("channels", config.channels);
    apply("width", config.width);
    apply("mult", config.mult);
    apply("blocks", config.blocks);
    apply("attention", config.attention);
    apply("label_dim", config.labelDim);
    apply("batch", config.batch);
    apply("steps", config.steps);
    apply("precision", config.precision);
    apply("device", config.device);
    apply("threads", config.threads);
    apply("budget_seconds", config.budgetSeconds);
}

}  // namespace

Result<BenchConfig> BenchConfig::fromJson(const nlohmann::json& json) {
    BenchConfig config;
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
    if (config.batch < 1 || config.steps < 1) {
        return Error{ErrorCode::InvalidOption, "config", "batch and steps must be positive"};
    }
    return config;
}

nlohmann::json BenchConfig::toJson() const {
    nlohmann::json json;
    eachField(*this, [&](const char* key, const auto& field) { json[key] = field; });
    return json;
}

nlohmann::json BenchResult::toJson() const {
    return {{"bench", bench},   {"config", config.toJson()}, {"seconds", seconds},
            {"runs", runs},     {"peak_mb", peakMb},         {"items_per_second", itemsPerSecond},
            {"device", device}, {"precision", precision},    {"threads", threads}};
}

Result<BenchResult> benchTrainStep(const BenchConfig& config) {
    return benched(config, [&](const TrainOptions& options, const models::Compute& compute) {
        const TrainingData data = randomData(config);
        const Normalisation normalisation = measurePixels(data.images);
        TrainingState state(options, compute);
        TrainingStep step(options, data, normalisation, compute.device, state);
        const auto run = [&] {
            static_cast<void>(step.run());
            finish(state.averages().track(1).front());
        };
        return resultOf("train-step", config, compute, timedRuns(config.budgetSeconds, run));
    });
}

Result<BenchResult> benchSample(const BenchConfig& config) {
    return benched(config, [&](const TrainOptions& options, const models::Compute& compute) {
        models::Precond network(options.network, Seed{1});
        network->to(compute.device);
        network->setPrecision(compute.precision);
        network->eval();
        const at::Tensor noise =
            trainingNoise(Seed{1}, 0, config.batch,
                          {config.channels, config.resolution, config.resolution})
                .to(compute.device);
        SigmaSchedule schedule;
        schedule.steps = config.steps;
        const auto run = [&] {
            finish(*heunSample(makeDenoiser(*network, {}, {}), noise, schedule.levels()));
        };
        return resultOf("sample", config, compute, timedRuns(config.budgetSeconds, run));
    });
}

}  // namespace outis::diffusion
