// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/clock.h"
#include "core/base/result.h"

/// Who did what to a project, when and why: JSON Lines, only ever appended, each line holding the
/// digest of the one before it. Patients do not come in here.
namespace outis::release {

/// What is written down about one act.
struct LogEntry {
    std::string who;   ///< name of a person, or "program"
    std::string what;  ///< "approve", "export", "control-opened", ...
    std::string why;
    nlohmann::json before;  ///< state before the act; null where there is none
    nlohmann::json after;
};

/// The newest entry: noted in FILE.head beside the log, in the catalogue (project_log.h) and in
/// every signed statement, so that a shortened log is noticed.
struct LogHead {
    std::int64_t entries = 0;
    std::string digest;  ///< hexadecimal SHA-256; of an empty log that of emptyLogHead()

    friend bool operator==(const LogHead&, const LogHead&) = default;
};

enum class LogState {
    Whole,
    TornEnd,  ///< the last write was cut off; every whole line is sound
    Broken    ///< changed, deleted, reordered, inserted or shortened
};

struct LogVerdict {
    LogState state = LogState::Whole;
    LogHead head;           ///< of the sound lines
    std::int64_t line = 0;  ///< first bad line, from 1; 0: none
    std::string reason;     ///< in words; empty when whole
};

/// The head of a log without entries.
[[nodiscard]] LogHead emptyLogHead();

/// {"entries", "digest"}
[[nodiscard]] nlohmann::json toJson(const LogHead& head);
[[nodiscard]] std::optional<LogHead> headFromJson(const nlohmann::json& json);

/// Reads the whole log; one that does not exist is empty. `known`: heads that were noted elsewhere,
/// each of which must be found again, as must the one of FILE.head. A bad log is a verdict, not an
/// error. Errors: Unreadable.
[[nodiscard]] Result<LogVerdict> verifyLog(const std::filesystem::path& file,
                                           std::span<const LogHead> known = {});

/// Entries as they are in the file. Errors: Unreadable, Corrupt (a broken log, or one without the
/// `known` heads).
[[nodiscard]] Result<std::vector<nlohmann::json>> readLog(const std::filesystem::path& file,
                                                          std::span<const LogHead> known = {});

/// A second place where the newest entry is noted.
struct LogWitness {
    std::vector<LogHead> known;                         ///< what it has noted so far
    std::function<Result<void>(const LogHead&)> notes;  ///< empty: nothing
};

/// Appends, syncs and notes the new head, with the file locked against other writers. A torn end is
/// cut off first and noted as an entry of its own. A time before the last entry's is written as it
/// is, and noted ("clock-set-back"). Errors: Corrupt (nothing is added to a broken log),
/// Unwritable, DiskFull, those of the witness (the log is then as before), InvalidOption (text that
/// is not UTF-8).
[[nodiscard]] Result<LogHead> appendToLog(const std::filesystem::path& file, const Clock& clock,
                                          const LogEntry& entry, const LogWitness& witness = {});

}  // namespace outis::release
