// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/autoencoder_kl.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ATen/ops/clamp.h>
#include <ATen/ops/constant_pad_nd.h>
#include <ATen/ops/exp.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/silu.h>
#include <ATen/ops/softmax.h>
#include <ATen/ops/upsample_nearest2d.h>

#include "core/models/layers.h"
#include "core/models/tensor_file.h"

namespace outis::models {
namespace {

constexpr double kEpsilon = 1e-6;  // of every normalisation
constexpr double kLogvarLow = -30;
constexpr double kLogvarHigh = 20;

/// GroupNorm, SiLU, conv3x3, GroupNorm, SiLU, conv3x3, plus input.
class ResidualBlock : public torch::nn::Module {
public:
    ResidualBlock(std::int64_t in, std::int64_t out, std::int64_t groups)
        : norm1_(register_module("norm1", GroupNorm(groups, in, kEpsilon))),
          conv1_(register_module("conv1", Conv(biasedConv(in, out, 3)))),
          norm2_(register_module("norm2", GroupNorm(groups, out, kEpsilon))),
          conv2_(register_module("conv2", Conv(biasedConv(out, out, 3)))) {
        if (in != out) {
            shortcut_ = register_module("conv_shortcut", Conv(biasedConv(in, out, 1)));
        }
    }

    at::Tensor forward(const at::Tensor& x) {
        const at::Tensor inner = conv1_->forward(at::silu(norm1_->forward(x)));
        const at::Tensor change = conv2_->forward(at::silu(norm2_->forward(inner)));
        return (shortcut_.is_empty() ? x : shortcut_->forward(x)) + change;
    }

private:
    GroupNorm norm1_;
    Conv conv1_;
    GroupNorm norm2_;
    Conv conv2_;
    Conv shortcut_{nullptr};
};

/// One head over all positions, plus input.
class Attention : public torch::nn::Module {
public:
    Attention(std::int64_t channels, std::int64_t groups)
        : norm_(register_module("group_norm", GroupNorm(groups, channels, kEpsilon))),
          query_(register_module("to_q", Linear(channels, channels))),
          key_(register_module("to_k", Linear(channels, channels))),
          value_(register_module("to_v", Linear(channels, channels))),
          out_(register_module("to_out", std::make_shared<torch::nn::Module>())
                   ->register_module("0", Linear(channels, channels))) {}

    at::Tensor forward(const at::Tensor& x) {
        const at::Tensor tokens = norm_->forward(x).flatten(2).transpose(1, 2);  // [N, HW, C]
        const double scale = 1 / std::sqrt(static_cast<double>(x.size(1)));
        const at::Tensor scores =
            at::matmul(query_->forward(tokens) * scale, key_->forward(tokens).transpose(1, 2));
        const at::Tensor mixed = at::matmul(at::softmax(scores, -1), value_->forward(tokens));
        return x + out_->forward(mixed).transpose(1, 2).reshape(x.sizes());
    }

private:
    GroupNorm norm_;
    Linear query_;
    Linear key_;
    Linear value_;
    Linear out_;
};

/// Residual block, attention, residual block.
class Middle : public torch::nn::Module {
public:
    Middle(std::int64_t channels, std::int64_t groups) {
        const auto resnets = register_module("resnets", std::make_shared<torch::nn::Module>());
        const auto attentions =
            register_module("attentions", std::make_shared<torch::nn::Module>());
        before_ = resnets->register_module(
            "0", std::make_shared<ResidualBlock>(channels, channels, groups));
        attention_ =
            attentions->register_module("0", std::make_shared<Attention>(channels, groups));
        after_ = resnets->register_module(
            "1", std::make_shared<ResidualBlock>(channels, channels, groups));
    }

    at::Tensor forward(const at::Tensor& x) {
        return after_->forward(attention_->forward(before_->forward(x)));
    }

private:
    std::shared_ptr<ResidualBlock> before_;
    std::shared_ptr<Attention> attention_;
    std::shared_ptr<ResidualBlock> after_;
};

enum class Resampling { None, Down, Up };

/// Residual blocks of one width, then a change of resolution.
class Level : public torch::nn::Module {
public:
    struct Shape {
        std::int64_t in = 1;
        std::int64_t out = 1;
        std::int64_t blocks = 1;
        std::int64_t groups = 1;
        Resampling resampling = Resampling::None;
    };

    explicit Level(const Shape& shape) : resampling_(shape.resampling) {
        const auto resnets = register_module("resnets", std::make_shared<torch::nn::Module>());
        for (std::int64_t index = 0; index < shape.blocks; ++index) {
            const std::int64_t in = index == 0 ? shape.in : shape.out;
            blocks_.push_back(resnets->register_module(
                std::to_string(index),
                std::make_shared<ResidualBlock>(in, shape.out, shape.groups)));
        }
        if (resampling_ == Resampling::None) {
            return;
        }
        const bool down = resampling_ == Resampling::Down;
        ConvOptions conv = biasedConv(shape.out, shape.out, 3, down ? 2 : 1);
        if (down) {
            conv.padding = {0, 0};
        }
        conv_ = register_module(down ? "downsamplers" : "upsamplers",
                                std::make_shared<torch::nn::Module>())
                    ->register_module("0", std::make_shared<torch::nn::Module>())
                    ->register_module("conv", Conv(conv));
    }

