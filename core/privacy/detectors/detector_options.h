// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/options.h"
#include "core/base/result.h"
#include "core/models/compute_options.h"

namespace outis::privacy {

inline constexpr const char* kReidentification = "re-identification";
inline constexpr const char* kCopy = "copy";
inline constexpr const char* kDeepSsim = "deep-ssim";
inline constexpr const char* kCorrelation = "correlation";
inline constexpr const char* kDistanceRatio = "distance-ratio";
inline constexpr const char* kCosine = "cosine";
/// Of its scores and of how it ranks; the learned ones have the digest of their weights.
inline constexpr const char* kCorrelationVersion = "correlation-3";

/// Has to be trained before it can score.
[[nodiscard]] bool isLearned(std::string_view detector);
/// InvalidOption (subject "detectors"): none, one that is not among `known`, or one twice.
[[nodiscard]] Result<void> checkDetectorNames(const std::vector<std::string>& chosen,
                                              std::span<const char* const> known);

/// How a learned detector is trained (METHOD 8.1, 8.2). A field whose help says "automatic" is
/// filled by resolve().
struct DetectorOptions {
    /// "re-identification": are two images of the same patient (T1);
    /// "copy": is one image an altered copy of the other (T2);
    /// "deep-ssim": how alike were two images before they were altered (Scardace et al.,
    /// arXiv 2509.16582): needs no patient ids.
    std::string detector = kReidentification;
    std::string network = "auto";  ///< "auto", "small", "resnet50", "convnext-tiny"
    std::int64_t width = 16;       ///< channels of the small network's first stage
    std::int64_t features = 0;     ///< length of an embedding; 0: automatic
    std::int64_t pairs = 0;        ///< length of the training, in pairs seen; 0: automatic
    std::int64_t batch = 0;        ///< pairs averaged per step; 0: automatic
    double learningRate = 0;       ///< of Adam; 0: automatic
    /// "cosine" of the embeddings, learned by NT-Xent alone, or the published "weighted-l1" of
    /// their distances (METHOD 8.1, 8.2), learned by cross entropy and NT-Xent; "auto": cosine.
    std::string score = "auto";
    double contrastive = 0.2;   ///< weighted-l1: weight of NT-Xent beside cross entropy's 1 - this
    double temperature = 0.07;  ///< of NT-Xent
    std::int64_t perPatient = 20;    ///< same-patient pairs of one patient in an epoch, at most
    double hardShare = 0.5;          ///< of the different-patient pairs: same view, shared label
    double augmentation = 1;         ///< strength of the alterations: 0 none, 1 as designed
    bool mirror = true;              ///< alterations include left-right mirroring
    std::int64_t validatePairs = 0;  ///< pairs between validations; 0: automatic
    std::int64_t patience = 10;      ///< validations without a better loss before the end; 0: off
    double checkpointSeconds = 120;  ///< at most this much work is lost by a crash
    std::int64_t seed = 1;
    models::ComputeOptions compute;  ///< precision is not used: all is float32

    void describe(OptionVisitor& visitor);
    /// InvalidOption: ranges and contradictions.
    [[nodiscard]] Result<void> check() const;
    /// Replaces every "automatic" for `trainImages` square images of `size` pixels.
    [[nodiscard]] DetectorOptions resolve(std::int64_t trainImages, std::int64_t size) const;
};

/// How thresholds are set (METHOD 8.4).
struct CalibrationOptions {
    double recall = 0.95;        ///< q: same-patient pairs that the own-group threshold finds
    double falseRejects = 0.05;  ///< f of all detectors together, shared equally
    double confidence = 0.95;    ///< of all intervals
    std::int64_t differentPairs = 10000;  ///< of different patients, for the pairwise rate
    std::int64_t bins = 40;               ///< of the shown score distributions
    std::int64_t seed = 1;                ///< which image and pair of a patient is taken

    void describe(OptionVisitor& visitor);
    [[nodiscard]] Result<void> check() const;
};

/// What is tried in the robustness grid (METHOD 8.3).
struct RobustnessOptions {
    std::int64_t patients = 500;    ///< of TEST, at most, per cell
    std::int64_t noiseSeeds = 5;    ///< repetitions whose decisions are compared
    std::int64_t arrangements = 5;  ///< orders and counts of images that must not matter
    double confidence = 0.95;       ///< of all intervals
    std::int64_t seed = 1;

    void describe(OptionVisitor& visitor);
    [[nodiscard]] Result<void> check() const;
};

}  // namespace outis::privacy
