// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/models/tensor_file.h"

/// Averages kept during training, from which other averages are rebuilt (METHOD 6.3). Stored in
/// half precision: weights are of unit magnitude, and a snapshot is one term of many.
namespace outis::diffusion {

struct Snapshot {
    std::int64_t imagesSeen = 0;
    double std = 0;  ///< relative width
    std::filesystem::path path;
};

[[nodiscard]] Result<void> writeSnapshot(const std::filesystem::path& folder,
                                         std::int64_t imagesSeen, double std,
                                         const models::NamedTensors& average);
/// All that are there, by images, then width.
[[nodiscard]] std::vector<Snapshot> listSnapshots(const std::filesystem::path& folder);
void removeSnapshots(const std::filesystem::path& folder);
/// Removes those beyond `imagesSeen`: left behind by a run that went on from an older checkpoint.
void removeSnapshotsAfter(const std::filesystem::path& folder, std::int64_t imagesSeen);

/// The snapshot taken at `imagesSeen` itself: the stored one of that width (to 1e-6), or rebuilt as
/// below. Errors: NotFound when none was taken there, Corrupt.
[[nodiscard]] Result<void> loadSnapshot(const std::filesystem::path& folder,
                                        std::int64_t imagesSeen, double std,
                                        const models::NamedTensors& targets);

/// The average of relative width `std` at `imagesSeen`, from the snapshots up to there, copied into
/// `targets` (names as in the snapshots). Errors: NotFound (no snapshot), Corrupt.
[[nodiscard]] Result<void> rebuildAverage(const std::filesystem::path& folder,
                                          std::int64_t imagesSeen, double std,
                                          const models::NamedTensors& targets);

}  // namespace outis::diffusion
