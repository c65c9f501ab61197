// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/status_reader.h"

#include "gui/bridge/child_process.h"
#include "gui/bridge/worker_query.h"

namespace outis::gui {

StatusReader::StatusReader(WorkerProgram program, QObject* parent)
    : QObject(parent), program_(std::move(program)) {
    timeout_.setSingleShot(true);
    timeout_.setInterval(kTimeoutMs);
    connect(&timeout_, &QTimer::timeout, this, [this] { fail(noAnswer(kTimeoutMs)); });
}

StatusReader::~StatusReader() {
    dropProcess();
}

void StatusReader::request(const QString& workspace) {
    if (process_ != nullptr && workspace == workspace_) {
        again_ = true;
        return;
    }
    dropProcess();
    workspace_ = workspace;
    startProcess();
}

void StatusReader::cancel() {
    dropProcess();
    workspace_.clear();
}

void StatusReader::startProcess() {
    again_ = false;
    process_ = new QProcess(this);
    connect(process_, &QProcess::finished, this, &StatusReader::finish);
    connect(process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            fail(Error{ErrorCode::WorkerNotStarted, program_.executable().toStdString(),
                       process_->errorString().toStdString()});
        }
    });
    process_->setStandardInputFile(QProcess::nullDevice());
    process_->start(program_.executable(),
                    program_.words({QStringLiteral("status"), QStringLiteral("--workspace"),
                                    workspace_, QStringLiteral("--json")}));
    timeout_.start();
}

void StatusReader::finish(int exitCode) {
    const Result<WorkspaceStatus> status = parseWorkspaceStatus(process_->readAllStandardOutput());
    if (!status) {
        Error error = status.error();
        if (error.code == ErrorCode::Corrupt) {
            error.detail += "; exit code " + std::to_string(exitCode);
        }
        fail(error);
        return;
    }
    const bool again = again_;
    dropProcess();
    Q_EMIT statusRead(*status);
    if (again && process_ == nullptr && !workspace_.isEmpty()) {
        startProcess();
    }
}

void StatusReader::fail(const Error& error) {
    dropProcess();
    Q_EMIT failed(error);
}

void StatusReader::dropProcess() {
    timeout_.stop();
    again_ = false;
    if (process_ != nullptr) {
        // Killing a reader of status loses nothing.
        endAndForget(*std::exchange(process_, nullptr), *this);
    }
}

}  // namespace outis::gui
