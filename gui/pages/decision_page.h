// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QPointer>

#include "gui/bridge/worker_query.h"
#include "gui/models/release_facts.h"
#include "gui/widgets/error_notice.h"
#include "gui/widgets/page.h"

namespace outis::gui {

class Card;
class Dialogs;
class IntruderCard;
class KeysCard;
class LogCard;
class PairsCard;
class PolicyCard;
class ReleaseDesk;
class ReportCard;
class Session;
class SignDialog;
class SignaturesCard;
class StatementsCard;
struct SignRequest;

/// What the policy asks for and what was found, who signed, and the acts of people: submit,
/// approve, request changes, revise, reject, set a rule aside.
class DecisionPage : public Page {
    Q_OBJECT
public:
    /// Both must outlive the page.
    DecisionPage(Session& session, Dialogs& dialogs, QWidget* parent = nullptr);

Q_SIGNALS:
    void pairsRequested();
    void releaseRequested();
    void copyRequested(const outis::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeButtons();
    void makeBody();
    QPushButton* addAct(QPushButton* button, void (DecisionPage::*act)());
    void connectDesk();
    void read();
    void refresh();
    void refreshStanding(bool isDraft);
    void refreshButtons(bool isDraft);
    /// Whether the draft is shown, not the release that was submitted last.
    [[nodiscard]] bool showsDraft() const;
    void choosePolicy(const QString& policy);
    void judgeDraft();
    void takeChoices(const QJsonObject& answer);
    void sign(const SignRequest& request);
    void submit();
    void approve();
    void requestChanges();
    void revise();
    void reject();
    void setAside(const QString& rule, const QString& title);
    void makeKey();

    Session& session_;
    Dialogs& dialogs_;
    ReleaseDesk& desk_;
    WorkerQuery choices_;
    WorkerQuery defaultKey_;
    QPushButton* reject_;
    QPushButton* requestChanges_;
    QPushButton* submit_;
    QPushButton* approve_;
    QPushButton* revise_;
    QPushButton* toRelease_;
    ErrorNotice* notice_;
    Error shownError_;
    Card* standing_;
    QComboBox* subject_;
    QLabel* state_;
    QLabel* next_;
    PolicyCard* policy_;
    SignaturesCard* signatures_;
    PairsCard* pairs_;
    IntruderCard* intruder_;
    ReportCard* report_;
    StatementsCard* statements_;
    LogCard* log_;
    QPointer<SignDialog> dialog_;
    QString subjectOf_;  ///< the release that the choice of what is shown was made for
    bool hasChoices_ = false;
};

}  // namespace outis::gui
