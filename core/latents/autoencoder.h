// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include "core/base/result.h"
#include "core/latents/options.h"
#include "core/models/autoencoder_kl.h"
#include "core/models/tensor_file.h"

namespace outis::latents {

/// What a network takes for black and white; a property of its weights.
enum class ValueRange {
    Unit,      ///< [0, 1]
    Symmetric  ///< [-1, 1]
};

/// A KL autoencoder with all that belongs to its weights, ready for 8-bit pictures. Evaluation
/// only: nothing here collects gradients. Pictures of one channel are repeated for a network of
/// three, and what it decodes becomes grey by the plain mean of the channels (METHOD 3.1).
class Autoencoder {
public:
    /// A file that trainAutoencoder() or importAutoencoder() wrote. Errors: NotFound, Corrupt (with
    /// the names that do not fit), Unsupported.
    [[nodiscard]] static Result<Autoencoder> open(const std::filesystem::path& path,
                                                  c10::Device device);

    /// Whether encode() takes these: U8 [N, 1, S, S], N > 0, S a multiple of the factor. Errors:
    /// NoImages, InvalidOption, SizeNotDivisible.
    [[nodiscard]] Result<void> check(const at::Tensor& pictures) const;
    /// Checked pictures on any device -> mean and logvar F32 [N, C, S / factor, S / factor] on the
    /// network's device.
    [[nodiscard]] models::Posterior encode(const at::Tensor& pictures) const;
    /// Raw latents -> pictures F32 [N, 1, S, S], clamped to [0, 1], on the network's device.
    [[nodiscard]] at::Tensor decode(const at::Tensor& latents) const;

    [[nodiscard]] const models::AutoencoderOptions& shape() const { return network_->options(); }
    [[nodiscard]] std::int64_t factor() const { return shape().downscale(); }
    [[nodiscard]] ValueRange range() const { return range_; }
    /// SHA-256 of the file, which holds weights and range: the identity of its latents.
    [[nodiscard]] const std::string& digest() const { return digest_; }
    [[nodiscard]] c10::Device device() const { return device_; }
    [[nodiscard]] std::int64_t parameterCount() const;

private:
    explicit Autoencoder(const models::AutoencoderOptions& shape) : network_(shape) {}

    mutable models::AutoencoderKl network_;  ///< forwards are not const, but change nothing
    ValueRange range_ = ValueRange::Unit;
    std::string digest_;
    c10::Device device_{c10::kCPU};
};

/// What was found in a user's file.
struct AutoencoderImport {
    models::AutoencoderOptions shape;
    ValueRange range = ValueRange::Symmetric;
    bool rangeStated = false;        ///< by the options or by the file; else assumed
    std::int64_t halfPrecision = 0;  ///< tensors that were stored in 16 bits and widened
    std::int64_t parameters = 0;
    std::string prefix;        ///< that stood in front of the names
    std::string sourceDigest;  ///< SHA-256 of the user's file
};

/// Copies a user's weights to `target` in the form that Autoencoder::open() reads: diffusers' names
/// without prefix ("first_stage_model." and "vae." are taken off), newer names of the attention,
/// float32. The network's shape is read off the tensors. Nothing is written unless all fits.
/// Errors: NotFound, Corrupt (damaged; tensors missing, surplus, mis-shaped, of a wrong type or not
/// finite, with their names), Unsupported (names of the original latent diffusion code; other than
/// 1 or 3 image channels), InvalidOption, Unwritable, DiskFull.
[[nodiscard]] Result<AutoencoderImport> importAutoencoder(const AutoencoderFileOptions& options,
                                                          const std::filesystem::path& target);

/// Writes weights with their facts, atomically.
[[nodiscard]] Result<void> writeAutoencoder(const std::filesystem::path& path,
                                            const models::NamedTensors& weights,
                                            const models::AutoencoderOptions& shape,
                                            ValueRange range);

}  // namespace outis::latents
