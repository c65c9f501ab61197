// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "core/base/clock.h"
#include "core/base/descriptor.h"
#include "core/base/result.h"
#include "core/release/decision/release_state.h"
#include "core/release/decision/statement.h"

/// How a statement comes into a release's folder and the audit log. A crash in between leaves a
/// signed statement that the log does not know: whoever writes next brings it in.
namespace outis::release {

/// Nobody else decides on a release of this workspace while it lives.
class DecisionLock {
public:
    /// Waits for its turn. Errors: Unwritable.
    [[nodiscard]] static Result<DecisionLock> acquire(const std::filesystem::path& workspace);

private:
    explicit DecisionLock(std::shared_ptr<files::Descriptor> descriptor)
        : descriptor_(std::move(descriptor)) {}
    std::shared_ptr<files::Descriptor> descriptor_;
};

/// Renames a finished folder into its place, for good. Errors: AlreadyExists, Unwritable, DiskFull.
[[nodiscard]] Result<void> publishFolder(const std::filesystem::path& from,
                                         const std::filesystem::path& to);

/// "03-approve-first.json"
[[nodiscard]] std::string statementFileName(std::int64_t number, const std::string& act);

struct KeptStatement {
    Statement statement;
    std::string digest;  ///< of its file
};

/// Fills in time and head of the log, signs, and writes the file below `folder`/statements.
[[nodiscard]] Result<KeptStatement> keepStatement(const std::filesystem::path& workspace,
                                                  const std::filesystem::path& folder,
                                                  Statement statement, const Signer& signer,
                                                  const Clock& clock);

/// The entry that makes it count.
[[nodiscard]] Result<void> logStatement(const std::filesystem::path& workspace,
                                        const KeptStatement& kept, ReleaseState before,
                                        ReleaseState after, const Clock& clock);

}  // namespace outis::release
