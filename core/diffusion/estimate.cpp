// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/estimate.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <nlohmann/json.hpp>

#include "core/diffusion/presets.h"

namespace outis::diffusion {
namespace {

constexpr double kMb = 1024.0 * 1024.0;
constexpr double kHour = 3600;
/// Weights, gradients, two moments and two averages, float32 each.
constexpr double kBytesPerParameter = 24;
/// A checkpoint holds all of these but the gradients; two are kept while a third is written.
constexpr double kCheckpointBytes = 20;
constexpr double kCheckpoints = 3;
constexpr double kSnapshotBytes = 4;  ///< two averages in half precision
/// Assumed for writing a checkpoint, reading it back and its digest.
constexpr double kCheckpointMbPerSecond = 100;
/// Of the free memory, what a proposal may plan with.
constexpr double kMemoryShare = 0.9;
/// A training cut to less than this share of its length is not proposed.
constexpr double kLeastShare = 0.1;

/// Sums over the layers of the network, in the order of METHOD 5.3.
class CostSum {
public:
    explicit CostSum(const models::NetworkOptions& network) : network_(network) {}

    NetworkCost run() {
        const std::int64_t emb = network_.embeddingChannels();
        cost_.parameters =
            network_.noiseChannels() * emb + network_.labelDim * emb + network_.logvarChannels + 1;
        std::vector<std::int64_t> skips = encoder();
        decoder(skips);
        convolution(network_.width(0), network_.imgChannels, 3, network_.resolution(0));
        return cost_;
    }

private:
    void convolution(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t side) {
        const std::int64_t weights = in * out * kernel * kernel;
        const auto pixels = static_cast<double>(side * side);
        cost_.parameters += weights;
        cost_.forwardFlop += 2 * static_cast<double>(weights) * pixels;
        cost_.activations += static_cast<double>(in + out) * pixels;
    }

    void block(std::int64_t in, std::int64_t out, std::int64_t level, bool encoder, bool attends) {
        const std::int64_t side = network_.resolution(level);
        const auto pixels = static_cast<double>(side * side);
        cost_.parameters += network_.embeddingChannels() * out + 1;
        convolution(encoder ? out : in, out, 3, side);
        convolution(out, out, 3, side);
        cost_.activations += 2 * static_cast<double>(out) * pixels;
        if (in != out) {
            convolution(in, out, 1, side);
        }
        if (attends && out >= network_.channelsPerHead) {
            convolution(out, 3 * out, 1, side);
            convolution(out, out, 1, side);
            const auto heads = static_cast<double>(out / network_.channelsPerHead);
            cost_.forwardFlop += 4 * pixels * pixels * static_cast<double>(out);
            cost_.activations += 2 * pixels * pixels * heads;
        }
    }

    std::vector<std::int64_t> encoder() {
        std::int64_t width = network_.width(0);
        convolution(network_.imgChannels + 1, width, 3, network_.resolution(0));
        std::vector<std::int64_t> skips = {width};
        for (std::int64_t level = 0; level < network_.levels(); ++level) {
            if (level > 0) {
                block(width, width, level, true, false);
                skips.push_back(width);
            }
            for (std::int64_t index = 0; index < network_.numBlocks; ++index) {
                block(width, network_.width(level), level, true, network_.wantsAttention(level));
                width = network_.width(level);
                skips.push_back(width);
            }
        }
        return skips;
    }

    void decoder(std::vector<std::int64_t>& skips) {
        std::int64_t width = skips.back();
        for (std::int64_t level = network_.levels() - 1; level >= 0; --level) {
            const bool lowest = level == network_.levels() - 1;
            block(width, width, level, false, lowest);
            if (lowest) {
                block(width, width, level, false, false);
            }
            for (std::int64_t index = 0; index <= network_.numBlocks; ++index) {
                block(width + skips.back(), network_.width(level), level, false,
                      network_.wantsAttention(level));
                skips.pop_back();
                width = network_.width(level);
            }
        }
    }

