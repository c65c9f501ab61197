// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/release_export.h"

#include <QDir>

#include "gui/bridge/worker_runner.h"

namespace outis::gui {

ReleaseExport::ReleaseExport(const QString& worker, QObject* parent)
    : QObject(parent), query_(worker) {
    connect(&tail_, &EventTail::eventsRead, this, &ReleaseExport::readEvents);
    connect(&control_, &ControlWriter::failed, this, &ReleaseExport::failed);
    connect(&query_, &WorkerQuery::busyChanged, this, &ReleaseExport::runningChanged);
    connect(&query_, &WorkerQuery::answered, this, &ReleaseExport::take);
    connect(&query_, &WorkerQuery::failed, this, [this](const Error& error) {
        tail_.stop();
        Q_EMIT failed(error);
    });
}

void ReleaseExport::start(const QString& workspace, const QStringList& arguments,
                          const QByteArray& passphrase) {
    if (query_.isBusy()) {
        return;
    }
    const QString run = newRunId();
    const QDir folder(QDir(workspace).filePath(QStringLiteral("runs/") + run));
    controlFile_ = folder.filePath(QStringLiteral("control.json"));
    progress_ = {};
    isStopping_ = false;
    tail_.follow(folder.filePath(QStringLiteral("events.jsonl")));
    query_.order(QStringList{QStringLiteral("export"), QStringLiteral("--workspace"), workspace,
                             QStringLiteral("--run-id"), run} +
                     arguments,
                 passphrase);
}

void ReleaseExport::cancel() {
    if (query_.isBusy() && !isStopping_) {
        isStopping_ = true;
        control_.write(controlFile_, ControlCommand::Stop);
    }
}

void ReleaseExport::release() {
    tail_.stop();
    query_.cancel();
}

void ReleaseExport::readEvents(const EventBatch& events) {
    for (const event::Event& event : events) {
        const bool isBegun = event.kind == event::Kind::StageStarted;
        if (isBegun || event.kind == event::Kind::Progress) {
            progress_ = {.stage = QString::fromStdString(event.name),
                         .done = isBegun ? 0 : event.done,
                         .total = event.total,
                         .unit = QString::fromStdString(event.unit)};
        }
    }
    Q_EMIT progressed(progress_);
}

void ReleaseExport::take(const QJsonObject& answer) {
    tail_.stop();
    if (answer.value(QLatin1String("outcome")).toString() == QLatin1String("stopped")) {
        Q_EMIT stopped();
    } else {
        Q_EMIT finished(answer);
    }
}

}  // namespace outis::gui
