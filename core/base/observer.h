// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace outis {

/// How a run ended when it did not fail. Cancel is an outcome, not an error.
enum class Outcome { Finished, Stopped };

/// The one way up from a run: progress, numbers, pictures, warnings. Called on the run's own
/// thread. Implementations must return quickly and must not throw.
class Observer {
public:
    virtual ~Observer() = default;

    /// `total` units of work lie ahead; 0 = unknown. Unit: "images", "files", "steps", ...
    virtual void stageStarted(std::string_view stage, std::int64_t total,
                              std::string_view unit) = 0;
    /// `done` of `total` in the unit given at the start; never falls within a stage.
    virtual void progressed(std::int64_t done, std::int64_t total) = 0;
    virtual void metric(std::string_view name, std::int64_t step, double value) = 0;
    /// A picture was written; `path` is relative to the workspace. Kind: "samples", "import", ...
    virtual void picture(std::string_view kind, std::string_view path) = 0;
    /// Something the steward should know; the run goes on.
    virtual void warned(const Error& warning) = 0;
    virtual void stageFinished(std::string_view stage, Outcome outcome) = 0;
};

/// Ignores everything: for tests and for callers that do not watch.
class SilentObserver final : public Observer {
public:
    void stageStarted(std::string_view, std::int64_t, std::string_view) override {}
    void progressed(std::int64_t, std::int64_t) override {}
    void metric(std::string_view, std::int64_t, double) override {}
    void picture(std::string_view, std::string_view) override {}
    void warned(const Error&) override {}
    void stageFinished(std::string_view, Outcome) override {}
};

}  // namespace outis
