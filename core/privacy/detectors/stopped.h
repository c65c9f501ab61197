// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace outis::privacy {

/// Ends the work from within when a stop was asked for; caught at the border of the library.
struct Stopped {};

/// What a detector gives; it gives nothing when it was stopped. Throws Stopped.
[[nodiscard]] inline const at::Tensor& orStop(const at::Tensor& rows) {
    if (!rows.defined()) {
        throw Stopped{};
    }
    return rows;
}

}  // namespace outis::privacy
