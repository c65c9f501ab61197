// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "core/base/clock.h"
#include "core/base/event.h"
#include "core/base/observer.h"

namespace outis::pipeline {

/// Sees every event as it is written, with its line.
using EventSink = std::function<void(const event::Event&, const std::string& line)>;

/// Turns an observer's calls into lines of `events.jsonl`, and hands them to a sink. Progress is
/// limited to 20 lines a second (the last one always passes); time left comes from the pace so far.
/// A file that cannot be written is reported once in the log; the run itself goes on.
class EventObserver final : public Observer {
public:
    EventObserver(std::filesystem::path file, const Clock& clock, EventSink sink);

    void runStarted(std::string_view command, std::string_view runId, std::int64_t processId);
    void runFinished(std::string_view outcome, const Error* error);
    /// A stage that had nothing to do.
    void stageFresh(std::string_view stage);
    void stageFailed(std::string_view stage);

    void stageStarted(std::string_view stage, std::int64_t total, std::string_view unit) override;
    void progressed(std::int64_t done, std::int64_t total) override;
    void metric(std::string_view name, std::int64_t step, double value) override;
    void picture(std::string_view kind, std::string_view path) override;
    void warned(const Error& warning) override;
    void stageFinished(std::string_view stage, Outcome outcome) override;

    /// Share of the present stage that is done, 0..1.
    [[nodiscard]] double share() const;

private:
    void emitEvent(event::Event event);
    void emitStageEnd(std::string_view stage, std::string_view outcome);
    [[nodiscard]] double secondsSince(std::chrono::steady_clock::time_point start) const;

    std::filesystem::path file_;
    const Clock& clock_;
    EventSink sink_;
    bool fileFailed_ = false;
    std::string stage_;
    std::string unit_;
    std::int64_t done_ = 0;
    std::int64_t firstDone_ = -1;  ///< where a resumed stage began, so that its pace is honest
    std::int64_t total_ = 0;
    std::chrono::steady_clock::time_point runStart_;
    std::chrono::steady_clock::time_point stageStart_;
    std::chrono::steady_clock::time_point firstProgress_;
    std::chrono::steady_clock::time_point lastProgress_;
};

}  // namespace outis::pipeline
