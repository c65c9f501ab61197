// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/base/result.h"
#include "core/release/decision/audit_log.h"
#include "core/release/decision/signing_key.h"

/// What a named person says about a release, signed: statements/NN-ACT.json. It can be checked
/// anywhere, without the workspace.
namespace outis::release {

struct Statement {
    std::string release;      ///< its id
    std::int64_t number = 0;  ///< among the statements on this release, from 1
    std::string act;          ///< "submit", "approve-first", ..., "review", "override"
    Person person;
    std::string time;  ///< UTC, ISO 8601
    std::string
        lastTime;  ///< of the newest entry of the audit log before it; "" when there is none
    std::string reason;
    std::map<std::string, std::string> digests;  ///< frozen file -> SHA-256, "manifest.json" too
    nlohmann::json policy;   ///< {"name", "version", "digest", "recommendation", "rules", ...}
    nlohmann::json details;  ///< of the act: pairs that were decided, a recipient, ...
    LogHead log;             ///< head of the audit log before it

    /// The clock of the computer had been set back when it was made.
    [[nodiscard]] bool isClockSetBack() const { return !lastTime.empty() && time < lastTime; }
};

/// Person and key of whoever acts.
struct Signer {
    std::filesystem::path keyFile;
    std::string passphrase;
};

/// The file's text: {"signature", "statement"}, signed with the key; person is taken from the key
/// file. Errors: those of sign(); InvalidOption (text that is not UTF-8).
[[nodiscard]] Result<std::string> signStatement(Statement statement, const Signer& signer);

/// Reads a statement and checks its signature. Only the very bytes that signStatement() wrote are
/// accepted. Errors: Corrupt, NewerVersion.
[[nodiscard]] Result<Statement> verifyStatement(std::string_view text);

}  // namespace outis::release
