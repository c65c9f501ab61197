// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include "gui/bridge/worker_program.h"

namespace outis::gui {

enum class ProbeOutcome {
    Good,
    NoCommand,       ///< the first word of the prefix cannot be started
    NoAnswer,        ///< nothing within the time
    Ended,           ///< ended without an answer; `said` is its last word on stderr
    NotTheWorker,    ///< printed something else first: `said`
    TooOld,          ///< a worker that does not know the question
    OtherProtocol,   ///< `version` speaks another protocol
    BrokenWords,     ///< what has blanks and quotation marks in it arrives changed
    CannotMark,      ///< the folder cannot be written here
    FolderNotSeen,   ///< no such folder there
    OtherFolder,     ///< a folder of that path, but another one
    FolderReadOnly,  ///< seen, but it cannot be written there
};

/// What a test of a place found.
struct ProbeResult {
    ProbeOutcome outcome = ProbeOutcome::Good;
    QString said{};     ///< one line, cut
    QString host{};     ///< the name that the worker's computer gives itself
    QString version{};  ///< of the worker
    QString folder{};   ///< that was looked for
    int exitCode = 0;
    double seconds = 0;  ///< until the answer
};

/// Starts outis-worker at a place with one question (`reach`) and looks whether the right program
/// answers, whether its words arrive whole, and whether it sees the same folder. Never waits.
class WorkerProbe : public QObject {
    Q_OBJECT
public:
    explicit WorkerProbe(QObject* parent = nullptr);
    ~WorkerProbe() override;

    /// `folder` has to exist here; a small file is put into it for the time of the test. A test
    /// under way is dropped.
    void start(const WorkerPlace& place, const QString& folder);
    void cancel();
    [[nodiscard]] bool isRunning() const { return process_ != nullptr; }
    void setTimeout(int milliseconds) { timeout_.setInterval(milliseconds); }

    /// A queue (srun) or a slow connection needs its time.
    static constexpr int kTimeoutMs = 60'000;

Q_SIGNALS:
    void finished(const outis::gui::ProbeResult& result);

private:
    void end(int exitCode);
    void report(ProbeResult result);
    void drop();

    QProcess* process_ = nullptr;
    QTimer timeout_;
    QElapsedTimer clock_;
    QString folder_;
    std::unique_ptr<QFile> mark_;  ///< removed with the test
};

/// What an answer of `reach` says.
[[nodiscard]] ProbeResult probeResultOf(const QJsonObject& answer);

}  // namespace outis::gui
