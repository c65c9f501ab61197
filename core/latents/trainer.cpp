// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/latents/trainer.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/autograd.h>

#include "core/base/hash.h"
#include "core/latents/autoencoder.h"
#include "core/latents/training_objective.h"
#include "core/latents/training_state.h"
#include "core/models/failure.h"
#include "core/models/ssim.h"
#include "core/training/data_order.h"

namespace outis::latents {
namespace {

constexpr double kLargestBalance = 1e4;  // as in latent diffusion's training
constexpr double kBalanceFloor = 1e-4;

Error invalid(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

void checkPictures(const at::Tensor& pictures, const char* what) {
    if (!pictures.defined() || pictures.dim() != 4 || pictures.scalar_type() != at::kByte ||
        pictures.size(2) != pictures.size(3) || pictures.size(1) != 1) {
        throw ErrorException(invalid(what, "needs square U8 pictures [N, 1, S, S]"));
    }
    if (pictures.size(0) == 0) {
        throw ErrorException({ErrorCode::NoImages, what, "no image"});
    }
}

AutoencoderTrainOptions resolved(const AutoencoderTrainOptions& options,
                                 const TrainingImages& images, const AutoencoderPlaces& places) {
    checkPictures(images.train, "training set");
    checkPictures(images.validation, "validation set");
    if (images.train.sizes().slice(1) != images.validation.sizes().slice(1)) {
        throw ErrorException(invalid("validation set", "of another shape than the training set"));
    }
    AutoencoderTrainOptions full =
        orThrow(options.resolve(images.train.size(0), images.train.size(2)));
    if (full.structure == "ssim" && images.train.size(2) < models::kSsimWindow) {
        throw ErrorException(invalid("structure", "images are smaller than the SSIM window"));
    }
    if (full.structure == "features" && !places.features) {
        throw ErrorException(invalid("structure", "no encoder was given for the feature loss"));
    }
    return full;
}

/// Of all that changes the result but the length.
std::string fingerprintOf(const AutoencoderTrainOptions& options, const TrainingImages& images,
                          const AutoencoderPlaces& places) {
    AutoencoderTrainOptions same = options;
    same.images = 0;
    same.microBatch = 1;  // changes rounding alone; after a lack of memory it may be made smaller
    same.checkpointSeconds = 0;
    same.compute = {};
    const std::string features = options.structure == "features" ? places.featuresIdentity : "";
    return toHex(sha256(outis::toJson(same).dump() + images.digest + features));
}

/// A multiple of `distance` lies in (before, after].
bool crosses(std::int64_t before, std::int64_t after, std::int64_t distance) {
    return after / distance > before / distance;
}

/// Means over a step's micro-batches, kept on the device until they are asked for.
class StepMeans {
public:
    void add(const char* name, const at::Tensor& value, double share) {
        const at::Tensor part = value.detach() * share;
        for (auto& [present, sum] : sums_) {
            if (present == name) {
                sum = sum + part;
                return;
            }
        }
        sums_.emplace_back(name, part);
    }
    /// One transfer for all.
    [[nodiscard]] std::vector<std::pair<std::string, double>> values() const {
        std::vector<at::Tensor> parts;
        for (const auto& [name, sum] : sums_) {
            parts.push_back(sum);
        }
        const at::Tensor all = at::stack(parts).to(at::kCPU, at::kDouble);
        std::vector<std::pair<std::string, double>> named;
        for (std::size_t index = 0; index < sums_.size(); ++index) {
            named.emplace_back(sums_[index].first,
                               all.const_data_ptr<double>()[static_cast<std::ptrdiff_t>(index)]);
        }
        return named;
    }

private:
    std::vector<std::pair<std::string, at::Tensor>> sums_;
};

/// One call of trainAutoencoder().
class Training {
public:
    Training(const AutoencoderTrainOptions& options, const TrainingImages& images,
             const AutoencoderPlaces& places, std::stop_token stop, Observer& observer)
        : options_(resolved(options, images, places)),
          images_(images),
          places_(places),
          stop_(std::move(stop)),
          observer_(observer),
          seed_{static_cast<std::uint64_t>(options_.seed)},
          compute_(orThrow(models::chooseCompute(options_.compute))),
          state_(options_, images.train.size(2), compute_.device),
          order_(derive(seed_, "order"), images.train.size(0)) {}

    AutoencoderResult run() {
        training::LoopOptions loop;
        loop.length = options_.images;
        loop.checkpointSeconds = options_.checkpointSeconds;
        loop.fingerprint = fingerprintOf(options_, images_, places_);
        loop.device = compute_.description;
        auto done = training::runTraining(
            loop, places_.loop, state_,
            [this](std::int64_t imagesSeen) { return step(imagesSeen); }, stop_, observer_);
        if (!done) {
            writeBestAfterFailure(done.error());
            throw ErrorException(done.error());
        }
        AutoencoderResult result;
        result.loop = *std::move(done);
        finishValidation(result.loop);
        writeBest();
        result.bestLoss = state_.bestLoss.value_or(0);
        result.bestAt = state_.bestAt;
        result.firstLoss = state_.firstLoss.value_or(0);
        result.factor = options_.factor;
        result.device = compute_.description;
        return result;
    }

private:
    training::StepReport step(std::int64_t imagesSeen) {
        validateIfDue();
        const StepMeans means = learn(imagesSeen);
        const std::int64_t after = imagesSeen + options_.batch;
        if (crosses(imagesSeen, after, options_.validationImages) || after >= options_.images) {
            state_.due = after;
            validateIfDue();
        }
        training::StepReport report;
        report.images = options_.batch;
        report.metrics = means.values();
        report.loss = report.metrics.front().second;
        report.metrics.erase(report.metrics.begin());
        return report;
    }

    StepMeans learn(std::int64_t position) {
        StepMeans means;
        const bool judged = options_.discriminator && position >= options_.discriminatorStart;
        for (std::int64_t done = 0; done < options_.batch; done += options_.microBatch) {
            const std::int64_t count = std::min(options_.microBatch, options_.batch - done);
            learnPart(position + done, count, judged, means);
        }
        state_.optimizer.step(options_.learningRate);
        state_.optimizer.clearGradients();
        if (judged) {
            state_.discriminatorOptimizer->step(options_.learningRate);
            state_.discriminatorOptimizer->clearGradients();
        }
        return means;
    }

    void learnPart(std::int64_t position, std::int64_t count, bool judged, StepMeans& means) {
        const double share = static_cast<double>(count) / static_cast<double>(options_.batch);
        std::vector<std::int64_t> rows;
        std::vector<std::int64_t> streams;
        for (std::int64_t index = position; index < position + count; ++index) {
            rows.push_back(order_.indexAt(index));
            streams.push_back(index);
        }
        const at::Tensor x = fetch(images_.train, rows);
        const models::Posterior posterior = state_.network->encode(x);
        const at::Tensor y =
            state_.network->decode(posterior.sample(noise("posterior", streams, posterior.mean)));
        const LossTerms terms = lossTerms(options_, places_.features, x, y, posterior);
        means.add("loss", terms.total, share);
        means.add("reconstruction", terms.reconstruction, share);
        means.add("structure", terms.structure, share);
        means.add("kl", terms.kl, share);
        at::Tensor total = terms.total;
        if (judged) {
            const at::Tensor pull = adversarial(terms, y);
            means.add("adversarial", pull, share);
            total = total + options_.discriminatorWeight * pull;
        }
        (total * share).backward();
        if (judged) {
            const at::Tensor loss = hingeLoss(state_.discriminator->forward(x),
                                              state_.discriminator->forward(y.detach()));
            means.add("discriminator", loss, share);
            (loss * share).backward();
        }
    }

    /// - mean score of the reconstructions, balanced so that its gradient at the last layer is as
    /// large as the other terms' (Esser et al. 2021, Eq. 7); of each micro-batch by itself.
    at::Tensor adversarial(const LossTerms& terms, const at::Tensor& y) {
        setJudgeLearns(false);
        const at::Tensor pull = -state_.discriminator->forward(y).mean();
        setJudgeLearns(true);
        const at::Tensor last = state_.network->lastWeight();
        const auto norm = [&](const at::Tensor& loss) {
            return torch::autograd::grad({loss}, {last}, {}, /*retain_graph=*/true)[0].norm();
        };
        const at::Tensor balance = norm(terms.total) / (norm(pull) + kBalanceFloor);
        return pull * balance.clamp(0, kLargestBalance).detach();
    }

    void setJudgeLearns(bool learns) {
        for (at::Tensor& parameter : state_.discriminator->parameters()) {
            parameter.set_requires_grad(learns);
        }
    }

    /// A stop leaves the validation due: the loop ends right after this step, and the next call
    /// begins with it, before the weights change.
    void validateIfDue() {
        if (!state_.due) {
            return;
        }
        const std::optional<double> loss = validationLoss();
        if (!loss) {
            return;
        }
        if (!state_.firstLoss) {
            state_.firstLoss = *loss;
        }
        observer_.metric("validation-loss", *state_.due, *loss);
        if (std::isfinite(*loss) && (!state_.bestLoss || *loss < *state_.bestLoss)) {
            state_.keepAsBest(*loss, *state_.due);
        }
        state_.due.reset();
    }

    /// Over the same images with the same noise every time; nothing when a stop was asked for.
    [[nodiscard]] std::optional<double> validationLoss() {
        const at::NoGradGuard noGrad;
        const std::int64_t images = std::min(options_.validationCount, images_.validation.size(0));
        training::DataOrder chosen(derive(seed_, "validation"), images_.validation.size(0));
        double sum = 0;
        for (std::int64_t first = 0; first < images; first += options_.microBatch) {
            if (stop_.stop_requested()) {
                return std::nullopt;
            }
            const std::int64_t count = std::min(options_.microBatch, images - first);
            std::vector<std::int64_t> rows;
            for (std::int64_t index = first; index < first + count; ++index) {
                rows.push_back(chosen.indexAt(index));
            }
            const at::Tensor x = fetch(images_.validation, rows);
            const models::Posterior posterior = state_.network->encode(x);
            const at::Tensor y = state_.network->decode(
                posterior.sample(noise("validation-noise", rows, posterior.mean)));
            const LossTerms terms = lossTerms(options_, places_.features, x, y, posterior);
            sum += terms.total.item<double>() * static_cast<double>(count);
        }
        return sum / static_cast<double>(images);
    }

    /// The last validation, when a stop had kept the loop from it.
    void finishValidation(training::LoopResult& loop) {
        if (loop.outcome != Outcome::Finished) {
            return;
        }
        validateIfDue();
        if (state_.due) {
            loop.outcome = Outcome::Stopped;
        } else if (!state_.bestLoss) {
            throw ErrorException({ErrorCode::NonFinite, "validation loss", "of every validation"});
        }
    }

    void writeBest() {
        if (state_.bestLoss) {
            orThrow(writeAutoencoder(places_.file, state_.best(), state_.network->options(),
                                     ValueRange::Unit));
        }
    }

    /// What was reached is not lost with a loss that became infinite.
    void writeBestAfterFailure(const Error& failure) {
        if (failure.code == ErrorCode::NonFinite) {
            writeBest();
        }
    }

    /// [rows, C, S, S] in [0, 1] on the device.
    [[nodiscard]] at::Tensor fetch(const at::Tensor& pictures,
                                   const std::vector<std::int64_t>& rows) const {
        const at::Tensor chosen = pictures.index_select(0, at::tensor(rows, at::kLong));
        return chosen.to(compute_.device).to(at::kFloat) / 255;
    }

    /// Standard normal, one stream of the generator for each image.
    [[nodiscard]] at::Tensor noise(const char* use, const std::vector<std::int64_t>& streams,
                                   const at::Tensor& like) const {
        at::Tensor values = at::empty(like.sizes(), at::kFloat);
        const auto perImage = static_cast<std::size_t>(values.numel()) / streams.size();
        float* first = values.mutable_data_ptr<float>();
        for (const std::int64_t stream : streams) {
            Philox(derive(seed_, use), static_cast<std::uint64_t>(stream))
                .fillNormal(std::span(first, perImage));
            first += perImage;
        }
        return values.to(compute_.device);
    }

    AutoencoderTrainOptions options_;
    const TrainingImages& images_;
    const AutoencoderPlaces& places_;
    std::stop_token stop_;
    Observer& observer_;
    Seed seed_;
    models::Compute compute_;
    TrainingState state_;
    training::DataOrder order_;
};

}  // namespace

Result<AutoencoderResult> trainAutoencoder(const AutoencoderTrainOptions& options,
                                           const TrainingImages& images,
                                           const AutoencoderPlaces& places, std::stop_token stop,
                                           Observer& observer) {
    try {
        return Training(options, images, places, std::move(stop), observer).run();
    } catch (...) {
        return models::failureOrRethrow("autoencoder");
    }
}

}  // namespace outis::latents
