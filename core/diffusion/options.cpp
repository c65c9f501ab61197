// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/options.h"

#include <algorithm>
#include <cmath>

#include "core/diffusion/augmentation_labels.h"

namespace outis::diffusion {
namespace {

// The relative width has its maximum near 0.2986; 0.28 keeps the exponent above 0.
constexpr Range<double> kEmaRange{0.01, 0.28};
// Leak-free augmentation ends here, so that the averaged weights, whose memory is a tenth of the
// training, have forgotten it at the end.
constexpr double kAugmentedShare = 0.8;
constexpr std::int64_t kManyImages = std::int64_t{1} << 40;

/// METHOD 6.4: 300 passes over the data, within limits.
std::int64_t automaticLength(std::int64_t trainImages) {
    return std::clamp<std::int64_t>(300 * trainImages, 500'000, 20'000'000);
}

/// The batch in equal parts whose activations fit into 4 GiB. Measured: about 80 bytes per pixel,
/// channel and layer of the first level, of which there are 2 blocks + 2.
/// With a chunk, parts are multiples of it.
std::int64_t automaticMicroBatch(const models::NetworkOptions& network, std::int64_t batch,
                                 std::int64_t chunk) {
    constexpr std::int64_t kBudget = std::int64_t{1} << 32;
    const std::int64_t pixels = network.imgResolution * network.imgResolution;
    const std::int64_t perImage = 80 * pixels * network.width(0) * (2 * network.numBlocks + 2);
    const std::int64_t fitting = std::clamp<std::int64_t>(kBudget / perImage, 1, batch);
    const std::int64_t parts = (batch + fitting - 1) / fitting;
    const std::int64_t equal = (batch + parts - 1) / parts;
    return chunk > 0 ? std::max<std::int64_t>(1, equal / chunk) * chunk : equal;
}

std::int64_t orAutomatic(std::int64_t value, double automatic) {
    return value != 0 ? value : std::max<std::int64_t>(1, std::llround(automatic));
}

Error invalid(const char* field, const char* detail) {
    return {ErrorCode::InvalidOption, field, detail};
}

}  // namespace

void TrainOptions::describe(OptionVisitor& visitor) {
    visitor.field({"preset", "", "named settings that the others start from"}, preset);
    network.describe(visitor);
    visitor.choice(
        {"conditional", "",
         "labels: the model draws images of asked findings; pseudo: like asked groups of "
         "patients"},
        conditional, {"none", "labels", "pseudo", "both"});
    visitor.field({"condition-dropout", "", "share of training images shown without condition"},
                  conditionDropout, {0, 0.9});
    visitor.field({"images", "images", "length of the training, 0: 300 passes over the data"},
                  images, {0, kManyImages});
    visitor.field({"batch", "images", "images averaged per step"}, batch, {1, 65536});
    visitor.field({"micro-batch", "images", "images at once in memory, 0: as many as fit 4 GB"},
                  microBatch, {0, 65536});
    visitor.field({"gradient-chunk", "images",
                   "images per backward pass, so that micro-batches of any multiple give the same "
                   "model; 0: the micro-batch"},
                  gradientChunk, {0, 65536});
    visitor.field({"learning-rate", "", "reference rate; the main thing to tune"}, learningRate,
                  {0, 1});
    visitor.field({"ramp-images", "images", "linear rise of the rate, 0: automatic, -1: none"},
                  rampImages, {-1, kManyImages});
    visitor.field(
        {"decay-images", "images", "when the rate begins to fall, 0: automatic, -1: never"},
        decayImages, {-1, kManyImages});
    visitor.field({"noise-mean", "", "mean of ln sigma in training; larger images need more"},
                  noiseMean, {-10, 10});
    visitor.field({"noise-std", "", "spread of ln sigma in training"}, noiseStd, {0.01, 10});
    visitor.field({"ema-narrow", "", "relative width of the shorter average"}, emaNarrow,
                  kEmaRange);
    visitor.field({"ema-wide", "", "relative width of the longer average"}, emaWide, kEmaRange);
    visitor.field({"snapshot-images", "images", "distance of kept averages, 0: automatic"},
                  snapshotImages, {0, kManyImages});
    visitor.field({"checkpoint-seconds", "s", "at most this much work is lost by a crash"},
                  checkpointSeconds, {0, 86400});
    visitor.field(
        {"preview-images", "images", "distance of sample pictures, 0: automatic, -1: none"},
        previewImages, {-1, kManyImages});
    visitor.field({"preview-count", "images", "pictures of one preview"}, previewCount, {1, 256});
    visitor.field({"preview-steps", "", "sampler steps of a preview"}, previewSteps, {1, 256});
    visitor.choice({"augmentation", "",
                    "small shifts, turns and scalings, no mirror; leak-free: not in the last part "
                    "of the training; labels: the network is told about them"},
                   augmentation, {"none", "gentle", "leak-free", "labels"});
    visitor.field({"augmentation-images", "images",
                   "leak-free: images after which nothing is augmented, 0: automatic"},
                  augmentationImages, {0, kManyImages});
    visitor.field({"seed", "", "the same seed gives the same model on the same kind of device"},
                  seed, {0, kManyImages});
    compute.describe(visitor);
}

Result<void> TrainOptions::check() const {
    if (auto ranges = checkRanges(*this); !ranges) {
        return ranges;
    }
    if (auto shape = network.check(); !shape) {
        return shape;
    }
    if (microBatch > std::max(batch, gradientChunk)) {
        return invalid("micro-batch", "larger than the batch");
    }
    if (emaNarrow >= emaWide) {
        return invalid("ema-narrow", "must be below ema-wide");
    }
    if (gradientChunk > 0 && microBatch % gradientChunk != 0) {
        return invalid("micro-batch", "not a multiple of gradient-chunk");
    }
    if (conditional == "none" && conditionDim() != 0) {
        return invalid("label-dim", "an unconditional model has no labels");
    }
    if (conditional == "none" && conditionDropout > 0) {
        return invalid("condition-dropout", "an unconditional model has no condition to drop");
    }
    return {};
}

TrainOptions TrainOptions::resolve(std::int64_t trainImages, std::int64_t size,
                                   std::int64_t channels, std::int64_t labels,
                                   std::int64_t pseudo) const {
    TrainOptions full = *this;
    full.network.imgResolution = size;
    full.network.imgChannels = channels;
    full.network.labelDim =
        (usesLabels() ? labels : 0) + (usesPseudo() ? pseudo : 0) + augmentationDim();
    full.images = images != 0 ? images : automaticLength(trainImages);
    const auto length = static_cast<double>(full.images);
    full.microBatch =
        microBatch != 0 ? microBatch : automaticMicroBatch(full.network, batch, gradientChunk);
    full.rampImages = orAutomatic(rampImages, std::min(10e6, 0.05 * length));
    full.decayImages = orAutomatic(decayImages, 0.25 * length);
    full.snapshotImages = orAutomatic(snapshotImages, length / 40);
    full.previewImages = orAutomatic(previewImages, length / 16);
    if (augmentation == "leak-free") {
        full.augmentationImages = orAutomatic(augmentationImages, kAugmentedShare * length);
    }
    return full;
}

bool TrainOptions::usesLabels() const {
    return conditional == "labels" || conditional == "both";
}

bool TrainOptions::usesPseudo() const {
    return conditional == "pseudo" || conditional == "both";
}

std::int64_t TrainOptions::augmentationDim() const {
    return augmentation == "labels" ? kAugmentationLabels : 0;
}

std::int64_t TrainOptions::conditionDim() const {
    // Options that were not resolved have no width yet.
    return network.labelDim == 0 ? 0 : network.labelDim - augmentationDim();
}

void SampleOptions::describe(OptionVisitor& visitor) {
    visitor.field({"count", "images", "images to draw"}, count, {1, kManyImages});
    visitor.field({"steps", "", "sampler steps; fewer are faster and coarser"}, steps, {1, 1000});
    visitor.field({"sigma-min", "", "last noise level before 0"}, sigmaMin, {1e-6, 1e3});
    visitor.field({"sigma-max", "", "first noise level"}, sigmaMax, {1e-3, 1e6});
    visitor.field({"rho", "", "larger puts more steps at low noise"}, rho, {1, 100});
    visitor.choice({"guide", "", "the weaker network to move away from"}, guide,
                   {"none", "uncond", "auto", "self"});
    visitor.field({"guidance", "", "1 is off; larger is sharper and less varied"}, guidance,
                  {0, 10});
    visitor.field({"ema-std", "", "relative width of the averaged weights"}, emaStd, kEmaRange);
    visitor.field({"batch", "images", "images at once; does not change them"}, batch, {1, 65536});
    visitor.field({"seed", "", "the same seed gives the same images on the same kind of device"},
                  seed, {0, kManyImages});
    visitor.field({"graphs", "", "replay recorded steps on a GPU (not yet tried on one)"}, graphs);
    compute.describe(visitor);
}

Result<void> SampleOptions::check() const {
    if (auto ranges = checkRanges(*this); !ranges) {
        return ranges;
    }
    if (sigmaMin >= sigmaMax) {
        return invalid("sigma-min", "must be below sigma-max");
    }
    if (guidance != 1 && guide == "none") {
        return invalid("guidance", "needs a guide");
    }
    return {};
}

}  // namespace outis::diffusion
