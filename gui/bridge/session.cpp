// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/session.h"

#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

namespace outis::gui {

namespace {

const QString kPolicyKey = QStringLiteral("decision/policy");

/// Acts on a release hold the workspace for a while, but are no run of stages to follow.
bool isOnRelease(const std::string& command) {
    return command == "export" || command == "withdraw";
}

bool isOfThisComputer(const data::LockHolder& holder) {
    return holder.host == QSysInfo::machineHostName().toStdString();
}

}  // namespace

Session::Session(const SessionWorld& world, QObject* parent)
    : QObject(parent),
      launcher_(world.launcher),
      settings_(world.settings),
      workerProgram_(world.workerProgram),
      runner_(world.launcher, world.workerProgram),
      run_(runner_),
      statusReader_(world.workerProgram),
      recent_(world.settings),
      desk_(world.workerProgram),
      keys_(world.settings) {
    workerProgram_.setPlace(loadWorkerPlace(settings_));
    watch_.setInterval(kWatchIntervalMs);
    connect(&watch_, &QTimer::timeout, this, &Session::lookForWorker);
    connect(&statusReader_, &StatusReader::statusRead, this, &Session::readStatus);
    connect(&statusReader_, &StatusReader::failed, this, &Session::statusFailed);
    connect(&run_, &RunModel::stateChanged, this, &Session::afterStateChange);
    connect(&run_, &RunModel::stageEnded, this, [this](const QString& stage) {
        if (stage == QLatin1String("import") && isActive(run_.state())) {
            statusReader_.request(workspace_);
        }
    });
}

void Session::setWorkerPlace(const WorkerPlace& place) {
    saveWorkerPlace(place, settings_);
    workerProgram_.setPlace(place);
    Q_EMIT workerPlaceChanged();
    if (isOpen()) {
        statusReader_.request(workspace_);
    }
}

Result<void> Session::open(const QString& path) {
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    Result<data::Workspace> workspace = data::Workspace::open(clean.toStdString());
    if (!workspace) {
        return std::move(workspace).error();
    }
    setWorkspace(clean);
    opened_ = *std::move(workspace);
    recent_.add(clean);
    lookForWorker();
    statusReader_.request(clean);
    return {};
}

void Session::close() {
    setWorkspace({});
}

void Session::setWorkspace(const QString& path) {
    run_.close();
    statusReader_.cancel();
    workspace_ = path;
    opened_.reset();
    status_.reset();
    hasRecalled_ = false;
    desk_.setWorkspace(path);
    if (path.isEmpty()) {
        watch_.stop();
    } else {
        watch_.start();
    }
    Q_EMIT workspaceChanged();
}

void Session::startDemo(const QString& path) {
    if (looksLikeWorkspace(path) && open(path)) {
        if (!isActive(run_.state())) {
            run_.begin(workspace_,
                       {{QStringLiteral("demo"), {QStringLiteral("--to"), workspace_}}});
        }
        return;
    }
    setWorkspace(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    run_.begin(workspace_, {{QStringLiteral("demo"), {QStringLiteral("--to"), workspace_}}});
}

void Session::startImport(const ImportRequest& request) {
    const QString target = QDir::cleanPath(QFileInfo(request.workspace).absoluteFilePath());
    if (target != workspace_) {
        setWorkspace(target);
    }
    labelProfileFile_ = request.labelProfileFile;
    run_.begin(target, commandsOf(request));
}

void Session::readAgain() {
    if (isOpen()) {
        statusReader_.request(workspace_);
    }
}

QString Session::lastPolicy() const {
    return settings_.value(kPolicyKey).toString();
}

void Session::setLastPolicy(const QString& policy) {
    settings_.setValue(kPolicyKey, policy);
}

void Session::startRun() {
    if (isOpen()) {
        run_.begin(workspace_, {runCommand()});
    }
}

WorkerCommand Session::runCommand() const {
    return {QStringLiteral("run"), {QStringLiteral("--workspace"), workspace_}};
}

QString Session::reportPath() const {
    if (!status_ || status_->report.isEmpty()) {
        return {};
    }
    return QDir::cleanPath(QDir(workspace_).filePath(status_->report));
}

QString Session::importReportPath() const {
    const QString path = QDir(workspace_).filePath(QStringLiteral("import-report.json"));
    return isOpen() && QFileInfo::exists(path) ? path : QString();
}

void Session::lookForWorker() {
    if (isActive(run_.state())) {
        return;
    }
    if (!opened_) {
        if (Result<data::Workspace> now = data::Workspace::open(workspace_.toStdString())) {
            opened_ = *std::move(now);
            recent_.add(workspace_);
        } else {
            return;
        }
    }
    const std::optional<data::LockHolder> holder = data::WorkspaceLock::holder(*opened_);
    if (holder && holder->command == "export" && !holder->run.empty()) {
        Q_EMIT exportFound(
            QString::fromStdString(holder->run),
            [this, workspace = *opened_, first = *holder] { return isAt(workspace, first); });
    }
    if (!holder || holder->run.empty() || isOnRelease(holder->command) ||
        holder->run == takenForGone_) {
        return;
    }
    hasRecalled_ = true;
    const bool isDemo = holder->command == "demo";
    const WorkerCommand resumeWith =
        isDemo ? WorkerCommand{QStringLiteral("demo"), {QStringLiteral("--to"), workspace_}}
               : runCommand();
    run_.attach(
        workspace_, QString::fromStdString(holder->run), resumeWith,
        [this, workspace = *opened_, first = *holder] { return isAt(workspace, first); },
        isOfThisComputer(*holder) ? holder->pid : 0);
}

bool Session::isAt(const data::Workspace& workspace, const data::LockHolder& holder) const {
    // On this computer the process itself is asked, too: one that was killed and that nobody has
    // collected still has a number.
    if (isOfThisComputer(holder) && !launcher_.isAlive(holder.pid)) {
        return false;
    }
    const auto now = data::WorkspaceLock::holder(workspace);
    return now && now->run == holder.run;
}

void Session::readStatus(const WorkspaceStatus& status) {
    status_ = status;
    if (!status.report.isEmpty() && !desk_.isKnown()) {
        desk_.readRelease();
    }
    if (!isActive(run_.state())) {
        run_.stages().apply(status);
        if (!hasRecalled_ && !status.latestRun.isEmpty() && run_.state() == RunState::Idle) {
            hasRecalled_ = true;
            run_.recall(workspace_, status.latestRun, runCommand());
        }
    }
    Q_EMIT statusChanged();
}

void Session::afterStateChange(RunState state) {
    if (!isActive(state) && state != RunState::Idle && isOpen()) {
        takenForGone_ = state == RunState::Crashed ? run_.runId().toStdString() : std::string();
        hasRecalled_ = true;
        if (looksLikeWorkspace(workspace_)) {
            recent_.add(workspace_);
            statusReader_.request(workspace_);
        }
    }
}

bool looksLikeWorkspace(const QString& path) {
    return QFileInfo::exists(QDir(path).filePath(QStringLiteral("workspace.json")));
}

}  // namespace outis::gui
