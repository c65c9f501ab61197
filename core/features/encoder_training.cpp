// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/encoder_training.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include "core/base/hash.h"
#include "core/features/encoder_state.h"
#include "core/features/own_encoder.h"
#include "core/features/spread.h"
#include "core/models/device.h"
#include "core/models/failure.h"
#include "core/training/fingerprint.h"

namespace outis::features {
namespace {

constexpr std::int64_t kJudgedImages = 512;
constexpr double kCollapsed = 0.01;  // spread; fresh weights have 0.1 and more on radiographs

Error invalid(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

void checkData(const EncoderOptions& options, const EncoderData& data) {
    const at::Tensor& images = data.images;
    if (!images.defined() || images.dim() != 4 || images.scalar_type() != at::kByte ||
        images.size(2) != images.size(3) || (images.size(1) != 1 && images.size(1) != 3)) {
        throw ErrorException(invalid("images", "needs square U8 pictures [N, 1 or 3, S, S]"));
    }
    if (images.size(0) < 2) {
        throw ErrorException({ErrorCode::NoImages, "training set", "too few images to learn from"});
    }
    orThrow(options.check());
}

/// Mean and deviation of all pixels, in [0, 1], exact: from the histogram.
OwnEncoderFacts factsOf(const EncoderOptions& options, const EncoderData& data) {
    OwnEncoderFacts facts;
    facts.method = options.method;
    facts.size = data.images.size(2);
    facts.network = networkOf(options, data.images.size(1), facts.size);
    facts.dataDigest = data.digest;
    const at::Tensor counts =
        at::bincount(data.images.flatten(), std::nullopt, 256).to(at::kDouble);
    const at::Tensor share = counts / counts.sum();
    const at::Tensor values = at::arange(256, at::kDouble) / 255;
    facts.mean = share.dot(values).item<double>();
    const double variance = share.dot((values - facts.mean).square()).item<double>();
    facts.deviation = std::max(std::sqrt(variance), 1.0 / 255);
    return facts;
}

/// Of everything that changes the result.
std::string fingerprintOf(const EncoderOptions& options, const EncoderData& data) {
    nlohmann::json json = toJson(options);
    json["data-digest"] = data.digest;
    json["shape"] = data.images.sizes().vec();
    return training::fingerprintOf(std::move(json));
}

/// Features of training images spread over the whole set, as the encoder will give them.
at::Tensor judgedFeatures(models::ResNet network, const EncoderData& data,
                          const OwnEncoderFacts& facts, at::Device device) {
    const at::NoGradGuard noGrad;
    const std::int64_t count = std::min(kJudgedImages, data.images.size(0));
    const at::Tensor rows = at::arange(count, at::kLong) * data.images.size(0) / count;
    const at::Tensor chosen = data.images.index_select(0, rows.to(at::kLong));
    network->eval();
    std::vector<at::Tensor> parts;
    constexpr std::int64_t kBatch = 64;
    for (std::int64_t first = 0; first < count; first += kBatch) {
        const at::Tensor bytes = chosen.narrow(0, first, std::min(kBatch, count - first));
        parts.push_back(
            network->features(prepareOwn(bytes.to(device).to(at::kFloat) / 255, facts)));
    }
    return at::cat(parts);
}

void refuseCollapsed(const EncoderResult& result) {
    if (result.spread >= kCollapsed) {
        return;
    }
    std::ostringstream text;
    text << "collapsed: it gives nearly the same features for all images (spread " << result.spread
         << "); train it with other options or more varied images";
    throw ErrorException({ErrorCode::Refused, "encoder", text.str()});
}

EncoderResult trained(const EncoderOptions& asked, const EncoderData& data,
                      const training::LoopPlaces& places, std::stop_token stop,
                      Observer& observer) {
    checkData(asked, data);
    const EncoderOptions options = asked.resolve(data.images.size(0), data.images.size(2));
    const models::Compute compute = orThrow(models::chooseCompute(options.compute));
    const OwnEncoderFacts facts = factsOf(options, data);
    EncoderState state(options, data, facts, compute);
    training::LoopOptions loop;
    loop.length = options.images;
    loop.checkpointSeconds = options.checkpointSeconds;
    loop.fingerprint = fingerprintOf(options, data);
    loop.device = compute.description;
    EncoderResult result;
    result.dimension = facts.network.features();
    result.training = orThrow(training::runTraining(
        loop, places, state, [&](std::int64_t imagesSeen) { return state.step(imagesSeen); },
        std::move(stop), observer));
    if (result.training.outcome == Outcome::Stopped) {
        return result;
    }
    const at::Tensor features = judgedFeatures(state.network(), data, facts, compute.device);
    result.spread = spreadOf(features);
    result.effectiveRank = effectiveRank(features);
    observer.metric("encoder-spread", result.training.imagesSeen, result.spread);
    observer.metric("encoder-rank", result.training.imagesSeen, result.effectiveRank);
    refuseCollapsed(result);
    result.encoder = places.folder / "encoder.safetensors";
    orThrow(writeOwnEncoder(result.encoder, state.network(), facts));
    result.digest = toHex(orThrow(sha256File(result.encoder)));
    return result;
}

}  // namespace

Result<EncoderResult> trainEncoder(const EncoderOptions& options, const EncoderData& data,
                                   const training::LoopPlaces& places, std::stop_token stop,
                                   Observer& observer) {
    try {
        return trained(options, data, places, std::move(stop), observer);
    } catch (...) {
        return models::failureOrRethrow("encoder");
    }
}

}  // namespace outis::features
