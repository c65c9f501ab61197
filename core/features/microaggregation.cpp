// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/microaggregation.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <utility>

namespace outis::features {
namespace {

using Indices = std::vector<std::int64_t>;

class Mdav {
public:
    Mdav(const at::Tensor& points, std::int64_t k)
        : points_(points.contiguous()),
          data_(points_.const_data_ptr<double>()),
          width_(points_.size(1)),
          k_(static_cast<std::size_t>(k)) {
        for (std::int64_t point = 0; point < points_.size(0); ++point) {
            left_.push_back(point);
        }
    }

    std::vector<Indices> run() {
        while (left_.size() >= 3 * k_) {
            const std::int64_t first = farthestFrom(centroid().data());
            takeAround(first);
            takeAround(farthestFrom(rowOf(first)));
        }
        if (left_.size() >= 2 * k_) {
            takeAround(farthestFrom(centroid().data()));
        }
        groups_.push_back(std::move(left_));
        return std::move(groups_);
    }

private:
    [[nodiscard]] const double* rowOf(std::int64_t point) const { return data_ + point * width_; }

    /// Partial sums let the processor add several columns at once.
    [[nodiscard]] double squaredDistance(const double* a, const double* b) const {
        constexpr std::int64_t kLanes = 8;
        double sums[kLanes] = {};
        std::int64_t column = 0;
        for (; column + kLanes <= width_; column += kLanes) {
            for (std::int64_t lane = 0; lane < kLanes; ++lane) {
                const double apart = a[column + lane] - b[column + lane];
                sums[lane] += apart * apart;
            }
        }
        double total = 0;
        for (; column < width_; ++column) {
            total += (a[column] - b[column]) * (a[column] - b[column]);
        }
        for (const double sum : sums) {
            total += sum;
        }
        return total;
    }

    [[nodiscard]] std::vector<double> centroid() const {
        std::vector<double> sum(static_cast<std::size_t>(width_), 0.0);
        for (const std::int64_t point : left_) {
            const double* const row = rowOf(point);
            for (std::int64_t column = 0; column < width_; ++column) {
                sum[static_cast<std::size_t>(column)] += row[column];
            }
        }
        for (double& value : sum) {
            value /= static_cast<double>(left_.size());
        }
        return sum;
    }

    [[nodiscard]] std::int64_t farthestFrom(const double* centre) const {
        std::int64_t farthest = left_.front();
        double largest = -1;
        for (const std::int64_t point : left_) {
            const double distance = squaredDistance(rowOf(point), centre);
            if (distance > largest) {
                largest = distance;
                farthest = point;
            }
        }
        return farthest;
    }

    /// Moves `centre` and its k - 1 nearest from what is left into a group.
    void takeAround(std::int64_t centre) {
        std::vector<std::pair<double, std::int64_t>> order;
        for (const std::int64_t point : left_) {
            // The centre itself comes first, whatever lies on the same spot.
            const double distance =
                point == centre ? -1 : squaredDistance(rowOf(point), rowOf(centre));
            order.emplace_back(distance, point);
        }
        const auto end = order.begin() + static_cast<std::ptrdiff_t>(k_);
        std::nth_element(order.begin(), end - 1, order.end());
        Indices group;
        for (auto member = order.begin(); member != end; ++member) {
            group.push_back(member->second);
        }
        std::sort(group.begin(), group.end());
        std::erase_if(left_, [&](std::int64_t point) {
            return std::binary_search(group.begin(), group.end(), point);
        });
        groups_.push_back(std::move(group));
    }

    at::Tensor points_;
    const double* data_;
    std::int64_t width_;
    std::size_t k_;
    Indices left_;  ///< rising
    std::vector<Indices> groups_;
};

}  // namespace

std::vector<std::vector<std::int64_t>> mdav(const at::Tensor& points, std::int64_t k) {
    return Mdav(points, k).run();
}

}  // namespace outis::features
