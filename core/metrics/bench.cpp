// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/bench.h"

#include <algorithm>
#include <chrono>
#include <ctime>

#include <nlohmann/json.hpp>

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/metrics/nearest.h"
#include "core/models/device.h"

namespace outis::metrics {
namespace {

/// 2 u - 1 with u = mix(h(name) + k) >> 40 over 2^24, each row scaled to unit length.
at::Tensor unitRows(const char* name, std::int64_t rows, std::int64_t width) {
    at::Tensor out = at::empty({rows, width}, at::kFloat);
    float* const data = out.mutable_data_ptr<float>();
    const std::uint64_t start = fnv1a(name);
    at::parallel_for(0, rows * width, 1 << 16, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t k = begin; k < end; ++k) {
            const std::uint64_t word = mix(start + static_cast<std::uint64_t>(k)) >> 40;
            data[k] = static_cast<float>(2 * (static_cast<double>(word) / (1 << 24)) - 1);
        }
    });
    return out.div_(out.norm(2, 1, /*keepdim=*/true));
}

template <class Config, class Apply>
void eachField(Config& config, const Apply& apply) {
    apply("queries", config.queries);
    apply("gallery", config.gallery);
    apply("dim", config.dim);
    apply("k", config.k);
    apply("runs", config.runs);
    apply("device", config.device);
    apply("threads", config.threads);
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void readAnswer(const at::Tensor& index, KnnBenchResult& result) {
    result.indexSum = index.sum().item<std::int64_t>();
    for (std::int64_t row = 0; row < std::min<std::int64_t>(3, index.size(0)); ++row) {
        result.first.push_back(index[row][0].item<std::int64_t>());
    }
}

}  // namespace

Result<KnnBenchConfig> KnnBenchConfig::fromJson(const nlohmann::json& json) {
    KnnBenchConfig config;
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
    const bool positive = config.queries > 0 && config.gallery > 0 && config.dim > 0 &&
                          config.k > 0 && config.runs > 0;
    if (known != json.size() || !positive) {
        return Error{ErrorCode::InvalidOption, "config", json.dump()};
    }
    return config;
}

nlohmann::json KnnBenchConfig::toJson() const {
    nlohmann::json json;
    eachField(*this, [&](const char* key, const auto& field) { json[key] = field; });
    return json;
}

nlohmann::json KnnBenchResult::toJson() const {
    return {{"bench", "knn"},     {"config", config.toJson()},
            {"seconds", seconds}, {"cpu_seconds", processorSeconds},
            {"runs", runs},       {"vectors_mb", vectorsMb},
            {"peak_mb", peakMb},  {"items_per_second", itemsPerSecond},
            {"device", device},   {"precision", precision},
            {"threads", threads}, {"index_sum", indexSum},
            {"first", first}};
}

Result<KnnBenchResult> benchNearest(const KnnBenchConfig& config) {
    using Clock = std::chrono::steady_clock;
    const auto compute = models::chooseCompute({config.device, "f32", config.threads});
    if (!compute) {
        return compute.error();
    }
    const at::Tensor query = unitRows("q", config.queries, config.dim).to(compute->device);
    const at::Tensor gallery = unitRows("g", config.gallery, config.dim).to(compute->device);
    NearestOptions options;
    options.k = config.k;
    KnnBenchResult result;
    result.config = config;
    std::vector<double> seconds;
    std::vector<double> processor;
    SilentObserver observer;
    for (std::int64_t run = 0; run < config.runs; ++run) {
        const auto start = Clock::now();
        const std::clock_t processorStart = std::clock();
        const auto found = nearest(query, gallery, options, {}, observer);
        processor.push_back(static_cast<double>(std::clock() - processorStart) / CLOCKS_PER_SEC);
        seconds.push_back(std::chrono::duration<double>(Clock::now() - start).count());
        if (!found) {
            return found.error();
        }
        if (run == 0) {
            readAnswer(found->index, result);
        }
    }
    result.seconds = median(seconds);
    result.processorSeconds = median(processor);
    result.runs = config.runs;
    result.itemsPerSecond = static_cast<double>(config.queries) / result.seconds;
    constexpr double kMegabyte = 1024.0 * 1024.0;
    result.vectorsMb = static_cast<double>(query.nbytes() + gallery.nbytes()) / kMegabyte;
    result.peakMb = static_cast<double>(models::memoryHighWater()) / kMegabyte;
    result.device = compute->description;
    result.precision = "exact";
    result.threads = compute->threads;
    return result;
}

}  // namespace outis::metrics
