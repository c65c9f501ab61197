// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/candidates.h"

#include <algorithm>
#include <functional>

namespace outis::metrics {

void Candidates::offer(std::int64_t row, float score, float error) {
    offers_.push_back({row, score + error});
    // The row is proven to score at least score - error; the k-th best of those proofs bounds the
    // k-th best row from below.
    lowerBounds_.push_back(score - error);
    std::push_heap(lowerBounds_.begin(), lowerBounds_.end(), std::greater<>());
    if (lowerBounds_.size() > k_) {
        std::pop_heap(lowerBounds_.begin(), lowerBounds_.end(), std::greater<>());
        lowerBounds_.pop_back();
    }
    if (lowerBounds_.size() == k_) {
        threshold_ = lowerBounds_.front();
    }
    if (offers_.size() >= compactAt_) {
        compact();
    }
}

void Candidates::compact() {
    std::erase_if(offers_, [this](const Offer& offer) { return offer.atMost < threshold_; });
    compactAt_ = std::max<std::size_t>(64, 2 * offers_.size());
}

std::vector<std::int64_t> Candidates::rows() const {
    std::vector<std::int64_t> rows;
    for (const Offer& offer : offers_) {
        if (offer.atMost >= threshold_) {
            rows.push_back(offer.row);
        }
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

}  // namespace outis::metrics
