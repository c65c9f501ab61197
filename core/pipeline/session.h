// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/data/catalogue.h"
#include "core/data/workspace.h"
#include "core/pipeline/control.h"
#include "core/pipeline/event_observer.h"
#include "core/pipeline/runner.h"

namespace outis::pipeline {

struct SessionRequest {
    std::filesystem::path workspace;
    std::string command;
    std::string runId;  ///< "": UTC time and process id
    bool createWorkspace = false;
    bool controlFromStdin = false;
    EventSink sink;
    /// Reads the files of an import; "": the one beside this program.
    std::filesystem::path readerProgram;
};

/// One command that writes to a workspace: holds its lock, its run folder, its log, its events and
/// its control channel. The last event is written by finish().
class Session {
public:
    /// Errors: those of Workspace, WorkspaceLock and Catalogue; InvalidOption for a run id that is
    /// not a plain name.
    [[nodiscard]] static Result<std::unique_ptr<Session>> open(const SessionRequest& request,
                                                               const Clock& clock);

    [[nodiscard]] const data::Workspace& workspace() const { return workspace_; }
    [[nodiscard]] data::Catalogue& catalogue() { return catalogue_; }
    [[nodiscard]] EventObserver& observer() { return *observer_; }
    [[nodiscard]] std::stop_token stopToken() const { return control_->stopToken(); }
    [[nodiscard]] const std::string& runId() const { return runId_; }
    [[nodiscard]] const std::filesystem::path& readerProgram() const { return readerProgram_; }
    [[nodiscard]] RunWorld world();

    /// Writes the last event and the run's row. "finished", "stopped" or "failed" with its error.
    void finish(std::string_view outcome, const Error* error = nullptr);

private:
    Session(data::Workspace workspace, data::WorkspaceLock lock, data::Catalogue catalogue,
            const Clock& clock)
        : workspace_(std::move(workspace)),
          lock_(std::move(lock)),
          catalogue_(std::move(catalogue)),
          clock_(clock) {}

    data::Workspace workspace_;
    data::WorkspaceLock lock_;
    data::Catalogue catalogue_;
    const Clock& clock_;
    std::string runId_;
    std::filesystem::path readerProgram_;
    data::RunRow row_;
    std::unique_ptr<EventObserver> observer_;
    std::unique_ptr<ControlWatcher> control_;
};

}  // namespace outis::pipeline
