// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
// CUDA graphs for the program, which does not link CUDA: found by name in this module.
#include "core/models/step_graph.h"

#include <ATen/cuda/CUDAGraph.h>
#include <c10/core/DeviceGuard.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>

namespace outis::models {
namespace {

/// Libraries choose algorithms and take their workspaces in the first calls, which must not fall
/// into the recording.
constexpr int kCallsBefore = 3;

class CudaStepGraph final : public StepGraph {
public:
    CudaStepGraph(const std::function<void()>& work, c10::Device device)
        : device_(device), stream_(c10::cuda::getStreamFromPool(false, device.index())) {
        const c10::DeviceGuard guard(device);
        c10::cuda::getCurrentCUDAStream(device.index()).synchronize();
        const c10::cuda::CUDAStreamGuard onStream(stream_);
        for (int call = 0; call < kCallsBefore; ++call) {
            work();
        }
        stream_.synchronize();
        record(work);
        stream_.synchronize();
    }

    void replay() override {
        const c10::DeviceGuard guard(device_);
        graph_.replay();
    }

private:
    void record(const std::function<void()>& work) {
        graph_.capture_begin();
        try {
            work();
        } catch (...) {
            end();
            throw;
        }
        graph_.capture_end();
    }

    /// After a failure inside: the first reason is the one to report.
    void end() noexcept {
        try {
            graph_.capture_end();
        } catch (...) {  // NOLINT(bugprone-empty-catch)
        }
    }

    c10::Device device_;
    c10::cuda::CUDAStream stream_;
    at::cuda::CUDAGraph graph_;
};

}  // namespace
}  // namespace outis::models

extern "C" outis::models::StepGraph* outisRecordGraph(const std::function<void()>& work,
                                                      c10::Device device) {
    return new outis::models::CudaStepGraph(work, device);
}
