// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include "gui/bridge/worker_probe.h"
#include "gui/widgets/field_form.h"

namespace outis::gui {

/// Where the worker runs: on this computer, or by a command that leads to another one. A test says
/// in words what is wrong; a place that failed it can be kept all the same.
class WorkerPlaceDialog : public QDialog {
    Q_OBJECT
public:
    /// `folder`: what the worker has to see as well, such as the open workspace.
    WorkerPlaceDialog(const WorkerPlace& place, QString folder, QWidget* parent = nullptr);

    [[nodiscard]] WorkerPlace place() const;
    [[nodiscard]] WorkerProbe& probe() { return probe_; }

Q_SIGNALS:
    void chosen(const outis::gui::WorkerPlace& place);

private:
    void createFields(const WorkerPlace& place);
    void createButtons();
    void layOut();
    void refresh();
    void prefixEdited();
    void test();
    void showResult(const ProbeResult& result);
    void forgetTest();
    void save();
    [[nodiscard]] bool check();

    QString folder_;
    QRadioButton* here_;
    QRadioButton* elsewhere_;
    FieldForm* form_;
    QLineEdit* prefix_;
    QLineEdit* program_;
    QCheckBox* shell_;
    bool isShellChosen_ = false;  ///< by the steward: no longer proposed
    QPushButton* test_;
    QPushButton* save_;
    QLabel* result_;
    QLabel* next_;
    WorkerProbe probe_;
};

}  // namespace outis::gui
