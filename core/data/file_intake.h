// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/data/burned_in_text.h"
#include "core/data/image_file.h"
#include "core/data/picture_judge.h"

namespace outis::data {

class ImageReader;

/// One source file, read once: what it is, and its picture made small and encoded.
struct Intake {
    FileReading reading;      ///< without the pixels
    std::string fileDigest;   ///< SHA-256 of the file
    std::string pixelDigest;  ///< SHA-256 of width, height and the decoded 8-bit pixels
    std::string storedPath;   ///< images/ab/<SHA-256 of the PNG>.png
    std::vector<std::byte> png;
    int width = 0;  ///< of the PNG
    int height = 0;
    TextMasking text;                 ///< of the picture before it was made small
    PictureJudgement judgement;       ///< after masking
    std::vector<std::byte> nearHash;  ///< after masking
};

/// Never throws; what goes wrong is a rejected reading.
[[nodiscard]] Intake takeIn(const std::filesystem::path& path, int workingSize,
                            const TextMaskOptions& text, const ImageReader& reader);

/// Does jobs on a few threads and hands out their results in order, so that the number of threads
/// changes nothing but the time. At most `window` results are held.
class OrderedIntake {
public:
    using Job = std::function<Intake(std::size_t)>;
    OrderedIntake(std::size_t count, std::size_t threads, Job job);
    OrderedIntake(const OrderedIntake&) = delete;
    OrderedIntake& operator=(const OrderedIntake&) = delete;
    /// Waits for the jobs that are under way; starts no more.
    ~OrderedIntake();

    /// Blocks until the next one is there. Not to be called more than `count` times.
    [[nodiscard]] Intake next();

private:
    void work();

    const std::size_t count_;
    const std::size_t window_;
    Job job_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t claimed_ = 0;
    std::size_t taken_ = 0;
    bool ending_ = false;
    std::vector<std::optional<Intake>> slots_;  // [window]
    std::vector<std::jthread> threads_;
};

}  // namespace outis::data
