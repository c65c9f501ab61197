// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/pair_training_state.h"

#include <algorithm>
#include <cmath>
#include <span>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <torch/nn/utils/clip_grad.h>
#include <nlohmann/json.hpp>

#include "core/metrics/feature_rows.h"
#include "core/models/layers.h"
#include "core/models/ssim.h"
#include "core/privacy/detectors/cosine_head.h"
#include "core/privacy/detectors/pair_objective.h"
#include "core/privacy/detectors/training_views.h"
#include "core/statistics/auc.h"
#include "core/training/learning_rate.h"

namespace outis::privacy {
namespace {

constexpr std::int64_t kValidationPairs = 4000;  // at most
constexpr std::int64_t kBatch = 64;              // of validation
constexpr double kRampShare = 0.02;              // of the training, until the rate is highest

// METHOD 8.2, DeepSSIM.
constexpr double kDecay = 1e-3;
constexpr double kLargestGradient = 1;

training::OptimizerOptions optimizerOf(const DetectorOptions& options) {
    training::OptimizerOptions made;
    if (options.detector == kDeepSsim) {
        made.kind = training::OptimizerKind::AdamW;
        made.weightDecay = kDecay;
    }
    return made;
}

AlterationOptions alterations(const DetectorOptions& options) {
    AlterationOptions made;
    made.strength = options.augmentation;
    made.mirror = options.mirror;
    return made;
}

at::Tensor unit(const at::Tensor& bytes) {
    return bytes.to(at::kFloat) / 255;
}

at::Tensor rowsOf(const std::vector<std::int64_t>& rows) {
    return at::tensor(rows, at::kLong);
}

/// SSIM of a picture with itself is 1 up to rounding; the other targets are 0 and 1.
constexpr double kSamePicture = 0.9999;

double aucOf(const at::Tensor& logits, const PairBatch& pairs) {
    const at::Tensor counts = pairs.weight > 0;
    const std::vector<double> scores = metrics::toDoubles(logits.masked_select(counts));
    std::vector<std::int64_t> labels;
    for (const double target : metrics::toDoubles(pairs.target.masked_select(counts))) {
        labels.push_back(target > kSamePicture ? 1 : 0);
    }
    const auto auc = statistics::rocAuc(scores, labels);
    return auc ? *auc : 0.5;
}

}  // namespace

PairTrainingState::PairTrainingState(const DetectorOptions& options, const DetectorData& data,
                                     const models::Compute& compute)
    : options_(options),
      data_(data),
      compute_(compute),
      seed_{static_cast<std::uint64_t>(options.seed)},
      networkFacts_(PairNetworkFacts::of(options, data.train.images.size(2))),
      network_(makePairNetwork(networkFacts_)) {
    models::initialiseLayers(*network_, derive(seed_, "weights"));
    network_->to(compute.device);
    for (const auto& [name, tensor] : models::stateOf(*network_)) {
        best_.emplace_back(name, tensor.clone());
    }
    optimizer_.emplace(training::trainableParameters(*network_), optimizerOf(options_));
    if (isCopy()) {
        order_.emplace(derive(seed_, "data-order"), data.train.images.size(0));
    } else {
        sampler_.emplace(data.train, PairOptions{options.perPatient, options.hardShare},
                         derive(seed_, "train"));
    }
    drawValidation();
}

std::int64_t PairTrainingState::trainPairs() const {
    return sampler_ ? sampler_->pairsPerEpoch() : data_.train.images.size(0);
}

/// The same pairs at every validation. Copies: every image and an altered one, with as many altered
/// ones of other patients.
void PairTrainingState::drawValidation() {
    const PatientImages& set = data_.validation;
    const Seed own = derive(seed_, "validation");
    std::vector<std::int64_t> first;
    std::vector<std::int64_t> second;
    std::vector<float> target;
    if (isCopy()) {
        const at::Tensor one = oneRowEach(set, own);
        const auto* const rows = one.const_data_ptr<std::int64_t>();
        const std::int64_t count = std::min(one.size(0), kValidationPairs / 2);
        for (std::int64_t index = 0; index < count; ++index) {
            for (const std::int64_t other : {index, (index + 1) % count}) {
                first.push_back(rows[index]);
                second.push_back(rows[other]);
                target.push_back(other == index ? 1.0F : 0.0F);
            }
        }
    } else {
        const PairSampler sampler(set, {options_.perPatient, options_.hardShare}, own);
        for (const ImagePair& pair : sampler.epoch(0)) {
            if (static_cast<std::int64_t>(first.size()) < kValidationPairs) {
                first.push_back(pair.first);
                second.push_back(pair.second);
                target.push_back(pair.same ? 1.0F : 0.0F);
            }
        }
    }
    validation_.first = unit(set.images.index_select(0, rowsOf(first)));
    validation_.second = unit(set.images.index_select(0, rowsOf(second)));
    validation_.target =
        isDeepSsim() ? models::ssim(validation_.first, validation_.second) : at::tensor(target);
    if (isCopy()) {
        validation_.second = alteredViews(validation_.second, own, 0, 0, alterations(options_));
    }
    validation_.weight = at::ones_like(validation_.target);
    validation_.groups = set.patients.to(at::kCPU).index_select(0, rowsOf(first));
}

models::NamedTensors PairTrainingState::tensors() const {
    models::NamedTensors all = models::stateOf(*network_, "net.");
    for (const auto& [name, tensor] : best_) {
        all.emplace_back("best." + name, tensor);
    }
    for (const auto& [name, tensor] : optimizer_->state()) {
        all.emplace_back("optimizer." + name, tensor);
    }
    return all;
}

nlohmann::json PairTrainingState::facts() const {
    return {{"has-best", hasBest_},
            {"best-loss", bestLoss_},
            {"best-auc", bestAuc_},
            {"best-at", bestAt_},
            {"worse-in-a-row", worseInARow_}};
}

void PairTrainingState::restore(const nlohmann::json& facts) {
    facts.at("has-best").get_to(hasBest_);
    facts.at("best-loss").get_to(bestLoss_);
    facts.at("best-auc").get_to(bestAuc_);
    facts.at("best-at").get_to(bestAt_);
    facts.at("worse-in-a-row").get_to(worseInARow_);
}

const ImagePair& PairTrainingState::pairAt(std::int64_t position) {
    const std::int64_t epoch = position / sampler_->pairsPerEpoch();
    if (epoch != epoch_) {
        pairs_ = sampler_->epoch(epoch);
        epoch_ = epoch;
    }
    return pairs_[static_cast<std::size_t>(position % sampler_->pairsPerEpoch())];
}

std::pair<at::Tensor, at::Tensor> PairTrainingState::embedBoth(const PairBatch& batch) {
    const at::Tensor both = at::cat({batch.first, batch.second});
    const at::Tensor embedded = network_->embed(prepareForPairs(both, networkFacts_));
    const auto halves = embedded.chunk(2);
    return {halves[0], halves[1]};
}

at::Tensor PairTrainingState::combined(const at::Tensor& crossEntropy,
                                       const at::Tensor& contrastive,
                                       training::StepReport& report) const {
    report.metrics = {{"cross-entropy", crossEntropy.item<double>()},
                      {"contrastive", contrastive.item<double>()}};
    return crossEntropy * (1 - options_.contrastive) + contrastive * options_.contrastive;
}

at::Tensor PairTrainingState::lossOfPatients(std::int64_t pairsSeen, training::StepReport& report) {
    std::vector<std::int64_t> first;
    std::vector<std::int64_t> second;
    std::vector<std::int64_t> same;
    std::vector<float> target;
    for (std::int64_t index = 0; index < options_.batch; ++index) {
        const ImagePair& pair = pairAt(pairsSeen + index);
        first.push_back(pair.first);
        second.push_back(pair.second);
        target.push_back(pair.same ? 1.0F : 0.0F);
        if (pair.same) {
            same.push_back(index);
        }
    }
    const AlterationOptions how = alterations(options_);
    const at::Tensor& images = data_.train.images;
    const auto side = [&](const std::vector<std::int64_t>& rows, std::int64_t view) {
        const at::Tensor bytes = images.index_select(0, rowsOf(rows)).to(compute_.device);
        return alteredViews(unit(bytes), seed_, pairsSeen, view, how);
    };
    PairBatch batch;
    batch.first = side(first, 0);
    batch.second = side(second, 1);
    batch.target = at::tensor(target).to(compute_.device);
    const auto [e1, e2] = embedBoth(batch);
    const at::Tensor chosen = rowsOf(same);
    const at::Tensor groups = data_.train.patients.to(at::kCPU)
                                  .index_select(0, rowsOf(first).index_select(0, chosen))
                                  .to(compute_.device);
    const at::Tensor places = chosen.to(compute_.device);
    const at::Tensor same1 = e1.index_select(0, places);
    const at::Tensor same2 = e2.index_select(0, places);
    if (isCosine()) {
        // A batch without any pair of one patient (by chance, in a small one) teaches nothing.
        const at::Tensor loss = same.empty() ? e1.sum() * 0 : contrastiveOf(same1, same2, groups);
        report.metrics = {{"contrastive", loss.item<double>()}};
        return loss;
    }
    const at::Tensor crossEntropy =
        weightedCrossEntropy(network_->score(e1, e2), batch.target, at::ones_like(batch.target));
    at::Tensor contrastive = at::zeros({}, crossEntropy.options());
    if (same.size() > 1 && options_.contrastive > 0) {
        contrastive = groupedNtXent(same1, same2, groups, options_.temperature);
    }
    return combined(crossEntropy, contrastive, report);
}

at::Tensor PairTrainingState::lossOfCopies(std::int64_t pairsSeen, training::StepReport& report) {
    std::vector<std::int64_t> rows;
    for (std::int64_t index = 0; index < options_.batch; ++index) {
        rows.push_back(order_->indexAt(pairsSeen + index));
    }
    const at::Tensor chosen = rowsOf(rows);
    const at::Tensor images = unit(data_.train.images.index_select(0, chosen).to(compute_.device));
    const at::Tensor groups =
        data_.train.patients.to(at::kCPU).index_select(0, chosen).to(compute_.device);
    const AlterationOptions how = alterations(options_);
    PairBatch batch;
    batch.first = alteredViews(images, seed_, pairsSeen, 0, how);
    batch.second = alteredViews(images, seed_, pairsSeen, 1, how);
    const auto [e1, e2] = embedBoth(batch);
    if (isCosine()) {
        const at::Tensor loss = contrastiveOf(e1, e2, groups);
        report.metrics = {{"contrastive", loss.item<double>()}};
        return loss;
    }
    const std::int64_t half = options_.batch / 2;
    const at::Tensor rolledGroups = secondHalfRolled(groups);
    const at::Tensor isCopy = at::arange(options_.batch, groups.options()) < half;
    batch.target = isCopy.to(at::kFloat);
    batch.weight = (isCopy | (rolledGroups != groups)).to(at::kFloat);
    const at::Tensor logits = network_->score(secondHalfRolled(e1), e2);
    const at::Tensor crossEntropy = weightedCrossEntropy(logits, batch.target, batch.weight);
    const at::Tensor contrastive = groupedNtXent(e1, e2, groups, options_.temperature);
    return combined(crossEntropy, contrastive, report);
}

/// DeepSSIM: the cosine of two altered images learns the SSIM of the unaltered ones. Half of the
/// pairs are an image and itself, the others different images.
at::Tensor PairTrainingState::lossOfLikeness(std::int64_t pairsSeen, training::StepReport& report) {
    std::vector<std::int64_t> rows;
    for (std::int64_t index = 0; index < options_.batch; ++index) {
        rows.push_back(order_->indexAt(pairsSeen + index));
    }
    const at::Tensor images =
        unit(data_.train.images.index_select(0, rowsOf(rows)).to(compute_.device));
    const at::Tensor partners = secondHalfRolled(images);
    const AlterationOptions how = alterations(options_);
    PairBatch batch;
    batch.first = alteredViews(partners, seed_, pairsSeen, 0, how);
    batch.second = alteredViews(images, seed_, pairsSeen, 1, how);
    batch.target = models::ssim(partners, images);
    batch.weight = at::ones_like(batch.target);
    const auto [e1, e2] = embedBoth(batch);
    const at::Tensor loss = weightedSquares(scoresOf(e1, e2), batch.target, batch.weight);
    report.metrics = {{"squared-error", loss.item<double>()}};
    return loss;
}

at::Tensor PairTrainingState::scoresOf(const at::Tensor& e1, const at::Tensor& e2) {
    return isCosine() ? (centredUnit(e1) * centredUnit(e2)).sum(1) : network_->score(e1, e2);
}

at::Tensor PairTrainingState::contrastiveOf(const at::Tensor& e1, const at::Tensor& e2,
                                            const at::Tensor& groups) const {
    return groupedNtXent(centredUnit(e1), centredUnit(e2), groups, options_.temperature);
}

double PairTrainingState::validationLoss(const at::Tensor& scores, const at::Tensor& e1,
                                         const at::Tensor& e2) const {
    const at::Tensor target = validation_.target.to(at::kDouble);
    const at::Tensor weight = validation_.weight.to(at::kDouble);
    if (isDeepSsim()) {
        return weightedSquares(scores, target, weight).item<double>();
    }
    if (!isCosine()) {
        return weightedCrossEntropy(scores, target, weight).item<double>();
    }
    const at::Tensor same = (target > kSamePicture).nonzero().flatten();
    double sum = 0;
    for (std::int64_t begin = 0; begin < same.size(0); begin += kBatch) {
        const at::Tensor rows = same.slice(0, begin, begin + kBatch);
        const at::Tensor loss = contrastiveOf(e1.index_select(0, rows), e2.index_select(0, rows),
                                              validation_.groups.index_select(0, rows));
        sum += loss.item<double>() * static_cast<double>(rows.size(0));
    }
    return sum / static_cast<double>(std::max<std::int64_t>(1, same.size(0)));
}

at::Tensor PairTrainingState::lossAt(std::int64_t pairsSeen, training::StepReport& report) {
    if (isDeepSsim()) {
        return lossOfLikeness(pairsSeen, report);
    }
    return isCopy() ? lossOfCopies(pairsSeen, report) : lossOfPatients(pairsSeen, report);
}

training::StepReport PairTrainingState::step(std::int64_t pairsSeen) {
    network_->train();
    training::StepReport report;
    report.images = options_.batch;
    const at::Tensor loss = lossAt(pairsSeen, report);
    optimizer_->clearGradients();
    loss.backward();
    if (isDeepSsim()) {
        torch::nn::utils::clip_grad_norm_(network_->parameters(), kLargestGradient);
    }
    const double done = static_cast<double>(pairsSeen) / static_cast<double>(options_.pairs);
    const double rate = training::rampedCosine(options_.learningRate, done, kRampShare);
    (void)optimizer_->step(rate);
    report.loss = loss.item<double>();
    report.metrics.emplace_back("learning-rate", rate);
    const std::int64_t after = pairsSeen + options_.batch;
    if (after / options_.validatePairs != pairsSeen / options_.validatePairs ||
        after >= options_.pairs) {
        validate(after, report);
        report.isLast = options_.patience > 0 && worseInARow_ >= options_.patience;
    }
    return report;
}

void PairTrainingState::validate(std::int64_t pairsSeen, training::StepReport& report) {
    const at::NoGradGuard noGrad;
    network_->eval();
    std::vector<at::Tensor> parts;
    std::vector<at::Tensor> firsts;
    std::vector<at::Tensor> seconds;
    for (std::int64_t begin = 0; begin < validationPairs(); begin += kBatch) {
        PairBatch batch;
        batch.first = validation_.first.slice(0, begin, begin + kBatch).to(compute_.device);
        batch.second = validation_.second.slice(0, begin, begin + kBatch).to(compute_.device);
        const auto [e1, e2] = embedBoth(batch);
        parts.push_back(scoresOf(e1, e2).to(at::kCPU, at::kDouble));
        firsts.push_back(e1.to(at::kCPU, at::kDouble));
        seconds.push_back(e2.to(at::kCPU, at::kDouble));
    }
    const at::Tensor logits = at::cat(parts);
    const double loss = validationLoss(logits, at::cat(firsts), at::cat(seconds));
    const double auc = std::isfinite(loss) ? aucOf(logits, validation_) : 0.5;
    report.metrics.emplace_back("validation-loss", loss);
    report.metrics.emplace_back("validation-auc", auc);
    if (!std::isfinite(loss) || (hasBest_ && loss >= bestLoss_)) {
        ++worseInARow_;
        return;
    }
    hasBest_ = true;
    worseInARow_ = 0;
    bestLoss_ = loss;
    bestAuc_ = auc;
    bestAt_ = pairsSeen;
    const models::NamedTensors now = models::stateOf(*network_);
    for (std::size_t index = 0; index < now.size(); ++index) {
        best_[index].second.copy_(now[index].second);
    }
}

}  // namespace outis::privacy
