// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <ATen/core/grad_mode.h>
#include <ATen/ops/tensor.h>

#include "core/models/block.h"
#include "core/models/functional.h"
#include "core/models/mp_conv.h"
#include "core/models/mp_fourier.h"
#include "core/models/precond.h"
#include "core/models/unet.h"
#include "tests/golden/registry.h"
#include "tests/golden/torch_bridge.h"

namespace outis::golden {
namespace {

using models::Resample;

/// y, and the gradients of sum(y cot) at the leaves when the case has a cotangent.
Tensors withGradients(const Case& given, const at::Tensor& y,
                      const std::vector<std::pair<std::string, at::Tensor>>& leaves) {
    Tensors out{{"y", fromTorch(y)}};
    const at::Tensor cot = inputTensor(given, "cot");
    if (cot.defined()) {
        (y * cot).sum().backward();
        for (const auto& [name, leaf] : leaves) {
            addInputGradient(name, leaf, out);
        }
    }
    return out;
}

Tensors normalizeOp(const Case& given) {
    const at::Tensor x = leafInput(given, "x");
    const auto dims = given.param<std::vector<std::int64_t>>("dims", {});
    const auto eps = given.param<double>("eps", models::kNormEpsilon);
    return withGradients(given, models::normalize(x, dims, eps), {{"x", x}});
}

Tensors mpSiluOp(const Case& given) {
    const at::Tensor x = leafInput(given, "x");
    return withGradients(given, models::mpSilu(x), {{"x", x}});
}

Tensors mpSumOp(const Case& given) {
    const at::Tensor a = leafInput(given, "a");
    const at::Tensor b = leafInput(given, "b");
    return withGradients(given, models::mpSum(a, b, given.param<double>("t")),
                         {{"a", a}, {"b", b}});
}

Tensors mpCatOp(const Case& given) {
    const at::Tensor a = leafInput(given, "a");
    const at::Tensor b = leafInput(given, "b");
    return withGradients(given, models::mpCat(a, b, given.param<double>("t", 0.5)),
                         {{"a", a}, {"b", b}});
}

Tensors mpFourierOp(const Case& given) {
    models::MPFourier features(given.param<std::int64_t>("num_channels"));
    WeightRule rule = weightRule(given);
    rule.bandwidth = given.param<double>("bandwidth", 1.0);
    fillWeights(*features, rule);
    return {{"y", fromTorch(features->forward(inputTensor(given, "x")))},
            {"freqs", fromTorch(features->freqs)},
            {"phases", fromTorch(features->phases)}};
}

Tensors mpConvOp(const Case& given) {
    const auto kernel = given.param<std::vector<std::int64_t>>("kernel", {});
    models::MPConv layer(models::MPConvOptions{given.param<std::int64_t>("in_channels"),
                                               given.param<std::int64_t>("out_channels"),
                                               kernel.empty() ? 0 : kernel.front()});
    fillWeights(*layer, weightRule(given));
    layer->train(given.param<bool>("training", false));
    const at::Tensor x = leafInput(given, "x");
    const at::Tensor gain =
        at::tensor(static_cast<float>(given.param<double>("gain", 1.0))).requires_grad_();
    at::Tensor y;
    for (std::int64_t call = 0; call < given.param<std::int64_t>("calls", 1); ++call) {
        y = layer->forward(x, gain);
    }
    Tensors out = withGradients(given, y, {{"x", x}, {"weight", layer->weight}, {"gain", gain}});
    out["weight_after"] = fromTorch(layer->weight);
    return out;
}

Resample resampleMode(const std::string& name) {
    if (name == "down" || name == "up") {
        return name == "down" ? Resample::Down : Resample::Up;
    }
    if (name != "keep") {
        throw BadCase("resample mode " + name);
    }
    return Resample::Keep;
}

Tensors resampleOp(const Case& given) {
    const at::Tensor x = leafInput(given, "x");
    return withGradients(given, models::resample(x, resampleMode(given.param<std::string>("mode"))),
                         {{"x", x}});
}

models::BlockOptions blockOptions(const Case& given) {
    models::BlockOptions options;
    options.inChannels = given.param<std::int64_t>("in_channels");
    options.outChannels = given.param<std::int64_t>("out_channels");
    options.embChannels = given.param<std::int64_t>("emb_channels");
    options.flavor = given.param<std::string>("flavor") == "enc" ? models::Flavor::Encoder
                                                                 : models::Flavor::Decoder;
    options.resample = resampleMode(given.param<std::string>("resample_mode", "keep"));
    options.attention = given.param<bool>("attention", false);
    options.channelsPerHead = given.param<std::int64_t>("channels_per_head", 64);
    options.dropout = given.param<double>("dropout", 0.0);
    options.resBalance = given.param<double>("res_balance", 0.3);
    options.attnBalance = given.param<double>("attn_balance", 0.3);
    options.clip = given.param<double>("clip_act", 256.0);
    return options;
}

/// "after.P" of every parameter; the runner takes those that the file holds.
void addParametersAfter(const torch::nn::Module& module, Tensors& out) {
    for (const auto& item : module.named_parameters()) {
        out["after." + item.key()] = fromTorch(item.value());
    }
}

Tensors blockOp(const Case& given) {
    models::Block block(blockOptions(given));
    fillWeights(*block, weightRule(given));
    block->train(given.param<bool>("training", false));
    const at::Tensor x = leafInput(given, "x");
    const at::Tensor emb = leafInput(given, "emb");
    Tensors out = withGradients(given, block->forward(x, emb), {{"x", x}, {"emb", emb}});
    addParameterGradients(given, *block, out);
    addParametersAfter(*block, out);
    return out;
}

Tensors unetOp(const Case& given) {
    models::UNet unet(networkOptions(given.params));
    fillWeights(*unet, weightRule(given));
    unet->train(given.param<bool>("training", false));
    const at::Tensor x = leafInput(given, "x");
    const at::Tensor labels = leafInput(given, "class_labels");
    const at::Tensor noise = inputTensor(given, "noise_labels");
    Tensors out =
        withGradients(given, unet->forward(x, noise, labels), {{"x", x}, {"class_labels", labels}});
    addParameterGradients(given, *unet, out);
    addParametersAfter(*unet, out);
    return out;
}

std::int64_t elements(const std::vector<at::Tensor>& tensors) {
    std::int64_t sum = 0;
    for (const at::Tensor& tensor : tensors) {
        sum += tensor.numel();
    }
    return sum;
}

/// The registered names and shapes in order; an Internal mistake of ours when they differ.
void requireNames(const nlohmann::json& wanted,
                  const torch::OrderedDict<std::string, at::Tensor>& registered) {
    auto got = nlohmann::json::array();
    for (const auto& item : registered) {
        got.push_back({item.key(), item.value().sizes().vec()});
    }
    if (got != wanted) {
        throw std::runtime_error("registered " + got.dump());
    }
}

Tensors paramCountOp(const Case& given) {
    const models::Precond network(networkOptions(given.params));
    const auto parameters = network->named_parameters();
    if (given.hasParam("names")) {
        requireNames(given.params.at("names"), parameters);
    }
    if (given.hasParam("buffer_names")) {
        requireNames(given.params.at("buffer_names"), network->named_buffers());
    }
    std::int64_t unet = 0;
    for (const auto& item : parameters) {
        unet += item.key().starts_with("unet.") ? item.value().numel() : 0;
    }
    return {{"precond", Tensor::whole(elements(network->parameters()))},
            {"unet", Tensor::whole(unet)},
            {"tensors", Tensor::whole(static_cast<std::int64_t>(parameters.size()))},
            {"buffers", Tensor::whole(elements(network->buffers()))}};
}

Tensors precondCoefficientsOp(const Case& given) {
    const models::PrecondCoefficients c = models::precondCoefficients(
        toTorch(given.input("sigma"), at::kDouble), given.param<double>("sigma_data", 0.5));
    return {{"c_skip", fromTorch(c.skip)},
            {"c_out", fromTorch(c.out)},
            {"c_in", fromTorch(c.in)},
            {"c_noise", fromTorch(c.noise)}};
}

Tensors precondOp(const Case& given) {
    models::Precond network(networkOptions(given.params));
    fillWeights(*network, weightRule(given));
    network->eval();
    const at::NoGradGuard noGrad;
    const at::Tensor sigma = inputTensor(given, "sigma");
    const bool hasLabels = given.param<std::string>("label_mode", "none") == "given";
    const at::Tensor labels = hasLabels ? inputTensor(given, "class_labels") : at::Tensor();
    return {{"D", fromTorch(network->forward(inputTensor(given, "x"), sigma, labels))},
            {"logvar", fromTorch(network->logvar(sigma))}};
}

}  // namespace

void registerModelOps(Registry& registry) {
    registry.registerOp("normalize", normalizeOp);
    registry.registerOp("mp_silu", mpSiluOp);
    registry.registerOp("mp_sum", mpSumOp);
    registry.registerOp("mp_cat", mpCatOp);
    registry.registerOp("mp_fourier", mpFourierOp);
    registry.registerOp("mp_conv", mpConvOp);
    registry.registerOp("resample", resampleOp);
    registry.registerOp("block", blockOp);
    registry.registerOp("unet", unetOp);
    registry.registerOp("param_count", paramCountOp);
    registry.registerOp("precond_coeffs", precondCoefficientsOp);
    registry.registerOp("precond", precondOp);
}

}  // namespace outis::golden
