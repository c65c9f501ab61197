// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/base/error.h"
#include "core/base/observer.h"
#include "core/base/result.h"

/// Events between the two programs, one JSON object a line; documented in docs/protocol.md.
namespace outis::event {

/// Rises when an old reader could misunderstand; new fields and kinds do not raise it.
inline constexpr int kProtocolVersion = 1;

enum class Kind {
    RunStarted,     ///< name = command, path = run id, value = process id
    StageStarted,   ///< name = stage, total, unit
    Progress,       ///< name = stage, done, total, unit, secondsLeft
    Metric,         ///< name, step, value
    Picture,        ///< name = kind, path relative to the workspace
    Warning,        ///< error
    StageFinished,  ///< name = stage, outcome, seconds
    RunFinished     ///< outcome ("finished", "stopped", "failed"), seconds, error when failed
};

/// One event; which fields are used is said with the kind above.
struct Event {
    Kind kind = Kind::Progress;
    std::string time;  ///< ISO 8601, UTC
    std::string name;
    std::string path;
    std::string unit;
    std::string outcome;
    std::int64_t done = 0;
    std::int64_t total = 0;
    std::int64_t step = 0;
    double value = 0;
    double seconds = 0;
    std::optional<double> secondsLeft;  ///< absent when not yet known
    std::optional<Error> error;
};

/// One line without the line break. Non-finite numbers become null.
[[nodiscard]] std::string encode(const Event& event);
/// Corrupt for a line that is no event of ours; NewerVersion for a higher protocol version.
[[nodiscard]] Result<Event> decode(std::string_view line);

}  // namespace outis::event
