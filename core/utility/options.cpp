// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/options.h"

#include <algorithm>

namespace outis::utility {
namespace {

constexpr std::int64_t kMany = std::int64_t{1} << 40;
constexpr std::int64_t kSmallSide = 64;       // largest that the small network sees
constexpr std::int64_t kPublishedSide = 224;  // METHOD 9
constexpr std::int64_t kPublishedShortSide = 256;
constexpr std::int64_t kSmallestSide = 16;

void describeLabelRules(OptionVisitor& visitor, std::string& uncertain, std::string& missing) {
    visitor.choice({"uncertain", "", "what an uncertain finding counts as"}, uncertain,
                   {"ignore", "negative", "positive"});
    visitor.choice({"missing", "", "what a finding without a label counts as"}, missing,
                   {"ignore", "negative"});
}

}  // namespace

void UtilityOptions::describe(OptionVisitor& visitor) {
    visitor.choice({"network", "", "small: for images of up to 64 px; densenet121: as published"},
                   network, {"small", "densenet121"});
    visitor.field({"weights", "", "DenseNet-121 weights to start from (safetensors)"}, weights);
    visitor.field({"both", "", "also train on real and synthetic images together"}, both);
    visitor.field({"matched", "", "also train on as many real images as synthetic ones, if fewer"},
                  matched);
    visitor.field({"seeds", "", "classifiers per arm; 5 or more show their spread"}, seeds,
                  {1, 100});
    visitor.field({"images", "images", "budget of each training, 0: automatic"}, images,
                  {0, kMany});
    visitor.field({"batch", "images", "images averaged per step"}, batch, {2, 4096});
    visitor.field({"side", "px", "what the network sees of an image, 0: automatic"}, side,
                  {0, 2048});
    visitor.field({"learning-rate", "", "of Adam, 0: automatic"}, learningRate, {0, 1});
    visitor.field({"weight-decay", "", "pull of the weights towards 0"}, weightDecay, {0, 1});
    visitor.field({"plateau-factor", "", "of the rate, when the loss stops falling"}, plateauFactor,
                  {0.001, 0.999});
    visitor.field({"plateau-patience", "", "validations without a better loss before that"},
                  plateauPatience, {0, 1000});
    visitor.field({"validate-images", "images", "distance of validations, 0: automatic"},
                  validateImages, {0, kMany});
    visitor.choice({"validation", "", "own: of the arm's images; real: leaks real ones into all"},
                   validation, {"own", "real"});
    visitor.field({"validation-share", "", "of the arm's patients, held out of its training"},
                  validationShare, {0.01, 0.5});
    describeLabelRules(visitor, uncertain, missing);
    visitor.choice({"augmentation", "", "gentle: small shifts and turns; published: crops, mirror"},
                   augmentation, {"auto", "none", "gentle", "published"});
    visitor.choice({"view", "", "of a test image: its whole, or the mean over ten crops"}, view,
                   {"auto", "centre", "ten-crop"});
    visitor.field({"checkpoint-seconds", "s", "at most this much work is lost by a crash"},
                  checkpointSeconds, {0, 86400});
    visitor.field({"seed", "", "the same seed gives the same classifiers"}, seed, {0, kMany});
    compute.describe(visitor);
}

Result<void> UtilityOptions::check() const {
    if (auto ranges = checkRanges(*this); !ranges) {
        return ranges;
    }
    if (!weights.empty() && network != "densenet121") {
        return Error{ErrorCode::InvalidOption, "weights", "only densenet121 starts from a file"};
    }
    if (side != 0 && side < kSmallestSide) {
        return Error{ErrorCode::InvalidOption, "side", "at least 16 px"};
    }
    if (network == "small" && side > kSmallSide) {
        return Error{ErrorCode::InvalidOption, "side", "the small network sees at most 64 px"};
    }
    return {};
}

UtilityOptions UtilityOptions::resolve(std::int64_t realImages, std::int64_t size) const {
    UtilityOptions full = *this;
    const bool small = network == "small";
    if (side == 0) {
        const std::int64_t large = small ? kSmallSide : kPublishedSide;
        const std::int64_t from = small ? kSmallSide : kPublishedShortSide;
        full.side = size >= from ? large : std::max(kSmallestSide, size);
    }
    if (images == 0) {
        full.images = std::clamp<std::int64_t>(40 * realImages, 20'000, 4'000'000);
    }
    full.images = (full.images + batch - 1) / batch * batch;  // whole steps
    if (validateImages == 0) {
        full.validateImages = std::max(batch, full.images / 40);
    }
    if (learningRate == 0) {
        full.learningRate = small ? 1e-3 : 1e-4;
    }
    if (augmentation == "auto") {
        full.augmentation = small ? "gentle" : "published";
    }
    if (view == "auto") {
        full.view = small ? "centre" : "ten-crop";
    }
    return full;
}

void UtilityEvaluationOptions::describe(OptionVisitor& visitor) {
    visitor.field({"resamples", "", "draws of the bootstrap over seeds and patients"}, resamples,
                  {100, 1'000'000});
    visitor.field({"confidence", "", "of all intervals"}, confidence, {0.5, 0.999});
    visitor.field({"limit", "points", "loss of AUROC that is tolerated; a point is 0.01"}, limit,
                  {0, 100});
    describeLabelRules(visitor, uncertain, missing);
    visitor.field({"seed", "", "of the bootstrap"}, seed, {0, kMany});
}

Result<void> UtilityEvaluationOptions::check() const {
    return checkRanges(*this);
}

}  // namespace outis::utility
