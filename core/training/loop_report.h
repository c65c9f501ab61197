// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "core/base/observer.h"
#include "core/training/loop.h"

namespace outis::training {

/// Sums up steps and tells the observer: progress at every step, numbers a few hundred times per
/// training or every few seconds, whichever comes first.
class LoopReport {
public:
    LoopReport(std::int64_t length, Observer& observer) : length_(length), observer_(observer) {}

    void add(const StepReport& step, std::int64_t imagesSeen, double seconds);
    /// Tells what has been summed up since the last time, if anything.
    void flush();

    [[nodiscard]] double lastLoss() const { return lastLoss_; }
    [[nodiscard]] double imagesPerSecond() const;

private:
    struct Mean {
        double sum = 0;
        std::int64_t count = 0;
    };

    std::int64_t length_;
    Observer& observer_;
    std::map<std::string, Mean> means_;  ///< "loss" and the steps' own
    std::int64_t imagesSeen_ = 0;
    std::int64_t recentImages_ = 0;
    double recentSeconds_ = 0;
    std::int64_t allImages_ = 0;
    double allSeconds_ = 0;
    double lastLoss_ = 0;
};

}  // namespace outis::training
