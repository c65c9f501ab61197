// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/metrics/fidelity_result.h"
#include "core/pipeline/made_by.h"
#include "core/pipeline/stage_context.h"
#include "core/pipeline/synthetic_set.h"

namespace outis::pipeline {

struct MeasuredFidelity {
    metrics::Fidelity fidelity;
    at::Tensor synthetic;  ///< F32 [N, D]: features of the images, in their order
    at::Tensor test;       ///< of the test images
};

/// Diversity and fidelity of a synthetic set against training and test patients, with the encoder
/// that built no condition (METHOD 4.1, 11, 12). Nothing when stopped.
/// Errors: Refused when the encoder is the one behind the conditions, StageMissing, Corrupt, those
/// of evaluateFidelity().
[[nodiscard]] Result<std::optional<MeasuredFidelity>> measureFidelity(const StageContext& context,
                                                                      const SyntheticSet& synthetic,
                                                                      MadeBy madeBy,
                                                                      Observer& observer);

}  // namespace outis::pipeline
