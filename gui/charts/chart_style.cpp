// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/charts/chart_style.h"

#include <algorithm>
#include <cmath>

#include <QAbstractAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLegend>
#include <QValueAxis>

#include "gui/theme/theme.h"

namespace outis::gui {

namespace {
constexpr double kSmall = 0.87;
}

void prepareChart(QChartView& view) {
    view.setRenderHint(QPainter::Antialiasing);
    view.setFrameShape(QFrame::NoFrame);
    QChart& chart = *view.chart();
    chart.setMargins({0, 0, 0, 0});
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    chart.setBackgroundVisible(false);
    chart.setLocalizeNumbers(true);
    chart.legend()->setAlignment(Qt::AlignTop);
}

void themeChart(QChartView& view, const Theme& theme) {
    view.setBackgroundBrush(theme.card);
    const QFont small = scaledFont(view.font(), kSmall);
    view.chart()->legend()->setLabelColor(theme.muted);
    view.chart()->legend()->setFont(small);
    const QList<QAbstractAxis*> axes = view.chart()->axes();
    for (QAbstractAxis* axis : axes) {
        axis->setLabelsColor(theme.muted);
        axis->setTitleBrush(theme.muted);
        axis->setGridLineColor(theme.grid);
        axis->setLinePenColor(theme.border);
        axis->setLabelsFont(small);
        axis->setTitleFont(small);
    }
}

qreal niceStep(qreal span, int ticks) {
    const qreal rough = std::max(span, 1e-12) / ticks;
    const qreal power = std::pow(10, std::floor(std::log10(rough)));
    for (const qreal factor : {1.0, 2.0, 5.0}) {
        if (rough <= factor * power) {
            return factor * power;
        }
    }
    return 10 * power;
}

void setRoundTicks(QValueAxis& axis, qreal low, qreal high, int ticks) {
    axis.setTickType(QValueAxis::TicksDynamic);
    axis.setTickInterval(niceStep(high - low, ticks));
    axis.setRange(low, high);
}

}  // namespace outis::gui
