// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/pipeline/run_options.h"

namespace outis::pipeline {

/// A lack of memory or a failing GPU told with its stage as the subject and, for memory, with the
/// options that need less of it and what they are now; every other error as it is.
[[nodiscard]] Error withAdvice(Error error, Stage stage, const RunOptions& options);

}  // namespace outis::pipeline
