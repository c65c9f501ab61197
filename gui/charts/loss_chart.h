// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

#include "gui/charts/chart.h"

QT_BEGIN_NAMESPACE
class QLineSeries;
class QValueAxis;
class QLogValueAxis;
QT_END_NAMESPACE

namespace outis::gui {

class LossSeries;

/// The loss over the images (or steps) of a training, raw and smoothed. The title says what it
/// shows; hovering shows values. Redraws at most four times a second, however fast the numbers
/// come.
class LossChart : public Chart {
    Q_OBJECT
public:
    explicit LossChart(QWidget* parent = nullptr);

    /// `series` must outlive this object; `target` is the planned number (0 = unknown) of `unit`s
    /// ("images", shown in thousands, or "steps").
    void setSeries(const LossSeries& series, qint64 target,
                   const QString& unit = QStringLiteral("images"));
    [[nodiscard]] QString finding() const;
    void setLogarithmic(bool isLogarithmic);
    [[nodiscard]] QSize sizeHint() const override { return {360, 158}; }

    static constexpr int kMaxPoints = 800;

protected:
    void applyTheme(const Theme& theme) override;

private:
    void createAxes();
    void redraw();
    void redrawAxes(qreal lastX, qreal low, qreal high);
    [[nodiscard]] qreal perTick() const { return isInImages_ ? 1000 : 1; }
    void showValue(const QPointF& point, bool isOver);

    const LossSeries* series_ = nullptr;
    qint64 target_ = 0;
    bool isInImages_ = true;
    QLineSeries* raw_;
    QLineSeries* smoothed_;
    QValueAxis* images_;
    QValueAxis* loss_;
    QLogValueAxis* logLoss_;
    bool isLogarithmic_ = false;
    QTimer throttle_;
};

}  // namespace outis::gui
