// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/generator.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/diffusion/checkpoint.h"
#include "core/diffusion/conditioning.h"
#include "core/diffusion/graphed_denoiser.h"
#include "core/diffusion/noise_schedule.h"
#include "core/diffusion/preview.h"
#include "core/diffusion/sampler.h"
#include "core/diffusion/snapshots.h"
#include "core/diffusion/training_noise.h"
#include "core/diffusion/training_state.h"
#include "core/models/device.h"

namespace outis::diffusion {
namespace {

/// A network with averaged weights and what its checkpoint says about it.
struct Loaded {
    CheckpointFacts facts;
    models::Precond network{nullptr};
};

models::NamedTensors withPrefix(const std::string& prefix, models::NamedTensors tensors) {
    for (auto& [name, tensor] : tensors) {
        name = prefix + name;
    }
    return tensors;
}

void fillAverage(const std::filesystem::path& folder, const Checkpoint& checkpoint, double emaStd,
                 const models::NamedTensors& targets) {
    const double tracked[] = {checkpoint.facts.options.emaNarrow, checkpoint.facts.options.emaWide};
    for (std::size_t track = 0; track < std::size(tracked); ++track) {
        if (std::abs(tracked[track] - emaStd) < 1e-9) {
            const std::string prefix = "ema." + std::to_string(track) + ".";
            orThrow(copyFromFile(checkpoint.tensors, withPrefix(prefix, targets)));
            return;
        }
    }
    orThrow(rebuildAverage(folder, checkpoint.facts.imagesSeen, emaStd, targets));
}

/// imagesSeen 0: the newest.
Loaded loadAveraged(const std::filesystem::path& folder, double emaStd, std::int64_t imagesSeen,
                    const models::Compute& compute) {
    std::vector<Error> damaged;
    const auto checkpoint = orThrow(newestGoodCheckpoint(folder, damaged));
    if (!checkpoint) {
        throw ErrorException({ErrorCode::NotFound, "checkpoint", "no trained model here"});
    }
    Loaded loaded{checkpoint->facts, models::Precond(checkpoint->facts.options.network, Seed{0})};
    const models::NamedTensors targets = models::stateOf(*loaded.network);
    if (imagesSeen == 0 || imagesSeen == loaded.facts.imagesSeen) {
        fillAverage(folder, *checkpoint, emaStd, targets);
    } else {
        orThrow(loadSnapshot(folder, imagesSeen, emaStd, targets));
        loaded.facts.imagesSeen = imagesSeen;
    }
    loaded.network->eval();
    loaded.network->to(compute.device);
    loaded.network->setPrecision(compute.precision);
    return loaded;
}

Error invalid(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

/// Both networks must see the same picture as the same numbers.
bool sameScale(const Normalisation& a, const Normalisation& b) {
    constexpr double kTolerance = 0.05;  // of the spread: trainings on two samples of one set
    const std::size_t channels = std::min(a.rawStd.size(), b.rawStd.size());
    for (std::size_t channel = 0; channel < channels; ++channel) {
        const double spread = kTolerance * a.rawStd[channel];
        if (std::abs(a.rawStd[channel] - b.rawStd[channel]) > spread ||
            std::abs(a.rawMean[channel] - b.rawMean[channel]) > spread) {
            return false;
        }
    }
    return a.rawStd.size() == b.rawStd.size();
}

}  // namespace

struct Generator::State {
    models::Compute compute;
    Loaded main;
    Loaded guide;

    [[nodiscard]] Result<void> check(const SampleOptions& options, std::size_t count,
                                     const at::Tensor& labels) const {
        if (auto checked = options.check(); !checked) {
            return checked;
        }
        const bool isSelf = options.guide == "self";
        if (options.guidance != 1 && isSelf && main.facts.options.conditionDropout <= 0) {
            return invalid("guide", "self needs a training with condition-dropout above 0");
        }
        if (options.guidance != 1 && !isSelf && guide.network.is_empty()) {
            return invalid("guide", "no guide network is loaded");
        }
        if (options.guidance != 1 && options.guide == "auto" &&
            guide.facts.options.conditionDim() != main.facts.options.conditionDim()) {
            return invalid("guide", "an early checkpoint of the same training is asked for");
        }
        const std::int64_t width = main.facts.options.conditionDim();
        if (labels.defined() && (labels.dim() != 2 || labels.size(1) != width || width == 0 ||
                                 labels.size(0) != static_cast<std::int64_t>(count))) {
            return invalid("labels", "one row per image, as wide as the model's");
        }
        return {};
    }

