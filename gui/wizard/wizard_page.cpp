// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/wizard_page.h"

#include "gui/theme/theme.h"
#include "gui/widgets/error_notice.h"

namespace outis::gui {

WizardPage::WizardPage(const QString& title, const QString& sentence, ImportWizard& owner)
    : owner_(owner) {
    setTitle(title);
    setSubTitle(sentence);
    notice_ = new ErrorNotice(QStringLiteral("wizardNotice"));
    notice_->setCopyable(false);
    auto* whole = new QVBoxLayout(this);
    whole->setSpacing(Theme::kGrid);
    body_ = new QVBoxLayout;
    body_->setSpacing(Theme::kGrid);
    whole->addLayout(body_, 1);
    whole->addWidget(notice_);
}

bool WizardPage::validatePage() {
    const Result<void> checked = check();
    if (!checked) {
        notice_->showError(checked.error(), tr("Nothing has been started yet."));
        return false;
    }
    notice_->clear();
    return true;
}

void WizardPage::clearNotice() {
    notice_->clear();
}

}  // namespace outis::gui
