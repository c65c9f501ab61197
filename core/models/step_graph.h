// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include <c10/core/Device.h>

#include "core/base/result.h"

namespace outis::models {

/// What a GPU did in one call, recorded with its shapes and addresses: replay() launches all of it
/// at once, on the current stream, on the tensors that the recorded call read and wrote.
class StepGraph {
public:
    virtual ~StepGraph() = default;
    virtual void replay() = 0;
};

using StepGraphResult = Result<std::unique_ptr<StepGraph>>;
/// Runs its argument several times while it records; what it computes must not depend on how often.
using GraphRecorder = std::function<StepGraphResult(const std::function<void()>&)>;

/// Records on one GPU. Errors: NoDevice (a CPU, or no kernels' module), DeviceFailed (the call
/// cannot be recorded, because it waits for the GPU for instance), OutOfMemory.
[[nodiscard]] GraphRecorder graphRecorder(c10::Device device);

}  // namespace outis::models
