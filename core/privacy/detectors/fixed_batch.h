// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"

namespace outis::privacy {

/// Runs a network over any number of images in batches of one shape, the last one padded with
/// zeros, so that a row of the result depends on its image alone. That the place within a batch
/// does not matter either is tried out once for the machine at hand; where it does, batches are of
/// one image.
class FixedBatch {
public:
    /// float32 [rows, D] of U8 [rows, 1, S, S] on the network's device; must not keep gradients.
    using Function = std::function<at::Tensor(const at::Tensor& bytes)>;

    /// `side`: of the images, pixels.
    FixedBatch(Function function, std::int64_t side, c10::Device device);

    /// U8 [N, 1, S, S] to F32 [N, D] on the CPU. Undefined when stopped. Throws ErrorException
    /// (NonFinite) for a result that is not finite.
    [[nodiscard]] at::Tensor operator()(const at::Tensor& images,
                                        const std::stop_token& stop) const;

    [[nodiscard]] std::int64_t rows() const { return rows_; }

private:
    [[nodiscard]] bool placeMatters() const;

    Function function_;
    std::int64_t side_;
    c10::Device device_;
    std::int64_t rows_;
};

}  // namespace outis::privacy
