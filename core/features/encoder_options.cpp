// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/encoder_options.h"

#include <algorithm>
#include <string_view>

namespace outis::features {
namespace {

constexpr std::int64_t kManyImages = std::int64_t{1} << 40;
constexpr std::int64_t kSmallImage = 64;  // pixels, up to which the encoder is narrow

Error invalid(const char* field, const char* detail) {
    return {ErrorCode::InvalidOption, field, detail};
}

/// SwAV's features fall together at VICReg's rate with batches as small as ours: 5,000 images of
/// 32 px left them 1.5 directions of 256, a quarter of the rate 6.8 (docs/method.md).
double automaticRate(std::string_view method) {
    return method == "swav" ? 0.0005 : 0.002;
}

/// 30 passes over the data, within limits; the lower one is about a minute on one core at 32 px.
std::int64_t automaticLength(std::int64_t trainImages) {
    return std::clamp<std::int64_t>(30 * trainImages, 12'000, 2'000'000);
}

}  // namespace

void EncoderOptions::describe(OptionVisitor& visitor) {
    visitor.choice({"method", "", "what the encoder learns from two views of an image"}, method,
                   {"vicreg", "swav"});
    visitor.field({"depth", "", "layers of the ResNet: 18, 34 or 50"}, depth, {18, 50});
    visitor.field({"width", "", "channels of the first stage, 0: 32 up to 64 px, else 64"}, width,
                  {0, 1024});
    visitor.field({"images", "images", "length of the training, 0: 30 passes over the data"},
                  images, {0, kManyImages});
    visitor.field({"batch", "images", "images averaged per step"}, batch, {4, 65536});
    visitor.field({"learning-rate", "", "highest rate, the main thing to tune; 0: by the method"},
                  learningRate, {0, 1});
    visitor.field({"weight-decay", "", "pull of the weights towards 0"}, weightDecay, {0, 1});
    visitor.field({"projection", "", "width of the head, 0: twice the features"}, projection,
                  {0, 65536});
    visitor.field({"prototypes", "", "clusters of SwAV, 0: automatic"}, prototypes, {0, 65536});
    visitor.field({"invariance", "", "VICReg: pull between two views of an image"}, invariance,
                  {0, 1e6});
    visitor.field({"variance", "", "VICReg: push between images"}, variance, {0, 1e6});
    visitor.field({"covariance", "", "VICReg: push between dimensions"}, covariance, {0, 1e6});
    visitor.field({"augmentation", "", "strength of the views, 0: none"}, augmentation, {0, 3});
    visitor.field({"flip", "", "views may be flipped left to right"}, flip);
    visitor.field({"checkpoint-seconds", "s", "at most this much work is lost by a crash"},
                  checkpointSeconds, {0, 86400});
    visitor.field({"seed", "", "the same seed gives the same encoder on the same kind of device"},
                  seed, {0, kManyImages});
    compute.describe(visitor);
}

Result<void> EncoderOptions::check() const {
    if (auto ranges = checkRanges(*this); !ranges) {
        return ranges;
    }
    if (depth != 18 && depth != 34 && depth != 50) {
        return invalid("depth", "must be 18, 34 or 50");
    }
    return {};
}

EncoderOptions EncoderOptions::resolve(std::int64_t trainImages, std::int64_t size) const {
    EncoderOptions full = *this;
    full.width = width != 0 ? width : (size <= kSmallImage ? 32 : 64);
    full.images = images != 0 ? images : automaticLength(trainImages);
    full.learningRate = learningRate != 0 ? learningRate : automaticRate(method);
    const std::int64_t features = 8 * full.width * (depth == 50 ? 4 : 1);
    full.projection = projection != 0 ? projection : 2 * features;
    full.prototypes =
        prototypes != 0 ? prototypes : std::clamp<std::int64_t>(trainImages / 10, 16, 3000);
    return full;
}

void ExtractorOptions::describe(OptionVisitor& visitor) {
    visitor.choice({"encoder", "", "network that turns images into features"}, encoder,
                   {"own", "swav-resnet50", "resnet18", "resnet50", "fid-inception"});
    visitor.field({"weights", "", "its weights, a safetensors file"}, weights);
    visitor.field({"feature-batch", "images", "images at once"}, batch, {1, 65536});
    compute.describe(visitor);
}

Result<void> ExtractorOptions::check() const {
    return checkRanges(*this);
}

}  // namespace outis::features
