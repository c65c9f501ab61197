// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/import_wizard.h"

#include <QAbstractButton>
#include <QDateTime>
#include <QStyle>

#include "gui/wizard/about_page.h"
#include "gui/wizard/deidentification_page.h"
#include "gui/wizard/labels_page.h"
#include "gui/wizard/patients_page.h"
#include "gui/wizard/place_page.h"
#include "gui/wizard/policy_page.h"
#include "gui/wizard/size_page.h"
#include "gui/wizard/source_page.h"
#include "gui/wizard/split_page.h"
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
    request_.policy = start_.policy;
    addPage(new SourcePage(dialogs, *this));
    addPage(new LabelsPage(dialogs, *this));
    addPage(new PatientsPage(*this));
    addPage(new DeidentificationPage(*this));
    addPage(new SplitPage(*this));
    addPage(new SizePage(*this));
    addPage(new SteeringPage(*this));
    addPage(new PolicyPage(*this));
    addPage(new AboutPage(*this));
    addPage(new PlacePage(dialogs, *this));
    nameButtons();
    connect(this, &QDialog::accepted, this, [this] {
        forgetDraft();
        Q_EMIT importChosen(request_);
    });
    connect(this, &QWizard::customButtonClicked, this, &ImportWizard::saveHalfWay);
    connect(this, &QWizard::currentIdChanged, this, &ImportWizard::focusPage);
}

/// The first field of the page has the keyboard: QWizard leaves it with a field of the page that is
/// gone, which would take what is typed.
void ImportWizard::focusPage() {
    QWidget* page = currentPage();
    if (page == nullptr) {
        return;
    }
    for (QWidget* next = page->nextInFocusChain(); next != page; next = next->nextInFocusChain()) {
        if (page->isAncestorOf(next) && next->isVisibleTo(page) && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus) != 0) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    button(nextId() < 0 ? QWizard::FinishButton : QWizard::NextButton)->setFocus();
}

void ImportWizard::nameButtons() {
    if (start_.settings != nullptr) {
        setOption(QWizard::HaveCustomButton1);
        setButtonText(QWizard::CustomButton1, tr("Save for later"));
        setButtonLayout({QWizard::CustomButton1, QWizard::Stretch, QWizard::BackButton,
                         QWizard::NextButton, QWizard::FinishButton, QWizard::CancelButton});
    }
    const std::pair<WizardButton, const char*> names[] = {{QWizard::BackButton, "wizardBack"},
                                                          {QWizard::NextButton, "wizardNext"},
                                                          {QWizard::FinishButton, "wizardFinish"},
                                                          {QWizard::CancelButton, "wizardCancel"},
                                                          {QWizard::CustomButton1, "wizardSave"}};
    for (const auto& [which, name] : names) {
        if (QAbstractButton* each = button(which)) {
            each->setObjectName(QString::fromLatin1(name));
            each->setAccessibleName(each->text().remove(QLatin1Char('&')));
        }
    }
    for (const WizardButton which : {QWizard::NextButton, QWizard::FinishButton}) {
        button(which)->setProperty("primary", true);
        button(which)->style()->unpolish(button(which));
        button(which)->style()->polish(button(which));
    }
}

void ImportWizard::saveHalfWay() {
    if (auto* page = qobject_cast<WizardPage*>(currentPage())) {
        page->keep();
    }
    saveImportDraft({request_, mapping_, QDateTime::currentDateTime()}, *start_.settings);
    reject();
}

std::optional<ImportDraft> ImportWizard::draft() const {
    return start_.settings == nullptr ? std::nullopt : loadImportDraft(*start_.settings);
}

void ImportWizard::takeUp(const ImportDraft& draft) {
    const QString workspace = start_.workspace;
    request_ = draft.request;
    if (!workspace.isEmpty()) {
        request_.workspace = workspace;
    }
    mapping_ = draft.mapping;
    const QList<int> ids = pageIds();
    for (const int id : ids) {
        if (auto* each = qobject_cast<WizardPage*>(page(id))) {
            each->restore();
        }
    }
}

void ImportWizard::forgetDraft() {
    if (start_.settings != nullptr) {
        forgetImportDraft(*start_.settings);
    }
}

}  // namespace outis::gui
