// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/charts/auroc_chart.h"

#include <algorithm>
#include <cmath>

#include <QLineSeries>
#include <QValueAxis>

#include "gui/bridge/run_model.h"
#include "gui/charts/chart_style.h"
#include "gui/text/words.h"
#include "gui/theme/theme.h"

namespace outis::gui {

namespace {

constexpr int kMaxPoints = 400;

std::array<const LossSeries*, 3> armsOf(const LearningRecord& record) {
    return {&record.aurocReal, &record.aurocSynthetic, &record.aurocBoth};
}

}  // namespace

AurocChart::AurocChart(QWidget* parent)
    : Chart(QStringLiteral("aurocChart"),
            tr("Area under the ROC of the classifiers over the training steps"), parent) {
    setMinimumSize(280, 170);
    steps_ = new QValueAxis(this);
    steps_->setTitleText(tr("training steps"));
    steps_->setLabelFormat(kAxisNumbers);
    auroc_ = new QValueAxis(this);
    auroc_->setTitleText(tr("AUROC (no unit)"));
    auroc_->setLabelFormat(kAxisNumbers);
    chart()->addAxis(steps_, Qt::AlignBottom);
    chart()->addAxis(auroc_, Qt::AlignLeft);
    const QStringList names{tr("trained on real"), tr("on synthetic"), tr("on both")};
    for (std::size_t arm = 0; arm < lines_.size(); ++arm) {
        lines_[arm] = new QLineSeries(this);
        lines_[arm]->setName(names[static_cast<qsizetype>(arm)]);
        chart()->addSeries(lines_[arm]);
        lines_[arm]->attachAxis(steps_);
        lines_[arm]->attachAxis(auroc_);
        showOnHover(*lines_[arm]);
    }
    begin();
}

void AurocChart::setRecord(const LearningRecord& record) {
    const auto arms = armsOf(record);
    qreal right = record.unit == QLatin1String("steps") ? static_cast<qreal>(record.target) : 1;
    qreal low = 0.5;
    qreal high = 0.6;
    qreal seen = 1;
    for (std::size_t arm = 0; arm < arms.size(); ++arm) {
        const QList<QPointF> points = arms[arm]->raw(kMaxPoints);
        lines_[arm]->replace(points);
        for (const QPointF& point : points) {
            seen = std::max(seen, point.x());
            low = std::min(low, point.y());
            high = std::max(high, point.y());
        }
    }
    // The stage's total counts every training of the table; one classifier sees far fewer steps.
    right = std::max(seen, right > 2 * seen ? seen : right);
    setRoundTicks(*steps_, 0, right, 6);
    setRoundTicks(*auroc_, std::floor(low * 10) / 10, std::min(1.0, std::ceil(high * 10) / 10), 4);
    setHeadline(finding(record));
}

QString AurocChart::finding(const LearningRecord& record) {
    const QStringList names{tr("real %1"), tr("synthetic %1"), tr("both %1")};
    const auto arms = armsOf(record);
    QStringList parts;
    for (std::size_t arm = 0; arm < arms.size(); ++arm) {
        if (!arms[arm]->isEmpty()) {
            parts.append(names[static_cast<qsizetype>(arm)].arg(
                figureWords(arms[arm]->raw(kMaxPoints).last().y())));
        }
    }
    return parts.isEmpty() ? tr("AUROC")
                           : tr("AUROC now: %1").arg(parts.join(QStringLiteral(", ")));
}

void AurocChart::applyTheme(const Theme& theme) {
    lines_[0]->setPen(QPen(theme.real, 2.2));
    lines_[1]->setPen(QPen(theme.synthetic, 2.2, Qt::DashLine));
    lines_[2]->setPen(QPen(theme.both, 2.2, Qt::DashDotLine));
    steps_->setGridLineVisible(false);
}

}  // namespace outis::gui
