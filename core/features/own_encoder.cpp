// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/own_encoder.h"

#include <nlohmann/json.hpp>

#include <ATen/ATen.h>

#include "core/models/basic_layers.h"
#include "core/models/image_tensor.h"
#include "core/models/tensor_file.h"

namespace outis::features {
namespace {

constexpr int kFormat = 1;
constexpr std::int64_t kSmallImage = 64;  // pixels, up to which the stem is a small one
const char* const kFactsKey = "outis-encoder";

nlohmann::json toJson(const OwnEncoderFacts& facts) {
    return {{"format", kFormat},
            {"method", facts.method},
            {"depth", facts.network.depth},
            {"width", facts.network.width},
            {"in-channels", facts.network.inChannels},
            {"small-stem", facts.network.smallStem},
            {"small-stem-stride", facts.network.smallStemStride},
            {"size", facts.size},
            {"mean", facts.mean},
            {"deviation", facts.deviation},
            {"data-digest", facts.dataDigest}};
}

}  // namespace

models::ResNetOptions networkOf(const EncoderOptions& options, std::int64_t channels,
                                std::int64_t size) {
    models::ResNetOptions network;
    network.depth = options.depth;
    network.inChannels = channels;
    network.width = options.width;
    network.smallStem = size <= kSmallImage;
    network.smallStemStride = 2;
    return network;
}

Result<void> writeOwnEncoder(const std::filesystem::path& path, const models::ResNet& network,
                             const OwnEncoderFacts& facts) {
    return models::writeTensors(path, models::stateOf(*network),
                                {{kFactsKey, toJson(facts).dump()}});
}

Result<OwnEncoderFacts> ownEncoderFacts(const safetensors::File& file) {
    const auto found = file.metadata().find(kFactsKey);
    if (found == file.metadata().end()) {
        return Error{ErrorCode::Corrupt, "encoder", "the file was not written by a training here"};
    }
    try {
        const nlohmann::json json = nlohmann::json::parse(found->second);
        if (json.at("format").get<int>() > kFormat) {
            return Error{ErrorCode::NewerVersion, "encoder", json.at("format").dump()};
        }
        OwnEncoderFacts facts;
        facts.method = json.at("method");
        facts.network.depth = json.at("depth");
        facts.network.width = json.at("width");
        facts.network.inChannels = json.at("in-channels");
        facts.network.smallStem = json.at("small-stem");
        facts.network.smallStemStride = json.at("small-stem-stride");
        facts.size = json.at("size");
        facts.mean = json.at("mean");
        facts.deviation = json.at("deviation");
        facts.dataDigest = json.at("data-digest");
        if (facts.size < 1 || !(facts.deviation > 0)) {
            return Error{ErrorCode::Corrupt, "encoder", "its facts make no sense"};
        }
        return facts;
    } catch (const nlohmann::json::exception& exception) {
        return Error{ErrorCode::Corrupt, "encoder", exception.what()};
    }
}

at::Tensor prepareOwn(const at::Tensor& images, const OwnEncoderFacts& facts) {
    const at::Tensor fitted = models::repeatGrey(images, facts.network.inChannels);
    const bool isFitting = images.size(2) == facts.size && images.size(3) == facts.size;
    const at::Tensor resized =
        isFitting ? fitted
                  : models::resizeImages(fitted, facts.size, facts.size,
                                         models::ResizeMode::Bilinear, /*antialias=*/true);
    return (resized - facts.mean) / facts.deviation;
}

}  // namespace outis::features
