// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/memorisation_meter.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <vector>

#include "core/base/observer.h"
#include "core/metrics/nearest.h"
#include "core/statistics/auc.h"
#include "core/statistics/intervals.h"

namespace outis::privacy {
namespace {

constexpr double kCopyQuantile = 0.01;     // METHOD 13.5-0a: 0.99 of the scores
constexpr std::int64_t kFewestPairs = 20;  // METHOD 13.5-0a
constexpr std::int64_t kBlock = 256;       // rows of a matrix of distances at once

Error invalid(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

bool areRows(const at::Tensor& rows) {
    return rows.defined() && rows.dim() == 2 && rows.scalar_type() == at::kFloat &&
           rows.size(1) > 0;
}

bool arePatients(const at::Tensor& patients, const at::Tensor& rows) {
    return patients.defined() && patients.dim() == 1 && patients.scalar_type() == at::kLong &&
           patients.size(0) == rows.size(0);
}

void checkReference(const MeterReference& reference) {
    if (!areRows(reference.training) || !areRows(reference.validation) ||
        reference.training.size(1) != reference.validation.size(1)) {
        throw ErrorException(invalid("features", "needs F32 rows of one width"));
    }
    if (!arePatients(reference.trainingPatient, reference.training) ||
        !arePatients(reference.validationPatient, reference.validation)) {
        throw ErrorException(invalid("patients", "needs one whole number per row"));
    }
    if (!at::isfinite(reference.training).all().item<bool>() ||
        !at::isfinite(reference.validation).all().item<bool>()) {
        throw ErrorException(invalid("features", "a value is not finite"));
    }
    if (reference.training.size(0) == 0) {
        throw ErrorException({ErrorCode::TooFewPatients, "memorisation", "no training patient"});
    }
}

/// Rows of whole patients in an order drawn from `seed`, cut to `count` rows. The order of the
/// rows given changes nothing but the order inside a patient.
at::Tensor drawPatients(const at::Tensor& patients, std::int64_t count, Seed seed) {
    const at::Tensor ids = patients.contiguous();
    std::map<std::int64_t, std::vector<std::int64_t>> rows;
    for (std::int64_t row = 0; row < ids.size(0); ++row) {
        rows[ids.const_data_ptr<std::int64_t>()[row]].push_back(row);
    }
    std::vector<std::int64_t> order;
    for (const auto& [patient, ignored] : rows) {
        order.push_back(patient);
    }
    Philox random(derive(seed, "memorisation-patients"));
    shuffle(std::span<std::int64_t>(order), random);
    std::vector<std::int64_t> chosen;
    for (const std::int64_t patient : order) {
        for (const std::int64_t row : rows[patient]) {
            if (static_cast<std::int64_t>(chosen.size()) < count) {
                chosen.push_back(row);
            }
        }
    }
    return at::tensor(chosen, at::kLong);
}

/// Distance of each row of `query` to the nearest of `gallery`, F64 [Q].
at::Tensor nearestDistance(const at::Tensor& query, const at::Tensor& gallery,
                           std::stop_token stop) {
    SilentObserver observer;
    const metrics::Neighbours found =
        orThrow(metrics::nearest(query, gallery, {}, std::move(stop), observer));
    if (found.outcome == Outcome::Stopped) {
        throw ErrorException(invalid("memorisation", "stopped"));
    }
    return found.dist2.select(1, 0).sqrt();
}

struct PairDistances {
    double smallestDifferent = std::numeric_limits<double>::infinity();
    std::vector<double> same;  ///< of different images of one patient
};

PairDistances pairsOf(const at::Tensor& features, const at::Tensor& patients) {
    const at::Tensor rows = features.to(at::kCPU, at::kDouble);
    const at::Tensor ids = patients.to(at::kCPU);
    const std::int64_t count = rows.size(0);
    PairDistances pairs;
    for (std::int64_t first = 0; first < count; first += kBlock) {
        const std::int64_t block = std::min(kBlock, count - first);
        // Differences, not products: exact for the closest pairs, which decide.
        const at::Tensor apart =
            at::cdist(rows.narrow(0, first, block), rows, 2, /*compute_mode=*/2);
        const at::Tensor own = ids.narrow(0, first, block).unsqueeze(1) == ids.unsqueeze(0);
        const at::Tensor others = apart.masked_select(own.logical_not());
        if (others.numel() > 0) {
            pairs.smallestDifferent =
                std::min(pairs.smallestDifferent, others.min().item<double>());
        }
        const at::Tensor later = at::arange(count).unsqueeze(0) >
                                 at::arange(first, first + block).unsqueeze(1);  // each pair once
        const at::Tensor same = apart.masked_select(own.logical_and(later));
        pairs.same.insert(pairs.same.end(), same.const_data_ptr<double>(),
                          same.const_data_ptr<double>() + same.numel());
    }
    return pairs;
}

/// Linear interpolation at position level (m - 1) of the sorted values.
double quantile(std::vector<double> values, double level) {
    std::sort(values.begin(), values.end());
    const double position = level * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return std::lerp(values[below], values[above], position - static_cast<double>(below));
}

/// P(-a > -b) over all pairs of the two lists: a nearer than b.
double nearerAuc(const at::Tensor& a, const at::Tensor& b) {
    const at::Tensor scores = at::cat({a, b}).neg().contiguous();
    std::vector<std::int64_t> labels(static_cast<std::size_t>(a.numel()), 1);
    labels.resize(static_cast<std::size_t>(scores.numel()), 0);
    return orThrow(statistics::rocAuc(
        {scores.const_data_ptr<double>(), static_cast<std::size_t>(scores.numel())}, labels));
}

}  // namespace

Result<MemorisationMeter> MemorisationMeter::prepare(const MeterReference& reference,
                                                     std::stop_token stop) {
    try {
        checkReference(reference);
        const PairDistances pairs = pairsOf(reference.validation, reference.validationPatient);
        if (!std::isfinite(pairs.smallestDifferent)) {
            return Error{ErrorCode::TooFewPatients, "memorisation",
                         "fewer than two validation patients"};
        }
        MemorisationMeter meter;
        meter.all_ = reference.training;
        const std::int64_t count =
            std::min(reference.training.size(0), reference.validation.size(0));
        meter.chosen_ = reference.training.index_select(
            0, drawPatients(reference.trainingPatient, count, reference.seed));
        meter.validation_ = reference.validation.index_select(
            0, drawPatients(reference.validationPatient, count, reference.seed));
        meter.samePatientPairs_ = static_cast<std::int64_t>(pairs.same.size());
        meter.copyDistance_ = pairs.smallestDifferent;
        if (meter.samePatientPairs_ >= kFewestPairs) {
            meter.copyDistance_ =
                std::min(meter.copyDistance_, quantile(pairs.same, kCopyQuantile));
        }
        const at::Tensor real =
            nearestDistance(reference.validation, reference.training, std::move(stop));
        meter.realCopyRate_ = (real <= meter.copyDistance_).to(at::kDouble).mean().item<double>();
        return meter;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

Result<MemorisationRow> MemorisationMeter::measure(std::int64_t imagesSeen,
                                                   const at::Tensor& samples) const {
    if (!areRows(samples) || samples.size(0) == 0 || samples.size(1) != all_.size(1)) {
        return invalid("samples", "needs F32 rows as wide as the real ones");
    }
    try {
        const at::Tensor toTraining = nearestDistance(samples, chosen_, {});
        const at::Tensor toValidation = nearestDistance(samples, validation_, {});
        const at::Tensor toAll = nearestDistance(samples, all_, {});
        MemorisationRow row;
        row.imagesSeen = imagesSeen;
        row.samples = samples.size(0);
        // A sample as near to both counts as nearer to training: the stricter reading.
        const auto nearer = (toTraining <= toValidation).sum().item<std::int64_t>();
        const auto share = orThrow(statistics::wilson(nearer, row.samples));
        row.share = static_cast<double>(nearer) / static_cast<double>(row.samples);
        row.shareLow = share.lower;
        row.shareHigh = share.upper;
        row.auc = nearerAuc(toTraining, toValidation);
        row.copies = (toAll <= copyDistance_).sum().item<std::int64_t>();
        const auto copies = orThrow(statistics::wilson(row.copies, row.samples));
        row.copyRate = static_cast<double>(row.copies) / static_cast<double>(row.samples);
        row.copyLow = copies.lower;
        row.copyHigh = copies.upper;
        row.realCopyRate = realCopyRate_;
        return row;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::privacy
