// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/safetensors.h"
#include "core/models/autoencoder_options.h"
#include "core/models/basic_layers.h"

namespace outis::models {

/// A diagonal Gaussian per latent element; both tensors [N, latentChannels, h, w].
struct Posterior {
    at::Tensor mean;
    at::Tensor logvar;  ///< clamped to [-30, 20]

    /// mean + exp(logvar / 2) * noise; noise standard normal, of the shape of the mean.
    [[nodiscard]] at::Tensor sample(const at::Tensor& noise) const;
    /// Mean over images of 0.5 * sum(mean^2 + exp(logvar) - 1 - logvar) (METHOD 3.2), a scalar.
    [[nodiscard]] at::Tensor kl() const;
};

/// The KL autoencoder of latent diffusion (Rombach et al. 2022; METHOD 3.2) with the registered
/// names of the published weights ("encoder.down_blocks.0.resnets.0.norm1.weight"). No scaling
/// factor anywhere.
class AutoencoderKlImpl : public torch::nn::Module {
public:
    /// Throws ErrorException when options.check() fails. No useful weights until loadAutoencoder()
    /// or the second constructor fills them.
    explicit AutoencoderKlImpl(const AutoencoderOptions& options);
    AutoencoderKlImpl(const AutoencoderOptions& options, Seed seed);

    /// x [N, inChannels, H, W], sides divisible by options().downscale().
    Posterior encode(const at::Tensor& x);
    /// latent [N, latentChannels, h, w] -> [N, outChannels, h * downscale, ...], not clamped.
    at::Tensor decode(const at::Tensor& latent);
    /// The last convolution of the decoder: its gradient balances loss terms.
    [[nodiscard]] const at::Tensor& lastWeight() const;

    [[nodiscard]] const AutoencoderOptions& options() const { return options_; }

private:
    class Encoder;
    class Decoder;

    AutoencoderOptions options_;
    std::shared_ptr<Encoder> encoder_;
    std::shared_ptr<Decoder> decoder_;
    Conv quantConv_{nullptr};
    Conv postQuantConv_{nullptr};
};
TORCH_MODULE(AutoencoderKl);

/// The shape of the network that a weight file was written for, read off its tensors' shapes. The
/// number of groups leaves no trace there: "norm_num_groups" of the file's metadata, else the
/// largest power of two up to 32 that divides all widths.
/// Corrupt with the name of a tensor that is missing or of an impossible shape.
[[nodiscard]] Result<AutoencoderOptions> autoencoderOptionsOf(const safetensors::File& file);

/// Published weights, with the older names of the attention ("query", "key", "value", "proj_attn")
/// too; float16 is widened. Tensors of an averaging or a loss (any name
/// that does not begin with "encoder.", "decoder.", "quant_conv." or "post_quant_conv.") are left
/// alone. Corrupt with the names that do not fit (tensor_file.h).
[[nodiscard]] Result<void> loadAutoencoder(const safetensors::File& file,
                                           AutoencoderKlImpl& network);

}  // namespace outis::models
