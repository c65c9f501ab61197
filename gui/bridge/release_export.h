// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>

#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include "gui/bridge/control_writer.h"
#include "gui/bridge/event_tail.h"
#include "gui/bridge/worker_query.h"

namespace outis::gui {

/// How far an export is.
struct ExportProgress {
    QString stage;  ///< "write-images", …
    qint64 done = 0;
    qint64 total = 0;  ///< 0: unknown
    QString unit;
};

/// One `export`, followed through the events of its run and stopped through its control file. It
/// goes on to its end when the window closes; a window that opens later follows it.
class ReleaseExport : public QObject {
    Q_OBJECT
public:
    explicit ReleaseExport(const WorkerProgram& worker, QObject* parent = nullptr);

    /// `arguments`: all of `export` but the workspace and the run's id.
    void start(const QString& workspace, const QStringList& arguments,
               const QByteArray& passphrase);
    /// Follows one that another window began; false where one is followed already, or this one was.
    /// `isAlive` tells whether its worker still is.
    bool attach(const QString& workspace, const QString& run, std::function<bool()> isAlive);
    /// Asks the worker to stop; it undoes what it did.
    void cancel();
    /// Follows it no more.
    void release();
    [[nodiscard]] bool isRunning() const { return query_.isBusy() || isAttached_; }
    [[nodiscard]] bool isStopping() const { return isStopping_; }

Q_SIGNALS:
    void progressed(const outis::gui::ExportProgress& progress);
    void finished(const QJsonObject& answer);
    /// One that was attached has finished; its answer went to the window that began it.
    void finishedElsewhere();
    void stopped();
    void failed(const outis::Error& error);
    void runningChanged(bool isRunning);

private:
    void readEvents(const EventBatch& events);
    void take(const QJsonObject& answer);
    void follow(const QString& workspace, const QString& run);
    void checkAlive();
    void detach();
    void endAttached(const event::Event& last);

    WorkerQuery query_;
    EventTail tail_;
    ControlWriter control_;
    QString run_;  ///< that is followed, or was last
    QString controlFile_;
    ExportProgress progress_;
    bool isStopping_ = false;
    bool isAttached_ = false;
    std::function<bool()> isAlive_;
    int timesGone_ = 0;
    QTimer aliveTimer_;
};

}  // namespace outis::gui
