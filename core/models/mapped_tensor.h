// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/base/safetensors.h"

namespace outis::models {

/// A tensor of a file without reading it: F32 and U8 are views of the mapping, which they keep
/// open. Writing to such a tensor ends the program. Other types, and what does not lie on a
/// multiple of its item size, are copied. Errors: those of tensorOf().
[[nodiscard]] Result<at::Tensor> mappedTensor(const std::shared_ptr<const safetensors::File>& file,
                                              std::string_view name);

}  // namespace outis::models
