// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QObject>
#include <QString>
#include <QTimer>

#include "core/data/workspace.h"
#include "gui/bridge/release_desk.h"
#include "gui/bridge/run_model.h"
#include "gui/bridge/status_reader.h"
#include "gui/models/import_request.h"
#include "gui/models/key_ring.h"
#include "gui/models/recent_workspaces.h"

namespace outis::gui {

/// What the window needs of the world, handed in so that tests bring their own.
struct SessionWorld {
    Launcher& launcher;
    WorkerProgram workerProgram;
    QSettings& settings;
};

/// One open workspace: its status, its run, and everything the steward can ask of them.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(const SessionWorld& world, QObject* parent = nullptr);

    /// Opens an existing workspace and reconnects to a worker that is at work on it. Errors:
    /// NotAWorkspace, NewerVersion, Corrupt, Unreadable; the former workspace stays open then.
    [[nodiscard]] Result<void> open(const QString& path);
    void close();
    /// Draws demo patients into `path` and runs everything; opens it when it is a workspace
    /// already.
    void startDemo(const QString& path);
    /// Imports and then runs.
    void startImport(const ImportRequest& request);
    /// Asks for the status anew, after a command that changed patients or identities.
    void readAgain();
    /// Runs what is not up to date.
    void startRun();

    [[nodiscard]] bool isOpen() const { return !workspace_.isEmpty(); }
    /// How the worker is called; copies follow setWorkerPlace().
    [[nodiscard]] const WorkerProgram& workerProgram() const { return workerProgram_; }
    /// From the next start of a worker on, and kept in the settings.
    void setWorkerPlace(const WorkerPlace& place);
    [[nodiscard]] QString workspace() const { return workspace_; }
    [[nodiscard]] const std::optional<WorkspaceStatus>& status() const { return status_; }
    /// Absolute path of the report; empty when there is none.
    [[nodiscard]] QString reportPath() const;
    /// import-report.json of the workspace; empty when there is none.
    [[nodiscard]] QString importReportPath() const;
    [[nodiscard]] RunModel& run() { return run_; }
    [[nodiscard]] RecentWorkspaces& recent() { return recent_; }
    /// What is decided about the workspace's releases.
    [[nodiscard]] ReleaseDesk& desk() { return desk_; }
    [[nodiscard]] KeyRing& keys() { return keys_; }
    [[nodiscard]] QSettings& settings() { return settings_; }
    /// The policy that was chosen last: a name or a file; "" = none yet.
    [[nodiscard]] QString lastPolicy() const;
    void setLastPolicy(const QString& policy);

    static constexpr int kWatchIntervalMs = 3000;

Q_SIGNALS:
    void workspaceChanged();
    void statusChanged();
    void statusFailed(const outis::Error& error);
    void workerPlaceChanged();
    /// A worker exports a release of this workspace. `isAlive` tells whether it still does.
    void exportFound(const QString& run, const std::function<bool()>& isAlive);

private:
    void setWorkspace(const QString& path);
    void lookForWorker();
    [[nodiscard]] bool isAt(const data::Workspace& workspace, const data::LockHolder& holder) const;
    void readStatus(const WorkspaceStatus& status);
    void afterStateChange(RunState state);
    [[nodiscard]] WorkerCommand runCommand() const;

    QString workspace_;
    std::optional<data::Workspace> opened_;
    std::optional<WorkspaceStatus> status_;
    bool hasRecalled_ = false;
    /// A run whose worker was lost; that its lock still lies there says nothing.
    std::string takenForGone_;
    /// The mapping that the last import was started with, which resuming it needs again.
    std::shared_ptr<QTemporaryFile> labelProfileFile_;
    Launcher& launcher_;
    QSettings& settings_;
    WorkerProgram workerProgram_;
    WorkerRunner runner_;
    RunModel run_;
    StatusReader statusReader_;
    RecentWorkspaces recent_;
    ReleaseDesk desk_;
    KeyRing keys_;
    QTimer watch_;  ///< another program may start a worker on the open workspace
};

/// A folder that holds a workspace (of any version).
[[nodiscard]] bool looksLikeWorkspace(const QString& path);

}  // namespace outis::gui
