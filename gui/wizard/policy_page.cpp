// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/policy_page.h"

#include <algorithm>

#include <QFileInfo>
#include <QRadioButton>

#include "gui/models/release_facts.h"
#include "gui/text/error_sentences.h"
#include "gui/text/release_words.h"
#include "gui/text/words.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"

namespace outis::gui {

PolicyPage::PolicyPage(ImportWizard& owner)
    : WizardPage(tr("Who receives the images"),
                 tr("The wider the circle, the more the policy asks for. Nothing is decided yet: "
                    "you can choose again until the release is submitted."),
                 owner),
      query_(start().worker),
      group_(new QButtonGroup(this)) {
    choices_ = new QVBoxLayout;
    choices_->setSpacing(Theme::kGrid / 2);
    note_ = makeText({}, "muted");
    note_->setObjectName(QStringLiteral("policyNote"));
    body().addLayout(choices_);
    body().addSpacing(Theme::kGrid);
    body().addWidget(note_);
    body().addStretch();
    connect(&query_, &WorkerQuery::answered, this, &PolicyPage::show);
    connect(&query_, &WorkerQuery::failed, this, [this](const Error& error) {
        setTone(*note_, "attention");
        note_->setText(QStringLiteral("▲ ") + errorSentences(error).what + QLatin1Char(' ') +
                       tr("You can choose later, on the page “Decision”."));
    });
}

void PolicyPage::initializePage() {
    if (group_->buttons().isEmpty() && !query_.isBusy()) {
        note_->setText(tr("Reading the policies…"));
        query_.ask({QStringLiteral("policy"), QStringLiteral("list")});
    }
}

void PolicyPage::show(const QJsonObject& answer) {
    const QList<PolicyChoice> policies = policyChoicesOf(answer);
    for (const PolicyChoice& policy : policies) {
        addChoice(policy.name, policyTitle(policy.title),
                  tr("%1 rules; %2 pairs to be looked at; valid for %3 months")
                      .arg(countWords(policy.rules), countWords(policy.reviewedPairs),
                           countWords(policy.monthsValid)));
    }
    const bool isShipped =
        std::any_of(policies.begin(), policies.end(),
                    [this](const PolicyChoice& policy) { return policy.name == request().policy; });
    if (!isShipped && !request().policy.isEmpty()) {
        addChoice(request().policy,
                  tr("By the policy of the house: %1").arg(QFileInfo(request().policy).fileName()),
                  tr("chosen for an earlier release"));
    }
    setTone(*note_, "muted");
    note_->setText(
        tr("The house may have a policy of its own; it can be chosen later, on the page "
           "“Decision”."));
    restore();
}

void PolicyPage::addChoice(const QString& policy, const QString& title, const QString& words) {
    auto* button = new QRadioButton(title);
    button->setObjectName(QStringLiteral("policy_") + QFileInfo(policy).fileName());
    button->setAccessibleName(button->text());
    button->setAccessibleDescription(words);
    button->setProperty("policy", policy);
    group_->addButton(button);
    auto* remark = makeText(words, "muted", 0.95);
    remark->setIndent(22);
    choices_->addWidget(button);
    choices_->addWidget(remark);
}

void PolicyPage::restore() {
    const QList<QAbstractButton*> buttons = group_->buttons();
    for (QAbstractButton* button : buttons) {
        if (button->property("policy").toString() == request().policy) {
            button->setChecked(true);
        }
    }
    if (group_->checkedButton() == nullptr && !buttons.isEmpty()) {
        buttons.constFirst()->setChecked(true);
    }
}

QString PolicyPage::chosen() const {
    const QAbstractButton* button = group_->checkedButton();
    return button == nullptr ? QString() : button->property("policy").toString();
}

Result<void> PolicyPage::check() {
    if (!chosen().isEmpty()) {
        request().policy = chosen();
    }
    return {};
}

}  // namespace outis::gui
