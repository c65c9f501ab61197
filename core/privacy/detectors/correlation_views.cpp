// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/correlation_views.h"

#include <algorithm>
#include <numeric>

namespace outis::privacy {

void addShifted(const std::uint8_t* row, std::int64_t step, std::vector<SmallMiddle>& into) {
    for (std::int64_t down = 0; down < SmallMiddle::kShifts; down += step) {
        for (std::int64_t right = 0; right < SmallMiddle::kShifts; right += step) {
            into.emplace_back(row + kFine, down, right);
        }
    }
}

CandidateViews::CandidateViews(const std::uint8_t* rows, std::int64_t views, const Forms& forms)
    : forms_(forms), rows_(rows) {
    for (std::int64_t view = 0; view < views; ++view) {
        middles_.emplace_back(rows + view * kLength);
        if (forms_.close > 0) {
            addShifted(rows + view * kLength, forms_.step, small_);
        }
    }
}

float CandidateViews::score(const std::uint8_t* galleryRow) const {
    const Shifted other(galleryRow);
    BestShift best;
    std::size_t bestView = 0;
    for (const std::size_t view : looked(galleryRow)) {
        const BestShift one = bestShift(middles_[view], other, forms_.sign);
        if (one.score > best.score) {
            best = one;
            bestView = view;
        }
    }
    return forms_.betweenPixels
               ? betweenPixels(rows_ + static_cast<std::int64_t>(bestView) * kLength, other, best,
                               forms_.sign)
               : best.score;
}

std::vector<std::size_t> CandidateViews::looked(const std::uint8_t* galleryRow) const {
    std::vector<std::size_t> order(middles_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (forms_.close == 0 || forms_.close >= order.size()) {
        return order;
    }
    const SmallMiddle other(galleryRow + kFine);
    const std::size_t shifts = small_.size() / order.size();
    std::vector<float> rank(order.size(), -1);
    for (std::size_t place = 0; place < small_.size(); ++place) {
        float& best = rank[place / shifts];
        best = std::max(best, smallCorrelation(small_[place], other, forms_.sign));
    }
    const auto close = static_cast<std::ptrdiff_t>(forms_.close);
    std::partial_sort(order.begin(), order.begin() + close, order.end(),
                      [&](std::size_t a, std::size_t b) {
                          return rank[a] != rank[b] ? rank[a] > rank[b] : a < b;
                      });
    order.resize(forms_.close);
    return order;
}

}  // namespace outis::privacy
