// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>

namespace outis::gui {

/// Where a run stands as the steward sees it. Only a worker's own last word makes it Finished.
enum class RunState {
    Idle,
    Starting,
    Running,
    Pausing,
    Stopping,
    Paused,
    Stopped,
    Failed,
    Crashed,
    Finished
};

enum class RunTrigger {
    Start,          ///< the steward asks for a new run
    Attach,         ///< a worker is already at work on this workspace
    Pause,          ///< the steward asks to pause
    Stop,           ///< the steward asks to stop
    Resume,         ///< the steward asks to go on
    WorkerSpoke,    ///< run-started was read
    NextStep,       ///< a command of a sequence finished and another one follows
    EndedFinished,  ///< run-finished, outcome "finished"
    EndedStopped,   ///< run-finished, outcome "stopped"
    EndedFailed,    ///< run-finished, outcome "failed"
    WorkerLost,     ///< the process is gone without run-finished
    LaunchFailed,   ///< the program could not be started
    Close           ///< the workspace is closed; the worker, if any, goes on
};

/// What the owner of the state has to do after a transition.
enum class RunAction { None, Launch, SendPause, SendStop };

struct Transition {
    RunState from;
    RunTrigger trigger;
    RunState to;
    RunAction action;
};

/// Every transition that exists; what is not listed is ignored (a second click, a late event).
[[nodiscard]] std::span<const Transition> transitions();

/// The state machine of one run: no signals, no clock, no process.
class TrainingState {
public:
    [[nodiscard]] RunState state() const noexcept { return state_; }
    [[nodiscard]] bool can(RunTrigger trigger) const noexcept;
    /// Moves on and says what to do; nullopt (and no change) where the table has no such row.
    std::optional<RunAction> fire(RunTrigger trigger) noexcept;

private:
    RunState state_ = RunState::Idle;
};

/// A worker is at work, or was asked to be.
[[nodiscard]] bool isActive(RunState state) noexcept;

}  // namespace outis::gui
