// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include <c10/core/Device.h>

namespace outis::models {

class StepGraph;
/// Records what `work` does on the GPU; the caller owns the result. Throws c10::Error.
using RecordGraph = StepGraph* (*)(const std::function<void()>& work, c10::Device device);

struct CudaLibraries {
    bool loaded = false;                ///< LibTorch's CUDA part is in the process
    bool kernels = false;               ///< our own kernels' module as well
    RecordGraph recordGraph = nullptr;  ///< of that module; see step_graph.h
    std::string reason;                 ///< why not, for developers
};

/// Probes the NVIDIA driver (libcuda.so.1: 0.2 ms where there is none) and, where it has a GPU,
/// loads libtorch_cuda and our kernels' module. Does its work once per process.
const CudaLibraries& loadCudaLibraries();

}  // namespace outis::models
