// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/memorisation_series.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace outis::gui {

namespace {

bool isComplete(const MemorisationPoint& point) {
    return std::isfinite(point.share) && std::isfinite(point.low) && std::isfinite(point.high) &&
           point.copies >= 0;
}

/// False for a metric of something else.
bool take(MemorisationPoint& point, std::string_view metric, double value) {
    if (metric == "memorisation-share") {
        point.share = value;
    } else if (metric == "memorisation-low") {
        point.low = value;
    } else if (metric == "memorisation-high") {
        point.high = value;
    } else if (metric == "memorisation-auc") {
        point.auc = value;
    } else if (metric == "memorisation-copies") {
        point.copies = std::isfinite(value) && value >= 0 ? std::llround(value) : -1;
    } else if (metric == "memorisation-over-limit") {
        point.overLimit = std::isfinite(value) ? std::optional(value != 0) : std::nullopt;
    } else {
        return false;
    }
    return true;
}

/// Not part of what makes a measurement whole.
bool isBeside(std::string_view metric) {
    return metric == "memorisation-auc" || metric == "memorisation-over-limit";
}

}  // namespace

bool MemorisationSeries::append(std::string_view metric, std::int64_t step, double value) {
    MemorisationPoint next;
    next.images = step;
    const bool isLast = !points_.empty() && points_.back().images == step;
    if (!take(isLast ? points_.back() : next, metric, value)) {
        return false;
    }
    if (isLast) {
        // Only the metric that makes it whole; another figure afterwards is no new measurement.
        return isComplete(points_.back()) && !isBeside(metric);
    }
    const auto later = std::find_if(points_.begin(), points_.end(),
                                    [step](const auto& point) { return point.images >= step; });
    points_.erase(later, points_.end());
    points_.push_back(next);
    return false;
}

std::vector<MemorisationPoint> MemorisationSeries::points() const {
    std::vector<MemorisationPoint> known;
    std::copy_if(points_.begin(), points_.end(), std::back_inserter(known),
                 [](const MemorisationPoint& point) { return std::isfinite(point.share); });
    return known;
}

MemorisationPoint MemorisationSeries::last() const {
    const auto found = std::find_if(points_.rbegin(), points_.rend(), isComplete);
    return found == points_.rend() ? MemorisationPoint{} : *found;
}

MemorisationState MemorisationSeries::state() const {
    return stateOf(last());
}

MemorisationState MemorisationSeries::stateOf(const MemorisationPoint& point) {
    if (!isComplete(point)) {
        return MemorisationState::Unmeasured;
    }
    if (point.overLimit.value_or(point.low > kLimit)) {
        return MemorisationState::OverLimit;
    }
    return point.low > kNone ? MemorisationState::Rising : MemorisationState::NoSign;
}

}  // namespace outis::gui
