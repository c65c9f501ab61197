// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/latents/autoencoder.h"

#include <utility>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include "core/base/hash.h"

namespace outis::latents {
namespace {

constexpr const char* kRange = "range";

Result<ValueRange> rangeOf(const safetensors::File& file, const std::string& name) {
    const auto found = file.metadata().find(kRange);
    const std::string text = found == file.metadata().end() ? "" : found->second;
    if (text != "unit" && text != "symmetric") {
        return Error{ErrorCode::Corrupt, name, "it does not say which range its pixels have"};
    }
    return text == "unit" ? ValueRange::Unit : ValueRange::Symmetric;
}

Result<void> checkChannels(const models::AutoencoderOptions& shape) {
    if (shape.inChannels != shape.outChannels || (shape.inChannels != 1 && shape.inChannels != 3)) {
        return Error{ErrorCode::Unsupported, "image channels",
                     std::to_string(shape.inChannels) + " in, " +
                         std::to_string(shape.outChannels) + " out; needs 1 or 3 of both"};
    }
    return {};
}

Result<void> checkFinite(const models::AutoencoderKlImpl& network) {
    for (const auto& [name, tensor] : models::stateOf(network)) {
        if (!at::isfinite(tensor).all().item<bool>()) {
            return Error{ErrorCode::Corrupt, name, "holds values that are not finite"};
        }
    }
    return {};
}

}  // namespace

Result<Autoencoder> Autoencoder::open(const std::filesystem::path& path, c10::Device device) {
    try {
        const safetensors::File file = orThrow(safetensors::File::open(path));
        const models::AutoencoderOptions shape = orThrow(models::autoencoderOptionsOf(file));
        orThrow(checkChannels(shape));
        Autoencoder made(shape);
        made.range_ = orThrow(rangeOf(file, path.filename().string()));
        orThrow(models::loadAutoencoder(file, *made.network_));
        orThrow(checkFinite(*made.network_));
        made.digest_ = toHex(orThrow(sha256File(path)));
        made.device_ = device;
        made.network_->eval();
        for (at::Tensor& parameter : made.network_->parameters()) {
            parameter.set_requires_grad(false);
        }
        made.network_->to(device);
        return made;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

Result<void> Autoencoder::check(const at::Tensor& pictures) const {
    if (!pictures.defined() || pictures.dim() != 4 || pictures.scalar_type() != at::kByte ||
        pictures.size(1) != 1 || pictures.size(2) != pictures.size(3)) {
        return Error{ErrorCode::InvalidOption, "images", "needs square U8 pictures [N, 1, S, S]"};
    }
    if (pictures.size(0) == 0) {
        return Error{ErrorCode::NoImages, "images", "nothing to encode"};
    }
    if (pictures.size(2) == 0 || pictures.size(2) % factor() != 0) {
        return Error{ErrorCode::SizeNotDivisible, "images",
                     std::to_string(pictures.size(2)) + " pixels are not a multiple of " +
                         std::to_string(factor())};
    }
    return {};
}

models::Posterior Autoencoder::encode(const at::Tensor& pictures) const {
    const at::NoGradGuard noGrad;
    at::Tensor x = pictures.to(device_).to(at::kFloat) / 255;
    if (range_ == ValueRange::Symmetric) {
        x = x * 2 - 1;
    }
    return network_->encode(x.expand({-1, shape().inChannels, -1, -1}).contiguous());
}

at::Tensor Autoencoder::decode(const at::Tensor& latents) const {
    const at::NoGradGuard noGrad;
    at::Tensor y = network_->decode(latents.to(device_));
    if (range_ == ValueRange::Symmetric) {
        y = (y + 1) * 0.5;
    }
    return y.clamp(0, 1).mean(1, true);
}

std::int64_t Autoencoder::parameterCount() const {
    std::int64_t count = 0;
    for (const at::Tensor& parameter : network_->parameters()) {
        count += parameter.numel();
    }
    return count;
}

Result<void> writeAutoencoder(const std::filesystem::path& path,
                              const models::NamedTensors& weights,
                              const models::AutoencoderOptions& shape, ValueRange range) {
    return models::writeTensors(path, weights,
                                {{kRange, range == ValueRange::Unit ? "unit" : "symmetric"},
                                 {"norm_num_groups", std::to_string(shape.normNumGroups)}});
}

}  // namespace outis::latents
