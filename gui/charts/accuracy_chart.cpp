// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/charts/accuracy_chart.h"

#include <algorithm>
#include <cmath>

#include <QCategoryAxis>
#include <QEvent>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QScatterSeries>
#include <QToolTip>
#include <QValueAxis>

#include "gui/charts/chart_style.h"
#include "gui/theme/theme.h"

namespace outis::gui {

namespace {

constexpr int kRowHeight = 44;
constexpr int kAxesHeight = 84;
/// Each arm has its own height within the line of its finding (which is 1 high).
constexpr std::array<qreal, 3> kOffsets{0.24, 0, -0.24};

std::array<const ReportNumber*, 3> armsOf(const FindingAccuracy& row) {
    return {&row.real, &row.synthetic, &row.both};
}

QString nameOf(const FindingAccuracy& row) {
    return row.finding.isEmpty() ? AccuracyChart::tr("Mean of the findings") : row.finding;
}

}  // namespace

AccuracyChart::AccuracyChart(QWidget* parent) : QChartView(parent) {
    setObjectName(QStringLiteral("accuracyChart"));
    setAccessibleName(
        tr("Area under the ROC by finding, trained on real, on synthetic and on "
           "both kinds of images"));
    prepareChart(*this);
    auroc_ = new QValueAxis(this);
    auroc_->setTitleText(tr("area under the ROC on real test patients"));
    auroc_->setLabelFormat(kAxisNumbers);
    names_ = new QCategoryAxis(this);
    names_->setLabelsPosition(QCategoryAxis::AxisLabelsPositionCenter);
    chart()->addAxis(auroc_, Qt::AlignBottom);
    chart()->addAxis(names_, Qt::AlignLeft);
    const QStringList words{tr("trained on real"), tr("trained on synthetic"),
                            tr("trained on both")};
    // Never colour alone: each arm has its own shape.
    const std::array shapes{QScatterSeries::MarkerShapeCircle, QScatterSeries::MarkerShapeRectangle,
                            QScatterSeries::MarkerShapeRotatedRectangle};
    for (std::size_t arm = 0; arm < marks_.size(); ++arm) {
        marks_[arm] = new QScatterSeries(this);
        marks_[arm]->setName(words[static_cast<qsizetype>(arm)]);
        marks_[arm]->setMarkerShape(shapes[arm]);
        marks_[arm]->setMarkerSize(arm == 2 ? 11 : 9);
        chart()->addSeries(marks_[arm]);
        marks_[arm]->attachAxis(auroc_);
        marks_[arm]->attachAxis(names_);
        connect(marks_[arm], &QScatterSeries::hovered, this,
                [this, arm](const QPointF& at, bool isOver) { showValue(arm, at, isOver); });
    }
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    isReady_ = true;
    applyTheme();
}

QSize AccuracyChart::sizeHint() const {
    return {480, kAxesHeight + kRowHeight * static_cast<int>(findings_.size())};
}

void AccuracyChart::setFindings(const QList<FindingAccuracy>& findings) {
    findings_ = findings;
    for (std::size_t arm = 0; arm < marks_.size(); ++arm) {
        for (QLineSeries* line : std::as_const(intervals_[arm])) {
            chart()->removeSeries(line);
            line->deleteLater();
        }
        intervals_[arm].clear();
        marks_[arm]->clear();
    }
    setRanges(findings);
    for (qsizetype row = 0; row < findings.size(); ++row) {
        const qreal middle = static_cast<qreal>(findings.size() - row) - 0.5;
        const auto arms = armsOf(findings[row]);
        for (std::size_t arm = 0; arm < arms.size(); ++arm) {
            if (arms[arm]->value) {
                addInterval(arm, *arms[arm], middle + kOffsets[arm]);
                marks_[arm]->append(*arms[arm]->value, middle + kOffsets[arm]);
            }
        }
    }
    updateGeometry();
    applyTheme();
}

QStringList AccuracyChart::gaps() const {
    QStringList lines;
    for (const FindingAccuracy& row : findings_) {
        const auto arms = armsOf(row);
        for (std::size_t arm = 0; arm < arms.size(); ++arm) {
            if (!arms[arm]->value) {
                lines.append(tr("%1, %2: %3")
                                 .arg(nameOf(row), marks_[arm]->name(), numberWords(*arms[arm])));
            }
        }
    }
    return lines;
}

void AccuracyChart::addInterval(std::size_t arm, const ReportNumber& number, qreal y) {
    if (!number.low || !number.high) {
        return;
    }
    auto* line = new QLineSeries(this);
    line->append(*number.low, y);
    line->append(*number.high, y);
    chart()->addSeries(line);
    line->attachAxis(auroc_);
    line->attachAxis(names_);
    const QList<QLegendMarker*> keys = chart()->legend()->markers(line);
    for (QLegendMarker* key : keys) {
        key->setVisible(false);
    }
    intervals_[arm].append(line);
}

void AccuracyChart::setRanges(const QList<FindingAccuracy>& findings) {
    qreal low = 0.5;
    qreal high = 0.6;
    for (const FindingAccuracy& row : findings) {
        for (const ReportNumber* number : armsOf(row)) {
            if (number->value) {
                low = std::min({low, *number->value, number->low.value_or(1)});
                high = std::max({high, *number->value, number->high.value_or(0)});
            }
        }
    }
    setRoundTicks(*auroc_, std::floor(low * 10) / 10, std::min(1.0, std::ceil(high * 10) / 10), 5);
    const QStringList old = names_->categoriesLabels();
    for (const QString& label : old) {
        names_->remove(label);
    }
    const auto count = static_cast<int>(findings.size());
    names_->setRange(0, std::max(count, 1));
    for (int row = count - 1; row >= 0; --row) {
        names_->append(nameOf(findings[row]), count - row);
    }
}

void AccuracyChart::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isReady_) {
        applyTheme();
    }
}

void AccuracyChart::applyTheme() {
    const Theme& theme = Theme::of(*this);
    themeChart(*this, theme);
    names_->setLabelsColor(theme.text);
    const std::array colours{theme.real, theme.synthetic, theme.both};
    for (std::size_t arm = 0; arm < marks_.size(); ++arm) {
        marks_[arm]->setColor(colours[arm]);
        marks_[arm]->setBorderColor(theme.card);
        for (QLineSeries* line : std::as_const(intervals_[arm])) {
            line->setPen(QPen(colours[arm], 2));
        }
    }
}

void AccuracyChart::showValue(std::size_t arm, const QPointF& at, bool isOver) {
    const qsizetype row = findings_.size() - 1 - static_cast<qsizetype>(std::floor(at.y()));
    if (!isOver || row < 0 || row >= findings_.size()) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(QCursor::pos(),
                       tr("%1, %2: AUROC %3")
                           .arg(nameOf(findings_[row]), marks_[arm]->name(),
                                numberWords(*armsOf(findings_[row])[arm])),
                       this);
}

}  // namespace outis::gui
