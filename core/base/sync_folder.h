// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace outis::files {

/// Makes renames inside `folder` last through a power cut; 0, or what errno says. Some network file
/// systems cannot sync a folder: that is no failure, the rename itself has been done.
[[nodiscard]] int syncFolder(const std::filesystem::path& folder);

}  // namespace outis::files
