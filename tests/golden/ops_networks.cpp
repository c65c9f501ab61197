// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>
#include <vector>

#include <ATen/core/grad_mode.h>
#include <ATen/ops/binary_cross_entropy_with_logits.h>
#include <ATen/ops/sigmoid.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/zeros.h>

#include "core/models/autoencoder_kl.h"
#include "core/models/densenet.h"
#include "tests/golden/registry.h"
#include "tests/golden/torch_bridge.h"

namespace outis::golden {
namespace {

using models::AutoencoderKl;
using models::AutoencoderOptions;
using models::DenseNet121;
using models::Posterior;

models::StageFunction collectInto(Tensors& out) {
    return [&out](std::string_view name, const at::Tensor& value) {
        out[std::string(name)] = fromTorch(value);
    };
}

/// Norm of the gradient at every name of params.gradients_of, [k].
Tensor gradientNorms(const Case& given, const torch::nn::Module& module) {
    const auto parameters = module.named_parameters();
    std::vector<double> norms;
    for (const auto& name : given.param<std::vector<std::string>>("gradients_of")) {
        const at::Tensor* const parameter = parameters.find(name);
        if (parameter == nullptr) {
            throw BadCase("no parameter " + name);
        }
        const at::Tensor& gradient = parameter->grad();
        norms.push_back(gradient.defined() ? gradient.to(at::kDouble).norm().item<double>() : 0);
    }
    return Tensor::real(norms);
}

DenseNet121 denseNet(const Case& given) {
    DenseNet121 network(given.param<std::int64_t>("in_channels", 3),
                        given.param<std::int64_t>("classes"));
    fillWeights(*network, weightRule(given));
    network->eval();
    return network;
}

Tensors denseNetForwardOp(const Case& given) {
    const at::NoGradGuard noGrad;
    DenseNet121 network = denseNet(given);
    const at::Tensor pooled = network->pooled(inputTensor(given, "input"));
    const at::Tensor logits = network->classify(pooled);
    return {{"pooled", fromTorch(pooled)},
            {"logits", fromTorch(logits)},
            {"probabilities", fromTorch(at::sigmoid(logits))}};
}

Tensors denseNetStagesOp(const Case& given) {
    const at::NoGradGuard noGrad;
    Tensors out;
    (void)denseNet(given)->pooled(inputTensor(given, "input"), collectInto(out));
    return out;
}

Tensors denseNetTrainForwardOp(const Case& given) {
    const at::NoGradGuard noGrad;
    DenseNet121 network = denseNet(given);
    network->train();
    const at::Tensor logits = network->forward(inputTensor(given, "input"));
    const at::Tensor loss =
        at::binary_cross_entropy_with_logits(logits, inputTensor(given, "target"));
    Tensors out{{"logits", fromTorch(logits)}, {"loss", fromTorch(loss)}};
    const auto buffers = network->named_buffers();
    const auto layers = given.param<std::vector<std::string>>("statistics_of");
    for (std::size_t index = 0; index < layers.size(); ++index) {
        for (const std::string kind : {"running_mean", "running_var"}) {
            const at::Tensor* const buffer = buffers.find(layers[index] + "." + kind);
            if (buffer == nullptr) {
                throw BadCase("no layer " + layers[index]);
            }
            out[kind + "_" + std::to_string(index)] = fromTorch(*buffer);
        }
    }
    return out;
}

Tensors denseNetTrainGradientsOp(const Case& given) {
    DenseNet121 network = denseNet(given);
    network->train();
    const at::Tensor logits = network->forward(inputTensor(given, "input"));
    at::binary_cross_entropy_with_logits(logits, inputTensor(given, "target")).backward();
    return {{"gradient_norms", gradientNorms(given, *network)}};
}

AutoencoderOptions autoencoderOptions(const nlohmann::json& config) {
    AutoencoderOptions options;
    config.at("in_channels").get_to(options.inChannels);
    config.at("out_channels").get_to(options.outChannels);
    config.at("block_out_channels").get_to(options.blockOutChannels);
    config.at("layers_per_block").get_to(options.layersPerBlock);
    config.at("latent_channels").get_to(options.latentChannels);
    config.at("norm_num_groups").get_to(options.normNumGroups);
    return options;
}

AutoencoderKl autoencoder(const Case& given) {
    AutoencoderKl network(autoencoderOptions(given.param<nlohmann::json>("config")));
    fillWeights(*network, weightRule(given));
    network->eval();
    return network;
}

Tensors autoencoderEncodeOp(const Case& given) {
    const at::NoGradGuard noGrad;
    const Posterior posterior = autoencoder(given)->encode(inputTensor(given, "input"));
    return {{"mean", fromTorch(posterior.mean)},
            {"logvar", fromTorch(posterior.logvar)},
            {"sample", fromTorch(posterior.sample(inputTensor(given, "noise")))}};
}

Tensors autoencoderDecodeOp(const Case& given) {
    const at::NoGradGuard noGrad;
    return {{"image", fromTorch(autoencoder(given)->decode(inputTensor(given, "latent")))}};
}

Tensors autoencoderLossOp(const Case& given) {
    AutoencoderKl network = autoencoder(given);
    const at::Tensor input = inputTensor(given, "input");
    const Posterior posterior = network->encode(input);
    const at::Tensor decoded = network->decode(posterior.sample(inputTensor(given, "noise")));
    const at::Tensor reconstruction = (decoded - input).square().mean();
    const at::Tensor kl = posterior.kl();
    const at::Tensor loss = reconstruction + kl * given.param<double>("kl_weight");
    loss.backward();
    return {{"reconstruction", fromTorch(reconstruction)},
            {"kl", fromTorch(kl)},
            {"loss", fromTorch(loss)},
            {"gradient_norms", gradientNorms(given, *network)}};
}

Tensors countsOf(const torch::nn::Module& module) {
    std::int64_t elements = 0;
    const auto parameters = module.parameters();
    for (const at::Tensor& parameter : parameters) {
        elements += parameter.numel();
    }
    return {{"parameters", Tensor::whole(elements)},
            {"parameter_tensors", Tensor::whole(static_cast<std::int64_t>(parameters.size()))},
            {"buffer_tensors", Tensor::whole(static_cast<std::int64_t>(module.buffers().size()))}};
}

Tensors parameterCountOp(const Case& given) {
    const auto network = given.param<std::string>("network");
    if (network == "densenet121") {
        return countsOf(*DenseNet121(given.param<std::int64_t>("in_channels"),
                                     given.param<std::int64_t>("classes")));
    }
    if (network == "autoencoder_kl") {
        return countsOf(*AutoencoderKl(autoencoderOptions(given.param<nlohmann::json>("config"))));
    }
    throw BadCase("unknown network '" + network + "'");
}

}  // namespace

void registerNetworkOps(Registry& registry) {
    registry.registerOp("densenet121_forward", denseNetForwardOp);
    registry.registerOp("densenet121_stages", denseNetStagesOp);
    registry.registerOp("densenet121_train_forward", denseNetTrainForwardOp);
    registry.registerOp("densenet121_train_gradients", denseNetTrainGradientsOp);
    registry.registerOp("autoencoder_kl_encode", autoencoderEncodeOp);
    registry.registerOp("autoencoder_kl_decode", autoencoderDecodeOp);
    registry.registerOp("autoencoder_kl_loss", autoencoderLossOp);
    registry.registerOp("parameter_count", parameterCountOp);
}

}  // namespace outis::golden
