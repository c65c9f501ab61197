// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/cosine_head.h"

#include <array>

#include <ATen/ATen.h>

#include "core/privacy/detectors/widest.h"

namespace outis::privacy {
namespace {

OUTIS_WIDEST void dotRange(const float* candidate, const float* gallery, std::int64_t rows,
                           std::int64_t length, float* out) {
    for (std::int64_t row = 0; row < rows; ++row) {
        const float* const other = gallery + row * length;
        std::array<float, kHeadLanes> sums{};
        for (std::int64_t begin = 0; begin < length; begin += kHeadLanes) {
            for (std::int64_t lane = 0; lane < kHeadLanes; ++lane) {
                const float product = candidate[begin + lane] * other[begin + lane];
                sums[static_cast<std::size_t>(lane)] += product;
            }
        }
        double sum = 0;
        for (const float part : sums) {
            sum += part;
        }
        out[row] = static_cast<float>(sum);
    }
}

}  // namespace

at::Tensor centredUnit(const at::Tensor& embeddings) {
    constexpr double kSmallestNorm = 1e-12;
    const at::Tensor centred = embeddings - 0.5;
    const at::Tensor norm = at::linalg_vector_norm(centred, 2, at::IntArrayRef{-1}, true);
    return centred / norm.clamp_min(kSmallestNorm);
}

std::int64_t CosineHead::paddedLength() const {
    return (length_ + kHeadLanes - 1) / kHeadLanes * kHeadLanes;
}

at::Tensor CosineHead::padded(const at::Tensor& rows) const {
    return paddedToLanes(centredUnit(rows));
}

void CosineHead::score(const float* candidate, const float* gallery, std::int64_t begin,
                       std::int64_t end, float* out) const {
    dotRange(candidate, gallery + begin * paddedLength(), end - begin, paddedLength(), out);
}

}  // namespace outis::privacy
