// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHash>
#include <QLabel>
#include <QRadioButton>
#include <QSpinBox>

#include "gui/wizard/wizard_page.h"

namespace outis::gui {

/// What steers the generator, how many patients stand behind a condition, and how closely
/// memorising is watched.
class SteeringPage : public WizardPage {
    Q_OBJECT
public:
    explicit SteeringPage(ImportWizard& owner);

    void initializePage() override;
    void restore() override;

protected:
    [[nodiscard]] Result<void> check() override;

private:
    struct Choice {
        QString title;
        QString remark;
        QRadioButton* button = nullptr;
        QLabel* words = nullptr;
    };
    void addChoice(const QString& steer, const QString& title, const QString& remark);
    void addPatients();
    void addFolds();
    void addMeter();
    [[nodiscard]] QString chosen() const;
    void choiceChanged();
    void meterChanged();

    QButtonGroup* group_;
    QHash<QString, Choice> choices_;
    bool wasChosen_ = false;  ///< by the steward, so that the proposal stays away
    QLabel* patientsTitle_ = nullptr;
    QSpinBox* patients_ = nullptr;
    QCheckBox* folds_ = nullptr;
    QComboBox* meter_ = nullptr;
    QLabel* meterWords_ = nullptr;
};

}  // namespace outis::gui
