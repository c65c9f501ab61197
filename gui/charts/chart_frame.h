// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QWidget>

#include "gui/charts/chart_saving.h"

namespace outis::gui {

class Chart;
class Dialogs;
class ErrorNotice;

/// A chart on a page: the sentence that says what is to be seen, the chart, and a menu (button,
/// right mouse button, menu key) that saves it as a picture or a table.
class ChartFrame : public QWidget {
    Q_OBJECT
public:
    /// Takes the chart; `dialogs` must outlive the frame.
    ChartFrame(Chart* chart, Dialogs& dialogs, QWidget* parent = nullptr);

    /// Where the page says the sentence elsewhere, the button lies on the chart instead.
    void setHeadlineShown(bool isShown);
    /// A "?" or the like at the end of the sentence.
    void addBesideHeadline(QWidget* widget);

private:
    void addAction(ChartFormat format, const QString& words, const QString& name);
    void askForPlace(ChartFormat format);
    void save(ChartFormat format, QString path);
    void showHeadline();

    Chart* chart_;
    Dialogs& dialogs_;
    QLabel* headline_;
    QToolButton* button_;
    QMenu* menu_;
    QWidget* head_;
    QLabel* saved_;
    ErrorNotice* problem_;
    bool isHeadlineShown_ = true;
};

}  // namespace outis::gui
