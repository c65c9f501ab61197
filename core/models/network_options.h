// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/options.h"
#include "core/base/result.h"

namespace outis::models {

/// Shape of the EDM2 network with its preconditioning (METHOD 5.3, 5.4).
struct NetworkOptions {
    std::int64_t imgResolution = 64;  ///< pixels, square images
    std::int64_t imgChannels = 1;
    std::int64_t labelDim = 0;  ///< 0 = unconditional
    std::int64_t modelChannels = 32;
    std::vector<std::int64_t> channelMult = {1, 2, 3, 4};  ///< one per level
    std::int64_t channelMultNoise = 0;                     ///< 0 = first of channelMult
    std::int64_t channelMultEmb = 0;                       ///< 0 = largest of channelMult
    std::int64_t numBlocks = 2;                            ///< per level
    std::vector<std::int64_t> attnResolutions = {16, 8};
    std::int64_t channelsPerHead = 64;
    double labelBalance = 0.5;
    double concatBalance = 0.5;
    double dropout = 0;
    double sigmaData = 0.5;  ///< standard deviation of the data
    std::int64_t logvarChannels = 128;

    void describe(OptionVisitor& visitor);
    /// InvalidOption (subject: the field) or SizeNotDivisible when the resolution cannot be halved
    /// once per level below the first.
    [[nodiscard]] Result<void> check() const;

    [[nodiscard]] std::int64_t levels() const;
    [[nodiscard]] std::int64_t width(std::int64_t level) const;       ///< channels
    [[nodiscard]] std::int64_t resolution(std::int64_t level) const;  ///< pixels
    [[nodiscard]] std::int64_t noiseChannels() const;
    [[nodiscard]] std::int64_t embeddingChannels() const;
    /// Attention in the ordinary blocks of a level was asked for (in0 always asks).
    [[nodiscard]] bool wantsAttention(std::int64_t level) const;

    friend bool operator==(const NetworkOptions&, const NetworkOptions&) = default;
};

}  // namespace outis::models
