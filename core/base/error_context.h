// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "core/base/error.h"

namespace outis {

/// An error about a part of a file (a tensor, a line) as one about the file, so that it is known
/// which of several files was meant; the part stays in the detail.
[[nodiscard]] inline Error aboutFile(Error error, const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    if (error.subject.find(name) != std::string::npos) {
        return error;
    }
    if (error.detail.find(error.subject) == std::string::npos) {
        error.detail = error.subject + ": " + error.detail;
    }
    error.subject = name;
    return error;
}

}  // namespace outis
