// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/statistics/auc.h"
#include "core/statistics/invalid_input.h"

namespace outis::statistics {
namespace {

/// Rows of each distinct cluster, clusters in ascending order.
std::vector<std::vector<std::size_t>> rowsOfClusters(std::span<const std::int64_t> cluster) {
    std::map<std::int64_t, std::vector<std::size_t>> byId;
    for (std::size_t row = 0; row < cluster.size(); ++row) {
        byId[cluster[row]].push_back(row);
    }
    std::vector<std::vector<std::size_t>> rows;
    for (auto& [id, members] : byId) {
        rows.push_back(std::move(members));
    }
    return rows;
}

Result<Interval> percentiles(const std::vector<double>& values, double confidence) {
    const auto lower = quantile(values, (1 - confidence) / 2);
    const auto upper = quantile(values, (1 + confidence) / 2);
    if (!lower || !upper) {
        return lower ? upper.error() : lower.error();
    }
    return Interval{*lower, *upper};
}

}  // namespace

Result<double> quantile(std::span<const double> values, double q) {
    if (values.empty() || !(q >= 0 && q <= 1)) {
        return invalidInput("quantile", "needs values and a share between 0 and 1");
    }
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    const double position = static_cast<double>(sorted.size() - 1) * q;
    const auto below = static_cast<std::size_t>(std::floor(position));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double share = position - static_cast<double>(below);
    return sorted[below] + share * (sorted[above] - sorted[below]);
}

Result<BootstrapAuc> bootstrapAuc(std::span<const double> score,
                                  std::span<const std::int64_t> label,
                                  std::span<const std::int64_t> cluster,
                                  std::span<const std::int64_t> draws,
                                  std::int64_t drawsPerResample, double confidence) {
    if (cluster.size() != score.size() || drawsPerResample < 1 || draws.empty() ||
        draws.size() % static_cast<std::size_t>(drawsPerResample) != 0) {
        return invalidInput("draws", "must be whole resamples of clusters, one cluster per row");
    }
    if (!(confidence > 0 && confidence < 1)) {
        return invalidInput("confidence", "must lie between 0 and 1");
    }
    const auto rows = rowsOfClusters(cluster);
    if (std::any_of(draws.begin(), draws.end(), [&](std::int64_t draw) {
            return draw < 0 || draw >= static_cast<std::int64_t>(rows.size());
        })) {
        return invalidInput("draws", "name a cluster that is not there");
    }
    const auto whole = rocAuc(score, label);
    if (!whole) {
        return whole.error();
    }
    BootstrapAuc result;
    result.auc = *whole;
    std::vector<double> valid;
    const auto width = static_cast<std::size_t>(drawsPerResample);
    for (std::size_t begin = 0; begin < draws.size(); begin += width) {
        std::vector<double> scores;
        std::vector<std::int64_t> labels;
        for (const std::int64_t draw : draws.subspan(begin, width)) {
            for (const std::size_t row : rows[static_cast<std::size_t>(draw)]) {
                scores.push_back(score[row]);
                labels.push_back(label[row]);
            }
        }
        const auto auc = rocAuc(scores, labels);  // refused: one class alone
        result.resampled.push_back(auc ? *auc : -1);
        if (auc) {
            valid.push_back(*auc);
        }
    }
    const auto interval = percentiles(valid, confidence);
    if (!interval) {
        return invalidInput("draws", "no resample holds both classes");
    }
    result.valid = static_cast<std::int64_t>(valid.size());
    result.interval = *interval;
    return result;
}

}  // namespace outis::statistics
