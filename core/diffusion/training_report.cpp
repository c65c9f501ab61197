// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/training_report.h"

#include <algorithm>

#include "core/models/device.h"

namespace outis::diffusion {
namespace {

constexpr std::int64_t kReportsPerTraining = 400;
constexpr double kLongestSilence = 5;  // seconds of training
constexpr double kMiB = 1024.0 * 1024.0;

}  // namespace

TrainingReport::TrainingReport(std::int64_t totalImages, Observer& observer)
    : total_(totalImages), observer_(observer) {}

void TrainingReport::add(const Step& step) {
    last_ = step;
    for (Sum* sum : {&recent_, &all_}) {
        ++sum->steps;
        sum->images += step.images;
        sum->seconds += step.seconds;
    }
    observer_.progressed(std::min(step.imagesSeen, total_), total_);
}

bool TrainingReport::isDue() const {
    return recent_.images >= total_ / kReportsPerTraining || recent_.seconds >= kLongestSilence;
}

void TrainingReport::flush(double loss, double seconds) {
    if (recent_.steps == 0) {
        return;
    }
    recent_.seconds += seconds;
    all_.seconds += seconds;
    lastLoss_ = loss / static_cast<double>(recent_.steps);
    observer_.metric("loss", last_.imagesSeen, lastLoss_);
    observer_.metric("learning-rate", last_.imagesSeen, last_.learningRate);
    if (recent_.seconds > 0) {
        observer_.metric("images-per-second", last_.imagesSeen,
                         static_cast<double>(recent_.images) / recent_.seconds);
    }
    observer_.metric("peak-mb", last_.imagesSeen,
                     static_cast<double>(models::memoryHighWater()) / kMiB);
    recent_ = {};
}

double TrainingReport::imagesPerSecond() const {
    return all_.seconds > 0 ? static_cast<double>(all_.images) / all_.seconds : 0;
}

}  // namespace outis::diffusion
