// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/worker_runner.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace outis::gui {

namespace {

constexpr qint64 kMaxOutputBytes = qint64{64} * 1024;

QByteArray tailOfFile(const QString& path, qint64 bytes) {
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    file.seek(std::max<qint64>(0, file.size() - bytes));
    return file.read(bytes);
}

/// The error object that `--json` prints, or nullopt.
std::optional<Error> errorInOutput(const QByteArray& output) {
    const QByteArray trimmed = output.trimmed();
    QJsonDocument document = QJsonDocument::fromJson(trimmed);
    if (document.isNull()) {
        document = QJsonDocument::fromJson(trimmed.mid(trimmed.lastIndexOf('\n') + 1));
    }
    const QJsonObject error = document.object().value(QLatin1String("error")).toObject();
    if (error.isEmpty()) {
        return std::nullopt;
    }
    const auto text = [&](const char* key) {
        return error.value(QLatin1String(key)).toString().toStdString();
    };
    return Error{errorFromName(text("code")), text("subject"), text("detail")};
}

}  // namespace

WorkerRunner::WorkerRunner(Launcher& launcher, QString program, QObject* parent)
    : QObject(parent), launcher_(launcher), program_(std::move(program)) {
    aliveTimer_.setInterval(kAliveIntervalMs);
    connect(&aliveTimer_, &QTimer::timeout, this, &WorkerRunner::checkAlive);
    connect(&tail_, &EventTail::eventsRead, this, &WorkerRunner::deliver);
    connect(&tail_, &EventTail::restarted, this, &WorkerRunner::restarted);
    connect(&tail_, &EventTail::lineSkipped, this, &WorkerRunner::lineSkipped);
    connect(&control_, &ControlWriter::failed, this, &WorkerRunner::controlFailed);
}

Result<void> WorkerRunner::start(const QString& workspace, const WorkerCommand& command) {
    const QString runId = newRunId();
    QStringList arguments{command.name};
    arguments += command.arguments;
    arguments += {QStringLiteral("--run-id"), runId, QStringLiteral("--json")};
    Result<LaunchedWorker> launched = launcher_.start(program_, arguments, runId);
    if (!launched) {
        return std::move(launched).error();
    }
    const qint64 pid = launched->pid;
    follow(workspace, runId, [this, pid] { return launcher_.isAlive(pid); });
    launched_ = *std::move(launched);
    return {};
}

void WorkerRunner::attach(const QString& workspace, const QString& runId,
                          std::function<bool()> isAlive) {
    follow(workspace, runId, std::move(isAlive));
    launched_ = {};
    hasSpoken_ = true;
}

void WorkerRunner::follow(const QString& workspace, const QString& runId,
                          std::function<bool()> isAlive) {
    release();
    runId_ = runId;
    runFolder_ = QDir(workspace).filePath(QStringLiteral("runs/") + runId);
    isAlive_ = std::move(isAlive);
    timesGone_ = 0;
    hasSpoken_ = false;
    tail_.follow(QDir(runFolder_).filePath(QStringLiteral("events.jsonl")));
    aliveTimer_.start();
}

void WorkerRunner::release() {
    aliveTimer_.stop();
    tail_.stop();
}

void WorkerRunner::send(ControlCommand command) {
    if (!runFolder_.isEmpty()) {
        control_.write(QDir(runFolder_).filePath(QStringLiteral("control.json")), command);
    }
}

QString WorkerRunner::lastWords(int bytes) const {
    return QString::fromUtf8(tailOfFile(launched_.errorFile, bytes)).trimmed();
}

void WorkerRunner::deliver(const EventBatch& events) {
    hasSpoken_ = true;
    const bool ended = std::any_of(events.begin(), events.end(), [](const event::Event& each) {
        return each.kind == event::Kind::RunFinished;
    });
    if (ended) {
        release();
    }
    Q_EMIT eventsRead(events);
}

void WorkerRunner::checkAlive() {
    if (isAlive_()) {
        timesGone_ = 0;
        return;
    }
    // The second look lets a last write that was under way reach the file; long histories are
    // read one portion a turn.
    if (++timesGone_ < 2) {
        return;
    }
    // Reading may end this run and begin the next one.
    const QString run = runId_;
    const bool atEnd = tail_.drain();
    if (atEnd && aliveTimer_.isActive() && runId_ == run) {
        conclude();
    }
}

void WorkerRunner::conclude() {
    release();
    if (std::optional<Error> said =
            errorInOutput(tailOfFile(launched_.outputFile, kMaxOutputBytes))) {
        event::Event last;
        last.kind = event::Kind::RunFinished;
        last.outcome = "failed";
        last.error = std::move(said);
        Q_EMIT eventsRead({last});
        return;
    }
    const ErrorCode code = hasSpoken_ ? ErrorCode::WorkerCrashed : ErrorCode::WorkerNotStarted;
    Q_EMIT workerLost(Error{code, runId_.toStdString(), lastWords().toStdString()});
}

QString newRunId() {
    return QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-")) +
           QUuid::createUuid().toString(QUuid::Id128).left(8);
}

QString workerProgramBesideThis() {
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("outis-worker"));
}

}  // namespace outis::gui
