// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/pair_training.h"

#include <utility>

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/models/device.h"
#include "core/models/failure.h"
#include "core/privacy/detectors/pair_network.h"
#include "core/privacy/detectors/pair_training_state.h"
#include "core/training/fingerprint.h"

namespace outis::privacy {
namespace {

constexpr const char* kFileName = "detector.safetensors";
constexpr std::int64_t kSmallestSide = 16;

void checkData(const DetectorOptions& options, const DetectorData& data) {
    orThrow(options.check());
    orThrow(checkPatientImages(data.train, "training set"));
    orThrow(checkPatientImages(data.validation, "validation set"));
    const std::int64_t side = data.train.images.size(2);
    orThrow(checkImages(data.validation.images, side));
    if (side < kSmallestSide) {
        throw ErrorException({ErrorCode::InvalidOption, "images", "at least 16 px a side"});
    }
    orThrow(checkDisjoint(data.train, data.validation));
    for (const PatientImages* set : {&data.train, &data.validation}) {
        if (rowsByPatient(*set).size() < 2) {
            throw ErrorException({ErrorCode::TooFewPatients, "pairs", "needs two patients a set"});
        }
    }
}

DetectorTraining trained(const DetectorOptions& asked, const DetectorData& data,
                         const training::LoopPlaces& places, std::stop_token stop,
                         Observer& observer) {
    checkData(asked, data);
    const std::int64_t side = data.train.images.size(2);
    const DetectorOptions options = asked.resolve(data.train.images.size(0), side);
    const models::Compute compute = orThrow(models::chooseCompute(options.compute));
    const std::string dataDigest = toHex(sha256(digestOf(data.train) + digestOf(data.validation)));
    PairTrainingState state(options, data, compute);
    training::LoopOptions loop;
    loop.length = options.pairs;
    loop.checkpointSeconds = options.checkpointSeconds;
    nlohmann::json facts = toJson(options);
    facts["data-digest"] = dataDigest;
    loop.fingerprint = training::fingerprintOf(std::move(facts));
    loop.device = compute.description;
    DetectorTraining result;
    result.training = orThrow(training::runTraining(
        loop, places, state, [&](std::int64_t pairsSeen) { return state.step(pairsSeen); },
        std::move(stop), observer));
    result.bestLoss = state.bestLoss();
    result.bestAuc = state.bestAuc();
    result.bestAt = state.bestAt();
    result.trainPairs = state.trainPairs();
    result.validationPairs = state.validationPairs();
    if (result.training.outcome == Outcome::Stopped) {
        return result;
    }
    PairNetworkFacts network = PairNetworkFacts::of(options, side);
    network.dataDigest = dataDigest;
    result.detector = places.folder / kFileName;
    orThrow(writePairNetwork(result.detector, state.best(), network));
    result.digest = toHex(orThrow(sha256File(result.detector)));
    return result;
}

}  // namespace

Result<DetectorTraining> trainDetector(const DetectorOptions& options, const DetectorData& data,
                                       const training::LoopPlaces& places, std::stop_token stop,
                                       Observer& observer) {
    try {
        return trained(options, data, places, std::move(stop), observer);
    } catch (...) {
        return models::failureOrRethrow("detector");
    }
}

}  // namespace outis::privacy
