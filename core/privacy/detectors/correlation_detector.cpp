// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/correlation_detector.h"

#include <algorithm>
#include <set>
#include <vector>

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include "core/models/image_tensor.h"
#include "core/privacy/detectors/detector_options.h"
#include "core/privacy/detectors/picture_correlation.h"
#include "core/privacy/detectors/row_search.h"

namespace outis::privacy {
namespace {

constexpr const char* kStillVersion = "correlation-2";  // ranks without shifts
constexpr std::int64_t kLength = kFine + kCoarse;       // of a row: both sizes, one after the other
constexpr std::int64_t kPiece = 256;                    // images treated at once, to bound memory

at::Tensor resizedTo(const at::Tensor& bytes, std::int64_t side) {
    if (bytes.size(2) == side) {
        return bytes.flatten(1);
    }
    const at::Tensor fitted =
        models::resizeImages(bytes.to(at::kFloat), side, side, models::ResizeMode::Bilinear,
                             /*antialias=*/true);
    return at::round(fitted).clamp(0, 255).to(at::kByte).flatten(1);
}

/// U8 [N, kLength]; undefined when stopped.
at::Tensor rowsOf(const at::Tensor& images, const std::stop_token& stop) {
    std::vector<at::Tensor> parts = {at::empty({0, kLength}, at::kByte)};
    for (std::int64_t begin = 0; begin < images.size(0); begin += kPiece) {
        if (stop.stop_requested()) {
            return {};
        }
        const at::Tensor piece = images.slice(0, begin, begin + kPiece).to(at::kCPU);
        parts.push_back(at::cat({resizedTo(piece, kSide), resizedTo(piece, kCoarseSide)}, 1));
    }
    return at::cat(parts).contiguous();
}

/// pictures F32 [N, 1, kSide, kSide] -> U8. The middle that is compared stays inside the picture up
/// to about 5 degrees.
at::Tensor turned(const at::Tensor& pictures, double degrees) {
    return at::round(models::rotateImages(pictures, degrees)).clamp(0, 255).to(at::kByte);
}

/// Of the coarse pictures of contiguous rows.
std::vector<Sums> coarseSums(const at::Tensor& rows) {
    const at::Tensor flat = rows.view({-1, kLength});
    const auto* const data = flat.const_data_ptr<std::uint8_t>();
    std::vector<Sums> sums;
    for (std::int64_t row = 0; row < flat.size(0); ++row) {
        sums.push_back(sumsOf(data + row * kLength + kFine, kCoarse));
    }
    return sums;
}

/// All views of a candidate.
std::vector<Middle> middlesOf(const at::Tensor& candidates, std::int64_t candidate) {
    const std::int64_t views = candidates.size(1);
    const auto* const own = candidates.const_data_ptr<std::uint8_t>();
    std::vector<Middle> middles;
    for (std::int64_t view = 0; view < views; ++view) {
        middles.emplace_back(own + (candidate * views + view) * kLength);
    }
    return middles;
}

class CorrelationDetector final : public CopyDetector {
public:
    explicit CorrelationDetector(const CorrelationOptions& options) : options_(options) {
        identity_ = {kCorrelation, options.ranksWithShifts ? kCorrelationVersion : kStillVersion,
                     DetectorTask::Copies, 0};
    }

    [[nodiscard]] const DetectorIdentity& identity() const override { return identity_; }

    Result<Gallery> index(const PatientImages& set, std::stop_token stop) override {
        if (auto sound = checkPatientImages(set, "gallery"); !sound) {
            return sound.error();
        }
        return Gallery{rowsOf(set.images, stop), set.patients, {}};
    }

    Result<at::Tensor> embedCandidates(const at::Tensor& images, std::stop_token stop) override {
        if (auto sound = checkImages(images, 0); !sound) {
            return sound.error();
        }
        std::vector<at::Tensor> views;
        const auto add = [&](const at::Tensor& pictures) {
            views.push_back(rowsOf(pictures, stop));
            views.push_back(rowsOf(pictures.flip({3}), stop));
        };
        add(images);
        const at::Tensor fitted =
            resizedTo(images.to(at::kCPU), kSide).view({-1, 1, kSide, kSide}).to(at::kFloat);
        for (const double degrees : options_.turns) {
            add(turned(fitted, degrees));
        }
        return std::all_of(views.begin(), views.end(),
                           [](const at::Tensor& view) { return view.defined(); })
                   ? at::stack(views, 1).contiguous()
                   : at::Tensor();
    }

