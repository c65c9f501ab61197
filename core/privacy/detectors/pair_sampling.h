// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/detectors/patient_images.h"

/// Same- and different-patient pairs (METHOD 2.5).
namespace outis::privacy {

struct ImagePair {
    std::int64_t first = 0;  ///< row
    std::int64_t second = 0;
    bool same = false;  ///< of one patient

    friend bool operator==(const ImagePair&, const ImagePair&) = default;
};

struct PairOptions {
    std::int64_t perPatient = 20;  ///< positives of one patient in an epoch, at most
    double hardShare = 0.5;        ///< of the negatives: same view and a shared label, where known
};

/// Draws the pairs of any epoch: per patient up to perPatient within-patient pairs without
/// replacement, and for each a negative with the same first image and an image of another patient
/// (patient uniform, then image uniform). Borrows nothing.
class PairSampler {
public:
    /// Throws ErrorException: TooFewPatients without a second patient, or without any patient who
    /// has two images.
    PairSampler(const PatientImages& set, const PairOptions& options, Seed seed);

    /// Positives and negatives in random order; a function of (seed, epoch) alone.
    [[nodiscard]] std::vector<ImagePair> epoch(std::int64_t number) const;
    /// The pairs of an epoch, the same number in each.
    [[nodiscard]] std::int64_t pairsPerEpoch() const { return pairs_; }

private:
    void addPositives(std::vector<ImagePair>& pairs, std::size_t patient, Seed epoch) const;
    [[nodiscard]] std::int64_t strangerOf(std::int64_t row, std::size_t patient, bool hard,
                                          Philox& random) const;
    [[nodiscard]] bool isHard(std::int64_t a, std::int64_t b) const;

    PairOptions options_;
    Seed seed_;
    std::vector<std::vector<std::int64_t>> rows_;  ///< by patient
    at::Tensor views_;                             ///< contiguous on the CPU, or undefined
    at::Tensor labels_;
    std::int64_t pairs_ = 0;
};

/// One random pair of different images per patient who has two: I64 [P, 2].
[[nodiscard]] at::Tensor onePairEach(const PatientImages& set, Seed seed);

}  // namespace outis::privacy
