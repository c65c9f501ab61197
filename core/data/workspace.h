// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace outis::data {

/// A project's folder (ARCHITECTURE 5): knows its places, opens none of them.
class Workspace {
public:
    /// Rises when an older program could not read the folder any more.
    static constexpr int kFormat = 1;

    /// A new workspace in a folder that is absent or empty. Errors: AlreadyExists (a workspace, or
    /// anything else, is there), Unwritable, DiskFull, NotFound (no parent folder that could be
    /// made).
    [[nodiscard]] static Result<Workspace> create(const std::filesystem::path& root,
                                                  const Clock& clock = SystemClock());
    /// Errors: NotAWorkspace, NewerVersion, Corrupt, Unreadable. Writes nothing.
    [[nodiscard]] static Result<Workspace> open(const std::filesystem::path& root);
    /// open(), or create() where there is no workspace yet.
    [[nodiscard]] static Result<Workspace> openOrCreate(const std::filesystem::path& root,
                                                        const Clock& clock = SystemClock());

    [[nodiscard]] const std::filesystem::path& root() const { return root_; }
    [[nodiscard]] const std::string& id() const { return id_; }            ///< 32 hex digits
    [[nodiscard]] const std::string& created() const { return created_; }  ///< ISO 8601, UTC
    [[nodiscard]] const std::string& program() const { return program_; }  ///< version that made it

    [[nodiscard]] std::filesystem::path cataloguePath() const { return root_ / "catalogue.sqlite"; }
    [[nodiscard]] std::filesystem::path imagesDir() const { return root_ / "images"; }
    [[nodiscard]] std::filesystem::path tensorsDir() const { return root_ / "tensors"; }
    [[nodiscard]] std::filesystem::path modelsDir() const { return root_ / "models"; }
    [[nodiscard]] std::filesystem::path runsDir() const { return root_ / "runs"; }
    [[nodiscard]] std::filesystem::path syntheticDir() const { return root_ / "synthetic"; }
    [[nodiscard]] std::filesystem::path releasesDir() const { return root_ / "releases"; }
    [[nodiscard]] std::filesystem::path importReportPath() const {
        return root_ / "import-report.json";
    }
    /// See PseudonymKey. Whoever has it and the catalogue can try names out: keep it as you keep
    /// the originals.
    [[nodiscard]] std::filesystem::path pseudonymKeyPath() const { return root_ / "pseudonym.key"; }
    [[nodiscard]] std::filesystem::path lockPath() const { return root_ / "lock.json"; }

    /// Whether this process may write here. Errors: Unwritable, DiskFull.
    [[nodiscard]] Result<void> checkWritable() const;

private:
    Workspace() = default;
    std::filesystem::path root_;
    std::string id_;
    std::string created_;
    std::string program_;
};

/// Who writes to a workspace, as lock.json says (docs/protocol.md).
struct LockHolder {
    std::int64_t pid = 0;
    std::string host;
    std::string started;  ///< ISO 8601, UTC
    std::string run;      ///< run id; "" when the command has none
    std::string command;
};

/// "process 123 on name since ... (command run, run 2026...)"
[[nodiscard]] std::string describe(const LockHolder& holder);

/// One writer at a time. The kernel's file lock decides, so that two programs that start together
/// cannot both win and a killed one leaves nothing behind; lock.json tells others who it is.
class WorkspaceLock {
public:
    /// Errors: WorkspaceLocked (detail says who), Unwritable. A lock whose process is gone on this
    /// host is taken over; one of another host only by breakLock().
    [[nodiscard]] static Result<WorkspaceLock> acquire(const Workspace& workspace,
                                                       const std::string& command = {},
                                                       const std::string& run = {},
                                                       const Clock& clock = SystemClock());
    WorkspaceLock(WorkspaceLock&& other) noexcept;
    WorkspaceLock& operator=(WorkspaceLock&& other) noexcept;
    WorkspaceLock(const WorkspaceLock&) = delete;
    WorkspaceLock& operator=(const WorkspaceLock&) = delete;
    ~WorkspaceLock();

    /// For readers: who holds the workspace now. Empty when nobody does or the lock is stale.
    [[nodiscard]] static std::optional<LockHolder> holder(const Workspace& workspace);
    /// Removes a lock that another computer left behind. Errors: WorkspaceLocked when its process
    /// runs on this host.
    [[nodiscard]] static Result<void> breakLock(const Workspace& workspace);

private:
    WorkspaceLock(int descriptor, std::filesystem::path path)
        : descriptor_(descriptor), path_(std::move(path)) {}
    void release() noexcept;
    int descriptor_ = -1;
    std::filesystem::path path_;
};

}  // namespace outis::data
