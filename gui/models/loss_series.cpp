// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/loss_series.h"

#include <algorithm>
#include <cmath>

namespace outis::gui {

namespace {

QList<QPointF> thinned(const std::vector<QPointF>& points, int maxPoints) {
    const auto count = static_cast<int>(points.size());
    if (count <= maxPoints || maxPoints < 4) {
        return {points.begin(), points.end()};
    }
    // Two points a bucket, lowest and highest, in the order in which they stand.
    const int buckets = maxPoints / 2;
    QList<QPointF> result;
    result.reserve(maxPoints);
    for (int bucket = 0; bucket < buckets; ++bucket) {
        const auto from = points.begin() + static_cast<std::int64_t>(count) * bucket / buckets;
        const auto to = points.begin() + static_cast<std::int64_t>(count) * (bucket + 1) / buckets;
        auto [low, high] = std::minmax_element(
            from, to, [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
        if (high < low) {
            std::swap(low, high);
        }
        result.append(*low);
        if (high != low) {
            result.append(*high);
        }
    }
    result.last() = points.back();
    return result;
}

}  // namespace

void LossSeries::append(std::int64_t step, double loss) {
    const auto x = static_cast<double>(step);
    const auto later =
        std::lower_bound(raw_.begin(), raw_.end(), x,
                         [](const QPointF& point, double at) { return point.x() < at; });
    const auto kept = static_cast<std::size_t>(later - raw_.begin());
    raw_.resize(kept);
    smoothed_.resize(kept);
    weights_.resize(kept);
    if (!std::isfinite(loss)) {
        return;
    }
    // Exponential mean with the start's bias taken out, as Adam does with its moments.
    const double oldWeight = weights_.empty() ? 0 : weights_.back();
    const double oldSum = smoothed_.empty() ? 0 : smoothed_.back().y() * oldWeight;
    const double weight = kKeep * oldWeight + (1 - kKeep);
    raw_.emplace_back(x, loss);
    smoothed_.emplace_back(x, (kKeep * oldSum + (1 - kKeep) * loss) / weight);
    weights_.push_back(weight);
}

void LossSeries::clear() {
    raw_.clear();
    smoothed_.clear();
    weights_.clear();
}

QList<QPointF> LossSeries::raw(int maxPoints) const {
    return thinned(raw_, maxPoints);
}

QList<QPointF> LossSeries::smoothed(int maxPoints) const {
    return thinned(smoothed_, maxPoints);
}

double LossSeries::firstSmoothed() const {
    return smoothed_.empty() ? 0 : smoothed_.front().y();
}

double LossSeries::lastSmoothed() const {
    return smoothed_.empty() ? 0 : smoothed_.back().y();
}

double LossSeries::recentChange() const {
    if (smoothed_.size() < 16) {
        return 0;
    }
    const double before = smoothed_[smoothed_.size() - smoothed_.size() / 4].y();
    return before == 0 ? 0 : (smoothed_.back().y() - before) / std::abs(before);
}

}  // namespace outis::gui
