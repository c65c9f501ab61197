// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>

#include <QColor>
#include <QList>

#include "gui/charts/chart.h"
#include "gui/models/report_figures.h"

QT_BEGIN_NAMESPACE
class QCategoryAxis;
class QLineSeries;
class QScatterSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace outis::gui {

/// One of up to three kinds of marks, each with a shape of its own.
struct IntervalArm {
    QString name;             ///< "trained on real"
    QColor Theme::*colour{};  ///< what it means everywhere in the window
};

/// A line of the chart: a number for each arm.
struct IntervalRow {
    QString name;
    QList<ReportNumber> numbers;
    std::optional<double> expected;  ///< drawn as a bar across the line
};

/// How a chart of intervals is labelled.
struct IntervalLabels {
    QString name;            ///< of the object
    QString accessibleName;  ///< what is compared
    QString rows;            ///< "Finding": what a line stands for
    QString value;           ///< "AUROC"
    QString axis;            ///< with unit
    QString expected;        ///< "drawing evenly"; "" where nothing is expected
    double low = 0;          ///< the axis reaches at least from here …
    double high = 1;         ///< … to here, and never beyond 0 and 1
};

/// One line a finding or a group: a mark with its interval for each arm.
class IntervalChart : public Chart {
    Q_OBJECT
public:
    IntervalChart(const IntervalLabels& labels, const QList<IntervalArm>& arms,
                  QWidget* parent = nullptr);

    void setRows(const QList<IntervalRow>& rows);
    /// "Edema, trained on synthetic: one label only": a line for each mark that is missing.
    [[nodiscard]] QStringList gaps() const;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, sizeHint().height()}; }

protected:
    void applyTheme(const Theme& theme) override;

private:
    void addMarks(qsizetype row);
    void addInterval(qsizetype arm, const ReportNumber& number, qreal y);
    void setRanges();
    void showValue(qsizetype arm, const QPointF& at, bool isOver);
    [[nodiscard]] qreal middleOf(qsizetype row) const;
    [[nodiscard]] qreal offsetOf(qsizetype arm) const;

    IntervalLabels labels_;
    QList<IntervalArm> arms_;
    QList<QScatterSeries*> marks_;
    QList<QList<QLineSeries*>> intervals_;
    QList<QLineSeries*> expected_;
    QList<IntervalRow> rows_;
    QValueAxis* values_;
    QCategoryAxis* names_;
};

}  // namespace outis::gui
