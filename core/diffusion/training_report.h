// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/base/observer.h"

namespace outis::diffusion {

/// Sums up steps and tells the observer: progress at every step, numbers a few hundred times per
/// training or every few seconds, whichever comes first.
class TrainingReport {
public:
    TrainingReport(std::int64_t totalImages, Observer& observer);

    struct Step {
        std::int64_t imagesSeen = 0;  ///< after the step
        std::int64_t images = 0;      ///< of the step
        double seconds = 0;
        double learningRate = 0;
    };
    void add(const Step& step);
    /// It is time to read the losses and to tell.
    [[nodiscard]] bool isDue() const;
    /// Tells what has been summed up since the last time, if anything. `loss`: sum over the steps
    /// since then; `seconds`: how long it took to read it, because a GPU was still at work.
    void flush(double loss, double seconds);

    [[nodiscard]] double lastLoss() const { return lastLoss_; }
    [[nodiscard]] double imagesPerSecond() const;

private:
    struct Sum {
        std::int64_t steps = 0;
        std::int64_t images = 0;
        double seconds = 0;
    };

    std::int64_t total_;
    Observer& observer_;
    Step last_;
    Sum recent_;
    Sum all_;
    double lastLoss_ = 0;
};

}  // namespace outis::diffusion
