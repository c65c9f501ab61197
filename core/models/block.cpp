// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/block.h"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <ATen/ops/add.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/silu.h>
#include <ATen/ops/softmax.h>
#include <ATen/ops/zeros.h>

#include "core/base/result.h"
#include "core/models/kernels/modulate_silu_op.h"

namespace outis::models {
namespace {

/// Shares of dropout are multiples of 1 / 65536.
constexpr double kDropoutSteps = 65536;

}  // namespace

BlockImpl::BlockImpl(const BlockOptions& options) : options_(options) {
    const std::int64_t in = options.inChannels;
    const std::int64_t out = options.outChannels;
    heads_ = options.attention ? out / options.channelsPerHead : 0;
    if (heads_ > 0 && out % heads_ != 0) {
        throw ErrorException(
            {ErrorCode::InvalidOption, "channels-per-head",
             std::to_string(out) + " channels, " + std::to_string(heads_) + " heads"});
    }
    const bool encoder = options.flavor == Flavor::Encoder;
    embGain_ = register_parameter("emb_gain", at::zeros({}));
    convRes0_ = register_module("conv_res0", MPConv(MPConvOptions{encoder ? out : in, out, 3}));
    embLinear_ = register_module("emb_linear", MPConv(MPConvOptions{options.embChannels, out, 0}));
    convRes1_ = register_module("conv_res1", MPConv(MPConvOptions{out, out, 3}));
    if (in != out) {
        convSkip_ = register_module("conv_skip", MPConv(MPConvOptions{in, out, 1}));
    }
    if (heads_ > 0) {
        attnQkv_ = register_module("attn_qkv", MPConv(MPConvOptions{out, 3 * out, 1}));
        attnProj_ = register_module("attn_proj", MPConv(MPConvOptions{out, out, 1}));
    }
}

at::Tensor BlockImpl::forward(at::Tensor x, const at::Tensor& emb, kernels::Dropout* draw) {
    const bool encoder = options_.flavor == Flavor::Encoder;
    x = resample(x.contiguous(at::MemoryFormat::ChannelsLast), options_.resample);
    if (encoder) {
        if (!convSkip_.is_empty()) {
            x = convSkip_->forward(x);
        }
        x = normalize(x, {1});
    }
    const at::Tensor y = residual(x, emb, draw);
    if (!encoder && !convSkip_.is_empty()) {
        x = convSkip_->forward(x);
    }
    const double skipFactor = mpSumFactors(options_.resBalance).a;
    if (heads_ == 0) {
        return addClamped(y, x, skipFactor, options_.clip);
    }
    x = at::add(y, x, skipFactor);
    return addClamped(attend(x), x, mpSumFactors(options_.attnBalance).a, options_.clip);
}

kernels::Dropout BlockImpl::nextDropout(kernels::Dropout* draw) const {
    if (!is_training() || options_.dropout <= 0) {
        return {};
    }
    if (draw == nullptr) {
        throw ErrorException({ErrorCode::Internal, "dropout", "seedDropout() was not called"});
    }
    kernels::Dropout next = *draw;
    next.threshold = static_cast<std::uint32_t>(std::lround(options_.dropout * kDropoutSteps));
    ++draw->call;
    return next;
}

/// The residual branch, already times its factor of the magnitude-preserving sum. The constant
/// factors of mp_silu, dropout and mp_sum are folded into the weights.
at::Tensor BlockImpl::residual(const at::Tensor& x, const at::Tensor& emb, kernels::Dropout* draw) {
    const kernels::Dropout dropout = nextDropout(draw);
    const double kept = 1 - dropout.threshold / kDropoutSteps;
    const at::Tensor y = convRes0_->forward(at::silu(x), {}, 1 / kSiluScale);
    const at::Tensor modulated = modulateSilu(y, embLinear_->forward(emb, embGain_), 1, dropout);
    const double factor = mpSumFactors(options_.resBalance).b / (kSiluScale * kept);
    return convRes1_->forward(modulated, {}, factor);
}

/// Self-attention over pixels, already times its factor of the magnitude-preserving sum.
/// The channel order of attn_qkv is (head, channel, q|k|v); its rows are brought into the order
/// (q|k|v, head, channel) so that each head's channels lie side by side in memory.
at::Tensor BlockImpl::attend(const at::Tensor& x) {
    const std::int64_t images = x.size(0);
    const std::int64_t channels = x.size(1);
    const std::int64_t pixels = x.size(2) * x.size(3);
    const std::int64_t perHead = channels / heads_;
    const at::Tensor tokens = x.permute({0, 2, 3, 1}).reshape({images, pixels, channels});

    const at::Tensor rows = attnQkv_->effectiveWeight({}, 1, x.scalar_type())
                                .reshape({heads_, perHead, 3, channels})
                                .permute({2, 0, 1, 3})
                                .reshape({3 * channels, channels});
    const at::Tensor qkv =
        normalize(at::linear(tokens, rows).view({images, pixels, 3, heads_, perHead}), {4});
    const std::vector<at::Tensor> parts = qkv.permute({2, 0, 3, 1, 4}).unbind(0);
    const double scale = 1 / std::sqrt(static_cast<double>(perHead));
    const at::Tensor scores = at::matmul(parts[0] * scale, parts[1].transpose(2, 3));
    const at::Tensor mixed = at::matmul(at::softmax(scores, -1), parts[2])
                                 .transpose(1, 2)
                                 .reshape({images, pixels, channels});
    const at::Tensor projection =
        attnProj_->effectiveWeight({}, mpSumFactors(options_.attnBalance).b, x.scalar_type())
            .reshape({channels, channels});
    return at::linear(mixed, projection)
        .view({images, x.size(2), x.size(3), channels})
        .permute({0, 3, 1, 2});
}

}  // namespace outis::models
