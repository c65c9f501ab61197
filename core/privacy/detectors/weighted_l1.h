// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

#include "core/privacy/detectors/pair_head.h"

namespace outis::privacy {

/// The head of METHOD 8.1 and 8.2: sum over d of weight[d] |a[d] - b[d]|, plus bias. Always summed
/// in the same order (sixteen partial sums in float32, joined in double), so that a pair's score is
/// the same to the bit alone, in a list and in a search.
class WeightedL1 final : public PairHead {
public:
    /// weight F32 [D].
    WeightedL1(const at::Tensor& weight, double bias);

    /// D rounded up to whole lanes: the length of the rows that score() reads.
    [[nodiscard]] std::int64_t paddedLength() const override { return weight_.size(0); }
    /// F32 [..., D] to contiguous [..., paddedLength()], zeros behind.
    [[nodiscard]] at::Tensor padded(const at::Tensor& rows) const override;
    /// One candidate row against rows begin to end - 1 of `gallery`.
    void score(const float* candidate, const float* gallery, std::int64_t begin, std::int64_t end,
               float* out) const override;

private:
    at::Tensor weight_;  ///< padded
    double bias_;
};

}  // namespace outis::privacy
