// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include "core/base/result.h"
#include "gui/bridge/control_writer.h"
#include "gui/bridge/event_tail.h"
#include "gui/bridge/launcher.h"

namespace outis::gui {

/// One command line of outis-worker, without --run-id.
struct WorkerCommand {
    QString name;
    QStringList arguments;
};

/// Starts the worker detached, or finds one at work, and follows it through the files of its run:
/// the only place of the window that knows processes. Never waits for one.
class WorkerRunner : public QObject {
    Q_OBJECT
public:
    /// `program` is the path of outis-worker; `launcher` must outlive this object.
    WorkerRunner(Launcher& launcher, QString program, QObject* parent = nullptr);

    /// Errors: WorkerNotStarted. The run's id is chosen here.
    [[nodiscard]] Result<void> start(const QString& workspace, const WorkerCommand& command);
    /// Follows a run from its first event. `isAlive` tells whether its worker still is.
    void attach(const QString& workspace, const QString& runId, std::function<bool()> isAlive);
    /// Lets go of the run; its worker goes on.
    void release();
    void send(ControlCommand command);

    [[nodiscard]] QString runId() const { return runId_; }
    /// What the worker that was started here wrote on stderr, its last `bytes`.
    [[nodiscard]] QString lastWords(int bytes = 2000) const;

    static constexpr int kAliveIntervalMs = 250;

Q_SIGNALS:
    void eventsRead(const outis::gui::EventBatch& events);
    void restarted();
    void lineSkipped(const QString& reason);
    /// All that was written has been delivered, and run-finished was not among it.
    void workerLost(const outis::Error& error);
    void controlFailed(const outis::Error& error);

private:
    void follow(const QString& workspace, const QString& runId, std::function<bool()> isAlive);
    void deliver(const EventBatch& events);
    void checkAlive();
    void conclude();

    Launcher& launcher_;
    QString program_;
    QString runId_;
    QString runFolder_;
    LaunchedWorker launched_;
    std::function<bool()> isAlive_;
    int timesGone_ = 0;
    bool hasSpoken_ = false;
    EventTail tail_;
    ControlWriter control_;
    QTimer aliveTimer_;
};

/// "20261122-135700-1a2b3c4d": sorts by time, unique without asking anyone.
[[nodiscard]] QString newRunId();

/// outis-worker in the folder of this program.
[[nodiscard]] QString workerProgramBesideThis();

}  // namespace outis::gui
