// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/row_search.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

namespace outis::privacy {
namespace {

constexpr std::int64_t kCandidates = 8;  // that share a block of the gallery while it is in cache
constexpr std::int64_t kGalleryBlock = 512;

/// The best rows of one candidate's scores.
void takeBest(const std::vector<float>& scores, std::int64_t top, double* score,
              std::int64_t* index) {
    std::vector<std::int64_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0);
    const auto better = [&](std::int64_t a, std::int64_t b) {
        const float ofA = scores[static_cast<std::size_t>(a)];
        const float ofB = scores[static_cast<std::size_t>(b)];
        return ofA != ofB ? ofA > ofB : a < b;
    };
    std::partial_sort(order.begin(), order.begin() + top, order.end(), better);
    for (std::int64_t place = 0; place < top; ++place) {
        index[place] = order[static_cast<std::size_t>(place)];
        score[place] = scores[static_cast<std::size_t>(index[place])];
    }
}

}  // namespace

Matches searchAll(std::int64_t count, std::int64_t views, std::int64_t galleryRows,
                  std::int64_t top, const ScoreRange& score, const std::stop_token& stop) {
    const std::int64_t kept = std::min(top, galleryRows);
    Matches matches;
    at::Tensor scores = at::empty({count, kept}, at::kDouble);
    at::Tensor index = at::empty({count, kept}, at::kLong);
    auto* const scoreOut = scores.mutable_data_ptr<double>();
    auto* const indexOut = index.mutable_data_ptr<std::int64_t>();
    const std::int64_t groups = (count + kCandidates - 1) / kCandidates;
    const auto searchGroup = [&](std::int64_t group) {
        const std::int64_t first = group * kCandidates;
        const std::int64_t size = std::min(kCandidates, count - first);
        std::vector<std::vector<float>> best(
            static_cast<std::size_t>(size),
            std::vector<float>(static_cast<std::size_t>(galleryRows)));
        std::vector<float> other(kGalleryBlock);
        for (std::int64_t begin = 0; begin < galleryRows; begin += kGalleryBlock) {
            const std::int64_t end = std::min(galleryRows, begin + kGalleryBlock);
            for (std::int64_t member = 0; member < size; ++member) {
                float* const out = best[static_cast<std::size_t>(member)].data() + begin;
                score(first + member, 0, begin, end, out);
                for (std::int64_t view = 1; view < views; ++view) {
                    score(first + member, view, begin, end, other.data());
                    std::transform(out, out + (end - begin), other.data(), out,
                                   [](float a, float b) { return std::max(a, b); });
                }
            }
        }
        for (std::int64_t member = 0; member < size; ++member) {
            takeBest(best[static_cast<std::size_t>(member)], kept,
                     scoreOut + (first + member) * kept, indexOut + (first + member) * kept);
        }
    };
    at::parallel_for(0, groups, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t group = begin; group < end && !stop.stop_requested(); ++group) {
            searchGroup(group);
        }
    });
    if (stop.stop_requested()) {
        matches.outcome = Outcome::Stopped;
        return matches;
    }
    matches.score = scores;
    matches.index = index;
    return matches;
}

}  // namespace outis::privacy
