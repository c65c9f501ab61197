// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/correlation_detector.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>
#include <vector>

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include "core/models/image_tensor.h"
#include "core/privacy/detectors/row_search.h"
#include "core/privacy/detectors/widest.h"

namespace outis::privacy {
namespace {

constexpr const char* kVersion = "correlation-2";
constexpr const char* kShiftedVersion = "correlation-3";  // ranks with shifts
constexpr std::int64_t kSide = 64;
constexpr std::int64_t kShift = 4;
constexpr std::int64_t kMiddle = kSide - 2 * kShift;
constexpr std::int64_t kCoarseSide = 32;
constexpr std::int64_t kFine = kSide * kSide;
constexpr std::int64_t kCoarse = kCoarseSide * kCoarseSide;
constexpr std::int64_t kLength = kFine + kCoarse;  // of a row: both sizes, one after the other
constexpr std::int64_t kPiece = 256;               // images resized at once

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

/// Sum and sum of squares of a box of pixels.
struct Sums {
    std::int64_t x = 0;
    std::int64_t xx = 0;
};

/// Grey levels as the multiply-add instructions want them.
using Levels = std::int16_t;

/// Of all pixels of a picture.
Sums sumsOf(const std::uint8_t* picture, std::int64_t pixels) {
    Sums sums;
    for (std::int64_t index = 0; index < pixels; ++index) {
        const std::int64_t value = picture[index];
        sums.x += value;
        sums.xx += value * value;
    }
    return sums;
}

OUTIS_WIDEST std::int64_t productOf(const std::uint8_t* a, const std::uint8_t* b,
                                    std::int64_t pixels) {
    std::int32_t product = 0;  // at most 32 * 32 * 255 * 255 < 2^31
    for (std::int64_t index = 0; index < pixels; ++index) {
        product += static_cast<std::int32_t>(a[index]) * b[index];
    }
    return product;
}

/// Sum of products of `middle` [56, 56] and a box of `other` [64, 64].
OUTIS_WIDEST std::int64_t boxProductOf(const Levels* middle, const Levels* other) {
    std::int32_t product = 0;  // at most 56 * 56 * 255 * 255 < 2^31
    for (std::int64_t row = 0; row < kMiddle; ++row) {
        for (std::int64_t column = 0; column < kMiddle; ++column) {
            product += static_cast<std::int32_t>(middle[row * kMiddle + column]) *
                       other[row * kSide + column];
        }
    }
    return product;
}

/// A 64 x 64 picture and the sums of its boxes of 56 x 56 at every shift.
struct Shifted {
    static constexpr std::int64_t kShifts = 2 * kShift + 1;
    std::array<Levels, kFine> levels{};
    std::array<Sums, kShifts * kShifts> sums{};

    explicit Shifted(const std::uint8_t* picture) {
        std::copy(picture, picture + kFine, levels.begin());
        // Of the rows first: where each starts at every shift to the right.
        std::array<Sums, kSide * kShifts> rows{};
        for (std::int64_t row = 0; row < kSide; ++row) {
            const std::uint8_t* const line = picture + row * kSide;
            Sums running = sumsOf(line, kMiddle);
            for (std::int64_t right = 0; right < kShifts; ++right) {
                rows[static_cast<std::size_t>(row * kShifts + right)] = running;
                if (right + 1 < kShifts) {
                    move(running, line[right], line[right + kMiddle]);
                }
            }
        }
        for (std::int64_t down = 0; down < kShifts; ++down) {
            for (std::int64_t right = 0; right < kShifts; ++right) {
                Sums& box = sums[static_cast<std::size_t>(down * kShifts + right)];
                for (std::int64_t row = down; row < down + kMiddle; ++row) {
                    const Sums& one = rows[static_cast<std::size_t>(row * kShifts + right)];
                    box.x += one.x;
                    box.xx += one.xx;
                }
            }
        }
    }

private:
    static void move(Sums& running, std::int64_t leaves, std::int64_t enters) {
        running.x += enters - leaves;
        running.xx += enters * enters - leaves * leaves;
    }
};

/// The middle of a candidate's view.
struct Middle {
    std::array<Levels, kMiddle * kMiddle> levels{};
    Sums sums;

