// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/block.h"

#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <ATen/ops/linear.h>
#include <ATen/ops/matmul.h>
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

at::Tensor BlockImpl::forward(const at::Tensor& x, const at::Tensor& emb, kernels::Dropout* draw,
                              const at::Tensor& skip) {
    // The factor of x in the sum goes into the weights of conv_skip where these come last.
    const bool skipsLast = options_.flavor == Flavor::Decoder && !convSkip_.is_empty();
    const double skipFactor = mpSumFactors(options_.resBalance).a;
    HeadBranches branches = head(x, skip, skipsLast ? 1 : skipFactor);
    const at::Tensor y = residual(branches.silu, emb, draw);
    if (skipsLast) {
        branches.x = convSkip_->forward(branches.x, {}, skipFactor);
    }
    const double factor = skipsLast ? 1 : skipFactor;
    const bool headScales = !skip.defined();
    if (heads_ == 0) {
        return addClamped(y, branches.x, factor, options_.clip, headScales);
    }
    constexpr double kNoLimit = std::numeric_limits<double>::infinity();
    const at::Tensor sum = addClamped(y, branches.x, factor, kNoLimit, headScales);
    return addClamped(attend(sum), sum, mpSumFactors(options_.attnBalance).a, options_.clip);
}

/// Everything before the two branches part. silu and upsampling change places: nearest neighbours
/// are copies, so silu is the same before, of a quarter of the pixels.
HeadBranches BlockImpl::head(const at::Tensor& given, const at::Tensor& skip, double factor) {
    const at::Tensor x = given.contiguous(at::MemoryFormat::ChannelsLast);
    if (skip.defined()) {
        return catHeadBranches(x, skip, options_.concatBalance);
    }
    if (options_.flavor == Flavor::Encoder) {
        const at::Tensor sized = resample(x, options_.resample);
        return normalizedHeadBranches(convSkip_.is_empty() ? sized : convSkip_->forward(sized),
                                      factor);
    }
    if (options_.resample == Resample::Up) {
        const HeadBranches low = headBranches(x, factor);
        return {resample(low.x, Resample::Up), resample(low.silu, Resample::Up)};
    }
    return headBranches(resample(x, options_.resample), factor);
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

/// The residual branch of silu(x), already times its factor of the magnitude-preserving sum. The
/// constant factors of mp_silu, dropout and mp_sum are folded into the weights.
at::Tensor BlockImpl::residual(const at::Tensor& active, const at::Tensor& emb,
                               kernels::Dropout* draw) {
    const kernels::Dropout dropout = nextDropout(draw);
    const double kept = 1 - dropout.threshold / kDropoutSteps;
    const at::Tensor y = convRes0_->forward(active, {}, 1 / kSiluScale);
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
