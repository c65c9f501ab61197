// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/outlier_rule.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include <ATen/ATen.h>

namespace outis::privacy {
namespace {

constexpr std::int64_t kSide = 32;
constexpr std::int64_t kPairsAtOnce = 4'000'000;  // distances in memory
constexpr std::int64_t kPicturesAtOnce = 4096;
constexpr double kLeastSpread = 0.5;  // grey levels: less is rounding

/// Numbers of the patients, rising, and the place of each row's patient among them.
struct Patients {
    at::Tensor number;  ///< I64 [P]
    at::Tensor place;   ///< I64 [N]

    [[nodiscard]] std::int64_t count() const { return number.size(0); }
};

Patients patientsOf(const PatientRows& set) {
    auto [number, place] = at::_unique(set.patients, true, true);
    return {number, place};
}

Result<void> checkRows(const PatientRows& set, std::int64_t width) {
    if (set.rows.dim() != 2 || set.patients.dim() != 1 || set.rows.size(1) != width ||
        set.rows.size(0) != set.patients.size(0) || set.patients.scalar_type() != at::kLong) {
        return Error{ErrorCode::InvalidOption, "outliers", "rows and patients do not fit"};
    }
    if (!set.rows.isfinite().all().item<bool>()) {
        return Error{ErrorCode::NonFinite, "outliers", "a value of an image is not finite"};
    }
    return {};
}

/// Squared distances of rows [b, D] to all reference rows [R, D], of the nearest row of each
/// reference patient: [b, P].
at::Tensor toPatients(const at::Tensor& rows, const at::Tensor& reference,
                      const Patients& patients) {
    const at::Tensor squares = reference.square().sum(1);
    const at::Tensor all =
        (rows.square().sum(1, true) + squares - 2 * rows.matmul(reference.t())).clamp_min(0);
    at::Tensor nearest = at::full({rows.size(0), patients.count()},
                                  std::numeric_limits<double>::infinity(), at::kDouble);
    return nearest.scatter_reduce_(1, patients.place.expand(all.sizes()), all, "amin");
}

}  // namespace

Result<std::optional<std::vector<PatientDistance>>> unusualness(const PatientRows& set,
                                                                const PatientRows& reference,
                                                                const std::stop_token& stop) {
    const std::int64_t width = reference.rows.dim() == 2 ? reference.rows.size(1) : 0;
    for (const PatientRows* rows : {&set, &reference}) {
        if (auto sound = checkRows(*rows, width); !sound) {
            return sound.error();
        }
    }
    const Patients others = patientsOf(reference);
    if (others.count() <= kNeighbours) {
        return Error{ErrorCode::TooFewPatients, "outliers",
                     std::to_string(others.count()) + " reference patients, at least " +
                         std::to_string(kNeighbours + 1) + " are needed"};
    }
    const Patients own = patientsOf(set);
    const at::Tensor compared = reference.rows.to(at::kDouble);
    at::Tensor largest = at::zeros({own.count()}, at::kDouble);
    const std::int64_t step =
        std::max<std::int64_t>(1, kPairsAtOnce / std::max<std::int64_t>(1, compared.size(0)));
    for (std::int64_t first = 0; first < set.rows.size(0); first += step) {
        if (stop.stop_requested()) {
            return std::optional<std::vector<PatientDistance>>();
        }
        const std::int64_t count = std::min(step, set.rows.size(0) - first);
        at::Tensor distances =
            toPatients(set.rows.narrow(0, first, count).to(at::kDouble), compared, others);
        const at::Tensor isOwn =
            set.patients.narrow(0, first, count).unsqueeze(1).eq(others.number.unsqueeze(0));
        distances.masked_fill_(isOwn, std::numeric_limits<double>::infinity());
        const at::Tensor reached = std::get<0>(distances.kthvalue(kNeighbours, 1)).sqrt();
        largest.scatter_reduce_(0, own.place.narrow(0, first, count), reached, "amax");
    }
    std::vector<PatientDistance> found;
    for (std::int64_t patient = 0; patient < own.count(); ++patient) {
        found.push_back(
            {own.number[patient].item<std::int64_t>(), largest[patient].item<double>()});
    }
    return std::optional(std::move(found));
}

Result<double> outlierLimit(const std::vector<PatientDistance>& reference, double share) {
    if (!(share > 0 && share < 1)) {
        return Error{ErrorCode::InvalidOption, "outliers", "a share lies between 0 and 1"};
    }
    constexpr double kRounding = 1e-9;
    const auto count = static_cast<double>(reference.size());
    const double place = std::ceil((1 - share) * (count + 1) - kRounding);
    if (place > count) {
        const auto needed = static_cast<std::int64_t>(std::ceil((1 - share) / share - kRounding));
        return Error{ErrorCode::TooFewPatients, "outliers",
                     std::to_string(reference.size()) +
                         " validation and test patients; so small a share of outliers needs " +
                         std::to_string(needed)};
    }
    std::vector<double> distances;
    for (const PatientDistance& one : reference) {
        distances.push_back(one.distance);
    }
    std::sort(distances.begin(), distances.end());
    return distances[static_cast<std::size_t>(std::max(place, 1.0)) - 1];
}

std::vector<std::int64_t> beyond(const std::vector<PatientDistance>& distances, double limit) {
    std::vector<std::int64_t> numbers;
    for (const PatientDistance& one : distances) {
        if (one.distance > limit) {
            numbers.push_back(one.patient);
        }
    }
    return numbers;
}

at::Tensor smallPictures(const at::Tensor& images) {
    const std::int64_t side = std::min(kSide, images.size(2));
    std::vector<at::Tensor> parts = {at::empty({0, side * side}, at::kFloat)};
    for (const at::Tensor& some : images.split(kPicturesAtOnce)) {
        const at::Tensor small =
            at::adaptive_avg_pool2d(some.to(at::kFloat), {side, side}).flatten(1);
        const at::Tensor centred = small - small.mean(1, true);
        const at::Tensor spread = centred.square().mean(1, true).sqrt();
        parts.push_back(
            at::where(spread.gt(kLeastSpread), centred / spread, at::zeros({}, at::kFloat)));
    }
    return at::cat(parts);
}

}  // namespace outis::privacy
