// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/charts/distance_chart.h"

#include <algorithm>

#include <QLineSeries>
#include <QValueAxis>

#include "gui/charts/chart_style.h"
#include "gui/theme/theme.h"

namespace outis::gui {

namespace {

constexpr std::array<const char*, 3> kSets{"synthetic", "control", "test"};

}  // namespace

DistanceChart::DistanceChart(QWidget* parent)
    : Chart(QStringLiteral("distanceChart"),
            tr("Distances of synthetic, control and test images to the nearest training image"),
            parent) {
    setMinimumSize(280, 240);
    across_ = new QValueAxis(this);
    across_->setLabelFormat(kAxisNumbers);
    share_ = new QValueAxis(this);
    share_->setTitleText(tr("share of the set (%)"));
    share_->setLabelFormat(kAxisNumbers);
    chart()->addAxis(across_, Qt::AlignBottom);
    chart()->addAxis(share_, Qt::AlignLeft);
    const QStringList names{tr("synthetic"), tr("control patients"), tr("test patients")};
    for (std::size_t line = 0; line < lines_.size(); ++line) {
        lines_[line] = new QLineSeries(this);
        lines_[line]->setName(names[static_cast<qsizetype>(line)]);
        chart()->addSeries(lines_[line]);
        lines_[line]->attachAxis(across_);
        lines_[line]->attachAxis(share_);
        showOnHover(*lines_[line]);
    }
    begin();
}

void DistanceChart::setDistances(const DistanceFigures& distances) {
    distances_ = distances;
    across_->setTitleText(tr("distance to the nearest training image (%1)").arg(distances.unit));
    qreal most = 1;
    for (std::size_t line = 0; line < lines_.size(); ++line) {
        QList<QPointF> points;
        for (const DistanceSetFigures& set : distances.sets) {
            if (set.name != QLatin1String(kSets[line]) || set.images < 1) {
                continue;
            }
            const qsizetype bins = std::min(set.counts.size(), distances.edges.size() - 1);
            for (qsizetype bin = 0; bin < bins; ++bin) {
                const qreal share = 100 * set.counts[bin] / static_cast<qreal>(set.images);
                points.append({(distances.edges[bin] + distances.edges[bin + 1]) / 2, share});
                most = std::max(most, share);
            }
        }
        lines_[line]->replace(points);
        lines_[line]->setVisible(!points.isEmpty());
    }
    if (distances.edges.size() > 1) {
        setRoundTicks(*across_, distances.edges.first(), distances.edges.last(), 6);
    }
    setRoundTicks(*share_, 0, most * 1.05, 4);
    setHeadline(distanceFinding(distances));
}

ChartTable DistanceChart::table() const {
    ChartTable table{{tr("Images"), tr("Distance from"), tr("Distance to"), tr("Number")}, {}};
    for (const DistanceSetFigures& set : distances_.sets) {
        const qsizetype bins = std::min(set.counts.size(), distances_.edges.size() - 1);
        for (qsizetype bin = 0; bin < bins; ++bin) {
            table.rows.append({set.name, tableNumber(distances_.edges[bin]),
                               tableNumber(distances_.edges[bin + 1]),
                               tableNumber(set.counts[bin])});
        }
    }
    return table;
}

void DistanceChart::applyTheme(const Theme& theme) {
    lines_[kSynthetic]->setPen(QPen(theme.synthetic, 2.4));
    lines_[kControl]->setPen(QPen(theme.control, 2, Qt::DashLine));
    lines_[kTest]->setPen(QPen(theme.real, 1.6, Qt::DotLine));
    across_->setGridLineVisible(false);
}

QString distanceFinding(const DistanceFigures& distances) {
    const ReportNumber& nearer = distances.nearer;
    if (!nearer.value || !nearer.low || !nearer.high) {
        return DistanceChart::tr("Distance to the nearest training image");
    }
    if (*nearer.low > 0.5) {
        return DistanceChart::tr(
            "Synthetic images lie nearer to training patients than images of unseen patients do");
    }
    return *nearer.high < 0.5 ? DistanceChart::tr(
                                    "Synthetic images lie farther from training patients than "
                                    "images of unseen patients do")
                              : DistanceChart::tr(
                                    "Synthetic images are not nearer to training patients than "
                                    "images of unseen patients are");
}

}  // namespace outis::gui
