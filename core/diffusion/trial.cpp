// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/trial.h"

#include <unistd.h>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <c10/core/CachingDeviceAllocator.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <functional>

#include "core/diffusion/sampler.h"
#include "core/diffusion/training_noise.h"
#include "core/diffusion/training_step.h"
#include "core/models/device.h"
#include "core/models/power.h"

namespace outis::diffusion {
namespace {

using Clock = std::chrono::steady_clock;
constexpr double kMb = 1024.0 * 1024.0;
constexpr int kTimedSteps = 3;
constexpr std::int64_t kMostOnCpu = 16;  ///< images of the larger trial
constexpr std::int64_t kMostOnGpu = 64;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double processorSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Thrown by the parts below when a stop was asked for.
struct Stopped {};

/// Memory that Linux can still hand out; 0 when unknown.
double availableMb() {
    std::ifstream file("/proc/meminfo");
    std::string key;
    double kilobytes = 0;
    while (file >> key) {
        if (key == "MemAvailable:" && file >> kilobytes) {
            return kilobytes / 1024;
        }
        file.ignore(1 << 16, '\n');
    }
    return 0;
}

class Trial {
public:
    Trial(const EstimateSubject& subject, std::stop_token stop, Observer& observer)
        : subject_(subject),
          stop_(std::move(stop)),
          observer_(observer),
          compute_(orThrow(models::chooseCompute(subject.train.compute))),
          state_(subject.train, compute_) {
        const std::int64_t most = compute_.device.is_cuda() ? kMostOnGpu : kMostOnCpu;
        large_ = std::clamp<std::int64_t>(subject.train.microBatch, 2, most);
        small_ = std::max<std::int64_t>(1, large_ / 4);
        data_ = randomData();
        normalisation_ = measurePixels(data_.images, subject.train.network.sigmaData);
    }

    TrialMeasurement run() {
        const auto start = Clock::now();
        const double before = processorSeconds();
        observer_.stageStarted("estimate", 3, "trials");
        trial_.network = subject_.train.network;
        trial_.device = compute_.description;
        trial_.precision = compute_.precision == models::Precision::BF16 ? "bf16" : "f32";
        trial_.onGpu = compute_.device.is_cuda();
        const models::PowerMeter power(trial_.onGpu, compute_.threads);
        try {
            training();
            sampling();
        } catch (const Stopped&) {
            trial_.outcome = Outcome::Stopped;
        }
        const models::PowerMeter::Reading reading = power.reading();
        trial_.watts = reading.watts;
        trial_.powerSource = reading.source;
        trial_.seconds = secondsSince(start);
        trial_.processorSeconds = processorSeconds() - before;
        observer_.stageFinished("estimate", trial_.outcome);
        return trial_;
    }

private:
    struct Measured {
        double seconds = 0;
        double memoryMb = 0;
        double gpuMb = 0;
    };

    [[nodiscard]] TrainingData randomData() const {
        const models::NetworkOptions& network = subject_.train.network;
        const std::int64_t count = 2 * large_;
        const at::Tensor noise = trainingNoise(
            Seed{1}, 0, count, {network.imgChannels, network.imgResolution, network.imgResolution});
        TrainingData data;
        data.images = (noise * 50 + 128).clamp(0, 255).to(at::kByte);
        const std::int64_t width = subject_.train.conditionDim();
        const std::int64_t labels =
            subject_.train.usesLabels() ? (subject_.train.usesPseudo() ? 1 : width) : 0;
        if (labels > 0) {
            data.labels = at::ones({count, labels});
        }
        if (subject_.train.usesPseudo()) {
            data.conditions.width = width - labels;
            data.conditions.at = [pseudo = width - labels](const at::Tensor& rows, std::int64_t) {
                return at::ones({rows.size(0), pseudo});
            };
        }
        return data;
    }

    void wait(const at::Tensor& tensor) const {
        static_cast<void>(tensor.flatten()[0].item<double>());  // the GPU has finished
    }