    Result<at::Tensor> scores(const at::Tensor& candidates, const Gallery& gallery,
                              const at::Tensor& rows) const override {
        at::Tensor result = at::empty({rows.size(0)}, at::kDouble);
        const at::Tensor wanted = rows.contiguous();
        auto* const out = result.mutable_data_ptr<double>();
        at::parallel_for(0, rows.size(0), 16, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t pair = begin; pair < end; ++pair) {
                out[pair] = score(middlesOf(candidates, pair), gallery,
                                  wanted.const_data_ptr<std::int64_t>()[pair]);
            }
        });
        return result;
    }

    Result<Matches> search(const at::Tensor& candidates, const Gallery& gallery,
                           const SearchOptions& options, std::stop_token stop) const override {
        const Matches nearest = ranked(candidates, gallery, stop);
        if (nearest.outcome == Outcome::Stopped) {
            return nearest;
        }
        const std::int64_t count = candidates.size(0);
        const std::int64_t kept = std::min(options.top, nearest.index.size(1));
        Matches matches;
        matches.score = at::empty({count, kept}, at::kDouble);
        matches.index = at::empty({count, kept}, at::kLong);
        const std::stop_token& token = stop;
        at::parallel_for(0, count, 1, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t candidate = begin; candidate < end && !token.stop_requested();
                 ++candidate) {
                verify(candidate, candidates, gallery, nearest.index, options.also, matches);
            }
        });
        if (stop.stop_requested()) {
            return Matches{Outcome::Stopped, {}, {}};
        }
        return matches;
    }

