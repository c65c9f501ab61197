// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/training/loop_report.h"

#include <algorithm>

#include "core/models/device.h"

namespace outis::training {
namespace {

constexpr std::int64_t kReportsPerTraining = 400;
constexpr double kLongestSilence = 5;  // seconds of training
constexpr double kMiB = 1024.0 * 1024.0;

}  // namespace

void LoopReport::add(const StepReport& step, std::int64_t imagesSeen, double seconds) {
    imagesSeen_ = imagesSeen;
    recentImages_ += step.images;
    recentSeconds_ += seconds;
    allImages_ += step.images;
    allSeconds_ += seconds;
    const auto addTo = [this](const std::string& name, double value) {
        Mean& mean = means_[name];
        mean.sum += value;
        ++mean.count;
    };
    addTo("loss", step.loss);
    for (const auto& [name, value] : step.metrics) {
        addTo(name, value);
    }
    observer_.progressed(std::min(imagesSeen, length_), length_);
    if (recentImages_ >= length_ / kReportsPerTraining || recentSeconds_ >= kLongestSilence) {
        flush();
    }
}

void LoopReport::flush() {
    if (recentImages_ == 0) {
        return;
    }
    for (const auto& [name, mean] : means_) {
        observer_.metric(name, imagesSeen_, mean.sum / static_cast<double>(mean.count));
    }
    const Mean& loss = means_["loss"];
    lastLoss_ = loss.sum / static_cast<double>(loss.count);
    if (recentSeconds_ > 0) {
        observer_.metric("images-per-second", imagesSeen_,
                         static_cast<double>(recentImages_) / recentSeconds_);
    }
    observer_.metric("peak-mb", imagesSeen_, static_cast<double>(models::memoryHighWater()) / kMiB);
    means_.clear();
    recentImages_ = 0;
    recentSeconds_ = 0;
}

double LoopReport::imagesPerSecond() const {
    return allSeconds_ > 0 ? static_cast<double>(allImages_) / allSeconds_ : 0;
}

}  // namespace outis::training