    [[nodiscard]] Guidance guidanceOf(const SampleOptions& options) {
        Guidance guidance;
        // Without its condition a network trained with dropped conditions is its own weaker one
        // (classifier-free guidance, arXiv 2207.12598).
        Loaded& weaker = options.guide == "self" ? main : guide;
        guidance.guide = weaker.network.is_empty() ? nullptr : weaker.network.get();
        guidance.strength = options.guidance;
        guidance.guideGetsLabels = options.guide == "auto";
        return guidance;
    }

    /// Pictures as they leave the program; nothing when stopped.
    [[nodiscard]] std::optional<at::Tensor> draw(
        const SampleOptions& options, const at::Tensor& noise, const std::vector<double>& levels,
        const at::Tensor& labels, GraphedDenoiser* graphs, std::stop_token stop,
        const std::function<void(std::int64_t)>& stepDone) {
        const at::Tensor asked = networkConditions(main.facts.options, labels, noise.size(0));
        const at::Tensor given = asked.defined() ? asked.to(compute.device) : asked;
        const Denoiser denoiser = graphs != nullptr
                                      ? graphs->with(given)
                                      : makeDenoiser(*main.network, given, guidanceOf(options));
        const auto drawn = heunSample(denoiser, noise, levels, std::move(stop), stepDone);
        if (!drawn) {
            return std::nullopt;
        }
        return finished(main.facts.normalisation, main.facts.latents, *drawn);
    }

    [[nodiscard]] at::Tensor noiseOf(const std::vector<Seed>& seeds) const {
        const models::NetworkOptions& shape = main.facts.options.network;
        return sampleNoise(seeds, {shape.imgChannels, shape.imgResolution, shape.imgResolution})
            .to(compute.device);
    }

