// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/release/decision/audit_log.h"

namespace outis::release {

/// One of a project's logs (audit_log.h), whose head the catalogue keeps as well: a log that is cut
/// or taken away together with everything beside it is found.
class ProjectLog {
public:
    /// WORKSPACE/audit.jsonl: who did what, when and why.
    [[nodiscard]] static ProjectLog audit(const std::filesystem::path& workspace);
    /// WORKSPACE/releases/ledger.jsonl: which copies left the house.
    [[nodiscard]] static ProjectLog ledger(const std::filesystem::path& workspace);

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    /// verifyLog() against the catalogue too. Errors: Unreadable, those of notedLogHead().
    [[nodiscard]] Result<LogVerdict> verify(std::span<const LogHead> known = {}) const;
    /// readLog() likewise. Errors: also Corrupt (a broken log).
    [[nodiscard]] Result<std::vector<nlohmann::json>> read() const;
    /// appendToLog() likewise. Errors: also those of noteLogHead().
    [[nodiscard]] Result<LogHead> append(const Clock& clock, const LogEntry& entry) const;

private:
    ProjectLog(std::filesystem::path workspace, std::filesystem::path file, std::string name)
        : workspace_(std::move(workspace)), file_(std::move(file)), name_(std::move(name)) {}
    [[nodiscard]] Result<std::vector<LogHead>> known() const;

    std::filesystem::path workspace_;
    std::filesystem::path file_;
    std::string name_;  ///< in the catalogue
};

}  // namespace outis::release
