// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/nearest.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/metrics/candidates.h"
#include "core/metrics/rows.h"
#include "core/metrics/screen.h"

namespace outis::metrics {
namespace {

constexpr std::int64_t kQueriesPerTask = 8;

Error invalid(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

std::optional<Error> refuse(const at::Tensor& query, const at::Tensor& gallery,
                            const NearestOptions& options) {
    if (query.dim() != 2 || gallery.dim() != 2 || query.size(1) != gallery.size(1) ||
        query.scalar_type() != gallery.scalar_type()) {
        return invalid("rows", "query and gallery need equal width and type");
    }
    if (query.scalar_type() != at::kFloat && query.scalar_type() != at::kByte) {
        return invalid("rows", "only float32 and bytes");
    }
    if (options.excludeSelf && query.size(0) > gallery.size(0)) {
        return invalid("exclude-self", "more queries than gallery rows");
    }
    if (options.k < 1 || options.k > gallery.size(0) - (options.excludeSelf ? 1 : 0)) {
        return invalid("k", "more neighbours than rows");
    }
    return std::nullopt;
}

struct Neighbour {
    double dist2;
    std::int64_t index;
    friend auto operator<=>(const Neighbour&, const Neighbour&) = default;
};

/// The candidates looked at exactly; the k nearest, ties by lowest index.
template <class T>
std::vector<Neighbour> exactNearest(const T* query, const T* gallery, std::int64_t width,
                                    const std::vector<std::int64_t>& candidates, std::int64_t k) {
    std::vector<Neighbour> found;
    for (const std::int64_t row : candidates) {
        found.push_back({squaredDistance(query, gallery + row * width, width), row});
    }
    std::partial_sort(found.begin(), found.begin() + k, found.end());
    found.resize(static_cast<std::size_t>(k));
    return found;
}

template <class T>
void rankExactly(const at::Tensor& query, const at::Tensor& gallery, const NearestOptions& options,
                 std::int64_t firstQuery, const std::vector<Candidates>& candidates,
                 Neighbours& out) {
    const std::int64_t width = query.size(1);
    const T* const queries = query.const_data_ptr<T>();
    const T* const rows = gallery.const_data_ptr<T>();
    std::int64_t* const index = out.index.mutable_data_ptr<std::int64_t>();
    double* const dist2 = out.dist2.mutable_data_ptr<double>();
    const auto count = static_cast<std::int64_t>(candidates.size());
    at::parallel_for(0, count, kQueriesPerTask, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t offset = begin; offset < end; ++offset) {
            const std::int64_t row = firstQuery + offset;
            const auto found =
                exactNearest(queries + row * width, rows, width,
                             candidates[static_cast<std::size_t>(offset)].rows(), options.k);
            for (std::int64_t rank = 0; rank < options.k; ++rank) {
                const Neighbour& neighbour = found[static_cast<std::size_t>(rank)];
                index[row * options.k + rank] = neighbour.index;
                dist2[row * options.k + rank] = neighbour.dist2;
            }
        }
    });
}

Neighbours search(const at::Tensor& query, const at::Tensor& gallery, const NearestOptions& options,
                  std::stop_token stop, Observer& observer) {
    const at::NoGradGuard noGrad;
    const at::Tensor queries = query.cpu().contiguous();
    const at::Tensor rows = gallery.cpu().contiguous();
    Neighbours out;
    out.index = at::empty({queries.size(0), options.k}, at::kLong);
    out.dist2 = at::empty({queries.size(0), options.k}, at::kDouble);
    Screen screen(queries, rows, gallery.device(), options.block);
    for (std::int64_t first = 0; first < queries.size(0); first += screen.queriesAtOnce()) {
        const std::int64_t count = std::min(screen.queriesAtOnce(), queries.size(0) - first);
        const auto candidates = screen.run(first, count, options.k, options.excludeSelf, stop);
        if (!candidates) {
            return {Outcome::Stopped, {}, {}};
        }
        if (queries.scalar_type() == at::kByte) {
            rankExactly<std::uint8_t>(queries, rows, options, first, *candidates, out);
        } else {
            rankExactly<float>(queries, rows, options, first, *candidates, out);
        }
        observer.progressed(first + count, queries.size(0));
    }
    return out;
}

}  // namespace

Result<Neighbours> nearest(const at::Tensor& query, const at::Tensor& gallery,
                           const NearestOptions& options, std::stop_token stop,
                           Observer& observer) {
    if (auto refused = refuse(query, gallery, options)) {
        return *refused;
    }
    try {
        return search(query, gallery, options, std::move(stop), observer);
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::metrics
