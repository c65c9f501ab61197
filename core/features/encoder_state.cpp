// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/encoder_state.h"

#include <memory>
#include <utility>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <torch/nn/modules/activation.h>
#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/linear.h>

#include "core/features/objectives.h"
#include "core/features/spread.h"
#include "core/features/views.h"
#include "core/models/layers.h"
#include "core/training/learning_rate.h"

namespace outis::features {
namespace {

constexpr double kRampShare = 0.05;    // of the training, until the rate is at its highest
constexpr std::int64_t kSwavOut = 64;  // embedding length; 128 in the paper, for 1.3 M images

torch::nn::Sequential makeExpander(std::int64_t in, std::int64_t width) {
    using namespace torch::nn;
    return Sequential(Linear(LinearOptions(in, width).bias(false)), BatchNorm1d(width), ReLU(),
                      Linear(LinearOptions(width, width).bias(false)), BatchNorm1d(width), ReLU(),
                      Linear(LinearOptions(width, width).bias(false)));
}

ViewOptions viewOptions(const EncoderOptions& options) {
    ViewOptions views;
    views.strength = options.augmentation;
    views.flip = options.flip;
    return views;
}

}  // namespace

EncoderState::EncoderState(const EncoderOptions& options, const EncoderData& data,
                           const OwnEncoderFacts& facts, const models::Compute& compute)
    : options_(options),
      data_(data),
      facts_(facts),
      compute_(compute),
      seed_{static_cast<std::uint64_t>(options.seed)},
      trunk_(facts.network),
      order_(derive(seed_, "data-order"), data.images.size(0)) {
    const std::int64_t features = facts.network.features();
    const Seed weights = derive(seed_, "weights");
    models::initialiseLayers(*trunk_, derive(weights, "trunk"));
    trunk_->to(compute.device);
    for (const at::Tensor& parameter : trunk_->parameters()) {
        if (parameter.dim() == 4) {  // convolutions read neighbouring channels together
            parameter.set_data(parameter.contiguous(at::MemoryFormat::ChannelsLast));
        }
    }
    std::shared_ptr<torch::nn::Module> head;
    if (options.method == "swav") {
        swavHead_ = models::SwavHead(
            models::SwavHeadOptions{features, options.projection, kSwavOut, options.prototypes});
        head = swavHead_.ptr();
    } else {
        expander_ = makeExpander(features, options.projection);
        head = expander_.ptr();
    }
    models::initialiseLayers(*head, derive(weights, "head"));
    head->to(compute.device);
    models::NamedTensors parameters = training::trainableParameters(*trunk_, "trunk.");
    for (auto& item : training::trainableParameters(*head, "head.")) {
        parameters.push_back(std::move(item));
    }
    training::OptimizerOptions adamw;
    adamw.kind = training::OptimizerKind::AdamW;
    adamw.weightDecay = options.weightDecay;
    optimizer_.emplace_back(std::move(parameters), adamw);
}

models::NamedTensors EncoderState::tensors() const {
    models::NamedTensors all = models::stateOf(*trunk_, "trunk.");
    const torch::nn::Module& head =
        swavHead_.is_empty() ? static_cast<const torch::nn::Module&>(*expander_) : *swavHead_;
    for (const models::NamedTensors& part :
         {models::stateOf(head, "head."), optimizer_.front().state()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

/// Both views of a batch, one after the other: [2 batch, C, S, S], normalised.
at::Tensor EncoderState::fetch(std::int64_t position) {
    at::Tensor rows = at::empty({options_.batch}, at::kLong);
    for (std::int64_t row = 0; row < options_.batch; ++row) {
        rows.mutable_data_ptr<std::int64_t>()[row] = order_.indexAt(position + row);
    }
    const at::Tensor bytes = data_.images.index_select(0, rows).to(compute_.device);
    const at::Tensor images = bytes.to(at::kFloat) / 255;
    const ViewOptions views = viewOptions(options_);
    const at::Tensor both = at::cat({randomViews(images, seed_, position, 0, views),
                                     randomViews(images, seed_, position, 1, views)});
    return prepareOwn(both, facts_).contiguous(at::MemoryFormat::ChannelsLast);
}

at::Tensor EncoderState::vicreg(const at::Tensor& pooled, training::StepReport& report) {
    const at::Tensor embedded = expander_->forward(pooled);
    VicregOptions weights;
    weights.invariance = options_.invariance;
    weights.variance = options_.variance;
    weights.covariance = options_.covariance;
    const VicregLoss loss = vicregLoss(embedded.narrow(0, 0, options_.batch),
                                       embedded.narrow(0, options_.batch, options_.batch), weights);
    report.metrics = {{"invariance", loss.invariance.item<double>()},
                      {"variance", loss.variance.item<double>()},
                      {"covariance", loss.covariance.item<double>()}};
    return loss.loss;
}

at::Tensor EncoderState::swav(const at::Tensor& pooled) {
    swavHead_->normalisePrototypes();
    const at::Tensor scores = swavHead_->forward(pooled);
    return swavLoss(scores.view({2, options_.batch, -1}), {0, 1}, SwavOptions{});
}

training::StepReport EncoderState::step(std::int64_t imagesSeen) {
    trunk_->train();
    training::StepReport report;
    report.images = options_.batch;
    const at::Tensor pooled = trunk_->features(fetch(imagesSeen));
    const at::Tensor loss = swavHead_.is_empty() ? vicreg(pooled, report) : swav(pooled);
    training::Optimizer& optimizer = optimizer_.front();
    optimizer.clearGradients();
    loss.backward();
    const double done = static_cast<double>(imagesSeen) / static_cast<double>(options_.images);
    const double rate = training::rampedCosine(options_.learningRate, done, kRampShare);
    const std::int64_t zeroed = optimizer.step(rate);
    report.loss = loss.item<double>();
    report.metrics.emplace_back("learning-rate", rate);
    report.metrics.emplace_back("gradients-zeroed", static_cast<double>(zeroed));
    report.metrics.emplace_back("embedding-std", spreadOf(pooled.detach()));
    return report;
}

}  // namespace outis::features
