// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/siamese.h"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include <ATen/core/grad_mode.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/binary_cross_entropy_with_logits.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/eye.h>
#include <ATen/ops/logsumexp.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/norm.h>
#include <ATen/ops/sigmoid.h>
#include <ATen/ops/zeros.h>

#include "core/models/convnext.h"
#include "core/models/resnet.h"
#include "core/models/tensor_file.h"

namespace outis::models {
namespace {

constexpr std::int64_t kBatch = 16;  // of embedAll, always full
constexpr double kSmallestNorm = 1e-12;

at::Tensor unitRows(const at::Tensor& rows) {
    return rows / at::norm(rows, 2, {1}, true).clamp_min(kSmallestNorm);
}

/// Evaluation mode for a while.
class EvaluationMode {
public:
    explicit EvaluationMode(torch::nn::Module& network)
        : network_(network), wasTraining_(network.is_training()) {
        network_.eval();
    }
    ~EvaluationMode() { network_.train(wasTraining_); }
    EvaluationMode(const EvaluationMode&) = delete;
    EvaluationMode& operator=(const EvaluationMode&) = delete;

private:
    torch::nn::Module& network_;
    bool wasTraining_;
};

}  // namespace

SiameseImpl::SiameseImpl(const SiameseOptions& options) : options_(options) {
    if (options.backbone != SiameseBackbone::ConvNextTiny) {
        ResNetOptions shape;
        shape.depth = 50;
        shape.inChannels = options.inChannels;
        shape.classes = options.features;
        if (options.backbone == SiameseBackbone::SmallResNet) {
            shape.depth = 18;
            shape.width = options.width;
            shape.smallStem = true;
            shape.smallStemStride = 2;
        }
        auto network = register_module("model", ResNet(shape));
        backbone_ = [network](const at::Tensor& x) mutable { return network->forward(x); };
    } else {
        auto network = register_module("model", ConvNextTiny(options.inChannels, options.features));
        backbone_ = [network](const at::Tensor& x) mutable { return network->forward(x); };
    }
    end_ = register_module("fc_end", Linear(options.features, 1));
}

at::Tensor SiameseImpl::embed(const at::Tensor& x) {
    return at::sigmoid(backbone_(repeatGrey(x, options_.inChannels)));
}

at::Tensor SiameseImpl::score(const at::Tensor& e1, const at::Tensor& e2) {
    return end_->forward((e1 - e2).abs()).squeeze(1);
}

at::Tensor embedAll(SiameseImpl& network, const at::Tensor& images) {
    const at::NoGradGuard noGrad;
    const EvaluationMode evaluation(network);
    const std::int64_t count = images.size(0);
    std::vector<at::Tensor> parts = {at::empty({0, network.options().features}, images.options())};
    for (std::int64_t begin = 0; begin < count; begin += kBatch) {
        at::Tensor batch = images.slice(0, begin, std::min(count, begin + kBatch));
        const std::int64_t real = batch.size(0);
        if (real < kBatch) {
            std::vector<std::int64_t> shape = batch.sizes().vec();
            shape[0] = kBatch - real;
            batch = at::cat({batch, at::zeros(shape, batch.options())});
        }
        parts.push_back(network.embed(batch).slice(0, 0, real));
    }
    return at::cat(parts);
}

at::Tensor scorePairs(SiameseImpl& network, const at::Tensor& a, const at::Tensor& b) {
    const at::NoGradGuard noGrad;
    const at::Tensor e1 = embedAll(network, a);
    const at::Tensor e2 = embedAll(network, b);
    // Row by row in a fixed order: a matrix product may sum differently for another number of rows.
    const auto parameters = network.named_parameters();
    const at::Tensor weight = parameters["fc_end.weight"].to(at::kDouble);
    const at::Tensor terms = (e1 - e2).abs().to(at::kDouble) * weight;
    return (terms.sum(1) + parameters["fc_end.bias"].to(at::kDouble)).to(at::kFloat);
}

at::Tensor normaliseChannels(const at::Tensor& x, double mean, double std) {
    constexpr double kSmallestSpread = 1e-8;
    const at::Tensor flat = x.flatten(2);
    const at::Tensor centred = flat - flat.mean(at::IntArrayRef({2}), true);
    const at::Tensor variance =
        centred.square().sum(at::IntArrayRef({2}), true) / static_cast<double>(flat.size(2) - 1);
    return (centred / variance.sqrt().clamp_min(kSmallestSpread) * std + mean).view(x.sizes());
}

Result<void> loadSiamese(const safetensors::File& file, SiameseImpl& network) {
    LoadRules rules;
    rules.widen = true;
    rules.optional = [](const std::string& name) { return name.ends_with("num_batches_tracked"); };
    return loadState(file, network, rules);
}

at::Tensor ntXent(const at::Tensor& e1, const at::Tensor& e2, double temperature) {
    const std::int64_t count = e1.size(0);
    const at::Tensor z = unitRows(at::cat({e1, e2}));
    const at::Tensor similarity = at::matmul(z, z.t()) / temperature;
    const at::Tensor itself = at::eye(2 * count, similarity.options()).to(at::kBool);
    const at::Tensor others =
        similarity.masked_fill(itself, -std::numeric_limits<double>::infinity());
    const at::Tensor positive = similarity.diagonal(count).repeat({2});
    return (at::logsumexp(others, {1}) - positive).mean();
}

PairLoss pairLoss(SiameseImpl& network, const at::Tensor& e1, const at::Tensor& e2, double alpha,
                  double temperature) {
    const std::int64_t count = e1.size(0);
    const std::int64_t half = count / 2;
    PairLoss result;
    result.ntXent = ntXent(e1, e2, temperature);
    const at::Tensor rolled = at::cat({e1.slice(0, 0, half), e1.slice(0, half).roll({1}, {0})});
    result.scores = network.score(rolled, e2);
    const at::Tensor target =
        (at::arange(count, result.scores.options()) < static_cast<double>(half))
            .to(result.scores.scalar_type());
    result.bce = at::binary_cross_entropy_with_logits(result.scores, target);
    result.loss = result.bce * alpha + result.ntXent * (1 - alpha);
    return result;
}

}  // namespace outis::models
