// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QChartView>
#include <QString>

#include "gui/charts/chart_table.h"

QT_BEGIN_NAMESPACE
class QXYSeries;
QT_END_NAMESPACE

namespace outis::gui {

struct Theme;

/// What all charts of the window share: frame, theme, values on hover, a sentence that says what is
/// to be seen, and the table behind the drawing. ChartFrame puts one on a page.
class Chart : public QChartView {
    Q_OBJECT
public:
    Chart(const QString& name, const QString& accessibleName, QWidget* parent = nullptr);

    /// "Synthetic images are not nearer to training than to control patients"
    void setHeadline(const QString& headline);
    [[nodiscard]] const QString& headline() const { return headline_; }
    /// Every point of every visible line, unless a chart knows better.
    [[nodiscard]] virtual ChartTable table() const;

Q_SIGNALS:
    void headlineChanged(const QString& headline);

protected:
    /// The last line of every constructor: from now on the chart follows the theme.
    void begin();
    /// Colours of the series; those of axes and legend are set already.
    virtual void applyTheme(const Theme& theme) = 0;
    /// Hovering over a series shows its name and the values, named by its axes.
    void showOnHover(QXYSeries& series);
    /// At the mouse; "" hides it.
    void showToolTip(const QString& text);
    void changeEvent(QEvent* event) override;
    [[nodiscard]] bool hasBegun() const { return hasBegun_; }

private:
    void paintAnew();

    QString headline_;
    bool hasBegun_ = false;
};

}  // namespace outis::gui
