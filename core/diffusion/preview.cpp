// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/preview.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>

#include "core/diffusion/conditioning.h"
#include "core/diffusion/noise_schedule.h"
#include "core/diffusion/sampler.h"
#include "core/diffusion/training_noise.h"

namespace outis::diffusion {
namespace {

constexpr std::size_t kWideTrack = 1;

std::vector<Seed> previewSeeds(const TrainOptions& options) {
    std::vector<Seed> seeds;
    for (std::int64_t picture = 0; picture < options.previewCount; ++picture) {
        seeds.push_back(derive(Seed{static_cast<std::uint64_t>(options.seed)}, "preview",
                               static_cast<std::uint64_t>(picture)));
    }
    return seeds;
}

}  // namespace

at::Tensor networkConditions(const TrainOptions& options, const at::Tensor& asked,
                             std::int64_t rows) {
    const std::int64_t augmentation = options.augmentationDim();
    if (!asked.defined() || augmentation == 0) {
        return asked;
    }
    return at::cat({asked, at::zeros({rows, augmentation}, asked.options())}, 1);
}

at::Tensor finished(const Normalisation& normalisation, bool latents, const at::Tensor& normal) {
    return latents ? normalisation.decode(normal.to(at::kFloat)).cpu()
                   : bytesOf(normalisation, normal).cpu();
}

AverageDrawer::AverageDrawer(const TrainOptions& options, const models::Compute& compute,
                             const Normalisation& normalisation, bool latents)
    : options_(options),
      normalisation_(normalisation),
      latents_(latents),
      network_(options.network, Seed{0}),
      device_(compute.device) {
    network_->to(compute.device);
    network_->setPrecision(compute.precision);
    network_->eval();
}

void AverageDrawer::follow(const TrainingState& state) {
    const at::NoGradGuard noGrad;
    const models::NamedTensors targets = models::stateOf(*network_);
    const models::NamedTensors average = state.average(kWideTrack);
    for (std::size_t index = 0; index < targets.size(); ++index) {
        at::Tensor(targets[index].second).copy_(average[index].second);
    }
}

std::optional<at::Tensor> AverageDrawer::draw(const DrawRequest& request, std::stop_token stop) {
    const at::NoGradGuard noGrad;
    const models::NetworkOptions& shape = options_.network;
    const auto total = static_cast<std::int64_t>(request.seeds.size());
    const at::Tensor& asked = request.conditions;
    if (asked.defined() &&
        (asked.dim() != 2 || asked.size(0) != total || asked.size(1) != options_.conditionDim())) {
        throw ErrorException({ErrorCode::InvalidOption, "conditions",
                              "one row per picture, as wide as the model's"});
    }
    const at::Tensor conditions = networkConditions(options_, asked, total);
    SigmaSchedule schedule;
    schedule.steps = request.steps;
    std::vector<at::Tensor> parts;
    for (std::int64_t first = 0; first < total; first += request.batch) {
        const std::int64_t count = std::min(request.batch, total - first);
        const std::vector<Seed> seeds(request.seeds.begin() + first,
                                      request.seeds.begin() + first + count);
        const at::Tensor noise =
            sampleNoise(seeds, {shape.imgChannels, shape.imgResolution, shape.imgResolution})
                .to(device_);
        const at::Tensor given =
            conditions.defined() ? conditions.narrow(0, first, count).to(device_) : conditions;
        const auto drawn =
            heunSample(makeDenoiser(*network_, given, {}), noise, schedule.levels(), stop);
        if (!drawn) {
            return std::nullopt;
        }
        parts.push_back(finished(normalisation_, latents_, *drawn));
    }
    return at::cat(parts);
}

DrawRequest previewRequest(const TrainOptions& options, const TrainingData& data) {
    DrawRequest request;
    request.seeds = previewSeeds(options);
    request.steps = options.previewSteps;
    request.batch = options.previewCount;
    if (options.conditionDim() == 0) {
        return request;
    }
    const at::Tensor first = at::arange(options.previewCount, at::kLong);
    if (data.previewConditions.defined()) {
        const at::Tensor rows = first.remainder(data.previewConditions.size(0));
        request.conditions = unitLabels(data.previewConditions.index_select(0, rows));
        return request;
    }
    const at::Tensor rows = first.remainder(data.shape()[0]);
    request.conditions =
        jointCondition(options.usesLabels() ? data.labels.index_select(0, rows) : at::Tensor(),
                       options.usesPseudo() ? data.conditions.at(rows, 0) : at::Tensor());
    return request;
}

}  // namespace outis::diffusion
