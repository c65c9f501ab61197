// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/detector_options.h"

#include <algorithm>

namespace outis::privacy {
namespace {

constexpr std::int64_t kMany = std::int64_t{1} << 40;
constexpr std::int64_t kSmallImage = 64;  // pixels, up to which the small network is taken

Error invalid(const char* field, const char* detail) {
    return {ErrorCode::InvalidOption, field, detail};
}

std::string automaticNetwork(const DetectorOptions& options, std::int64_t size) {
    if (size <= kSmallImage) {
        return "small";
    }
    return options.detector == kReidentification ? "resnet50" : "convnext-tiny";
}

/// Of METHOD 8.1 and 8.2; the small network stands a higher one.
double automaticRate(const DetectorOptions& options) {
    if (options.detector == kDeepSsim) {
        return 1e-3;
    }
    if (options.network == "small") {
        return 2e-3;
    }
    return options.network == "resnet50" ? 1e-4 : 8e-5;
}

}  // namespace

bool isLearned(std::string_view detector) {
    return detector == kReidentification || detector == kCopy || detector == kDeepSsim;
}

Result<void> checkDetectorNames(const std::vector<std::string>& chosen,
                                std::span<const char* const> known) {
    if (chosen.empty()) {
        return invalid("detectors", "at least one is needed");
    }
    for (const std::string& name : chosen) {
        if (std::ranges::find(known, name) == known.end() || std::ranges::count(chosen, name) > 1) {
            std::string all;
            for (const char* one : known) {
                all += (all.empty() ? "" : ", ") + std::string(one);
            }
            return Error{ErrorCode::InvalidOption, "detectors", "each at most once of: " + all};
        }
    }
    return {};
}

void DetectorOptions::describe(OptionVisitor& visitor) {
    visitor.choice({"detector", "",
                    "re-identification: same patient; copy: the same picture; deep-ssim: alike"},
                   detector, {kReidentification, kCopy, kDeepSsim});
    visitor.choice({"network", "", "auto: small up to 64 px, else as published"}, network,
                   {"auto", "small", "resnet50", "convnext-tiny"});
    visitor.field({"width", "", "channels of the small network's first stage"}, width, {1, 256});
    visitor.field({"features", "", "length of an embedding, 0: automatic"}, features, {0, 4096});
    visitor.field({"pairs", "pairs", "length of the training, 0: automatic"}, pairs, {0, kMany});
    visitor.field({"batch", "pairs", "pairs averaged per step, 0: automatic"}, batch, {0, 4096});
    visitor.field({"learning-rate", "", "of Adam, 0: automatic"}, learningRate, {0, 1});
    visitor.choice({"score", "", "auto: cosine; weighted-l1: as published"}, score,
                   {"auto", kCosine, "weighted-l1"});
    visitor.field({"contrastive", "", "weighted-l1: weight of NT-Xent; published re-ID: 0"},
                  contrastive, {0, 1});
    visitor.field({"temperature", "", "of the contrastive loss"}, temperature, {0.001, 10});
    visitor.field({"per-patient", "pairs", "of one patient in an epoch, at most"}, perPatient,
                  {1, 100'000});
    visitor.field({"hard-share", "", "different patients with the same view and a shared label"},
                  hardShare, {0, 1});
    visitor.field({"augmentation", "", "strength of the alterations, 0: none"}, augmentation,
                  {0, 3});
    visitor.field({"mirror", "", "alterations include left-right mirroring"}, mirror);
    visitor.field({"validate-pairs", "pairs", "between validations, 0: automatic"}, validatePairs,
                  {0, kMany});
    visitor.field({"patience", "", "validations without a better loss before the end, 0: never"},
                  patience, {0, 100'000});
    visitor.field({"checkpoint-seconds", "s", "at most this much work is lost by a crash"},
                  checkpointSeconds, {0, 86400});
    visitor.field({"seed", "", "the same seed gives the same detector on the same kind of device"},
                  seed, {0, kMany});
    compute.describe(visitor);
}

Result<void> DetectorOptions::check() const {
    if (auto ranges = checkRanges(*this); !ranges) {
        return ranges;
    }
    if (batch != 0 && batch < 4) {
        return invalid("batch", "at least 4 pairs");
    }
    if (detector == kDeepSsim && score != "auto" && score != kCosine) {
        return invalid("score", "deep-ssim is a cosine");
    }
    return {};
}

DetectorOptions DetectorOptions::resolve(std::int64_t trainImages, std::int64_t size) const {
    DetectorOptions full = *this;
    const bool isCopy = detector == kCopy;
    const bool isDeepSsim = detector == kDeepSsim;
    if (score == "auto") {
        full.score = kCosine;
    }
    if (network == "auto") {
        full.network = automaticNetwork(*this, size);
    }
    const bool isSmall = full.network == "small";
    if (features == 0) {
        full.features = isDeepSsim ? 256 : isCopy && !isSmall ? 512 : 128;
    }
    if (batch == 0) {
        full.batch = isSmall  ? std::clamp<std::int64_t>(trainImages / 4 * 4, 16, 256)
                     : isCopy ? 64
                              : 32;
    }
    if (learningRate == 0) {
        full.learningRate = automaticRate(full);
    }
    if (pairs == 0) {
        const std::int64_t epochs = isSmall ? 180 : 40;
        full.pairs = std::clamp<std::int64_t>(epochs * trainImages, 60'000, 4'000'000);
    }
    full.pairs = (full.pairs + full.batch - 1) / full.batch * full.batch;  // whole steps
    if (validatePairs == 0) {
        full.validatePairs = std::max(full.batch, full.pairs / 40);
    }
    return full;
}

void CalibrationOptions::describe(OptionVisitor& visitor) {
    visitor.field({"recall", "", "of same-patient pairs, at the own-group threshold"}, recall,
                  {0.5, 0.9999});
    visitor.field({"false-rejects", "", "of images of strangers, all detectors together"},
                  falseRejects, {0.0001, 0.5});
    visitor.field({"confidence", "", "of all intervals"}, confidence, {0.5, 0.999});
    visitor.field({"different-pairs", "pairs", "of different patients, for the pairwise rate"},
                  differentPairs, {1, 100'000'000});
    visitor.field({"bins", "", "of the score distributions"}, bins, {2, 1000});
    visitor.field({"seed", "", "which image and pair of a patient is taken"}, seed, {0, kMany});
}

Result<void> CalibrationOptions::check() const {
    return checkRanges(*this);
}

void RobustnessOptions::describe(OptionVisitor& visitor) {
    visitor.field({"patients", "patients", "of the test set, at most, per cell"}, patients,
                  {1, 1'000'000});
    visitor.field({"noise-seeds", "", "repetitions whose decisions are compared"}, noiseSeeds,
                  {2, 100});
    visitor.field({"arrangements", "", "orders and counts of images that must not matter"},
                  arrangements, {2, 100});
    visitor.field({"confidence", "", "of all intervals"}, confidence, {0.5, 0.999});
    visitor.field({"seed", "", "of noise and of which images are taken"}, seed, {0, kMany});
}

Result<void> RobustnessOptions::check() const {
    return checkRanges(*this);
}

}  // namespace outis::privacy
