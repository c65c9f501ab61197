// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/functional.h"

#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include <ATen/ops/add.h>
#include <ATen/ops/avg_pool2d.h>
#include <ATen/ops/silu.h>
#include <ATen/ops/upsample_nearest2d.h>

#include "core/models/functional_grad.h"
#include "core/models/kernels/row_ops.h"
#include "core/models/kernels/silu_ops.h"

namespace outis::models {

at::Tensor normalize(const at::Tensor& x, std::vector<std::int64_t> dims, double eps) {
    if (dims.empty()) {
        dims.resize(static_cast<std::size_t>(x.dim() - 1));
        std::iota(dims.begin(), dims.end(), 1);
    }
    if (dims.size() == 1 && dims.front() == 1 && fitsCpuLoops(x)) {
        return PixelNormFunction::apply(x, eps);
    }
    if (dims.size() == 1 && dims.front() == x.dim() - 1) {
        // Rows that lie side by side are pixels of one-pixel images.
        const at::Tensor rows = x.reshape({-1, x.size(-1), 1, 1});
        if (fitsCpuLoops(rows)) {
            return PixelNormFunction::apply(rows, eps).view(x.sizes());
        }
    }
    return NormalizeFunction::apply(x, std::move(dims), eps);
}

at::Tensor mpSilu(const at::Tensor& x) {
    return at::silu(x) / kSiluScale;
}

MpSumFactors mpSumFactors(double t) {
    const double norm = std::sqrt((1 - t) * (1 - t) + t * t);
    return {(1 - t) / norm, t / norm};
}

at::Tensor mpSum(const at::Tensor& a, const at::Tensor& b, double t) {
    const MpSumFactors factors = mpSumFactors(t);
    return at::add(a * factors.a, b, factors.b);
}

/// Factors of the two operands of mpCat.
MpSumFactors mpCatFactors(const at::Tensor& a, const at::Tensor& b, double t) {
    const auto na = static_cast<double>(a.size(1));
    const auto nb = static_cast<double>(b.size(1));
    const double norm = std::sqrt((na + nb) / ((1 - t) * (1 - t) + t * t));
    return {norm * (1 - t) / std::sqrt(na), norm * t / std::sqrt(nb)};
}

at::Tensor mpCat(const at::Tensor& a, const at::Tensor& b, double t) {
    const MpSumFactors factors = mpCatFactors(a, b, t);
    return CatFunction::apply(a, b, factors.a, factors.b);
}

HeadBranches headBranches(const at::Tensor& x, double factor) {
    if (fitsCpuLoops(x)) {
        const Branches branches = siluBranches(x, factor);
        return {branches.x, branches.silu};
    }
    return {ScaledGradientFunction::apply(x, factor), at::silu(x)};
}

HeadBranches normalizedHeadBranches(const at::Tensor& x, double factor) {
    if (fitsCpuLoops(x)) {
        const Branches branches = pixelNormSiluBranches(x, kNormEpsilon, factor);
        return {branches.x, branches.silu};
    }
    return headBranches(normalize(x, {1}), factor);
}

HeadBranches catHeadBranches(const at::Tensor& a, const at::Tensor& b, double t) {
    if (fitsCpuLoops(a) && fitsCpuLoops(b) && a.scalar_type() == b.scalar_type()) {
        const MpSumFactors factors = mpCatFactors(a, b, t);
        const Branches branches = catSiluBranches(a, factors.a, b, factors.b);
        return {branches.x, branches.silu};
    }
    const at::Tensor x = mpCat(a, b, t);
    return {x, at::silu(x)};
}

at::Tensor resample(const at::Tensor& x, Resample mode) {
    switch (mode) {
        case Resample::Down:
            return at::avg_pool2d(x, {2, 2});
        case Resample::Up:
            return at::upsample_nearest2d(x, {2 * x.size(2), 2 * x.size(3)});
        case Resample::Keep:
            break;
    }
    return x;
}

at::Tensor addClamped(const at::Tensor& y, const at::Tensor& x, double factor, double limit,
                      bool headScales) {
    return AddClampedFunction::apply(y, x, factor, limit, headScales);
}

at::Tensor scaledWeight(const at::Tensor& weight, const at::Tensor& gain, double factor,
                        at::ScalarType type) {
    return preparedWeight(weight, gain, factor, type, false);
}

}  // namespace outis::models
