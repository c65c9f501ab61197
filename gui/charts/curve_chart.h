// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointF>

#include "gui/charts/chart.h"

QT_BEGIN_NAMESPACE
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace outis::gui {

/// One curve in the square from 0 to 1.
struct Curve {
    QString name;             ///< "trained on real, AUROC 0.81 [0.75, 0.87]"
    QColor Theme::*colour{};  ///< what it means everywhere in the window
    QList<QPointF> points;
};

/// How a chart of curves is labelled.
struct CurveLabels {
    QString name;
    QString accessibleName;
    QString across;    ///< title of the lower axis
    QString up;        ///< title of the left axis
    QString diagonal;  ///< what it stands for: "guessing"
    bool hasMarks = false;
};

/// Shares against shares, beside the diagonal: ROC curves, calibration.
class CurveChart : public Chart {
    Q_OBJECT
public:
    static constexpr qsizetype kCurves = 3;

    explicit CurveChart(const CurveLabels& labels, QWidget* parent = nullptr);

    /// At most kCurves; a curve without points is not drawn.
    void setCurves(const QList<Curve>& curves);
    [[nodiscard]] QSize sizeHint() const override { return {360, 320}; }

protected:
    void applyTheme(const Theme& theme) override;

private:
    QList<Curve> curves_;
    QList<QLineSeries*> lines_;
    QLineSeries* diagonal_;
    QValueAxis* across_;
    QValueAxis* up_;
    bool hasMarks_;
};

}  // namespace outis::gui
