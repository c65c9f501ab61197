// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/reader_process.h"

#include <poll.h>
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

#include "core/base/spawn.h"
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

}  // namespace

Result<std::unique_ptr<ReaderProcess>> ReaderProcess::start(const std::filesystem::path& program,
                                                            std::int64_t memoryMb) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return Error{ErrorCode::WorkerNotStarted, program.filename().string(),
                     std::generic_category().message(errno)};
    }
    // One thread a process: there are as many processes as there are to be threads.
    const auto id = spawnProgram(program, {"--memory-mb", std::to_string(memoryMb)},
                                 {.in = ends[1]}, {"OMP_THREAD_LIMIT=1"});
    ::close(ends[1]);
    if (!id) {
        ::close(ends[0]);
        return id.error();
    }
    return std::unique_ptr<ReaderProcess>(new ReaderProcess(*id, ends[0]));
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
