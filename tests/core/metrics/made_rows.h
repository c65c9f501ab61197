// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include <ATen/ATen.h>

#include "core/base/random.h"

namespace outis::test {

/// F32 [rows, width], standard normal.
inline at::Tensor normalRows(std::uint64_t seed, std::int64_t rows, std::int64_t width) {
    at::Tensor out = at::empty({rows, width});
    Philox(Seed{seed})
        .fillNormal({out.mutable_data_ptr<float>(), static_cast<std::size_t>(out.numel())});
    return out;
}

}  // namespace outis::test
