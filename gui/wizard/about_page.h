// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include <QLineEdit>

#include "gui/wizard/wizard_page.h"

namespace outis::gui {

/// What the report says of the source: whose images they are, which were taken, on what legal
/// basis.
class AboutPage : public WizardPage {
    Q_OBJECT
public:
    explicit AboutPage(ImportWizard& owner);

    void initializePage() override { restore(); }
    void restore() override;

protected:
    [[nodiscard]] Result<void> check() override;

private:
    std::map<QString, QLineEdit*> lines_;  ///< by the option
};

}  // namespace outis::gui
