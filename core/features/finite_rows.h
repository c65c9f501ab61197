// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"

namespace outis::features {

/// NonFinite with the first row that holds a NaN or an infinity; `subject` is what the rows are.
/// rows [N, ...] of any floating type.
[[nodiscard]] Result<void> requireFiniteRows(const at::Tensor& rows, std::string_view subject);

}  // namespace outis::features
