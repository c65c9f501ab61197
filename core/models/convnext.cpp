// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/convnext.h"

#include <array>
#include <string>

#include <ATen/ops/full.h>
#include <ATen/ops/gelu.h>

namespace outis::models {
namespace {

constexpr double kEpsilon = 1e-6;
constexpr double kLayerScale = 1e-6;
constexpr std::array<std::int64_t, 4> kDepths = {3, 3, 9, 3};
constexpr std::array<std::int64_t, 4> kWidths = {96, 192, 384, 768};

at::Tensor channelsLast(const at::Tensor& x) {
    return x.permute({0, 2, 3, 1});
}

at::Tensor channelsFirst(const at::Tensor& x) {
    return x.permute({0, 3, 1, 2});
}

/// k x k with stride k.
Conv patches(std::int64_t in, std::int64_t out, std::int64_t kernel) {
    ConvOptions options = biasedConv(in, out, kernel, kernel);
    options.padding = {0, 0};
    return Conv(options);
}

}  // namespace

/// Depthwise 7x7, LayerNorm, linear x4, GELU, linear, layer scale, plus input.
class ConvNextTinyImpl::Block : public torch::nn::Module {
public:
    explicit Block(std::int64_t channels) {
        layerScale_ =
            register_parameter("layer_scale", at::full({channels, 1, 1}, kLayerScale, at::kFloat));
        const auto inner = register_module("block", std::make_shared<torch::nn::Module>());
        ConvOptions depthwise = biasedConv(channels, channels, 7);
        depthwise.groups = channels;
        conv_ = inner->register_module("0", Conv(depthwise));
        norm_ = inner->register_module("2", LayerNorm(channels, kEpsilon));
        widen_ = inner->register_module("3", Linear(channels, 4 * channels));
        narrow_ = inner->register_module("5", Linear(4 * channels, channels));
    }

    at::Tensor forward(const at::Tensor& x) {
        const at::Tensor y = norm_->forward(channelsLast(conv_->forward(x)));
        const at::Tensor change = narrow_->forward(at::gelu(widen_->forward(y)));
        return x + layerScale_ * channelsFirst(change);
    }

private:
    at::Tensor layerScale_;
    Conv conv_{nullptr};
    LayerNorm norm_{nullptr};
    Linear widen_{nullptr};
    Linear narrow_{nullptr};
};

/// The stem (convolution, then norm) or a step between stages (norm, then convolution).
class ConvNextTinyImpl::Reduction : public torch::nn::Module {
public:
    Reduction(std::int64_t in, std::int64_t out, bool stem) : stem_(stem) {
        conv_ = patches(in, out, stem ? 4 : 2);
        norm_ = LayerNorm(stem ? out : in, kEpsilon);
        register_module(stem ? "0" : "1", conv_);
        register_module(stem ? "1" : "0", norm_);
    }

    at::Tensor forward(const at::Tensor& x) {
        return stem_ ? normed(conv_->forward(x)) : conv_->forward(normed(x));
    }

private:
    at::Tensor normed(const at::Tensor& x) {
        return channelsFirst(norm_->forward(channelsLast(x)));
    }

    bool stem_;
    Conv conv_{nullptr};
    LayerNorm norm_{nullptr};
};

ConvNextTinyImpl::ConvNextTinyImpl(std::int64_t inChannels, std::int64_t outputs)
    : inChannels_(inChannels) {
    const auto features = register_module("features", std::make_shared<torch::nn::Module>());
    std::int64_t width = inChannels;
    for (std::size_t stage = 0; stage < kWidths.size(); ++stage) {
        const auto reduction = features->register_module(
            std::to_string(2 * stage),
            std::make_shared<Reduction>(width, kWidths[stage], stage == 0));
        parts_.push_back({reduction, {}});
        width = kWidths[stage];
        const auto holder = features->register_module(std::to_string(2 * stage + 1),
                                                      std::make_shared<torch::nn::Module>());
        Part part;
        for (std::int64_t index = 0; index < kDepths[stage]; ++index) {
            part.blocks.push_back(
                holder->register_module(std::to_string(index), std::make_shared<Block>(width)));
        }
        parts_.push_back(std::move(part));
    }
    const auto classifier = register_module("classifier", std::make_shared<torch::nn::Module>());
    norm_ = classifier->register_module("0", LayerNorm(width, kEpsilon));
    linear_ = classifier->register_module("2", Linear(width, outputs));
}

at::Tensor ConvNextTinyImpl::forward(const at::Tensor& x, const StageFunction& stage) {
    at::Tensor y = repeatGrey(x, inChannels_);
    for (std::size_t index = 0; index < parts_.size(); ++index) {
        if (parts_[index].reduction != nullptr) {
            y = parts_[index].reduction->forward(y);
        }
        for (const auto& block : parts_[index].blocks) {
            y = block->forward(y);
        }
        if (stage) {
            stage("features_" + std::to_string(index), y);
        }
    }
    return linear_->forward(norm_->forward(y.mean(at::IntArrayRef({2, 3}))));
}

}  // namespace outis::models
