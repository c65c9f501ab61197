// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"
#include "core/base/result.h"

/// What real images of VALIDATION patients give for the checks that are no copy detectors.
namespace outis::privacy {

struct ReferenceLimit {
    std::optional<double> value;
    std::int64_t used = 0;     ///< values it was taken from
    std::string state = "ok";  ///< or "not calibratable at this size: ..."
};

/// The percentile (linear interpolation, METHOD 1) of the distance of every VALIDATION image to the
/// nearest of another patient. features F32 [V, D], patients I64 [V]. Needs 20 images.
/// Errors: InvalidOption, NonFinite.
[[nodiscard]] Result<ReferenceLimit> distanceLimit(const at::Tensor& features,
                                                   const at::Tensor& patients, double percentile);

/// The percentile of the Jensen-Shannon divergence between VALIDATION images of different patients
/// with the same findings, one pair per image by lot. probabilities [V, C], labels Bool [V, C].
/// Needs 20 pairs. Errors: InvalidOption, NonFinite.
[[nodiscard]] Result<ReferenceLimit> divergenceLimit(const at::Tensor& probabilities,
                                                     const at::Tensor& labels,
                                                     const at::Tensor& patients, double percentile,
                                                     Seed seed);

/// Euclidean distance of one row F32 [D] to the nearest of `rows` F32 [V, D], summed in double.
[[nodiscard]] double nearestDistance(const at::Tensor& row, const at::Tensor& rows);

/// p_G: mean of the judge's outputs [N, C] over `rows`; empty without rows.
[[nodiscard]] std::vector<double> meanOutput(const at::Tensor& probabilities,
                                             const std::vector<std::int64_t>& rows);

}  // namespace outis::privacy
