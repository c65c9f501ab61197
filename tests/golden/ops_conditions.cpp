// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <ATen/ops/mm.h>

#include "core/features/mixing.h"
#include "core/features/whitening.h"
#include "tests/golden/registry.h"
#include "tests/golden/torch_bridge.h"

namespace outis::golden {
namespace {

constexpr std::int64_t kShownRows = 10;

Tensors mixUnitOp(const Case& given) {
    const auto mixed =
        orThrow(features::mixUnit(toTorch(given.input("x")), toTorch(given.input("index"))));
    return {{"mixed", fromTorch(mixed.rows)}, {"mean_norm", fromTorch(mixed.norm)}};
}

Tensors whitenOp(const Case& given) {
    const at::Tensor x = toTorch(given.input("x"), at::kDouble);
    const features::Spectrum spectrum = orThrow(features::fitSpectrum(x));
    const at::Tensor matrix = orThrow(spectrum.symmetricMatrix(given.param<double>("eps")));
    const at::Tensor rows = x.narrow(0, 0, std::min(kShownRows, x.size(0))) - spectrum.mean;
    return {{"mean", fromTorch(spectrum.mean)},
            {"cov", fromTorch(spectrum.covariance)},
            {"matrix", fromTorch(matrix)},
            {"rows", fromTorch(at::mm(rows, matrix))}};
}

}  // namespace

void registerConditionOps(Registry& registry) {
    registry.registerOp("mix_unit", mixUnitOp);
    registry.registerOp("whiten", whitenOp);
}

}  // namespace outis::golden
