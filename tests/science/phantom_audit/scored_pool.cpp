// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/science/phantom_audit/scored_pool.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include <ATen/ATen.h>

#include "core/base/observer.h"
#include "core/privacy/audit/audit.h"

namespace outis::science {
namespace {

using privacy::AuditEvidence;
using privacy::DetectorEvidence;
using privacy::NearestImage;

constexpr std::int64_t kTrainingImages = 200;  // as many as gatherEvidence() takes
constexpr float kNothing = -std::numeric_limits<float>::max();

void append(privacy::ScoreTable& table, const std::vector<float>& row) {
    table.columns = std::ssize(row);
    table.values.insert(table.values.end(), row.begin(), row.end());
}

}  // namespace

struct ScoredPool::View {
    const privacy::ScoreTable& scores;
    const std::vector<std::int64_t>& order;  ///< base column of every column of the draw
    std::int64_t train;
    std::int64_t exchangeable;

    [[nodiscard]] std::vector<float> row(std::int64_t index) const {
        const auto base = scores.row(index);
        std::vector<float> values;
        values.reserve(order.size());
        for (const std::int64_t column : order) {
            values.push_back(base[static_cast<std::size_t>(column)]);
        }
        return values;
    }
    static NearestImage nearest(const std::vector<float>& row, std::int64_t begin,
                                std::int64_t end) {
        const auto best = std::max_element(row.begin() + begin, row.begin() + end);
        return {*best, 0, best - row.begin()};
    }
    [[nodiscard]] NearestImage toTrain(const std::vector<float>& row) const {
        return nearest(row, 0, train);
    }
    [[nodiscard]] NearestImage toControl(const std::vector<float>& row) const {
        return nearest(row, train, exchangeable);
    }
    [[nodiscard]] float toReference(const std::vector<float>& row) const {
        return *std::max_element(row.begin() + exchangeable, row.end());
    }
};

ScoredPool::ScoredPool(std::span<const privacy::AttackDetector> attackers,
                       const privacy::PatientImages& pool, const privacy::PatientImages& reference,
                       const at::Tensor& unseen, const at::Tensor& candidates)
    : candidates_(candidates.size(0)), images_(privacy::rowsByPatient(pool)) {
    patients_ = static_cast<std::int64_t>(images_.size());
    // The lower half stands for X, the upper for H: columns are pool patients in their order.
    const std::int64_t first =
        pool.patients[images_[images_.size() / 2].front()].item<std::int64_t>();
    privacy::AuditSets sets;
    sets.train = privacy::chosenRows(pool, (pool.patients < first).nonzero().flatten());
    sets.control = privacy::chosenRows(pool, (pool.patients >= first).nonzero().flatten());
    sets.reference = reference;
    sets.unseen = unseen;
    sets.released = at::cat({candidates, pool.images});
    privacy::AuditOptions options;
    options.predicates = sets.released.size(0);
    options.plantedPool = 1;
    SilentObserver observer;
    base_ = orThrow(privacy::gatherEvidence(attackers, sets, options, {}, {}, observer)).evidence;
}

void ScoredPool::addRelease(const View& view, const Draw& draw, std::int64_t asked,
                            privacy::ReleaseEvidence& release) const {
    const auto patients = static_cast<std::size_t>(patients_);
    release.largest.assign(patients, kNothing);
    release.largestAt.assign(patients, 0);
    for (std::int64_t index = 0; index < std::ssize(draw.released); ++index) {
        const auto row = view.row(draw.released[static_cast<std::size_t>(index)]);
        release.toTrain.push_back(view.toTrain(row));
        release.toControl.push_back(view.toControl(row));
        release.toReference.push_back(view.toReference(row));
        for (std::size_t column = 0; column < patients; ++column) {
            if (row[column] > release.largest[column]) {
                release.largest[column] = row[column];
                release.largestAt[column] = index;
            }
        }
        if (index < asked) {
            release.asked.push_back(index);
            append(release.predicates, row);
        }
    }
}

/// One image of each TRAIN and control patient as if released, and how alike controls are.
void ScoredPool::addReal(const View& view, DetectorEvidence& one) const {
    for (std::int64_t column = 0; column < patients_; ++column) {
        const auto& images =
            images_[static_cast<std::size_t>(view.order[static_cast<std::size_t>(column)])];
        const auto first = view.row(candidates_ + images.front());
        if (column < view.train) {
            if (column < kTrainingImages) {
                one.trainingOwner.push_back(column);
                one.trainingToTrain.push_back(view.toTrain(first));
                append(one.training, first);
            }
            continue;
        }
        one.controlOwner.push_back(column);
        append(one.controls, first);
        float toTrain = kNothing;
        float toReference = kNothing;
        for (const std::int64_t image : images) {
            const auto row = view.row(candidates_ + image);
            toTrain = std::max(toTrain, view.toTrain(row).score);
            toReference = std::max(toReference, view.toReference(row));
        }
        one.controlToTrain.push_back(toTrain);
        one.controlToReference.push_back(toReference);
    }
}

AuditEvidence ScoredPool::evidenceOf(const Draw& draw, const privacy::AuditOptions& options) const {
    std::vector<std::int64_t> order = draw.train;
    for (std::int64_t column = 0; column < base_.population.columns(); ++column) {
        if (!std::binary_search(draw.train.begin(), draw.train.end(), column)) {
            order.push_back(column);
        }
    }
    AuditEvidence evidence;
    auto& population = evidence.population;
    population.train = std::ssize(draw.train);
    population.control = patients_ - population.train;
    population.reference = base_.population.reference;
    for (const std::int64_t column : order) {
        population.number.push_back(base_.population.number[static_cast<std::size_t>(column)]);
    }
    evidence.released = std::ssize(draw.released);
    for (const DetectorEvidence& base : base_.detectors) {
        const View view{base.release.predicates, order, population.train, patients_};
        DetectorEvidence one;
        one.family = base.family;
        one.detector = base.detector;
        one.version = base.version;
        one.identical = base.identical;
        one.ownPairs = base.ownPairs;
        one.foreign = base.foreign;
        one.strangers = base.strangers;
        one.editedCopies = base.editedCopies;
        addRelease(view, draw, options.predicates, one.release);
        addReal(view, one);
        evidence.detectors.push_back(std::move(one));
    }
    return evidence;
}

std::vector<std::int64_t> drawRows(std::int64_t below, std::int64_t count, Philox& random) {
    std::vector<std::int64_t> rows(static_cast<std::size_t>(below));
    std::iota(rows.begin(), rows.end(), std::int64_t{0});
    shuffle(std::span(rows), random);
    rows.resize(static_cast<std::size_t>(count));
    return rows;
}

std::vector<std::int64_t> drawTrain(std::int64_t patients, std::int64_t train, Philox& random) {
    auto places = drawRows(patients, train, random);
    std::sort(places.begin(), places.end());
    return places;
}

Alarms alarmsOf(const AuditEvidence& evidence, const privacy::AuditOptions& options) {
    SilentObserver silent;
    const auto result = orThrow(privacy::audit(evidence, options, {}, silent)).result;
    Alarms alarms;
    alarms.verdict = result.verdict == privacy::kAttackFound;
    for (std::size_t index = 0; index < result.copies.size(); ++index) {
        bool& found = evidence.detectors[index].family == "F1" ? alarms.copyF1 : alarms.copyF2;
        found = found || !result.copies[index].findings.empty();
    }
    const auto anyOf = [&](const auto& tests, double share) {
        return std::any_of(tests.begin(), tests.end(), [&](const auto& test) {
            return test.state == "ok" && test.pHolm <= options.ownLevel() * share;
        });
    };
    alarms.excess = anyOf(result.excess, privacy::kExcessShare);
    alarms.isolation = anyOf(result.isolation, privacy::kIsolationShare);
    alarms.membership = anyOf(result.membership, privacy::kMembershipShare);
    return alarms;
}

}  // namespace outis::science
