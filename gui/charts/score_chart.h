// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "gui/charts/chart.h"
#include "gui/models/closest_pairs.h"

class QLineSeries;
class QValueAxis;

namespace outis::gui {

/// The scores that a detector gave to pairs of the same and of different patients when it was
/// calibrated, its threshold, and where one pair lies among them.
class ScoreChart : public Chart {
    Q_OBJECT
public:
    explicit ScoreChart(QWidget* parent = nullptr);

    void show(const PairDetector& detector, double score);
    [[nodiscard]] ChartTable table() const override;

protected:
    void applyTheme(const Theme& theme) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Line { kDifferent, kSame, kCopies, kThreshold, kThis, kLines };
    /// Leaves out what a narrow chart has no room for.
    /// Of all names in one row.
    [[nodiscard]] int legendWidth() const;
    void fit();

    std::array<QLineSeries*, kLines> lines_{};
    QValueAxis* scores_;
    QValueAxis* shares_;
    PairDetector detector_;
    double score_ = 0;
    double low_ = 0;
    double high_ = 1;
};

/// The share of the histogram's pairs with a lower score; the bin of the score counts by the part
/// below it. Nothing where the histogram is empty.
[[nodiscard]] std::optional<double> shareBelow(const ScoreHistogram& histogram, double score);

}  // namespace outis::gui