    at::Tensor forward(at::Tensor x) {
        for (const auto& block : blocks_) {
            x = block->forward(x);
        }
        if (resampling_ == Resampling::Down) {
            return conv_->forward(at::constant_pad_nd(x, {0, 1, 0, 1}));
        }
        if (resampling_ == Resampling::Up) {
            return conv_->forward(at::upsample_nearest2d(x, {2 * x.size(2), 2 * x.size(3)}));
        }
        return x;
    }

private:
    Resampling resampling_;
    std::vector<std::shared_ptr<ResidualBlock>> blocks_;
    Conv conv_{nullptr};
};

/// One kind of fact that a weight file must hold.
Result<std::int64_t> extent(const safetensors::File& file, const std::string& name,
                            std::size_t dimension) {
    const safetensors::View* const view = file.find(name);
    if (view == nullptr || view->shape.size() <= dimension || view->shape[dimension] < 1) {
        return Error{ErrorCode::Corrupt, name,
                     view == nullptr ? "1 missing: " + name : "of an impossible shape"};
    }
    return view->shape[dimension];
}

std::int64_t groupsOf(const safetensors::File& file, const std::vector<std::int64_t>& widths) {
    std::int64_t groups = 0;
    if (const auto at = file.metadata().find("norm_num_groups"); at != file.metadata().end()) {
        const std::string& text = at->second;
        std::from_chars(text.data(), text.data() + text.size(), groups);
    }
    if (groups > 0) {
        return groups;
    }
    const auto dividesAll = [&](std::int64_t candidate) {
        return std::all_of(widths.begin(), widths.end(),
                           [&](std::int64_t width) { return width % candidate == 0; });
    };
    for (groups = 32; !dividesAll(groups);) {
        groups /= 2;
    }
    return groups;
}

/// "encoder.mid_block.attentions.0.query.weight" -> "...to_q.weight".
std::string registeredName(const std::string& stored) {
    constexpr std::array kOwn = {"encoder.", "decoder.", "quant_conv.", "post_quant_conv."};
    if (std::none_of(kOwn.begin(), kOwn.end(),
                     [&](const char* prefix) { return stored.starts_with(prefix); })) {
        return "";
    }
    constexpr std::array kOlder = {std::pair{".query.", ".to_q."}, std::pair{".key.", ".to_k."},
                                   std::pair{".value.", ".to_v."},
                                   std::pair{".proj_attn.", ".to_out.0."}};
    std::string name = stored;
    for (const auto& [older, newer] : kOlder) {
        const auto at = name.find(std::string(".attentions.0") + older);
        if (at != std::string::npos) {
            const std::size_t begin = name.find(older, at);
            name.replace(begin, std::string_view(older).size(), newer);
        }
    }
    return name;
}

}  // namespace

at::Tensor Posterior::sample(const at::Tensor& noise) const {
    return mean + at::exp(logvar * 0.5) * noise;
}

at::Tensor Posterior::kl() const {
    const at::Tensor terms = mean.square() + at::exp(logvar) - 1 - logvar;
    return terms.flatten(1).sum(1).mean() * 0.5;
}

class AutoencoderKlImpl::Encoder : public torch::nn::Module {
public:
    explicit Encoder(const AutoencoderOptions& options) {
        const auto& widths = options.blockOutChannels;
        convIn_ =
            register_module("conv_in", Conv(biasedConv(options.inChannels, widths.front(), 3)));
        const auto levels = register_module("down_blocks", std::make_shared<torch::nn::Module>());
        for (std::size_t index = 0; index < widths.size(); ++index) {
            const bool last = index + 1 == widths.size();
            const Level::Shape shape{widths[index == 0 ? 0 : index - 1], widths[index],
                                     options.layersPerBlock, options.normNumGroups,
                                     last ? Resampling::None : Resampling::Down};
            levels_.push_back(
                levels->register_module(std::to_string(index), std::make_shared<Level>(shape)));
        }
        middle_ = register_module("mid_block",
                                  std::make_shared<Middle>(widths.back(), options.normNumGroups));
        normOut_ = register_module("conv_norm_out",
                                   GroupNorm(options.normNumGroups, widths.back(), kEpsilon));
        convOut_ = register_module("conv_out",
                                   Conv(biasedConv(widths.back(), 2 * options.latentChannels, 3)));
    }

