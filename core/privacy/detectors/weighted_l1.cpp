// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/weighted_l1.h"

#include <array>
#include <cmath>

#include <ATen/ATen.h>

#include "core/privacy/detectors/widest.h"

namespace outis::privacy {
namespace {

OUTIS_WIDEST void scoreRange(const float* weight, const float* candidate, const float* gallery,
                             std::int64_t rows, std::int64_t length, double bias, float* out) {
    for (std::int64_t row = 0; row < rows; ++row) {
        const float* const other = gallery + row * length;
        std::array<float, kHeadLanes> sums{};
        for (std::int64_t begin = 0; begin < length; begin += kHeadLanes) {
            for (std::int64_t lane = 0; lane < kHeadLanes; ++lane) {
                const float difference = std::fabs(candidate[begin + lane] - other[begin + lane]);
                sums[static_cast<std::size_t>(lane)] += weight[begin + lane] * difference;
            }
        }
        double sum = bias;
        for (const float part : sums) {
            sum += part;
        }
        out[row] = static_cast<float>(sum);
    }
}

}  // namespace

WeightedL1::WeightedL1(const at::Tensor& weight, double bias) : bias_(bias) {
    weight_ = padded(weight.detach().to(at::kCPU, at::kFloat).view({-1}));
}

at::Tensor WeightedL1::padded(const at::Tensor& rows) const {
    return paddedToLanes(rows);
}

void WeightedL1::score(const float* candidate, const float* gallery, std::int64_t begin,
                       std::int64_t end, float* out) const {
    const std::int64_t length = paddedLength();
    scoreRange(weight_.const_data_ptr<float>(), candidate, gallery + begin * length, end - begin,
               length, bias_, out);
}

}  // namespace outis::privacy
