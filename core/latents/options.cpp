// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/latents/options.h"

#include <algorithm>
#include <bit>

namespace outis::latents {
namespace {

constexpr std::int64_t kManyImages = std::int64_t{1} << 40;
constexpr std::int64_t kLargestFactor = 32;

Error invalid(const char* field, const std::string& detail) {
    return {ErrorCode::InvalidOption, field, detail};
}

/// CHOICE: f8 as published where the latent keeps at least 16 positions a side, else less.
std::int64_t automaticFactor(std::int64_t size) {
    return size >= 128 ? 8 : size >= 64 ? 4 : 2;
}

/// CHOICE: 40 passes over the data, within limits.
std::int64_t automaticLength(std::int64_t trainImages) {
    return std::clamp<std::int64_t>(40 * trainImages, 20'000, 2'000'000);
}

/// The batch in equal parts whose activations fit into 4 GiB. Measured at 64 and 128 px: about 400
/// bytes per pixel and channel of the first level with two blocks a level.
std::int64_t automaticMicroBatch(const AutoencoderTrainOptions& options, std::int64_t size) {
    constexpr std::int64_t kBudget = std::int64_t{1} << 32;
    const std::int64_t perPixel = 160 * options.layersPerBlock + 80;
    const std::int64_t perImage = perPixel * size * size * options.widths.front();
    const std::int64_t fitting = std::clamp<std::int64_t>(kBudget / perImage, 1, options.batch);
    const std::int64_t parts = (options.batch + fitting - 1) / fitting;
    return (options.batch + parts - 1) / parts;
}

}  // namespace

void AutoencoderTrainOptions::describe(OptionVisitor& visitor) {
    visitor.field({"factor", "", "side of an image over that of its latent, 0: automatic"}, factor,
                  {0, kLargestFactor});
    visitor.list({"widths", "", "channels of each level; each further one halves the side"}, widths,
                 {1, 4096});
    visitor.field({"layers-per-block", "", "residual blocks of a level"}, layersPerBlock, {1, 8});
    visitor.field({"latent-channels", "", "channels of a latent"}, latentChannels, {1, 64});
    visitor.field({"norm-groups", "", "groups of every normalisation"}, normGroups, {1, 1024});
    visitor.choice({"loss", "", "distance of pixels: absolute or squared"}, loss, {"l1", "l2"});
    visitor.choice({"structure", "", "what else a reconstruction must keep"}, structure,
                   {"ssim", "features", "none"});
    visitor.field({"structure-weight", "", "of the structure in the loss"}, structureWeight,
                  {0, 100});
    visitor.field({"kl-weight", "", "larger makes latents smoother and images blurred"}, klWeight,
                  {0, 1});
    visitor.field({"discriminator", "", "a network that judges patches; sharper, less faithful"},
                  discriminator);
    visitor.field({"discriminator-weight", "", "of the judgement in the loss"}, discriminatorWeight,
                  {0, 100});
    visitor.field({"discriminator-start", "images", "when it begins to judge, 0: half-way"},
                  discriminatorStart, {0, kManyImages});
    visitor.field({"discriminator-width", "", "channels of its first layer"}, discriminatorWidth,
                  {1, 1024});
    visitor.field({"images", "images", "length of the training, 0: 40 passes over the data"},
                  images, {0, kManyImages});
    visitor.field({"batch", "images", "images averaged per step"}, batch, {1, 65536});
    visitor.field({"micro-batch", "images", "images at once in memory, 0: as many as fit 4 GB"},
                  microBatch, {0, 65536});
    visitor.field({"learning-rate", "", "constant rate of AdamW"}, learningRate, {0, 1});
    visitor.field({"beta1", "", "memory of the gradient"}, beta1, {0, 0.9999});
    visitor.field({"beta2", "", "memory of the squared gradient"}, beta2, {0, 0.99999});
    visitor.field({"weight-decay", "", "pull of the weights towards 0"}, weightDecay, {0, 1});
    visitor.field({"validation-images", "images", "distance of validations, 0: automatic"},
                  validationImages, {0, kManyImages});
    visitor.field({"validation-count", "images", "validation images that choose the weights"},
                  validationCount, {1, kManyImages});
    visitor.field({"checkpoint-seconds", "s", "at most this much work is lost by a crash"},
                  checkpointSeconds, {0, 86400});
    visitor.field({"seed", "", "the same seed gives the same weights on the same kind of device"},
                  seed, {0, kManyImages});
    compute.describe(visitor);
}

Result<void> AutoencoderTrainOptions::check() const {
    if (auto ranges = checkRanges(*this); !ranges) {
        return ranges;
    }
    if (factor == 1 || !(factor == 0 || std::has_single_bit(static_cast<std::uint64_t>(factor)))) {
        return invalid("factor", "2, 4, 8, 16, 32 or 0");
    }
    if (widths.size() < 2) {
        return invalid("widths", "at least two levels");
    }
    if (microBatch > batch) {
        return invalid("micro-batch", "larger than the batch");
    }
    return {};
}

Result<AutoencoderTrainOptions> AutoencoderTrainOptions::resolve(std::int64_t trainImages,
                                                                 std::int64_t size) const {
    if (auto sound = check(); !sound) {
        return sound.error();
    }
    AutoencoderTrainOptions full = *this;
    full.factor = factor != 0 ? factor : automaticFactor(size);
    const auto levels =
        static_cast<std::size_t>(std::countr_zero(static_cast<std::uint64_t>(full.factor)) + 1);
    if (widths.size() < levels) {
        return invalid("widths", "a factor of " + std::to_string(full.factor) + " needs " +
                                     std::to_string(levels) + " levels");
    }
    if (size % full.factor != 0) {
        return Error{ErrorCode::SizeNotDivisible, "factor",
                     std::to_string(size) + " is not a multiple of " + std::to_string(full.factor)};
    }
    full.widths.resize(levels);
    full.images = images != 0 ? images : automaticLength(trainImages);
    full.microBatch = microBatch != 0 ? microBatch : automaticMicroBatch(full, size);
    if (validationImages == 0) {
        full.validationImages = std::max(full.batch, full.images / 40);
    }
    if (discriminatorStart == 0) {
        full.discriminatorStart = full.images / 2;
    }
    if (auto shape = full.network().check(); !shape) {
        return shape.error();
    }
    return full;
}

models::AutoencoderOptions AutoencoderTrainOptions::network() const {
    models::AutoencoderOptions shape;
    shape.blockOutChannels = widths;
    shape.layersPerBlock = layersPerBlock;
    shape.latentChannels = latentChannels;
    shape.normNumGroups = normGroups;
    return shape;
}

void AutoencoderFileOptions::describe(OptionVisitor& visitor) {
    visitor.field({"file", "", "safetensors file of a KL autoencoder"}, file);
    visitor.choice({"range", "", "pixel values that its network takes: [0, 1] or [-1, 1]"}, range,
                   {"auto", "unit", "symmetric"});
}

Result<void> AutoencoderFileOptions::check() const {
    return checkRanges(*this);
}

void EncodeOptions::describe(OptionVisitor& visitor) {
    visitor.field({"batch", "images", "images at once; does not change the latents"}, batch,
                  {1, 4096});
    visitor.field({"worst", "images", "worst reconstructions that are listed"}, worst, {0, 1000});
    visitor.field({"resamples", "", "draws of the bootstrap over patients"}, resamples,
                  {100, 100000});
    visitor.field({"seed", "", "of the bootstrap"}, seed, {0, kManyImages});
}

Result<void> EncodeOptions::check() const {
    return checkRanges(*this);
}

}  // namespace outis::latents
