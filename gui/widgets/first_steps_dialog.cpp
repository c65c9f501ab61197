// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/first_steps_dialog.h"

#include <algorithm>
#include <optional>

#include <QHBoxLayout>

#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/page.h"

namespace outis::gui {

namespace {

struct Station {
    QString title;
    QString text;
    std::optional<Step> step;
    QStringList names;  ///< of what it speaks of, the best first
};

QList<Station> stations() {
    return {
        {FirstStepsDialog::tr("What this program does"),
         FirstStepsDialog::tr(
             "It turns a folder of chest X-rays into a set of synthetic ones, tries to find "
             "patients in it, and prepares the decision whether it may leave the house. Nothing "
             "leaves this computer. The list at the left is the way, from top to bottom."),
         {},
         {QStringLiteral("stepList")}},
        {FirstStepsDialog::tr("1. Data"),
         FirstStepsDialog::tr(
             "Open a folder of images (Ctrl+O), or try the demo (Ctrl+D), which draws patients "
             "who do not exist. The wizard shows what is in the folder, how its labels are "
             "understood and which patients may be one person, before anything is imported."),
         Step::Data,
         {QStringLiteral("importButton"), QStringLiteral("importedButton"),
          QStringLiteral("openFolderButton")}},
        {FirstStepsDialog::tr("2. Training"),
         FirstStepsDialog::tr(
             "Start trains the generator, draws images, filters them and attacks them. It may take "
             "hours: pause frees the computer, and the window may be closed while it runs. The "
             "memorisation meter says when the generator begins to remember patients."),
         Step::Training,
         {QStringLiteral("startButton"), QStringLiteral("resumeButton"),
          QStringLiteral("pauseButton"), QStringLiteral("stageList"), QStringLiteral("stepList")}},
        {FirstStepsDialog::tr("3. Review"),
         FirstStepsDialog::tr(
             "Look at what the attackers found, at the closest pairs of a real and a synthetic "
             "image, at who is missing, and at what a classifier loses. A question mark beside a "
             "number says what it means."),
         Step::Review,
         {QStringLiteral("auditCard"), QStringLiteral("reviewTabs"), QStringLiteral("stepList")}},
        {FirstStepsDialog::tr("4. Decision"),
         FirstStepsDialog::tr(
             "Whoever prepared the images submits them under a policy; two other people approve, "
             "each with an own key. The program prepares and records; people decide."),
         Step::Decision,
         {QStringLiteral("submitButton"), QStringLiteral("approveButton"),
          QStringLiteral("policyCard"), QStringLiteral("stepList")}},
        {FirstStepsDialog::tr("5. Release"),
         FirstStepsDialog::tr(
             "An approved set is written as a package for one recipient, searched once more for "
             "anything of the source, and noted in the ledger. It can be called back."),
         Step::Release,
         {QStringLiteral("exportButton"), QStringLiteral("toDecisionButton"),
          QStringLiteral("stepList")}},
    };
}

}  // namespace

FirstStepsDialog::FirstStepsDialog(QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("firstStepsDialog"));
    setWindowTitle(tr("First steps"));
    setFixedWidth(520);
    count_ = makeText({}, "muted", 0.9);
    count_->setObjectName(QStringLiteral("firstStepsCount"));
    title_ = makeText({}, "", 1.3, QFont::DemiBold);
    title_->setObjectName(QStringLiteral("firstStepsTitle"));
    text_ = makeText({}, "", 1.05);
    text_->setObjectName(QStringLiteral("firstStepsText"));
    text_->setMinimumHeight(120);
    text_->setAlignment(Qt::AlignTop);
    back_ = makeButton(tr("Back"), QStringLiteral("firstStepsBack"), tr("The step before"));
    next_ =
        makeButton(tr("Next"), QStringLiteral("firstStepsNext"), tr("The next step"), "primary");
    next_->setDefault(true);
    auto* close = makeButton(tr("Close"), QStringLiteral("firstStepsClose"),
                             tr("It can be begun again in the menu Help"));
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kGrid);
    row->addWidget(close);
    row->addStretch();
    row->addWidget(back_);
    row->addWidget(next_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(Theme::kGrid);
    column->addWidget(count_);
    column->addWidget(title_);
    column->addWidget(text_, 1);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(back_, &QPushButton::clicked, this, [this] { goTo(page_ - 1); });
    connect(next_, &QPushButton::clicked, this, [this] {
        if (page_ + 1 == stations().size()) {
            accept();
        } else {
            goTo(page_ + 1);
        }
    });
    goTo(0);
}

void FirstStepsDialog::start() {
    goTo(0);
    show();
    next_->setFocus();
}

void FirstStepsDialog::goTo(int page) {
    const QList<Station> all = stations();
    page_ = std::clamp(page, 0, static_cast<int>(all.size()) - 1);
    const Station& station = all[page_];
    count_->setText(tr("%1 of %2").arg(page_ + 1).arg(all.size()));
    title_->setText(station.title);
    text_->setText(station.text);
    setAccessibleDescription(station.title + QLatin1Char(' ') + station.text);
    back_->setEnabled(page_ > 0);
    next_->setText(page_ + 1 == all.size() ? tr("Done") : tr("Next"));
    next_->setAccessibleName(next_->text());
    if (station.step) {
        Q_EMIT stepReached(*station.step);
    }
    Q_EMIT pointedAt(station.names);
}

}  // namespace outis::gui
