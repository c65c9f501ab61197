// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <ATen/core/grad_mode.h>

#include "core/features/preparation.h"
#include "core/models/resnet.h"
#include "core/models/swav.h"
#include "tests/golden/registry.h"
#include "tests/golden/torch_bridge.h"

namespace outis::golden {
namespace {

models::ResNet resnet50(const Case& given, std::int64_t classes) {
    models::ResNetOptions options;
    options.inChannels = given.param<std::int64_t>("in_channels", 3);
    options.classes = classes;
    models::ResNet network(options);
    fillWeights(*network, weightRule(given));
    network->eval();
    return network;
}

Tensors resnet50ForwardOp(const Case& given) {
    const at::NoGradGuard noGrad;
    models::ResNet network = resnet50(given, given.param<std::int64_t>("classes"));
    const at::Tensor input = inputTensor(given, "input");
    return {{"features", fromTorch(network->features(input))},
            {"fc", fromTorch(network->forward(input))}};
}

Tensors resnet50StagesOp(const Case& given) {
    const at::NoGradGuard noGrad;
    models::ResNet network = resnet50(given, given.param<std::int64_t>("classes"));
    Tensors out;
    for (const auto& [name, value] : network->stages(inputTensor(given, "input"))) {
        out[name] = fromTorch(value);
    }
    return out;
}

Tensors swavResnet50Op(const Case& given) {
    const at::NoGradGuard noGrad;
    models::ResNet network = resnet50(given, 0);
    const at::Tensor input = features::prepareImageNet(inputTensor(given, "input"),
                                                       given.param<std::int64_t>("short_side"),
                                                       given.param<bool>("antialias", true));
    return {{"features", fromTorch(network->features(input))}};
}

Tensors swavHeadOp(const Case& given) {
    const at::NoGradGuard noGrad;
    models::SwavHeadOptions options;
    options.inFeatures = given.param<std::int64_t>("in_features");
    options.hidden = given.param<std::int64_t>("hidden");
    options.outFeatures = given.param<std::int64_t>("out_features");
    options.prototypes = given.param<std::int64_t>("prototypes");
    models::SwavHead head(options);
    fillWeights(*head, weightRule(given));
    head->train(given.param<std::string>("mode", "eval") == "train");
    const at::Tensor embedding = head->embedding(inputTensor(given, "input"));
    return {{"embedding", fromTorch(embedding)}, {"scores", fromTorch(head->scores(embedding))}};
}

}  // namespace

void registerEncoderOps(Registry& registry) {
    registry.registerOp("resnet50_forward", resnet50ForwardOp);
    registry.registerOp("resnet50_stages", resnet50StagesOp);
    registry.registerOp("swav_resnet50", swavResnet50Op);
    registry.registerOp("swav_head", swavHeadOp);
}

}  // namespace outis::golden
