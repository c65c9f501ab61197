// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include "core/base/result.h"
#include "gui/bridge/control_writer.h"
#include "gui/bridge/event_tail.h"
#include "gui/bridge/launcher.h"
#include "gui/bridge/silence_watch.h"
#include "gui/bridge/worker_program.h"

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
    /// `launcher` must outlive this object.
    WorkerRunner(Launcher& launcher, WorkerProgram program, QObject* parent = nullptr);

    /// Errors: WorkerNotStarted. The run's id is chosen here.
    [[nodiscard]] Result<void> start(const QString& workspace, const WorkerCommand& command);
    /// Follows a run from its first event. `isAlive` tells whether its worker still is; `pid` is
    /// its process where that is one of this computer, else 0.
    void attach(const QString& workspace, const QString& runId, std::function<bool()> isAlive,
                qint64 pid = 0);
    /// Lets go of the run; its worker goes on.
    void release();
    void send(ControlCommand command);

    /// Whether the worker hangs, as far as can be told from here.
    [[nodiscard]] Silence silence() const { return silence_; }
    /// Milliseconds since the worker last said something.
    [[nodiscard]] qint64 quietForMs() const { return watch_.quietForMs(clock_.elapsed()); }
    [[nodiscard]] bool wasAskedToStop() const { return watch_.isAsked(); }
    void setPatience(const Patience& patience);
    /// The steward is not asked again for a while.
    void keepWaiting();
    /// Whether end() can kill the process: it is one of this computer.
    [[nodiscard]] bool canEnd() const;
    /// Kills the process; where it is out of reach, takes it for gone.
    void end();

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
    void silenceChanged(outis::gui::Silence silence);

private:
    void follow(const QString& workspace, const QString& runId, std::function<bool()> isAlive);
    void deliver(const EventBatch& events);
    void checkAlive();
    void listen();
    void setSilence(Silence silence);
    [[nodiscard]] bool isHeldElsewhere() const;
    void conclude();

    Launcher& launcher_;
    WorkerProgram program_;
    QString runId_;
    QString workspace_;
    QString runFolder_;
    LaunchedWorker launched_;
    std::function<bool()> isAlive_;
    int timesGone_ = 0;
    bool hasSpoken_ = false;
    EventTail tail_;
    ControlWriter control_;
    QTimer aliveTimer_;
    QTimer listenTimer_;
    QElapsedTimer clock_;
    SilenceWatch watch_;
    Silence silence_ = Silence::None;
};

/// "20261122-135700-1a2b3c4d": sorts by time, unique without asking anyone.
[[nodiscard]] QString newRunId();

/// outis-worker in the folder of this program.
[[nodiscard]] QString workerProgramBesideThis();

}  // namespace outis::gui
