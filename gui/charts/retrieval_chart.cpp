// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/charts/retrieval_chart.h"

#include <algorithm>

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QValueAxis>

#include "gui/charts/chart_style.h"
#include "gui/text/words.h"
#include "gui/theme/theme.h"

namespace outis::gui {

namespace {

QString nameOf(const RetrievalBar& bar) {
    return bar.orMore ? RetrievalChart::tr("%1 or more").arg(bar.hits) : QString::number(bar.hits);
}

}  // namespace

RetrievalChart::RetrievalChart(QWidget* parent)
    : Chart(QStringLiteral("retrievalChart"),
            tr("Real images by the number of synthetic images that they are nearest to"), parent) {
    setMinimumSize(280, 240);
    found_ = new QBarSet(tr("real images"), this);
    expected_ = new QBarSet(tr("by drawing evenly"), this);
    auto* bars = new QBarSeries(this);
    bars->append(found_);
    bars->append(expected_);
    bars->setBarWidth(0.8);
    chart()->addSeries(bars);
    hits_ = new QBarCategoryAxis(this);
    hits_->setTitleText(tr("synthetic images that a real image is nearest to"));
    images_ = new QValueAxis(this);
    images_->setTitleText(tr("real images"));
    images_->setLabelFormat(kAxisNumbers);
    chart()->addAxis(hits_, Qt::AlignBottom);
    chart()->addAxis(images_, Qt::AlignLeft);
    bars->attachAxis(hits_);
    bars->attachAxis(images_);
    connect(bars, &QBarSeries::hovered, this, [this](bool isOver, int at, QBarSet* set) {
        showToolTip(isOver && at >= 0 && at < bars_.size()
                        ? tr("%1, nearest to %2: %3")
                              .arg(set->label(), nameOf(bars_[at]), figureWords(set->at(at)))
                        : QString());
    });
    begin();
}

void RetrievalChart::setBars(const QList<RetrievalBar>& bars) {
    bars_ = bars;
    for (QBarSet* set : {found_, expected_}) {
        if (set->count() > 0) {
            set->remove(0, set->count());
        }
    }
    hits_->clear();
    QStringList names;
    qreal most = 1;
    for (const RetrievalBar& bar : bars) {
        const auto images = static_cast<qreal>(bar.images);
        found_->append(images);
        expected_->append(bar.expected);
        names.append(nameOf(bar));
        most = std::max({most, images, bar.expected});
    }
    hits_->append(names);
    setRoundTicks(*images_, 0, most * 1.05, 4);
}

ChartTable RetrievalChart::table() const {
    ChartTable table{{hits_->titleText(), found_->label(), expected_->label()}, {}};
    for (const RetrievalBar& bar : bars_) {
        table.rows.append({nameOf(bar), QString::number(bar.images), tableNumber(bar.expected)});
    }
    return table;
}

void RetrievalChart::applyTheme(const Theme& theme) {
    found_->setColor(theme.real);
    found_->setBorderColor(theme.real);
    QColor faint = theme.control;
    faint.setAlphaF(0.45F);
    expected_->setColor(faint);
    expected_->setBorderColor(theme.control);
    hits_->setGridLineVisible(false);
}

}  // namespace outis::gui
