// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/workspace.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>
#include <system_error>

#include <nlohmann/json.hpp>

#include "core/base/files.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;

/// The kernel's lock lies on a file of its own that is never removed: a lock on a file that
/// somebody deletes and makes anew would be two locks.
constexpr const char* kKernelLockName = ".lock";

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "unknown";
}

/// Start of a process in seconds since 1970, from /proc: boot time plus field 22 of its stat.
std::optional<double> startOfProcess(std::int64_t pid) {
    std::ifstream system("/proc/stat");
    double boot = 0;
    for (std::string line; boot == 0 && std::getline(system, line);) {
        if (line.starts_with("btime ")) {
            boot = std::strtod(line.c_str() + 6, nullptr);
        }
    }
    std::ifstream process("/proc/" + std::to_string(pid) + "/stat");
    std::string text((std::istreambuf_iterator<char>(process)), {});
    const std::size_t name = text.rfind(')');  // the name before it may hold anything
    if (boot == 0 || name == std::string::npos) {
        return std::nullopt;
    }
    std::istringstream fields(text.substr(name + 1));
    std::string field;
    for (int number = 3; number <= 22; ++number) {
        fields >> field;
    }
    const double ticks = std::strtod(field.c_str(), nullptr);
    return boot + ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

/// Seconds since 1970 of "2026-11-22T13:45:01.250Z".
std::optional<double> secondsOf(const std::string& iso) {
    std::tm parts{};
    double seconds = 0;
    if (std::sscanf(iso.c_str(), "%d-%d-%dT%d:%d:%lfZ", &parts.tm_year, &parts.tm_mon,
                    &parts.tm_mday, &parts.tm_hour, &parts.tm_min, &seconds) != 6) {
        return std::nullopt;
    }
    parts.tm_year -= 1900;
    parts.tm_mon -= 1;
    return static_cast<double>(::timegm(&parts)) + seconds;
}

/// Whether the holder may still be at work. A process that began after the lock was taken has only
/// inherited the number of the one that took it.
bool isAlive(const LockHolder& holder) {
    if (holder.pid <= 0 || holder.host.empty()) {
        return false;
    }
    if (holder.host != hostName()) {
        return true;  // cannot be known from here
    }
    if (::kill(static_cast<pid_t>(holder.pid), 0) != 0 && errno == ESRCH) {
        return false;
    }
    constexpr double kClockSlack = 2.0;  // seconds; the boot time is given in whole ones
    const auto began = startOfProcess(holder.pid);
    const auto taken = secondsOf(holder.started);
    return !began || !taken || *began <= *taken + kClockSlack;
}

std::optional<LockHolder> readHolder(const fs::path& path) {
    const auto text = files::readText(path, 1U << 16U);
    if (!text) {
        return std::nullopt;
    }
    const auto json = nlohmann::json::parse(*text, nullptr, false);
    if (!json.is_object()) {
        return std::nullopt;
    }
    const auto word = [&](const char* key) {
        const auto found = json.find(key);
        return found != json.end() && found->is_string() ? found->get<std::string>() : "";
    };
    LockHolder holder{0, word("host"), word("started"), word("run"), word("command")};
    if (json.contains("pid") && json["pid"].is_number_integer()) {
        holder.pid = json["pid"].get<std::int64_t>();
    }
    return holder;
}

Error lockedBy(const Workspace& workspace, const std::optional<LockHolder>& holder) {
    return {ErrorCode::WorkspaceLocked, workspace.root().string(),
            holder ? describe(*holder) : "by a process that has not said its name yet"};
}

/// An open descriptor that holds the kernel's lock.
Result<int> lockKernel(const Workspace& workspace) {
    const fs::path path = workspace.root() / kKernelLockName;
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        return files::errnoError(errno, workspace.root(), true);
    }
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int number = errno;
        ::close(descriptor);
        if (number == EWOULDBLOCK) {
            return lockedBy(workspace, readHolder(workspace.lockPath()));
        }
        return files::errnoError(number, workspace.root(), true);
    }
    return descriptor;
}

}  // namespace

std::string describe(const LockHolder& holder) {
    std::string text =
        "process " + std::to_string(holder.pid) + " on " + holder.host + " since " + holder.started;
    if (!holder.command.empty()) {
        text +=
            " (command " + holder.command + (holder.run.empty() ? "" : ", run " + holder.run) + ")";
    }
    return text;
}

Result<WorkspaceLock> WorkspaceLock::acquire(const Workspace& workspace, const std::string& command,
                                             const std::string& run, const Clock& clock) {
    auto descriptor = lockKernel(workspace);
    if (!descriptor) {
        return std::move(descriptor).error();
    }
    WorkspaceLock lock(*descriptor, {});
    // Another host's file lock may not reach this one: its word in lock.json counts as well.
    const auto former = readHolder(workspace.lockPath());
    if (former && isAlive(*former)) {
        return lockedBy(workspace, former);
    }
    const nlohmann::json holder = {{"pid", static_cast<std::int64_t>(::getpid())},
                                   {"host", hostName()},
                                   {"started", toIso8601(clock.now())},
                                   {"run", run},
                                   {"command", command}};
    if (auto written = files::writeAtomically(workspace.lockPath(), holder.dump() + "\n");
        !written) {
        return std::move(written).error();
    }
    lock.path_ = workspace.lockPath();
    return lock;
}

std::optional<LockHolder> WorkspaceLock::holder(const Workspace& workspace) {
    auto holder = readHolder(workspace.lockPath());
    return holder && isAlive(*holder) ? holder : std::nullopt;
}

Result<void> WorkspaceLock::breakLock(const Workspace& workspace) {
    auto descriptor = lockKernel(workspace);
    if (!descriptor) {
        return std::move(descriptor).error();
    }
    const WorkspaceLock lock(*descriptor, {});
    const auto former = readHolder(workspace.lockPath());
    if (former && former->host == hostName() && isAlive(*former)) {
        return lockedBy(workspace, former);
    }
    std::error_code failure;
    fs::remove(workspace.lockPath(), failure);
    if (failure) {
        return files::errnoError(failure.value(), workspace.lockPath(), true);
    }
    return {};
}

WorkspaceLock::WorkspaceLock(WorkspaceLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), path_(std::move(other.path_)) {}

WorkspaceLock& WorkspaceLock::operator=(WorkspaceLock&& other) noexcept {
    if (this != &other) {
        release();
        descriptor_ = std::exchange(other.descriptor_, -1);
        path_ = std::move(other.path_);
    }
    return *this;
}

WorkspaceLock::~WorkspaceLock() {
    release();
}

void WorkspaceLock::release() noexcept {
    if (descriptor_ < 0) {
        return;
    }
    if (!path_.empty()) {
        ::unlink(path_.c_str());  // before the kernel's lock goes: the next holder writes its own
    }
    ::close(descriptor_);
    descriptor_ = -1;
}

}  // namespace outis::data
