// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <set>
#include <span>
#include <string>

#include "core/base/result.h"

namespace outis::data {

/// The folder of imported pictures. A picture is written under a temporary name and renamed; many
/// are made durable at once by sync(), after which the catalogue may name them.
class PictureStore {
public:
    explicit PictureStore(std::filesystem::path workspace) : root_(std::move(workspace)) {}

    /// `path` is relative to the workspace. Errors: Unwritable, DiskFull.
    [[nodiscard]] Result<void> put(const std::string& path, std::span<const std::byte> bytes);
    [[nodiscard]] Result<void> sync();
    void remove(const std::string& path);

private:
    std::filesystem::path root_;
    std::set<std::filesystem::path> folders_;
    bool isDirty_ = false;
};

}  // namespace outis::data
