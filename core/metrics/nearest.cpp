// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/nearest.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/metrics/candidates.h"
#include "core/metrics/rows.h"
#include "core/metrics/screen.h"

namespace outis::metrics {
namespace {

constexpr std::int64_t kQueriesPerTask = 8;
constexpr std::int64_t kNumbersAtOnce = std::int64_t{1} << 25;  // of the gallery: 128 MB as F32
constexpr std::int64_t kCandidates = std::int64_t{1} << 20;     // kept for all queries at once

Error invalid(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

std::optional<Error> refuse(const RowSource& query, const RowSource& gallery,
                            const NearestOptions& options) {
    if (!query.isRows() || !gallery.isRows() || query.width() != gallery.width() ||
        query.type() != gallery.type()) {
        return invalid("rows", "query and gallery need equal width and type");
    }
    if (query.type() != at::kFloat && query.type() != at::kByte) {
        return invalid("rows", "only float32 and bytes");
    }
    if (options.excludeSelf && query.size() > gallery.size()) {
        return invalid("exclude-self", "more queries than gallery rows");
    }
    if (options.k < 1 || options.k > gallery.size() - (options.excludeSelf ? 1 : 0)) {
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
std::vector<Neighbour> exactNearest(const T* query, const RowSource& gallery,
                                    const std::vector<std::int64_t>& candidates, std::int64_t k) {
    std::vector<Neighbour> found;
    for (const std::int64_t row : candidates) {
        found.push_back({squaredDistance(query, gallery.row<T>(row), gallery.width()), row});
    }
    std::partial_sort(found.begin(), found.begin() + k, found.end());
    found.resize(static_cast<std::size_t>(k));
    return found;
}

/// One call of nearest().
class Search {
public:
    Search(const RowSource& query, const RowSource& gallery, const NearestOptions& options,
           std::stop_token stop, Observer& observer)
        : device_(gallery.device()),
          queries_(query.onCpu(query.type())),
          gallery_(gallery.onCpu(gallery.type())),
          options_(options),
          stop_(std::move(stop)),
          observer_(observer) {
        // Whole blocks of the screen, but for the last part.
        const std::int64_t rows =
            options.part > 0 ? options.part : kNumbersAtOnce / gallery.width();
        galleryAtOnce_ = std::max<std::int64_t>(1, rows / kScreenBlock) * kScreenBlock;
        const std::int64_t most = std::clamp<std::int64_t>(kCandidates / options.k, 256, 16384);
        queriesAtOnce_ = std::clamp<std::int64_t>(rows, 1, most);
    }

    Neighbours run() {
        out_.index = at::empty({queries_.size(), options_.k}, at::kLong);
        out_.dist2 = at::empty({queries_.size(), options_.k}, at::kDouble);
        for (std::int64_t first = 0; first < queries_.size(); first += queriesAtOnce_) {
            if (!compare(first, std::min(queriesAtOnce_, queries_.size() - first))) {
                return {Outcome::Stopped, {}, {}};
            }
        }
        return out_;
    }

private:
    /// Queries [first, first + count) with the whole gallery; false when stopped.
    bool compare(std::int64_t first, std::int64_t count) {
        const Screen screen(queries_.block(first, count).contiguous(), device_, options_.block);
        std::vector<Candidates> found(static_cast<std::size_t>(count), Candidates(options_.k));
        const auto self = options_.excludeSelf ? std::optional(first) : std::nullopt;
        for (std::int64_t row = 0; row < gallery_.size(); row += galleryAtOnce_) {
            const std::int64_t rows = std::min(galleryAtOnce_, gallery_.size() - row);
            const at::Tensor shown = gallery_.block(row, rows).contiguous();
            const Screen::Part part = screen.prepare(shown, row);
            const bool isLast = row + rows == gallery_.size();
            for (std::int64_t at = 0; at < count; at += screen.queriesAtOnce()) {
                const std::int64_t here = std::min(screen.queriesAtOnce(), count - at);
                const auto some = std::span(found).subspan(static_cast<std::size_t>(at),
                                                           static_cast<std::size_t>(here));
                if (!screen.run(part, at, some, self, stop_)) {
                    return false;
                }
                if (isLast) {
                    rank(first + at, some);
                    observer_.progressed(first + at + here, queries_.size());
                }
            }
        }
        return true;
    }

    void rank(std::int64_t firstQuery, std::span<const Candidates> candidates) {
        if (queries_.type() == at::kByte) {
            rankExactly<std::uint8_t>(firstQuery, candidates);
        } else {
            rankExactly<float>(firstQuery, candidates);
        }
    }

    template <class T>
    void rankExactly(std::int64_t firstQuery, std::span<const Candidates> candidates) {
        std::int64_t* const index = out_.index.mutable_data_ptr<std::int64_t>();
        double* const dist2 = out_.dist2.mutable_data_ptr<double>();
        const std::int64_t k = options_.k;
        at::parallel_for(0, std::ssize(candidates), kQueriesPerTask, [&](auto begin, auto end) {
            for (std::int64_t offset = begin; offset < end; ++offset) {
                const std::int64_t row = firstQuery + offset;
                const auto found =
                    exactNearest(queries_.row<T>(row), gallery_,
                                 candidates[static_cast<std::size_t>(offset)].rows(), k);
                for (std::int64_t rank = 0; rank < k; ++rank) {
                    const Neighbour& neighbour = found[static_cast<std::size_t>(rank)];
                    index[row * k + rank] = neighbour.index;
                    dist2[row * k + rank] = neighbour.dist2;
                }
            }
        });
    }

    at::Device device_;
    RowSource queries_;
    RowSource gallery_;
    const NearestOptions& options_;
    std::stop_token stop_;
    Observer& observer_;
    std::int64_t galleryAtOnce_ = 0;
    std::int64_t queriesAtOnce_ = 0;
    Neighbours out_;
};

}  // namespace

Result<Neighbours> nearest(const RowSource& query, const RowSource& gallery,
                           const NearestOptions& options, std::stop_token stop,
                           Observer& observer) {
    if (auto refused = refuse(query, gallery, options)) {
        return *refused;
    }
    try {
        const at::NoGradGuard noGrad;
        return Search(query, gallery, options, std::move(stop), observer).run();
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::metrics
