// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/posthoc.h"

#include <ATen/ATen.h>

namespace outis::diffusion {
namespace {

at::Tensor correlations(const std::vector<EmaProfile>& rows,
                        const std::vector<EmaProfile>& columns) {
    at::Tensor matrix = at::empty(
        {static_cast<std::int64_t>(rows.size()), static_cast<std::int64_t>(columns.size())},
        at::kDouble);
    double* value = matrix.mutable_data_ptr<double>();
    for (const EmaProfile& row : rows) {
        for (const EmaProfile& column : columns) {
            *value++ = emaCorrelation(row, column);
        }
    }
    return matrix;
}

}  // namespace

at::Tensor posthocCoefficients(const std::vector<EmaProfile>& stored,
                               const std::vector<EmaProfile>& wanted) {
    // Column-pivoted QR in double (LAPACK's gelsy). The profiles differ by orders of magnitude in
    // height, so rows and columns are scaled to a unit diagonal first.
    const at::Tensor matrix = correlations(stored, stored);
    const at::Tensor scale = matrix.diagonal().sqrt().reciprocal().unsqueeze(1);  // [stored, 1]
    const at::Tensor unit = matrix * scale * scale.t();
    const at::Tensor right = correlations(stored, wanted) * scale;
    const at::Tensor solution =
        std::get<0>(at::linalg_lstsq(unit, right, /*rcond=*/1e-15, "gelsy")) * scale;
    return solution / solution.sum(0, /*keepdim=*/true);
}

at::Tensor combine(const std::vector<at::Tensor>& snapshots, const std::vector<double>& weights) {
    at::Tensor sum = at::zeros_like(snapshots.front(), at::kDouble);
    for (std::size_t index = 0; index < snapshots.size(); ++index) {
        sum.add_(snapshots[index].to(at::kDouble), weights[index]);
    }
    return sum.to(snapshots.front().scalar_type());
}

}  // namespace outis::diffusion
