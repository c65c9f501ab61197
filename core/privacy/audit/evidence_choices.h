// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"
#include "core/privacy/audit/evidence_gathering.h"

namespace outis::privacy {

/// What is asked of every detector alike, chosen once.
struct EvidenceChoices {
    std::vector<std::int64_t> asked;           ///< rows of the release
    std::vector<std::int64_t> askedWithout;    ///< rows of the other release
    std::vector<std::int64_t> controlImages;   ///< rows of H, one per patient
    std::vector<std::int64_t> trainingImages;  ///< rows of X, one per patient
    std::vector<std::int64_t> plantedImages;   ///< rows of X, one per patient
    std::vector<std::int64_t> otherImages;     ///< rows of X of patients with several
    at::Tensor light;                          ///< plantedImages, lightly edited
    /// plantedImages noised and drawn back, made when first asked for; undefined when stopped.
    /// Empty: no generator does that.
    std::function<at::Tensor()> denoised;
    at::Tensor editedReference;                 ///< one per patient of R, lightly edited
    std::vector<std::int64_t> referenceImages;  ///< which
    std::vector<std::int64_t> ownedControls;    ///< rows of H, rising, one each of
                                                ///< patients with several
    Seed lots;
};

/// By lot, from the options' seed. Borrows `denoise`. Throws ErrorException.
[[nodiscard]] EvidenceChoices chooseEvidence(const AuditSets& sets, const AuditOptions& options,
                                             const Denoise& denoise, const std::stop_token& stop);

/// Copied.
[[nodiscard]] at::Tensor takenRows(const at::Tensor& from, const std::vector<std::int64_t>& rows);

}  // namespace outis::privacy
