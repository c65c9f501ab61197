// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/charts/chart.h"

#include <QAbstractAxis>
#include <QAbstractSeries>
#include <QAreaSeries>
#include <QChart>
#include <QEvent>
#include <QLineSeries>
#include <QToolTip>
#include <QXYSeries>

#include "gui/charts/chart_style.h"
#include "gui/text/words.h"
#include "gui/theme/theme.h"

namespace outis::gui {

namespace {

QString axisTitle(QAbstractSeries& series, Qt::Orientation orientation) {
    const QList<QAbstractAxis*> axes = series.attachedAxes();
    for (const QAbstractAxis* axis : axes) {
        if (axis->orientation() == orientation) {
            return axis->titleText();
        }
    }
    return {};
}

void addPoints(ChartTable& table, const QString& name, const QXYSeries& series) {
    const QList<QPointF> points = series.points();
    for (const QPointF& point : points) {
        table.rows.append({name, tableNumber(point.x()), tableNumber(point.y())});
    }
}

}  // namespace

Chart::Chart(const QString& name, const QString& accessibleName, QWidget* parent)
    : QChartView(parent) {
    setObjectName(name);
    setAccessibleName(accessibleName);
    prepareChart(*this);
}

void Chart::begin() {
    hasBegun_ = true;
    paintAnew();
}

void Chart::setHeadline(const QString& headline) {
    if (headline_ != headline) {
        headline_ = headline;
        setAccessibleDescription(headline);
        Q_EMIT headlineChanged(headline);
    }
}

ChartTable Chart::table() const {
    ChartTable table{{tr("Series"), {}, {}}, {}};
    const QList<QAbstractSeries*> all = chart()->series();
    for (QAbstractSeries* series : all) {
        if (!series->isVisible()) {
            continue;
        }
        if (table.columns[1].isEmpty()) {
            table.columns = {tr("Series"), axisTitle(*series, Qt::Horizontal),
                             axisTitle(*series, Qt::Vertical)};
        }
        if (const auto* line = qobject_cast<const QXYSeries*>(series)) {
            addPoints(table, series->name(), *line);
        } else if (const auto* area = qobject_cast<const QAreaSeries*>(series)) {
            addPoints(table, tr("%1, upper end").arg(series->name()), *area->upperSeries());
            if (area->lowerSeries() != nullptr) {
                addPoints(table, tr("%1, lower end").arg(series->name()), *area->lowerSeries());
            }
        }
    }
    return table;
}

void Chart::showOnHover(QXYSeries& series) {
    connect(&series, &QXYSeries::hovered, this, [this, &series](const QPointF& at, bool isOver) {
        showToolTip(isOver ? tr("%1\n%2: %3\n%4: %5")
                                 .arg(series.name(), axisTitle(series, Qt::Horizontal),
                                      figureWords(at.x()), axisTitle(series, Qt::Vertical),
                                      figureWords(at.y()))
                           : QString());
    });
}

void Chart::showToolTip(const QString& text) {
    if (text.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(QCursor::pos(), text, this);
    }
}

void Chart::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && hasBegun_) {
        paintAnew();
    }
}

void Chart::paintAnew() {
    const Theme& theme = Theme::of(*this);
    themeChart(*this, theme);
    applyTheme(theme);
}

}  // namespace outis::gui
