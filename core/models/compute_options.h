// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "core/base/options.h"

namespace outis::models {

/// Where and how the networks compute.
struct ComputeOptions {
    std::string device = "auto";     ///< "auto", "cpu", "cuda", "cuda:1" ...
    std::string precision = "auto";  ///< "auto", "f32", "bf16" (inside the network only)
    std::int64_t threads = 0;        ///< 0 = all processors

    void describe(OptionVisitor& visitor);

    friend bool operator==(const ComputeOptions&, const ComputeOptions&) = default;
};

}  // namespace outis::models
