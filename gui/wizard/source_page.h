// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

#include "gui/wizard/wizard_page.h"

namespace outis::gui {

/// Where the images are.
class SourcePage : public WizardPage {
    Q_OBJECT
public:
    SourcePage(Dialogs& dialogs, ImportWizard& owner);

    void restore() override;

protected:
    [[nodiscard]] Result<void> check() override;

private:
    void chooseFolder();
    void offerDraft(ImportWizard& owner);

    Dialogs& dialogs_;
    QLineEdit* source_;
    QWidget* offer_ = nullptr;  ///< to go on where a wizard was left
};

}  // namespace outis::gui
