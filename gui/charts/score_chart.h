// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include <QChartView>

#include "gui/models/closest_pairs.h"

class QLineSeries;
class QValueAxis;

namespace outis::gui {

/// The scores that a detector gave to pairs of the same and of different patients when it was
/// calibrated, its threshold, and where one pair lies among them.
class ScoreChart : public QChartView {
    Q_OBJECT
public:
    explicit ScoreChart(QWidget* parent = nullptr);

    void show(const PairDetector& detector, double score);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Line { kDifferent, kSame, kCopies, kThreshold, kThis, kLines };
    void applyTheme();
    /// Leaves out what a narrow chart has no room for.
    void fit();

    std::array<QLineSeries*, kLines> lines_{};
    QValueAxis* scores_;
    QValueAxis* shares_;
    double low_ = 0;
    double high_ = 1;
    bool isReady_ = false;
};

/// The share of the histogram's pairs with a lower score; the bin of the score counts by the part
/// below it. Nothing where the histogram is empty.
[[nodiscard]] std::optional<double> shareBelow(const ScoreHistogram& histogram, double score);

}  // namespace outis::gui
