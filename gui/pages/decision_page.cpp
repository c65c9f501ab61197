// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/decision_page.h"

#include <QAbstractItemView>
#include <QDir>
#include <QShowEvent>

#include "gui/bridge/session.h"
#include "gui/decision/intruder_card.h"
#include "gui/decision/key_dialog.h"
#include "gui/decision/people_cards.h"
#include "gui/decision/policy_card.h"
#include "gui/decision/record_cards.h"
#include "gui/decision/report_card.h"
#include "gui/decision/sign_dialog.h"
#include "gui/text/release_words.h"
#include "gui/text/words.h"
#include "gui/theme/theme.h"
#include "gui/widgets/columns.h"

namespace outis::gui {

using release::ReleaseAct;
using release::ReleaseState;

DecisionPage::DecisionPage(Session& session, Dialogs& dialogs, QWidget* parent)
    : Page(tr("Decision"), QStringLiteral("decisionPage"), parent),
      session_(session),
      dialogs_(dialogs),
      desk_(session.desk()),
      choices_(session.workerProgram()),
      defaultKey_(session.workerProgram()) {
    setSentence(tr("What the policy of the house asks for, what was found, and who signs."));
    makeButtons();
    makeBody();
    connectDesk();
    refresh();
}

QPushButton* DecisionPage::addAct(QPushButton* button, void (DecisionPage::*act)()) {
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void DecisionPage::makeButtons() {
    reject_ = addAct(addButton(tr("Reject…"), QStringLiteral("rejectButton"),
                               tr("Ends this release for good, after a question")),
                     &DecisionPage::reject);
    requestChanges_ =
        addAct(addButton(tr("Request changes…"), QStringLiteral("requestChangesButton"),
                         tr("Gives it back to whoever prepared it")),
               &DecisionPage::requestChanges);
    submit_ = addAct(
        addPrimaryButton(tr("Submit for review…"), QStringLiteral("submitButton"),
                         tr("Freezes the draft and hands it to the reviewers, after a question")),
        &DecisionPage::submit);
    approve_ = addAct(addPrimaryButton(tr("Approve…"), QStringLiteral("approveButton"),
                                       tr("Approves this release, after a question")),
                      &DecisionPage::approve);
    revise_ = addAct(addPrimaryButton(tr("Revise…"), QStringLiteral("reviseButton"),
                                      tr("Takes it up again to change what was asked for")),
                     &DecisionPage::revise);
    toRelease_ = addPrimaryButton(tr("Go to the release"), QStringLiteral("toReleaseButton"),
                                  tr("Opens the page “Release” (Alt+5)"));
    connect(toRelease_, &QPushButton::clicked, this, &DecisionPage::releaseRequested);
}

void DecisionPage::makeBody() {
    notice_ = new ErrorNotice(QStringLiteral("decisionNotice"));
    standing_ = new Card(tr("Where it stands"));
    state_ = makeText({}, "", 1.15, QFont::DemiBold);
    state_->setObjectName(QStringLiteral("releaseState"));
    next_ = makeText({});
    next_->setObjectName(QStringLiteral("nextStep"));
    next_->setTextFormat(Qt::PlainText);
    subject_ = new QComboBox;
    subject_->setObjectName(QStringLiteral("subjectChoice"));
    subject_->setAccessibleName(tr("What is shown"));
    subject_->view()->setObjectName(QStringLiteral("subjectChoiceList"));
    subject_->view()->setAccessibleName(subject_->accessibleName());
    subject_->setMinimumHeight(4 * Theme::kGrid);
    standing_->body().addWidget(state_);
    standing_->body().addWidget(next_);
    standing_->body().addWidget(subject_, 0, Qt::AlignLeft);
    policy_ = new PolicyCard(dialogs_);
    signatures_ = new SignaturesCard;
    pairs_ = new PairsCard;
    intruder_ = new IntruderCard(dialogs_, session_.workerProgram());
    report_ = new ReportCard(dialogs_, session_.workerProgram());
    auto* keys = new KeysCard(session_.keys());
    statements_ = new StatementsCard;
    log_ = new LogCard;
    auto* columns = new Columns;
    columns->first().addWidget(policy_);
    columns->first().addStretch(1);
    for (QWidget* card :
         std::initializer_list<QWidget*>{signatures_, pairs_, intruder_, report_, keys}) {
        columns->second().addWidget(card);
    }
    columns->second().addStretch(1);
    body().addWidget(notice_);
    body().addWidget(standing_);
    body().addWidget(columns);
    body().addWidget(statements_);
    body().addWidget(log_);
    body().addStretch(1);
    connect(notice_, &ErrorNotice::copyRequested, this,
            [this] { Q_EMIT copyRequested(shownError_); });
    connect(subject_, &QComboBox::activated, this, [this] { refresh(); });
    connect(policy_, &PolicyCard::policyChosen, this, &DecisionPage::choosePolicy);
    connect(policy_, &PolicyCard::overrideRequested, this, &DecisionPage::setAside);
    connect(pairs_, &PairsCard::pairsRequested, this, &DecisionPage::pairsRequested);
    connect(keys, &KeysCard::keyRequested, this, &DecisionPage::makeKey);
    connect(log_, &LogCard::checkRequested, &desk_, &ReleaseDesk::readAll);
}

void DecisionPage::connectDesk() {
    const auto showError = [this](const Error& error) {
        shownError_ = error;
        notice_->showError(error, tr("Nothing in the workspace was changed."));
    };
    connect(&desk_, &ReleaseDesk::changed, this, &DecisionPage::refresh);
    connect(&desk_, &ReleaseDesk::failed, this, showError);
    connect(&choices_, &WorkerQuery::failed, this, showError);
    connect(report_, &ReportCard::failed, this, showError);
    connect(intruder_, &IntruderCard::failed, this, showError);
    connect(intruder_, &IntruderCard::signRequested, this, &DecisionPage::sign);
    connect(&desk_, &ReleaseDesk::acted, intruder_, &IntruderCard::takeAct);
    connect(&choices_, &WorkerQuery::answered, this, &DecisionPage::takeChoices);
    connect(&defaultKey_, &WorkerQuery::failed, this, [showError](const Error& error) {
        // That there is no key yet is no fault.
        if (error.code != ErrorCode::NotFound) {
            showError(error);
        }
    });
    connect(&defaultKey_, &WorkerQuery::answered, this, [this](const QJsonObject& answer) {
        const auto text = [&](const char* key) {
            return answer.value(QLatin1String(key)).toString();
        };
        if (session_.keys().rowOf(text("key")) < 0) {
            session_.keys().add({text("key"), text("name"), text("role")});
        }
    });
    connect(&session_, &Session::statusChanged, this, [this] {
        judgeDraft();
        refresh();
    });
    connect(&session_, &Session::workspaceChanged, this, [this] {
        notice_->clear();
        delete dialog_;
        subjectOf_.clear();
        if (isVisible()) {
            read();
        }
    });
}

void DecisionPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (!event->spontaneous()) {
        read();
    }
}

void DecisionPage::read() {
    if (!session_.isOpen()) {
        return;
    }
    notice_->clear();
    desk_.readAll();
    if (hasChoices_) {
        judgeDraft();
    } else {
        choices_.ask({QStringLiteral("policy"), QStringLiteral("list")});
        defaultKey_.ask({QStringLiteral("key"), QStringLiteral("show")});
    }
}

void DecisionPage::takeChoices(const QJsonObject& answer) {
    const QList<PolicyChoice> choices = policyChoicesOf(answer);
    hasChoices_ = !choices.isEmpty();
    policy_->setChoices(choices);
    if (hasChoices_) {
        const QString last = session_.lastPolicy();
        policy_->choose(last.isEmpty() ? choices.constFirst().name : last);
    }
}

void DecisionPage::choosePolicy(const QString& policy) {
    session_.setLastPolicy(policy);
    judgeDraft();
}

void DecisionPage::judgeDraft() {
    if (isVisible() && hasChoices_ && !session_.reportPath().isEmpty()) {
        desk_.checkDraft(policy_->policy());
    }
}

bool DecisionPage::showsDraft() const {
    return !desk_.release() || subject_->currentIndex() == 1;
}

void DecisionPage::refresh() {
    const auto& release = desk_.release();
    const QString id = release ? release->release : QString();
    if (id != subjectOf_ || subject_->count() == 0) {
        subjectOf_ = id;
        subject_->clear();
        subject_->addItems({tr("Release %1").arg(id), tr("The present draft")});
    }
    subject_->setVisible(release.has_value());
    const bool isDraft = showsDraft();
    refreshStanding(isDraft);
    refreshButtons(isDraft);
    if (isDraft) {
        policy_->showDraft(desk_.draft());
    } else {
        policy_->showRelease(*release);
        pairs_->show(release->review);
        intruder_->show(*release, session_.workspace());
    }
    signatures_->show(isDraft ? nullptr : &*release);
    pairs_->setVisible(!isDraft);
    intruder_->setVisible(!isDraft);
    statements_->show(isDraft ? QList<StatementFact>() : release->statements);
    report_->setFolder(!isDraft ? release->folder
                       : session_.reportPath().isEmpty()
                           ? QString()
                           : QFileInfo(session_.reportPath()).absolutePath());
    log_->show(desk_.log(), desk_.logVerdict());
}

void DecisionPage::refreshStanding(bool isDraft) {
    const auto& release = desk_.release();
    if (!isDraft) {
        state_->setText(tr("Release %1: %2, %3")
                            .arg(release->release, releaseStateWord(release->state),
                                 unitWords(release->images, QStringLiteral("images"))));
        next_->setText(nextStepSentence(*release));
        return;
    }
    if (!desk_.isKnown()) {
        state_->setText(tr("Where it stands is not known yet"));
        next_->setText(tr("The records of this workspace are being read."));
    } else if (session_.reportPath().isEmpty()) {
        state_->setText(tr("There is no draft yet"));
        next_->setText(
            tr("A run ends with a draft: synthetic images and their report. Begin one "
               "on the page “Training”."));
    } else {
        state_->setText(tr("A draft"));
        next_->setText(
            tr("Choose who receives the images, look at what the policy says, and "
               "submit it. Nothing of it leaves the house before two other people "
               "approve."));
    }
}

void DecisionPage::refreshButtons(bool isDraft) {
    const auto& release = desk_.release();
    const auto can = [&](ReleaseAct act) { return !isDraft && release->can(act); };
    const bool isInReview = release && release->state == ReleaseState::InReview;
    submit_->setVisible(isDraft && desk_.isKnown());
    submit_->setEnabled(!session_.reportPath().isEmpty() && desk_.isKnown() && !isInReview &&
                        !policy_->policy().isEmpty());
    approve_->setVisible(can(ReleaseAct::ApproveFirst));
    requestChanges_->setVisible(can(ReleaseAct::RequestChanges));
    reject_->setVisible(can(ReleaseAct::Reject));
    revise_->setVisible(can(ReleaseAct::Revise));
    toRelease_->setVisible(can(ReleaseAct::Export));
}

void DecisionPage::sign(const SignRequest& request) {
    delete dialog_;
    dialog_ = new SignDialog(request, dialogs_, session_, this);
    dialog_->openFor(desk_);
}

void DecisionPage::submit() {
    sign({.name = QStringLiteral("submit"),
          .title = tr("Submit for review?"),
          .what = tr("The draft is frozen as a release and handed to the reviewers."),
          .more = tr("Report, figures, policy, the images with their labels, and a plan of pairs "
                     "to look at, drawn by lot, are fixed by digests. You sign that you prepared "
                     "it, and can then not approve it. A release that was given back before is "
                     "replaced by this one."),
          .verb = tr("Submit for review"),
          .arguments = {QStringLiteral("review"), QStringLiteral("--submit"),
                        QStringLiteral("--policy"), policy_->policy()},
          .fields = {}});
}

void DecisionPage::approve() {
    const bool isSecond =
        desk_.release() && desk_.release()->last(QStringLiteral("approve-first")) != nullptr;
    sign({.name = QStringLiteral("approve"),
          .title = tr("Approve this release?"),
          .what = isSecond ? tr("This is the second approval: afterwards the images may leave the "
                                "house.")
                           : tr("This is the first of two approvals."),
          .more = tr("You sign that you looked at report, policy and pairs and agree that the "
                     "images go to those whom the policy names. Approval cannot be taken back; an "
                     "approved release can only be withdrawn."),
          .verb = tr("Approve"),
          .arguments = {QStringLiteral("approve"), QStringLiteral("--release"), subjectOf_},
          .fields = {}});
}

void DecisionPage::requestChanges() {
    sign({.name = QStringLiteral("requestChanges"),
          .title = tr("Request changes?"),
          .what = tr("The release goes back to whoever prepared it."),
          .more = tr("Say in the reason what has to change. This release can then not be approved "
                     "any more; the changed one is submitted anew, with new pairs to look at."),
          .verb = tr("Request changes"),
          .arguments = {QStringLiteral("request-changes"), QStringLiteral("--release"), subjectOf_},
          .fields = {}});
}

void DecisionPage::revise() {
    sign({.name = QStringLiteral("revise"),
          .title = tr("Take it up again?"),
          .what = tr("You take the release up again to change what was asked for."),
          .more = tr("Afterwards change it on the page “Training”, run it, and submit the new "
                     "draft. It takes this release's place."),
          .verb = tr("Revise"),
          .arguments = {QStringLiteral("revise"), QStringLiteral("--release"), subjectOf_},
          .fields = {}});
}

void DecisionPage::reject() {
    sign({.name = QStringLiteral("reject"),
          .title = tr("Reject this release?"),
          .what = tr("The release is rejected for good."),
          .more = tr("These images will never leave the house. This cannot be undone; only another "
                     "draft can be submitted. To have something changed, request changes instead."),
          .verb = tr("Reject for good"),
          .arguments = {QStringLiteral("reject"), QStringLiteral("--release"), subjectOf_},
          .fields = {}});
}

void DecisionPage::setAside(const QString& rule, const QString& title) {
    sign({.name = QStringLiteral("override"),
          .title = tr("Set this rule aside?"),
          .what =
              tr("“%1” no longer stands against the approval, once two people agree.").arg(title),
          .more = tr("The rule stays not met, and report and package say so, with your name and "
                     "reason. It counts when two people did this, none of them whoever prepared "
                     "the release."),
          .verb = tr("Set aside"),
          .arguments = {QStringLiteral("review"), QStringLiteral("--release"), subjectOf_,
                        QStringLiteral("--override"), rule},
          .fields = {}});
}

void DecisionPage::makeKey() {
    auto* dialog = new KeyDialog(dialogs_, session_.keys(), session_.workerProgram(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}  // namespace outis::gui
