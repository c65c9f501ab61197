// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>

#include "gui/bridge/release_export.h"
#include "gui/widgets/error_notice.h"
#include "gui/widgets/page.h"

namespace outis::gui {

class Card;
class Dialogs;
class ExportCard;
class ExportProgressCard;
class LedgerCard;
class OutcomeCard;
class ReleaseDesk;
class ReportCard;
class Session;
class SignDialog;

/// The way out: an approved release as a package, its check, the ledger, and calling it back.
class ReleasePage : public Page {
    Q_OBJECT
public:
    /// Both must outlive the page.
    ReleasePage(Session& session, Dialogs& dialogs, QWidget* parent = nullptr);

Q_SIGNALS:
    void decisionRequested();
    void copyRequested(const outis::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeButtons();
    void makeBody();
    void connectExport();
    void connectDesk();
    void refresh();
    void refreshBusy();
    void showError(const Error& error, const QString& safe = {});
    void beginExport();
    void afterExport(const QJsonObject& answer);
    void withdraw(const QString& release);
    void check(const QString& folder);
    void open(const QString& path);

    Session& session_;
    Dialogs& dialogs_;
    ReleaseDesk& desk_;
    ReleaseExport export_;
    WorkerQuery checks_;
    QString checked_;  ///< the folder under check
    QPushButton* checkOther_;
    QPushButton* toDecision_;
    QPushButton* start_;
    ErrorNotice* notice_;
    Error shownError_;
    Card* standing_;
    QLabel* state_;
    QLabel* next_;
    ExportProgressCard* progress_;
    OutcomeCard* outcome_;
    ExportCard* form_;
    ReportCard* report_;
    LedgerCard* ledger_;
    QPointer<SignDialog> dialog_;
};

}  // namespace outis::gui
