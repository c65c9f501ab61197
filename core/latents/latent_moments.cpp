// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/latents/latent_moments.h"

#include <ATen/ATen.h>

#include <cmath>

namespace outis::latents {
namespace {

/// [C] in double: sum over the positions of one image [C, h, w].
at::Tensor sums(const at::Tensor& image) {
    return image.flatten(1).sum(1);
}

std::vector<double> toVector(const at::Tensor& values) {
    const at::Tensor dense = values.contiguous();
    const double* const first = dense.const_data_ptr<double>();
    return {first, first + dense.numel()};
}

}  // namespace

Result<LatentMoments> measureMoments(const at::Tensor& mean, const at::Tensor& logvar) {
    const std::int64_t images = mean.size(0);
    if (images == 0) {
        return Error{ErrorCode::NoImages, "latents", "nothing to measure"};
    }
    const auto values = static_cast<double>(images * mean.size(2) * mean.size(3));
    at::Tensor total = at::zeros({mean.size(1)}, at::kDouble);
    for (std::int64_t row = 0; row < images; ++row) {
        total += sums(mean[row].to(at::kDouble));
    }
    const at::Tensor centre = total / values;
    at::Tensor spread = at::zeros_like(total);
    for (std::int64_t row = 0; row < images; ++row) {
        const at::Tensor distance = mean[row].to(at::kDouble) - centre.view({-1, 1, 1});
        spread += sums(distance.square() + logvar[row].to(at::kDouble).exp());
    }
    const at::Tensor std = (spread / values).sqrt();
    if (!at::isfinite(centre).all().item<bool>() || !at::isfinite(std).all().item<bool>()) {
        return Error{ErrorCode::NonFinite, "latents", "the autoencoder made values without end"};
    }
    return LatentMoments{toVector(centre), toVector(std)};
}

}  // namespace outis::latents
