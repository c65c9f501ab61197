// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/draft_folder.h"

#include <utility>

#include "core/base/files.h"

namespace outis::files {

Result<DraftFolder> DraftFolder::create(std::filesystem::path path) {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
    if (auto made = makeFolders(path); !made) {
        return made.error();
    }
    return DraftFolder(std::move(path));
}

DraftFolder::DraftFolder(DraftFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}

DraftFolder::~DraftFolder() {
    if (!path_.empty()) {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
}

}  // namespace outis::files
