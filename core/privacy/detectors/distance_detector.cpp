// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/distance_detector.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include <ATen/ATen.h>

#include "core/metrics/nearest.h"
#include "core/privacy/detectors/detector_options.h"

namespace outis::privacy {
namespace {

constexpr const char* kVersion = "distance-ratio-1";
constexpr double kSmallestShare = 1e-6;  // of the median, for patients with equal features

Result<at::Tensor> finiteRows(const at::Tensor& rows) {
    if (!rows.defined()) {
        return at::Tensor();
    }
    if (rows.dim() != 2 || rows.scalar_type() != at::kFloat) {
        return Error{ErrorCode::InvalidOption, "features", "must be float32 rows"};
    }
    if (!at::isfinite(rows).all().item<bool>()) {
        return Error{ErrorCode::NonFinite, "features", "a feature is not finite"};
    }
    return rows.to(at::kCPU).contiguous();
}

double squaredDistance(const float* a, const float* b, std::int64_t length) {
    double sum = 0;
    for (std::int64_t index = 0; index < length; ++index) {
        const double difference = static_cast<double>(a[index]) - static_cast<double>(b[index]);
        sum += difference * difference;
    }
    return sum;
}

/// Rows not of `patient`.
at::Tensor rowsOfOthers(const at::Tensor& patients, std::int64_t patient) {
    return at::nonzero(patients != patient).view({-1});
}

/// Squared distance of every row to the nearest row of another patient: the first neighbour of
/// another patient among a few, and for who has more images than that a search of his own.
Result<at::Tensor> foreignDistances(const at::Tensor& rows, const at::Tensor& patients,
                                    const std::stop_token& stop) {
    constexpr std::int64_t kFirst = 16;
    SilentObserver silent;
    metrics::NearestOptions options;
    options.excludeSelf = true;
    options.k = std::min(kFirst, rows.size(0) - 1);
    auto near = metrics::nearest(rows, rows, options, stop, silent);
    if (!near) {
        return near.error();
    }
    if (near->outcome == Outcome::Stopped) {
        return at::Tensor();
    }
    const at::Tensor own = patients.contiguous();
    const auto* const patient = own.const_data_ptr<std::int64_t>();
    at::Tensor result = at::empty({rows.size(0)}, at::kDouble);
    for (std::int64_t row = 0; row < rows.size(0); ++row) {
        double found = -1;
        for (std::int64_t place = 0; place < options.k && found < 0; ++place) {
            const auto other = near->index[row][place].item<std::int64_t>();
            if (patient[other] != patient[row]) {
                found = near->dist2[row][place].item<double>();
            }
        }
        if (found < 0) {
            const at::Tensor others = rows.index_select(0, rowsOfOthers(own, patient[row]));
            auto one = metrics::nearest(rows.slice(0, row, row + 1), others, {}, stop, silent);
            if (!one) {
                return one.error();
            }
            if (one->outcome == Outcome::Stopped) {
                return at::Tensor();
            }
            found = one->dist2[0][0].item<double>();
        }
        result.mutable_data_ptr<double>()[row] = found;
    }
    return result;
}

class DistanceDetector final : public CopyDetector {
public:
    explicit DistanceDetector(DistanceEncoder encoder) : encoder_(std::move(encoder)) {
        identity_ = {kDistanceRatio, std::string(kVersion) + ":" + encoder_.digest,
                     DetectorTask::Copies, 0};
    }

    [[nodiscard]] const DetectorIdentity& identity() const override { return identity_; }

    Result<Gallery> index(const PatientImages& set, std::stop_token stop) override {
        if (auto sound = checkPatientImages(set, "gallery"); !sound) {
            return sound.error();
        }
        const auto rows = encoder_.features(set.images, stop);
        if (!rows) {
            return rows.error();
        }
        return rows->defined() ? distanceGallery(*rows, set.patients, stop) : Gallery{};
    }

    Result<Gallery> indexBeside(const PatientImages& set, const Gallery& gallery,
                                std::stop_token stop) override {
        if (auto sound = checkPatientImages(set, "images"); !sound) {
            return sound.error();
        }
        const auto features = encoder_.features(set.images, stop);
        if (!features) {
            return features.error();
        }
        const auto rows = finiteRows(*features);
        if (!rows) {
            return rows.error();
        }
        if (!rows->defined()) {
            return Gallery{};
        }
        SilentObserver silent;
        auto near = metrics::nearest(*rows, gallery.rows, {}, stop, silent);
        if (!near) {
            return near.error();
        }
        if (near->outcome == Outcome::Stopped) {
            return Gallery{};
        }
        const double least = gallery.scale.min().item<double>();
        return Gallery{*rows, set.patients,
                       near->dist2.view({-1}).sqrt().clamp_min(least).contiguous()};
    }

