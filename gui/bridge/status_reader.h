// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include "gui/bridge/worker_program.h"
#include "gui/bridge/workspace_status.h"

namespace outis::gui {

/// Asks `outis-worker status --json` without waiting for it. A request while one is under way makes
/// one more afterwards; an answer for another workspace than the last one asked for is dropped.
class StatusReader : public QObject {
    Q_OBJECT
public:
    explicit StatusReader(WorkerProgram program, QObject* parent = nullptr);
    ~StatusReader() override;

    void request(const QString& workspace);
    void cancel();

    static constexpr int kTimeoutMs = 30'000;

Q_SIGNALS:
    void statusRead(const outis::gui::WorkspaceStatus& status);
    void failed(const outis::Error& error);

private:
    void startProcess();
    void finish(int exitCode);
    void fail(const Error& error);
    void dropProcess();

    WorkerProgram program_;
    QString workspace_;
    bool again_ = false;
    QProcess* process_ = nullptr;
    QTimer timeout_;
};

}  // namespace outis::gui
