// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/charts/loss_chart.h"

#include <algorithm>
#include <cmath>

#include <QLineSeries>
#include <QLogValueAxis>
#include <QValueAxis>

#include "gui/charts/chart_style.h"
#include "gui/models/loss_series.h"
#include "gui/text/words.h"
#include "gui/theme/theme.h"

namespace outis::gui {

namespace {

constexpr int kRedrawMs = 250;
/// Smaller changes than this over the last quarter are not called a fall.
constexpr double kStillFalling = 0.01;

}  // namespace

LossChart::LossChart(QWidget* parent)
    : Chart(QStringLiteral("lossChart"), tr("Loss over the images seen"), parent) {
    setMinimumSize(280, 170);
    raw_ = new QLineSeries(this);
    raw_->setName(tr("each measurement"));
    smoothed_ = new QLineSeries(this);
    smoothed_->setName(tr("smoothed"));
    chart()->addSeries(raw_);
    chart()->addSeries(smoothed_);
    createAxes();
    throttle_.setSingleShot(true);
    throttle_.setInterval(kRedrawMs);
    connect(&throttle_, &QTimer::timeout, this, &LossChart::redraw);
    for (QLineSeries* line : {raw_, smoothed_}) {
        connect(line, &QLineSeries::hovered, this, &LossChart::showValue);
    }
    begin();
}

void LossChart::createAxes() {
    images_ = new QValueAxis(this);
    images_->setLabelFormat(kAxisNumbers);
    loss_ = new QValueAxis(this);
    loss_->setTitleText(tr("loss (no unit)"));
    loss_->setLabelFormat(kAxisNumbers);
    logLoss_ = new QLogValueAxis(this);
    logLoss_->setTitleText(tr("loss (no unit, logarithmic)"));
    logLoss_->setLabelFormat(QStringLiteral("%.3g"));
    logLoss_->setBase(2);
    chart()->addAxis(images_, Qt::AlignBottom);
    chart()->addAxis(loss_, Qt::AlignLeft);
    chart()->addAxis(logLoss_, Qt::AlignLeft);
    logLoss_->setVisible(false);
    for (QLineSeries* line : {raw_, smoothed_}) {
        line->attachAxis(images_);
        line->attachAxis(loss_);
    }
}

void LossChart::setSeries(const LossSeries& series, qint64 target, const QString& unit) {
    series_ = &series;
    target_ = target;
    isInImages_ = unit.isEmpty() || unit == QLatin1String("images");
    if (!throttle_.isActive()) {
        throttle_.start();
    }
}

void LossChart::setLogarithmic(bool isLogarithmic) {
    if (isLogarithmic_ == isLogarithmic) {
        return;
    }
    isLogarithmic_ = isLogarithmic;
    QAbstractAxis* from = isLogarithmic ? static_cast<QAbstractAxis*>(loss_) : logLoss_;
    QAbstractAxis* to = isLogarithmic ? static_cast<QAbstractAxis*>(logLoss_) : loss_;
    for (QLineSeries* line : {raw_, smoothed_}) {
        line->detachAxis(from);
        line->attachAxis(to);
    }
    from->setVisible(false);
    to->setVisible(true);
    redraw();
}

QString LossChart::finding() const {
    if (series_ == nullptr || series_->size() < 2) {
        return tr("Loss");
    }
    const QString first = figureWords(series_->firstSmoothed());
    const QString last = figureWords(series_->lastSmoothed());
    if (series_->lastSmoothed() >= series_->firstSmoothed()) {
        return tr("The loss has not fallen yet: %1").arg(last);
    }
    return series_->recentChange() < -kStillFalling
               ? tr("The loss fell from %1 to %2 and is still falling").arg(first, last)
               : tr("The loss fell from %1 to %2").arg(first, last);
}

void LossChart::redraw() {
    if (series_ == nullptr) {
        return;
    }
    const auto inAxisUnits = [this](QList<QPointF> points) {
        for (QPointF& point : points) {
            point.rx() /= perTick();
        }
        return points;
    };
    const QList<QPointF> raw = inAxisUnits(series_->raw(kMaxPoints));
    const QList<QPointF> smoothed = inAxisUnits(series_->smoothed(kMaxPoints));
    raw_->replace(raw);
    smoothed_->replace(smoothed);
    qreal low = 0;
    qreal high = 1;
    if (!raw.isEmpty()) {
        const auto [lowest, highest] =
            std::minmax_element(raw.begin(), raw.end(),
                                [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
        low = lowest->y();
        high = highest->y();
    }
    redrawAxes(raw.isEmpty() ? 1 : raw.last().x(), low, high);
    setHeadline(finding());
}

void LossChart::redrawAxes(qreal lastX, qreal low, qreal high) {
    const qreal right = std::max({lastX, static_cast<qreal>(target_) / perTick(), 0.1});
    images_->setTitleText(isInImages_ ? tr("images seen in training (thousands)")
                                      : tr("training steps"));
    setRoundTicks(*images_, 0, right, 6);
    const qreal step = niceStep(std::max(high - low, high * 0.1), 4);
    loss_->setTickType(QValueAxis::TicksDynamic);
    loss_->setTickInterval(step);
    loss_->setRange(std::floor(low / step) * step, std::ceil(high / step) * step);
    logLoss_->setRange(std::max(low * 0.9, 1e-6), std::max(high * 1.1, 1e-5));
}

void LossChart::applyTheme(const Theme& theme) {
    QColor faint = theme.accent;
    faint.setAlphaF(0.35F);
    raw_->setPen(QPen(faint, 1));
    smoothed_->setPen(QPen(theme.accent, 2.4));
    images_->setGridLineVisible(false);
}

void LossChart::showValue(const QPointF& point, bool isOver) {
    if (!isOver) {
        showToolTip({});
        return;
    }
    const QString seen =
        unitWords(std::llround(point.x() * perTick()),
                  isInImages_ ? QStringLiteral("images") : QStringLiteral("steps"));
    showToolTip(tr("%1: loss %2").arg(seen, figureWords(point.y())));
}

}  // namespace outis::gui
