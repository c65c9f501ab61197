// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/charts/interval_chart.h"

#include <algorithm>
#include <cmath>

#include <QCategoryAxis>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

#include "gui/charts/chart_style.h"
#include "gui/theme/theme.h"

namespace outis::gui {

namespace {

constexpr int kArmHeight = 14;
constexpr int kRowMargin = 8;
constexpr int kAxesHeight = 84;
constexpr qreal kArmDistance = 0.24;  ///< within a line, which is 1 high

}  // namespace

IntervalChart::IntervalChart(const IntervalLabels& labels, const QList<IntervalArm>& arms,
                             QWidget* parent)
    : Chart(labels.name, labels.accessibleName, parent), labels_(labels), arms_(arms) {
    values_ = new QValueAxis(this);
    values_->setTitleText(labels.axis);
    values_->setLabelFormat(kAxisNumbers);
    names_ = new QCategoryAxis(this);
    names_->setLabelsPosition(QCategoryAxis::AxisLabelsPositionCenter);
    chart()->addAxis(values_, Qt::AlignBottom);
    chart()->addAxis(names_, Qt::AlignLeft);
    // Never colour alone: each arm has its own shape.
    const std::array shapes{QScatterSeries::MarkerShapeCircle, QScatterSeries::MarkerShapeRectangle,
                            QScatterSeries::MarkerShapeRotatedRectangle};
    for (qsizetype arm = 0; arm < arms_.size(); ++arm) {
        auto* marks = new QScatterSeries(this);
        const auto shape = static_cast<std::size_t>(arm) % shapes.size();
        marks->setName(arms_[arm].name);
        marks->setMarkerShape(shapes[shape]);
        marks->setMarkerSize(shape == 2 ? 11 : 9);
        chart()->addSeries(marks);
        marks->attachAxis(values_);
        marks->attachAxis(names_);
        connect(marks, &QScatterSeries::hovered, this,
                [this, arm](const QPointF& at, bool isOver) { showValue(arm, at, isOver); });
        marks_.append(marks);
        intervals_.append(QList<QLineSeries*>());
    }
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    begin();
}

QSize IntervalChart::sizeHint() const {
    const int row = std::max(2, static_cast<int>(arms_.size())) * kArmHeight + kRowMargin;
    return {480, kAxesHeight + row * static_cast<int>(rows_.size())};
}

qreal IntervalChart::middleOf(qsizetype row) const {
    return static_cast<qreal>(rows_.size() - row) - 0.5;
}

qreal IntervalChart::offsetOf(qsizetype arm) const {
    return kArmDistance * (static_cast<qreal>(arms_.size() - 1) / 2 - static_cast<qreal>(arm));
}

void IntervalChart::setRows(const QList<IntervalRow>& rows) {
    rows_ = rows;
    QList<QLineSeries*> old = expected_;
    expected_.clear();
    for (qsizetype arm = 0; arm < arms_.size(); ++arm) {
        old += intervals_[arm];
        intervals_[arm].clear();
        marks_[arm]->clear();
    }
    for (QLineSeries* line : std::as_const(old)) {
        chart()->removeSeries(line);
        line->deleteLater();
    }
    setRanges();
    for (qsizetype row = 0; row < rows.size(); ++row) {
        addMarks(row);
    }
    updateGeometry();
    applyTheme(Theme::of(*this));
}

void IntervalChart::addMarks(qsizetype row) {
    const IntervalRow& line = rows_[row];
    if (line.expected) {
        auto* bar = new QLineSeries(this);
        bar->setName(labels_.expected);
        bar->append(*line.expected, middleOf(row) - 0.3);
        bar->append(*line.expected, middleOf(row) + 0.3);
        chart()->addSeries(bar);
        bar->attachAxis(values_);
        bar->attachAxis(names_);
        expected_.append(bar);
        const QList<QLegendMarker*> keys = chart()->legend()->markers(bar);
        for (QLegendMarker* key : keys) {
            key->setVisible(expected_.size() == 1);
        }
    }
    for (qsizetype arm = 0; arm < std::min(arms_.size(), line.numbers.size()); ++arm) {
        const ReportNumber& number = line.numbers[arm];
        if (number.value) {
            addInterval(arm, number, middleOf(row) + offsetOf(arm));
            marks_[arm]->append(*number.value, middleOf(row) + offsetOf(arm));
        }
    }
}

void IntervalChart::addInterval(qsizetype arm, const ReportNumber& number, qreal y) {
    if (!number.low || !number.high) {
        return;
    }
    auto* line = new QLineSeries(this);
    line->append(*number.low, y);
    line->append(*number.high, y);
    chart()->addSeries(line);
    line->attachAxis(values_);
    line->attachAxis(names_);
    const QList<QLegendMarker*> keys = chart()->legend()->markers(line);
    for (QLegendMarker* key : keys) {
        key->setVisible(false);
    }
    intervals_[arm].append(line);
}

QStringList IntervalChart::gaps() const {
    QStringList lines;
    for (const IntervalRow& row : rows_) {
        for (qsizetype arm = 0; arm < std::min(arms_.size(), row.numbers.size()); ++arm) {
            if (!row.numbers[arm].value) {
                lines.append(
                    tr("%1, %2: %3").arg(row.name, arms_[arm].name, numberWords(row.numbers[arm])));
            }
        }
    }
    return lines;
}

ChartTable IntervalChart::table() const {
    ChartTable table{{labels_.rows, tr("Series"), labels_.value, tr("Lower end of the interval"),
                      tr("Upper end of the interval"), tr("State")},
                     {}};
    const auto cell = [](const std::optional<double>& value) {
        return value ? tableNumber(*value) : QString();
    };
    for (const IntervalRow& row : rows_) {
        for (qsizetype arm = 0; arm < std::min(arms_.size(), row.numbers.size()); ++arm) {
            const ReportNumber& number = row.numbers[arm];
            table.rows.append({row.name, arms_[arm].name, cell(number.value), cell(number.low),
                               cell(number.high), number.state});
        }
        if (row.expected) {
            table.rows.append({row.name, labels_.expected, cell(row.expected), {}, {}, {}});
        }
    }
    return table;
}

void IntervalChart::setRanges() {
    qreal low = labels_.low;
    qreal high = labels_.high;
    for (const IntervalRow& row : std::as_const(rows_)) {
        for (const ReportNumber& number : row.numbers) {
            if (number.value) {
                low = std::min({low, *number.value, number.low.value_or(1)});
                high = std::max({high, *number.value, number.high.value_or(0)});
            }
        }
    }
    low = std::floor(low * 10) / 10;
    high = std::min(1.0, std::ceil(high * 10) / 10);
    setRoundTicks(*values_, low, high, 5);
    // Marks at the ends are seen whole.
    const qreal margin = 0.012 * (high - low);
    values_->setRange(low - margin, high + margin);
    const QStringList old = names_->categoriesLabels();
    for (const QString& label : old) {
        names_->remove(label);
    }
    const auto count = static_cast<int>(rows_.size());
    names_->setRange(0, std::max(count, 1));
    for (int row = count - 1; row >= 0; --row) {
        names_->append(rows_[row].name, count - row);
    }
}

void IntervalChart::applyTheme(const Theme& theme) {
    names_->setLabelsColor(theme.text);
    for (qsizetype arm = 0; arm < arms_.size(); ++arm) {
        const QColor colour = theme.*arms_[arm].colour;
        marks_[arm]->setColor(colour);
        marks_[arm]->setBorderColor(theme.card);
        for (QLineSeries* line : std::as_const(intervals_[arm])) {
            line->setPen(QPen(colour, 2));
        }
    }
    for (QLineSeries* bar : std::as_const(expected_)) {
        bar->setPen(QPen(theme.control, 3));
    }
}

void IntervalChart::showValue(qsizetype arm, const QPointF& at, bool isOver) {
    const qsizetype row = rows_.size() - 1 - static_cast<qsizetype>(std::floor(at.y()));
    if (!isOver || row < 0 || row >= rows_.size()) {
        showToolTip({});
        return;
    }
    showToolTip(tr("%1, %2: %3 %4")
                    .arg(rows_[row].name, arms_[arm].name, labels_.value,
                         numberWords(rows_[row].numbers[arm])));
}

}  // namespace outis::gui
