// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/release_writing.h"

#include <fcntl.h>
#include <pwd.h>
#include <unistd.h>

#include <array>
#include <cstdio>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/sync_folder.h"
#include "core/release/decision/file_lock.h"
#include "core/release/decision/project_log.h"
#include "core/release/decision/release_record.h"

namespace outis::release {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kForTheOwner = 0600;

/// Of the operating system: the name that was typed into the key may be anything.
std::string accountName() {
    std::array<char, 4096> buffer{};
    struct passwd entry {};
    struct passwd* found = nullptr;
    const int failed = ::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found);
    return failed == 0 && found != nullptr ? found->pw_name : std::to_string(::geteuid());
}

}  // namespace

Result<DecisionLock> DecisionLock::acquire(const fs::path& workspace) {
    const fs::path folder = workspace / "releases";
    if (auto made = files::makeFolders(folder); !made) {
        return made.error();
    }
    const fs::path file = folder / ".lock";
    auto descriptor = std::make_shared<files::Descriptor>(
        ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kForTheOwner));
    if (!descriptor->isOpen()) {
        return files::errnoError(errno, file, true);
    }
    if (const int number = lockExclusively(*descriptor); number != 0) {
        return files::errnoError(number, file, true);
    }
    return DecisionLock(std::move(descriptor));
}

Result<void> publishFolder(const fs::path& from, const fs::path& to) {
    std::error_code failure;
    if (fs::exists(to, failure)) {
        return Error{ErrorCode::AlreadyExists, to.string(), ""};
    }
    if (::rename(from.c_str(), to.c_str()) != 0) {
        return files::errnoError(errno, to, true);
    }
    const fs::path parent = to.parent_path();
    const int number = files::syncFolder(parent);
    return number == 0 ? Result<void>() : files::errnoError(number, parent, true);
}

std::string statementFileName(std::int64_t number, const std::string& act) {
    std::array<char, 24> digits{};
    std::snprintf(digits.data(), digits.size(), "%02lld-", static_cast<long long>(number));
    return digits.data() + act + ".json";
}

Result<KeptStatement> keepStatement(const fs::path& workspace, const fs::path& folder,
                                    Statement statement, const Signer& signer, const Clock& clock) {
    const auto log = ProjectLog::audit(workspace).verify();
    if (!log) {
        return log.error();
    }
    const auto entries = ProjectLog::audit(workspace).read();
    if (!entries) {
        return entries.error();
    }
    statement.log = log->head;
    statement.lastTime = entries->empty() ? "" : entries->back().value("time", "");
    statement.time = toIso8601(clock.now());
    const auto text = signStatement(std::move(statement), signer);
    if (!text) {
        return text.error();
    }
    // Read back: a key file whose public half was exchanged must not leave a statement behind.
    auto signedOne = verifyStatement(*text);
    if (!signedOne) {
        return signedOne.error();
    }
    const fs::path statements = folder / "statements";
    if (auto made = files::makeFolders(statements); !made) {
        return made.error();
    }
    const fs::path file = statements / statementFileName(signedOne->number, signedOne->act);
    if (auto written = files::writeAtomically(file, *text); !written) {
        return written.error();
    }
    return KeptStatement{std::move(*signedOne), toHex(sha256(*text))};
}

Result<void> logStatement(const fs::path& workspace, const KeptStatement& kept, ReleaseState before,
                          ReleaseState after, const Clock& clock) {
    const Statement& statement = kept.statement;
    LogEntry entry;
    entry.who = statement.person.name + ", " + statement.person.role;
    entry.what = statement.act;
    entry.why = statement.reason;
    entry.before = {{"release", statement.release}, {"state", stateName(before)}};
    entry.after = {{"release", statement.release},
                   {"state", stateName(after)},
                   {"statement", kept.digest},
                   {"key", statement.person.publicKey},
                   {"account", accountName()}};
    const auto head = ProjectLog::audit(workspace).append(clock, entry);
    return head ? Result<void>() : head.error();
}

}  // namespace outis::release
