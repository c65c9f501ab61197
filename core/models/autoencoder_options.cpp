// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/autoencoder_options.h"

#include <string>

namespace outis::models {

void AutoencoderOptions::describe(OptionVisitor& visitor) {
    visitor.field({"in-channels", "", "channels of an image"}, inChannels, {1, 16});
    visitor.field({"out-channels", "", "channels of a decoded image"}, outChannels, {1, 16});
    visitor.list(
        {"block-out-channels", "", "width of each level; each further one halves the side"},
        blockOutChannels, {1, 4096});
    visitor.field({"layers-per-block", "", "residual blocks of a level"}, layersPerBlock, {1, 8});
    visitor.field({"latent-channels", "", "channels of a latent"}, latentChannels, {1, 64});
    visitor.field({"norm-num-groups", "", "groups of every normalisation"}, normNumGroups,
                  {1, 1024});
}

Result<void> AutoencoderOptions::check() const {
    if (auto ranges = checkRanges(*this); !ranges) {
        return ranges;
    }
    if (blockOutChannels.empty() || blockOutChannels.size() > 6) {
        return Error{ErrorCode::InvalidOption, "block-out-channels", "1 to 6 levels"};
    }
    for (const std::int64_t width : blockOutChannels) {
        if (width % normNumGroups != 0) {
            return Error{ErrorCode::InvalidOption, "block-out-channels",
                         std::to_string(width) + " is not a multiple of the " +
                             std::to_string(normNumGroups) + " groups"};
        }
    }
    return {};
}

std::int64_t AutoencoderOptions::downscale() const {
    return std::int64_t{1} << (blockOutChannels.size() - 1);
}

}  // namespace outis::models
