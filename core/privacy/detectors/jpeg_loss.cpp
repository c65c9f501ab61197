// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/jpeg_loss.h"

#include <array>
#include <cmath>
#include <numbers>

#include <ATen/ATen.h>

namespace outis::privacy {
namespace {

constexpr std::int64_t kBlock = 8;

/// ITU-T T.81, table K.1.
constexpr std::array<float, 64> kLuminance = {
    16, 11, 10, 16, 24,  40,  51,  61,  12, 12, 14, 19, 26,  58,  60,  55,  //
    14, 13, 16, 24, 40,  57,  69,  56,  14, 17, 22, 29, 51,  87,  80,  62,  //
    18, 22, 37, 56, 68,  109, 103, 77,  24, 35, 55, 64, 81,  104, 113, 92,  //
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99};

/// Orthonormal DCT-II: row u holds the cosine of frequency u.
at::Tensor cosines(const at::Tensor& like) {
    std::array<float, 64> values{};
    for (std::int64_t u = 0; u < kBlock; ++u) {
        for (std::int64_t x = 0; x < kBlock; ++x) {
            const double scale = u == 0 ? std::sqrt(1.0 / kBlock) : std::sqrt(2.0 / kBlock);
            const double angle = (2 * static_cast<double>(x) + 1) * static_cast<double>(u) *
                                 std::numbers::pi / (2 * kBlock);
            values[static_cast<std::size_t>(u * kBlock + x)] =
                static_cast<float>(scale * std::cos(angle));
        }
    }
    return at::tensor(at::ArrayRef<float>(values)).view({kBlock, kBlock}).to(like.device());
}

/// Steps of the quantiser, [N, 1, 1, 8, 8].
at::Tensor stepsOf(const at::Tensor& quality) {
    const at::Tensor q = quality.clamp(1, 100);
    const at::Tensor percent = at::where(q < 50, at::floor(5000 / q), 200 - 2 * q);
    const at::Tensor table = at::tensor(at::ArrayRef<float>(kLuminance)).to(quality.device());
    const at::Tensor steps = at::floor((table.view({1, 64}) * percent.view({-1, 1}) + 50) / 100);
    return steps.clamp(1, 255).view({-1, 1, 1, kBlock, kBlock});
}

}  // namespace

at::Tensor jpegLoss(const at::Tensor& images, const at::Tensor& quality) {
    const std::int64_t count = images.size(0);
    const std::int64_t height = images.size(2);
    const std::int64_t width = images.size(3);
    const std::int64_t down = (kBlock - height % kBlock) % kBlock;
    const std::int64_t right = (kBlock - width % kBlock) % kBlock;
    const at::Tensor levels = at::round(images.clamp(0, 1) * 255) - 128;
    const at::Tensor whole = at::replication_pad2d(levels, {0, right, 0, down});
    const std::int64_t rows = (height + down) / kBlock;
    const std::int64_t columns = (width + right) / kBlock;
    const at::Tensor blocks =
        whole.view({count, rows, kBlock, columns, kBlock}).permute({0, 1, 3, 2, 4});
    const at::Tensor transform = cosines(images);
    const at::Tensor steps = stepsOf(quality);
    const at::Tensor kept =
        at::round(at::matmul(at::matmul(transform, blocks), transform.t()) / steps) * steps;
    const at::Tensor back = at::matmul(at::matmul(transform.t(), kept), transform);
    const at::Tensor picture = back.permute({0, 1, 3, 2, 4})
                                   .reshape({count, 1, rows * kBlock, columns * kBlock})
                                   .slice(2, 0, height)
                                   .slice(3, 0, width);
    const at::Tensor result = at::round(picture + 128).clamp(0, 255) / 255;
    return at::where((quality > 100).view({-1, 1, 1, 1}), images, result);
}

}  // namespace outis::privacy
