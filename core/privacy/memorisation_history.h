// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"

/// What the memorisation meter saw over a training, and what follows from it (METHOD 6.5).
namespace outis::privacy {

/// One measurement: samples of one state of the generator against training and validation patients.
struct MemorisationRow {
    std::int64_t imagesSeen = 0;
    std::int64_t samples = 0;
    double share = 0;     ///< S1: samples whose nearest image is a training patient's; 0.5: none
    double shareLow = 0;  ///< 95 % Wilson interval
    double shareHigh = 1;
    double auc = 0.5;         ///< P(a sample is nearer to training than a sample is to validation)
    std::int64_t copies = 0;  ///< near-copies of any training image among the samples
    double copyRate = 0;      ///< S2: copies / samples
    double copyLow = 0;       ///< 95 % Wilson interval
    double copyHigh = 1;
    double realCopyRate = 0;  ///< of validation images that would count as near-copies
    /// What the best checkpoint is chosen by, lower is better (KID to validation); NaN: not known.
    double quality = std::numeric_limits<double>::quiet_NaN();
};

struct MemorisationLimits {
    double share = 0.55;      ///< the lower bound of S1 may not be above this
    double copyFactor = 2;    ///< S2 may not be above this times the rate of real images
    std::int64_t inARow = 2;  ///< measurements over the limit that suggest a stop; >= 1
};

/// Appends, and drops rows of the same or a longer training first: after a crash, snapshots are
/// measured again.
void record(std::vector<MemorisationRow>& history, const MemorisationRow& row);

[[nodiscard]] bool isOverLimit(const MemorisationRow& row, const MemorisationLimits& limits);

/// The last `inARow` rows are all over the limit.
[[nodiscard]] bool suggestsStop(const std::vector<MemorisationRow>& history,
                                const MemorisationLimits& limits);

/// Images seen of the first measurement after which a stop was suggested; nothing when it never
/// was.
[[nodiscard]] std::optional<std::int64_t> firstSuggestion(
    const std::vector<MemorisationRow>& history, const MemorisationLimits& limits);

/// Images seen of the best checkpoint that keeps the limits: the lowest quality (ties: the
/// earlier); the longest training where no such row has a known quality. Nothing when none keeps
/// the limits.
[[nodiscard]] std::optional<std::int64_t> bestCheckpoint(
    const std::vector<MemorisationRow>& history, const MemorisationLimits& limits);

/// A list of objects; an unknown quality is null.
[[nodiscard]] nlohmann::json toJson(const std::vector<MemorisationRow>& history);
/// Errors: Corrupt.
[[nodiscard]] Result<std::vector<MemorisationRow>> historyFromJson(const nlohmann::json& json);

}  // namespace outis::privacy
