// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace outis::models {

struct CudaLibraries {
    bool loaded = false;   ///< LibTorch's CUDA part is in the process
    bool kernels = false;  ///< our own kernels' module as well
    std::string reason;    ///< why not, for developers
};

/// Probes the NVIDIA driver (libcuda.so.1: 0.2 ms where there is none) and, where it has a GPU,
/// loads libtorch_cuda and our kernels' module. Does its work once per process.
const CudaLibraries& loadCudaLibraries();

}  // namespace outis::models
