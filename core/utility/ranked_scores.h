// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace outis::utility {

/// Scores of one finding, sorted once, for the area under the ROC of many resamples in linear time.
class RankedScores {
public:
    /// score and label of every row; label 1, 0, or -1 for a row that is left out.
    RankedScores(std::span<const double> score, std::span<const std::int64_t> label);

    /// P(positive > negative) + P(tie)/2 when row i counts weight[i] times; nothing when the rows
    /// that count hold one class alone. Whole weights give the exact area of the repeated rows.
    [[nodiscard]] std::optional<double> auc(std::span<const double> weight) const;

private:
    struct Entry {
        std::uint32_t row = 0;
        bool positive = false;
        bool endsTie = false;  ///< the next score is larger
    };
    std::vector<Entry> entries_;  ///< by rising score
};

}  // namespace outis::utility
