// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QPushButton>

#include "gui/bridge/worker_query.h"
#include "gui/widgets/error_notice.h"
#include "gui/widgets/field_form.h"

namespace outis::gui {

class Dialogs;
class KeyRing;

/// Makes a key for one person: name, role, place, and a passphrase that goes to the worker alone.
class KeyDialog : public QDialog {
    Q_OBJECT
public:
    /// `dialogs` and `keys` must outlive the dialog; the new key is added to `keys`.
    KeyDialog(Dialogs& dialogs, KeyRing& keys, const WorkerProgram& worker,
              QWidget* parent = nullptr);

Q_SIGNALS:
    void made(const QString& file);

private:
    [[nodiscard]] bool check();
    void proposeFile();
    void chooseFile();
    void create();
    void setBusy(bool isBusy);

    Dialogs& dialogs_;
    KeyRing& keys_;
    WorkerQuery query_;
    FieldForm* form_;
    QLineEdit* name_;
    QLineEdit* role_;
    QLineEdit* file_;
    QLineEdit* passphrase_;
    QLineEdit* again_;
    ErrorNotice* notice_;
    QPushButton* create_;
    bool isFileChosen_ = false;
};

/// What is wrong with a new passphrase; "" = nothing.
[[nodiscard]] QString passphraseProblem(const QString& passphrase);

}  // namespace outis::gui