    /// Median of a few runs after one that does not count.
    double timed(const std::function<void()>& run) const {
        std::vector<double> seconds;
        for (int index = 0; index <= kTimedSteps; ++index) {
            if (stop_.stop_requested()) {
                throw Stopped{};
            }
            const auto start = Clock::now();
            run();
            seconds.push_back(secondsSince(start));
        }
        seconds.erase(seconds.begin());
        std::nth_element(seconds.begin(), seconds.begin() + kTimedSteps / 2, seconds.end());
        return seconds[kTimedSteps / 2];
    }

    [[nodiscard]] double gpuHighWaterMb() const {
        if (!compute_.device.is_cuda()) {
            return 0;
        }
        const auto stats = at::getDeviceAllocator(at::kCUDA)->getDeviceStats(0);
        return static_cast<double>(stats.reserved_bytes[0].peak) / kMb;
    }

    Measured steps(std::int64_t images) {
        TrainOptions options = subject_.train;
        options.batch = images;
        options.microBatch = images;
        TrainingStep step(options, data_, normalisation_, compute_.device, state_);
        Measured measured;
        measured.seconds = timed([&] {
            static_cast<void>(step.run());
            wait(state_.averages().track(1).front());
        });
        measured.memoryMb = static_cast<double>(models::memoryHighWater()) / kMb;
        measured.gpuMb = gpuHighWaterMb();
        return measured;
    }

    /// The smaller one first: the high-water marks only rise.
    void training() {
        const Measured few = steps(small_);
        observer_.progressed(1, 3);
        const Measured many = steps(large_);
        observer_.progressed(2, 3);
        const auto more = static_cast<double>(large_ - small_);
        const auto less = static_cast<double>(small_);
        const auto slope = [&](double low, double high) {
            return std::max(0.0, high - low) / more;
        };
        trial_.secondsPerImage = slope(few.seconds, many.seconds);
        trial_.secondsPerStep = std::max(0.0, few.seconds - less * trial_.secondsPerImage);
        trial_.memoryPerImageMb = slope(few.memoryMb, many.memoryMb);
        trial_.baseMb = few.memoryMb - less * trial_.memoryPerImageMb;
        trial_.gpuPerImageMb = slope(few.gpuMb, many.gpuMb);
        trial_.gpuBaseMb = std::max(0.0, few.gpuMb - less * trial_.gpuPerImageMb);
    }

    void sampling() {
        const at::NoGradGuard noGrad;
        models::PrecondImpl& network = state_.network();
        network.eval();
        const std::int64_t count = std::min(subject_.sample.batch, large_);
        const at::Tensor x = trainingNoise(Seed{2}, 0, count, data_.images.sizes().slice(1).vec())
                                 .to(compute_.device);
        const Denoiser denoiser = makeDenoiser(network, {}, {});
        const double seconds = timed([&] { wait(denoiser(x, 1.0)); });
        trial_.sampleSeconds = seconds / static_cast<double>(count);
        observer_.progressed(3, 3);
    }

    const EstimateSubject& subject_;
    std::stop_token stop_;
    Observer& observer_;
    models::Compute compute_;
    TrainingState state_;
    std::int64_t large_ = 2;
    std::int64_t small_ = 1;
    TrainingData data_;
    Normalisation normalisation_;
    TrialMeasurement trial_;
};

}  // namespace

Result<TrialMeasurement> runTrial(const EstimateSubject& subject, std::stop_token stop,
                                  Observer& observer) {
    try {
        orThrow(subject.train.check());
        orThrow(subject.sample.check());
        return Trial(subject, std::move(stop), observer).run();
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

Result<EstimateReport> estimate(const EstimateSubject& subject, const EstimateLimits& limits,
                                std::stop_token stop, Observer& observer) {
    EstimateReport report;
    report.limits = limits;
    if (limits.memoryMb <= 0) {
        // Free now, and what this process holds already.
        report.limits.memoryMb =
            availableMb() + static_cast<double>(models::memoryHighWater()) / kMb;
    }
    const auto trial = runTrial(subject, std::move(stop), observer);
    if (!trial) {
        return trial.error();
    }
    report.trial = *trial;
    if (trial->outcome == Outcome::Finished) {
        report.asked = predict(*trial, subject, report.limits);
        report.proposals = proposals(*trial, subject, report.limits);
    }
    return report;
}

}  // namespace outis::diffusion