    [[nodiscard]] Result<void> checkGiven(const SampleOptions& options, const at::Tensor& given,
                                          double sigma, std::size_t count) const {
        const models::NetworkOptions& shape = main.facts.options.network;
        const std::vector<std::int64_t> wanted = {static_cast<std::int64_t>(count),
                                                  shape.imgChannels, shape.imgResolution,
                                                  shape.imgResolution};
        if (!given.defined() || given.sizes() != wanted ||
            given.scalar_type() != (main.facts.latents ? at::kFloat : at::kByte)) {
            return invalid("pictures", "one per seed, of the form that the model draws");
        }
        if (!(sigma > options.sigmaMin)) {
            return invalid("sigma", "must lie above sigma-min");
        }
        return {};
    }
};

Generator::Generator(std::unique_ptr<State> state) : state_(std::move(state)) {}
Generator::Generator(Generator&&) noexcept = default;
Generator& Generator::operator=(Generator&&) noexcept = default;
Generator::~Generator() = default;

Result<Generator> Generator::load(const std::filesystem::path& folder, double emaStd,
                                  const models::ComputeOptions& compute, std::int64_t imagesSeen) {
    try {
        auto state = std::make_unique<State>();
        state->compute = orThrow(models::chooseCompute(compute));
        state->main = loadAveraged(folder, emaStd, imagesSeen, state->compute);
        return Generator(std::move(state));
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

Result<void> Generator::loadGuide(const std::filesystem::path& folder, double emaStd,
                                  std::int64_t imagesSeen) {
    try {
        Loaded guide = loadAveraged(folder, emaStd, imagesSeen, state_->compute);
        const models::NetworkOptions& shape = guide.facts.options.network;
        const models::NetworkOptions& main = state_->main.facts.options.network;
        if (shape.imgResolution != main.imgResolution || shape.imgChannels != main.imgChannels) {
            return invalid("guide", "it draws images of another size");
        }
        if (guide.facts.latents != state_->main.facts.latents ||
            !sameScale(state_->main.facts.normalisation, guide.facts.normalisation)) {
            return invalid("guide", "it learned from images on another scale");
        }
        state_->guide = std::move(guide);
        return {};
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

std::int64_t Generator::labelDim() const {
    return state_->main.facts.options.conditionDim();
}
bool Generator::isLatent() const {
    return state_->main.facts.latents;
}
std::string Generator::conditional() const {
    return state_->main.facts.options.conditional;
}
std::int64_t Generator::resolution() const {
    return state_->main.facts.options.network.imgResolution;
}
std::int64_t Generator::imagesSeen() const {
    return state_->main.facts.imagesSeen;
}
std::string Generator::checkpointDigest() const {
    return state_->main.facts.tensorDigest;
}

Result<SampleResult> Generator::sample(const SampleOptions& options, const at::Tensor& labels,
                                       std::stop_token stop, Observer& observer) {
    std::vector<Seed> seeds;
    for (std::int64_t index = 0; index < options.count; ++index) {
        seeds.push_back(candidateSeed(Seed{static_cast<std::uint64_t>(options.seed)}, 0, 0,
                                      static_cast<std::uint32_t>(index)));
    }
    return sampleSeeds(options, seeds, labels, std::move(stop), observer);
}

Result<SampleResult> Generator::sampleSeeds(const SampleOptions& options,
                                            const std::vector<Seed>& seeds,
                                            const at::Tensor& labels, std::stop_token stop,
                                            Observer& observer) {
    if (auto checked = state_->check(options, seeds.size(), labels); !checked) {
        return checked.error();
    }
    const auto slice = [&](std::int64_t first, std::int64_t count) {
        return state_->noiseOf({seeds.begin() + first, seeds.begin() + first + count});
    };
    const SigmaSchedule schedule{options.steps, options.sigmaMin, options.sigmaMax, options.rho};
    return drawAll(options, schedule.levels(), slice, seeds, labels, std::move(stop), observer);
}

Result<SampleResult> Generator::drawBack(const SampleOptions& options, const at::Tensor& given,
                                         double sigma, const std::vector<Seed>& seeds,
                                         const at::Tensor& labels, std::stop_token stop,
                                         Observer& observer) {
    SampleOptions plain = options;
    plain.guide = "none";
    plain.guidance = 1;
    if (auto checked = state_->check(plain, seeds.size(), labels); !checked) {
        return checked.error();
    }
    if (auto checked = state_->checkGiven(plain, given, sigma, seeds.size()); !checked) {
        return checked.error();
    }
    std::vector<double> levels = {sigma};
    for (const double level :
         SigmaSchedule{plain.steps, plain.sigmaMin, plain.sigmaMax, plain.rho}.levels()) {
        if (level < sigma) {
            levels.push_back(level);
        }
    }
    const auto slice = [&](std::int64_t first, std::int64_t count) {
        const at::Tensor rows = given.narrow(0, first, count).to(at::kFloat);
        const at::Tensor raw = isLatent() ? rows : rows / 255;
        const at::Tensor clean =
            state_->main.facts.normalisation.encode(raw).to(state_->compute.device);
        return clean / sigma +
               state_->noiseOf({seeds.begin() + first, seeds.begin() + first + count});
    };
    return drawAll(plain, levels, slice, seeds, labels, std::move(stop), observer);
}

Result<SampleResult> Generator::drawAll(const SampleOptions& options,
                                        const std::vector<double>& levels, const Start& start,
                                        const std::vector<Seed>& seeds, const at::Tensor& labels,
                                        std::stop_token stop, Observer& observer) {
    const auto began = std::chrono::steady_clock::now();
    const auto total = static_cast<std::int64_t>(seeds.size());
    const at::Tensor unit = labels.defined() ? unitLabels(labels) : at::Tensor();
    const auto steps = std::ssize(levels) - 1;
    std::optional<GraphedDenoiser> graphs;
    if (options.graphs) {
        graphs.emplace(makeLevelDenoiser(*state_->main.network, state_->guidanceOf(options)),
                       models::graphRecorder(state_->compute.device));
    }
    SampleResult result;
    std::vector<at::Tensor> parts;
    for (std::int64_t first = 0; first < total; first += options.batch) {
        const std::int64_t count = std::min(options.batch, total - first);
        const std::vector<Seed> rows(seeds.begin() + first, seeds.begin() + first + count);
        const at::Tensor rowLabels = unit.defined() ? unit.narrow(0, first, count) : unit;
        const auto stepDone = [&](std::int64_t step) {
            observer.progressed(first + count * step / steps, total);
        };
        const auto drawn = state_->draw(options, start(first, count), levels, rowLabels,
                                        graphs ? &*graphs : nullptr, stop, stepDone);
        if (!drawn) {
            result.outcome = Outcome::Stopped;
            break;
        }
        parts.push_back(*drawn);
        result.seeds.insert(result.seeds.end(), rows.begin(), rows.end());
    }
    if (graphs && graphs->failure()) {
        observer.warned(*graphs->failure());
    }
    const models::NetworkOptions& shape = state_->main.facts.options.network;
    (isLatent() ? result.latents : result.images) =
        parts.empty() ? at::empty({0, shape.imgChannels, shape.imgResolution, shape.imgResolution},
                                  isLatent() ? at::kFloat : at::kByte)
                      : at::cat(parts);
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    return result;
}

}  // namespace outis::diffusion
