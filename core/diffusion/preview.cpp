// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/preview.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

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

Preview::Preview(const TrainOptions& options, const models::Compute& compute,
                 const Normalisation& normalisation, const at::Tensor& labels)
    : steps_(options.previewSteps),
      normalisation_(normalisation),
      network_(options.network, Seed{0}) {
    const models::NetworkOptions& shape = options.network;
    network_->to(compute.device);
    network_->setPrecision(compute.precision);
    network_->eval();
    noise_ = sampleNoise(previewSeeds(options),
                         {shape.imgChannels, shape.imgResolution, shape.imgResolution})
                 .to(compute.device);
    if (shape.labelDim > 0) {
        const at::Tensor rows = at::arange(options.previewCount).remainder(labels.size(0));
        labels_ = unitLabels(labels.index_select(0, rows)).to(compute.device);
    }
}

std::optional<at::Tensor> Preview::draw(const TrainingState& state, std::stop_token stop) {
    const at::NoGradGuard noGrad;
    const models::NamedTensors targets = models::stateOf(*network_);
    const models::NamedTensors average = state.average(kWideTrack);
    for (std::size_t index = 0; index < targets.size(); ++index) {
        at::Tensor(targets[index].second).copy_(average[index].second);
    }
    SigmaSchedule schedule;
    schedule.steps = steps_;
    const auto drawn =
        heunSample(makeDenoiser(*network_, labels_, {}), noise_, schedule.levels(), stop);
    if (!drawn) {
        return std::nullopt;
    }
    return bytesOf(normalisation_, *drawn).cpu();
}

}  // namespace outis::diffusion
