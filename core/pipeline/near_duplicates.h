// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/data/prepare.h"
#include "core/pipeline/stage_context.h"
#include "core/privacy/detectors/robustness.h"

namespace outis::pipeline {

/// Training images noised and drawn back by the generator that learned them, each with the
/// condition that it trained with (METHOD 8.3). `context` and `train` are borrowed. Errors: those
/// of the generators and of the autoencoder.
[[nodiscard]] Result<privacy::Denoise> nearDuplicatesOf(const StageContext& context,
                                                        const data::PreparedSet& train);

}  // namespace outis::pipeline
