// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "core/base/options.h"
#include "core/base/result.h"
#include "core/models/compute_options.h"
#include "core/models/network_options.h"

namespace outis::diffusion {

/// How a diffusion model is trained (METHOD 6). Counts are images, not steps, so that a changed
/// batch leaves the schedule alone. A field whose help says "0: automatic" is filled by resolve().
struct TrainOptions {
    std::string preset = "tiny-64";  ///< where the other values came from; see presets.h
    models::NetworkOptions network;
    /// What the network is asked for: "none", "labels", "pseudo" (features of k patients), "both".
    std::string conditional = "none";
    double conditionDropout = 0;  ///< share of training images shown without their condition
    std::int64_t images = 0;      ///< length of the training, in images seen
    std::int64_t batch = 64;
    std::int64_t microBatch = 0;  ///< images at once in memory; 0: as many as fit 4 GB
    /// Images per backward pass, of which a micro-batch is a multiple: the gradient is then the
    /// same to the bit for every micro-batch. 0: the whole micro-batch, faster, equal to rounding.
    std::int64_t gradientChunk = 0;
    double learningRate = 0.0021;  ///< lr_ref of METHOD 6.2
    std::int64_t rampImages = 0;   ///< 0: automatic, -1: none
    std::int64_t decayImages = 0;  ///< decay * batch of METHOD 6.2; 0: automatic, -1: none
    double noiseMean = -0.8;       ///< P_mean: mean of ln sigma
    double noiseStd = 1.6;         ///< P_std
    double emaNarrow = 0.05;       ///< relative widths of the two averages (METHOD 6.3)
    double emaWide = 0.10;
    std::int64_t snapshotImages = 0;      ///< distance of kept averages; 0: automatic
    double checkpointSeconds = 120;       ///< at most this much work is lost by a crash
    std::int64_t previewImages = 0;       ///< distance of sample pictures; 0: automatic, -1: none
    std::int64_t previewCount = 16;       ///< pictures at once
    std::int64_t previewSteps = 12;       ///< sampler steps of a preview
    std::string augmentation = "none";    ///< or "gentle", "leak-free", "labels": augmentation.h
    std::int64_t augmentationImages = 0;  ///< leak-free: none from here on; 0: automatic
    std::int64_t seed = 1;
    models::ComputeOptions compute;

    void describe(OptionVisitor& visitor);
    /// Ranges and contradictions: InvalidOption, or SizeNotDivisible from the network.
    [[nodiscard]] Result<void> check() const;
    /// Replaces every "automatic" by the rule of METHOD 6.4 for `trainImages` images, and sets the
    /// network's size and condition width to the data's: `labels` classes and pseudo-conditions of
    /// `pseudo` numbers, each counted only where `conditional` asks for it.
    [[nodiscard]] TrainOptions resolve(std::int64_t trainImages, std::int64_t size,
                                       std::int64_t channels, std::int64_t labels,
                                       std::int64_t pseudo = 0) const;

    [[nodiscard]] bool usesLabels() const;
    [[nodiscard]] bool usesPseudo() const;
    /// Samples are asked for something.
    [[nodiscard]] bool isSteered() const { return usesLabels() || usesPseudo(); }
    /// Numbers of the network's condition that are parameters of the augmentation.
    [[nodiscard]] std::int64_t augmentationDim() const;
    /// Width of the condition that a sample is asked for with (of resolved options).
    [[nodiscard]] std::int64_t conditionDim() const;
};

/// How samples are drawn (METHOD 7).
struct SampleOptions {
    std::int64_t count = 64;
    std::int64_t steps = 32;
    double sigmaMin = 0.002;
    double sigmaMax = 80;
    double rho = 7;
    std::string guide = "none";  ///< "none", "uncond", "auto" or "self"
    double guidance = 1.0;       ///< g of METHOD 7.2; 1 never calls the guide
    double emaStd = 0.10;        ///< which average of the weights
    std::int64_t batch = 32;
    std::int64_t seed = 1;
    bool graphs = false;  ///< replay recorded steps on a GPU; off until a GPU has shown it
    models::ComputeOptions compute;

    void describe(OptionVisitor& visitor);
    [[nodiscard]] Result<void> check() const;
};

}  // namespace outis::diffusion
