// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/ranked_scores.h"

#include <algorithm>

namespace outis::utility {

RankedScores::RankedScores(std::span<const double> score, std::span<const std::int64_t> label) {
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < score.size(); ++row) {
        if (label[row] >= 0) {
            rows.push_back(static_cast<std::uint32_t>(row));
        }
    }
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
        return score[a] < score[b] || (score[a] == score[b] && a < b);
    });
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const bool last = place + 1 == rows.size();
        entries_.push_back({rows[place], label[rows[place]] == 1,
                            last || score[rows[place + 1]] > score[rows[place]]});
    }
}

std::optional<double> RankedScores::auc(std::span<const double> weight) const {
    double won = 0;
    double positives = 0;
    double negatives = 0;  // below the present tie
    double tiedPositives = 0;
    double tiedNegatives = 0;
    for (const Entry& entry : entries_) {
        (entry.positive ? tiedPositives : tiedNegatives) += weight[entry.row];
        if (entry.endsTie) {
            won += tiedPositives * (negatives + tiedNegatives / 2);
            positives += tiedPositives;
            negatives += tiedNegatives;
            tiedPositives = 0;
            tiedNegatives = 0;
        }
    }
    if (positives == 0 || negatives == 0) {
        return std::nullopt;
    }
    return won / (positives * negatives);
}

}  // namespace outis::utility
