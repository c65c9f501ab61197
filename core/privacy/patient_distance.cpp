// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/patient_distance.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <limits>

namespace outis::privacy {

namespace {

constexpr std::int64_t kQueryBlock = 256;
constexpr std::int64_t kImageBlock = 4096;

/// Squared distances [q, n] of integer-valued rows: |a|^2 + |b|^2 - 2 a.b, exact in double.
at::Tensor squaredDistances(const at::Tensor& left, const at::Tensor& right) {
    const at::Tensor a = left.to(at::kDouble);
    const at::Tensor b = right.to(at::kDouble);
    const at::Tensor norms = a.square().sum(1, true) + b.square().sum(1).unsqueeze(0);
    return at::addmm(norms, a, b.t(), 1, -2);
}

}  // namespace

PersonDistances personDistances(const at::Tensor& queries, const PeopleImages& people,
                                const std::stop_token& stop) {
    const auto [persons, column, counts] = at::unique_dim(people.person, 0, true, true);
    const std::int64_t queryCount = queries.size(0);
    const std::int64_t imageCount = people.pixels.size(0);
    at::Tensor nearest = at::full({queryCount, persons.size(0)},
                                  std::numeric_limits<double>::infinity(), at::kDouble);
    for (std::int64_t query = 0; query < queryCount; query += kQueryBlock) {
        const std::int64_t rows = std::min(kQueryBlock, queryCount - query);
        at::Tensor block = nearest.narrow(0, query, rows);
        for (std::int64_t image = 0; image < imageCount; image += kImageBlock) {
            if (stop.stop_requested()) {
                return {};
            }
            const std::int64_t columns = std::min(kImageBlock, imageCount - image);
            const at::Tensor distances = squaredDistances(queries.narrow(0, query, rows),
                                                          people.pixels.narrow(0, image, columns));
            const at::Tensor target =
                column.narrow(0, image, columns).unsqueeze(0).expand({rows, columns});
            block.scatter_reduce_(1, target, distances, "amin");
        }
    }
    return {nearest, persons};
}

double smallestForeignDistance(const PeopleImages& left, const PeopleImages& right,
                               const std::stop_token& stop) {
    double smallest = std::numeric_limits<double>::infinity();
    for (std::int64_t first = 0; first < left.pixels.size(0); first += kQueryBlock) {
        const std::int64_t rows = std::min(kQueryBlock, left.pixels.size(0) - first);
        for (std::int64_t image = 0; image < right.pixels.size(0); image += kImageBlock) {
            if (stop.stop_requested()) {
                return smallest;
            }
            const std::int64_t columns = std::min(kImageBlock, right.pixels.size(0) - image);
            at::Tensor distances = squaredDistances(left.pixels.narrow(0, first, rows),
                                                    right.pixels.narrow(0, image, columns));
            const at::Tensor same = left.person.narrow(0, first, rows).unsqueeze(1) ==
                                    right.person.narrow(0, image, columns).unsqueeze(0);
            distances.masked_fill_(same, std::numeric_limits<double>::infinity());
            smallest = std::min(smallest, distances.min().item<double>());
        }
    }
    return smallest;
}

std::vector<double> samePersonDistances(const PeopleImages& people, const std::stop_token& stop) {
    std::vector<double> distances;
    const at::Tensor persons = std::get<0>(at::_unique(people.person));
    for (std::int64_t row = 0; row < persons.size(0) && !stop.stop_requested(); ++row) {
        const at::Tensor own = (people.person == persons[row]).nonzero().flatten();
        const at::Tensor images = people.pixels.index_select(0, own);
        const at::Tensor between = squaredDistances(images, images);
        for (std::int64_t first = 0; first < own.size(0); ++first) {
            for (std::int64_t second = first + 1; second < own.size(0); ++second) {
                distances.push_back(between[first][second].item<double>());
            }
        }
    }
    std::ranges::sort(distances);
    return distances;
}

}  // namespace outis::privacy
