// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QLabel>
#include <QPushButton>

#include "gui/models/rail_model.h"

namespace outis::gui {

/// A walk through the five steps: what each is for, with the page itself shown beside it. Stays
/// open while the window is used.
class FirstStepsDialog : public QDialog {
    Q_OBJECT
public:
    explicit FirstStepsDialog(QWidget* parent = nullptr);

    void start();

Q_SIGNALS:
    /// The page of this step is to be shown, where there is one to show.
    void stepReached(outis::gui::Step step);
    /// What is spoken of: names of widgets, of which the first that can be seen is meant.
    void pointedAt(const QStringList& names);

private:
    void goTo(int page);

    int page_ = 0;
    QLabel* count_;
    QLabel* title_;
    QLabel* text_;
    QPushButton* back_;
    QPushButton* next_;
};

}  // namespace outis::gui
