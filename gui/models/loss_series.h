// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <QList>
#include <QPointF>

namespace outis::gui {

/// The loss over the images seen, raw and smoothed, thinned for drawing.
class LossSeries {
public:
    /// A step at or before earlier ones (a run that went on from a checkpoint) replaces what came
    /// after it. A value that is not finite makes no point.
    void append(std::int64_t step, double loss);
    void clear();

    [[nodiscard]] bool isEmpty() const noexcept { return raw_.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return raw_.size(); }
    /// At most `maxPoints` points (and the extremes of each bucket, so that peaks stay visible).
    [[nodiscard]] QList<QPointF> raw(int maxPoints) const;
    [[nodiscard]] QList<QPointF> smoothed(int maxPoints) const;
    [[nodiscard]] double firstSmoothed() const;
    [[nodiscard]] double lastSmoothed() const;
    /// The change of the smoothed loss over the last quarter of the points, relative to its start
    /// there; negative = still falling. 0 with fewer than 16 points.
    [[nodiscard]] double recentChange() const;

    /// Share of the old average that a new point keeps.
    static constexpr double kKeep = 0.9;

private:
    std::vector<QPointF> raw_;
    std::vector<QPointF> smoothed_;
    std::vector<double> weights_;  ///< for the bias correction of the first points
};

}  // namespace outis::gui
