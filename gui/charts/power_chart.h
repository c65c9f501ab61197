// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "gui/charts/chart.h"
#include "gui/models/privacy_facts.h"

QT_BEGIN_NAMESPACE
class QCategoryAxis;
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace outis::gui {

/// How often an audit would have found planted copies, over their share of the release; a line for
/// each kind, its intervals as bars, and what counts as reliable as a dashed line.
class PowerChart : public Chart {
    Q_OBJECT
public:
    static constexpr double kReliable = 0.8;

    explicit PowerChart(QWidget* parent = nullptr);

    void setPower(const QList<PowerFact>& power);
    /// Which leaks would have been found: the sentence above the chart.
    [[nodiscard]] static QString finding(const QList<PowerFact>& power);
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSize sizeHint() const override { return {520, 300}; }

protected:
    void applyTheme(const Theme& theme) override;

private:
    struct Line {
        QLineSeries* line = nullptr;
        QList<QLineSeries*> intervals;
    };
    void clearLines();
    void addLine(const QList<PowerFact>& points, qreal offset);
    void setShares(const QList<PowerFact>& power);

    QList<PowerFact> power_;
    QList<Line> lines_;
    QLineSeries* reliable_;
    QCategoryAxis* shares_;
    QValueAxis* found_;
};

/// "Generator a, exact copies"
[[nodiscard]] QString powerName(const PowerFact& fact);
/// "1 in 200"
[[nodiscard]] QString oneInWords(double share);

}  // namespace outis::gui
