// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis-worker/import_bench.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "core/base/files.h"
#include "core/data/image_file.h"
#include "core/data/resize.h"
#include "core/models/device.h"

namespace outis::worker {

namespace {

using Paths = std::vector<std::filesystem::path>;

struct Pass {
    double seconds = 0;     ///< on the clock
    double cpuSeconds = 0;  ///< of all threads, user and system
    std::int64_t decoded = 0;
};

double processSeconds() {
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Read, decode, bring to 8 bits of grey, resize to size x size with Lanczos: the work that
/// pydicom with Pillow, or Pillow alone, is asked for in the comparison.
bool readOne(const std::filesystem::path& path, int size) {
    const auto reading = data::readImageFile(path);
    return reading.outcome == data::FileOutcome::Imported &&
           data::resize(reading.file.image, size, size, data::Filter::Lanczos).width == size;
}

/// In this process, without the reader processes that an import has.
Pass readAll(const Paths& paths, int size, int threads) {
    const auto start = std::chrono::steady_clock::now();
    const double cpuStart = processSeconds();
    std::atomic<std::size_t> next = 0;
    std::atomic<std::int64_t> decoded = 0;
    const auto work = [&] {
        for (std::size_t index = next++; index < paths.size(); index = next++) {
            decoded += readOne(paths[index], size) ? 1 : 0;
        }
    };
    std::vector<std::jthread> helpers;
    for (int thread = 1; thread < threads; ++thread) {
        helpers.emplace_back(work);
    }
    work();
    helpers.clear();
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
            processSeconds() - cpuStart, decoded};
}

double medianOf(std::vector<Pass>& passes, double Pass::*value) {
    std::ranges::sort(passes, {}, value);
    return passes[passes.size() / 2].*value;
}

}  // namespace

Result<nlohmann::json> benchImport(const nlohmann::json& config) {
    if (!config.contains("dir") || !config["dir"].is_string()) {
        return Error{ErrorCode::InvalidOption, "config", "import needs {\"dir\": folder}"};
    }
    const int size = config.value("size", 64);
    const int runs = config.value("runs", 3);
    const int threads = config.value("threads", 1);
    if (size < 1 || runs < 1 || threads < 1 || threads > 256) {
        return Error{ErrorCode::InvalidOption, "config",
                     "size and runs from 1 on, threads from 1 to 256"};
    }
    const auto paths = files::listFiles(config["dir"].get<std::string>());
    if (!paths) {
        return paths.error();
    }
    std::vector<Pass> passes;
    for (int run = 0; run < runs; ++run) {
        passes.push_back(readAll(*paths, size, threads));
    }
    const double cpu = medianOf(passes, &Pass::cpuSeconds);
    const double seconds = medianOf(passes, &Pass::seconds);
    const auto decoded = static_cast<double>(passes.front().decoded);
    return nlohmann::json{
        {"bench", "import"},
        {"config", {{"size", size}, {"files", paths->size()}, {"filter", "lanczos"}}},
        {"seconds", seconds},
        {"best_seconds", passes.front().seconds},
        {"cpu_seconds", cpu},
        {"runs", runs},
        {"decoded", passes.front().decoded},
        {"items_per_second", decoded / seconds},
        {"items_per_cpu_second", cpu > 0 ? decoded / cpu : 0.0},
        {"peak_mb", static_cast<double>(models::memoryHighWater()) / (1024.0 * 1024.0)},
        {"device", "CPU"},
        {"precision", "u8"},
        {"threads", threads}};
}

}  // namespace outis::worker