    explicit Middle(const std::uint8_t* picture) {
        auto out = levels.begin();
        for (std::int64_t row = kShift; row < kShift + kMiddle; ++row) {
            const std::uint8_t* const line = picture + row * kSide + kShift;
            out = std::copy(line, line + kMiddle, out);
            const Sums one = sumsOf(line, kMiddle);
            sums.x += one.x;
            sums.xx += one.xx;
        }
    }
};

/// From exact integers; 0 where one side has no contrast.
float correlationOf(const Sums& a, const Sums& b, std::int64_t product, std::int64_t pixels) {
    const std::int64_t varianceA = pixels * a.xx - a.x * a.x;
    const std::int64_t varianceB = pixels * b.xx - b.x * b.x;
    if (varianceA <= 0 || varianceB <= 0) {
        return 0;
    }
    const std::int64_t covariance = pixels * product - a.x * b.x;
    return static_cast<float>(
        static_cast<double>(covariance) /
        (std::sqrt(static_cast<double>(varianceA)) * std::sqrt(static_cast<double>(varianceB))));
}

/// The largest over all shifts.
float bestShift(const Middle& own, const Shifted& other) {
    float best = -1;
    for (std::int64_t down = 0; down < Shifted::kShifts; ++down) {
        for (std::int64_t right = 0; right < Shifted::kShifts; ++right) {
            const Sums& box = other.sums[static_cast<std::size_t>(down * Shifted::kShifts + right)];
            const std::int64_t product =
                boxProductOf(own.levels.data(), other.levels.data() + down * kSide + right);
            best = std::max(best, correlationOf(own.sums, box, product, kMiddle * kMiddle));
        }
    }
    return best;
}

float coarse(const std::uint8_t* a, const std::uint8_t* b, const Sums& ofA, const Sums& ofB) {
    return correlationOf(ofA, ofB, productOf(a, b, kCoarse), kCoarse);
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

/// The middle of a coarse picture, or what lies a shift beside it, at half its side.
struct SmallMiddle {
    static constexpr std::int64_t kReach = kShift / 2;  // of coarse pixels
    static constexpr std::int64_t kSmallSide = (kCoarseSide - 2 * kReach) / 2;
    static constexpr std::int64_t kPixels = kSmallSide * kSmallSide;
    static constexpr std::int64_t kShifts = 2 * kReach + 1;
    static constexpr std::int64_t kPadded = (kPixels + 31) / 32 * 32;  // whole registers
    std::array<Levels, kPadded> levels{};
    double inverse = 0;  ///< of the root of the variance; 0 without contrast
    std::int64_t sum = 0;

    SmallMiddle(const std::uint8_t* coarsePicture, std::int64_t down, std::int64_t right) {
        std::int64_t squares = 0;
        for (std::int64_t row = 0; row < kSmallSide; ++row) {
            for (std::int64_t column = 0; column < kSmallSide; ++column) {
                const std::uint8_t* const four =
                    coarsePicture + (down + 2 * row) * kCoarseSide + right + 2 * column;
                const int level =
                    (four[0] + four[1] + four[kCoarseSide] + four[kCoarseSide + 1] + 2) / 4;
                levels[static_cast<std::size_t>(row * kSmallSide + column)] =
                    static_cast<Levels>(level);
                sum += level;
                squares += level * level;
            }
        }
        const std::int64_t variance = kPixels * squares - sum * sum;
        inverse = variance > 0 ? 1 / std::sqrt(static_cast<double>(variance)) : 0;
    }
    /// Without a shift.
    explicit SmallMiddle(const std::uint8_t* coarsePicture)
        : SmallMiddle(coarsePicture, kReach, kReach) {}
};

OUTIS_WIDEST std::int64_t smallProductOf(const Levels* a, const Levels* b) {
    std::int32_t product = 0;  // at most 14 * 14 * 255 * 255 < 2^31
    for (std::int64_t index = 0; index < SmallMiddle::kPadded; ++index) {
        product += static_cast<std::int32_t>(a[index]) * b[index];
    }
    return product;
}

float smallCorrelation(const SmallMiddle& a, const SmallMiddle& b) {
    const std::int64_t covariance =
        SmallMiddle::kPixels * smallProductOf(a.levels.data(), b.levels.data()) - a.sum * b.sum;
    return static_cast<float>(static_cast<double>(covariance) * a.inverse * b.inverse);
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
        identity_ = {"correlation", options.ranksWithShifts ? kShiftedVersion : kVersion,
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
        const Matches nearest = options_.ranksWithShifts
                                    ? prefilteredWithShifts(candidates, gallery, stop)
                                    : prefiltered(candidates, gallery, stop);
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
                    out[row - begin] = coarse(picture, all + row * kLength + kFine, sums,
                                              ofAll[static_cast<std::size_t>(row)]);
                }
            },
            stop);
    }

    [[nodiscard]] Matches prefilteredWithShifts(const at::Tensor& candidates,
                                                const Gallery& gallery,
                                                const std::stop_token& stop) const {
        const std::int64_t views = candidates.size(1);
        const auto* const own = candidates.const_data_ptr<std::uint8_t>();
        const auto* const all = gallery.rows.const_data_ptr<std::uint8_t>();
        std::vector<SmallMiddle> ofOwn;
        for (std::int64_t place = 0; place < candidates.size(0) * views; ++place) {
            for (std::int64_t down = 0; down < SmallMiddle::kShifts; ++down) {
                for (std::int64_t right = 0; right < SmallMiddle::kShifts; ++right) {
                    ofOwn.emplace_back(own + place * kLength + kFine, down, right);
                }
            }
        }
        std::vector<SmallMiddle> ofAll;
        for (std::int64_t row = 0; row < gallery.rows.size(0); ++row) {
            ofAll.emplace_back(all + row * kLength + kFine);
        }
        const std::int64_t shifted = views * SmallMiddle::kShifts * SmallMiddle::kShifts;
        return searchAll(
            candidates.size(0), shifted, gallery.rows.size(0), options_.prefilter,
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
