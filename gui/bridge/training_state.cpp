// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/training_state.h"

#include <algorithm>
#include <array>

namespace outis::gui {

namespace {

using S = RunState;
using T = RunTrigger;
using A = RunAction;

constexpr auto kTransitions = std::to_array<Transition>({
    {S::Idle, T::Start, S::Starting, A::Launch},
    {S::Idle, T::Resume, S::Starting, A::Launch},
    {S::Idle, T::Attach, S::Running, A::None},
    {S::Idle, T::Close, S::Idle, A::None},

    // The run's folder does not exist before the worker spoke, so a wish is sent with its first
    // word.
    {S::Starting, T::WorkerSpoke, S::Running, A::None},
    {S::Starting, T::Pause, S::Pausing, A::None},
    {S::Starting, T::Stop, S::Stopping, A::None},
    {S::Starting, T::NextStep, S::Starting, A::Launch},
    {S::Starting, T::EndedFinished, S::Finished, A::None},
    {S::Starting, T::EndedStopped, S::Stopped, A::None},
    {S::Starting, T::EndedFailed, S::Failed, A::None},
    {S::Starting, T::WorkerLost, S::Crashed, A::None},
    {S::Starting, T::LaunchFailed, S::Failed, A::None},
    {S::Starting, T::Close, S::Idle, A::None},

    {S::Running, T::Pause, S::Pausing, A::SendPause},
    {S::Running, T::Stop, S::Stopping, A::SendStop},
    {S::Running, T::NextStep, S::Starting, A::Launch},
    {S::Running, T::EndedFinished, S::Finished, A::None},
    {S::Running, T::EndedStopped, S::Stopped, A::None},
    {S::Running, T::EndedFailed, S::Failed, A::None},
    {S::Running, T::WorkerLost, S::Crashed, A::None},
    {S::Running, T::Close, S::Idle, A::None},

    {S::Pausing, T::WorkerSpoke, S::Pausing, A::SendPause},
    {S::Pausing, T::Stop, S::Stopping, A::SendStop},
    {S::Pausing, T::NextStep, S::Paused, A::None},
    {S::Pausing, T::EndedFinished, S::Finished, A::None},
    {S::Pausing, T::EndedStopped, S::Paused, A::None},
    {S::Pausing, T::EndedFailed, S::Failed, A::None},
    {S::Pausing, T::WorkerLost, S::Crashed, A::None},
    {S::Pausing, T::LaunchFailed, S::Failed, A::None},
    {S::Pausing, T::Close, S::Idle, A::None},

    {S::Stopping, T::WorkerSpoke, S::Stopping, A::SendStop},
    {S::Stopping, T::NextStep, S::Stopped, A::None},
    {S::Stopping, T::EndedFinished, S::Finished, A::None},
    {S::Stopping, T::EndedStopped, S::Stopped, A::None},
    {S::Stopping, T::EndedFailed, S::Failed, A::None},
    {S::Stopping, T::WorkerLost, S::Crashed, A::None},
    {S::Stopping, T::LaunchFailed, S::Failed, A::None},
    {S::Stopping, T::Close, S::Idle, A::None},

    {S::Paused, T::Start, S::Starting, A::Launch},
    {S::Paused, T::Resume, S::Starting, A::Launch},
    {S::Paused, T::Stop, S::Stopped, A::None},
    {S::Paused, T::Attach, S::Running, A::None},
    {S::Paused, T::Close, S::Idle, A::None},

    {S::Stopped, T::Start, S::Starting, A::Launch},
    {S::Stopped, T::Resume, S::Starting, A::Launch},
    {S::Stopped, T::Attach, S::Running, A::None},
    {S::Stopped, T::Close, S::Idle, A::None},

    {S::Failed, T::Start, S::Starting, A::Launch},
    {S::Failed, T::Resume, S::Starting, A::Launch},
    {S::Failed, T::Attach, S::Running, A::None},
    {S::Failed, T::Close, S::Idle, A::None},

    {S::Crashed, T::Start, S::Starting, A::Launch},
    {S::Crashed, T::Resume, S::Starting, A::Launch},
    {S::Crashed, T::Attach, S::Running, A::None},
    {S::Crashed, T::Close, S::Idle, A::None},

    {S::Finished, T::Start, S::Starting, A::Launch},
    {S::Finished, T::Attach, S::Running, A::None},
    {S::Finished, T::Close, S::Idle, A::None},
});

const Transition* find(RunState from, RunTrigger trigger) noexcept {
    const auto row = std::find_if(kTransitions.begin(), kTransitions.end(), [&](const auto& each) {
        return each.from == from && each.trigger == trigger;
    });
    return row == kTransitions.end() ? nullptr : row;
}

}  // namespace

std::span<const Transition> transitions() {
    return kTransitions;
}

bool TrainingState::can(RunTrigger trigger) const noexcept {
    return find(state_, trigger) != nullptr;
}

std::optional<RunAction> TrainingState::fire(RunTrigger trigger) noexcept {
    const Transition* row = find(state_, trigger);
    if (row == nullptr) {
        return std::nullopt;
    }
    state_ = row->to;
    return row->action;
}

bool isActive(RunState state) noexcept {
    return state == RunState::Starting || state == RunState::Running ||
           state == RunState::Pausing || state == RunState::Stopping;
}

}  // namespace outis::gui
