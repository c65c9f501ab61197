// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/release_page.h"

#include <QDir>
#include <QJsonArray>
#include <QShowEvent>

#include "gui/bridge/session.h"
#include "gui/decision/export_card.h"
#include "gui/decision/export_outcome.h"
#include "gui/decision/ledger_card.h"
#include "gui/decision/report_card.h"
#include "gui/decision/sign_dialog.h"
#include "gui/dialogs.h"
#include "gui/text/release_words.h"
#include "gui/text/words.h"
#include "gui/widgets/columns.h"

namespace outis::gui {

using release::ReleaseAct;

namespace {

/// Those of every copy of a release.
QStringList recipientsOfRelease(const QList<LedgerFact>& ledger, const QString& release) {
    QStringList recipients;
    for (const LedgerFact& row : ledger) {
        if (row.release == release) {
            recipients += row.recipients;
        }
    }
    recipients.removeDuplicates();
    return recipients;
}

}  // namespace

ReleasePage::ReleasePage(Session& session, Dialogs& dialogs, QWidget* parent)
    : Page(tr("Release"), QStringLiteral("releasePage"), parent),
      session_(session),
      dialogs_(dialogs),
      desk_(session.desk()),
      export_(session.workerProgram()),
      checks_(session.workerProgram()) {
    setSentence(tr("What leaves the house, as a package that the receiver can check."));
    makeButtons();
    makeBody();
    connectExport();
    connectDesk();
    refresh();
}

void ReleasePage::makeButtons() {
    checkOther_ = addButton(tr("Check a package…"), QStringLiteral("checkPackageButton"),
                            tr("Looks whether a package is as it was signed"));
    toDecision_ = addPrimaryButton(tr("Go to the decision"), QStringLiteral("toDecisionButton"),
                                   tr("Opens the page “Decision” (Alt+4)"));
    start_ = addPrimaryButton(tr("Export…"), QStringLiteral("exportButton"),
                              tr("Writes the package, after a question"));
    connect(checkOther_, &QPushButton::clicked, this, [this] {
        dialogs_.chooseFolder(this, tr("Folder of a package"), QDir::homePath(),
                              [this](const QString& path) { check(path); });
    });
    connect(toDecision_, &QPushButton::clicked, this, &ReleasePage::decisionRequested);
    connect(start_, &QPushButton::clicked, this, &ReleasePage::beginExport);
}

void ReleasePage::makeBody() {
    notice_ = new ErrorNotice(QStringLiteral("releaseNotice"));
    standing_ = new Card(tr("Where it stands"));
    state_ = makeText({}, "", 1.15, QFont::DemiBold);
    state_->setObjectName(QStringLiteral("exportState"));
    next_ = makeText({});
    next_->setObjectName(QStringLiteral("exportNext"));
    next_->setTextFormat(Qt::PlainText);
    standing_->body().addWidget(state_);
    standing_->body().addWidget(next_);
    progress_ = new ExportProgressCard;
    outcome_ = new OutcomeCard;
    form_ = new ExportCard(dialogs_);
    report_ = new ReportCard(dialogs_, session_.workerProgram());
    ledger_ = new LedgerCard;
    auto* contents = new Card(tr("What a package holds"));
    contents->body().addWidget(
        makeText(tr("The images under new names in a new order, their labels, the report that goes "
                    "out, terms of use, a description, the signed statements, and a list of "
                    "digests by which the receiver can check it. Before it takes its place it is "
                    "read back and searched for any name, number or picture of the source; "
                    "whatever is found undoes it.")));
    auto* columns = new Columns;
    columns->first().addWidget(form_);
    columns->first().addWidget(contents);
    columns->first().addStretch(1);
    columns->second().addWidget(report_);
    columns->second().addStretch(1);
    for (QWidget* card : std::initializer_list<QWidget*>{notice_, standing_, progress_, outcome_}) {
        body().addWidget(card);
    }
    body().addWidget(columns);
    body().addWidget(ledger_);
    body().addStretch(1);
    progress_->hide();
    connect(notice_, &ErrorNotice::copyRequested, this,
            [this] { Q_EMIT copyRequested(shownError_); });
    connect(outcome_, &OutcomeCard::openRequested, this, &ReleasePage::open);
    connect(ledger_, &LedgerCard::withdrawRequested, this, &ReleasePage::withdraw);
}

void ReleasePage::connectExport() {
    connect(progress_, &ExportProgressCard::cancelRequested, &export_, &ReleaseExport::cancel);
    connect(&export_, &ReleaseExport::progressed, progress_, &ExportProgressCard::show);
    connect(&export_, &ReleaseExport::runningChanged, this, &ReleasePage::refreshBusy);
    connect(&export_, &ReleaseExport::finished, this, &ReleasePage::afterExport);
    connect(&session_, &Session::exportFound, this,
            [this](const QString& run, const std::function<bool()>& isAlive) {
                if (export_.attach(session_.workspace(), run, isAlive)) {
                    outcome_->clear();
                    progress_->begin();
                }
            });
    connect(&export_, &ReleaseExport::finishedElsewhere, this, [this] {
        outcome_->showFinishedElsewhere();
        desk_.readAll();
        session_.readAgain();
    });
    connect(&export_, &ReleaseExport::stopped, this, [this] {
        outcome_->showStopped();
        desk_.readAll();
    });
    connect(&export_, &ReleaseExport::failed, this, [this](const Error& error) {
        showError(error, tr("The export was undone; nothing left the house. The release is as it "
                            "was before."));
        desk_.readAll();
    });
    checks_.setLimit(WorkerQuery::kLongLimitMs);
    connect(&checks_, &WorkerQuery::answered, this, [this](const QJsonObject& answer) {
        outcome_->showCheck(checked_, packageFactsOf(answer));
    });
    connect(&checks_, &WorkerQuery::failed, this, [this](const Error& error) {
        outcome_->clear();
        showError(error, tr("The package was only read."));
    });
}

void ReleasePage::connectDesk() {
    connect(&desk_, &ReleaseDesk::changed, this, &ReleasePage::refresh);
    connect(&desk_, &ReleaseDesk::actingChanged, this, &ReleasePage::refreshBusy);
    connect(&desk_, &ReleaseDesk::failed, this, [this](const Error& error) {
        showError(error, tr("Nothing in the workspace was changed."));
    });
    connect(&desk_, &ReleaseDesk::acted, this, [this](const QJsonObject& answer) {
        if (answer.contains(QLatin1String("recipients"))) {
            outcome_->showWithdrawal(
                answer.value(QLatin1String("recipients")).toVariant().toStringList(),
                answer.value(QLatin1String("notice")).toString());
            session_.readAgain();
        }
    });
    connect(report_, &ReportCard::failed, this, [this](const Error& error) { showError(error); });
    connect(&session_, &Session::workspaceChanged, this, [this] {
        notice_->clear();
        outcome_->clear();
        export_.release();
        checks_.cancel();
        delete dialog_;
        form_->setWorkspace(session_.workspace());
        if (isVisible()) {
            desk_.readAll();
        }
    });
}

void ReleasePage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (!event->spontaneous() && session_.isOpen()) {
        notice_->clear();
        desk_.readAll();
    }
}

