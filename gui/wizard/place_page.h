// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QLineEdit>

#include "gui/wizard/wizard_page.h"

namespace outis::gui {

/// Where the workspace lies, and a summary of what will happen.
class PlacePage : public WizardPage {
    Q_OBJECT
public:
    PlacePage(Dialogs& dialogs, ImportWizard& owner);

    void initializePage() override;
    void restore() override;

protected:
    [[nodiscard]] Result<void> check() override;

private:
    void chooseFolder();
    void describe();

    Dialogs& dialogs_;
    QLineEdit* workspace_;
    QLabel* space_;
    QLabel* summary_;
    QString proposedFor_;  ///< the source that a place was proposed for
};

}  // namespace outis::gui
