// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/torch_bridge.h"

#include <numbers>
#include <vector>

#include <ATen/core/grad_mode.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros_like.h>

#include "tests/golden/fill.h"

namespace outis::golden {
namespace {

std::vector<float> scaled(const std::vector<double>& values, double factor) {
    std::vector<float> out;
    out.reserve(values.size());
    for (const double value : values) {
        out.push_back(static_cast<float>(value * factor));
    }
    return out;
}

void assign(const at::Tensor& target, const std::vector<float>& values) {
    const at::NoGradGuard noGrad;
    target.copy_(at::tensor(values).view(target.sizes()));
}

}  // namespace

at::Tensor toTorch(const Tensor& tensor) {
    if (tensor.family == Family::Whole) {
        return at::tensor(tensor.wholes, at::TensorOptions(at::kLong)).view(tensor.shape);
    }
    const auto type = tensor.isDouble ? at::kDouble : at::kFloat;
    return at::tensor(tensor.reals, at::TensorOptions(at::kDouble)).view(tensor.shape).to(type);
}

at::Tensor toTorch(const Tensor& tensor, at::ScalarType type) {
    return toTorch(tensor).to(type);
}

Tensor fromTorch(const at::Tensor& tensor) {
    std::vector<std::int64_t> shape = tensor.sizes().vec();
    if (shape.empty()) {
        shape.push_back(1);
    }
    const at::Tensor flat = tensor.detach().to(at::kCPU).contiguous().flatten();
    if (tensor.is_floating_point()) {
        const at::Tensor wide = flat.to(at::kDouble);
        const auto* const data = wide.const_data_ptr<double>();
        return Tensor::real(std::move(shape), {data, data + wide.numel()});
    }
    const at::Tensor wide = flat.to(at::kLong);
    const auto* const data = wide.const_data_ptr<std::int64_t>();
    return Tensor::whole(std::move(shape), {data, data + wide.numel()});
}

at::Tensor inputTensor(const Case& given, const std::string& name) {
    return given.hasInput(name) ? toTorch(given.input(name), at::kFloat) : at::Tensor();
}

at::Tensor leafInput(const Case& given, const std::string& name) {
    const at::Tensor input = inputTensor(given, name);
    return input.defined() ? input.requires_grad_() : input;
}

models::NetworkOptions networkOptions(const nlohmann::json& config) {
    models::NetworkOptions options;
    const auto read = [&](const char* key, auto& field) {
        if (config.contains(key) && !config.at(key).is_null()) {
            config.at(key).get_to(field);
        }
    };
    read("img_resolution", options.imgResolution);
    read("img_channels", options.imgChannels);
    read("label_dim", options.labelDim);
    read("model_channels", options.modelChannels);
    read("channel_mult", options.channelMult);
    read("channel_mult_noise", options.channelMultNoise);
    read("channel_mult_emb", options.channelMultEmb);
    read("num_blocks", options.numBlocks);
    read("attn_resolutions", options.attnResolutions);
    read("channels_per_head", options.channelsPerHead);
    read("label_balance", options.labelBalance);
    read("concat_balance", options.concatBalance);
    read("dropout", options.dropout);
    read("sigma_data", options.sigmaData);
    read("logvar_channels", options.logvarChannels);
    return options;
}

WeightRule weightRule(const Case& given, const std::string& prefixKey) {
    WeightRule rule;
    rule.prefix = given.param<std::string>(prefixKey, "");
    rule.weightsGain = given.param<double>("weights_gain", 1.0);
    rule.embGain = given.param<double>("emb_gain", 0.0);
    if (given.hasParam("gains")) {
        const auto& gains = given.params.at("gains");
        rule.embGain = gains.value("emb_gain", 0.0);
        rule.outGain = gains.value("out_gain", 0.0);
    }
    return rule;
}

void fillWeights(torch::nn::Module& module, const WeightRule& rule) {
    for (const auto& item : module.named_parameters()) {
        if (item.key().ends_with("emb_gain")) {
            assign(item.value(), {static_cast<float>(rule.embGain)});
        } else if (item.key().ends_with("out_gain")) {
            assign(item.value(), {static_cast<float>(rule.outGain)});
        } else if (const auto values = moduleTensor(rule.prefix + item.key(),
                                                    item.value().sizes().vec(), rule.weightsGain)) {
            assign(item.value(), *values);
        }
    }
    constexpr double turn = 2 * std::numbers::pi;
    for (const auto& item : module.named_buffers()) {
        const std::string name = rule.prefix + item.key();
        const std::int64_t count = item.value().numel();
        if (item.key().ends_with("freqs")) {
            assign(item.value(), scaled(gaussianFill(name, count), turn * rule.bandwidth));
        } else if (item.key().ends_with("phases")) {
            assign(item.value(), scaled(uniformFill(name, count), turn));
        } else if (const auto values =
                       moduleTensor(name, item.value().sizes().vec(), rule.weightsGain)) {
            assign(item.value(), *values);
        }
    }
}

void addParameterGradients(const Case& given, const torch::nn::Module& module, Tensors& out) {
    const auto parameters = module.named_parameters();
    for (const auto& name : given.param<std::vector<std::string>>("grad_params", {})) {
        const at::Tensor* const parameter = parameters.find(name);
        if (parameter == nullptr) {
            throw BadCase("no parameter " + name);
        }
        out["grad." + name] =
            fromTorch(parameter->grad().defined() ? parameter->grad() : at::zeros_like(*parameter));
    }
}

void addInputGradient(const std::string& name, const at::Tensor& input, Tensors& out) {
    if (input.defined() && input.requires_grad()) {
        out["grad." + name] =
            fromTorch(input.grad().defined() ? input.grad() : at::zeros_like(input));
    }
}

}  // namespace outis::golden
