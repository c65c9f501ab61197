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

#include "core/data/workspace.h"

namespace outis::gui {

namespace {

constexpr qint64 kMaxOutputBytes = qint64{64} * 1024;
constexpr qint64 kMaxBeatBytes = 64;

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

WorkerRunner::WorkerRunner(Launcher& launcher, WorkerProgram program, QObject* parent)
    : QObject(parent), launcher_(launcher), program_(std::move(program)) {
    clock_.start();
    aliveTimer_.setInterval(kAliveIntervalMs);
    listenTimer_.setInterval(watch_.patience().lookMs);
    connect(&listenTimer_, &QTimer::timeout, this, &WorkerRunner::listen);
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
    Result<LaunchedWorker> launched =
        launcher_.start(program_.executable(), program_.words(arguments), runId);
    if (!launched) {
        return std::move(launched).error();
    }
    const qint64 pid = launched->pid;
    const bool isElsewhere = program_.isElsewhere();
    // A connection that broke has not ended the worker at its other end.
    follow(workspace, runId, [this, pid, isElsewhere] {
        return launcher_.isAlive(pid) || (isElsewhere && isHeldElsewhere());
    });
    launched_ = *std::move(launched);
    return {};
}

void WorkerRunner::attach(const QString& workspace, const QString& runId,
                          std::function<bool()> isAlive, qint64 pid) {
    follow(workspace, runId, std::move(isAlive));
    launched_ = {.pid = pid, .outputFile = {}, .errorFile = {}};
    hasSpoken_ = true;
    watch_.begin(clock_.elapsed(), true);
}

void WorkerRunner::follow(const QString& workspace, const QString& runId,
                          std::function<bool()> isAlive) {
    release();
    runId_ = runId;
    runFolder_ = QDir(workspace).filePath(QStringLiteral("runs/") + runId);
    isAlive_ = std::move(isAlive);
    timesGone_ = 0;
    hasSpoken_ = false;
    workspace_ = workspace;
    watch_.begin(clock_.elapsed(), false);
    listenTimer_.start();
    tail_.follow(QDir(runFolder_).filePath(QStringLiteral("events.jsonl")));
    aliveTimer_.start();
}

void WorkerRunner::release() {
    aliveTimer_.stop();
    listenTimer_.stop();
    tail_.stop();
    setSilence(Silence::None);
}

void WorkerRunner::send(ControlCommand command) {
    if (!runFolder_.isEmpty()) {
        control_.write(QDir(runFolder_).filePath(QStringLiteral("control.json")), command);
        if (command != ControlCommand::Checkpoint) {
            watch_.ask(clock_.elapsed());
        }
    }
}

QString WorkerRunner::lastWords(int bytes) const {
    return QString::fromUtf8(tailOfFile(launched_.errorFile, bytes)).trimmed();
}

void WorkerRunner::deliver(const EventBatch& events) {
    hasSpoken_ = true;
    watch_.hear(clock_.elapsed());
    setSilence(Silence::None);
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

void WorkerRunner::listen() {
    QFile beat(QDir(runFolder_).filePath(QStringLiteral("heartbeat")));
    if (beat.open(QIODevice::ReadOnly)) {
        watch_.feel(beat.read(kMaxBeatBytes), clock_.elapsed());
    }
    setSilence(watch_.look(clock_.elapsed()));
}

void WorkerRunner::setSilence(Silence silence) {
    if (silence != silence_) {
        silence_ = silence;
        Q_EMIT silenceChanged(silence);
    }
}

void WorkerRunner::setPatience(const Patience& patience) {
    watch_.setPatience(patience);
    listenTimer_.setInterval(patience.lookMs);
}

void WorkerRunner::keepWaiting() {
    watch_.wait(clock_.elapsed());
    setSilence(Silence::None);
}

bool WorkerRunner::canEnd() const {
    return launcher_.isAlive(launched_.pid);
}

void WorkerRunner::end() {
    if (!aliveTimer_.isActive()) {
        return;
    }
    if (canEnd()) {
        launcher_.end(launched_.pid);
        keepWaiting();
        return;
    }
    tail_.drain();
    if (aliveTimer_.isActive()) {
        conclude();
    }
}

/// Whether the workspace is held by this run and its worker, on another computer, was felt lately.
bool WorkerRunner::isHeldElsewhere() const {
    const Result<data::Workspace> workspace = data::Workspace::open(workspace_.toStdString());
    if (!workspace) {
        return false;
    }
    const std::optional<data::LockHolder> holder = data::WorkspaceLock::holder(*workspace);
    return holder && holder->run == runId_.toStdString() && watch_.isFelt(clock_.elapsed());
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
