// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/project_log.h"

#include "core/data/log_heads.h"

namespace outis::release {

namespace fs = std::filesystem;

ProjectLog ProjectLog::audit(const fs::path& workspace) {
    return {workspace, workspace / "audit.jsonl", "audit"};
}

ProjectLog ProjectLog::ledger(const fs::path& workspace) {
    return {workspace, workspace / "releases" / "ledger.jsonl", "ledger"};
}

Result<std::vector<LogHead>> ProjectLog::known() const {
    const auto noted = data::notedLogHead(workspace_, name_);
    if (!noted) {
        return noted.error();
    }
    return *noted ? std::vector<LogHead>{{(*noted)->entries, (*noted)->digest}}
                  : std::vector<LogHead>();
}

Result<LogVerdict> ProjectLog::verify(std::span<const LogHead> known) const {
    // The catalogue first: another program may be writing, and its note always comes last.
    auto heads = this->known();
    if (!heads) {
        return heads.error();
    }
    heads->insert(heads->end(), known.begin(), known.end());
    return verifyLog(file_, *heads);
}

Result<std::vector<nlohmann::json>> ProjectLog::read() const {
    const auto heads = known();
    if (!heads) {
        return heads.error();
    }
    return readLog(file_, *heads);
}

Result<LogHead> ProjectLog::append(const Clock& clock, const LogEntry& entry) const {
    auto heads = known();
    if (!heads) {
        return heads.error();
    }
    return appendToLog(
        file_, clock, entry,
        {*std::move(heads), [this](const LogHead& head) {
             return data::noteLogHead(workspace_, name_, {head.entries, head.digest});
         }});
}

}  // namespace outis::release
