// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/vendi.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "core/metrics/feature_rows.h"

namespace outis::metrics {
namespace {

at::Tensor unitRows(const at::Tensor& rows) {
    const at::Tensor wide = doubleRows(rows, "features", 1);
    const at::Tensor norms = wide.norm(2, {1}, true);
    const at::Tensor zero = at::nonzero(norms.flatten() == 0);
    if (zero.size(0) > 0) {
        throw ErrorException({ErrorCode::InvalidOption, "features",
                              "row " + std::to_string(zero[0][0].item<std::int64_t>()) +
                                  " is zero and has no direction"});
    }
    return wide / norms;
}

/// The smaller of X X^T / n and X^T X / n: their eigenvalues above 0 are the same.
at::Tensor gram(const at::Tensor& unit) {
    const auto count = static_cast<double>(unit.size(0));
    const bool isTall = unit.size(0) > unit.size(1);
    return (isTall ? at::mm(unit.t(), unit) : at::mm(unit, unit.t())).div_(count);
}

/// Below this an eigenvalue is rounding noise.
double noiseLevel(const at::Tensor& eigenvalues) {
    return eigenvalues.max().item<double>() * static_cast<double>(eigenvalues.numel()) * 0x1p-52;
}

double score(const std::vector<double>& eigenvalues, double order) {
    if (std::isinf(order)) {
        return 1 / *std::max_element(eigenvalues.begin(), eigenvalues.end());
    }
    double sum = 0;
    for (const double value : eigenvalues) {
        sum += order == 1 ? -value * std::log(value) : std::pow(value, order);
    }
    return order == 1 ? std::exp(sum) : std::pow(sum, 1 / (1 - order));
}

}  // namespace

Result<std::vector<double>> vendi(const at::Tensor& rows, std::span<const double> orders) {
    return guarded([&] {
        const at::NoGradGuard noGrad;
        const at::Tensor all = at::linalg_eigvalsh(gram(unitRows(rows)));
        std::vector<double> eigenvalues = toDoubles(all);
        std::erase_if(eigenvalues, [noise = noiseLevel(all)](double v) { return v <= noise; });
        std::vector<double> out;
        for (const double order : orders) {
            if (!(order >= 0)) {
                throw ErrorException({ErrorCode::InvalidOption, "q", "must not be negative"});
            }
            out.push_back(score(eigenvalues, order));
        }
        return out;
    });
}

Result<VendiEntropy> vendiEntropy(const at::Tensor& rows) {
    return guarded([&] {
        const at::NoGradGuard noGrad;
        const at::Tensor unit = unitRows(rows);
        const auto [values, vectors] = at::linalg_eigh(gram(unit));
        const at::Tensor real = at::nonzero(values > noiseLevel(values)).flatten();
        const at::Tensor kept = values.index_select(0, real);
        const at::Tensor basis = vectors.index_select(1, real);
        // -x^T ln(S) x per row: its mean is the entropy, and dH = -tr(ln(S) dS) to first order.
        at::Tensor perRow;
        if (unit.size(0) > unit.size(1)) {
            perRow = at::mv(at::mm(unit, basis).square_(), kept.log().neg_());
        } else {
            perRow = at::mv(basis.square(), (kept * kept.log()).neg_())
                         .mul_(static_cast<double>(unit.size(0)));
        }
        VendiEntropy out;
        out.entropy = perRow.mean().item<double>();
        out.influence = toDoubles(perRow - out.entropy);
        return out;
    });
}

}  // namespace outis::metrics
