// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/correlation_detector.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include "core/models/image_tensor.h"
#include "core/privacy/detectors/correlation_views.h"
#include "core/privacy/detectors/detector_options.h"
#include "core/privacy/detectors/picture_correlation.h"
#include "core/privacy/detectors/row_search.h"

namespace outis::privacy {
namespace {

constexpr const char* kFormsVersion = "correlation-forms-1";
constexpr const char* kStillVersion = "correlation-2";  // ranks without shifts
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

/// Of contiguous rows.
void rankTonesOf(at::Tensor& rows) {
    auto* const data = rows.mutable_data_ptr<std::uint8_t>();
    for (std::int64_t row = 0; row < rows.size(0); ++row) {
        rankTones(data + row * kLength, kFine);
        rankTones(data + row * kLength + kFine, kCoarse);
    }
}

/// U8 [N, kLength]; undefined when stopped.
at::Tensor rowsOf(const at::Tensor& images, Tones tones, const std::stop_token& stop) {
    std::vector<at::Tensor> parts = {at::empty({0, kLength}, at::kByte)};
    for (std::int64_t begin = 0; begin < images.size(0); begin += kPiece) {
        if (stop.stop_requested()) {
            return {};
        }
        const at::Tensor piece = images.slice(0, begin, begin + kPiece).to(at::kCPU);
        parts.push_back(at::cat({resizedTo(piece, kSide), resizedTo(piece, kCoarseSide)}, 1));
    }
    at::Tensor rows = at::cat(parts).contiguous();
    if (tones == Tones::Ranked) {
        rankTonesOf(rows);
    }
    return rows;
}

/// U8 [N, 1, S, S] -> U8 [N, 1, kSide, kSide]: the picture at `halves` half pixels, of which the
/// middle is taken, or around which the edge is repeated. Even, and resized either way round, so
/// that a mirror image gives the mirrored picture to the bit.
at::Tensor scaled(const at::Tensor& images, std::int64_t halves) {
    const auto resized = [&](const at::Tensor& pictures) {
        return models::resizeImages(pictures, halves, halves, models::ResizeMode::Bilinear,
                                    /*antialias=*/true);
    };
    const at::Tensor pictures = images.to(at::kCPU).to(at::kFloat);
    const at::Tensor fitted =
        at::round((resized(pictures) + resized(pictures.flip({3})).flip({3})) / 2);
    const std::int64_t margin = std::max<std::int64_t>(2 * kSide - halves, 0) / 2;
    const at::Tensor filled = at::replication_pad2d(fitted, {margin, margin, margin, margin});
    const at::Tensor whole = at::avg_pool2d(models::centreCrop(filled, 2 * kSide), 2);
    return at::round(whole).clamp(0, 255).to(at::kByte);
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

class CorrelationDetector final : public CopyDetector {
public:
    CorrelationDetector(const CorrelationOptions& options, Forms forms, DetectorIdentity identity)
        : options_(options), forms_(std::move(forms)), identity_(std::move(identity)) {}

    [[nodiscard]] const DetectorIdentity& identity() const override { return identity_; }

    Result<Gallery> index(const PatientImages& set, std::stop_token stop) override {
        if (auto sound = checkPatientImages(set, "gallery"); !sound) {
            return sound.error();
        }
        return Gallery{rowsOf(set.images, forms_.tones, stop), set.patients, {}};
    }

    Result<at::Tensor> embedCandidates(const at::Tensor& images, std::stop_token stop) override {
        if (auto sound = checkImages(images, 0); !sound) {
            return sound.error();
        }
        std::vector<at::Tensor> views;
        const auto add = [&](const at::Tensor& pictures) {
            for (std::int64_t quarter = 0; quarter < (forms_.quarterTurns ? 4 : 1); ++quarter) {
                const at::Tensor stood = quarter > 0 ? pictures.rot90(quarter, {2, 3}) : pictures;
                views.push_back(rowsOf(stood, forms_.tones, stop));
                views.push_back(rowsOf(stood.flip({3}), forms_.tones, stop));
            }
        };
        add(images);
        for (const std::int64_t side : forms_.halves) {
            add(scaled(images, side));
        }
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
                out[pair] = viewsOf(candidates, pair)
                                .score(rowOf(gallery, wanted.const_data_ptr<std::int64_t>()[pair]));
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
    [[nodiscard]] CandidateViews viewsOf(const at::Tensor& candidates,
                                         std::int64_t candidate) const {
        const std::int64_t views = candidates.size(1);
        return {candidates.const_data_ptr<std::uint8_t>() + candidate * views * kLength, views,
                forms_};
    }
    static const std::uint8_t* rowOf(const Gallery& gallery, std::int64_t row) {
        return gallery.rows.const_data_ptr<std::uint8_t>() + row * kLength;
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

    /// Of a few candidates: each takes some 160 KB here, or as much in all forms.
    [[nodiscard]] Matches nearestWithShifts(const at::Tensor& candidates,
                                            const std::vector<SmallMiddle>& ofAll,
                                            const std::stop_token& stop) const {
        const std::int64_t views = candidates.size(1);
        const std::int64_t sides = std::ssize(forms_.halves) + 1;
        const std::int64_t ranking = forms_.ranking > 0 ? views / sides * forms_.ranking : views;
        const std::int64_t along = (SmallMiddle::kShifts - 1) / forms_.step + 1;
        const std::int64_t shifted = ranking * along * along;
        const auto* const own = candidates.const_data_ptr<std::uint8_t>();
        std::vector<SmallMiddle> ofOwn;
        ofOwn.reserve(static_cast<std::size_t>(candidates.size(0) * shifted));
        for (std::int64_t candidate = 0; candidate < candidates.size(0); ++candidate) {
            for (std::int64_t view = 0; view < ranking; ++view) {
                addShifted(own + (candidate * views + view) * kLength, forms_.step, ofOwn);
            }
        }
        return searchAll(
            candidates.size(0), shifted, std::ssize(ofAll), options_.prefilter,
            [&](std::int64_t candidate, std::int64_t view, std::int64_t begin, std::int64_t end,
                float* out) {
                const auto& middle = ofOwn[static_cast<std::size_t>(candidate * shifted + view)];
                for (std::int64_t row = begin; row < end; ++row) {
                    out[row - begin] =
                        smallCorrelation(middle, ofAll[static_cast<std::size_t>(row)], forms_.sign);
                }
            },
            stop);
    }

    void verify(std::int64_t candidate, const at::Tensor& candidates, const Gallery& gallery,
                const at::Tensor& nearest, const at::Tensor& also, Matches& matches) const {
        std::set<std::int64_t> rows;
        for (const at::Tensor* list : {&nearest, &also}) {
            if (list->defined()) {
                const at::Tensor own = (*list)[candidate].contiguous();
                const auto* const row = own.const_data_ptr<std::int64_t>();
                rows.insert(row, row + own.numel());
            }
        }
        rows.erase(-1);
        const CandidateViews views = viewsOf(candidates, candidate);
        std::vector<std::pair<float, std::int64_t>> found;  // minus the score, row
        for (const std::int64_t row : rows) {
            found.emplace_back(-views.score(rowOf(gallery, row)), row);
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
    Forms forms_;
    DetectorIdentity identity_;
};

}  // namespace

std::unique_ptr<CopyDetector> makeCorrelationDetector(const CorrelationOptions& options) {
    return std::make_unique<CorrelationDetector>(
        options, Forms{},
        DetectorIdentity{kCorrelation,
                         options.ranksWithShifts ? kCorrelationVersion : kStillVersion,
                         DetectorTask::Copies, 0});
}

std::unique_ptr<CopyDetector> makeFormsDetector(std::int64_t prefilter) {
    return std::make_unique<CorrelationDetector>(
        CorrelationOptions{.prefilter = prefilter, .turns = {}},
        // Of 128: 5 and 9 % smaller and larger, by which images are ranked, and between them.
        Forms{.tones = Tones::Ranked,
              .sign = Sign::Either,
              .quarterTurns = true,
              .halves = {116, 122, 134, 140, 118, 120, 124, 126, 130, 132, 136, 138},
              .ranking = 5,
              .step = 2,
              .close = 6,
              .betweenPixels = true},
        DetectorIdentity{kCorrelationForms, kFormsVersion, DetectorTask::Copies, 0});
}

}  // namespace outis::privacy
