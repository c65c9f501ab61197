// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "core/base/result.h"
#include "core/data/burned_in_text.h"
#include "core/data/image_file.h"
#include "core/data/picture_judge.h"

namespace outis::data {

class ImageReader;
class SourceFiles;

/// One source file, read once: what it is, and its picture made small and encoded.
struct Intake {
    FileReading reading;      ///< without the pixels
    std::string fileDigest;   ///< SHA-256 of the file
    std::string pixelDigest;  ///< SHA-256 of width, height and the decoded 8-bit pixels
    std::string storedPath;   ///< storedPathOf(png)
    std::vector<std::byte> png;
    int width = 0;  ///< of the PNG
    int height = 0;
    TextMasking text;                 ///< of the picture before it was made small
    PictureJudgement judgement;       ///< before masking
    std::vector<std::byte> nearHash;  ///< after masking
};

/// Where a picture is kept: images/ab/<SHA-256 of the PNG>.png
[[nodiscard]] std::string storedPathOf(std::span<const std::byte> png);

/// What is asked for: one file, and how its picture is made.
struct IntakeRequest {
    std::filesystem::path path;
    int workingSize = 256;  ///< pixels, longest side of the stored picture
    TextMaskOptions text;
};

/// Reads the file in this process. Never throws; what goes wrong is a rejected reading.
[[nodiscard]] Intake takeIn(const IntakeRequest& request, const ImageReader& reader);

/// Who reads the files of an import. Called from several threads at once.
class IntakeTaker {
public:
    virtual ~IntakeTaker() = default;
    /// What is wrong with the file is a rejected reading; an error means that no file can be read.
    /// After a requested stop the answer is of no use, whatever it is.
    [[nodiscard]] virtual Result<Intake> take(const IntakeRequest& request,
                                              const std::stop_token& stop) = 0;
};

/// takeIn(): without a limit of time or memory, and a file that breaks a decoder ends the program.
/// For tests and for sources that the caller trusts; an import uses ReaderPool.
class DirectTaker final : public IntakeTaker {
public:
    /// The reader must outlive it.
    explicit DirectTaker(const ImageReader& reader) : reader_(reader) {}
    [[nodiscard]] Result<Intake> take(const IntakeRequest& request,
                                      const std::stop_token& stop) override;

private:
    const ImageReader& reader_;
};

/// The same for one of the source's files, be it in an archive or refused by the listing; the path
/// of the request is filled in. Errors: those of the taker; DiskFull, Unwritable (no place for the
/// copy of a member).
[[nodiscard]] Result<Intake> takeListed(const SourceFiles& source, std::size_t file,
                                        IntakeRequest request, IntakeTaker& taker,
                                        const std::stop_token& stop);

/// Does jobs on a few threads and hands out their results in order, so that the number of threads
/// changes nothing but the time. At most `window` results are held.
class OrderedIntake {
public:
    /// The token says when the result is no longer wanted.
    using Job = std::function<Result<Intake>(std::size_t, const std::stop_token&)>;
    OrderedIntake(std::size_t count, std::size_t threads, std::stop_token stop, Job job);
    OrderedIntake(const OrderedIntake&) = delete;
    OrderedIntake& operator=(const OrderedIntake&) = delete;
    /// Asks the jobs that are under way to end, and waits for them; starts no more.
    ~OrderedIntake();

    /// Blocks until the next one is there; nothing after a stop. Not to be called more than `count`
    /// times.
    [[nodiscard]] std::optional<Result<Intake>> next();

private:
    void work();
    void end();

    const std::size_t count_;
    const std::size_t window_;
    Job job_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t claimed_ = 0;
    std::size_t taken_ = 0;
    std::stop_source ending_;
    std::vector<std::optional<Result<Intake>>> slots_;  // [window]
    std::stop_callback<std::function<void()>> onStop_;
    std::vector<std::jthread> threads_;
};

}  // namespace outis::data
