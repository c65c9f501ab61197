// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>

#include <ATen/core/Tensor.h>

namespace outis::pipeline {

/// Bool [n]: writing other than a side marker was found on the picture (METHOD 10.2-5, T5). images
/// U8 [n, 1, S, S], which stay as they are. Undefined when stopped.
[[nodiscard]] at::Tensor showWriting(const at::Tensor& images, const std::stop_token& stop);

}  // namespace outis::pipeline