    at::Tensor forward(const at::Tensor& image) {
        at::Tensor x = convIn_->forward(image);
        for (const auto& level : levels_) {
            x = level->forward(x);
        }
        return convOut_->forward(at::silu(normOut_->forward(middle_->forward(x))));
    }

private:
    Conv convIn_{nullptr};
    std::vector<std::shared_ptr<Level>> levels_;
    std::shared_ptr<Middle> middle_;
    GroupNorm normOut_{nullptr};
    Conv convOut_{nullptr};
};

class AutoencoderKlImpl::Decoder : public torch::nn::Module {
public:
    explicit Decoder(const AutoencoderOptions& options) {
        const std::vector<std::int64_t> widths(options.blockOutChannels.rbegin(),
                                               options.blockOutChannels.rend());
        convIn_ =
            register_module("conv_in", Conv(biasedConv(options.latentChannels, widths.front(), 3)));
        middle_ = register_module("mid_block",
                                  std::make_shared<Middle>(widths.front(), options.normNumGroups));
        const auto levels = register_module("up_blocks", std::make_shared<torch::nn::Module>());
        for (std::size_t index = 0; index < widths.size(); ++index) {
            const bool last = index + 1 == widths.size();
            const Level::Shape shape{widths[index == 0 ? 0 : index - 1], widths[index],
                                     options.layersPerBlock + 1, options.normNumGroups,
                                     last ? Resampling::None : Resampling::Up};
            levels_.push_back(
                levels->register_module(std::to_string(index), std::make_shared<Level>(shape)));
        }
        normOut_ = register_module("conv_norm_out",
                                   GroupNorm(options.normNumGroups, widths.back(), kEpsilon));
        convOut_ =
            register_module("conv_out", Conv(biasedConv(widths.back(), options.outChannels, 3)));
    }

    at::Tensor forward(const at::Tensor& latent) {
        at::Tensor x = middle_->forward(convIn_->forward(latent));
        for (const auto& level : levels_) {
            x = level->forward(x);
        }
        return convOut_->forward(at::silu(normOut_->forward(x)));
    }

    [[nodiscard]] const at::Tensor& lastWeight() const { return convOut_->weight; }

private:
    Conv convIn_{nullptr};
    std::shared_ptr<Middle> middle_;
    std::vector<std::shared_ptr<Level>> levels_;
    GroupNorm normOut_{nullptr};
    Conv convOut_{nullptr};
};

AutoencoderKlImpl::AutoencoderKlImpl(const AutoencoderOptions& options) : options_(options) {
    orThrow(options.check());
    const std::int64_t latent = options.latentChannels;
    encoder_ = register_module("encoder", std::make_shared<Encoder>(options));
    decoder_ = register_module("decoder", std::make_shared<Decoder>(options));
    quantConv_ = register_module("quant_conv", Conv(biasedConv(2 * latent, 2 * latent, 1)));
    postQuantConv_ = register_module("post_quant_conv", Conv(biasedConv(latent, latent, 1)));
}

AutoencoderKlImpl::AutoencoderKlImpl(const AutoencoderOptions& options, Seed seed)
    : AutoencoderKlImpl(options) {
    initialiseLayers(*this, seed);
}

Posterior AutoencoderKlImpl::encode(const at::Tensor& x) {
    const auto halves = quantConv_->forward(encoder_->forward(x)).chunk(2, 1);
    return {halves[0], at::clamp(halves[1], kLogvarLow, kLogvarHigh)};
}

at::Tensor AutoencoderKlImpl::decode(const at::Tensor& latent) {
    return decoder_->forward(postQuantConv_->forward(latent));
}

const at::Tensor& AutoencoderKlImpl::lastWeight() const {
    return decoder_->lastWeight();
}

Result<AutoencoderOptions> autoencoderOptionsOf(const safetensors::File& file) {
    AutoencoderOptions options;
    const auto in = extent(file, "encoder.conv_in.weight", 1);
    const auto out = extent(file, "decoder.conv_out.weight", 0);
    const auto latent = extent(file, "decoder.conv_in.weight", 1);
    const auto first = extent(file, "encoder.down_blocks.0.resnets.0.conv1.weight", 0);
    for (const auto* const fact : {&in, &out, &latent, &first}) {
        if (!*fact) {
            return fact->error();
        }
    }
    options.inChannels = *in;
    options.outChannels = *out;
    options.latentChannels = *latent;
    options.blockOutChannels.clear();
    const auto block = [](std::size_t level, std::size_t index) {
        return "encoder.down_blocks." + std::to_string(level) + ".resnets." +
               std::to_string(index) + ".conv1.weight";
    };
    for (auto width = first; width;
         width = extent(file, block(options.blockOutChannels.size(), 0), 0)) {
        options.blockOutChannels.push_back(*width);
    }
    std::int64_t layers = 1;
    while (file.find(block(0, static_cast<std::size_t>(layers))) != nullptr) {
        ++layers;
    }
    options.layersPerBlock = layers;
    options.normNumGroups = groupsOf(file, options.blockOutChannels);
    if (auto sound = options.check(); !sound) {
        return Error{ErrorCode::Corrupt, sound.error().subject, sound.error().detail};
    }
    return options;
}

Result<void> loadAutoencoder(const safetensors::File& file, AutoencoderKlImpl& network) {
    LoadRules rules;
    rules.widen = true;
    rules.registeredName = registeredName;
    return loadState(file, network, rules);
}

}  // namespace outis::models
