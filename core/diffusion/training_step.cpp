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

/// Whether the picture at this position is augmented.
bool augments(const TrainOptions& options, std::int64_t position) {
    return options.augmentation != "none" &&
           (options.augmentation != "leak-free" || position < options.augmentationImages);
}

/// From pinned memory, so that the host goes on at once and prepares the next batch while the GPU
/// works on this one; the pinned block is not reused before the copy is done.
at::Tensor sent(const at::Tensor& tensor, at::Device device) {
    constexpr bool kNonBlocking = true;
    return device.is_cuda() ? tensor.pin_memory().to(device, kNonBlocking) : tensor;
}

LossInput partOf(const LossInput& input, std::int64_t first, std::int64_t count) {
    LossInput part;
    part.images = input.images.narrow(0, first, count);
    part.z = input.z.narrow(0, first, count);
    part.noise = input.noise.narrow(0, first, count);
    part.labels = input.labels.defined() ? input.labels.narrow(0, first, count) : input.labels;
    return part;
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
      order_(derive(seed_, "data-order"), data.shape()[0]) {}

at::Tensor TrainingStep::pictures(const at::Tensor& rows, std::int64_t position,
                                  const at::Tensor& augmentation) const {
    if (data_.isLatent()) {
        const at::Tensor mean = data_.latentMean.index_select(0, rows);
        const at::Tensor noise =
            latentNoise(seed_, position, rows.size(0), mean.sizes().slice(1).vec());
        const at::Tensor drawn = drawLatents(mean, data_.latentLogvar.index_select(0, rows), noise);
        return normalisation_.encode(sent(drawn, device_));
    }
    const at::Tensor bytes = sent(data_.images.index_select(0, rows), device_);
    const at::Tensor encoded = normalisation_.encode(bytes.to(at::kFloat) / 255);
    return augmentation.defined() ? augment(encoded, augmentation) : encoded;
}

at::Tensor TrainingStep::conditions(const at::Tensor& rows, std::int64_t position,
                                    const at::Tensor& augmentation) const {
    if (options_.network.labelDim == 0) {
        return {};
    }
    at::Tensor asked =
        jointCondition(options_.usesLabels() ? data_.labels.index_select(0, rows) : at::Tensor(),
                       options_.usesPseudo() ? data_.conditions.at(rows, position) : at::Tensor());
    if (asked.defined() && options_.conditionDropout > 0) {
        asked = asked * keptConditions(seed_, position, rows.size(0), options_.conditionDropout);
    }
    if (options_.augmentationDim() == 0) {
        return asked;
    }
    return asked.defined() ? at::cat({asked, augmentation}, 1) : augmentation;
}

LossInput TrainingStep::fetch(std::int64_t position, std::int64_t count) {
    at::Tensor rows = at::empty({count}, at::kLong);
    for (std::int64_t row = 0; row < count; ++row) {
        rows.mutable_data_ptr<std::int64_t>()[row] = order_.indexAt(position + row);
    }
    const at::Tensor augmentation =
        augments(options_, position) ? augmentationLabels(seed_, position, count) : at::Tensor();
    LossInput input;
    input.images = pictures(rows, position, augmentation);
    input.z = sent(trainingZ(seed_, position, count), device_);
    input.noise =
        sent(trainingNoise(seed_, position, count, data_.shape().slice(1).vec()), device_);
    if (const at::Tensor asked = conditions(rows, position, augmentation); asked.defined()) {
        input.labels = sent(asked, device_);
    }
    return input;
}

at::Tensor TrainingStep::learn(const LossInput& input, std::int64_t done, Seed masks) {
    const NoiseDistribution distribution{options_.noiseMean, options_.noiseStd};
    const std::int64_t count = input.images.size(0);
    const std::int64_t chunk = options_.gradientChunk > 0 ? options_.gradientChunk : count;
    at::Tensor sum = at::zeros({}, at::TensorOptions(device_).dtype(at::kDouble));
    for (std::int64_t first = 0; first < count; first += chunk) {
        const std::int64_t rows = std::min(chunk, count - first);
        state_.network().seedDropout(masks, done + first);
        const LossOutput output =
            edmLoss(state_.network(), partOf(input, first, rows), distribution);
        const at::Tensor total = output.loss.sum();
        (total / static_cast<double>(options_.batch)).backward();
        sum.add_(total.detach());
    }
    return sum;
}

TrainingStep::Report TrainingStep::run() {
    const std::int64_t first = state_.imagesSeen;
    const Seed masks = derive(seed_, "dropout", static_cast<std::uint64_t>(state_.steps));
    Report report;
    at::Tensor sum = at::zeros({}, at::TensorOptions(device_).dtype(at::kDouble));
    for (std::int64_t done = 0; done < options_.batch; done += options_.microBatch) {
        const std::int64_t count = std::min(options_.microBatch, options_.batch - done);
        sum.add_(learn(fetch(first + done, count), done, masks));
    }
    const at::IntArrayRef shape = data_.shape();
    const std::int64_t elements = options_.batch * shape[1] * shape[2] * shape[3];
    report.loss = sum.div_(static_cast<double>(elements));
    report.learningRate = scheduleOf(options_).at(static_cast<double>(first));
    state_.update(report.learningRate, options_.batch);
    return report;
}

}  // namespace outis::diffusion
