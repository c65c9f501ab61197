// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/session.h"

#include <unistd.h>

#include <algorithm>

#include "core/base/files.h"
#include "core/base/log.h"
#include "core/data/reader_pool.h"

namespace outis::pipeline {

namespace {

/// "20261122-134501-1234": sorts by time, unique on one computer.
std::string newRunId(const Clock& clock) {
    std::string id;
    for (const char letter : toIso8601(clock.now()).substr(0, 19)) {
        if (letter == 'T') {
            id += '-';
        } else if (letter != '-' && letter != ':') {
            id += letter;
        }
    }
    return id + "-" + std::to_string(::getpid());
}

bool isPlainName(const std::string& id) {
    return id.size() <= 100 && id.front() != '.' && std::ranges::all_of(id, [](unsigned char c) {
               return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.';
           });
}

}  // namespace

Result<std::unique_ptr<Session>> Session::open(const SessionRequest& request, const Clock& clock) {
    const std::string runId = request.runId.empty() ? newRunId(clock) : request.runId;
    if (!isPlainName(runId)) {
        return Error{ErrorCode::InvalidOption, "run-id", "letters, digits, '-', '_' and '.' only"};
    }
    auto workspace = request.createWorkspace
                         ? data::Workspace::openOrCreate(request.workspace, clock)
                         : data::Workspace::open(request.workspace);
    if (!workspace) {
        return workspace.error();
    }
    if (auto writable = workspace->checkWritable(); !writable) {
        return writable.error();
    }
    auto lock = data::WorkspaceLock::acquire(*workspace, request.command, runId, clock);
    if (!lock) {
        return lock.error();
    }
    auto catalogue = data::Catalogue::open(*workspace);
    if (!catalogue) {
        return catalogue.error();
    }
    std::unique_ptr<Session> session(
        new Session(*std::move(workspace), *std::move(lock), *std::move(catalogue), clock));
    session->runId_ = runId;
    session->readerProgram_ =
        request.readerProgram.empty() ? data::readerProgram() : request.readerProgram;
    const auto folder = session->workspace_.runsDir() / runId;
    if (auto made = files::makeFolders(folder); !made) {
        return made.error();
    }
    if (auto opened = log::openFile(folder / "worker.log"); !opened) {
        return opened.error();
    }
    session->control_ =
        std::make_unique<ControlWatcher>(folder / "control.json", request.controlFromStdin);
    session->observer_ =
        std::make_unique<EventObserver>(folder / "events.jsonl", clock, request.sink);
    session->observer_->runStarted(request.command, runId, ::getpid());
    session->row_ = {runId, request.command, toIso8601(clock.now()), "", ""};
    if (auto recorded = session->catalogue_.recordRun(session->row_); !recorded) {
        return recorded.error();
    }
    return session;
}

RunWorld Session::world() {
    return {workspace_, catalogue_, *observer_, clock_, runId_, control_->stopToken(), [this] {
                return control_->takeCheckpointRequest();
            }};
}

void Session::finish(std::string_view outcome, const Error* error) {
    row_.finished = toIso8601(clock_.now());
    row_.outcome = outcome;
    if (auto recorded = catalogue_.recordRun(row_); !recorded) {
        log::warning("the run's row could not be completed: " + describe(recorded.error()));
    }
    observer_->runFinished(outcome, error);
}

}  // namespace outis::pipeline
