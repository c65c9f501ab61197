// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/light_accuracy.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

#include <ATen/ATen.h>

#include "core/base/random.h"
#include "core/statistics/bootstrap.h"
#include "core/utility/arm_bootstrap.h"
#include "core/utility/cohorts.h"
#include "core/utility/figures.h"

namespace outis::utility {
namespace {

/// Directions of the features that are used; more would make many choices of many images slow.
constexpr std::int64_t kDirections = 256;
/// Per choice, each on images of its own: how much a classifier owes to the very images it saw.
constexpr std::int64_t kFits = 10;
constexpr double kPoints = 100;  ///< of AUROC, per 1
/// Per image, of features of unit variance in their first directions.
constexpr double kPenalties[] = {1e-4, 1e-3, 1e-2, 1e-1, 1, 10};

/// Where the features of the first choice vary most, scaled so that the mean variance is 1.
class Directions {
public:
    explicit Directions(const at::Tensor& features) : mean_(features.mean(0)) {
        const at::Tensor centred = features - mean_;
        const at::Tensor covariance =
            at::matmul(centred.t(), centred) / static_cast<double>(features.size(0));
        const auto [values, vectors] = at::linalg_eigh(covariance);
        const std::int64_t kept = std::min(kDirections, values.size(0));
        vectors_ = vectors.narrow(1, values.size(0) - kept, kept).contiguous();
        const double variance = values.clamp_min(0).mean().item<double>();
        scale_ = variance > 0 ? 1 / std::sqrt(variance) : 1;
    }

    /// [n, D] to [n, directions]
    [[nodiscard]] at::Tensor of(const at::Tensor& features) const {
        return at::matmul(features.to(at::kDouble) - mean_, vectors_) * scale_;
    }

private:
    at::Tensor mean_;
    at::Tensor vectors_;
    double scale_ = 1;
};

struct Fitted {
    at::Tensor mean;    ///< [directions]
    at::Tensor weight;  ///< [directions, C]
};

at::Tensor rowsOf(const at::Tensor& all, const ImageChoice& choice) {
    return all.index_select(0, at::tensor(choice, at::kLong));
}

Fitted fitted(const at::Tensor& x, const at::Tensor& y, double penalty) {
    Fitted result{x.mean(0), {}};
    const at::Tensor centred = x - result.mean;
    const auto count = static_cast<double>(x.size(0));
    const at::Tensor ridge =
        at::matmul(centred.t(), centred) + penalty * count * at::eye(x.size(1), x.options());
    result.weight =
        at::linalg_solve(ridge, at::matmul(centred.t(), y - y.mean(0, /*keepdim=*/true)));
    return result;
}

/// Leave-one-out in closed form: the residual of an image divided by one less its leverage.
double chosenPenalty(const at::Tensor& x, const at::Tensor& y) {
    const at::Tensor centred = x - x.mean(0);
    const at::Tensor target = y - y.mean(0, /*keepdim=*/true);
    const auto count = static_cast<double>(x.size(0));
    const auto [values, vectors] = at::linalg_eigh(at::matmul(centred.t(), centred));
    const at::Tensor rotated = at::matmul(centred, vectors);
    const at::Tensor pulled = at::matmul(rotated.t(), target);
    double best = kPenalties[0];
    double smallest = std::numeric_limits<double>::infinity();
    for (const double penalty : kPenalties) {
        const at::Tensor shrink = 1 / (values.clamp_min(0) + penalty * count);
        const at::Tensor residual = target - at::matmul(rotated, shrink.unsqueeze(1) * pulled);
        const at::Tensor leverage =
            (rotated.square() * shrink).sum(1, /*keepdim=*/true) + 1 / count;
        const double error =
            (residual / (1 - leverage).clamp_min(1e-6)).square().mean().item<double>();
        if (error < smallest) {
            smallest = error;
            best = penalty;
        }
    }
    return best;
}

/// As many images as the choice has, drawn with replacement.
ImageChoice drawnFrom(const ImageChoice& choice, std::int64_t seed, std::int64_t draw,
                      std::size_t place) {
    const Seed own = derive(Seed{static_cast<std::uint64_t>(seed)}, "light-images",
                            static_cast<std::uint64_t>(draw));
    Philox random(derive(own, "choice", place));
    ImageChoice drawn;
    for (std::size_t image = 0; image < choice.size(); ++image) {
        drawn.push_back(choice[random.below(choice.size())]);
    }
    return drawn;
}

/// Differences of the choices over many fits, each on images and test patients of its own.
struct Trials {
    const TestSet& test;
    const UtilityEvaluationOptions& options;
    std::size_t choices = 0;
    std::vector<std::vector<double>> measured = std::vector<std::vector<double>>(choices);
    std::vector<std::vector<double>> resampled = std::vector<std::vector<double>>(choices);

