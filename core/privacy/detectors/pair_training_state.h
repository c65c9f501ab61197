// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/models/device.h"
#include "core/models/siamese.h"
#include "core/privacy/detectors/detector_options.h"
#include "core/privacy/detectors/pair_network.h"
#include "core/privacy/detectors/pair_sampling.h"
#include "core/privacy/detectors/pair_training.h"
#include "core/training/data_order.h"
#include "core/training/loop.h"
#include "core/training/optimizer.h"

namespace outis::privacy {

/// Pairs of images as the network's batch takes them.
struct PairBatch {
    at::Tensor first;   ///< F32 [B, 1, S, S] in [0, 1]
    at::Tensor second;  ///< of the same shape
    at::Tensor target;  ///< F32 [B]: 1 the same, 0 not; "deep-ssim": SSIM of the two, 1 the same
    at::Tensor weight;  ///< F32 [B]: 0 leaves a pair out
    at::Tensor groups;  ///< I64 [B]: patient of `first`
};

/// Network, optimiser and best weights so far of a detector's training, and its step.
class PairTrainingState final : public training::StateSaver {
public:
    /// `options` are resolved; `data` is borrowed. Throws what PairSampler throws.
    PairTrainingState(const DetectorOptions& options, const DetectorData& data,
                      const models::Compute& compute);

    training::StepReport step(std::int64_t pairsSeen);

    [[nodiscard]] models::NamedTensors tensors() const override;
    [[nodiscard]] nlohmann::json facts() const override;
    void restore(const nlohmann::json& facts) override;

    [[nodiscard]] const models::NamedTensors& best() const { return best_; }
    [[nodiscard]] double bestLoss() const { return bestLoss_; }
    [[nodiscard]] double bestAuc() const { return bestAuc_; }
    [[nodiscard]] std::int64_t bestAt() const { return bestAt_; }
    [[nodiscard]] std::int64_t trainPairs() const;
    [[nodiscard]] std::int64_t validationPairs() const { return validation_.target.size(0); }

private:
    [[nodiscard]] bool isCosine() const { return options_.score == kCosine; }
    [[nodiscard]] bool isDeepSsim() const { return options_.detector == kDeepSsim; }
    /// The same picture is looked for, not the same patient.
    [[nodiscard]] bool isCopy() const { return options_.detector == kCopy || isDeepSsim(); }
    [[nodiscard]] at::Tensor scoresOf(const at::Tensor& e1, const at::Tensor& e2);
    /// NT-Xent of the cosine of the given pairs, which are of one thing each.
    [[nodiscard]] at::Tensor contrastiveOf(const at::Tensor& e1, const at::Tensor& e2,
                                           const at::Tensor& groups) const;
    /// What training makes small, of all validation pairs.
    [[nodiscard]] double validationLoss(const at::Tensor& scores, const at::Tensor& e1,
                                        const at::Tensor& e2) const;
    void drawValidation();
    /// Embeddings of both sides, in one pass: batch normalisation sees them together.
    [[nodiscard]] std::pair<at::Tensor, at::Tensor> embedBoth(const PairBatch& batch);
    [[nodiscard]] at::Tensor lossAt(std::int64_t pairsSeen, training::StepReport& report);
    [[nodiscard]] at::Tensor lossOfPatients(std::int64_t pairsSeen, training::StepReport& report);
    [[nodiscard]] at::Tensor lossOfCopies(std::int64_t pairsSeen, training::StepReport& report);
    [[nodiscard]] at::Tensor lossOfLikeness(std::int64_t pairsSeen, training::StepReport& report);
    [[nodiscard]] at::Tensor combined(const at::Tensor& crossEntropy, const at::Tensor& contrastive,
                                      training::StepReport& report) const;
    [[nodiscard]] const ImagePair& pairAt(std::int64_t position);
    void validate(std::int64_t pairsSeen, training::StepReport& report);

    DetectorOptions options_;
    const DetectorData& data_;
    models::Compute compute_;
    Seed seed_;
    PairNetworkFacts networkFacts_;
    models::Siamese network_;
    std::optional<training::Optimizer> optimizer_;
    std::optional<PairSampler> sampler_;        ///< re-identification
    std::optional<training::DataOrder> order_;  ///< copies
    std::int64_t epoch_ = -1;
    std::vector<ImagePair> pairs_;  ///< of epoch_
    PairBatch validation_;
    models::NamedTensors best_;
    bool hasBest_ = false;
    double bestLoss_ = 0;
    double bestAuc_ = 0;
    std::int64_t bestAt_ = 0;
    std::int64_t worseInARow_ = 0;
};

}  // namespace outis::privacy
