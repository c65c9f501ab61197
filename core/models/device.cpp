// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/device.h"

#if defined(__GLIBC__) || defined(__linux__)
#include <malloc.h>
#endif

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <thread>

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>

#include "core/models/cuda_libraries.h"

#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace outis::models {
namespace {

enum class CpuBf16 { None, Avx512, Amx };

#if defined(__x86_64__)
struct CpuLeaf {
    bool known = false;
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
};

CpuLeaf cpuLeaf(unsigned leaf, unsigned sub = 0) {
    CpuLeaf found;
    found.known = __get_cpuid_count(leaf, sub, &found.a, &found.b, &found.c, &found.d) != 0;
    return found;
}
#endif

/// Leaf 7: AVX512_BF16 is bit 5 of EAX in sub-leaf 1, AMX_BF16 bit 22 of EDX in sub-leaf 0. Both
/// also need the operating system to save the registers (XCR0 bits 5-7, and 17-18 for AMX).
CpuBf16 cpuBf16() {
#if defined(__x86_64__)
    constexpr unsigned kOsxsave = 1U << 27;
    if ((cpuLeaf(1).c & kOsxsave) == 0) {
        return CpuBf16::None;
    }
    unsigned low = 0;
    unsigned high = 0;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    constexpr unsigned kAvx512State = 0xE0U;
    constexpr unsigned kAmxState = 0x60000U;
    const CpuLeaf features = cpuLeaf(7);
    if ((low & kAvx512State) != kAvx512State || !features.known) {
        return CpuBf16::None;
    }
    if ((features.d & (1U << 22)) != 0 && (low & kAmxState) == kAmxState) {
        return CpuBf16::Amx;
    }
    if ((cpuLeaf(7, 1).a & (1U << 5)) != 0) {
        return CpuBf16::Avx512;
    }
#endif
    return CpuBf16::None;
}

/// AVX512_BF16 doubles the rate of float32 on AMD's processors (1.8 times in a training step);
/// Intel's without AMX, 0.6 to 0.9 of that rate, do better without. Known by the maker and not by a
/// trial: what a seed gives must not hang on how busy the computer is.
bool isAmd() {
#if defined(__x86_64__)
    const CpuLeaf maker = cpuLeaf(0);
    return maker.b == signature_AMD_ebx && maker.d == signature_AMD_edx &&
           maker.c == signature_AMD_ecx;
#else
    return false;
#endif
}

std::string bf16Text() {
    switch (cpuBf16()) {
        case CpuBf16::Amx:
            return "bf16 (amx)";
        case CpuBf16::Avx512:
            return "bf16 (avx512)";
        case CpuBf16::None:
            break;
    }
    return "bf16 (emulated)";
}

/// Keeps freed memory in the process: a step frees and takes the same large blocks thousands of
/// times, and handing them back to the system each time costs a tenth of it in page faults.
void keepFreedMemory() {
#if defined(__GLIBC__)
    ::mallopt(M_MMAP_THRESHOLD, 32 << 20);
    ::mallopt(M_TRIM_THRESHOLD, 1 << 30);
    ::mallopt(M_TOP_PAD, 64 << 20);
#endif
}

int threadCount(const ComputeOptions& options) {
    const auto processors = std::max(1U, std::thread::hardware_concurrency());
    return options.threads > 0 ? static_cast<int>(options.threads) : static_cast<int>(processors);
}

void makeDeterministic(bool cuda) {
    at::Context& context = at::globalContext();
    context.setFloat32MatmulPrecision("highest");
    context.setAllowTF32CuDNN(false);
    context.setAllowTF32CuBLAS(false);
    context.setBenchmarkCuDNN(false);
    context.setDeterministicCuDNN(true);
    if (cuda) {
        context.setDeterministicFillUninitializedMemory(false);
        context.setDeterministicAlgorithms(true, true);
    }
}

/// Whoever runs the program may have told oneDNN to leave instructions alone.
bool instructionsAreLimited() {
    return std::getenv("ONEDNN_MAX_CPU_ISA") != nullptr ||
           std::getenv("DNNL_MAX_CPU_ISA") != nullptr;
}

Precision precisionFor(const std::string& wanted, bool cuda) {
    if (wanted == "bf16") {
        return Precision::BF16;
    }
    if (wanted == "f32") {
        return Precision::F32;
    }
    return cuda || cpuHasFastBf16() ? Precision::BF16 : Precision::F32;
}

}  // namespace

bool cpuHasFastBf16() {
    static const bool fast = [] {
        switch (cpuBf16()) {
            case CpuBf16::Amx:
                return !instructionsAreLimited();
            case CpuBf16::Avx512:
                return !instructionsAreLimited() && isAmd();
            case CpuBf16::None:
                break;
        }
        return false;
    }();
    return fast;
}

Result<Compute> chooseCompute(const ComputeOptions& options) {
    if (auto checked = checkRanges(options); !checked) {
        return std::move(checked).error();
    }
    // cuBLAS reads this when it starts; it needs it for sums in a fixed order.
    ::setenv("CUBLAS_WORKSPACE_CONFIG", ":4096:8", 0);
    const bool cuda = options.device != "cpu" && loadCudaLibraries().loaded && at::hasCUDA();
    if (options.device.starts_with("cuda") && !cuda) {
        return Error{ErrorCode::NoDevice, options.device, loadCudaLibraries().reason};
    }
    Compute compute;
    if (cuda) {
        const c10::Device asked(options.device == "auto" ? "cuda" : options.device);
        compute.device = c10::Device(c10::kCUDA, asked.has_index() ? asked.index() : 0);
        const int count = c10::impl::getDeviceGuardImpl(c10::kCUDA)->deviceCount();
        if (compute.device.index() >= count) {
            return Error{ErrorCode::NoDevice, options.device,
                         "there are " + std::to_string(count) + " GPUs, counted from 0"};
        }
    }
    compute.precision = precisionFor(options.precision, cuda);
    compute.threads = threadCount(options);
    at::set_num_threads(compute.threads);
    makeDeterministic(cuda);
    keepFreedMemory();

    const bool bf16 = compute.precision == Precision::BF16;
    compute.description = cuda ? std::string("CUDA GPU, ") + (bf16 ? "bf16" : "f32") +
                                     (loadCudaLibraries().kernels ? "" : ", without own kernels")
                               : "CPU, " + std::to_string(compute.threads) +
                                     (compute.threads == 1 ? " thread, " : " threads, ") +
                                     (bf16 ? bf16Text() : "f32");
    return compute;
}

std::uint64_t memoryHighWater() {
    std::ifstream status("/proc/self/status");
    std::string key;
    while (status >> key) {
        std::uint64_t kilobytes = 0;
        if (key == "VmHWM:" && status >> kilobytes) {
            return kilobytes * 1024;
        }
        status.ignore(1 << 16, '\n');
    }
    return 0;
}

}  // namespace outis::models
