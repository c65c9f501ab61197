// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/reader_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <system_error>
#include <thread>

#include "core/data/reader_server.h"

namespace outis::data {
namespace {

using std::chrono::milliseconds;

/// How late a stop may be noticed.
constexpr milliseconds kGlance{50};
/// How long a killed process may take to be gone. One that hangs in the kernel, on a network share
/// that went away, takes longer; it is left to the system.
constexpr milliseconds kPatience{1000};
/// A claimed length is believed in steps of this size.
constexpr std::size_t kPiece = std::size_t{1} << 20;

/// posix_spawn's settings, freed with the object.
class SpawnSettings {
public:
    explicit SpawnSettings(int socket) {
        ::posix_spawn_file_actions_init(&actions_);
        ::posix_spawnattr_init(&attributes_);
        ::posix_spawn_file_actions_adddup2(&actions_, socket, STDIN_FILENO);
        ::posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        ::posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        ::posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
        // A group of its own: Ctrl-C is for the import, which ends its readers itself.
        ::posix_spawnattr_setpgroup(&attributes_, 0);
        sigset_t all;
        sigfillset(&all);
        ::posix_spawnattr_setsigdefault(&attributes_, &all);
        sigset_t none;
        sigemptyset(&none);
        ::posix_spawnattr_setsigmask(&attributes_, &none);
        ::posix_spawnattr_setflags(
            &attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    }
    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;
    ~SpawnSettings() {
        ::posix_spawn_file_actions_destroy(&actions_);
        ::posix_spawnattr_destroy(&attributes_);
    }
    [[nodiscard]] const posix_spawn_file_actions_t* actions() const { return &actions_; }
    [[nodiscard]] const posix_spawnattr_t* attributes() const { return &attributes_; }

private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

/// Ours, with one thread a process: there are as many processes as there are to be threads.
std::vector<std::string> environmentOfReader() {
    constexpr std::string_view kThreads = "OMP_THREAD_LIMIT=";
    std::vector<std::string> variables;
    for (char** variable = environ; *variable != nullptr; ++variable) {
        if (!std::string_view(*variable).starts_with(kThreads)) {
            variables.emplace_back(*variable);
        }
    }
    variables.push_back(std::string(kThreads) + "1");
    return variables;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

Error notStarted(const std::filesystem::path& program, int number) {
    return {ErrorCode::WorkerNotStarted, program.filename().string(),
            std::generic_category().message(number)};
}

}  // namespace

Result<std::unique_ptr<ReaderProcess>> ReaderProcess::start(const std::filesystem::path& program,
                                                            std::int64_t memoryMb) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return notStarted(program, errno);
    }
    std::vector<std::string> words = {program.string(), "--memory-mb", std::to_string(memoryMb)};
    std::vector<std::string> variables = environmentOfReader();
    pid_t id = 0;
    int number = 0;
    {
        const SpawnSettings settings(ends[1]);
        number = ::posix_spawn(&id, program.c_str(), settings.actions(), settings.attributes(),
                               pointersTo(words).data(), pointersTo(variables).data());
    }
    ::close(ends[1]);
    if (number != 0) {
        ::close(ends[0]);
        return notStarted(program, number);
    }
    return std::unique_ptr<ReaderProcess>(new ReaderProcess(id, ends[0]));
}

ReaderProcess::~ReaderProcess() {
    ::close(socket_);
    if (!isReaped_) {
        ::kill(id_, SIGKILL);
        (void)reap(kPatience);
    }
}

bool ReaderProcess::reap(milliseconds patience) {
    const TimePoint deadline = std::chrono::steady_clock::now() + patience;
    for (milliseconds pause{0}; !isReaped_; pause = std::min(pause + milliseconds{1}, kGlance)) {
        const pid_t ended = ::waitpid(id_, &status_, WNOHANG);
        isReaped_ = ended == id_ || (ended < 0 && errno == ECHILD);
        if (!isReaped_) {
            if (std::chrono::steady_clock::now() >= deadline) {
                return false;
            }
            std::this_thread::sleep_for(pause);
        }
    }
    return true;
}

bool ReaderProcess::isWaiting() const {
    pollfd waiting{socket_, POLLIN, 0};
    return ::poll(&waiting, 1, 0) == 0;
}

/// On false `end` says why.
bool ReaderProcess::receiveInto(std::span<std::byte> bytes, TimePoint deadline,
                                const std::stop_token& stop, End& end) {
    while (!bytes.empty()) {
        if (stop.stop_requested()) {
            end = End::Stopped;
            return false;
        }
        const auto left =
            std::chrono::ceil<milliseconds>(deadline - std::chrono::steady_clock::now());
        if (left <= milliseconds{0}) {
            end = End::TimedOut;
            return false;
        }
        pollfd readable{socket_, POLLIN, 0};
        if (::poll(&readable, 1, static_cast<int>(std::min(left, kGlance).count())) <= 0) {
            continue;
        }
        const ssize_t size = ::recv(socket_, bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (size == 0 || (size < 0 && errno != EINTR && errno != EAGAIN)) {
            end = End::Died;
            return false;
        }
        bytes = bytes.subspan(size > 0 ? static_cast<std::size_t>(size) : 0);
    }
    return true;
}

ReaderProcess::Reply ReaderProcess::receive(TimePoint deadline, const std::stop_token& stop,
                                            std::size_t limit) {
    Reply reply;
    std::uint32_t size = 0;
    if (!receiveInto(std::as_writable_bytes(std::span(&size, 1)), deadline, stop, reply.end)) {
        return reply;
    }
    if (size > limit) {
        reply.end = End::Garbled;
        return reply;
    }
    while (reply.bytes.size() < size) {
        const std::size_t before = reply.bytes.size();
        reply.bytes.resize(std::min<std::size_t>(size, before + kPiece));
        if (!receiveInto(std::span(reply.bytes).subspan(before), deadline, stop, reply.end)) {
            return reply;
        }
    }
    reply.end = End::Answered;
    return reply;
}

ReaderProcess::Reply ReaderProcess::ask(std::span<const std::byte> request, TimePoint deadline,
                                        const std::stop_token& stop, std::size_t limit) {
    ++asked_;
    const auto size = static_cast<std::uint32_t>(request.size());
    std::vector<std::byte> frame(sizeof(size) + request.size());
    std::memcpy(frame.data(), &size, sizeof(size));
    std::copy(request.begin(), request.end(), frame.begin() + sizeof(size));
    // The reader has taken all former ones: a small request finds room at once, or nobody is there.
    const ssize_t sent = ::send(socket_, frame.data(), frame.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent != static_cast<ssize_t>(frame.size())) {
        return {};
    }
    return receive(deadline, stop, limit);
}

ReaderProcess::Death ReaderProcess::wayOfDeath() {
    // Its socket closes a little before it is gone.
    if (!reap(kPatience)) {
        return {};
    }
    if (WIFSIGNALED(status_)) {
        return {false, "signal " + std::to_string(WTERMSIG(status_))};
    }
    if (!WIFEXITED(status_)) {
        return {};
    }
    return {WEXITSTATUS(status_) == kOutOfMemoryExit,
            "exit code " + std::to_string(WEXITSTATUS(status_))};
}

}  // namespace outis::data