    const models::NetworkOptions& network_;
    NetworkCost cost_;
};

double share(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

/// The trial's straight lines for another network.
TrialMeasurement scaled(const TrialMeasurement& trial, const models::NetworkOptions& network) {
    if (network == trial.network) {
        return trial;
    }
    const NetworkCost from = costOf(trial.network);
    const NetworkCost to = costOf(network);
    const double activations = to.activations / from.activations;
    // Convolutions follow the arithmetic, everything else the elements that it touches.
    const double work = 0.5 * (to.forwardFlop / from.forwardFlop + activations);
    const double more =
        static_cast<double>(to.parameters - from.parameters) * kBytesPerParameter / kMb;
    TrialMeasurement other = trial;
    other.network = network;
    other.secondsPerImage *= work;
    other.sampleSeconds *= work;
    other.secondsPerStep *= share(to.parameters, from.parameters);
    (trial.onGpu ? other.gpuBaseMb : other.baseMb) += more;
    other.memoryPerImageMb *= activations;
    other.gpuPerImageMb *= activations;
    return other;
}

double denoiserCalls(std::int64_t steps) {
    return static_cast<double>(2 * steps - 1);
}

/// One training, with all that it writes and draws.
struct TrainingCost {
    double seconds = 0;
    double checkpointsMb = 0;
    double snapshotsMb = 0;
};

TrainingCost trainingCost(const TrialMeasurement& measured, const TrainOptions& train,
                          double meterCalls) {
    const TrialMeasurement trial = scaled(measured, train.network);
    const auto parameters = static_cast<double>(costOf(train.network).parameters);
    const double checkpointMb = parameters * kCheckpointBytes / kMb;
    const double steps = std::ceil(share(train.images, train.batch));
    const double learning =
        steps * (trial.secondsPerStep + static_cast<double>(train.batch) * trial.secondsPerImage);
    // Previews and snapshots come at most once a step, however short the training is.
    const auto times = [&](std::int64_t distance) {
        return distance > 0 ? share(train.images, std::max(distance, train.batch)) : 0;
    };
    const double previews = times(train.previewImages);
    const double showing = previews * static_cast<double>(train.previewCount) *
                           denoiserCalls(train.previewSteps) * trial.sampleSeconds;
    const double kept = train.checkpointSeconds > 0 ? learning / train.checkpointSeconds : steps;
    const double snapshots = 1 + times(train.snapshotImages);
    TrainingCost cost;
    cost.seconds = learning + showing + meterCalls * trial.sampleSeconds +
                   (kept + 1) * checkpointMb / kCheckpointMbPerSecond;
    cost.checkpointsMb = std::min(kCheckpoints, 1 + std::floor(kept)) * checkpointMb;
    cost.snapshotsMb = snapshots * parameters * kSnapshotBytes / kMb;
    return cost;
}

/// All networks of the subject.
TrainingCost allTrainings(const TrialMeasurement& measured, const EstimateSubject& subject) {
    const double calls = static_cast<double>(subject.meterTimes * subject.meterSamples) *
                         denoiserCalls(std::max<std::int64_t>(subject.meterSteps, 1));
    const TrainingCost own = trainingCost(measured, subject.train, calls);
    const TrainingCost unwatched = trainingCost(measured, subject.train, 0);
    const TrainingCost guide =
        subject.guide ? trainingCost(measured, *subject.guide, 0) : TrainingCost();
    const auto generators = static_cast<double>(subject.generators);
    const double shadow = subject.shadowLength;
    const double shadows = shadow > 0 ? 1 : 0;  // its files are as large, however short it is
    return {
        generators * (own.seconds + guide.seconds) + shadow * (unwatched.seconds + guide.seconds),
        (generators + shadows) * (own.checkpointsMb + guide.checkpointsMb),
        (generators + shadows) * (own.snapshotsMb + guide.snapshotsMb)};
}

void compare(const char* name, double needed, double limit, Estimate& estimate) {
    if (limit > 0 && needed > limit) {
        estimate.exceeds.emplace_back(name);
        estimate.fits = false;
    }
}

/// Micro-batch that fits, at most the batch; nothing when not even one image does.
std::optional<std::int64_t> fittingMicroBatch(const TrialMeasurement& trial, double pictureMb,
                                              std::int64_t batch, const EstimateLimits& limits) {
    double most = static_cast<double>(batch);
    const auto bound = [&](double limit, double base, double perImage) {
        if (limit > 0 && perImage > 0) {
            most = std::min(most, (kMemoryShare * limit - base) / perImage);
        }
    };
    bound(limits.memoryMb, trial.baseMb + pictureMb, trial.memoryPerImageMb);
    bound(limits.gpuMemoryMb, trial.gpuBaseMb, trial.gpuPerImageMb);
    if (most < 1) {
        return std::nullopt;
    }
    // Equal parts: the last one is then not much smaller than the others.
    const auto parts =
        static_cast<std::int64_t>(std::ceil(static_cast<double>(batch) / std::floor(most)));
    return (batch + parts - 1) / parts;
}

double picturesMb(const EstimateSubject& subject, std::int64_t count) {
    const models::NetworkOptions& network = subject.train.network;
    return static_cast<double>(count * network.imgChannels * network.imgResolution *
                               network.imgResolution) /
           kMb;
}

/// The subject with a micro-batch and a length that fit; nothing when it cannot be made to.
std::optional<Estimate> fitted(const TrialMeasurement& measured, EstimateSubject subject,
                               const EstimateLimits& limits) {
    TrainOptions& train = subject.train;
    const TrialMeasurement trial = scaled(measured, train.network);
    const auto micro =
        fittingMicroBatch(trial, picturesMb(subject, subject.trainImages), train.batch, limits);
    if (!micro) {
        return std::nullopt;
    }
    train.microBatch = *micro;
    const std::int64_t wanted = train.images;
    Estimate estimate = predict(measured, subject, limits);
    if (limits.hours > 0 && estimate.hours() > limits.hours) {
        const double left = limits.hours - estimate.samplingHours;
        const double possible = 0.98 * left / estimate.trainingHours * static_cast<double>(wanted);
        if (possible < kLeastShare * static_cast<double>(wanted)) {
            return std::nullopt;
        }
        train.images = static_cast<std::int64_t>(possible) / train.batch * train.batch;
        estimate = predict(measured, subject, limits);
    }
    return estimate.fits && estimate.images > 0 ? std::optional(estimate) : std::nullopt;
}

}  // namespace

NetworkCost costOf(const models::NetworkOptions& network) {
    return CostSum(network).run();
}

Estimate predict(const TrialMeasurement& measured, const EstimateSubject& subject,
                 const EstimateLimits& limits) {
    const TrainOptions& train = subject.train;
    const TrialMeasurement trial = scaled(measured, train.network);
    const auto parameters = static_cast<double>(costOf(train.network).parameters);
    const auto micro = static_cast<double>(train.microBatch);
    const TrainingCost training = allTrainings(measured, subject);
    const double passes = subject.sample.guidance == 1 ? 1 : 2;

    Estimate estimate;
    estimate.preset = train.preset;
    estimate.parameters = static_cast<std::int64_t>(parameters);
    estimate.images = train.images;
    estimate.batch = train.batch;
    estimate.microBatch = train.microBatch;
    estimate.measured = train.network == measured.network;
    estimate.trainingHours = training.seconds / kHour;
    const std::int64_t drawn = std::max(subject.drawn, subject.sample.count);
    estimate.samplingHours = static_cast<double>(drawn) * passes *
                             denoiserCalls(subject.sample.steps) * trial.sampleSeconds / kHour;
    estimate.imagesPerSecond = estimate.trainingHours > 0 ? static_cast<double>(train.images) /
                                                                (estimate.trainingHours * kHour)
                                                          : 0;
    estimate.memoryMb =
        trial.baseMb + picturesMb(subject, subject.trainImages) + trial.memoryPerImageMb * micro;
    estimate.gpuMemoryMb = trial.gpuBaseMb + trial.gpuPerImageMb * micro;
    estimate.checkpointsMb = training.checkpointsMb;
    estimate.snapshotsMb = training.snapshotsMb;
    estimate.samplesMb = subject.copiesOfSamples * picturesMb(subject, subject.sample.count);
    estimate.energyKwh = trial.watts * estimate.hours() / 1000;
    compare("memory", estimate.memoryMb, limits.memoryMb, estimate);
    compare("gpu-memory", estimate.gpuMemoryMb, limits.gpuMemoryMb, estimate);
    compare("disk", estimate.diskMb(), limits.diskMb, estimate);
    compare("hours", estimate.hours(), limits.hours, estimate);
    return estimate;
}

std::vector<Estimate> proposals(const TrialMeasurement& trial, const EstimateSubject& subject,
                                const EstimateLimits& limits) {
    std::vector<Estimate> found;
    const auto consider = [&](const EstimateSubject& candidate) {
        if (const auto estimate = fitted(trial, candidate, limits)) {
            found.push_back(*estimate);
        }
    };
    consider(subject);
    const models::NetworkOptions& asked = subject.train.network;
    for (const std::string& name : presetNames()) {
        const auto preset = presetOptions(name);
        if (!preset || name == subject.train.preset ||
            preset->network.imgResolution != asked.imgResolution ||
            preset->network.imgChannels != asked.imgChannels) {
            continue;
        }
        EstimateSubject candidate = subject;
        candidate.train.preset = name;
        candidate.train.network = preset->network;
        candidate.train.network.imgChannels = asked.imgChannels;
        candidate.train.network.labelDim = asked.labelDim;
        candidate.train.batch = preset->batch;
        consider(candidate);
    }
    std::stable_sort(found.begin(), found.end(), [](const Estimate& a, const Estimate& b) {
        return a.images != b.images ? a.images > b.images : a.parameters > b.parameters;
    });
    return found;
}

nlohmann::json Estimate::toJson() const {
    return {{"preset", preset},
            {"parameters", parameters},
            {"images", images},
            {"batch", batch},
            {"micro_batch", microBatch},
            {"training_hours", trainingHours},
            {"sampling_hours", samplingHours},
            {"images_per_second", imagesPerSecond},
            {"memory_mb", memoryMb},
            {"gpu_memory_mb", gpuMemoryMb},
            {"disk_mb", diskMb()},
            {"checkpoints_mb", checkpointsMb},
            {"snapshots_mb", snapshotsMb},
            {"samples_mb", samplesMb},
            {"energy_kwh", energyKwh},
            {"measured", measured},
            {"fits", fits},
            {"exceeds", exceeds}};
}

nlohmann::json EstimateReport::toJson() const {
    nlohmann::json json = {{"outcome", trial.outcome == Outcome::Finished ? "finished" : "stopped"},
                           {"device", trial.device},
                           {"precision", trial.precision},
                           {"trial_seconds", trial.seconds},
                           {"trial_processor_seconds", trial.processorSeconds},
                           {"watts", trial.watts},
                           {"power_source", trial.powerSource},
                           {"limits",
                            {{"memory_mb", limits.memoryMb},
                             {"gpu_memory_mb", limits.gpuMemoryMb},
                             {"disk_mb", limits.diskMb},
                             {"hours", limits.hours}}},
                           {"asked", asked.toJson()},
                           {"proposals", nlohmann::json::array()}};
    for (const Estimate& proposal : proposals) {
        json["proposals"].push_back(proposal.toJson());
    }
    return json;
}

}  // namespace outis::diffusion
