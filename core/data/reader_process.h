// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace outis::data {

struct ReaderLimits {
    double seconds = 30;           ///< by the clock on the wall, for one file
    std::int64_t memoryMb = 2048;  ///< above what the program itself takes
};

/// The program that reads files, running. It ends with the object, whatever it is doing, and with
/// the thread that started it.
class ReaderProcess {
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// Errors: WorkerNotStarted. Whether it works is told by its first word.
    [[nodiscard]] static Result<std::unique_ptr<ReaderProcess>> start(
        const std::filesystem::path& program, std::int64_t memoryMb);
    ReaderProcess(const ReaderProcess&) = delete;
    ReaderProcess& operator=(const ReaderProcess&) = delete;
    ~ReaderProcess();

    enum class End {
        Answered,
        TimedOut,
        Stopped,
        Died,     ///< see wayOfDeath()
        Garbled,  ///< claims an answer beyond the limit
    };
    struct Reply {
        End end = End::Died;
        std::vector<std::byte> bytes;
    };
    /// Waits for the next frame of at most `limit` bytes.
    [[nodiscard]] Reply receive(TimePoint deadline, const std::stop_token& stop, std::size_t limit);
    /// Sends a request and waits for its answer.
    [[nodiscard]] Reply ask(std::span<const std::byte> request, TimePoint deadline,
                            const std::stop_token& stop, std::size_t limit);

    /// Whether it lives and waits: it has said nothing that nobody asked for.
    [[nodiscard]] bool isWaiting() const;
    /// Requests so far.
    [[nodiscard]] std::int64_t asked() const { return asked_; }
    [[nodiscard]] pid_t id() const { return id_; }

    struct Death {
        bool wantedMemory = false;  ///< it ended itself for want of memory
        std::string how;            ///< "signal 11", "exit code 3"; "" when it is not known
    };
    /// After Died.
    [[nodiscard]] Death wayOfDeath();

private:
    ReaderProcess(pid_t id, int socket) : id_(id), socket_(socket) {}
    [[nodiscard]] bool receiveInto(std::span<std::byte> bytes, TimePoint deadline,
                                   const std::stop_token& stop, End& end);
    [[nodiscard]] bool reap(std::chrono::milliseconds patience);

    pid_t id_;
    int socket_;
    bool isReaped_ = false;
    int status_ = 0;
    std::int64_t asked_ = 0;
};

}  // namespace outis::data
