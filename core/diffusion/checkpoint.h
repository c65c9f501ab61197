// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/safetensors.h"
#include "core/diffusion/normalisation.h"
#include "core/diffusion/options.h"
#include "core/models/tensor_file.h"

/// The checkpoints of a diffusion training, kept by training::CheckpointStore.
namespace outis::diffusion {

/// The JSON part: everything about a checkpoint but its tensors.
struct CheckpointFacts {
    std::int64_t imagesSeen = 0;  ///< also the position in the data order
    std::int64_t steps = 0;       ///< with the seed: the state of the random numbers
    std::int64_t gradientsZeroed = 0;
    TrainOptions options;  ///< resolved
    std::string dataDigest;
    Normalisation normalisation;
    bool latents = false;              ///< it learned from latents, not from pixels
    bool endedEarly = false;           ///< on advice, before options.images: nothing is left to do
    std::int64_t stopSuggestedAt = 0;  ///< images seen when a stop was first suggested; 0: never
    bool adviceOwed = false;           ///< a stop came while the snapshot's hook was at work
    std::string device;                ///< description of where it was computed
    std::string precision;             ///< "bf16" or "f32", which `auto` keeps when it goes on
    std::string tensorDigest;          ///< SHA-256 of all names, item sizes, shapes and bytes
};

struct Checkpoint {
    CheckpointFacts facts;
    std::filesystem::path path;  ///< of the JSON part
    safetensors::File tensors;
};

/// Writes, reads back and verifies; `facts.tensorDigest` is computed. Returns the JSON part's path.
/// Errors: DiskFull, Unwritable, Corrupt (what was read back differs).
[[nodiscard]] Result<std::filesystem::path> writeCheckpoint(const std::filesystem::path& folder,
                                                            const CheckpointFacts& facts,
                                                            const models::NamedTensors& tensors);

/// The newest checkpoint that passes its digest; nothing when the folder holds none at all. The
/// damaged ones that were passed over are appended to `damaged`.
/// Errors: Corrupt when all are damaged, NewerVersion.
[[nodiscard]] Result<std::optional<Checkpoint>> newestGoodCheckpoint(
    const std::filesystem::path& folder, std::vector<Error>& damaged);

/// After `imagesSeen` was written: keeps it and the one before it, removes all others (older ones,
/// and newer ones that were damaged).
void pruneCheckpoints(const std::filesystem::path& folder, std::int64_t imagesSeen);

/// Removes all checkpoints and snapshots of a training that begins anew.
void removeTraining(const std::filesystem::path& folder);

/// Equal for options that give the same training up to rounding: the length, previews, checkpoint
/// distance, the place of computation and how much of a batch is in memory at once do not count. So
/// a training that ran out of memory goes on with smaller micro-batches.
[[nodiscard]] std::string trainingFingerprint(const TrainOptions& options);

}  // namespace outis::diffusion
