// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <c10/core/Device.h>

#include "core/base/result.h"
#include "core/diffusion/generator.h"
#include "core/pipeline/generators.h"
#include "core/pipeline/model_space.h"
#include "core/pipeline/patient_filter.h"
#include "core/pipeline/run_options.h"
#include "core/pipeline/stage_context.h"

namespace outis::pipeline {

/// All networks that draw and judge candidates, on one device: generators, autoencoder, detectors,
/// judge of findings. Several of them share the work of a round (METHOD 10.2-10).
class DrawingDevice {
public:
    /// `device`: as in models::ComputeOptions; empty: each network's own options say. With `first`,
    /// what that one keeps of the training images is shared. Nothing when stopped. `context` is
    /// borrowed. Errors: those of PatientFilter, ModelSpace and openGenerator().
    [[nodiscard]] static Result<std::unique_ptr<DrawingDevice>> open(
        const StageContext& context, const std::string& device,
        const std::vector<GeneratorPlace>& places, const DrawingDevice* first);

    [[nodiscard]] const PatientFilter& filter() const { return *filter_; }
    [[nodiscard]] const ModelSpace& space() const { return space_; }
    /// In the order of `places`.
    [[nodiscard]] diffusion::Generator& generator(std::size_t index) { return generators_[index]; }
    /// Sets the calling thread up for this device, until what is returned goes.
    [[nodiscard]] std::shared_ptr<void> enter() const;

private:
    DrawingDevice(const StageContext& context, const std::string& device);

    RunOptions options_;
    StageContext context_;  ///< with options_
    c10::Device device_{c10::kCPU};
    int threads_ = 1;
    std::unique_ptr<PatientFilter> filter_;
    ModelSpace space_;
    std::vector<diffusion::Generator> generators_;
};

}  // namespace outis::pipeline
