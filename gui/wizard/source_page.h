// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QTableView>

#include "gui/models/label_preview.h"
#include "gui/wizard/wizard_page.h"

namespace outis::gui {

/// Where the images are, and the label file beside them.
class SourcePage : public WizardPage {
    Q_OBJECT
public:
    SourcePage(Dialogs& dialogs, ImportWizard& owner);

protected:
    [[nodiscard]] Result<void> check() override;

private:
    void chooseFolder();
    void chooseLabels();
    void sourceEdited();
    void labelsEdited();

    Dialogs& dialogs_;
    QLineEdit* source_;
    QLineEdit* labels_;
    QLabel* labelsNote_;
    QTableView* table_;
    LabelPreview preview_;
};

}  // namespace outis::gui
