// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/picture_judge.h"

#include <algorithm>
#include <array>

#include "core/data/picture_features.h"

namespace outis::data {
namespace {

// Chosen on one half of the patients of real radiographs and measured on the other
// (docs/import.md, "View and quality").
constexpr int kTinySide = 64;             ///< pixels
constexpr int kEmptySpread = 6;           ///< grey levels
constexpr double kClippedShare = 0.15;    ///< of the middle of the picture
constexpr double kTurnMargin = 0.1;       ///< by which a turned picture is more like a chest
constexpr double kTurnStrangeness = 0.6;  ///< beyond: no chest that could be turned
constexpr double kLateralGuess = 0.15;    ///< half confidence
constexpr double kLateralSure = 0.25;     ///< kSureView
constexpr double kLateralDetail = 0.15;
constexpr double kFrontalMargin = 0.05;  ///< by which the upright picture is more like a chest
constexpr double kFrontalLikeness = 0.2;
constexpr double kFrontalAnyhow = 0.33;  ///< turned or inverted, but no lateral

/// 1 up to `usual`, 0 from `never` on.
double share(double value, double usual, double never) {
    return std::clamp((never - value) / (never - usual), 0.0, 1.0);
}

double highest(const std::array<double, 8>& scores, std::size_t first, std::size_t count) {
    const auto from = scores.begin() + static_cast<std::ptrdiff_t>(first);
    return *std::max_element(from, from + static_cast<std::ptrdiff_t>(count));
}

/// Pages, noise and photographs have more detail than a radiograph, ramps have none, and charts
/// and photographs spread their light in another way. A lateral view does so too.
double chestLikenessOf(const PictureFeatures& features, bool isLateral) {
    const double pattern = isLateral ? 1 : share(features.strangeness, 0.35, 0.9);
    const double detail = share(features.fineDetail, 0.2, 0.33);
    // A chest in dots of black and white is one all the same.
    const bool isDotted = highest(features.frontal, 0, 8) > 0.4 && features.strangeness < 0.2;
    const double pixels = isDotted ? 1 : share(features.pixelDetail, 0.45, 0.6);
    const double ramp = share(features.coarseDetail, 0.93, 0.975);
    return std::min({pattern, detail, pixels, ramp});
}

void flagOrientation(const PictureFeatures& features, std::vector<std::string>& flags) {
    if (features.strangeness > kTurnStrangeness) {
        return;
    }
    const auto& scores = features.frontal;
    if (highest(scores, 4, 4) - highest(scores, 0, 4) > kTurnMargin) {
        flags.emplace_back("inverted");
    }
    std::array<double, 4> turns{};
    for (std::size_t turn = 0; turn < turns.size(); ++turn) {
        turns[turn] = std::max(scores[turn], scores[turn + 4]);
    }
    const auto best = std::max_element(turns.begin(), turns.end());
    if (*best - turns[0] > kTurnMargin) {
        static constexpr std::array<const char*, 4> kNames = {"", "rotated-90", "rotated-180",
                                                              "rotated-270"};
        flags.emplace_back(kNames[static_cast<std::size_t>(best - turns.begin())]);
    }
}

void guessView(const PictureFeatures& features, PictureJudgement& judgement) {
    const auto& scores = features.frontal;
    const double best = highest(scores, 0, scores.size());
    if (features.lateral > kLateralGuess && best < kFrontalAnyhow &&
        features.fineDetail < kLateralDetail) {
        const double above = (features.lateral - kLateralGuess) / (kLateralSure - kLateralGuess);
        judgement.view = "Lateral";
        judgement.viewConfidence = std::min(1.0, 0.5 + (kSureView - 0.5) * above);
        return;
    }
    if (features.lateral < 0 && best > kFrontalLikeness &&
        scores[0] - highest(scores, 1, scores.size() - 1) > kFrontalMargin) {
        judgement.view = "Frontal";
        judgement.viewConfidence = 1 - 0.5 * share(best, kFrontalLikeness, 2 * kFrontalLikeness);
    }
}

}  // namespace

bool PictureJudgement::has(const std::string& flag) const {
    return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

PictureJudgement judgePicture(const GreyImage& image) {
    PictureJudgement judgement;
    if (image.isEmpty()) {
        return judgement;
    }
    const PixelSample sample = sampleOf(image);
    const bool isTiny = std::min(image.width, image.height) < kTinySide;
    const bool isBlank = sample.spread < kEmptySpread;
    if (isTiny) {
        judgement.flags.emplace_back("tiny");
    }
    if (isBlank) {
        judgement.flags.emplace_back("empty");
    } else if (sample.clipped > kClippedShare) {
        judgement.flags.emplace_back("clipped");
    }
    // Too little is left of a tiny picture to say what it shows.
    if (!isTiny && !isBlank) {
        const PictureFeatures features = featuresOf(image);
        guessView(features, judgement);
        judgement.chestLikeness = chestLikenessOf(features, judgement.view == "Lateral");
        if (judgement.chestLikeness == 0) {
            judgement.view.clear();
            judgement.viewConfidence = 0;
            judgement.flags.emplace_back("not-chest");
        } else if (judgement.view != "Lateral") {
            flagOrientation(features, judgement.flags);
        }
    }
    std::sort(judgement.flags.begin(), judgement.flags.end());
    return judgement;
}

}  // namespace outis::data
