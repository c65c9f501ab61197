// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/pair_network.h"

#include <nlohmann/json.hpp>

#include <ATen/ATen.h>

#include "core/models/image_tensor.h"

namespace outis::privacy {
namespace {

constexpr int kFormat = 2;
const char* const kFactsKey = "outis-detector";
constexpr std::int64_t kPublishedSide = 256;  // METHOD 8.1

at::Tensor imageNetInput(const at::Tensor& grey) {
    at::Tensor fitted = grey;
    if (grey.size(2) != kPublishedSide) {
        fitted = models::resizeImages(grey, kPublishedSide, kPublishedSide,
                                      models::ResizeMode::Bilinear, /*antialias=*/true);
    }
    const auto options = grey.options();
    const at::Tensor mean = at::tensor({0.485F, 0.456F, 0.406F}).to(options).view({1, 3, 1, 1});
    const at::Tensor deviation =
        at::tensor({0.229F, 0.224F, 0.225F}).to(options).view({1, 3, 1, 1});
    return (fitted - mean) / deviation;
}

}  // namespace

PairNetworkFacts PairNetworkFacts::of(const DetectorOptions& options, std::int64_t size) {
    PairNetworkFacts facts;
    facts.detector = options.detector;
    facts.network = options.network;
    facts.score = options.score;
    facts.width = options.width;
    facts.features = options.features;
    facts.size = size;
    return facts;
}

models::Siamese makePairNetwork(const PairNetworkFacts& facts) {
    models::SiameseOptions options;
    options.inChannels = facts.network == "resnet50" ? 3 : 1;
    options.features = facts.features;
    options.width = facts.width;
    options.backbone = models::SiameseBackbone::SmallResNet;
    if (facts.network == "resnet50") {
        options.backbone = models::SiameseBackbone::ResNet50;
    } else if (facts.network == "convnext-tiny") {
        options.backbone = models::SiameseBackbone::ConvNextTiny;
    }
    return models::Siamese(options);
}

at::Tensor prepareForPairs(const at::Tensor& images, const PairNetworkFacts& facts) {
    return facts.network == "resnet50" ? imageNetInput(images) : models::normaliseChannels(images);
}

Result<void> writePairNetwork(const std::filesystem::path& path,
                              const models::NamedTensors& tensors, const PairNetworkFacts& facts) {
    const nlohmann::json json = {{"format", kFormat},        {"detector", facts.detector},
                                 {"network", facts.network}, {"score", facts.score},
                                 {"width", facts.width},     {"features", facts.features},
                                 {"size", facts.size},       {"data-digest", facts.dataDigest}};
    return models::writeTensors(path, tensors, {{kFactsKey, json.dump()}});
}

Result<PairNetworkFacts> pairNetworkFacts(const safetensors::File& file) {
    const auto found = file.metadata().find(kFactsKey);
    if (found == file.metadata().end()) {
        return Error{ErrorCode::Corrupt, "detector", "the file was not written by a training here"};
    }
    try {
        const nlohmann::json json = nlohmann::json::parse(found->second);
        const int format = json.at("format").get<int>();
        if (format > kFormat) {
            return Error{ErrorCode::NewerVersion, "detector", json.at("format").dump()};
        }
        if (format < kFormat) {
            return Error{ErrorCode::Corrupt, "detector",
                         "of an earlier format that is no longer read: train it again"};
        }
        PairNetworkFacts facts;
        facts.detector = json.at("detector");
        facts.network = json.at("network");
        facts.score = json.at("score");
        facts.width = json.at("width");
        facts.features = json.at("features");
        facts.size = json.at("size");
        facts.dataDigest = json.at("data-digest");
        DetectorOptions asOptions;
        asOptions.detector = facts.detector;
        asOptions.network = facts.network;
        asOptions.score = facts.score;
        asOptions.width = facts.width;
        asOptions.features = facts.features;
        if (!asOptions.check() || facts.network == "auto" || facts.score == "auto" ||
            facts.features < 1 || facts.size < 1 || facts.size > 65536) {
            return Error{ErrorCode::Corrupt, "detector", "its facts make no sense"};
        }
        return facts;
    } catch (const nlohmann::json::exception& exception) {
        return Error{ErrorCode::Corrupt, "detector", exception.what()};
    }
}

}  // namespace outis::privacy
