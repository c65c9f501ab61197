// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/step_graph.h"

#include "core/models/cuda_libraries.h"
#include "core/models/failure.h"

namespace outis::models {

GraphRecorder graphRecorder(c10::Device device) {
    return [device](const std::function<void()>& work) -> StepGraphResult {
        if (!device.is_cuda()) {
            return Error{ErrorCode::NoDevice, "graphs", "they need a GPU"};
        }
        const CudaLibraries& libraries = loadCudaLibraries();
        if (libraries.recordGraph == nullptr) {
            return Error{ErrorCode::NoDevice, "graphs", libraries.reason};
        }
        try {
            return std::unique_ptr<StepGraph>(libraries.recordGraph(work, device));
        } catch (...) {
            return failureOrRethrow("graphs", "recording a step");
        }
    };
}

}  // namespace outis::models
