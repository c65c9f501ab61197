// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/charts/memorisation_chart.h"

#include <algorithm>
#include <cmath>

#include <QAreaSeries>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

#include "gui/charts/chart_style.h"
#include "gui/text/memorisation_words.h"
#include "gui/text/words.h"
#include "gui/theme/theme.h"

namespace outis::gui {

MemorisationChart::MemorisationChart(QWidget* parent)
    : Chart(QStringLiteral("memorisationChart"),
            tr("Share of samples nearer to training than to held-back patients, over "
               "the images seen"),
            parent) {
    setMinimumSize(280, 112);
    chart()->legend()->hide();
    share_ = new QLineSeries(this);
    share_->setPointsVisible(true);
    low_ = new QLineSeries(this);
    high_ = new QLineSeries(this);
    band_ = new QAreaSeries(high_, low_);
    band_->setParent(this);
    none_ = new QLineSeries(this);
    note_ = new QGraphicsSimpleTextItem(tr("0.5: no memorising"), chart());
    note_->setZValue(20);
    chart()->addSeries(band_);
    chart()->addSeries(none_);
    chart()->addSeries(share_);
    createAxes();
    connect(share_, &QLineSeries::hovered, this, &MemorisationChart::showValue);
    connect(chart(), &QChart::plotAreaChanged, this, &MemorisationChart::placeNote);
    begin();
}

ChartTable MemorisationChart::table() const {
    ChartTable table{
        {tr("Images seen"), tr("Share nearer to training"), tr("Lower end of the interval"),
         tr("Upper end of the interval"), tr("Near-copies")},
        {}};
    for (const MemorisationPoint& point : points_) {
        table.rows.append({QString::number(point.images), tableNumber(point.share),
                           tableNumber(point.low), tableNumber(point.high),
                           point.copies < 0 ? QString() : QString::number(point.copies)});
    }
    return table;
}

void MemorisationChart::createAxes() {
    images_ = new QValueAxis(this);
    images_->setTitleText(tr("images seen in training (thousands)"));
    images_->setLabelFormat(kAxisNumbers);
    value_ = new QValueAxis(this);
    value_->setTitleText(tr("share"));
    value_->setLabelFormat(kAxisNumbers);
    chart()->addAxis(images_, Qt::AlignBottom);
    chart()->addAxis(value_, Qt::AlignLeft);
    for (QAbstractSeries* series :
         {static_cast<QAbstractSeries*>(band_), static_cast<QAbstractSeries*>(none_),
          static_cast<QAbstractSeries*>(share_)}) {
        series->attachAxis(images_);
        series->attachAxis(value_);
    }
}

void MemorisationChart::setPoints(const std::vector<MemorisationPoint>& points, qint64 target) {
    points_ = points;
    QList<QPointF> share;
    QList<QPointF> low;
    QList<QPointF> high;
    qreal bottom = 0.4;
    qreal top = 0.7;
    qreal right = std::max(static_cast<qreal>(target) / 1000, 0.1);
    for (const MemorisationPoint& point : points) {
        const auto x = static_cast<qreal>(point.images) / 1000;
        right = std::max(right, x);
        share.append({x, point.share});
        low.append({x, std::isfinite(point.low) ? point.low : point.share});
        high.append({x, std::isfinite(point.high) ? point.high : point.share});
        bottom = std::min({bottom, low.last().y(), point.share});
        top = std::max({top, high.last().y(), point.share});
    }
    share_->replace(share);
    low_->replace(low);
    high_->replace(high);
    none_->replace(
        QList<QPointF>{{0, MemorisationSeries::kNone}, {right, MemorisationSeries::kNone}});
    setRoundTicks(*images_, 0, right, 6);
    setRoundTicks(*value_, std::floor(bottom * 10) / 10, std::ceil(top * 10) / 10, 3);
    placeNote();
    setHeadline(points.empty() ? QString() : shareSentence(points.back()));
}

void MemorisationChart::placeNote() {
    const QRectF plot = chart()->plotArea();
    const qreal line = chart()->mapToPosition({0, MemorisationSeries::kNone}, none_).y();
    // Below the line at the right: the measurements of a training that memorises lie above it.
    const QRectF box = note_->boundingRect();
    note_->setPos(plot.right() - box.width() - 4, std::min(line + 1, plot.bottom() - box.height()));
}

void MemorisationChart::resizeEvent(QResizeEvent* event) {
    Chart::resizeEvent(event);
    if (hasBegun()) {
        placeNote();
    }
}

void MemorisationChart::applyTheme(const Theme& theme) {
    QColor faint = theme.synthetic;
    faint.setAlphaF(0.22F);
    band_->setBrush(faint);
    band_->setPen(Qt::NoPen);
    share_->setPen(QPen(theme.synthetic, 2.2));
    none_->setPen(QPen(theme.muted, 1.4, Qt::DotLine));
    note_->setBrush(theme.muted);
    note_->setFont(scaledFont(font(), 0.82));
    images_->setGridLineVisible(false);
}

void MemorisationChart::showValue(const QPointF& at, bool isOver) {
    if (!isOver || points_.empty()) {
        showToolTip({});
        return;
    }
    const auto nearest =
        std::min_element(points_.begin(), points_.end(), [&at](const auto& one, const auto& other) {
            return std::abs(static_cast<qreal>(one.images) / 1000 - at.x()) <
                   std::abs(static_cast<qreal>(other.images) / 1000 - at.x());
        });
    showToolTip(memorisationSentence(*nearest));
}

}  // namespace outis::gui
