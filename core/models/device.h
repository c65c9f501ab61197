// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include <c10/core/Device.h>

#include "core/base/result.h"
#include "core/models/compute_options.h"

namespace outis::models {

/// Arithmetic inside the network; loss and preconditioning are float32 always.
enum class Precision { F32, BF16 };

/// The one choice of where to compute; everyone else receives it.
struct Compute {
    c10::Device device{c10::kCPU};
    Precision precision = Precision::F32;
    int threads = 1;
    std::string description;  ///< "CPU, 2 threads, bf16 (amx)" for records and the log
};

/// Chooses the device and makes the process deterministic: no TF32, no autotuned algorithms,
/// a fixed number of threads. Must come before any other question about CUDA, because it loads
/// LibTorch's CUDA part where an NVIDIA driver and a GPU are found. Call it once, early in main.
/// Errors: NoDevice when CUDA was asked for and is not there, InvalidOption.
[[nodiscard]] Result<Compute> chooseCompute(const ComputeOptions& options);

/// The processor multiplies bfloat16 faster than float32: AMX, or AVX-512 BF16 of AMD's making.
[[nodiscard]] bool cpuHasFastBf16();

/// Largest resident memory of this process so far, bytes (VmHWM); 0 when unknown.
[[nodiscard]] std::uint64_t memoryHighWater();

}  // namespace outis::models
