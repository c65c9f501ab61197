// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "gui/charts/chart.h"
#include "gui/models/memorisation_series.h"

QT_BEGIN_NAMESPACE
class QAreaSeries;
class QGraphicsSimpleTextItem;
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace outis::gui {

/// The share of samples nearer to training than to held-back patients over the images seen, with
/// its interval as a band; 0.5, where there is no memorising, as a dotted line.
class MemorisationChart : public Chart {
    Q_OBJECT
public:
    explicit MemorisationChart(QWidget* parent = nullptr);

    /// `target` is the planned number of images (0 = unknown).
    void setPoints(const std::vector<MemorisationPoint>& points, qint64 target);
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSize sizeHint() const override { return {360, 118}; }

protected:
    void applyTheme(const Theme& theme) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void createAxes();
    void placeNote();
    void showValue(const QPointF& at, bool isOver);

    std::vector<MemorisationPoint> points_;
    QLineSeries* share_;
    QLineSeries* low_;
    QLineSeries* high_;
    QAreaSeries* band_;
    QLineSeries* none_;
    QValueAxis* images_ = nullptr;
    QValueAxis* value_ = nullptr;
    QGraphicsSimpleTextItem* note_ = nullptr;
};

}  // namespace outis::gui
