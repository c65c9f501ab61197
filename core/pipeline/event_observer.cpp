// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/event_observer.h"

#include "core/base/files.h"
#include "core/base/log.h"

namespace outis::pipeline {

namespace {
constexpr auto kProgressInterval = std::chrono::milliseconds(50);

event::Event eventOf(event::Kind kind) {
    event::Event event;
    event.kind = kind;
    return event;
}

}  // namespace

EventObserver::EventObserver(std::filesystem::path file, const Clock& clock, EventSink sink)
    : file_(std::move(file)), clock_(clock), sink_(std::move(sink)), runStart_(clock.ticks()) {}

double EventObserver::secondsSince(std::chrono::steady_clock::time_point start) const {
    return std::chrono::duration<double>(clock_.ticks() - start).count();
}

void EventObserver::emitEvent(event::Event event) {
    event.time = toIso8601(clock_.now());
    const std::string line = event::encode(event);
    if (sink_) {
        sink_(event, line);
    }
    if (auto written = files::appendLine(file_, line); !written && !fileFailed_) {
        fileFailed_ = true;
        log::warning("events can no longer be written: " + describe(written.error()));
    }
}

void EventObserver::runStarted(std::string_view command, std::string_view runId,
                               std::int64_t processId) {
    event::Event event = eventOf(event::Kind::RunStarted);
    event.name = command;
    event.path = runId;
    event.value = static_cast<double>(processId);
    emitEvent(event);
}

void EventObserver::runFinished(std::string_view outcome, const Error* error) {
    event::Event event = eventOf(event::Kind::RunFinished);
    event.outcome = outcome;
    event.seconds = secondsSince(runStart_);
    if (error != nullptr) {
        event.error = *error;
    }
    emitEvent(event);
}

void EventObserver::stageStarted(std::string_view stage, std::int64_t total,
                                 std::string_view unit) {
    stage_ = stage;
    unit_ = unit;
    total_ = total;
    done_ = 0;
    firstDone_ = -1;
    stageStart_ = clock_.ticks();
    lastProgress_ = {};
    event::Event event = eventOf(event::Kind::StageStarted);
    event.name = stage;
    event.total = total;
    event.unit = unit;
    emitEvent(event);
}

void EventObserver::progressed(std::int64_t done, std::int64_t total) {
    const auto now = clock_.ticks();
    done_ = done;
    total_ = total;
    if (firstDone_ < 0) {
        firstDone_ = done;
        firstProgress_ = now;
    }
    const bool last = total > 0 && done >= total;
    if (!last && now - lastProgress_ < kProgressInterval) {
        return;
    }
    lastProgress_ = now;
    event::Event event = eventOf(event::Kind::Progress);
    event.name = stage_;
    event.done = done;
    event.total = total;
    event.unit = unit_;
    const double spent = secondsSince(firstProgress_);
    // The first steps are slower than the rest: no estimate before half a percent is done.
    if (total > 0 && (done - firstDone_) * 200 >= total && done > firstDone_ && spent > 1.0) {
        event.secondsLeft =
            spent / static_cast<double>(done - firstDone_) * static_cast<double>(total - done);
    }
    emitEvent(event);
}

void EventObserver::metric(std::string_view name, std::int64_t step, double value) {
    event::Event event = eventOf(event::Kind::Metric);
    event.name = name;
    event.step = step;
    event.value = value;
    emitEvent(event);
}

void EventObserver::picture(std::string_view kind, std::string_view path) {
    event::Event event = eventOf(event::Kind::Picture);
    event.name = kind;
    event.path = path;
    emitEvent(event);
}

void EventObserver::warned(const Error& warning) {
    log::warning(describe(warning));
    event::Event event = eventOf(event::Kind::Warning);
    event.error = warning;
    emitEvent(event);
}

void EventObserver::emitStageEnd(std::string_view stage, std::string_view outcome) {
    event::Event event = eventOf(event::Kind::StageFinished);
    event.name = stage;
    event.outcome = outcome;
    event.seconds = stage == stage_ ? secondsSince(stageStart_) : 0.0;
    emitEvent(event);
}

void EventObserver::stageFinished(std::string_view stage, Outcome outcome) {
    emitStageEnd(stage, outcome == Outcome::Finished ? "finished" : "stopped");
}

void EventObserver::stageFresh(std::string_view stage) {
    emitStageEnd(stage, "fresh");
}

void EventObserver::stageFailed(std::string_view stage) {
    emitStageEnd(stage, "failed");
}

double EventObserver::share() const {
    return total_ > 0 ? static_cast<double>(done_) / static_cast<double>(total_) : 0.0;
}

}  // namespace outis::pipeline
