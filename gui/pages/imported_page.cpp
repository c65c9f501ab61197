// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/imported_page.h"

#include <QHideEvent>
#include <QJsonArray>
#include <QMessageBox>
#include <QShowEvent>

#include "gui/bridge/session.h"
#include "gui/pages/burned_in_tab.h"
#include "gui/pages/files_tab.h"
#include "gui/pages/proposals_tab.h"
#include "gui/text/import_words.h"
#include "gui/text/words.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/confirmation.h"

namespace outis::gui {

ImportedPage::ImportedPage(Session& session, QWidget* parent)
    : Page(tr("Imported data"), QStringLiteral("importedPage"), parent),
      session_(session),
      orders_(session.workerProgram()) {
    setSentence(
        tr("What became of each file, and what you decide about patients. This page shows "
           "identities: it is for the steward alone."));
    forget_ = addButton(tr("Forget identities…"), QStringLiteral("forgetButton"),
                        tr("Drops names, ids, dates and paths from this workspace for good"));
    QPushButton* back = addPrimaryButton(tr("Back to the data"), QStringLiteral("backToDataButton"),
                                         tr("Shows the data page (Alt+1)"));
    notice_ = new ErrorNotice(QStringLiteral("importedNotice"));
    notice_->setCopyable(false);
    done_ = makeText({}, "pass");
    done_->setObjectName(QStringLiteral("importedDone"));
    done_->hide();
    files_ = new FilesTab(session.workerProgram());
    proposals_ = new ProposalsTab(session.workerProgram());
    burnedIn_ = new BurnedInTab(session.workerProgram());
    tabs_ = new QTabWidget;
    tabs_->setObjectName(QStringLiteral("importedTabs"));
    tabs_->setAccessibleName(tr("Imported data"));
    tabs_->addTab(files_, tr("Files"));
    tabs_->addTab(proposals_, tr("Same patient?"));
    tabs_->addTab(burnedIn_, tr("Burned-in text"));
    body().addWidget(notice_);
    body().addWidget(done_);
    body().addWidget(tabs_, 1);
    connect(back, &QPushButton::clicked, this, &ImportedPage::backRequested);
    connect(forget_, &QPushButton::clicked, this, &ImportedPage::confirmForgetting);
    connect(proposals_, &ProposalsTab::decided, this, &ImportedPage::order);
    const auto showError = [this](const Error& error) {
        notice_->showError(error, tr("Nothing in the workspace was changed."));
    };
    connect(files_, &FilesTab::failed, this, showError);
    connect(proposals_, &ProposalsTab::failed, this, showError);
    connect(burnedIn_, &BurnedInTab::failed, this, showError);
    orders_.setLimit(WorkerQuery::kLongLimitMs);
    connect(&orders_, &WorkerQuery::failed, this, [this](const Error& error) {
        notice_->showError(error);
        // It may have been carried out in part.
        proposals_->read(session_.workspace());
    });
    connect(&orders_, &WorkerQuery::answered, this, &ImportedPage::afterOrder);
    connect(&orders_, &WorkerQuery::busyChanged, this, &ImportedPage::setBusy);
    connect(&session_, &Session::workspaceChanged, this, [this] {
        forgetWhatIsShown();
        if (isVisible() && session_.isOpen()) {
            read();
        }
    });
}

void ImportedPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (!event->spontaneous() && session_.isOpen()) {
        read();
    }
}

void ImportedPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    if (!event->spontaneous()) {
        forgetWhatIsShown();
    }
}

void ImportedPage::read() {
    notice_->clear();
    files_->read(session_.workspace());
    proposals_->read(session_.workspace());
    burnedIn_->read(session_.workspace());
}

void ImportedPage::forgetWhatIsShown() {
    notice_->clear();
    done_->hide();
    files_->clear();
    proposals_->clear();
    burnedIn_->clear();
}

void ImportedPage::confirmForgetting() {
    confirm(*this, QStringLiteral("forgetConfirmation"), tr("Forget identities?"),
            tr("Patient ids, names, birth and study dates, the paths of the source files, and the "
               "words and pictures of burned-in text leave this workspace for good. Nothing brings "
               "them back but a new import."),
            tr("Images, findings, the split, runs and reports stay, and so does the key: later "
               "imports know the same patients and files again. Patients that wait under “Same "
               "patient?” can then no longer be told by name, so decide about them first. Your "
               "original files are not touched."),
            tr("Forget for good"), [this] {
                order({QStringLiteral("forget-identities"), QStringLiteral("--workspace"),
                       session_.workspace(), QStringLiteral("--yes")});
            });
}

void ImportedPage::order(const QStringList& arguments) {
    if (!orders_.isBusy() && session_.isOpen()) {
        notice_->clear();
        done_->hide();
        orders_.order(arguments);
    }
}

void ImportedPage::afterOrder(const QJsonObject& answer) {
    if (answer.contains(QLatin1String("decisions"))) {
        QStringList words;
        for (const QJsonValue& each : answer.value(QLatin1String("decisions")).toArray()) {
            words.append(decisionWords(each.toObject().value(QLatin1String("outcome")).toString()));
        }
        done_->setText(words.join(QLatin1Char(' ')));
    } else {
        const auto count = [&](const char* key) {
            return countWords(answer.value(QLatin1String(key)).toInteger());
        };
        done_->setText(tr("Forgotten: the ids of %1 patients, the paths of %2 files, and %3 words "
                          "or pictures of burned-in text.")
                           .arg(count("patients"), count("files"), count("texts")));
    }
    done_->setVisible(!done_->text().isEmpty());
    Q_EMIT workspaceChanged();
    if (isVisible()) {
        read();
    }
}

void ImportedPage::setBusy(bool isBusy) {
    forget_->setEnabled(!isBusy);
    proposals_->setDeciding(isBusy);
}

}  // namespace outis::gui
