// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/launcher.h"

#include <cerrno>

#include <signal.h>
#include <sys/types.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>

namespace outis::gui {

namespace {

/// Ours, and waiting threads sleep unless the user chose otherwise: on two cores that saves 40 % of
/// a training's processor time, and the window stays quick.
QProcessEnvironment workerEnvironment() {
    const QString waiting = QStringLiteral("OMP_WAIT_POLICY");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(waiting)) {
        environment.insert(waiting, QStringLiteral("passive"));
    }
    return environment;
}

}  // namespace

LocalLauncher::LocalLauncher(QString outputFolder) : outputFolder_(std::move(outputFolder)) {}

Result<LaunchedWorker> LocalLauncher::start(const QString& program, const QStringList& arguments,
                                            const QString& runId) {
    const QFileInfo file(program);
    if (!file.isFile() || !file.isExecutable()) {
        return Error{ErrorCode::WorkerNotStarted, program.toStdString(),
                     "no executable file of that name"};
    }
    QDir().mkpath(outputFolder_);
    LaunchedWorker worker;
    worker.outputFile = QDir(outputFolder_).filePath(runId + QStringLiteral(".out"));
    worker.errorFile = QDir(outputFolder_).filePath(runId + QStringLiteral(".err"));
    // startDetached forks twice and calls setsid: the worker has a session of its own and
    // outlives this window, its terminal included.
    QProcess process;
    process.setProgram(program);
    process.setArguments(arguments);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(worker.outputFile);
    process.setStandardErrorFile(worker.errorFile);
    process.setWorkingDirectory(QDir::rootPath());
    process.setProcessEnvironment(workerEnvironment());
    if (!process.startDetached(&worker.pid)) {
        return Error{ErrorCode::WorkerNotStarted, program.toStdString(),
                     process.errorString().toStdString()};
    }
    return worker;
}

bool LocalLauncher::isAlive(qint64 pid) const {
    if (pid <= 0 || (::kill(static_cast<pid_t>(pid), 0) != 0 && errno != EPERM)) {
        return false;
    }
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly)) {
        return true;
    }
    const QByteArray text = stat.readAll();
    const qsizetype state = text.lastIndexOf(") ") + 2;  // "pid (name) S ..."
    return state >= text.size() || (text.at(state) != 'Z' && text.at(state) != 'X');
}

void LocalLauncher::end(qint64 pid) {
    if (isAlive(pid)) {
        ::kill(static_cast<pid_t>(pid), SIGKILL);
    }
}

}  // namespace outis::gui
