// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/resnet.h"

#include <array>
#include <optional>

#include <ATen/ops/max_pool2d.h>

#include "core/models/tensor_file.h"

namespace outis::models {
namespace {

using Depths = std::array<std::int64_t, 4>;

std::optional<Depths> blocksOf(std::int64_t depth) {
    switch (depth) {
        case 18:
            return Depths{2, 2, 2, 2};
        case 34:
        case 50:
            return Depths{3, 4, 6, 3};
        default:
            return std::nullopt;
    }
}

bool hasBottlenecks(std::int64_t depth) {
    return depth >= 50;
}

constexpr std::int64_t kExpansion = 4;  // of a bottleneck

torch::nn::Conv2d convolution(std::int64_t in, std::int64_t out, std::int64_t kernel,
                              std::int64_t stride) {
    return torch::nn::Conv2d(
        torch::nn::Conv2dOptions(in, out, kernel).stride(stride).padding(kernel / 2).bias(false));
}

}  // namespace

std::int64_t ResNetOptions::features() const {
    return 8 * width * (hasBottlenecks(depth) ? kExpansion : 1);
}

ResNetBlockImpl::ResNetBlockImpl(std::int64_t in, std::int64_t width, std::int64_t stride,
                                 bool bottleneck) {
    const std::int64_t out = bottleneck ? kExpansion * width : width;
    if (bottleneck) {
        addUnit(in, width, 1, 1);
        addUnit(width, width, 3, stride);
        addUnit(width, out, 1, 1);
    } else {
        addUnit(in, width, 3, stride);
        addUnit(width, width, 3, 1);
    }
    if (stride != 1 || in != out) {
        downsample_ = register_module(
            "downsample",
            torch::nn::Sequential(convolution(in, out, 1, stride), torch::nn::BatchNorm2d(out)));
    }
}

void ResNetBlockImpl::addUnit(std::int64_t in, std::int64_t out, std::int64_t kernel,
                              std::int64_t stride) {
    const std::string number = std::to_string(units_.size() + 1);
    Unit unit;
    unit.conv = register_module("conv" + number, convolution(in, out, kernel, stride));
    unit.norm = register_module("bn" + number, torch::nn::BatchNorm2d(out));
    units_.push_back(unit);
}

at::Tensor ResNetBlockImpl::forward(const at::Tensor& x) {
    const at::Tensor shortcut = downsample_.is_empty() ? x : downsample_->forward(x);
    at::Tensor y = x;
    for (std::size_t index = 0; index < units_.size(); ++index) {
        y = units_[index].norm->forward(units_[index].conv->forward(y));
        if (index + 1 < units_.size()) {
            y.relu_();
        }
    }
    return y.add_(shortcut).relu_();
}

ResNetImpl::ResNetImpl(const ResNetOptions& options) : options_(options) {
    const auto blocks = blocksOf(options.depth);
    if (!blocks) {
        throw ErrorException({ErrorCode::InvalidOption, "depth", "must be 18, 34 or 50"});
    }
    if (options.width < 1 || options.inChannels < 1 || options.classes < 0 ||
        options.smallStemStride < 1) {
        throw ErrorException({ErrorCode::InvalidOption, "width", "sizes must be positive"});
    }
    conv1_ = register_module(
        "conv1", options.smallStem
                     ? convolution(options.inChannels, options.width, 3, options.smallStemStride)
                     : convolution(options.inChannels, options.width, 7, 2));
    bn1_ = register_module("bn1", torch::nn::BatchNorm2d(options.width));
    std::int64_t in = options.width;
    for (std::size_t index = 0; index < blocks->size(); ++index) {
        stages_.push_back(makeStage(in, static_cast<std::int64_t>(index), (*blocks)[index]));
        register_module("layer" + std::to_string(index + 1), stages_.back());
    }
    if (options.classes > 0) {
        fc_ = register_module("fc", torch::nn::Linear(options.features(), options.classes));
    }
}

torch::nn::Sequential ResNetImpl::makeStage(std::int64_t& in, std::int64_t index,
                                            std::int64_t blocks) {
    const bool bottleneck = hasBottlenecks(options_.depth);
    const std::int64_t width = options_.width << index;
    torch::nn::Sequential stage;
    for (std::int64_t block = 0; block < blocks; ++block) {
        const std::int64_t stride = block == 0 && index > 0 ? 2 : 1;
        stage->push_back(ResNetBlock(in, width, stride, bottleneck));
        in = bottleneck ? kExpansion * width : width;
    }
    return stage;
}

at::Tensor ResNetImpl::stem(const at::Tensor& x) {
    return bn1_->forward(conv1_->forward(x)).relu_();
}

at::Tensor ResNetImpl::pool(const at::Tensor& x) const {
    return options_.smallStem ? x : at::max_pool2d(x, {3, 3}, {2, 2}, {1, 1});
}

at::Tensor ResNetImpl::trunk(const at::Tensor& x) {
    at::Tensor y = pool(stem(x));
    for (torch::nn::Sequential& stage : stages_) {
        y = stage->forward(y);
    }
    return y;
}

at::Tensor ResNetImpl::features(const at::Tensor& x) {
    return trunk(x).mean({2, 3});
}

at::Tensor ResNetImpl::forward(const at::Tensor& x) {
    const at::Tensor pooled = features(x);
    return fc_.is_empty() ? pooled : fc_->forward(pooled);
}

std::vector<std::pair<std::string, at::Tensor>> ResNetImpl::stages(const at::Tensor& x) {
    std::vector<std::pair<std::string, at::Tensor>> outputs;
    at::Tensor y = stem(x);
    outputs.emplace_back("conv1", y);
    if (!options_.smallStem) {
        y = pool(y);
        outputs.emplace_back("maxpool", y);
    }
    for (std::size_t index = 0; index < stages_.size(); ++index) {
        y = stages_[index]->forward(y);
        outputs.emplace_back("layer" + std::to_string(index + 1), y);
    }
    return outputs;
}

Result<void> loadResNet(const safetensors::File& file, ResNetImpl& network) {
    const bool hasFc = network.options().classes > 0;
    const auto isHead = [hasFc](const std::string& name) {
        return name.starts_with("projection_head.") || name.starts_with("prototypes.") ||
               (!hasFc && name.starts_with("fc."));
    };
    LoadRules rules;
    rules.widen = true;
    rules.registeredName = [isHead](const std::string& stored) {
        const std::string name = stored.starts_with("module.") ? stored.substr(7) : stored;
        return isHead(name) ? std::string() : name;
    };
    rules.optional = [](const std::string& name) { return name.ends_with("num_batches_tracked"); };
    return loadState(file, network, rules);
}

}  // namespace outis::models
