// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/charts/curve_chart.h"

#include <array>

#include <QLineSeries>
#include <QValueAxis>

#include "gui/charts/chart_style.h"
#include "gui/theme/theme.h"

namespace outis::gui {

CurveChart::CurveChart(const CurveLabels& labels, QWidget* parent)
    : Chart(labels.name, labels.accessibleName, parent), hasMarks_(labels.hasMarks) {
    setMinimumSize(280, 300);
    across_ = new QValueAxis(this);
    across_->setTitleText(labels.across);
    up_ = new QValueAxis(this);
    up_->setTitleText(labels.up);
    chart()->addAxis(across_, Qt::AlignBottom);
    chart()->addAxis(up_, Qt::AlignLeft);
    for (QValueAxis* axis : {across_, up_}) {
        axis->setLabelFormat(kAxisNumbers);
        setRoundTicks(*axis, 0, 1, 5);
    }
    diagonal_ = new QLineSeries(this);
    diagonal_->setName(labels.diagonal);
    diagonal_->replace(QList<QPointF>{{0, 0}, {1, 1}});
    QList<QLineSeries*> all{diagonal_};
    for (qsizetype curve = 0; curve < kCurves; ++curve) {
        lines_.append(new QLineSeries(this));
        lines_.last()->setPointsVisible(hasMarks_);
        showOnHover(*lines_.last());
    }
    all += lines_;
    for (QLineSeries* line : std::as_const(all)) {
        chart()->addSeries(line);
        line->attachAxis(across_);
        line->attachAxis(up_);
    }
    begin();
}

void CurveChart::setCurves(const QList<Curve>& curves) {
    curves_ = curves.mid(0, kCurves);
    for (qsizetype at = 0; at < kCurves; ++at) {
        const bool isThere = at < curves_.size() && !curves_[at].points.isEmpty();
        lines_[at]->replace(isThere ? curves_[at].points : QList<QPointF>());
        lines_[at]->setName(isThere ? curves_[at].name : QString());
        lines_[at]->setVisible(isThere);
    }
    applyTheme(Theme::of(*this));
}

void CurveChart::applyTheme(const Theme& theme) {
    const std::array styles{Qt::SolidLine, Qt::DashLine, Qt::DashDotLine};
    for (qsizetype at = 0; at < curves_.size(); ++at) {
        lines_[at]->setPen(QPen(theme.*curves_[at].colour, 2.2,
                                styles[static_cast<std::size_t>(at) % styles.size()]));
    }
    diagonal_->setPen(QPen(theme.muted, 1.4, Qt::DotLine));
}

}  // namespace outis::gui
