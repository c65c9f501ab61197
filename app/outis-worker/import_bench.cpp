// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis-worker/import_bench.h"

#include <algorithm>
#include <chrono>

#include "core/base/files.h"
#include "core/data/image_file.h"
#include "core/data/resize.h"
#include "core/models/device.h"

namespace outis::worker {

namespace {

struct Pass {
    double seconds = 0;
    std::int64_t decoded = 0;
};

Pass readAll(const std::vector<std::filesystem::path>& paths, int size) {
    Pass pass;
    const auto start = std::chrono::steady_clock::now();
    for (const auto& path : paths) {
        const auto reading = data::readImageFile(path);
        if (reading.outcome == data::FileOutcome::Imported) {
            (void)data::toSquare(reading.file.image, size, data::Geometry::Pad);
            ++pass.decoded;
        }
    }
    pass.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return pass;
}

}  // namespace

Result<nlohmann::json> benchImport(const nlohmann::json& config) {
    if (!config.contains("dir") || !config["dir"].is_string()) {
        return Error{ErrorCode::InvalidOption, "config", "import needs {\"dir\": folder}"};
    }
    const auto paths = files::listFiles(config["dir"].get<std::string>());
    if (!paths) {
        return paths.error();
    }
    const int size = config.value("size", 64);
    const int runs = config.value("runs", 3);
    std::vector<Pass> passes;
    for (int run = 0; run < runs; ++run) {
        passes.push_back(readAll(*paths, size));
    }
    std::ranges::sort(passes, {}, &Pass::seconds);
    const Pass& median = passes[passes.size() / 2];
    return nlohmann::json{
        {"bench", "import"},
        {"config", {{"size", size}, {"files", paths->size()}}},
        {"seconds", median.seconds},
        {"runs", runs},
        {"items_per_second", static_cast<double>(median.decoded) / median.seconds},
        {"peak_mb", static_cast<double>(models::memoryHighWater()) / (1024.0 * 1024.0)},
        {"device", "CPU"},
        {"precision", "u8"},
        {"threads", 1}};
}

}  // namespace outis::worker
