// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/charts/score_chart.h"

#include <algorithm>
#include <numeric>

#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

#include "gui/charts/chart_style.h"
#include "gui/theme/theme.h"

namespace outis::gui {

namespace {

constexpr double kTop = 105;  ///< percent; a little room above the fullest bin

double totalOf(const ScoreHistogram& histogram) {
    return std::accumulate(histogram.counts.begin(), histogram.counts.end(), 0.0);
}

/// Share of the pairs in each bin, at its middle, in percent of the fullest bin.
QList<QPointF> outlineOf(const ScoreHistogram& histogram) {
    QList<QPointF> points;
    if (histogram.counts.empty() || totalOf(histogram) <= 0) {
        return points;
    }
    const double most = *std::max_element(histogram.counts.begin(), histogram.counts.end());
    const double width =
        (histogram.high - histogram.low) / static_cast<double>(histogram.counts.size());
    points.append({histogram.low, 0});
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
        points.append({histogram.low + (static_cast<double>(bin) + 0.5) * width,
                       100 * histogram.counts[bin] / most});
    }
    points.append({histogram.high, 0});
    return points;
}

}  // namespace

std::optional<double> shareBelow(const ScoreHistogram& histogram, double score) {
    const double total = totalOf(histogram);
    if (total <= 0) {
        return std::nullopt;
    }
    const double width =
        (histogram.high - histogram.low) / static_cast<double>(histogram.counts.size());
    double below = 0;
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
        const double low = histogram.low + static_cast<double>(bin) * width;
        const double part = width > 0 ? (score - low) / width : (score > low ? 1.0 : 0.0);
        below += histogram.counts[bin] * std::clamp(part, 0.0, 1.0);
    }
    return below / total;
}

ScoreChart::ScoreChart(QWidget* parent)
    : Chart(QStringLiteral("scoreChart"),
            tr("Where the score of this pair lies among those of the calibration"), parent) {
    setMinimumSize(200, 160);
    scores_ = new QValueAxis(this);
    scores_->setTitleText(tr("score (no unit)"));
    scores_->setLabelFormat(kAxisNumbers);
    shares_ = new QValueAxis(this);
    // In percent of the fullest bin: where something lies is what counts, not how high.
    shares_->setTitleText(tr("pairs (%)"));
    shares_->setLabelFormat(kAxisNumbers);
    shares_->setRange(0, kTop);
    shares_->setTickType(QValueAxis::TicksDynamic);
    shares_->setTickInterval(50);
    shares_->setLineVisible(false);
    chart()->addAxis(scores_, Qt::AlignBottom);
    chart()->addAxis(shares_, Qt::AlignLeft);
    const QStringList names{tr("different patients"), tr("same patient"), tr("altered copies"),
                            tr("threshold"), tr("this pair")};
    for (std::size_t line = 0; line < lines_.size(); ++line) {
        lines_[line] = new QLineSeries(this);
        lines_[line]->setName(names[static_cast<qsizetype>(line)]);
        chart()->addSeries(lines_[line]);
        lines_[line]->attachAxis(scores_);
        lines_[line]->attachAxis(shares_);
        showOnHover(*lines_[line]);
    }
    begin();
}

ChartTable ScoreChart::table() const {
    ChartTable table{{tr("Pairs"), tr("Score from"), tr("Score to"), tr("Number")}, {}};
    for (const ScoreHistogram& histogram : detector_.histograms) {
        const double width =
            histogram.counts.empty()
                ? 0
                : (histogram.high - histogram.low) / static_cast<double>(histogram.counts.size());
        double from = histogram.low;
        for (const double count : histogram.counts) {
            table.rows.append(
                {histogram.name, tableNumber(from), tableNumber(from + width), tableNumber(count)});
            from += width;
        }
    }
    if (lines_[kThreshold]->isVisible()) {
        const QString at = tableNumber(lines_[kThreshold]->at(0).x());
        table.rows.append({lines_[kThreshold]->name(), at, at, {}});
    }
    table.rows.append({lines_[kThis]->name(), tableNumber(score_), tableNumber(score_), {}});
    return table;
}

void ScoreChart::show(const PairDetector& detector, double score) {
    detector_ = detector;
    score_ = score;
    double low = score;
    double high = score;
    const auto draw = [&](Line line, const char* name) {
        lines_[line]->clear();
        for (const ScoreHistogram& histogram : detector.histograms) {
            if (histogram.name == QLatin1String(name)) {
                lines_[line]->replace(outlineOf(histogram));
                low = std::min(low, histogram.low);
                high = std::max(high, histogram.high);
            }
        }
        lines_[line]->setVisible(lines_[line]->count() > 0);
    };
    draw(kDifferent, "different-patients");
    draw(kSame, "same-patient");
    draw(kCopies, "copies");
    const std::optional<double> threshold = detector.all ? detector.all : detector.own;
    lines_[kThreshold]->setVisible(threshold.has_value());
    if (threshold) {
        lines_[kThreshold]->replace({{*threshold, 0}, {*threshold, kTop}});
        low = std::min(low, *threshold);
        high = std::max(high, *threshold);
    }
    lines_[kThis]->replace({{score, 0}, {score, kTop}});
    const double margin = std::max(high - low, 1e-6) * 0.03;
    low_ = low - margin;
    high_ = high + margin;
    fit();
}

int ScoreChart::legendWidth() const {
    constexpr int kOfMarker = 34;  // sign and gaps
    const QFontMetrics metrics(chart()->legend()->font());
    int needed = 0;
    for (const QLineSeries* line : lines_) {
        needed += line->isVisible() ? metrics.horizontalAdvance(line->name()) + kOfMarker : 0;
    }
    return needed;
}

void ScoreChart::fit() {
    constexpr int kForLegend = 330;
    constexpr int kOfAxis = 60;
    constexpr int kForTitle = 220;
    constexpr int kOfTick = 80;
    // Names that find no room in one row stand below each other, beside the lines.
    chart()->legend()->setAlignment(legendWidth() > width() - kOfAxis ? Qt::AlignRight
                                                                      : Qt::AlignTop);
    chart()->legend()->setVisible(width() >= kForLegend);
    scores_->setTitleVisible(width() >= kForTitle);
    shares_->setTitleVisible(width() >= kForTitle);
    shares_->setLabelsVisible(width() >= kForTitle);
    setRoundTicks(*scores_, low_, high_, std::clamp(width() / kOfTick, 1, 5));
}

void ScoreChart::resizeEvent(QResizeEvent* event) {
    Chart::resizeEvent(event);
    if (hasBegun()) {
        fit();
    }
}

void ScoreChart::applyTheme(const Theme& theme) {
    lines_[kDifferent]->setPen(QPen(theme.control, 2));
    lines_[kSame]->setPen(QPen(theme.real, 2));
    lines_[kCopies]->setPen(QPen(theme.both, 2, Qt::DashDotLine));
    lines_[kThreshold]->setPen(QPen(theme.fail, 1.6, Qt::DashLine));
    lines_[kThis]->setPen(QPen(theme.synthetic, 2.4));
    scores_->setGridLineVisible(false);
}

}  // namespace outis::gui
