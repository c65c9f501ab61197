// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QJsonObject>
#include <QObject>
#include <QStringList>

#include "gui/bridge/worker_query.h"
#include "gui/models/release_facts.h"

namespace outis::gui {

/// What is decided about the releases of one workspace, read by the worker's commands, and the acts
/// of people on them, one at a time. Knows no widget.
class ReleaseDesk : public QObject {
    Q_OBJECT
public:
    explicit ReleaseDesk(const WorkerProgram& worker, QObject* parent = nullptr);

    /// Forgets what was known; "" = none.
    void setWorkspace(const QString& workspace);
    [[nodiscard]] QString workspace() const { return workspace_; }

    /// Where the newest release stands.
    void readRelease();
    /// That, the audit log with its verification, and the ledger.
    void readAll();
    /// Judges the draft by a policy: the name of a shipped one, or a file.
    void checkDraft(const QString& policy);

    /// nullopt until it is known, and where none was ever submitted (then isKnown()).
    [[nodiscard]] const std::optional<ReleaseFacts>& release() const { return release_; }
    [[nodiscard]] bool isKnown() const { return isKnown_; }
    [[nodiscard]] const std::optional<VerdictFacts>& draft() const { return draft_; }
    [[nodiscard]] const QList<LogFact>& log() const { return log_; }
    [[nodiscard]] const std::optional<LogVerdict>& logVerdict() const { return logVerdict_; }
    [[nodiscard]] const QList<LedgerFact>& ledger() const { return ledger_; }

    /// An act, `COMMAND …` with all but the workspace. Nothing while another one is under way.
    void act(const QStringList& arguments, const QByteArray& passphrase);
    [[nodiscard]] bool isActing() const { return acts_.isBusy(); }

Q_SIGNALS:
    /// Something of the above is known anew.
    void changed();
    /// Reading failed; what was known of it is gone.
    void failed(const outis::Error& error);
    void acted(const QJsonObject& answer);
    void actFailed(const outis::Error& error);
    void actingChanged(bool isActing);

private:
    [[nodiscard]] QStringList withWorkspace(QStringList arguments) const;
    void takeRelease(const QJsonObject& answer);
    void loseRelease(const Error& error);

    QString workspace_;
    WorkerQuery releases_;
    WorkerQuery drafts_;
    WorkerQuery logs_;
    WorkerQuery verifications_;
    WorkerQuery ledgers_;
    WorkerQuery acts_;
    bool isKnown_ = false;
    std::optional<ReleaseFacts> release_;
    std::optional<VerdictFacts> draft_;
    QList<LogFact> log_;
    std::optional<LogVerdict> logVerdict_;
    QList<LedgerFact> ledger_;
};

}  // namespace outis::gui
