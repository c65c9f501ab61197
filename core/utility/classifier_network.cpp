// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/classifier_network.h"

#include <algorithm>
#include <cmath>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include "core/models/densenet.h"
#include "core/models/layers.h"
#include "core/utility/views.h"

namespace outis::utility {
namespace {

constexpr std::int64_t kFirstWidth = 16;
constexpr std::int64_t kSmallestMap = 8;  // px of the last stage
constexpr std::int64_t kBatch = 32;       // images at once when no weights are learned
constexpr std::int64_t kPiece = 256;      // images at once when they are resized

at::Tensor padded(const at::Tensor& batch, std::int64_t rows) {
    std::vector<std::int64_t> shape = batch.sizes().vec();
    shape[0] = rows - shape[0];
    return shape[0] == 0 ? batch : at::cat({batch, at::zeros(shape, batch.options())});
}

/// `answer(float batch of kBatch images)` for all images, without the padding.
template <class Answer>
at::Tensor inBatches(const ClassifierNetwork& network, const at::Tensor& images,
                     const Answer& answer) {
    const at::NoGradGuard noGrad;
    const auto device = network.module->parameters().front().device();
    std::vector<at::Tensor> parts;
    for (std::int64_t begin = 0; begin < images.size(0); begin += kBatch) {
        const at::Tensor batch = images.slice(0, begin, begin + kBatch);
        const at::Tensor grey = padded(batch, kBatch).to(device).to(at::kFloat);
        parts.push_back(answer(grey).slice(0, 0, batch.size(0)).to(at::kCPU));
    }
    return at::cat(parts);
}

}  // namespace

SmallNetworkImpl::SmallNetworkImpl(std::int64_t side, std::int64_t classes) {
    std::int64_t in = 1;
    std::int64_t width = kFirstWidth;
    for (std::int64_t map = side;; map /= 2) {
        const std::string name = "stage" + std::to_string(stages_.size() + 1);
        const auto stage = register_module(name, std::make_shared<torch::nn::Module>());
        std::vector<Unit> units;
        for (const std::string number : {"1", "2"}) {
            Unit unit;
            unit.conv = stage->register_module("conv" + number,
                                               models::Conv(models::squareConv(in, width, 3)));
            unit.norm = stage->register_module("norm" + number, models::BatchNorm(width));
            units.push_back(unit);
            in = width;
        }
        stages_.push_back(std::move(units));
        if (map <= kSmallestMap) {
            break;
        }
        width *= 2;
    }
    head_ = register_module("head", models::Linear(in, classes));
}

at::Tensor SmallNetworkImpl::forward(at::Tensor x) {
    for (std::size_t stage = 0; stage < stages_.size(); ++stage) {
        if (stage > 0) {
            x = at::max_pool2d(x, {2, 2}, {2, 2});
        }
        for (Unit& unit : stages_[stage]) {
            x = at::relu(unit.norm->forward(unit.conv->forward(x)));
        }
    }
    return head_->forward(x.mean(at::IntArrayRef({2, 3})));
}

ClassifierNetwork makeClassifier(const std::string& network, std::int64_t side,
                                 std::int64_t classes, Seed seed) {
    ClassifierNetwork made;
    if (network == "densenet121") {
        auto dense = std::make_shared<models::DenseNet121Impl>(3, classes);
        made.logits = [dense](const at::Tensor& grey) {
            return dense->forward(imageNetInput(grey));
        };
        made.module = dense;
    } else {
        auto small = std::make_shared<SmallNetworkImpl>(side, classes);
        made.logits = [small](const at::Tensor& grey) {
            constexpr double kMiddle = 127.5;
            constexpr double kSpread = 64;  // of a radiograph's grey levels, about
            return small->forward((grey - kMiddle) / kSpread);
        };
        made.module = small;
    }
    models::initialiseLayers(*made.module, seed);
    return made;
}

std::int64_t shortSide(std::int64_t side) {
    return (side * 8 + 6) / 7;
}

at::Tensor fitted(const at::Tensor& images, std::int64_t largest) {
    if (images.size(2) <= largest) {
        return images;
    }
    std::vector<at::Tensor> parts;
    for (std::int64_t begin = 0; begin < images.size(0); begin += kPiece) {
        const at::Tensor piece = images.slice(0, begin, begin + kPiece).to(at::kFloat);
        parts.push_back(resized(piece, largest).round().clamp(0, 255).to(at::kByte));
    }
    return at::cat(parts);
}

at::Tensor logitsOf(const ClassifierNetwork& network, const at::Tensor& images, std::int64_t side) {
    return inBatches(network, images,
                     [&](const at::Tensor& grey) { return network.logits(resized(grey, side)); });
}

at::Tensor probabilitiesOf(const ClassifierNetwork& network, const at::Tensor& images,
                           std::int64_t side, const std::string& view) {
    if (view == "centre") {
        return at::sigmoid(logitsOf(network, images, side).to(at::kDouble));
    }
    return inBatches(network, images, [&](const at::Tensor& grey) {
        const at::Tensor views = tenCrop(resized(grey, shortSide(side)), side);
        const at::Tensor logits = network.logits(views).to(at::kDouble);
        return at::sigmoid(logits).view({grey.size(0), 10, -1}).mean(at::IntArrayRef({1}));
    });
}

}  // namespace outis::utility
