// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/base/safetensors.h"
#include "core/features/encoder_options.h"
#include "core/models/resnet.h"

namespace outis::features {

/// What an own encoder's file says besides the weights.
struct OwnEncoderFacts {
    std::string method;
    models::ResNetOptions network;
    std::int64_t size = 0;   ///< side of the images that it was trained on, pixels
    double mean = 0;         ///< of all training pixels, in [0, 1]
    double deviation = 1;    ///< of all training pixels
    std::string dataDigest;  ///< of the training images
};

/// The trunk for images of `channels` and `size`; `options` are resolved.
[[nodiscard]] models::ResNetOptions networkOf(const EncoderOptions& options, std::int64_t channels,
                                              std::int64_t size);

/// The weights under torchvision's names, the facts as metadata. Errors: DiskFull, Unwritable.
[[nodiscard]] Result<void> writeOwnEncoder(const std::filesystem::path& path,
                                           const models::ResNet& network,
                                           const OwnEncoderFacts& facts);
/// The facts of a file. Errors: Corrupt (no encoder of ours), NewerVersion.
[[nodiscard]] Result<OwnEncoderFacts> ownEncoderFacts(const safetensors::File& file);

/// images F32 [N, C, H, W] in [0, 1] as the network takes them: resized to the side it was trained
/// on (bilinear, antialiased) and normalised.
[[nodiscard]] at::Tensor prepareOwn(const at::Tensor& images, const OwnEncoderFacts& facts);

}  // namespace outis::features