void ReleasePage::showError(const Error& error, const QString& safe) {
    shownError_ = error;
    notice_->showError(error, safe);
}

void ReleasePage::refresh() {
    const auto& release = desk_.release();
    if (release) {
        state_->setText(tr("Release %1: %2, %3")
                            .arg(release->release, releaseStateWord(release->state),
                                 unitWords(release->images, QStringLiteral("images"))));
        next_->setText(release->can(ReleaseAct::Export)
                           ? tr("Say what the package is called, who receives it and where it is "
                                "written, then export it.")
                           : nextStepSentence(*release));
    } else if (!desk_.isKnown()) {
        state_->setText(tr("Where it stands is not known yet"));
        next_->setText(tr("The records of this workspace are being read."));
    } else {
        state_->setText(tr("No release was submitted yet"));
        next_->setText(
            tr("Only what two people approved can leave the house. The page “Decision” "
               "is the way there."));
    }
    report_->setFolder(release ? release->folder : QString());
    ledger_->show(desk_.ledger());
    refreshBusy();
}

void ReleasePage::refreshBusy() {
    const auto& release = desk_.release();
    const bool canExport = release && release->can(ReleaseAct::Export);
    const bool isExporting = export_.isRunning();
    const bool isBusy = isExporting || desk_.isActing();
    start_->setVisible(canExport);
    start_->setEnabled(!isBusy);
    toDecision_->setVisible(!canExport && desk_.isKnown());
    progress_->setVisible(isExporting);
    form_->setVisible(canExport);
    form_->setEnabled(!isExporting);
    ledger_->setBusy(isBusy);
}

