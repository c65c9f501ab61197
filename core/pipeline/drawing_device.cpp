// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/drawing_device.h"

#include <utility>

#include <ATen/Parallel.h>
#include <c10/core/DeviceGuard.h>

#include "core/models/device.h"

namespace outis::pipeline {

namespace {

RunOptions optionsOn(RunOptions options, const std::string& device) {
    if (device.empty()) {
        return options;
    }
    for (models::ComputeOptions* compute :
         {&options.train.compute, &options.generate.compute, &options.reidentification.compute,
          &options.copyDetector.compute, &options.deepSsim.compute,
          &options.evaluationEncoder.training.compute, &options.utility.compute}) {
        compute->device = device;
    }
    return options;
}

}  // namespace

DrawingDevice::DrawingDevice(const StageContext& context, const std::string& device)
    : options_(optionsOn(context.options, device)), context_{context.workspace,
                                                             context.catalogue,
                                                             options_,
                                                             context.records,
                                                             context.runId,
                                                             context.stop,
                                                             context.observer,
                                                             context.checkpointRequested} {}

Result<std::unique_ptr<DrawingDevice>> DrawingDevice::open(
    const StageContext& context, const std::string& device,
    const std::vector<GeneratorPlace>& places, const DrawingDevice* first) {
    using Opened = std::unique_ptr<DrawingDevice>;
    try {
        Opened made(new DrawingDevice(context, device));
        made->filter_ = orThrow(
            PatientFilter::open(made->context_, first == nullptr ? nullptr : first->filter_.get()));
        if (!made->filter_) {
            return Opened();
        }
        made->space_ = orThrow(ModelSpace::open(made->context_));
        for (const GeneratorPlace& place : places) {
            made->generators_.push_back(orThrow(openGenerator(made->context_, place)));
        }
        const auto compute = orThrow(models::chooseCompute(made->options_.generate.compute));
        made->device_ = compute.device;
        made->threads_ = compute.threads;
        return made;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

std::shared_ptr<void> DrawingDevice::enter() const {
    // Sums over another number of threads may differ in their last bits.
    at::set_num_threads(threads_);
    return std::make_shared<c10::DeviceGuard>(device_);
}

}  // namespace outis::pipeline
