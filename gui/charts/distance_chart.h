// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "gui/charts/chart.h"
#include "gui/models/report_figures.h"

QT_BEGIN_NAMESPACE
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace outis::gui {

/// How far synthetic, test and control images lie from the nearest training image: share of each
/// set by distance.
class DistanceChart : public Chart {
    Q_OBJECT
public:
    explicit DistanceChart(QWidget* parent = nullptr);

    void setDistances(const DistanceFigures& distances);
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSize sizeHint() const override { return {480, 280}; }

protected:
    void applyTheme(const Theme& theme) override;

private:
    enum Line { kSynthetic, kControl, kTest, kLines };

    DistanceFigures distances_;
    std::array<QLineSeries*, kLines> lines_{};
    QValueAxis* across_;
    QValueAxis* share_;
};

/// "Synthetic images are not nearer to training patients than images of unseen patients are", as
/// far as the interval allows a statement.
[[nodiscard]] QString distanceFinding(const DistanceFigures& distances);

}  // namespace outis::gui
