// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/privacy/audit/audit_evidence.h"
#include "core/privacy/audit/evidence_gathering.h"

namespace outis::privacy {

inline constexpr std::size_t kTrainSet = 0;
inline constexpr std::size_t kControlSet = 1;
inline constexpr std::size_t kReferenceSet = 2;

/// Scores of one candidate image with every image of the three sets.
struct ImageScores {
    std::array<std::vector<float>, 3> of;  ///< per set, [images]
};

/// The three sets as one detector sees them. They are searched as one gallery: a detector with a
/// prefilter must not look at a training patient's images more or less often than at a control's
/// (the tests of the audit rest on that).
class SetScorer {
public:
    /// Borrows all. Throws ErrorException.
    SetScorer(CopyDetector& detector, const AuditSets& sets, const AuditPopulation& population,
              std::stop_token stop);

    /// `use` is called for every image U8 [N, 1, S, S] in order. False when stopped.
    bool eachOf(const at::Tensor& images,
                const std::function<void(std::int64_t row, ImageScores& scores)>& use) const;

    /// Largest over each patient's images: [n + m + |R|].
    [[nodiscard]] std::vector<float> byPatient(const ImageScores& scores) const;
    /// The best image of a set; none when the set is empty.
    [[nodiscard]] NearestImage nearest(const ImageScores& scores, std::size_t set) const;
    /// Column of the patient of a set's image.
    [[nodiscard]] std::int64_t columnOf(std::size_t set, std::int64_t image) const {
        return columns_[set][static_cast<std::size_t>(image)];
    }
    [[nodiscard]] std::int64_t columns() const { return patients_; }

private:
    [[nodiscard]] ImageScores scoresOf(const Matches& matches, std::int64_t row) const;

    CopyDetector& detector_;
    std::stop_token stop_;
    std::int64_t patients_;
    Gallery gallery_;  ///< of the three sets, one after the other
    std::array<std::vector<std::int64_t>, 3> columns_;
};

}  // namespace outis::privacy
