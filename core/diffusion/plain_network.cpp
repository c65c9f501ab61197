// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/plain_network.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>
#include <numbers>

#include "core/models/functional.h"

namespace outis::diffusion {
namespace {

using models::Resample;

constexpr double kResBalance = 0.3;
constexpr double kAttnBalance = 0.3;
constexpr double kClip = 256;

/// x / (eps + rms over dims); METHOD 5.1.
at::Tensor normalized(const at::Tensor& x, at::IntArrayRef dims) {
    const at::Tensor norm = at::linalg_vector_norm(x, 2, dims, true, at::kFloat);
    const double share =
        std::sqrt(static_cast<double>(norm.numel()) / static_cast<double>(x.numel()));
    return x / (norm * share + models::kNormEpsilon).to(x.scalar_type());
}

at::Tensor normalizedRows(const at::Tensor& weight) {
    return weight.dim() == 4 ? normalized(weight, {1, 2, 3}) : normalized(weight, {1});
}

at::Tensor scaledSilu(const at::Tensor& x) {
    return at::silu(x) / models::kSiluScale;
}

at::Tensor sum(const at::Tensor& a, const at::Tensor& b, double t) {
    return at::lerp(a, b, t) / std::sqrt((1 - t) * (1 - t) + t * t);
}

at::Tensor joined(const at::Tensor& a, const at::Tensor& b, double t) {
    const auto na = static_cast<double>(a.size(1));
    const auto nb = static_cast<double>(b.size(1));
    const double c = std::sqrt((na + nb) / ((1 - t) * (1 - t) + t * t));
    return at::cat({a * (c * (1 - t) / std::sqrt(na)), b * (c * t / std::sqrt(nb))}, 1);
}

/// The filter [1, 1] of METHOD 5.1 as (transposed) convolution of each channel by itself.
at::Tensor resampled(const at::Tensor& x, Resample mode) {
    if (mode == Resample::Keep) {
        return x;
    }
    const std::int64_t channels = x.size(1);
    const bool down = mode == Resample::Down;
    const at::Tensor filter = at::full({channels, 1, 2, 2}, down ? 0.25 : 1.0, x.options());
    return down ? at::conv2d(x, filter, {}, {2, 2}, at::IntArrayRef{0, 0}, {1, 1}, channels)
                : at::conv_transpose2d(x, filter, {}, 2, 0, 0, channels);
}

std::string levelName(const char* side, std::int64_t resolution, const std::string& part) {
    const std::string pixels = std::to_string(resolution);
    return "unet." + std::string(side) + "." + pixels + "x" + pixels + "_" + part;
}

}  // namespace

PlainNetwork::PlainNetwork(const models::PrecondImpl& network) : options_(network.options()) {
    for (const auto& item : network.named_parameters()) {
        parameters_[item.key()] =
            item.value().detach().clone(at::MemoryFormat::Contiguous).requires_grad_();
    }
    for (const auto& item : network.named_buffers()) {
        buffers_[item.key()] = item.value().clone();
    }
    const auto numbered = [](std::int64_t index) { return "block" + std::to_string(index); };
    for (std::int64_t level = 0; level < options_.levels(); ++level) {
        const std::int64_t side = options_.resolution(level);
        if (level > 0) {
            addBlock({levelName("enc", side, "down"), true, Resample::Down, false});
        }
        for (std::int64_t index = 0; index < options_.numBlocks; ++index) {
            addBlock({levelName("enc", side, numbered(index)), true, Resample::Keep, false});
        }
    }
    encoderBlocks_ = blocks_.size();
    for (std::int64_t level = options_.levels() - 1; level >= 0; --level) {
        const std::int64_t side = options_.resolution(level);
        if (level == options_.levels() - 1) {
            addBlock({levelName("dec", side, "in0"), false, Resample::Keep, false});
            addBlock({levelName("dec", side, "in1"), false, Resample::Keep, false});
        } else {
            addBlock({levelName("dec", side, "up"), false, Resample::Up, false});
        }
        for (std::int64_t index = 0; index <= options_.numBlocks; ++index) {
            addBlock({levelName("dec", side, numbered(index)), false, Resample::Keep, true});
        }
    }
}

bool PlainNetwork::has(const std::string& layer) const {
    return parameters_.contains(layer + ".weight");
}

/// MPConv: EDM2, Eq. 47 and 66.
at::Tensor PlainNetwork::layer(const std::string& name, const at::Tensor& x,
                               const at::Tensor& gain) {
    at::Tensor& weight = parameters_.at(name + ".weight");
    if (training) {
        const at::NoGradGuard noGrad;
        weight.copy_(normalizedRows(weight));
    }
    const auto fanIn = static_cast<double>(weight.numel()) / static_cast<double>(weight.size(0));
    at::Tensor used = normalizedRows(weight);
    used = gain.defined() ? used * (gain / std::sqrt(fanIn)) : used * (1 / std::sqrt(fanIn));
    used = used.to(x.scalar_type());
    return used.dim() == 2 ? at::matmul(x, used.t()) : at::conv2d(x, used, {}, 1, used.size(2) / 2);
}

at::Tensor PlainNetwork::fourier(const std::string& name, const at::Tensor& x) {
    const at::Tensor turns = at::outer(x.to(at::kFloat), buffers_.at(name + ".freqs"));
    return (turns + buffers_.at(name + ".phases")).cos() * std::numbers::sqrt2;
}

at::Tensor PlainNetwork::embed(const at::Tensor& noise, const at::Tensor& labels) {
    at::Tensor e = layer("unet.emb_noise", fourier("unet.emb_fourier", noise));
    if (options_.labelDim > 0) {
        const at::Tensor given = labels.defined() ? labels.to(e.options())
                                                  : at::zeros({1, options_.labelDim}, e.options());
        const double scale = std::sqrt(static_cast<double>(options_.labelDim));
        e = sum(e, layer("unet.emb_label", given * scale), options_.labelBalance);
    }
    return scaledSilu(e);
}

/// METHOD 5.2, 4; the axis order of attn_qkv is (head, channel, q|k|v).
at::Tensor PlainNetwork::attend(const std::string& name, const at::Tensor& x) {
    const std::int64_t heads = x.size(1) / options_.channelsPerHead;
    const std::int64_t perHead = x.size(1) / heads;
    const at::Tensor qkv =
        layer(name + ".attn_qkv", x).reshape({x.size(0), heads, perHead, 3, x.size(2) * x.size(3)});
    const std::vector<at::Tensor> parts = normalized(qkv, {2}).unbind(3);  // [N, h, ch, HW]
    const double scale = 1 / std::sqrt(static_cast<double>(perHead));
    const at::Tensor weights =
        at::softmax(at::einsum("nhcq,nhck->nhqk", {parts[0], parts[1] * scale}), 3);
    const at::Tensor mixed = at::einsum("nhqk,nhck->nhcq", {weights, parts[2]});
    return layer(name + ".attn_proj", mixed.reshape(x.sizes()));
}

at::Tensor PlainNetwork::forward(const Block& block, at::Tensor x, const at::Tensor& emb) {
    const std::string skip = block.name + ".conv_skip";
    x = resampled(x, block.resample);
    if (block.encoder) {
        x = normalized(has(skip) ? layer(skip, x) : x, {1});
    }
    at::Tensor y = layer(block.name + ".conv_res0", scaledSilu(x));
    const at::Tensor gain = parameters_.at(block.name + ".emb_gain");
    const at::Tensor scale = layer(block.name + ".emb_linear", emb, gain) + 1;
    y = scaledSilu(y * scale.unsqueeze(2).unsqueeze(3).to(y.scalar_type()));
    if (training && options_.dropout > 0) {
        y = y * dropoutMask(y) / (1 - options_.dropout);
    }
    y = layer(block.name + ".conv_res1", y);
    if (!block.encoder && has(skip)) {
        x = layer(skip, x);
    }
    x = sum(x, y, kResBalance);
    if (has(block.name + ".attn_qkv")) {
        x = sum(x, attend(block.name, x), kAttnBalance);
    }
    return at::clamp(x, -kClip, kClip);
}

at::Tensor PlainNetwork::unet(const at::Tensor& x, const at::Tensor& noise,
                              const at::Tensor& labels) {
    const at::Tensor emb = embed(noise, labels);
    const at::Tensor ones = at::ones({x.size(0), 1, x.size(2), x.size(3)}, x.options());
    at::Tensor h = layer(levelName("enc", options_.imgResolution, "conv"), at::cat({x, ones}, 1));
    std::vector<at::Tensor> skips = {h};
    for (std::size_t index = 0; index < blocks_.size(); ++index) {
        if (blocks_[index].joinsSkip) {
            h = joined(h, skips.back(), options_.concatBalance);
            skips.pop_back();
        }
        h = forward(blocks_[index], h, emb);
        if (index < encoderBlocks_) {
            skips.push_back(h);
        }
    }
    return layer("unet.out_conv", h, parameters_.at("unet.out_gain"));
}

at::Tensor PlainNetwork::denoise(const at::Tensor& x, const at::Tensor& sigma,
                                 const at::Tensor& labels) {
    const double sd = options_.sigmaData;
    const at::Tensor s = sigma.to(at::kFloat).reshape({-1, 1, 1, 1});
    const at::Tensor norm = s.square() + sd * sd;
    const at::Tensor noise = sigma.to(at::kFloat).flatten().log() / 4;
    const at::Tensor output = unet((x / norm.sqrt()).to(computeType), noise, labels);
    return x * (sd * sd / norm) + output.to(at::kFloat) * (s * sd / norm.sqrt());
}

at::Tensor PlainNetwork::logvar(const at::Tensor& sigma) {
    return layer("logvar_linear", fourier("logvar_fourier", sigma.flatten().log() / 4)).flatten();
}

}  // namespace outis::diffusion
