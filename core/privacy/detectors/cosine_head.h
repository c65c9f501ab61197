// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

#include "core/privacy/detectors/pair_head.h"

namespace outis::privacy {

/// Embeddings in (0, 1), moved to have their middle at 0, of length 1. [..., D]
[[nodiscard]] at::Tensor centredUnit(const at::Tensor& embeddings);

/// Cosine of centred embeddings, summed in one fixed order.
class CosineHead final : public PairHead {
public:
    explicit CosineHead(std::int64_t length) : length_(length) {}

    [[nodiscard]] std::int64_t paddedLength() const override;
    [[nodiscard]] at::Tensor padded(const at::Tensor& rows) const override;
    void score(const float* candidate, const float* gallery, std::int64_t begin, std::int64_t end,
               float* out) const override;

private:
    std::int64_t length_;
};

}  // namespace outis::privacy