private:
    /// The better of a candidate's views against one gallery row.
    static float score(const std::vector<Middle>& views, const Gallery& gallery, std::int64_t row) {
        const Shifted other(gallery.rows.const_data_ptr<std::uint8_t>() + row * kLength);
        float best = -1;
        for (const Middle& view : views) {
            best = std::max(best, bestShift(view, other));
        }
        return best;
    }

    /// The rows that are looked at closely; only their index counts.
    [[nodiscard]] Matches ranked(const at::Tensor& candidates, const Gallery& gallery,
                                 const std::stop_token& stop) const {
        const std::int64_t rows = gallery.rows.size(0);
        if (rows <= options_.prefilter) {  // all of them: nothing to rank
            return {Outcome::Finished,
                    {},
                    at::arange(rows, at::kLong).expand({candidates.size(0), rows})};
        }
        return options_.ranksWithShifts ? prefilteredWithShifts(candidates, gallery, stop)
                                        : prefiltered(candidates, gallery, stop);
    }

    [[nodiscard]] Matches prefiltered(const at::Tensor& candidates, const Gallery& gallery,
                                      const std::stop_token& stop) const {
        const std::int64_t views = candidates.size(1);
        const auto* const own = candidates.const_data_ptr<std::uint8_t>();
        const auto* const all = gallery.rows.const_data_ptr<std::uint8_t>();
        const std::vector<Sums> ofOwn = coarseSums(candidates);
        const std::vector<Sums> ofAll = coarseSums(gallery.rows);
        return searchAll(
            candidates.size(0), views, gallery.rows.size(0), options_.prefilter,
            [&](std::int64_t candidate, std::int64_t view, std::int64_t begin, std::int64_t end,
                float* out) {
                const std::int64_t place = candidate * views + view;
                const std::uint8_t* const picture = own + place * kLength + kFine;
                const Sums& sums = ofOwn[static_cast<std::size_t>(place)];
                for (std::int64_t row = begin; row < end; ++row) {
                    out[row - begin] = coarseCorrelation(picture, all + row * kLength + kFine, sums,
                                                         ofAll[static_cast<std::size_t>(row)]);
                }
            },
            stop);
    }

    [[nodiscard]] Matches prefilteredWithShifts(const at::Tensor& candidates,
                                                const Gallery& gallery,
                                                const std::stop_token& stop) const {
        const auto* const all = gallery.rows.const_data_ptr<std::uint8_t>();
        std::vector<SmallMiddle> ofAll;
        ofAll.reserve(static_cast<std::size_t>(gallery.rows.size(0)));
        for (std::int64_t row = 0; row < gallery.rows.size(0); ++row) {
            ofAll.emplace_back(all + row * kLength + kFine);
        }
        std::vector<at::Tensor> nearest;
        for (std::int64_t begin = 0; begin < candidates.size(0); begin += kPiece) {
            const Matches piece =
                nearestWithShifts(candidates.slice(0, begin, begin + kPiece), ofAll, stop);
            if (piece.outcome == Outcome::Stopped) {
                return piece;
            }
            nearest.push_back(piece.index);
        }
        return {Outcome::Finished, {}, nearest.empty() ? noRows() : at::cat(nearest)};
    }

    [[nodiscard]] at::Tensor noRows() const {
        return at::empty({0, options_.prefilter}, at::kLong);
    }

    /// Of a few candidates: each takes some 160 KB here.
    [[nodiscard]] Matches nearestWithShifts(const at::Tensor& candidates,
                                            const std::vector<SmallMiddle>& ofAll,
                                            const std::stop_token& stop) const {
        const std::int64_t views = candidates.size(1);
        const std::int64_t shifted = views * SmallMiddle::kShifts * SmallMiddle::kShifts;
        const auto* const own = candidates.const_data_ptr<std::uint8_t>();
        std::vector<SmallMiddle> ofOwn;
        ofOwn.reserve(static_cast<std::size_t>(candidates.size(0) * shifted));
        for (std::int64_t place = 0; place < candidates.size(0) * views; ++place) {
            for (std::int64_t down = 0; down < SmallMiddle::kShifts; ++down) {
                for (std::int64_t right = 0; right < SmallMiddle::kShifts; ++right) {
                    ofOwn.emplace_back(own + place * kLength + kFine, down, right);
                }
            }
        }
        return searchAll(
            candidates.size(0), shifted, std::ssize(ofAll), options_.prefilter,
            [&](std::int64_t candidate, std::int64_t view, std::int64_t begin, std::int64_t end,
                float* out) {
                const auto& middle = ofOwn[static_cast<std::size_t>(candidate * shifted + view)];
                for (std::int64_t row = begin; row < end; ++row) {
                    out[row - begin] =
                        smallCorrelation(middle, ofAll[static_cast<std::size_t>(row)]);
                }
            },
            stop);
    }

    static void verify(std::int64_t candidate, const at::Tensor& candidates, const Gallery& gallery,
                       const at::Tensor& nearest, const at::Tensor& also, Matches& matches) {
        std::set<std::int64_t> rows;
        for (const at::Tensor* list : {&nearest, &also}) {
            if (list->defined()) {
                const at::Tensor own = (*list)[candidate].contiguous();
                const auto* const row = own.const_data_ptr<std::int64_t>();
                rows.insert(row, row + own.numel());
            }
        }
        rows.erase(-1);
        const std::vector<Middle> views = middlesOf(candidates, candidate);
        std::vector<std::pair<float, std::int64_t>> found;  // minus the score, row
        for (const std::int64_t row : rows) {
            found.emplace_back(-score(views, gallery, row), row);
        }
        std::sort(found.begin(), found.end());
        const std::int64_t kept = matches.score.size(1);
        auto* const score = matches.score.mutable_data_ptr<double>() + candidate * kept;
        auto* const index = matches.index.mutable_data_ptr<std::int64_t>() + candidate * kept;
        for (std::int64_t place = 0; place < kept; ++place) {
            score[place] = -found[static_cast<std::size_t>(place)].first;
            index[place] = found[static_cast<std::size_t>(place)].second;
        }
    }

    CorrelationOptions options_;
    DetectorIdentity identity_;
};

}  // namespace

std::unique_ptr<CopyDetector> makeCorrelationDetector(const CorrelationOptions& options) {
    return std::make_unique<CorrelationDetector>(options);
}

}  // namespace outis::privacy
