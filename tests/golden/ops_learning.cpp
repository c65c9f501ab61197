// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>
#include <vector>

#include <ATen/core/grad_mode.h>
#include <ATen/ops/tensor.h>

#include "core/models/masked_bce.h"
#include "core/models/siamese.h"
#include "core/privacy/source_selection.h"
#include "tests/golden/columns.h"
#include "tests/golden/gradient_norms.h"
#include "tests/golden/registry.h"
#include "tests/golden/torch_bridge.h"

namespace outis::golden {
namespace {

using models::LabelRule;
using models::Siamese;

Tensors ntXentOp(const Case& given) {
    const at::Tensor a = leafInput(given, "a");
    const at::Tensor b = leafInput(given, "b");
    const at::Tensor loss = models::ntXent(a, b, given.param<double>("temperature"));
    loss.backward();
    return {{"loss", fromTorch(loss)},
            {"gradient_a", fromTorch(a.grad())},
            {"gradient_b", fromTorch(b.grad())}};
}

Siamese siameseConvNext(const Case& given) {
    Siamese network(models::SiameseOptions{models::SiameseBackbone::ConvNextTiny,
                                           given.param<std::int64_t>("in_channels"),
                                           given.param<std::int64_t>("n_features")});
    fillWeights(*network, weightRule(given));
    network->eval();
    return network;
}

models::PairLoss pairLossOf(const Case& given, Siamese& network) {
    const at::Tensor e1 = network->embed(inputTensor(given, "a"));
    const at::Tensor e2 = network->embed(inputTensor(given, "b"));
    return models::pairLoss(*network, e1, e2, given.param<double>("alpha"),
                            given.param<double>("temperature"));
}

Tensors siameseLossOp(const Case& given) {
    const at::NoGradGuard noGrad;
    Siamese network = siameseConvNext(given);
    const models::PairLoss loss = pairLossOf(given, network);
    return {{"scores", fromTorch(loss.scores)},
            {"bce", fromTorch(loss.bce)},
            {"nt_xent", fromTorch(loss.ntXent)},
            {"loss", fromTorch(loss.loss)}};
}

Tensors siameseGradientsOp(const Case& given) {
    Siamese network = siameseConvNext(given);
    pairLossOf(given, network).loss.backward();
    return {{"gradient_norms", gradientNorms(given, *network)}};
}

LabelRule labelRule(const std::string& name) {
    if (name == "ignore") {
        return LabelRule::Ignore;
    }
    if (name == "zero") {
        return LabelRule::Negative;
    }
    if (name == "one") {
        return LabelRule::Positive;
    }
    throw BadCase("unknown rule '" + name + "'");
}

Tensors maskedBceOp(const Case& given) {
    models::MaskedBceOptions options;
    options.uncertain = labelRule(given.param<std::string>("uncertain"));
    options.missing = labelRule(given.param<std::string>("missing"));
    const auto weight = given.param<std::vector<double>>("pos_weight", {});
    if (!weight.empty()) {
        options.positiveWeight = at::tensor(weight, at::kDouble).to(at::kFloat);
    }
    const at::Tensor logits = leafInput(given, "logits");
    const models::MaskedBce result =
        models::maskedBce(logits, inputTensor(given, "target"), options);
    result.loss.backward();
    return {{"loss", fromTorch(result.loss)},
            {"gradient", fromTorch(logits.grad())},
            {"class_loss", fromTorch(result.classLoss)},
            {"labels_used", fromTorch(result.labelsUsed)}};
}

Tensors dseConsistencyOp(const Case& given) {
    const auto result = orThrow(privacy::consistency(given.reals("p"), given.reals("q")));
    return {{"cross_entropy", Tensor::real(result.crossEntropy)},
            {"jensen_shannon", Tensor::real(result.jensenShannon)}};
}

std::int64_t positionOf(const std::optional<std::size_t>& position) {
    return position ? static_cast<std::int64_t>(*position) : -1;
}

Tensors dseDecideOp(const Case& given) {
    const bool strict = given.param<std::string>("rule") == "strict";
    const auto result = orThrow(privacy::selectCandidates(
        given.reals("consistency"), given.reals("reid_logit"),
        strict ? privacy::SelectionRule::Strict : privacy::SelectionRule::Published,
        given.param<double>("threshold")));
    return {
        {"memorised", flags(result.memorised)},
        {"selected", Tensor::whole({2}, {positionOf(result.first), positionOf(result.second)})}};
}

}  // namespace

void registerLearningOps(Registry& registry) {
    registry.registerOp("nt_xent", ntXentOp);
    registry.registerOp("siamese_convnext_loss", siameseLossOp);
    registry.registerOp("siamese_convnext_gradients", siameseGradientsOp);
    registry.registerOp("masked_bce", maskedBceOp);
    registry.registerOp("dse_consistency", dseConsistencyOp);
    registry.registerOp("dse_decide", dseDecideOp);
}

}  // namespace outis::golden
