// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace outis::models {

/// Mean power over a time, from the counters of the machine where they can be read.
class PowerMeter {
public:
    /// Begins to measure: the GPU's own counter (NVML) when `gpu`, else the processor packages'
    /// (RAPL, usually readable by the administrator alone).
    PowerMeter(bool gpu, int threads);
    ~PowerMeter();
    PowerMeter(const PowerMeter&) = delete;
    PowerMeter& operator=(const PowerMeter&) = delete;

    struct Reading {
        double watts = 0;
        std::string source;  ///< "rapl", "nvml", or "assumed: " and what was assumed
    };
    /// Since the construction. What else ran on the machine is in it.
    [[nodiscard]] Reading reading() const;

private:
    class Nvml;
    [[nodiscard]] std::optional<double> joules() const;

    bool gpu_;
    int threads_;
    std::unique_ptr<Nvml> nvml_;
    std::optional<double> joulesAtStart_;
    std::chrono::steady_clock::time_point start_;
};

}  // namespace outis::models
