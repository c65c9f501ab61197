// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include "core/base/result.h"

namespace outis::gui {

struct LaunchedWorker {
    qint64 pid = 0;
    QString outputFile;  ///< what it prints on stdout (with --json: one result object)
    QString errorFile;   ///< what it prints on stderr
};

/// How a worker, or the command that leads to one elsewhere, comes to life and how one sees that it
/// is alive.
class Launcher {
public:
    virtual ~Launcher() = default;
    /// Starts `program` so that it outlives this process. Errors: WorkerNotStarted.
    [[nodiscard]] virtual Result<LaunchedWorker> start(const QString& program,
                                                       const QStringList& arguments,
                                                       const QString& runId) = 0;
    [[nodiscard]] virtual bool isAlive(qint64 pid) const = 0;
    /// Ends a process at once and for good.
    virtual void end(qint64 pid) = 0;
};

/// A process on this computer, in a session of its own.
class LocalLauncher final : public Launcher {
public:
    /// `outputFolder` takes the two small files with what the workers print.
    explicit LocalLauncher(QString outputFolder);
    [[nodiscard]] Result<LaunchedWorker> start(const QString& program, const QStringList& arguments,
                                               const QString& runId) override;
    /// A zombie that nobody has collected counts as gone.
    [[nodiscard]] bool isAlive(qint64 pid) const override;
    void end(qint64 pid) override;

private:
    QString outputFolder_;
};

}  // namespace outis::gui
