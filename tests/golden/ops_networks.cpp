// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <ATen/core/grad_mode.h>
#include <ATen/ops/amax.h>
#include <ATen/ops/amin.h>
#include <ATen/ops/binary_cross_entropy_with_logits.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/sigmoid.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/tensor.h>

#include "core/data/resize.h"
#include "core/diffusion/normalisation.h"
#include "core/models/autoencoder_kl.h"
#include "core/models/convnext.h"
#include "core/models/densenet.h"
#include "core/models/fid_inception.h"
#include "core/models/siamese.h"
#include "core/utility/views.h"
#include "tests/golden/gradient_norms.h"
#include "tests/golden/registry.h"
#include "tests/golden/torch_bridge.h"

namespace outis::golden {
namespace {

using models::AutoencoderKl;
using models::AutoencoderOptions;
using models::DenseNet121;
using models::Posterior;
using models::Siamese;
using models::SiameseBackbone;
using models::SiameseOptions;

models::StageFunction collectInto(Tensors& out) {
    return [&out](std::string_view name, const at::Tensor& value) {
        out[std::string(name)] = fromTorch(value);
    };
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

Tensors fidInceptionFeaturesOp(const Case& given) {
    const at::NoGradGuard noGrad;
    models::FidInception network;
    fillWeights(*network, weightRule(given));
    network->eval();
    return {{"features", fromTorch(network->features(inputTensor(given, "input")))}};
}

Tensors fidInceptionStagesOp(const Case& given) {
    const at::NoGradGuard noGrad;
    models::FidInception network;
    fillWeights(*network, weightRule(given));
    network->eval();
    Tensors out;
    (void)network->features(inputTensor(given, "input"), collectInto(out));
    return out;
}

Siamese siamese(const Case& given, SiameseBackbone backbone) {
    Siamese network(SiameseOptions{backbone, given.param<std::int64_t>("in_channels"),
                                   given.param<std::int64_t>("n_features")});
    fillWeights(*network, weightRule(given));
    network->eval();
    return network;
}

Tensors siameseOp(const Case& given, SiameseBackbone backbone) {
    const at::NoGradGuard noGrad;
    Siamese network = siamese(given, backbone);
    const at::Tensor e1 = network->embed(inputTensor(given, "a"));
    const at::Tensor e2 = network->embed(inputTensor(given, "b"));
    const at::Tensor score = network->score(e1, e2);
    return {{"e1", fromTorch(e1)},
            {"e2", fromTorch(e2)},
            {"score", fromTorch(score)},
            {"probability", fromTorch(at::sigmoid(score))},
            {"score_swapped", fromTorch(network->score(e2, e1))}};
}

Tensors siameseBatchesOp(const Case& given) {
    Siamese network = siamese(given, SiameseBackbone::ResNet50);
    const at::Tensor a = inputTensor(given, "a");
    const at::Tensor b = inputTensor(given, "b");
    std::vector<at::Tensor> rows;
    for (const auto size : given.param<std::vector<std::int64_t>>("batch_sizes")) {
        std::vector<at::Tensor> scores;
        for (std::int64_t begin = 0; begin < a.size(0); begin += size) {
            const std::int64_t end = std::min(a.size(0), begin + size);
            scores.push_back(
                models::scorePairs(*network, a.slice(0, begin, end), b.slice(0, begin, end)));
        }
        rows.push_back(at::cat(scores));
    }
    const at::Tensor scores = at::stack(rows);
    return {{"scores", fromTorch(scores)},
            {"spread", fromTorch((scores.amax(0) - scores.amin(0)).max())}};
}

Tensors convNextStagesOp(const Case& given) {
    const at::NoGradGuard noGrad;
    models::ConvNextTiny network(given.param<std::int64_t>("in_channels"),
                                 given.param<std::int64_t>("n_features"));
    WeightRule rule = weightRule(given);
    rule.prefix += "model.";  // as part of the Siamese network
    fillWeights(*network, rule);
    network->eval();
    Tensors out;
    (void)network->forward(inputTensor(given, "input"), collectInto(out));
    return out;
}

Tensors latentScaleOp(const Case& given) {
    diffusion::Normalisation normalisation;
    normalisation.rawMean = given.param<std::vector<double>>("raw_mean");
    normalisation.rawStd = given.param<std::vector<double>>("raw_std");
    normalisation.finalStd = given.param<double>("sigma_data");
    const at::Tensor normalised = normalisation.encode(inputTensor(given, "input"));
    return {{"normalised", fromTorch(normalised)},
            {"restored", fromTorch(normalisation.decode(normalised))}};
}

Tensors latentChannelNormaliseOp(const Case& given) {
    return {{"normalised", fromTorch(models::normaliseChannels(inputTensor(given, "input"),
                                                               given.param<double>("mean"),
                                                               given.param<double>("std")))}};
}

data::Filter filterOf(const std::string& name) {
    const std::map<std::string, data::Filter> filters = {
        {"nearest", data::Filter::Nearest},   {"box", data::Filter::Box},
        {"bilinear", data::Filter::Bilinear}, {"hamming", data::Filter::Hamming},
        {"bicubic", data::Filter::Bicubic},   {"lanczos", data::Filter::Lanczos}};
    const auto at = filters.find(name);
    if (at == filters.end()) {
        throw BadCase("unknown filter '" + name + "'");
    }
    return at->second;
}

Tensors denseNetTenCropOp(const Case& given) {
    const at::NoGradGuard noGrad;
    const Tensor stored = given.input("image");
    data::GreyImage image{static_cast<int>(stored.extent(1)),
                          static_cast<int>(stored.extent(0)),
                          {stored.wholes.begin(), stored.wholes.end()}};
    const auto squash = given.param<int>("squash");
    image =
        data::resize(image, squash, squash, filterOf(given.param<std::string>("squash_filter")));
    const auto side = given.param<int>("short_side");
    image =
        data::resize(image, side, side, filterOf(given.param<std::string>("short_side_filter")));
    const at::Tensor pixels =
        at::tensor(std::vector<std::uint8_t>(image.pixels), at::kByte).view({1, 1, side, side});
    const at::Tensor views = utility::tenCrop(pixels, given.param<std::int64_t>("crop"));
    const at::Tensor logits = denseNet(given)->forward(utility::imageNetInput(views));
    const at::Tensor probabilities = at::sigmoid(logits);
    return {{"crop_probabilities", fromTorch(probabilities)},
            {"probabilities", fromTorch(probabilities.mean(at::IntArrayRef({0})))}};
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
    if (network == "fid_inception") {
        return countsOf(*models::FidInception());
    }
    const auto siameseCounts = [&](SiameseBackbone backbone) {
        return countsOf(*Siamese(SiameseOptions{backbone, given.param<std::int64_t>("in_channels"),
                                                given.param<std::int64_t>("n_features")}));
    };
    if (network == "siamese_resnet50") {
        return siameseCounts(SiameseBackbone::ResNet50);
    }
    if (network == "siamese_convnext") {
        return siameseCounts(SiameseBackbone::ConvNextTiny);
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
    registry.registerOp("densenet121_ten_crop", denseNetTenCropOp);
    registry.registerOp("fid_inception_features", fidInceptionFeaturesOp);
    registry.registerOp("fid_inception_stages", fidInceptionStagesOp);
    registry.registerOp("siamese_resnet50", [](const Case& given) {
        return siameseOp(given, SiameseBackbone::ResNet50);
    });
    registry.registerOp("siamese_convnext", [](const Case& given) {
        return siameseOp(given, SiameseBackbone::ConvNextTiny);
    });
    registry.registerOp("siamese_resnet50_batches", siameseBatchesOp);
    registry.registerOp("convnext_stages", convNextStagesOp);
    registry.registerOp("latent_scale", latentScaleOp);
    registry.registerOp("latent_channel_normalise", latentChannelNormaliseOp);
    registry.registerOp("parameter_count", parameterCountOp);
}

}  // namespace outis::golden
