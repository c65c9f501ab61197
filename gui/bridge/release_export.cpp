// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/release_export.h"

#include <utility>

#include <QDir>

#include "gui/bridge/worker_runner.h"

namespace outis::gui {

namespace {
constexpr int kAliveIntervalMs = 500;
}

ReleaseExport::ReleaseExport(const WorkerProgram& worker, QObject* parent)
    : QObject(parent), query_(worker) {
    aliveTimer_.setInterval(kAliveIntervalMs);
    connect(&aliveTimer_, &QTimer::timeout, this, &ReleaseExport::checkAlive);
    connect(&tail_, &EventTail::eventsRead, this, &ReleaseExport::readEvents);
    connect(&control_, &ControlWriter::failed, this, &ReleaseExport::failed);
    query_.setLimit(0);
    connect(&query_, &WorkerQuery::busyChanged, this, &ReleaseExport::runningChanged);
    connect(&query_, &WorkerQuery::answered, this, &ReleaseExport::take);
    connect(&query_, &WorkerQuery::failed, this, [this](const Error& error) {
        tail_.stop();
        Q_EMIT failed(error);
    });
}

void ReleaseExport::start(const QString& workspace, const QStringList& arguments,
                          const QByteArray& passphrase) {
    if (isRunning()) {
        return;
    }
    const QString run = newRunId();
    follow(workspace, run);
    query_.order(QStringList{QStringLiteral("export"), QStringLiteral("--workspace"), workspace,
                             QStringLiteral("--run-id"), run} +
                     arguments,
                 passphrase);
}

void ReleaseExport::follow(const QString& workspace, const QString& run) {
    const QDir folder(QDir(workspace).filePath(QStringLiteral("runs/") + run));
    run_ = run;
    controlFile_ = folder.filePath(QStringLiteral("control.json"));
    progress_ = {};
    isStopping_ = false;
    tail_.follow(folder.filePath(QStringLiteral("events.jsonl")));
}

bool ReleaseExport::attach(const QString& workspace, const QString& run,
                           std::function<bool()> isAlive) {
    // Its lock may lie there for a moment after its last word.
    if (isRunning() || run == run_) {
        return false;
    }
    follow(workspace, run);
    isAlive_ = std::move(isAlive);
    timesGone_ = 0;
    isAttached_ = true;
    aliveTimer_.start();
    Q_EMIT runningChanged(true);
    return true;
}

void ReleaseExport::detach() {
    aliveTimer_.stop();
    tail_.stop();
    if (std::exchange(isAttached_, false)) {
        Q_EMIT runningChanged(false);
    }
}

/// Its last word is looked for once its process is gone.
void ReleaseExport::checkAlive() {
    if (isAlive_()) {
        timesGone_ = 0;
        return;
    }
    if (++timesGone_ < 2 || !tail_.drain() || !isAttached_) {
        return;
    }
    detach();
    Q_EMIT failed(Error{ErrorCode::WorkerCrashed, "export", "gone without a last word"});
}

void ReleaseExport::endAttached(const event::Event& last) {
    detach();
    if (last.outcome == "finished") {
        Q_EMIT finishedElsewhere();
    } else if (last.outcome == "stopped") {
        Q_EMIT stopped();
    } else {
        Q_EMIT failed(
            last.error.value_or(Error{ErrorCode::Internal, "export", "failed without a reason"}));
    }
}

void ReleaseExport::cancel() {
    if (isRunning() && !isStopping_) {
        isStopping_ = true;
        control_.write(controlFile_, ControlCommand::Stop);
    }
}

void ReleaseExport::release() {
    detach();
    query_.cancel();
    run_.clear();
}

void ReleaseExport::readEvents(const EventBatch& events) {
    for (const event::Event& event : events) {
        if (isAttached_ && event.kind == event::Kind::RunFinished) {
            endAttached(event);
            return;
        }
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
