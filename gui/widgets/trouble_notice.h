// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include "gui/bridge/silence_watch.h"

namespace outis::gui {

class RunModel;

/// A worker that says nothing, or nothing that is understood: what is known of it, what is safe,
/// and what can be done. Hidden while all is well.
class TroubleNotice : public QFrame {
    Q_OBJECT
public:
    /// `run` must outlive the notice.
    explicit TroubleNotice(RunModel& run, QWidget* parent = nullptr);

private:
    void refresh();
    void showWords(Silence silence);
    void showButtons(Silence silence);
    void askToEnd();

    RunModel& run_;
    QLabel* what_;
    QLabel* safe_;
    QPushButton* wait_;
    QPushButton* stop_;
    QPushButton* end_;
    QTimer clock_;  ///< the words say for how long
};

}  // namespace outis::gui
