// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTabWidget>

#include "gui/bridge/worker_query.h"
#include "gui/widgets/error_notice.h"
#include "gui/widgets/page.h"

namespace outis::gui {

class BurnedInTab;
class FilesTab;
class ProposalsTab;
class Session;

/// What an import found, for the steward's eyes: each file, patients that may be one person, and
/// text that was burned into pictures. It holds identities only while it is shown.
class ImportedPage : public Page {
    Q_OBJECT
public:
    explicit ImportedPage(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void backRequested();
    /// Patients or identities changed.
    void workspaceChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void read();
    void forgetWhatIsShown();
    void confirmForgetting();
    void afterOrder(const QJsonObject& answer);
    void order(const QStringList& arguments);
    void setBusy(bool isBusy);

    Session& session_;
    WorkerQuery orders_;
    ErrorNotice* notice_;
    QLabel* done_;
    QTabWidget* tabs_;
    FilesTab* files_;
    ProposalsTab* proposals_;
    BurnedInTab* burnedIn_;
    QPushButton* forget_;
};

}  // namespace outis::gui
