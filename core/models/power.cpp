// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/power.h"

#include <dlfcn.h>

#include <filesystem>
#include <fstream>

namespace outis::models {
namespace {

constexpr double kAssumedWattsPerThread = 12;  // a server's socket at work, divided by its cores
constexpr double kAssumedWattsPerGpu = 300;

/// Sum over the packages; nothing where none can be read.
std::optional<double> raplJoules() {
    std::optional<double> sum;
    std::error_code ignored;
    const std::filesystem::path folder = "/sys/class/powercap";
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().filename().string();
        // "intel-rapl:0" is a package, "intel-rapl:0:1" a part of it.
        if (!name.starts_with("intel-rapl:") || name.find(':') != name.rfind(':')) {
            continue;
        }
        std::ifstream kind(entry.path() / "name");
        std::string part;
        kind >> part;
        std::ifstream file(entry.path() / "energy_uj");
        double microjoules = 0;
        if (part.starts_with("package") && file >> microjoules) {
            sum = sum.value_or(0) + microjoules * 1e-6;
        }
    }
    return sum;
}

}  // namespace

/// The few functions of NVIDIA's management library that are needed, found at run time.
class PowerMeter::Nvml {
public:
    Nvml() : library_(::dlopen("libnvidia-ml.so.1", RTLD_NOW | RTLD_LOCAL)) {
        if (library_ == nullptr) {
            return;
        }
        const auto init = find<int (*)()>("nvmlInit_v2");
        const auto handle = find<int (*)(unsigned, void**)>("nvmlDeviceGetHandleByIndex_v2");
        energy_ = find<EnergyFunction>("nvmlDeviceGetTotalEnergyConsumption");
        if (init == nullptr || handle == nullptr || init() != 0 || handle(0, &device_) != 0) {
            energy_ = nullptr;
        }
    }
    ~Nvml() {
        if (library_ != nullptr) {
            ::dlclose(library_);
        }
    }
    Nvml(const Nvml&) = delete;
    Nvml& operator=(const Nvml&) = delete;

    [[nodiscard]] std::optional<double> joules() const {
        unsigned long long millijoules = 0;
        if (energy_ == nullptr || energy_(device_, &millijoules) != 0) {
            return std::nullopt;
        }
        return static_cast<double>(millijoules) * 1e-3;
    }

private:
    using EnergyFunction = int (*)(void*, unsigned long long*);

    template <class Function>
    [[nodiscard]] Function find(const char* name) const {
        return reinterpret_cast<Function>(::dlsym(library_, name));
    }

    void* library_;
    void* device_ = nullptr;
    EnergyFunction energy_ = nullptr;
};

PowerMeter::PowerMeter(bool gpu, int threads)
    : gpu_(gpu), threads_(threads), nvml_(gpu ? std::make_unique<Nvml>() : nullptr) {
    joulesAtStart_ = joules();
    start_ = std::chrono::steady_clock::now();
}

PowerMeter::~PowerMeter() = default;

std::optional<double> PowerMeter::joules() const {
    return nvml_ ? nvml_->joules() : raplJoules();
}

PowerMeter::Reading PowerMeter::reading() const {
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start_;
    const std::optional<double> now = joules();
    // A counter that wrapped around gives a negative difference.
    if (now && joulesAtStart_ && *now > *joulesAtStart_ && time.count() > 0) {
        return {(*now - *joulesAtStart_) / time.count(), gpu_ ? "nvml" : "rapl"};
    }
    if (gpu_) {
        return {kAssumedWattsPerGpu, "assumed: 300 W for the GPU"};
    }
    return {kAssumedWattsPerThread * threads_, "assumed: 12 W for each processor thread"};
}

}  // namespace outis::models
