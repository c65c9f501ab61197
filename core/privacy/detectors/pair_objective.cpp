// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/pair_objective.h"

#include <limits>

#include <ATen/ATen.h>

namespace outis::privacy {

at::Tensor groupedNtXent(const at::Tensor& e1, const at::Tensor& e2, const at::Tensor& groups,
                         double temperature) {
    constexpr double kSmallestNorm = 1e-12;
    const std::int64_t count = e1.size(0);
    const at::Tensor both = at::cat({e1, e2});
    const at::Tensor norm = at::linalg_vector_norm(both, 2, at::IntArrayRef{1}, true);
    const at::Tensor unit = both / norm.clamp_min(kSmallestNorm);
    const at::Tensor similarity = at::matmul(unit, unit.t()) / temperature;
    const at::Tensor group = groups.repeat({2});
    const at::Tensor place = at::arange(2 * count, groups.options());
    const at::Tensor isPartner = (place.view({-1, 1}) - place.view({1, -1})).abs() == count;
    const at::Tensor leftOut = (group.view({-1, 1}) == group.view({1, -1})) & ~isPartner;
    const at::Tensor others =
        similarity.masked_fill(leftOut, -std::numeric_limits<double>::infinity());
    const at::Tensor positive = similarity.diagonal(count).repeat({2});
    return (at::logsumexp(others, {1}) - positive).mean();
}

at::Tensor weightedCrossEntropy(const at::Tensor& logits, const at::Tensor& target,
                                const at::Tensor& weight) {
    const at::Tensor each = at::binary_cross_entropy_with_logits(logits, target, std::nullopt,
                                                                 std::nullopt, at::Reduction::None);
    return (each * weight).sum() / weight.sum().clamp_min(1);
}

at::Tensor weightedSquares(const at::Tensor& scores, const at::Tensor& target,
                           const at::Tensor& weight) {
    return ((scores - target).square() * weight).sum() / weight.sum().clamp_min(1);
}

at::Tensor secondHalfRolled(const at::Tensor& rows) {
    const std::int64_t half = rows.size(0) / 2;
    return at::cat({rows.slice(0, 0, half), rows.slice(0, half).roll({1}, {0})});
}

}  // namespace outis::privacy
