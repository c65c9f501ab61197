// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/densenet.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <ATen/ops/adaptive_avg_pool2d.h>
#include <ATen/ops/avg_pool2d.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/max_pool2d.h>
#include <ATen/ops/relu.h>

#include "core/models/layers.h"
#include "core/models/tensor_file.h"

namespace outis::models {
namespace {

constexpr std::int64_t kGrowth = 32;
constexpr std::int64_t kBottleneck = 4 * kGrowth;
constexpr std::int64_t kStem = 64;
constexpr std::array<std::int64_t, 4> kBlocks = {6, 12, 24, 16};

/// BN, ReLU, 1x1 to 128, BN, ReLU, 3x3 to 32.
class DenseLayer : public torch::nn::Module {
public:
    explicit DenseLayer(std::int64_t in)
        : norm1_(register_module("norm1", BatchNorm(in))),
          conv1_(register_module("conv1", Conv(squareConv(in, kBottleneck, 1)))),
          norm2_(register_module("norm2", BatchNorm(kBottleneck))),
          conv2_(register_module("conv2", Conv(squareConv(kBottleneck, kGrowth, 3)))) {}

    at::Tensor forward(const at::Tensor& x) {
        const at::Tensor narrow = conv1_->forward(at::relu(norm1_->forward(x)));
        return conv2_->forward(at::relu(norm2_->forward(narrow)));
    }

private:
    BatchNorm norm1_;
    Conv conv1_;
    BatchNorm norm2_;
    Conv conv2_;
};

void see(const StageFunction& stage, std::string_view name, const at::Tensor& value) {
    if (stage) {
        stage(name, value);
    }
}

bool replaceOnce(std::string& text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    if (at == std::string::npos) {
        return false;
    }
    text.replace(at, from.size(), to);
    return true;
}

/// "module.densenet121.features...norm.1.weight" -> "features...norm1.weight".
std::string registeredName(const std::string& stored) {
    std::string name = stored;
    for (const std::string_view wrapper : {"module.", "densenet121."}) {
        if (name.starts_with(wrapper)) {
            name.erase(0, wrapper.size());
        }
    }
    if (name.find("denselayer") != std::string::npos) {
        for (const auto& [older, newer] :
             {std::pair{".norm.1.", ".norm1."}, std::pair{".norm.2.", ".norm2."},
              std::pair{".conv.1.", ".conv1."}, std::pair{".conv.2.", ".conv2."}}) {
            if (replaceOnce(name, older, newer)) {
                break;
            }
        }
    }
    if (name.starts_with("classifier.0.")) {
        (void)replaceOnce(name, "classifier.0.", "classifier.");
    }
    return name;
}

}  // namespace

class DenseNet121Impl::DenseBlock : public torch::nn::Module {
public:
    DenseBlock(std::int64_t in, std::int64_t layers) {
        for (std::int64_t index = 0; index < layers; ++index) {
            layers_.push_back(register_module("denselayer" + std::to_string(index + 1),
                                              std::make_shared<DenseLayer>(in + index * kGrowth)));
        }
    }

    at::Tensor forward(at::Tensor x) {
        for (const auto& layer : layers_) {
            x = at::cat({x, layer->forward(x)}, 1);
        }
        return x;
    }

private:
    std::vector<std::shared_ptr<DenseLayer>> layers_;
};

/// BN, ReLU, 1x1 to half the width, average of 2 x 2.
class DenseNet121Impl::Transition : public torch::nn::Module {
public:
    explicit Transition(std::int64_t in)
        : norm_(register_module("norm", BatchNorm(in))),
          conv_(register_module("conv", Conv(squareConv(in, in / 2, 1)))) {}

    at::Tensor forward(const at::Tensor& x) {
        return at::avg_pool2d(conv_->forward(at::relu(norm_->forward(x))), {2, 2}, {2, 2});
    }

private:
    BatchNorm norm_;
    Conv conv_;
};

DenseNet121Impl::DenseNet121Impl(std::int64_t inChannels, std::int64_t classes)
    : inChannels_(inChannels),
      features_(register_module("features", std::make_shared<torch::nn::Module>())) {
    conv0_ = features_->register_module("conv0", Conv(squareConv(inChannels, kStem, 7, 2)));
    norm0_ = features_->register_module("norm0", BatchNorm(kStem));
    std::int64_t width = kStem;
    for (std::size_t index = 0; index < kBlocks.size(); ++index) {
        const std::string number = std::to_string(index + 1);
        blocks_.push_back(features_->register_module(
            "denseblock" + number, std::make_shared<DenseBlock>(width, kBlocks[index])));
        width += kBlocks[index] * kGrowth;
        if (index + 1 < kBlocks.size()) {
            transitions_.push_back(features_->register_module("transition" + number,
                                                              std::make_shared<Transition>(width)));
            width /= 2;
        }
    }
    norm5_ = features_->register_module("norm5", BatchNorm(width));
    classifier_ = register_module("classifier", Linear(width, classes));
}

DenseNet121Impl::DenseNet121Impl(std::int64_t inChannels, std::int64_t classes, Seed seed)
    : DenseNet121Impl(inChannels, classes) {
    initialiseLayers(*this, seed);
}

at::Tensor DenseNet121Impl::pooled(const at::Tensor& x, const StageFunction& stage) {
    at::Tensor y = conv0_->forward(repeatGrey(x, inChannels_));
    see(stage, "conv0", y);
    y = norm0_->forward(y);
    see(stage, "norm0", y);
    y = at::relu(y);
    see(stage, "relu0", y);
    y = at::max_pool2d(y, {3, 3}, {2, 2}, {1, 1});
    see(stage, "pool0", y);
    for (std::size_t index = 0; index < blocks_.size(); ++index) {
        y = blocks_[index]->forward(y);
        see(stage, "denseblock" + std::to_string(index + 1), y);
        if (index < transitions_.size()) {
            y = transitions_[index]->forward(y);
            see(stage, "transition" + std::to_string(index + 1), y);
        }
    }
    y = norm5_->forward(y);
    see(stage, "norm5", y);
    return at::adaptive_avg_pool2d(at::relu(y), {1, 1}).flatten(1);
}

Result<void> loadDenseNet121(const safetensors::File& file, DenseNet121Impl& network,
                             DenseNetPart part) {
    LoadRules rules;
    rules.widen = true;
    rules.registeredName = registeredName;
    rules.optional = [](const std::string& name) { return name.ends_with("num_batches_tracked"); };
    if (part == DenseNetPart::Backbone) {
        rules.leaveAlone = [](const std::string& name) { return name.starts_with("classifier."); };
    }
    return loadState(file, network, rules);
}

}  // namespace outis::models
