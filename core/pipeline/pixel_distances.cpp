// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/pixel_distances.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include "core/base/observer.h"
#include "core/metrics/nearest.h"

namespace outis::pipeline {

namespace {

/// Root-mean-square grey levels to the nearest gallery image, and which one it is.
struct Distances {
    std::vector<double> rms;
    std::vector<std::int64_t> index;
};

Distances distancesTo(const at::Tensor& queries, const at::Tensor& gallery,
                      const std::stop_token& stop) {
    SilentObserver silent;
    const auto found = orThrow(metrics::nearest(queries, gallery, {}, stop, silent));
    Distances distances;
    if (found.outcome == Outcome::Stopped) {
        return distances;
    }
    const double pixels = static_cast<double>(gallery.size(1));
    for (std::int64_t row = 0; row < queries.size(0); ++row) {
        distances.rms.push_back(std::sqrt(found.dist2[row][0].item<double>() / pixels));
        distances.index.push_back(found.index[row][0].item<std::int64_t>());
    }
    return distances;
}

nlohmann::json closestPairs(const Distances& distances, const data::PreparedSet& train,
                            std::int64_t wanted) {
    std::vector<std::size_t> order(distances.rms.size());
    for (std::size_t row = 0; row < order.size(); ++row) {
        order[row] = row;
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t row) { return distances.rms[row]; });
    nlohmann::json pairs = nlohmann::json::array();
    for (std::size_t rank = 0; rank < order.size() && rank < static_cast<std::size_t>(wanted);
         ++rank) {
        const auto row = order[rank];
        const auto trainRow = distances.index[row];
        pairs.push_back({{"synthetic", row},
                         {"train_row", trainRow},
                         {"train_image", train.imageIds()[static_cast<std::size_t>(trainRow)]},
                         {"distance", distances.rms[row]}});
    }
    return pairs;
}

}  // namespace

double rootMeanSquare(const at::Tensor& one, const at::Tensor& other) {
    return std::sqrt((one.to(at::kDouble) - other.to(at::kDouble)).square().mean().item<double>());
}

Result<std::optional<nlohmann::json>> pixelDistances(const RoleSets& sets, const at::Tensor& images,
                                                     std::int64_t wanted,
                                                     const std::stop_token& stop) {
    try {
        const at::Tensor gallery = flatImagesOf(sets.train);
        const auto fromImages = distancesTo(images.flatten(1), gallery, stop);
        const auto fromTest = distancesTo(flatImagesOf(sets.test), gallery, stop);
        const auto fromControl = distancesTo(flatImagesOf(sets.control), gallery, stop);
        if (stop.stop_requested()) {
            return std::optional<nlohmann::json>();
        }
        return std::optional(
            nlohmann::json{{"space", "pixels"},
                           {"unit", "root-mean-square grey levels"},
                           {"synthetic", fromImages.rms},
                           {"test", fromTest.rms},
                           {"control", fromControl.rms},
                           {"pairs", closestPairs(fromImages, sets.train, wanted)}});
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::pipeline
