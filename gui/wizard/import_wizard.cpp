// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/import_wizard.h"

#include <QAbstractButton>
#include <QStyle>

#include "gui/wizard/labels_page.h"
#include "gui/wizard/patients_page.h"
#include "gui/wizard/place_page.h"
#include "gui/wizard/size_page.h"
#include "gui/wizard/source_page.h"
#include "gui/wizard/steering_page.h"

namespace outis::gui {

ImportWizard::ImportWizard(Dialogs& dialogs, WizardStart start, QWidget* parent)
    : QWizard(parent), start_(std::move(start)) {
    setObjectName(QStringLiteral("importWizard"));
    setWindowTitle(tr("Import a folder of images"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setOption(QWizard::HaveHelpButton, false);
    setButtonText(QWizard::BackButton, tr("&Back"));
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::CancelButton, tr("Cancel"));
    setButtonText(QWizard::FinishButton, tr("Import and train"));
    setMinimumSize(720, 540);
    resize(940, 640);
    request_.source = start_.source;
    request_.workspace = start_.workspace;
    addPage(new SourcePage(dialogs, *this));
    addPage(new LabelsPage(dialogs, *this));
    addPage(new PatientsPage(*this));
    addPage(new SizePage(*this));
    addPage(new SteeringPage(*this));
    addPage(new PlacePage(dialogs, *this));
    const std::pair<WizardButton, const char*> names[] = {{QWizard::BackButton, "wizardBack"},
                                                          {QWizard::NextButton, "wizardNext"},
                                                          {QWizard::FinishButton, "wizardFinish"},
                                                          {QWizard::CancelButton, "wizardCancel"}};
    for (const auto& [which, name] : names) {
        button(which)->setObjectName(QString::fromLatin1(name));
        button(which)->setAccessibleName(button(which)->text().remove(QLatin1Char('&')));
    }
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT importChosen(request_); });
    for (const WizardButton which : {QWizard::NextButton, QWizard::FinishButton}) {
        button(which)->setProperty("primary", true);
        button(which)->style()->unpolish(button(which));
        button(which)->style()->polish(button(which));
    }
}

}  // namespace outis::gui