    /// One fit of every choice, the first choice first.
    Result<void> add(const std::vector<Prediction>& predictions, std::int64_t draw) {
        if (auto sound = checkPredictions(test, predictions); !sound) {
            return sound.error();
        }
        const Cohort cohort = cohortOf(test, predictions, options);
        std::vector<ArmRuns> arms;
        for (std::size_t run = 0; run < predictions.size(); ++run) {
            arms.push_back({predictions[run].arm, {{run}}});
        }
        const Seed seed = derive(Seed{static_cast<std::uint64_t>(options.seed)}, "light-patients",
                                 static_cast<std::uint64_t>(draw));
        keep(armAreas(runAreas(cohort), arms), measured);
        for (const ArmAreas& areas :
             bootstrapArms(cohort, arms, options.resamples / kFits + 1, seed)) {
            keep(areas, resampled);
        }
        return {};
    }

    [[nodiscard]] Estimate lossOf(std::size_t choice, bool isSame) const {
        Estimate loss;
        if (measured[choice].empty()) {
            loss.state = "not computable: no finding has both labels among the test images";
            return loss;
        }
        if (isSame) {
            loss.value = loss.low = loss.high = 0;
            return loss;
        }
        const std::vector<double>& all = measured[choice];
        loss.value = std::accumulate(all.begin(), all.end(), 0.0) / static_cast<double>(all.size());
        if (!resampled[choice].empty()) {
            const double tail = (1 - options.confidence) / 2;
            loss.low = orThrow(statistics::quantile(resampled[choice], tail));
            loss.high = orThrow(statistics::quantile(resampled[choice], 1 - tail));
        }
        return loss;
    }

private:
    void keep(const ArmAreas& areas, std::vector<std::vector<double>>& losses) const {
        for (std::size_t choice = 0; choice < choices; ++choice) {
            const double loss = kPoints * (areas.mean[0] - areas.mean[choice]);
            if (!std::isnan(loss)) {
                losses[choice].push_back(loss);
            }
        }
    }
};

std::vector<double> listOf(const at::Tensor& values) {
    const at::Tensor flat = values.to(at::kDouble).contiguous();
    const auto* first = flat.const_data_ptr<double>();
    return {first, first + flat.numel()};
}

Result<void> check(const LightImages& images, const std::vector<ImageChoice>& choices,
                   const at::Tensor& testFeatures) {
    const bool fits = images.features.dim() == 2 && images.labels.dim() == 2 &&
                      testFeatures.dim() == 2 && images.features.size(0) == images.labels.size(0) &&
                      images.features.size(1) == testFeatures.size(1);
    if (!fits) {
        return Error{ErrorCode::InvalidOption, "features", "of shapes that do not fit"};
    }
    for (const ImageChoice& choice : choices) {
        if (choice.empty()) {
            return Error{ErrorCode::NoImages, "choice", "without an image"};
        }
    }
    return {};
}

}  // namespace

Result<std::vector<Estimate>> lightLosses(const LightImages& images,
                                          const std::vector<ImageChoice>& choices,
                                          const at::Tensor& testFeatures, const TestSet& test,
                                          const UtilityEvaluationOptions& options,
                                          const std::stop_token& stop) {
    if (auto sound = check(images, choices, testFeatures); !sound) {
        return sound.error();
    }
    if (auto sound = checkTest(test); !sound) {
        return sound.error();
    }
    if (choices.empty()) {
        return std::vector<Estimate>{};
    }
    const at::Tensor all = images.features.to(at::kDouble);
    const at::Tensor labels = images.labels.gt(0).to(at::kDouble);
    const Directions directions(rowsOf(all, choices.front()));
    const at::Tensor x = directions.of(all);
    const at::Tensor asked = directions.of(testFeatures);
    const double penalty =
        chosenPenalty(rowsOf(x, choices.front()), rowsOf(labels, choices.front()));
    Trials trials{test, options, choices.size()};
    for (std::int64_t draw = 0; draw < kFits; ++draw) {
        std::vector<Prediction> predictions;
        for (std::size_t place = 0; place < choices.size(); ++place) {
            if (stop.stop_requested()) {
                return std::vector<Estimate>{};
            }
            const ImageChoice drawn = drawnFrom(choices[place], options.seed, draw, place);
            const Fitted fit = fitted(rowsOf(x, drawn), rowsOf(labels, drawn), penalty);
            // Ranks alone are read; the comparison takes numbers between 0 and 1.
            const at::Tensor scores = at::sigmoid(at::matmul(asked - fit.mean, fit.weight));
            predictions.push_back(
                {place == 0 ? kRealArm : std::to_string(place), 0, 0, listOf(scores)});
        }
        if (auto added = trials.add(predictions, draw); !added) {
            return added.error();
        }
    }
    std::vector<Estimate> losses;
    for (std::size_t place = 0; place < choices.size(); ++place) {
        // The same images are the same whoever learns from them.
        losses.push_back(trials.lossOf(place, choices[place] == choices.front()));
    }
    return losses;
}

}  // namespace outis::utility
