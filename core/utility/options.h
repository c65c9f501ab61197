// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "core/base/options.h"
#include "core/base/result.h"
#include "core/models/compute_options.h"

namespace outis::utility {

/// How the classifiers are trained that measure what synthetic images are worth (METHOD 9, 14).
/// The same for every arm. A field whose help says "automatic" is filled by resolve().
struct UtilityOptions {
    std::string network = "small";  ///< "small" or "densenet121"
    std::string weights;            ///< DenseNet-121 to start from, safetensors; "": scratch
    bool both = true;               ///< train on real and synthetic images together, too
    bool matched = true;            ///< and on as many real as synthetic ones, if these are fewer
    std::int64_t seeds = 5;         ///< classifiers per arm
    std::int64_t images = 0;        ///< budget of each training, in images seen; 0: automatic
    std::int64_t batch = 32;
    std::int64_t side = 0;              ///< px that the network sees; 0: automatic
    double learningRate = 0;            ///< of Adam; 0: automatic
    double weightDecay = 1e-5;          ///< L2 in the gradient
    double plateauFactor = 0.1;         ///< of the rate, when the validation loss stops falling
    std::int64_t plateauPatience = 5;   ///< validations without a better one
    std::int64_t validateImages = 0;    ///< distance of validations; 0: automatic
    std::string validation = "own";     ///< "own" or "real" (METHOD 14: PSO25's variant)
    double validationShare = 0.1;       ///< of the arm's patients or groups, held out
    std::string uncertain = "ignore";   ///< "ignore", "negative" or "positive"
    std::string missing = "negative";   ///< "ignore" or "negative"
    std::string augmentation = "auto";  ///< "auto", "none", "gentle" or "published"
    std::string view = "auto";          ///< "auto", "centre" or "ten-crop"
    double checkpointSeconds = 120;     ///< at most this much work is lost by a crash
    std::int64_t seed = 1;
    models::ComputeOptions compute;  ///< precision is not used: all is float32

    void describe(OptionVisitor& visitor);
    /// InvalidOption: ranges and contradictions.
    [[nodiscard]] Result<void> check() const;
    /// Replaces every "automatic" for `realImages` real training images of `size` pixels. Resolve
    /// once and use the result for all arms: they share one budget.
    [[nodiscard]] UtilityOptions resolve(std::int64_t realImages, std::int64_t size) const;
};

/// How trained classifiers are compared (METHOD 14).
struct UtilityEvaluationOptions {
    std::int64_t resamples = 2000;     ///< of the hierarchical bootstrap
    double confidence = 0.95;          ///< of all intervals
    double limit = 1;                  ///< points of AUROC that may be lost
    std::string uncertain = "ignore";  ///< as in the training
    std::string missing = "negative";  ///< as in the training
    std::int64_t seed = 1;

    void describe(OptionVisitor& visitor);
    [[nodiscard]] Result<void> check() const;
};

}  // namespace outis::utility
