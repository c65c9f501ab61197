// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/training_step.h"

#include <ATen/ATen.h>

#include <algorithm>

#include "core/diffusion/augmentation.h"
#include "core/diffusion/conditioning.h"
#include "core/diffusion/learning_rate.h"
#include "core/diffusion/training_noise.h"

namespace outis::diffusion {
namespace {

LearningRate scheduleOf(const TrainOptions& options) {
    const auto length = [](std::int64_t images) {
        return static_cast<double>(std::max<std::int64_t>(images, 0));
    };
    return {options.learningRate, length(options.decayImages), length(options.rampImages)};
}

}  // namespace

TrainingStep::TrainingStep(const TrainOptions& options, const TrainingData& data,
                           const Normalisation& normalisation, at::Device device,
                           TrainingState& state)
    : options_(options),
      data_(data),
      normalisation_(normalisation),
      device_(device),
      state_(state),
      seed_{static_cast<std::uint64_t>(options.seed)},
      order_(derive(seed_, "data-order"), data.images.size(0)) {
    if (options.network.labelDim > 0) {
        labels_ = unitLabels(data.labels);
    }
}

LossInput TrainingStep::fetch(std::int64_t position, std::int64_t count) {
    at::Tensor rows = at::empty({count}, at::kLong);
    for (std::int64_t row = 0; row < count; ++row) {
        rows.mutable_data_ptr<std::int64_t>()[row] = order_.indexAt(position + row);
    }
    const auto shape = data_.images.sizes().slice(1).vec();
    const at::Tensor bytes = data_.images.index_select(0, rows).to(device_);
    LossInput input;
    input.images = normalisation_.encode(bytes.to(at::kFloat) / 255);
    if (options_.augmentation == "gentle") {
        input.images = augmentGently(input.images, seed_, position);
    }
    input.z = trainingZ(seed_, position, count).to(device_);
    input.noise = trainingNoise(seed_, position, count, shape).to(device_);
    if (labels_.defined()) {
        input.labels = labels_.index_select(0, rows).to(device_);
    }
    return input;
}

TrainingStep::Report TrainingStep::run() {
    const std::int64_t first = state_.imagesSeen;
    const NoiseDistribution distribution{options_.noiseMean, options_.noiseStd};
    const Seed masks = derive(seed_, "dropout", static_cast<std::uint64_t>(state_.steps));
    Report report;
    double sum = 0;
    for (std::int64_t done = 0; done < options_.batch; done += options_.microBatch) {
        const std::int64_t count = std::min(options_.microBatch, options_.batch - done);
        state_.network().seedDropout(derive(masks, "micro", static_cast<std::uint64_t>(done)));
        const LossOutput output =
            edmLoss(state_.network(), fetch(first + done, count), distribution);
        const at::Tensor total = output.loss.sum();
        (total / static_cast<double>(options_.batch)).backward();
        sum += total.item<double>();
    }
    const std::int64_t elements =
        options_.batch * data_.images.numel() / std::max<std::int64_t>(data_.images.size(0), 1);
    report.loss = sum / static_cast<double>(elements);
    report.learningRate = scheduleOf(options_).at(static_cast<double>(first));
    report.gradientsZeroed = state_.update(report.learningRate, options_.batch);
    return report;
}

}  // namespace outis::diffusion
