// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/bench.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <functional>
#include <memory>

#include <nlohmann/json.hpp>

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/grad_mode.h>

#include "core/diffusion/noise_schedule.h"
#include "core/diffusion/plain_training.h"
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

/// The plain training with inputs drawn by LibTorch's own generator.
class PlainStep {
public:
    PlainStep(const TrainOptions& options, const TrainingData& data,
              const Normalisation& normalisation, const models::Compute& compute,
              const models::PrecondImpl& start)
        : options_(options),
          data_(data),
          normalisation_(normalisation),
          device_(compute.device),
          generator_(at::make_generator<at::CPUGeneratorImpl>(1)),
          training_(start, {options.emaNarrow, options.emaWide}) {
        training_.network().dropoutMask = [this](const at::Tensor& like) {
            const double kept = 1 - options_.network.dropout;
            return like.is_cpu() ? at::empty_like(like).bernoulli_(kept, generator_)
                                 : at::empty_like(like).bernoulli_(kept);
        };
    }

    void run() {
        const std::int64_t batch = options_.batch;
        const at::Tensor rows =
            at::randint(data_.images.size(0), {batch}, generator_, at::TensorOptions(at::kLong));
        const at::Tensor bytes = data_.images.index_select(0, rows).to(device_);
        LossInput input;
        input.images = normalisation_.encode(bytes.to(at::kFloat) / 255);
        input.z = at::randn({batch}, generator_, at::TensorOptions(at::kFloat)).to(device_);
        input.noise =
            at::randn(input.images.sizes(), generator_, at::TensorOptions(at::kFloat)).to(device_);
        if (options_.network.labelDim > 0) {
            input.labels = data_.labels.index_select(0, rows).to(device_);
        }
        const NoiseDistribution distribution{options_.noiseMean, options_.noiseStd};
        static_cast<void>(training_.step(input, distribution, options_.learningRate));
        finish(training_.average(1).begin()->second);
    }

private:
    const TrainOptions& options_;
    const TrainingData& data_;
    const Normalisation& normalisation_;
    at::Device device_;
    at::Generator generator_;
    PlainTraining training_;
};

/// Seconds on the clock and of the processor, all threads.
struct Timing {
    std::vector<double> clock;
    std::vector<double> processor;

    void add(const std::function<void()>& run) {
        using Clock = std::chrono::steady_clock;
        const auto start = Clock::now();
        const std::clock_t processorStart = std::clock();
        run();
        clock.push_back(std::chrono::duration<double>(Clock::now() - start).count());
        processor.push_back(static_cast<double>(std::clock() - processorStart) / CLOCKS_PER_SEC);
    }
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Something to time: a short run that fills memory pools and code caches, and the run itself.
struct Timed {
    std::function<void()> warm;
    std::function<void()> run;
};

BenchResult timed(const char* name, const BenchConfig& config, const models::Compute& compute,
                  const Timed& ours, const std::function<Timed()>& makePlain) {
    BenchResult result;
    result.bench = name;
    result.config = config;
    result.device = compute.description;
    result.precision = compute.precision == models::Precision::BF16 ? "bf16" : "f32";
    result.threads = compute.threads;
    ours.warm();
    Timing fast;
    fast.add(ours.run);
    result.peakMb = static_cast<double>(models::memoryHighWater()) / (1024.0 * 1024.0);
    Timing plain;
    if (config.baseline) {
        const Timed other = makePlain();
        other.warm();
        plain.add(other.run);
        // In turns, so that other work on the machine meets both alike.
        double spent = fast.clock.back() + plain.clock.back();
        while (spent < config.budgetSeconds && fast.clock.size() < kMostRuns) {
            fast.add(ours.run);
            plain.add(other.run);
            spent += fast.clock.back() + plain.clock.back();
        }
        result.baselineSeconds = median(plain.clock);
        result.baselineProcessorSeconds = median(plain.processor);
    } else {
        double spent = fast.clock.back();
        while (spent < config.budgetSeconds && fast.clock.size() < kMostRuns) {
            fast.add(ours.run);
            spent += fast.clock.back();
        }
    }
    result.runs = static_cast<std::int64_t>(fast.clock.size());
    result.seconds = median(fast.clock);
    result.processorSeconds = median(fast.processor);
    result.itemsPerSecond = static_cast<double>(config.batch) / result.seconds;
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
    apply("baseline", config.baseline);
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
    nlohmann::json json = {{"bench", bench},
                           {"config", config.toJson()},
                           {"seconds", seconds},
                           {"cpu_seconds", processorSeconds},
                           {"runs", runs},
                           {"peak_mb", peakMb},
                           {"items_per_second", itemsPerSecond},
                           {"device", device},
                           {"precision", precision},
                           {"threads", threads}};
    if (baselineSeconds > 0) {
        json["baseline"] = "the same network, plain eager float32";
        json["baseline_seconds"] = baselineSeconds;
        json["baseline_cpu_seconds"] = baselineProcessorSeconds;
        json["baseline_items_per_second"] = static_cast<double>(config.batch) / baselineSeconds;
        json["ratio"] = baselineSeconds / seconds;
        json["cpu_ratio"] = processorSeconds > 0 ? baselineProcessorSeconds / processorSeconds : 0;
    }
    return json;
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
        const auto makePlain = [&]() -> Timed {
            const auto plain =
                std::make_shared<PlainStep>(options, data, normalisation, compute, state.network());
            return {[plain] { plain->run(); }, [plain] { plain->run(); }};
        };
        return timed("train-step", config, compute, {run, run}, makePlain);
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
        const std::vector<double> levels = schedule.levels();
        const std::vector<double> oneStep = {levels.front(), 0};
        const auto run = [&](const std::vector<double>& through) {
            finish(*heunSample(makeDenoiser(*network, {}, {}), noise, through));
        };
        const auto makePlain = [&]() -> Timed {
            const auto plain = std::make_shared<PlainNetwork>(*network);
            plain->training = false;
            return {[&, plain] { finish(plainSample(*plain, noise, {}, oneStep)); },
                    [&, plain] { finish(plainSample(*plain, noise, {}, levels)); }};
        };
        return timed("sample", config, compute, {[&] { run(oneStep); }, [&] { run(levels); }},
                     makePlain);
    });
}

}  // namespace outis::diffusion
