// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "core/base/options.h"
#include "core/base/result.h"
#include "core/models/compute_options.h"

namespace outis::features {

/// How an own encoder is trained without labels (METHOD 4.1). A field whose help says "0:
/// automatic" is filled by resolve().
struct EncoderOptions {
    std::string method = "vicreg";  ///< "vicreg" (arXiv 2105.04906) or "swav" (arXiv 2006.09882)
    std::int64_t depth = 18;        ///< of the ResNet: 18, 34 or 50
    std::int64_t width = 0;         ///< base width; 0: automatic; features = 8 (32) * width
    std::int64_t images = 0;        ///< length of the training, in images seen; 0: automatic
    std::int64_t batch = 32;
    double learningRate = 0;  ///< of AdamW, after a short ramp, then a half cosine; 0: automatic
    double weightDecay = 1e-4;
    std::int64_t projection = 0;  ///< width of the head that is thrown away; 0: automatic
    std::int64_t prototypes = 0;  ///< SwAV; 0: automatic
    double invariance = 25;       ///< VICReg's weights of its three terms
    double variance = 25;
    double covariance = 1;
    double augmentation = 1;         ///< strength of the views: 0 none, 1 as designed
    bool flip = false;               ///< left-right flips; the heart is on the left
    double checkpointSeconds = 120;  ///< at most this much work is lost by a crash
    std::int64_t seed = 1;
    models::ComputeOptions compute;

    void describe(OptionVisitor& visitor);
    [[nodiscard]] Result<void> check() const;
    /// Replaces every "automatic" for `trainImages` square images of `size` pixels.
    [[nodiscard]] EncoderOptions resolve(std::int64_t trainImages, std::int64_t size) const;
};

/// Which encoder computes features, from which file.
struct ExtractorOptions {
    /// "own" (what trainEncoder() wrote), "swav-resnet50", "resnet18", "resnet50" (torchvision),
    /// "fid-inception"
    std::string encoder = "own";
    std::string weights;             ///< safetensors file
    std::int64_t batch = 32;         ///< images at once; part of the result's last digits
    models::ComputeOptions compute;  ///< precision is not used: features are float32

    void describe(OptionVisitor& visitor);
    [[nodiscard]] Result<void> check() const;
};

}  // namespace outis::features
