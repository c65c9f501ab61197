// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"

namespace outis::pipeline {

/// A generated set as it was stored.
struct SyntheticSet {
    at::Tensor images;  ///< U8 [N, 1, S, S]
    at::Tensor labels;  ///< I8 [N, C]; C = 0 for an unconditional generator
    at::Tensor groups;  ///< I64 [N]: pseudo-condition behind each, over all generators; -1: none
    at::Tensor folds;   ///< I64 [N]: generator that drew it
    std::vector<std::string> classes;
    std::string digest;  ///< SHA-256 of the file
};

/// Errors: NotFound, Corrupt.
[[nodiscard]] Result<SyntheticSet> readSyntheticSet(const std::filesystem::path& file);

}  // namespace outis::pipeline
