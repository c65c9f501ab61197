// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/network_options.h"

#include <algorithm>
#include <string>

namespace outis::models {
namespace {

Error sizeError(const NetworkOptions& options) {
    return {ErrorCode::SizeNotDivisible, std::to_string(options.imgResolution),
            "the network has " + std::to_string(options.levels()) +
                " levels: the size must be a multiple of " +
                std::to_string(std::int64_t{1} << (options.levels() - 1))};
}

Result<void> checkHeads(const NetworkOptions& options, std::int64_t level) {
    const std::int64_t channels = options.width(level);
    const std::int64_t heads = channels / options.channelsPerHead;
    if (heads > 0 && channels % heads != 0) {
        return Error{ErrorCode::InvalidOption, "channels-per-head",
                     std::to_string(channels) + " channels do not divide into " +
                         std::to_string(heads) + " heads"};
    }
    return {};
}

}  // namespace

void NetworkOptions::describe(OptionVisitor& visitor) {
    visitor.field({"img-resolution", "px", "side of the square images"}, imgResolution, {1, 4096});
    visitor.field({"img-channels", "", "1 for grey images"}, imgChannels, {1, 64});
    visitor.field({"label-dim", "", "length of the condition, 0 for an unconditional network"},
                  labelDim, {0, 65536});
    visitor.field({"model-channels", "", "base width; work grows with its square"}, modelChannels,
                  {1, 4096});
    visitor.list({"channel-mult", "", "width of each level as a multiple of the base width"},
                 channelMult, {1, 64});
    visitor.field({"channel-mult-noise", "", "noise features; 0 takes the first level's multiple"},
                  channelMultNoise, {0, 64});
    visitor.field({"channel-mult-emb", "", "embedding width; 0 takes the largest multiple"},
                  channelMultEmb, {0, 64});
    visitor.field({"num-blocks", "", "residual blocks per level"}, numBlocks, {1, 16});
    visitor.list({"attn-resolutions", "px", "levels with self-attention"}, attnResolutions,
                 {1, 4096});
    visitor.field({"channels-per-head", "", "narrower levels have no attention"}, channelsPerHead,
                  {1, 4096});
    visitor.field({"label-balance", "", "weight of the label against the noise level"},
                  labelBalance, {0, 1});
    visitor.field({"concat-balance", "", "weight of the skip connections"}, concatBalance, {0, 1});
    visitor.field({"dropout", "", "share of activations dropped in training; helps small data"},
                  dropout, {0, 0.9});
    visitor.field({"sigma-data", "", "standard deviation of the data"}, sigmaData, {1e-3, 1e3});
    visitor.field({"logvar-channels", "", "features of the uncertainty head"}, logvarChannels,
                  {1, 4096});
}

Result<void> NetworkOptions::check() const {
    if (auto ranges = checkRanges(*this); !ranges) {
        return ranges;
    }
    if (channelMult.empty() || channelMult.size() > 12) {
        return Error{ErrorCode::InvalidOption, "channel-mult", "needs 1 to 12 levels"};
    }
    if (imgResolution % (std::int64_t{1} << (levels() - 1)) != 0) {
        return sizeError(*this);
    }
    for (std::int64_t level = 0; level < levels(); ++level) {
        const bool attention = wantsAttention(level) || level == levels() - 1;
        if (auto heads = checkHeads(*this, level); attention && !heads) {
            return heads;
        }
    }
    return {};
}

std::int64_t NetworkOptions::levels() const {
    return static_cast<std::int64_t>(channelMult.size());
}

std::int64_t NetworkOptions::width(std::int64_t level) const {
    return modelChannels * channelMult.at(static_cast<std::size_t>(level));
}

std::int64_t NetworkOptions::resolution(std::int64_t level) const {
    return imgResolution >> level;
}

std::int64_t NetworkOptions::noiseChannels() const {
    return modelChannels * (channelMultNoise > 0 ? channelMultNoise : channelMult.front());
}

std::int64_t NetworkOptions::embeddingChannels() const {
    const std::int64_t largest = *std::max_element(channelMult.begin(), channelMult.end());
    return modelChannels * (channelMultEmb > 0 ? channelMultEmb : largest);
}

bool NetworkOptions::wantsAttention(std::int64_t level) const {
    return std::find(attnResolutions.begin(), attnResolutions.end(), resolution(level)) !=
           attnResolutions.end();
}

}  // namespace outis::models