void ReleasePage::beginExport() {
    notice_->clear();
    const auto& release = desk_.release();
    if (!release || !form_->check()) {
        return;
    }
    const ExportForm form = form_->form();
    delete dialog_;
    dialog_ = new SignDialog(
        {.name = QStringLiteral("export"),
         .title = tr("Export this release?"),
         .what = tr("%1 go into %2, for %3.")
                     .arg(unitWords(release->images, QStringLiteral("images")),
                          QDir::toNativeSeparators(form.target),
                          form.recipients.join(QStringLiteral(", "))),
         .more = tr("The copy is noted in the ledger with its recipients. What somebody has "
                    "received cannot be fetched back: a release can be withdrawn, but recipients "
                    "must be trusted to delete it."),
         .verb = tr("Export"),
         .arguments = exportArguments(form, release->release),
         .fields = {}},
        dialogs_, session_, this);
    connect(dialog_, &SignDialog::agreed, this,
            [this](const QStringList& arguments, const QByteArray& passphrase) {
                outcome_->clear();
                progress_->begin();
                export_.start(session_.workspace(), arguments, passphrase);
                dialog_->accept();
            });
    dialog_->open();
}

void ReleasePage::afterExport(const QJsonObject& answer) {
    const ExportFacts facts = exportFactsOf(answer);
    outcome_->showExport(facts);
    check(facts.package);
    desk_.readAll();
    session_.readAgain();
}

void ReleasePage::check(const QString& folder) {
    notice_->clear();
    checked_ = folder;
    outcome_->showChecking(folder);
    checks_.ask({QStringLiteral("verify"), folder});
}

void ReleasePage::withdraw(const QString& release) {
    notice_->clear();
    const ExportForm form = form_->form();
    const QStringList recipients = recipientsOfRelease(desk_.ledger(), release);
    delete dialog_;
    dialog_ = new SignDialog(
        {.name = QStringLiteral("withdraw"),
         .title = tr("Withdraw this release?"),
         .what = tr("Release %1 is called back for good.").arg(release),
         .more = tr("It is signed, noted in the ledger, and a notice is written for: %1. The "
                    "program sends nothing; you send the notice. Recipients are asked to delete "
                    "their copies. This cannot be undone.")
                     .arg(recipients.join(QStringLiteral(", "))),
         .verb = tr("Withdraw for good"),
         .arguments = {QStringLiteral("withdraw"), QStringLiteral("--release=") + release},
         .fields = {{QStringLiteral("--publisher"),
                     tr("Organisation, as it signs the notice"),
                     {},
                     form.publisher},
                    {QStringLiteral("--contact"),
                     tr("Who is told that copies are deleted"),
                     {},
                     form.contact}}},
        dialogs_, session_, this);
    dialog_->openFor(desk_);
}

void ReleasePage::open(const QString& path) {
    if (!dialogs_.openUrl(QUrl::fromLocalFile(path))) {
        showError(Error{ErrorCode::NotFound, path.toStdString(), "no program to open it"});
    }
}

}  // namespace outis::gui
