// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>

#include <ATen/core/Tensor.h>

#include "core/models/siamese.h"
#include "core/privacy/detectors/pair_network.h"

namespace outis::privacy {

/// Partial sums of a score, in one fixed order.
inline constexpr std::int64_t kHeadLanes = 16;
/// Zeros behind the last dimension, to whole lanes; contiguous.
[[nodiscard]] at::Tensor paddedToLanes(const at::Tensor& rows);

/// How alike two embeddings are: the last step of a learned detector. A pair's score is the same to
/// the bit alone, in a list and in a search.
class PairHead {
public:
    virtual ~PairHead() = default;

    /// Length of the rows that score() reads.
    [[nodiscard]] virtual std::int64_t paddedLength() const = 0;
    /// Embeddings F32 [..., D] as rows [..., paddedLength()] for score(), contiguous.
    [[nodiscard]] virtual at::Tensor padded(const at::Tensor& rows) const = 0;
    /// One candidate row against rows begin to end - 1 of `gallery`.
    virtual void score(const float* candidate, const float* gallery, std::int64_t begin,
                       std::int64_t end, float* out) const = 0;
};

/// The head that facts.score names; weighted L1 takes the network's own weights.
[[nodiscard]] std::unique_ptr<PairHead> makePairHead(const models::SiameseImpl& network,
                                                     const PairNetworkFacts& facts);

}  // namespace outis::privacy
