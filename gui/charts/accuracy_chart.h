// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include <QChartView>
#include <QList>

#include "gui/models/report_figures.h"

QT_BEGIN_NAMESPACE
class QCategoryAxis;
class QLineSeries;
class QScatterSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace outis::gui {

/// One line a finding: the area under the ROC of the classifiers trained on real, on synthetic and
/// on both kinds of images, each a mark with its interval.
class AccuracyChart : public QChartView {
    Q_OBJECT
public:
    explicit AccuracyChart(QWidget* parent = nullptr);

    void setFindings(const QList<FindingAccuracy>& findings);
    /// "Edema, trained on synthetic: one label only": a line for each mark that is missing.
    [[nodiscard]] QStringList gaps() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, sizeHint().height()}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void addInterval(std::size_t arm, const ReportNumber& number, qreal y);
    void setRanges(const QList<FindingAccuracy>& findings);
    void applyTheme();
    void showValue(std::size_t arm, const QPointF& at, bool isOver);

    std::array<QScatterSeries*, 3> marks_{};  ///< real, synthetic, both
    std::array<QList<QLineSeries*>, 3> intervals_;
    QList<FindingAccuracy> findings_;
    QValueAxis* auroc_;
    QCategoryAxis* names_;
    bool isReady_ = false;
};

}  // namespace outis::gui
