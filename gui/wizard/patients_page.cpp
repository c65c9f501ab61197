// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/patients_page.h"

#include <QHBoxLayout>
#include <QRadioButton>

#include "gui/widgets/card.h"

namespace outis::gui {

namespace {
constexpr int kMaxFolderLevel = 8;
}

PatientsPage::PatientsPage(ImportWizard& owner)
    : WizardPage(tr("Patients"),
                 tr("All images of a patient must stay together; otherwise the attack on the "
                    "result measures nothing."),
                 owner) {
    rules_ = new QButtonGroup(this);
    level_ = new QSpinBox;
    level_->setObjectName(QStringLiteral("folderLevelSpin"));
    level_->setAccessibleName(tr("Folder level that names the patient"));
    level_->setRange(1, kMaxFolderLevel);
    regex_ = new QLineEdit;
    regex_->setObjectName(QStringLiteral("patientRegexEdit"));
    regex_->setAccessibleName(tr("Regular expression with one group"));
    regex_->setPlaceholderText(QStringLiteral("patient_(\\d+)_"));
    addRule(QStringLiteral("auto"),
            tr("Find it out: label file, then DICOM header, then file names"));
    addRule(QStringLiteral("column"), tr("From the patient column of the label file"));
    addRule(QStringLiteral("dicom"), tr("From the DICOM header"));
    addRule(QStringLiteral("folder"), tr("From the folder, at level"), level_);
    addRule(QStringLiteral("nih"), tr("From file names as in NIH ChestX-ray14"));
    addRule(QStringLiteral("mimic"), tr("From folders as in MIMIC-CXR"));
    addRule(QStringLiteral("chexpert"), tr("From folders as in CheXpert"));
    addRule(QStringLiteral("regex"), tr("From the path, by an expression with one group"), regex_);
    unknown_ = new QCheckBox(tr("Where no patient is known, take each image for its own patient"));
    unknown_->setObjectName(QStringLiteral("unknownPatientsBox"));
    unknown_->setAccessibleName(unknown_->text());
    body().addSpacing(8);
    body().addWidget(unknown_);
    body().addWidget(makeText(
        tr("Tick this only if no patient has more than one image. Otherwise images without a "
           "patient are left out, and the report of the import names them."),
        "muted"));
    body().addStretch();
    connect(rules_, &QButtonGroup::idToggled, this, &PatientsPage::ruleChanged);
    rules_->buttons().constFirst()->setChecked(true);
    ruleChanged();
}

void PatientsPage::addRule(const QString& rule, const QString& text, QWidget* detail) {
    auto* button = new QRadioButton(text);
    button->setObjectName(QStringLiteral("rule_") + rule);
    button->setAccessibleName(text);
    button->setProperty("rule", rule);
    rules_->addButton(button);
    if (detail == nullptr) {
        body().addWidget(button);
        return;
    }
    auto* row = new QHBoxLayout;
    row->addWidget(button);
    row->addWidget(detail);
    row->addStretch();
    body().addLayout(row);
}

void PatientsPage::initializePage() {
    for (QAbstractButton* button : rules_->buttons()) {
        if (button->property("rule") == QLatin1String("column")) {
            button->setEnabled(!request().labels.isEmpty());
            if (!button->isEnabled() && button->isChecked()) {
                rules_->buttons().constFirst()->setChecked(true);
            }
        }
    }
}

void PatientsPage::restore() {
    const QList<QAbstractButton*> rules = rules_->buttons();
    for (QAbstractButton* button : rules) {
        if (button->property("rule").toString() == request().patientRule) {
            button->setChecked(true);
        }
    }
    level_->setValue(request().folderLevel);
    regex_->setText(request().patientRegex);
    unknown_->setChecked(request().allowUnknownPatients);
}

void PatientsPage::ruleChanged() {
    clearNotice();
    const QAbstractButton* chosen = rules_->checkedButton();
    const QString rule = chosen == nullptr ? QString() : chosen->property("rule").toString();
    level_->setEnabled(rule == QLatin1String("folder"));
    regex_->setEnabled(rule == QLatin1String("regex"));
}

Result<void> PatientsPage::check() {
    request().patientRule = rules_->checkedButton()->property("rule").toString();
    request().folderLevel = level_->value();
    request().patientRegex = regex_->text().trimmed();
    request().allowUnknownPatients = unknown_->isChecked();
    return checkPatients(request());
}

}  // namespace outis::gui
