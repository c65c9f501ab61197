// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

#include "core/base/error.h"
#include "gui/bridge/worker_program.h"

namespace outis::gui {

/// Puts one question to outis-worker (`COMMAND … --json`) without ever waiting for the answer. A
/// new question drops the answer of the former one, late as it may come. One without an answer
/// within the limit fails with WorkerNotStarted, "no answer within … s".
class WorkerQuery : public QObject {
    Q_OBJECT
public:
    explicit WorkerQuery(WorkerProgram program, QObject* parent = nullptr);
    /// A question that only reads is ended; one that changes the workspace goes on to its end.
    ~WorkerQuery() override;

    /// `keep` is held until the process of this question is gone: a folder it writes into, say.
    void ask(const QStringList& arguments, std::shared_ptr<void> keep = {});
    /// For a command that changes the workspace: never killed half-way. A `passphrase` goes to the
    /// worker's standard input, never on the command line, which every user of the computer sees.
    void order(const QStringList& arguments, const QByteArray& passphrase = {});
    void cancel();
    /// From the next question on; 0: none, for what has a progress and a cancel of its own.
    void setLimit(int milliseconds) { limit_.setInterval(milliseconds); }

    /// Much longer than any answer takes on a busy computer, or a connection to another one.
    static constexpr int kLimitMs = 5 * 60'000;
    /// For what reads or computes a lot.
    static constexpr int kLongLimitMs = 60 * 60'000;

    [[nodiscard]] bool isBusy() const { return isBusy_; }
    /// Whether any question of this program waits for its answer.
    [[nodiscard]] static bool isAnyBusy() { return busy_ > 0; }

Q_SIGNALS:
    /// The object may hold an "error" beside what could be found out all the same.
    void answered(const QJsonObject& answer);
    void failed(const outis::Error& error);
    void busyChanged(bool isBusy);

private:
    struct Held {
        bool mayBeEnded = true;
        std::shared_ptr<void> keep;
    };

    void start(const QStringList& arguments, Held held, const QByteArray& passphrase = {});
    void finish(QProcess& process, int exitCode);
    void deliver(int question, const QJsonObject& answer, int exitCode);
    void fail(const Error& error);
    void drop();
    void setBusy(bool isBusy);

    WorkerProgram program_;
    QProcess* process_ = nullptr;
    QTimer limit_;
    QHash<QProcess*, Held> held_;  ///< of every process that may still be there
    int question_ = 0;
    bool isBusy_ = false;
    static inline int busy_ = 0;
    QThreadPool pool_;  ///< long answers are parsed away from the window's thread
};

/// A worker that is there but says nothing; the window's texts know this detail.
[[nodiscard]] Error noAnswer(int milliseconds);

}  // namespace outis::gui
