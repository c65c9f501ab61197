// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pipeline/run_options.h"

namespace outis::pipeline {

/// The weaker network of METHOD 7.2: the smallest preset of the same size, steered by nothing, as
/// long as the main one.
[[nodiscard]] diffusion::TrainOptions guideOptions(const RunOptions& options);

}  // namespace outis::pipeline
