// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"
#include "core/base/result.h"

namespace outis::pipeline {

/// Samples of all generators, in the order in which they are kept.
struct DrawnSamples {
    at::Tensor images;  ///< U8 [n, 1, S, S]
    at::Tensor labels;  ///< F32 [n, C]; undefined: drawn without findings
    std::vector<Seed> seeds;
    std::vector<std::int64_t> groups;  ///< numbered over all generators; -1: none
    std::vector<std::int64_t> folds;   ///< generator that drew it
};

/// samples.safetensors in `folder`, as readSyntheticSet() reads it. Errors: Unwritable, DiskFull.
[[nodiscard]] Result<void> writeSamples(const std::filesystem::path& folder,
                                        const DrawnSamples& drawn,
                                        const std::vector<std::string>& classes);

/// "Atelectasis|Edema" of a row F32 [C]; empty without labels.
[[nodiscard]] std::string labelText(const at::Tensor& row, const std::vector<std::string>& classes);

/// "000042.png"
[[nodiscard]] std::string pictureName(std::int64_t index);

}  // namespace outis::pipeline
