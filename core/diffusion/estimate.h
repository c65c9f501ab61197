// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/observer.h"
#include "core/diffusion/options.h"

/// What a training and its samples will cost, from a few trial steps (trial.h). Everything here is
/// arithmetic on measured numbers; nothing is computed by a network, and LibTorch is not needed.
namespace outis::diffusion {

/// Size of a network, from its options alone.
struct NetworkCost {
    std::int64_t parameters = 0;
    double forwardFlop = 0;  ///< per image: two per multiplication and addition
    double activations = 0;  ///< elements of all layers' outputs, per image
};
[[nodiscard]] NetworkCost costOf(const models::NetworkOptions& network);

/// What a trial measured: a straight line per quantity, and where.
struct TrialMeasurement {
    Outcome outcome = Outcome::Finished;  ///< Stopped: the numbers are incomplete
    models::NetworkOptions network;
    std::string device;     ///< description of the place, "CPU, 2 threads, bf16 (amx)"
    std::string precision;  ///< "f32" or "bf16"
    bool onGpu = false;
    double secondsPerStep = 0;    ///< of a training step, whatever its batch
    double secondsPerImage = 0;   ///< of a training step, per image
    double sampleSeconds = 0;     ///< per image and call of the denoiser
    double baseMb = 0;            ///< main memory without an image in work
    double memoryPerImageMb = 0;  ///< main memory per image of a micro-batch
    double gpuBaseMb = 0;
    double gpuPerImageMb = 0;
    double watts = 0;         ///< of what computes, while it computes
    std::string powerSource;  ///< "rapl", "nvml", or "assumed: ..." with the assumption
    double seconds = 0;       ///< what the trial took
    /// Processor time of the trial. On a busy machine it is less than `seconds` times the threads.
    double processorSeconds = 0;
};

/// What there is; 0 = no limit.
struct EstimateLimits {
    double memoryMb = 0;
    double gpuMemoryMb = 0;
    double diskMb = 0;
    double hours = 0;  ///< of training and sampling
};

struct EstimateSubject {
    TrainOptions train;            ///< resolved (TrainOptions::resolve)
    std::int64_t trainImages = 0;  ///< pictures that are learned from
    SampleOptions sample;          ///< count, steps, batch and guidance
    std::int64_t generators = 1;   ///< trained as `train` says, one after the other
    /// Unconditional network that guides each generator, resolved; none: no such network.
    std::optional<TrainOptions> guide;
    std::int64_t meterTimes = 0;  ///< measurements of the memorisation meter in each training
    std::int64_t meterSamples = 0;
    std::int64_t meterSteps = 0;
    /// Drawn for sample.count images (candidates, near-duplicates); 0: as many as those.
    std::int64_t drawn = 0;
    /// One more generator, trained for this share of a generator's length without the meter.
    double shadowLength = 0;
    double copiesOfSamples = 1;  ///< 2: one file of all, and a picture of each
};

/// A prediction for one set of options.
struct Estimate {
    std::string preset;
    std::int64_t parameters = 0;
    std::int64_t images = 0;  ///< length of the training, in images seen
    std::int64_t batch = 0;
    std::int64_t microBatch = 0;
    double trainingHours = 0;  ///< all networks, with previews, snapshots, checkpoints and meter
    double samplingHours = 0;
    double imagesPerSecond = 0;  ///< of the training
    double memoryMb = 0;         ///< high-water mark of the process
    double gpuMemoryMb = 0;
    double checkpointsMb = 0;  ///< at most, while one more is written
    double snapshotsMb = 0;
    double samplesMb = 0;  ///< pictures of one byte a pixel, uncompressed
    double energyKwh = 0;
    bool measured = true;              ///< false: scaled from the trial of another network
    bool fits = true;                  ///< all limits
    std::vector<std::string> exceeds;  ///< "memory", "gpu-memory", "disk", "hours"

    [[nodiscard]] double diskMb() const { return checkpointsMb + snapshotsMb + samplesMb; }
    [[nodiscard]] double hours() const { return trainingHours + samplingHours; }
    [[nodiscard]] nlohmann::json toJson() const;
};

struct EstimateReport {
    TrialMeasurement trial;
    EstimateLimits limits;  ///< with those of memory that were filled in
    Estimate asked;
    /// What would fit: the options asked for with a smaller micro-batch and a shorter training,
    /// then every preset of the same picture size, best first. Each fits all limits.
    std::vector<Estimate> proposals;

    [[nodiscard]] nlohmann::json toJson() const;
};

/// Scales the trial to the subject. Another network than the trial's is scaled by its arithmetic,
/// activations and parameters (`measured` false).
[[nodiscard]] Estimate predict(const TrialMeasurement& trial, const EstimateSubject& subject,
                               const EstimateLimits& limits);
[[nodiscard]] std::vector<Estimate> proposals(const TrialMeasurement& trial,
                                              const EstimateSubject& subject,
                                              const EstimateLimits& limits);

}  // namespace outis::diffusion
