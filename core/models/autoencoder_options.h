// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/options.h"
#include "core/base/result.h"

namespace outis::models {

/// Shape of a KL autoencoder, with the field names of its published config file. The defaults are
/// those of METHOD 3.2 for training on the user's own images.
struct AutoencoderOptions {
    std::int64_t inChannels = 1;
    std::int64_t outChannels = 1;
    std::vector<std::int64_t> blockOutChannels = {64, 128, 256, 256};  ///< width per level
    std::int64_t layersPerBlock = 2;
    std::int64_t latentChannels = 4;
    std::int64_t normNumGroups = 32;

    void describe(OptionVisitor& visitor);
    /// InvalidOption with the first contradiction.
    [[nodiscard]] Result<void> check() const;
    /// Side of an image over that of its latent: 2^(levels - 1).
    [[nodiscard]] std::int64_t downscale() const;

    friend bool operator==(const AutoencoderOptions&, const AutoencoderOptions&) = default;
};

}  // namespace outis::models
