// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>
#include <QJsonObject>
#include <QLabel>

#include "gui/wizard/wizard_page.h"

namespace outis::gui {

class BurnedInTab;

/// What is taken off the images: the worker reads some files as the import would, and the page
/// shows the places of burned-in text before and after masking, and which files would be left out.
class DeidentificationPage : public WizardPage {
    Q_OBJECT
public:
    explicit DeidentificationPage(ImportWizard& owner);

    void initializePage() override;
    void restore() override;

protected:
    [[nodiscard]] Result<void> check() override;

private:
    void changed();
    void look();
    void show(const QJsonObject& answer);

    QCheckBox* mask_;
    QCheckBox* markers_;
    QLabel* warning_;
    QLabel* seen_;
    BurnedInTab* places_;
    QStringList lookedAt_;  ///< folder and options of the last look
};

}  // namespace outis::gui
