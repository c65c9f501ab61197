// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "core/data/file_intake.h"
#include "core/data/inspect.h"
#include "core/data/intake_codec.h"
#include "core/data/reader_process.h"

namespace outis::data {

/// Reads files in processes of their own, one file at a time in each, as many processes as threads
/// ask at once. A file that takes too long, takes too much memory or breaks its reader costs that
/// process and is rejected with TimeLimit, MemoryLimit or ReaderCrashed; the next file gets another
/// process. A process that broke down after it had read other files may have been damaged by one of
/// those: the file is then tried once more in a fresh one.
class ReaderPool final : public IntakeTaker {
public:
    /// Starts a first process, and so finds out whether the program works. Errors:
    /// WorkerNotStarted.
    [[nodiscard]] static Result<std::unique_ptr<ReaderPool>> create(
        const std::filesystem::path& program, const ReaderLimits& limits);
    ReaderPool(const ReaderPool&) = delete;
    ReaderPool& operator=(const ReaderPool&) = delete;
    /// Ends the processes.
    ~ReaderPool() override;

    /// Errors: WorkerNotStarted, after a few tries.
    [[nodiscard]] Result<Intake> take(const IntakeRequest& request,
                                      const std::stop_token& stop) override;
    /// inspectFile() with the limits. Errors: NotFound, WorkerNotStarted.
    [[nodiscard]] Result<InspectRow> inspect(const std::filesystem::path& path,
                                             const std::stop_token& stop);

private:
    using Process = std::unique_ptr<ReaderProcess>;
    struct Failure {
        FileReason reason = FileReason::ReaderCrashed;
        std::string detail;
    };
    /// Looks at an answer; says what is wrong with it.
    using Accept = std::function<std::optional<Failure>(std::span<const std::byte>)>;

    ReaderPool(std::filesystem::path program, const ReaderLimits& limits);
    [[nodiscard]] Result<std::optional<Failure>> ask(const ReaderRequest& request,
                                                     const std::stop_token& stop, std::size_t limit,
                                                     const Accept& accept);
    [[nodiscard]] std::optional<Failure> judge(ReaderProcess& process,
                                               const ReaderProcess::Reply& reply,
                                               const Accept& accept) const;
    [[nodiscard]] Process idle();
    void giveBack(Process process);
    [[nodiscard]] Result<Process> start(const std::stop_token& stop);
    [[nodiscard]] Result<Process> tryStart(ReaderProcess::TimePoint deadline,
                                           const std::stop_token& stop);
    void keepStarting(const std::stop_token& end);

    const std::filesystem::path program_;
    const ReaderLimits limits_;
    std::mutex mutex_;
    std::condition_variable_any wanted_;
    std::vector<Process> idle_;
    std::deque<std::packaged_task<Result<Process>()>> starts_;
    /// Starts the processes: a process ends with the thread that started it, and the threads that
    /// ask come and go.
    std::jthread starter_;
};

/// The reader of this program: beside its own executable.
[[nodiscard]] std::filesystem::path readerProgram();

}  // namespace outis::data
