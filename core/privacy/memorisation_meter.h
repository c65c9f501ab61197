// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <stop_token>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/memorisation_history.h"

namespace outis::privacy {

/// Features of one encoder, one row per real image. Never of control patients (METHOD 6.5).
struct MeterReference {
    at::Tensor training;           ///< F32 [N, D], all training images
    at::Tensor trainingPatient;    ///< I64 [N]
    at::Tensor validation;         ///< F32 [V, D]
    at::Tensor validationPatient;  ///< I64 [V]
    Seed seed;                     ///< of the choice of training patients
};

/// How much a generator repeats its training patients (METHOD 6.5): a pure function of features.
class MemorisationMeter {
public:
    /// Chooses training patients at random, with all their images, until there are as many images
    /// as of validation (or all there are; then validation is cut by patients likewise), and sets
    /// the threshold of a near-copy: closer than any two validation images of different patients
    /// are, and than 99 % of pairs of one patient (METHOD 13.5-0a; without the second where there
    /// are fewer than 20 such pairs).
    /// Errors: InvalidOption (shapes, a value that is not finite), TooFewPatients (fewer than two
    /// validation patients, or no training image).
    [[nodiscard]] static Result<MemorisationMeter> prepare(const MeterReference& reference,
                                                           std::stop_token stop = {});

    /// Of samples F32 [n, D], n > 0, by the same encoder. Errors: InvalidOption.
    [[nodiscard]] Result<MemorisationRow> measure(std::int64_t imagesSeen,
                                                  const at::Tensor& samples) const;

    [[nodiscard]] double copyDistance() const { return copyDistance_; }  ///< Euclidean
    [[nodiscard]] double realCopyRate() const { return realCopyRate_; }
    /// Pairs of different validation images of one patient.
    [[nodiscard]] std::int64_t samePatientPairs() const { return samePatientPairs_; }
    /// Images on either side of the comparison.
    [[nodiscard]] std::int64_t matchedImages() const { return chosen_.size(0); }

private:
    MemorisationMeter() = default;

    at::Tensor all_;         ///< training, F32 [N, D]
    at::Tensor chosen_;      ///< training, F32 [m, D]
    at::Tensor validation_;  ///< F32 [m, D]
    double copyDistance_ = 0;
    double realCopyRate_ = 0;
    std::int64_t samePatientPairs_ = 0;
};

}  // namespace outis::privacy
