// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <ATen/core/grad_mode.h>
#include <ATen/ops/stack.h>

#include "core/features/objectives.h"
#include "core/features/preparation.h"
#include "core/models/resnet.h"
#include "core/models/swav.h"
#include "core/training/optimizer.h"
#include "core/training/plateau.h"
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

training::OptimizerOptions optimizerOptions(const Case& given) {
    using training::OptimizerKind;
    const auto kind = given.param<std::string>("optimizer");
    training::OptimizerOptions options;
    if (kind == "adamw" || kind == "sgd") {
        options.kind = kind == "sgd" ? OptimizerKind::Sgd : OptimizerKind::AdamW;
    } else if (kind != "adam") {
        throw BadCase("optimizer " + kind);
    }
    options.weightDecay = given.param<double>("weight_decay", 0.0);
    options.beta1 = given.param<double>("beta1", options.beta1);
    options.beta2 = given.param<double>("beta2", options.beta2);
    options.epsilon = given.param<double>("eps", options.epsilon);
    options.momentum = given.param<double>("momentum", options.momentum);
    return options;
}

Tensors optimizerStepsOp(const Case& given) {
    const at::Tensor a = toTorch(given.input("A"), at::kDouble);
    const at::Tensor b = toTorch(given.input("b"), at::kDouble);
    at::Tensor x = toTorch(given.input("x0"), at::kDouble).requires_grad_();
    training::Optimizer optimizer({{"x", x}}, optimizerOptions(given));
    std::vector<at::Tensor> xs;
    std::vector<at::Tensor> losses;
    for (std::int64_t step = 0; step < given.param<std::int64_t>("steps"); ++step) {
        const at::Tensor loss = 0.5 * x.dot(a.mv(x)) - b.dot(x);
        optimizer.clearGradients();
        loss.backward();
        optimizer.step(given.param<double>("lr"));
        losses.push_back(loss.detach());
        xs.push_back(x.detach().clone());
    }
    return {{"x", fromTorch(at::stack(xs))}, {"loss", fromTorch(at::stack(losses))}};
}

Tensors reduceLrOnPlateauOp(const Case& given) {
    training::PlateauOptions options;
    options.factor = given.param<double>("factor", options.factor);
    options.patience = given.param<std::int64_t>("patience", options.patience);
    options.threshold = given.param<double>("threshold", options.threshold);
    options.cooldown = given.param<std::int64_t>("cooldown", options.cooldown);
    options.minimum = given.param<double>("min_lr", options.minimum);
    options.smallestChange = given.param<double>("eps", options.smallestChange);
    training::ReduceOnPlateau plateau(given.param<double>("lr"), options);
    std::vector<double> rates;
    for (const double loss : given.reals("losses")) {
        rates.push_back(plateau.next(loss));
    }
    return {{"lr", Tensor::real(rates)}};
}

features::SwavOptions swavOptions(const Case& given) {
    features::SwavOptions options;
    options.epsilon = given.param<double>("epsilon", options.epsilon);
    options.iterations = given.param<std::int64_t>("iterations", options.iterations);
    options.temperature = given.param<double>("temperature", options.temperature);
    return options;
}

Tensors swavSinkhornOp(const Case& given) {
    return {{"codes",
             fromTorch(features::sinkhornCodes(inputTensor(given, "scores"), swavOptions(given)))}};
}

Tensors swavLossOp(const Case& given) {
    const at::Tensor scores = leafInput(given, "scores");
    const at::Tensor loss = features::swavLoss(
        scores, given.param<std::vector<std::int64_t>>("assign"), swavOptions(given));
    loss.backward();
    return {{"loss", fromTorch(loss)}, {"gradient", fromTorch(scores.grad())}};
}

Tensors vicregLossOp(const Case& given) {
    features::VicregOptions options;
    options.invariance = given.param<double>("sim", options.invariance);
    options.variance = given.param<double>("std", options.variance);
    options.covariance = given.param<double>("cov", options.covariance);
    options.gamma = given.param<double>("gamma", options.gamma);
    options.epsilon = given.param<double>("eps", options.epsilon);
    const at::Tensor a = leafInput(given, "a");
    const at::Tensor b = leafInput(given, "b");
    const features::VicregLoss result = features::vicregLoss(a, b, options);
    result.loss.backward();
    return {{"invariance", fromTorch(result.invariance)}, {"variance", fromTorch(result.variance)},
            {"covariance", fromTorch(result.covariance)}, {"loss", fromTorch(result.loss)},
            {"gradient_a", fromTorch(a.grad())},          {"gradient_b", fromTorch(b.grad())}};
}

}  // namespace

void registerEncoderOps(Registry& registry) {
    registry.registerOp("resnet50_forward", resnet50ForwardOp);
    registry.registerOp("resnet50_stages", resnet50StagesOp);
    registry.registerOp("swav_resnet50", swavResnet50Op);
    registry.registerOp("swav_head", swavHeadOp);
    registry.registerOp("swav_sinkhorn", swavSinkhornOp);
    registry.registerOp("swav_loss", swavLossOp);
    registry.registerOp("vicreg_loss", vicregLossOp);
    registry.registerOp("optimizer_steps", optimizerStepsOp);
    registry.registerOp("reduce_lr_on_plateau", reduceLrOnPlateauOp);
}

}  // namespace outis::golden
