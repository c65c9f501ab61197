// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/reader_pool.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>
#include <system_error>
#include <utility>

#include "core/base/spawn.h"
#include "core/data/reader_server.h"

namespace outis::data {
namespace {

/// A program that cannot start will not start later either; a system that is short of processes
/// for a moment may.
constexpr int kStartTries = 3;
constexpr std::chrono::milliseconds kStartPause{200};
/// Until the first word: loading the program from a cold disk.
constexpr std::chrono::seconds kStartTime{30};
/// What leaks in foreign libraries goes with the process.
constexpr std::int64_t kFilesPerProcess = 4000;
/// Texts, and the pictures of masked places.
constexpr std::size_t kMaxAnswerBytes = std::size_t{64} << 20;

std::size_t answerLimit(const ReaderRequest& request) {
    if (request.task == ReaderTask::Inspect) {
        return kMaxAnswerBytes + static_cast<std::size_t>(DecodeLimits().maxPixels);
    }
    const auto side = static_cast<std::size_t>(std::max(request.file.workingSize, 0));
    return kMaxAnswerBytes + 2 * side * side;
}

std::string secondsText(double seconds) {
    char text[32];
    std::snprintf(text, sizeof(text), "%g s", seconds);
    return text;
}

ErrorCode codeOf(FileReason reason) {
    switch (reason) {
        case FileReason::TimeLimit:
            return ErrorCode::Unsupported;
        case FileReason::MemoryLimit:
            return ErrorCode::OutOfMemory;
        default:
            return ErrorCode::Corrupt;
    }
}

}  // namespace

ReaderPool::ReaderPool(std::filesystem::path program, const ReaderLimits& limits)
    : program_(std::move(program)),
      limits_(limits),
      starter_([this](const std::stop_token& end) { keepStarting(end); }) {}

ReaderPool::~ReaderPool() = default;

Result<std::unique_ptr<ReaderPool>> ReaderPool::create(const std::filesystem::path& program,
                                                       const ReaderLimits& limits) {
    std::unique_ptr<ReaderPool> pool(new ReaderPool(program, limits));
    auto first = pool->start({});
    if (!first) {
        return std::move(first).error();
    }
    pool->giveBack(*std::move(first));
    return pool;
}

void ReaderPool::keepStarting(const std::stop_token& end) {
    for (;;) {
        std::packaged_task<Result<Process>()> next;
        {
            std::unique_lock lock(mutex_);
            if (!wanted_.wait(lock, end, [&] { return !starts_.empty(); })) {
                return;
            }
            next = std::move(starts_.front());
            starts_.pop_front();
        }
        next();
    }
}

Result<ReaderPool::Process> ReaderPool::tryStart(ReaderProcess::TimePoint deadline,
                                                 const std::stop_token& stop) {
    std::packaged_task<Result<Process>()> task(
        [this] { return ReaderProcess::start(program_, limits_.memoryMb); });
    auto started = task.get_future();
    {
        const std::lock_guard lock(mutex_);
        starts_.push_back(std::move(task));
    }
    wanted_.notify_one();
    auto process = started.get();
    if (!process) {
        return process;
    }
    const auto hello = (*process)->receive(deadline, stop, kReaderHello.size());
    if (hello.bytes.size() != kReaderHello.size() ||
        std::memcmp(hello.bytes.data(), kReaderHello.data(), kReaderHello.size()) != 0) {
        return Error{ErrorCode::WorkerNotStarted, program_.filename().string(),
                     hello.end == ReaderProcess::End::Died
                         ? "ended at once: " + (*process)->wayOfDeath().how
                         : "does not say what it should"};
    }
    return process;
}

Result<ReaderPool::Process> ReaderPool::start(const std::stop_token& stop) {
    const auto deadline = std::chrono::steady_clock::now() + kStartTime;
    auto process = tryStart(deadline, stop);
    for (int tries = 1; !process && tries < kStartTries && !stop.stop_requested() &&
                        std::chrono::steady_clock::now() < deadline;
         ++tries) {
        std::this_thread::sleep_for(kStartPause);
        process = tryStart(deadline, stop);
    }
    return process;
}

/// One that waits for work; nothing where there is none.
ReaderPool::Process ReaderPool::idle() {
    for (;;) {
        Process process;
        {
            const std::lock_guard lock(mutex_);
            if (idle_.empty()) {
                return nullptr;
            }
            process = std::move(idle_.back());
            idle_.pop_back();
        }
        if (process->isWaiting()) {
            return process;
        }
    }
}

void ReaderPool::giveBack(Process process) {
    if (process->asked() < kFilesPerProcess) {
        const std::lock_guard lock(mutex_);
        idle_.push_back(std::move(process));
    }
}

std::optional<ReaderPool::Failure> ReaderPool::judge(ReaderProcess& process,
                                                     const ReaderProcess::Reply& reply,
                                                     const Accept& accept) const {
    const Failure tooMuchMemory{FileReason::MemoryLimit, "reading it takes more than the " +
                                                             std::to_string(limits_.memoryMb) +
                                                             " MB that a file may take"};
    switch (reply.end) {
        case ReaderProcess::End::Answered: {
            auto failure = accept(reply.bytes);
            return failure && failure->reason == FileReason::MemoryLimit ? tooMuchMemory : failure;
        }
        case ReaderProcess::End::TimedOut:
            return Failure{FileReason::TimeLimit, "reading it takes longer than the " +
                                                      secondsText(limits_.seconds) +
                                                      " that a file may take"};
        case ReaderProcess::End::Stopped:
            return Failure{FileReason::ReaderCrashed, "the import was stopped"};
        case ReaderProcess::End::Garbled:
            return Failure{FileReason::ReaderCrashed,
                           "the helper program gave a senseless answer on it"};
        case ReaderProcess::End::Died:
            break;
    }
    const auto death = process.wayOfDeath();
    if (death.wantedMemory) {
        return tooMuchMemory;
    }
    return Failure{FileReason::ReaderCrashed,
                   "the helper program broke down on it" +
                       (death.how.empty() ? std::string() : " (" + death.how + ")")};
}

Result<std::optional<ReaderPool::Failure>> ReaderPool::ask(const ReaderRequest& request,
                                                           const std::stop_token& stop,
                                                           std::size_t limit,
                                                           const Accept& accept) {
    const auto bytes = encodeRequest(request);
    if (bytes.size() > kMaxRequestBytes) {
        return std::optional<Failure>({FileReason::Unreadable, "a path that is too long"});
    }
    for (Process process = idle();; process = nullptr) {
        if (!process) {
            auto fresh = start(stop);
            if (!fresh) {
                return std::move(fresh).error();
            }
            process = *std::move(fresh);
        }
        const auto deadline =
            std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::nanoseconds>(
                                                   std::chrono::duration<double>(limits_.seconds));
        const auto reply = process->ask(bytes, deadline, stop, limit);
        auto failure = judge(*process, reply, accept);
        if (!failure) {
            giveBack(std::move(process));
            return failure;
        }
        const bool isCertain = process->asked() == 1 || reply.end == ReaderProcess::End::TimedOut ||
                               reply.end == ReaderProcess::End::Stopped;
        if (isCertain) {
            return failure;
        }
    }
}

Result<Intake> ReaderPool::take(const IntakeRequest& request, const std::stop_token& stop) {
    const ReaderRequest asked{ReaderTask::Take, request};
    Intake intake;
    const auto accept = [&](std::span<const std::byte> answer) -> std::optional<Failure> {
        auto decoded = decodeIntake(answer, request);
        if (!decoded) {
            return Failure{FileReason::ReaderCrashed,
                           "the helper program gave a senseless answer on it"};
        }
        intake = *std::move(decoded);
        return intake.reading.reason == FileReason::MemoryLimit
                   ? std::optional(Failure{FileReason::MemoryLimit, ""})
                   : std::nullopt;
    };
    const auto failure = ask(asked, stop, answerLimit(asked), accept);
    if (!failure) {
        return failure.error();
    }
    if (*failure) {
        intake = {};
        intake.reading.outcome = FileOutcome::Rejected;
        intake.reading.reason = (*failure)->reason;
        intake.reading.error = {codeOf((*failure)->reason), request.path.string(),
                                (*failure)->detail};
    }
    return intake;
}

Result<InspectRow> ReaderPool::inspect(const std::filesystem::path& path,
                                       const std::stop_token& stop) {
    std::error_code problem;
    if (!std::filesystem::exists(path, problem)) {
        return Error{ErrorCode::NotFound, path.string(), "no such file"};
    }
    ReaderRequest asked;
    asked.task = ReaderTask::Inspect;
    asked.file.path = path;
    InspectRow row;
    const auto accept = [&](std::span<const std::byte> answer) -> std::optional<Failure> {
        auto decoded = decodeInspectRow(answer, path);
        if (!decoded) {
            return Failure{FileReason::ReaderCrashed,
                           "the helper program gave a senseless answer on it"};
        }
        row = *std::move(decoded);
        return row.reason == reasonName(FileReason::MemoryLimit)
                   ? std::optional(Failure{FileReason::MemoryLimit, ""})
                   : std::nullopt;
    };
    const auto failure = ask(asked, stop, answerLimit(asked), accept);
    if (!failure) {
        return failure.error();
    }
    if (*failure) {
        row = {};
        row.file = path.string();
        row.outcome = FileOutcome::Rejected;
        row.reason = reasonName((*failure)->reason);
        row.message = (*failure)->detail;
    }
    return row;
}

std::filesystem::path readerProgram() {
    return programBeside("outis-reader");
}

}  // namespace outis::data
