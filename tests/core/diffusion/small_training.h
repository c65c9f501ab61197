// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

#include "core/diffusion/trainer.h"

/// A training of a second, shared by the tests.
namespace outis::diffusion::testing {

/// Removed with all it holds at the end of the test.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// 16 px, two levels, batch 4, dropout, one thread, float32, 40 images: ten steps.
[[nodiscard]] TrainOptions smallOptions();
/// Ten images, so that a stop after twelve lies inside an epoch; two classes.
[[nodiscard]] TrainingData smallData();

[[nodiscard]] TrainPlaces placesAt(const std::filesystem::path& folder, bool restart = false);

/// Remembers warnings and metrics; asks for a stop at a number of images.
class WatchingObserver final : public Observer {
public:
    std::int64_t stopAt = -1;
    std::stop_source stop;
    std::vector<Error> warnings;
    std::int64_t metrics = 0;
    std::int64_t lastDone = 0;

    void stageStarted(std::string_view, std::int64_t, std::string_view) override {}
    void progressed(std::int64_t done, std::int64_t total) override;
    void metric(std::string_view, std::int64_t, double) override { ++metrics; }
    void picture(std::string_view, std::string_view) override {}
    void warned(const Error& warning) override { warnings.push_back(warning); }
    void stageFinished(std::string_view, Outcome) override {}
};

[[nodiscard]] Result<TrainResult> trainSmall(const TrainOptions& options,
                                             const std::filesystem::path& folder,
                                             WatchingObserver& observer);

}  // namespace outis::diffusion::testing
