// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/result.h"
#include "core/base/safetensors.h"
#include "core/models/tensor_file.h"

namespace outis::training {

struct StoredCheckpoint {
    std::int64_t imagesSeen = 0;
    nlohmann::json facts;        ///< what write() was given, and the store's own fields
    std::filesystem::path path;  ///< of the JSON part
    safetensors::File tensors;
};

/// The checkpoints of one training. Each is two files: checkpoint-<images>.safetensors (written
/// first) and .json, which makes it one. Both are written atomically and read back; a crash at any
/// moment leaves the ones before it.
class CheckpointStore {
public:
    explicit CheckpointStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Writes, reads back and verifies; returns the JSON part's path. The store adds to `facts`:
    /// format, images, program, libtorch, tensor-digest (SHA-256 of all names, item sizes, shapes
    /// and bytes). Errors: DiskFull, Unwritable, Corrupt (what was read back differs).
    [[nodiscard]] Result<std::filesystem::path> write(std::int64_t imagesSeen, nlohmann::json facts,
                                                      const models::NamedTensors& tensors) const;

    /// Understands the facts of a checkpoint; one that it refuses counts as damaged.
    using Reader = std::function<Result<void>(const nlohmann::json& facts)>;

    /// The newest checkpoint that passes its digest and `reader` (which may be empty); nothing when
    /// the folder holds none at all. The damaged ones that were passed over are appended to
    /// `damaged`. Errors: Corrupt when all are damaged, NewerVersion.
    [[nodiscard]] Result<std::optional<StoredCheckpoint>> newestGood(std::vector<Error>& damaged,
                                                                     const Reader& reader) const;

    /// After `imagesSeen` was written: keeps it and the one before it, removes all others (older
    /// ones, and newer ones that were damaged).
    void prune(std::int64_t imagesSeen) const;

    /// Removes all checkpoints.
    void clear() const;

private:
    [[nodiscard]] std::filesystem::path jsonPath(std::int64_t imagesSeen) const;
    [[nodiscard]] std::vector<std::filesystem::path> jsonParts() const;

    std::filesystem::path folder_;
};

}  // namespace outis::training
