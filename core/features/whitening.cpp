// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/whitening.h"

#include <ATen/ATen.h>

#include <limits>

namespace outis::features {
namespace {

Error invalid(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

/// Columns so that the entry of largest magnitude is positive; ties go to the lowest row.
at::Tensor withFixedSigns(const at::Tensor& vectors) {
    const at::Tensor largest = std::get<1>(vectors.abs().max(0, /*keepdim=*/true));  // [1, D]
    const at::Tensor sign = vectors.gather(0, largest).sign();
    return vectors * at::where(sign == 0, at::ones_like(sign), sign);
}

}  // namespace

Result<Spectrum> fitSpectrum(const at::Tensor& x, const at::Tensor& weights) {
    if (!x.defined() || x.dim() != 2 || x.size(0) < 2 || x.size(1) < 1) {
        return invalid("features", "whitening needs at least two rows");
    }
    const at::Tensor rows = x.to(at::kCPU, at::kDouble);
    const at::Tensor weight =
        weights.defined() ? weights.to(at::kCPU, at::kDouble) : at::ones({x.size(0)}, at::kDouble);
    if (weight.dim() != 1 || weight.size(0) != rows.size(0)) {
        return invalid("weights", "one per row");
    }
    if (!at::isfinite(rows).all().item<bool>() || !(weight > 0).all().item<bool>()) {
        return invalid("features", "a value is not finite");
    }
    const auto total = weight.sum().item<double>();
    if (total <= 1) {
        return invalid("features", "whitening needs at least two patients");
    }
    const at::Tensor column = weight.unsqueeze(1);  // [n, 1]
    Spectrum spectrum;
    spectrum.mean = (rows * column).sum(0) / total;
    const at::Tensor centred = (rows - spectrum.mean) * column.sqrt();
    spectrum.covariance = at::mm(centred.t(), centred) / (total - 1);
    const auto [rising, vectors] = at::linalg_eigh(spectrum.covariance);
    spectrum.values = rising.flip(0).clamp_min(0);
    spectrum.vectors = withFixedSigns(vectors.flip(1));
    const std::int64_t extent = std::max(rows.size(0), rows.size(1));
    const double limit = spectrum.values[0].item<double>() * static_cast<double>(extent) *
                         std::numeric_limits<double>::epsilon();
    spectrum.rank = (spectrum.values > limit).sum().item<std::int64_t>();
    return spectrum;
}

Result<at::Tensor> Spectrum::symmetricMatrix(double eps) const {
    if (eps <= 0 && rank < values.size(0)) {
        return invalid("eps", "the covariance is singular");
    }
    return at::mm(vectors * (values + eps).rsqrt(), vectors.t());
}

Result<at::Tensor> Spectrum::reducedMatrix(std::int64_t r, double eps) const {
    if (r < 1 || r > values.size(0)) {
        return invalid("width", "outside the features' dimensions");
    }
    const at::Tensor kept = values.narrow(0, 0, r) + eps;
    if (!(kept > 0).all().item<bool>()) {
        return invalid("features", "they have no variance in as many directions");
    }
    return vectors.narrow(1, 0, r) * kept.rsqrt();
}

}  // namespace outis::features
