// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/snapshots.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <tuple>

#include "core/base/files.h"
#include "core/base/safetensors.h"
#include "core/diffusion/posthoc.h"
#include "core/diffusion/training_state.h"

namespace outis::diffusion {
namespace fs = std::filesystem;
namespace {

constexpr double kSameWidth = 1e-6;  // the names hold six digits

fs::path snapshotFolder(const fs::path& folder) {
    return folder / "snapshots";
}

/// ema-<images>-<std>.safetensors
fs::path snapshotPath(const fs::path& folder, std::int64_t images, double std) {
    char name[64];
    std::snprintf(name, sizeof name, "ema-%012lld-%.6f.safetensors", static_cast<long long>(images),
                  std);
    return snapshotFolder(folder) / name;
}

/// False for a file that is no snapshot.
bool parseName(const fs::path& path, Snapshot& snapshot) {
    long long images = 0;
    const std::string name = path.filename().string();
    if (path.extension() != ".safetensors" ||
        std::sscanf(name.c_str(), "ema-%12lld-%8lf", &images, &snapshot.std) != 2) {
        return false;
    }
    snapshot.imagesSeen = images;
    snapshot.path = path;
    return true;
}

}  // namespace

Result<void> writeSnapshot(const fs::path& folder, std::int64_t imagesSeen, double std,
                           const models::NamedTensors& average) {
    if (auto made = files::makeFolders(snapshotFolder(folder)); !made) {
        return made;
    }
    models::NamedTensors halves;
    for (const auto& [name, tensor] : average) {
        halves.emplace_back(name, tensor.to(at::kHalf));
    }
    return models::writeTensors(snapshotPath(folder, imagesSeen, std), halves);
}

std::vector<Snapshot> listSnapshots(const fs::path& folder) {
    std::vector<Snapshot> snapshots;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(snapshotFolder(folder), ignored)) {
        if (Snapshot snapshot; parseName(entry.path(), snapshot)) {
            snapshots.push_back(snapshot);
        }
    }
    std::sort(snapshots.begin(), snapshots.end(), [](const Snapshot& a, const Snapshot& b) {
        return std::tie(a.imagesSeen, a.std) < std::tie(b.imagesSeen, b.std);
    });
    return snapshots;
}

void removeSnapshotsAfter(const fs::path& folder, std::int64_t imagesSeen) {
    std::error_code ignored;
    for (const Snapshot& snapshot : listSnapshots(folder)) {
        if (snapshot.imagesSeen > imagesSeen) {
            fs::remove(snapshot.path, ignored);
        }
    }
}

void removeSnapshots(const fs::path& folder) {
    removeSnapshotsAfter(folder, -1);
}

Result<void> loadSnapshot(const fs::path& folder, std::int64_t imagesSeen, double std,
                          const models::NamedTensors& targets) {
    bool taken = false;
    for (const Snapshot& snapshot : listSnapshots(folder)) {
        if (snapshot.imagesSeen != imagesSeen) {
            continue;
        }
        taken = true;
        if (std::abs(snapshot.std - std) < kSameWidth) {
            const auto file = safetensors::File::open(snapshot.path);
            return file ? copyFromFile(*file, targets) : Result<void>(file.error());
        }
    }
    if (!taken) {
        return Error{ErrorCode::NotFound, "snapshots",
                     "none was taken at " + std::to_string(imagesSeen) + " images"};
    }
    return rebuildAverage(folder, imagesSeen, std, targets);
}

Result<void> rebuildAverage(const fs::path& folder, std::int64_t imagesSeen, double std,
                            const models::NamedTensors& targets) {
    std::vector<EmaProfile> profiles;
    std::vector<safetensors::File> opened;
    for (const Snapshot& snapshot : listSnapshots(folder)) {
        if (snapshot.imagesSeen <= imagesSeen) {
            auto file = safetensors::File::open(snapshot.path);
            if (!file) {
                return file.error();
            }
            profiles.push_back({static_cast<double>(snapshot.imagesSeen), snapshot.std});
            opened.push_back(*std::move(file));
        }
    }
    if (profiles.empty()) {
        return Error{ErrorCode::NotFound, "snapshots", "none up to the wanted length of training"};
    }
    const at::Tensor weights =
        posthocCoefficients(profiles, {{static_cast<double>(imagesSeen), std}}).squeeze(1);
    const std::vector<double> factors(weights.const_data_ptr<double>(),
                                      weights.const_data_ptr<double>() + weights.numel());
    const at::NoGradGuard noGrad;
    for (const auto& [name, target] : targets) {
        std::vector<at::Tensor> stored;
        for (const safetensors::File& file : opened) {
            auto tensor = models::tensorOf(file, name);
            if (!tensor) {
                return tensor.error();
            }
            stored.push_back(tensor->to(at::kFloat));
        }
        at::Tensor(target).copy_(combine(stored, factors));
    }
    return {};
}

}  // namespace outis::diffusion
