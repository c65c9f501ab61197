// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/cuda_libraries.h"

#include <dlfcn.h>

#include <filesystem>

#include <ATen/Context.h>

#include "core/base/spawn.h"

namespace outis::models {
namespace {

std::string loaderError() {
    const char* const text = dlerror();
    return text != nullptr ? text : "unknown loader error";
}

/// Number of GPUs the driver reports; the reason when there is none.
int driverDevices(std::string& reason) {
    void* const driver = dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL);
    if (driver == nullptr) {
        reason = "no NVIDIA driver";
        return 0;
    }
    const auto init = reinterpret_cast<int (*)(unsigned)>(dlsym(driver, "cuInit"));
    const auto count = reinterpret_cast<int (*)(int*)>(dlsym(driver, "cuDeviceGetCount"));
    int devices = 0;
    if (init == nullptr || count == nullptr || init(0) != 0 || count(&devices) != 0) {
        reason = "the NVIDIA driver does not start";
        return 0;
    }
    if (devices == 0) {
        reason = "the NVIDIA driver reports no GPU";
    }
    return devices;
}

/// LibTorch's CUDA part lies beside its CPU part, wherever that was loaded from.
std::filesystem::path besideTorch(const char* name) {
    Dl_info info{};
    const auto address = reinterpret_cast<const void*>(&at::globalContext);
    if (dladdr(address, &info) == 0 || info.dli_fname == nullptr) {
        return name;
    }
    return std::filesystem::path(info.dli_fname).parent_path() / name;
}

void loadKernels(CudaLibraries& libraries) {
    const std::filesystem::path beside = programBeside("liboutis_cuda_kernels.so");
    const auto folder = beside.parent_path().parent_path();
    for (const auto& path :
         {beside, folder / "bin" / beside.filename(), folder / "lib" / beside.filename()}) {
        if (std::filesystem::exists(path)) {
            void* const module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
            if (module == nullptr) {
                libraries.reason = loaderError();
                return;
            }
            libraries.kernels = true;
            libraries.recordGraph =
                reinterpret_cast<RecordGraph>(dlsym(module, "outisRecordGraph"));
            return;
        }
    }
    libraries.reason = "no kernels' module beside the program";
}

CudaLibraries load() {
    CudaLibraries result;
    if (driverDevices(result.reason) == 0) {
        return result;
    }
    const std::filesystem::path torch = besideTorch("libtorch_cuda.so");
    if (dlopen(torch.c_str(), RTLD_NOW | RTLD_GLOBAL) == nullptr) {
        result.reason = loaderError();
        return result;
    }
    result.loaded = true;
    loadKernels(result);
    return result;
}

}  // namespace

const CudaLibraries& loadCudaLibraries() {
    static const CudaLibraries libraries = load();
    return libraries;
}

}  // namespace outis::models
