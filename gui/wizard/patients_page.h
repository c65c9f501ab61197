// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QButtonGroup>
#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>

#include "gui/wizard/wizard_page.h"

namespace outis::gui {

/// How the program knows which images belong to the same patient.
class PatientsPage : public WizardPage {
    Q_OBJECT
public:
    explicit PatientsPage(ImportWizard& owner);

    void initializePage() override;
    void restore() override;

protected:
    [[nodiscard]] Result<void> check() override;

private:
    void addRule(const QString& rule, const QString& text, QWidget* detail = nullptr);
    void ruleChanged();

    QButtonGroup* rules_;
    QSpinBox* level_;
    QLineEdit* regex_;
    QCheckBox* unknown_;
};

}  // namespace outis::gui