    Result<at::Tensor> embedCandidates(const at::Tensor& images, std::stop_token stop) override {
        if (auto sound = checkImages(images, 0); !sound) {
            return sound.error();
        }
        std::vector<at::Tensor> views;
        for (const at::Tensor& view : {images, images.flip({3}).contiguous()}) {
            const auto features = encoder_.features(view, stop);
            if (!features) {
                return features.error();
            }
            const auto rows = finiteRows(*features);
            if (!rows || !rows->defined()) {
                return rows;
            }
            views.push_back(*rows);
        }
        return at::stack(views, 1).contiguous();
    }

    Result<at::Tensor> scores(const at::Tensor& candidates, const Gallery& gallery,
                              const at::Tensor& rows) const override {
        const std::int64_t length = gallery.rows.size(1);
        const std::int64_t views = candidates.size(1);
        if (candidates.size(2) != length) {
            return Error{ErrorCode::InvalidOption, "features", "of another length"};
        }
        const at::Tensor wanted = rows.contiguous();
        at::Tensor result = at::empty({rows.size(0)}, at::kDouble);
        for (std::int64_t pair = 0; pair < rows.size(0); ++pair) {
            const std::int64_t row = wanted.const_data_ptr<std::int64_t>()[pair];
            double least = std::numeric_limits<double>::infinity();
            for (std::int64_t view = 0; view < views; ++view) {
                const double distance = squaredDistance(
                    candidates.const_data_ptr<float>() + (pair * views + view) * length,
                    gallery.rows.const_data_ptr<float>() + row * length, length);
                least = std::min(least, distance);
            }
            result.mutable_data_ptr<double>()[pair] = ratio(least, gallery, row);
        }
        return result;
    }

    Result<Matches> search(const at::Tensor& candidates, const Gallery& gallery,
                           const SearchOptions& options, std::stop_token stop) const override {
        SilentObserver silent;
        metrics::NearestOptions asked;
        asked.k = std::min(options.top, gallery.rows.size(0));
        const std::int64_t count = candidates.size(0);
        const std::int64_t views = candidates.size(1);
        auto near = metrics::nearest(candidates.flatten(0, 1).contiguous(), gallery.rows, asked,
                                     stop, silent);
        if (!near) {
            return near.error();
        }
        if (near->outcome == Outcome::Stopped) {
            return Matches{Outcome::Stopped, {}, {}};
        }
        Matches matches;
        matches.score = at::empty({count, asked.k}, at::kDouble);
        matches.index = at::empty({count, asked.k}, at::kLong);
        const at::Tensor index = near->index.view({count, views * asked.k});
        const at::Tensor dist2 = near->dist2.view({count, views * asked.k});
        for (std::int64_t candidate = 0; candidate < count; ++candidate) {
            join(index[candidate], dist2[candidate], gallery, asked.k, candidate, matches);
        }
        return matches;
    }

private:
    static double ratio(double dist2, const Gallery& gallery, std::int64_t row) {
        return -std::sqrt(dist2) / gallery.scale.const_data_ptr<double>()[row];
    }

    /// The nearest rows of all views of a candidate, each once.
    static void join(const at::Tensor& index, const at::Tensor& dist2, const Gallery& gallery,
                     std::int64_t kept, std::int64_t candidate, Matches& matches) {
        std::vector<std::pair<double, std::int64_t>> found;
        for (std::int64_t place = 0; place < index.numel(); ++place) {
            found.emplace_back(dist2[place].item<double>(), index[place].item<std::int64_t>());
        }
        std::sort(found.begin(), found.end());
        std::vector<std::int64_t> seen;
        for (const auto& [distance, row] : found) {
            const auto place = static_cast<std::int64_t>(seen.size());
            if (place == kept) {
                break;
            }
            if (std::find(seen.begin(), seen.end(), row) == seen.end()) {
                seen.push_back(row);
                matches.score[candidate][place] = ratio(distance, gallery, row);
                matches.index[candidate][place] = row;
            }
        }
    }

    DistanceEncoder encoder_;
    DetectorIdentity identity_;
};

}  // namespace

Result<Gallery> distanceGallery(const at::Tensor& rows, const at::Tensor& patients,
                                std::stop_token stop) {
    const auto finite = finiteRows(rows);
    if (!finite) {
        return finite.error();
    }
    if (patients.dim() != 1 || patients.size(0) != finite->size(0) || patients.numel() == 0) {
        return Error{ErrorCode::InvalidOption, "patients", "one number per row of features"};
    }
    if ((patients == patients[0]).all().item<bool>()) {
        return Error{ErrorCode::TooFewPatients, "distance-ratio", "needs two patients"};
    }
    const auto foreign = foreignDistances(*finite, patients, stop);
    if (!foreign) {
        return foreign.error();
    }
    if (!foreign->defined()) {
        return Gallery{};
    }
    const at::Tensor distance = foreign->sqrt();
    const double median = distance.median().item<double>();
    const double least = median > 0 ? median * kSmallestShare : kSmallestShare;
    return Gallery{*finite, patients, distance.clamp_min(least).contiguous()};
}

std::unique_ptr<CopyDetector> makeDistanceDetector(DistanceEncoder encoder) {
    return std::make_unique<DistanceDetector>(std::move(encoder));
}

}  // namespace outis::privacy
