// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/unet.h"

#include <cmath>
#include <utility>

#include <ATen/ops/cat.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/zeros.h>

#include "core/base/result.h"

namespace outis::models {
namespace {

std::string levelName(std::int64_t resolution, const std::string& part) {
    const std::string side = std::to_string(resolution);
    return side + "x" + side + "_" + part;
}

}  // namespace

UNetImpl::UNetImpl(const NetworkOptions& options) : options_(options) {
    orThrow(options.check());
    const std::int64_t emb = options.embeddingChannels();
    outGain_ = register_parameter("out_gain", at::zeros({}));
    embFourier_ = register_module("emb_fourier", MPFourier(options.noiseChannels()));
    embNoise_ =
        register_module("emb_noise", MPConv(MPConvOptions{options.noiseChannels(), emb, 0}));
    if (options.labelDim > 0) {
        embLabel_ = register_module("emb_label", MPConv(MPConvOptions{options.labelDim, emb, 0}));
    }
    enc_ = register_module("enc", std::make_shared<torch::nn::Module>());
    dec_ = register_module("dec", std::make_shared<torch::nn::Module>());
    std::vector<std::int64_t> skips;
    buildEncoder(skips);
    buildDecoder(skips);
    outConv_ = register_module("out_conv",
                               MPConv(MPConvOptions{options.width(0), options.imgChannels, 3}));
}

BlockOptions UNetImpl::blockOptions(std::int64_t in, std::int64_t out) const {
    BlockOptions block;
    block.inChannels = in;
    block.outChannels = out;
    block.embChannels = options_.embeddingChannels();
    block.channelsPerHead = options_.channelsPerHead;
    block.dropout = options_.dropout;
    block.concatBalance = options_.concatBalance;
    return block;
}

void UNetImpl::buildEncoder(std::vector<std::int64_t>& skips) {
    std::int64_t width = options_.width(0);
    inConv_ = enc_->register_module(levelName(options_.imgResolution, "conv"),
                                    MPConv(MPConvOptions{options_.imgChannels + 1, width, 3}));
    skips.push_back(width);
    for (std::int64_t level = 0; level < options_.levels(); ++level) {
        const std::int64_t side = options_.resolution(level);
        const auto add = [&](const std::string& part, const BlockOptions& block) {
            encoder_.push_back({enc_->register_module(levelName(side, part), Block(block)), false});
            width = block.outChannels;
            skips.push_back(width);
        };
        if (level > 0) {
            BlockOptions down = blockOptions(width, width);
            down.resample = Resample::Down;
            add("down", down);
        }
        for (std::int64_t index = 0; index < options_.numBlocks; ++index) {
            BlockOptions block = blockOptions(width, options_.width(level));
            block.attention = options_.wantsAttention(level);
            add("block" + std::to_string(index), block);
        }
    }
}

void UNetImpl::buildDecoder(std::vector<std::int64_t>& skips) {
    std::int64_t width = skips.back();
    for (std::int64_t level = options_.levels() - 1; level >= 0; --level) {
        const std::int64_t side = options_.resolution(level);
        const auto add = [&](const std::string& part, BlockOptions block, bool joinsSkip) {
            block.flavor = Flavor::Decoder;
            decoder_.push_back(
                {dec_->register_module(levelName(side, part), Block(block)), joinsSkip});
            width = block.outChannels;
        };
        if (level == options_.levels() - 1) {
            BlockOptions first = blockOptions(width, width);
            first.attention = true;
            add("in0", first, false);
            add("in1", blockOptions(width, width), false);
        } else {
            BlockOptions up = blockOptions(width, width);
            up.resample = Resample::Up;
            add("up", up, false);
        }
        for (std::int64_t index = 0; index <= options_.numBlocks; ++index) {
            BlockOptions block = blockOptions(width + skips.back(), options_.width(level));
            skips.pop_back();
            block.attention = options_.wantsAttention(level);
            add("block" + std::to_string(index), block, true);
        }
    }
}

at::Tensor UNetImpl::embed(const at::Tensor& noiseLabels, const at::Tensor& labels) {
    at::Tensor e = embNoise_->forward(embFourier_->forward(noiseLabels));
    if (options_.labelDim > 0) {
        const at::Tensor given = labels.defined() ? labels.to(e.options())
                                                  : at::zeros({1, options_.labelDim}, e.options());
        const double scale = std::sqrt(static_cast<double>(options_.labelDim));
        e = mpSum(e, embLabel_->forward(given * scale), options_.labelBalance);
    }
    return mpSilu(e);
}

at::Tensor UNetImpl::forward(const at::Tensor& x, const at::Tensor& noiseLabels,
                             const at::Tensor& labels) {
    const at::Tensor emb = embed(noiseLabels, labels);
    const at::Tensor ones = at::ones({x.size(0), 1, x.size(2), x.size(3)}, x.options());
    at::Tensor h = at::cat({x, ones}, 1).contiguous(at::MemoryFormat::ChannelsLast);

    kernels::Dropout* const draw = dropout_ ? &*dropout_ : nullptr;
    h = inConv_->forward(h);
    std::vector<at::Tensor> skips = {h};
    for (Stage& stage : encoder_) {
        h = stage.block->forward(h, emb, draw);
        skips.push_back(h);
    }
    for (Stage& stage : decoder_) {
        at::Tensor skip;
        if (stage.joinsSkip) {
            skip = skips.back();
            skips.pop_back();
        }
        h = stage.block->forward(h, emb, draw, skip);
    }
    return outConv_->forward(h, outGain_);
}

}  // namespace outis::models
