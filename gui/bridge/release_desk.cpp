// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/release_desk.h"

namespace outis::gui {

ReleaseDesk::ReleaseDesk(const WorkerProgram& worker, QObject* parent)
    : QObject(parent),
      releases_(worker),
      drafts_(worker),
      logs_(worker),
      verifications_(worker),
      ledgers_(worker),
      acts_(worker) {
    // Submitting and making a test read every image of the release.
    acts_.setLimit(WorkerQuery::kLongLimitMs);
    verifications_.setLimit(WorkerQuery::kLongLimitMs);
    connect(&releases_, &WorkerQuery::answered, this, &ReleaseDesk::takeRelease);
    connect(&releases_, &WorkerQuery::failed, this, &ReleaseDesk::loseRelease);
    connect(&drafts_, &WorkerQuery::answered, this, [this](const QJsonObject& answer) {
        draft_ = verdictFactsOf(answer);
        Q_EMIT changed();
    });
    connect(&logs_, &WorkerQuery::answered, this, [this](const QJsonObject& answer) {
        log_ = logFactsOf(answer);
        Q_EMIT changed();
    });
    connect(&verifications_, &WorkerQuery::answered, this, [this](const QJsonObject& answer) {
        logVerdict_ = logVerdictOf(answer);
        Q_EMIT changed();
    });
    connect(&ledgers_, &WorkerQuery::answered, this, [this](const QJsonObject& answer) {
        ledger_ = ledgerFactsOf(answer);
        Q_EMIT changed();
    });
    connect(&drafts_, &WorkerQuery::failed, this, [this](const Error& error) {
        draft_.reset();
        Q_EMIT changed();
        Q_EMIT failed(error);
    });
    connect(&logs_, &WorkerQuery::failed, this, [this](const Error& error) {
        log_.clear();
        Q_EMIT changed();
        Q_EMIT failed(error);
    });
    connect(&verifications_, &WorkerQuery::failed, this, [this](const Error& error) {
        logVerdict_.reset();
        Q_EMIT changed();
        Q_EMIT failed(error);
    });
    connect(&ledgers_, &WorkerQuery::failed, this, [this](const Error& error) {
        ledger_.clear();
        Q_EMIT changed();
        Q_EMIT failed(error);
    });
    connect(&acts_, &WorkerQuery::answered, this, [this](const QJsonObject& answer) {
        if (releaseFactsOf(answer)) {
            takeRelease(answer);
        }
        Q_EMIT acted(answer);
        readAll();
    });
    connect(&acts_, &WorkerQuery::failed, this, [this](const Error& error) {
        Q_EMIT actFailed(error);
        // Somebody may have decided meanwhile.
        readAll();
    });
    connect(&acts_, &WorkerQuery::busyChanged, this, &ReleaseDesk::actingChanged);
}

void ReleaseDesk::setWorkspace(const QString& workspace) {
    workspace_ = workspace;
    for (WorkerQuery* query : {&releases_, &drafts_, &logs_, &verifications_, &ledgers_, &acts_}) {
        query->cancel();
    }
    isKnown_ = false;
    release_.reset();
    draft_.reset();
    log_.clear();
    logVerdict_.reset();
    ledger_.clear();
    Q_EMIT changed();
}

QStringList ReleaseDesk::withWorkspace(QStringList arguments) const {
    arguments += {QStringLiteral("--workspace"), workspace_};
    return arguments;
}

void ReleaseDesk::readRelease() {
    if (!workspace_.isEmpty()) {
        releases_.ask(withWorkspace({QStringLiteral("review")}));
    }
}

void ReleaseDesk::readAll() {
    if (workspace_.isEmpty()) {
        return;
    }
    readRelease();
    ledgers_.ask(withWorkspace({QStringLiteral("ledger")}));
    logs_.ask(withWorkspace({QStringLiteral("log"), QStringLiteral("show")}));
    verifications_.ask(withWorkspace({QStringLiteral("log"), QStringLiteral("verify")}));
}

void ReleaseDesk::checkDraft(const QString& policy) {
    if (!workspace_.isEmpty()) {
        drafts_.ask(withWorkspace({QStringLiteral("policy"), QStringLiteral("check"), policy}));
    }
}

void ReleaseDesk::act(const QStringList& arguments, const QByteArray& passphrase) {
    if (!acts_.isBusy() && !workspace_.isEmpty()) {
        acts_.order(withWorkspace(arguments), passphrase);
    }
}

void ReleaseDesk::takeRelease(const QJsonObject& answer) {
    release_ = releaseFactsOf(answer);
    isKnown_ = true;
    Q_EMIT changed();
}

void ReleaseDesk::loseRelease(const Error& error) {
    release_.reset();
    // That none was ever submitted is an answer, too.
    isKnown_ = error.code == ErrorCode::NotFound && error.subject == "release";
    Q_EMIT changed();
    if (!isKnown_) {
        Q_EMIT failed(error);
    }
}

}  // namespace outis::gui
