// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QTimer>

#include "gui/bridge/worker_query.h"
#include "gui/wizard/wizard_page.h"

namespace outis::gui {

/// Where the images are. While the steward reads on, the worker looks at some files of the folder,
/// then at more: how many, of which kind, and which would be left out and why.
class SourcePage : public WizardPage {
    Q_OBJECT
public:
    SourcePage(Dialogs& dialogs, ImportWizard& owner);

    void restore() override;

protected:
    [[nodiscard]] Result<void> check() override;

private:
    void chooseFolder();
    void changed();
    void look(int files);
    void show(const QJsonObject& answer);
    void offerDraft(ImportWizard& owner);

    Dialogs& dialogs_;
    QLineEdit* source_;
    WorkerQuery query_;
    QTimer pause_;
    int files_ = 0;  ///< asked for in the look under way
    QLabel* seen_;
    QWidget* offer_ = nullptr;  ///< to go on where a wizard was left
};

}  // namespace outis::gui
