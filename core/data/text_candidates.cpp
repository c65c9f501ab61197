// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/text_candidates.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace outis::data {
namespace {

constexpr std::size_t kMostRuns = 150'000;  // of one threshold: more is texture, and takes long
constexpr int kLeastContrast = 14;          // grey levels
constexpr double kContrastInNoise = 4.5;    // a letter has to stand out of the noise
constexpr int kThresholdSteps = 4;          // each twice the one before
constexpr int kLeastLetter = 4;             // pixels, at the finest level
constexpr int kLeastLetterAbove = 9;        // at the coarser ones; smaller were seen before
constexpr int kMostLetter = 44;
constexpr double kGoodLine = 0.4;     // a line that weaker pieces may join
constexpr double kLeastPiece = 0.03;  // of a piece that may join a line
constexpr int kMostEnds = 10;         // heights that a line may go on at either end
constexpr double kEndContrast = 0.4;  // of the line's own
constexpr int kLeastLevelSide = 64;   // pixels; a coarser level has no room for a line

/// Logistic regression on standardised features, cut at three deviations: fitted on lines found in
/// half of a set of radiographs into which text had been drawn (docs/deidentification.md).
struct Weight {
    float mean;
    float deviation;
    float weight;
};
constexpr float kMostDeviation = 3;
constexpr double kIntercept = -12.87;
constexpr std::array<Weight, kLineFeatures> kWeights = {{
    {0.846F, 0.500F, 2.74F},   // length
    {0.405F, 0.568F, 2.22F},   // marks
    {0.705F, 0.311F, -0.35F},  // marks per length
    {0.044F, 0.073F, 0.04F},   // height spread
    {0.023F, 0.042F, -0.71F},  // baseline spread
    {0.042F, 0.072F, -0.54F},  // topline spread
    {0.958F, 0.488F, 1.23F},   // crossings along
    {1.374F, 0.500F, -0.29F},  // crossings across
    {0.382F, 0.141F, 0.41F},   // ink
    {0.060F, 0.112F, 0.34F},   // gaps
    {0.212F, 0.099F, -1.22F},  // stroke width
    {0.046F, 0.080F, -0.70F},  // stroke width spread
    {0.340F, 0.339F, -1.62F},  // tone spread
    {0.350F, 0.168F, 1.86F},   // sharpness
    {0.266F, 0.334F, -0.32F},  // clutter beside
    {0.239F, 0.316F, 0.40F},   // clutter at the ends
    {2.673F, 0.739F, 1.13F},   // contrast to noise
    {3.294F, 0.546F, 0.24F},   // contrast
    {0.042F, 0.184F, 0.58F},   // saturation
    {2.180F, 0.595F, -0.19F},  // height
    {0.462F, 0.499F, -0.68F},  // down
}};

TextCandidate scaledUp(const TextLine& line, StrokePolarity polarity, int scale,
                       const GreyImage& image) {
    TextCandidate candidate;
    candidate.box = intersectionOf({line.box.left * scale, line.box.top * scale,
                                    line.box.right * scale, line.box.bottom * scale},
                                   {0, 0, image.width, image.height});
    candidate.direction = line.direction;
    candidate.polarity = polarity;
    candidate.height = line.height * scale;
    candidate.features = line.features;
    candidate.score = writingScore(line.features);
    return candidate;
}

void searchLevel(const GreyImage& level, int scale, const GreyImage& image,
                 std::vector<TextCandidate>& found) {
    LineSearch search;
    search.noise = noiseLevel(level);
    search.leastHeight = scale == 1 ? kLeastLetter : kLeastLetterAbove;
    search.mostHeight = kMostLetter;
    const int least =
        std::max(kLeastContrast, static_cast<int>(std::lround(kContrastInNoise * search.noise)));
    if (least > 255) {
        return;
    }
    const StrokeMap map = mapStrokes(level, least);
    search.threshold = least;
    for (int step = 0; step < kThresholdSteps && search.threshold <= 255; ++step) {
        for (const StrokePolarity polarity : {StrokePolarity::Bright, StrokePolarity::Dark}) {
            search.polarity = polarity;
            const auto marks = strokeMarks(map, polarity, search.threshold, kMostRuns);
            if (!marks) {
                continue;
            }
            for (const TextLine& line : findTextLines(level, map, *marks, search)) {
                found.push_back(scaledUp(line, polarity, scale, image));
            }
        }
        search.threshold *= 2;
    }
}

bool isSamePlace(const PixelBox& one, const PixelBox& other) {
    const PixelBox shared = intersectionOf(one, other);
    if (shared.isEmpty()) {
        return false;
    }
    const auto area = [](const PixelBox& box) {
        return static_cast<double>(box.width()) * box.height();
    };
    return area(shared) >= 0.5 * std::min(area(one), area(other));
}

/// Is the other one a further piece of this line, before, behind or over it?
bool continues(const TextCandidate& line, const TextCandidate& other) {
    if (line.direction != other.direction || 10 * other.height > 17 * line.height + 20 ||
        10 * line.height > 17 * other.height + 20) {
        return false;
    }
    const bool isAcross = line.direction == LineDirection::Across;
    const PixelBox one = isAcross ? line.box : turned(line.box);
    const PixelBox two = isAcross ? other.box : turned(other.box);
    const int gap = std::max(two.left - one.right, one.left - two.right);
    const int shared = std::min(one.bottom, two.bottom) - std::max(one.top, two.top);
    return gap <= 2 * line.height && 2 * shared >= std::min(one.height(), two.height()) &&
           10 * two.height() <= 14 * one.height() + 20;
}

/// Pieces of one line become one; the better score stays.
std::vector<TextCandidate> joined(std::vector<TextCandidate> candidates) {
    std::vector<TextCandidate> lines;
    for (const TextCandidate& candidate : candidates) {
        const auto line = std::find_if(lines.begin(), lines.end(), [&](const TextCandidate& one) {
            return one.score >= kGoodLine && continues(one, candidate);
        });
        if (line == lines.end()) {
            lines.push_back(candidate);
        } else {
            line->box = unionOf(line->box, candidate.box);
        }
    }
    return lines;
}

/// The candidate with the letters at its ends that were too faint or too far apart to be found
/// with it, now that there is known to be writing.
void addEnds(const GreyImage& image, TextCandidate& candidate) {
    const int far = (kMostEnds + 1) * candidate.height;
    const int near = candidate.height / 2 + 2;
    const bool isAcross = candidate.direction == LineDirection::Across;
    const PixelBox place = grown(candidate.box, isAcross ? far : near, isAcross ? near : far,
                                 image.width, image.height);
    GreyImage level = cropOf(image, place);
    int scale = 1;
    while (candidate.height / scale > kMostLetter / 2) {
        level = halved(level);
        scale *= 2;
    }
    const double contrast = std::exp(static_cast<double>(candidate.features[kContrast]));
    const int threshold = std::max(static_cast<int>(kEndContrast * contrast), kLeastContrast / 2);
    const auto marks =
        strokeMarks(mapStrokes(level, threshold), candidate.polarity, threshold, kMostRuns);
    if (!marks) {
        return;
    }
    TextLine line;
    line.direction = candidate.direction;
    line.height = std::max(candidate.height / scale, 1);
    line.box = {(candidate.box.left - place.left) / scale, (candidate.box.top - place.top) / scale,
                (candidate.box.right - place.left + scale - 1) / scale,
                (candidate.box.bottom - place.top + scale - 1) / scale};
    const PixelBox whole = withLineEnds(line, *marks, kMostEnds);
    candidate.box = intersectionOf(
        unionOf(candidate.box,
                {whole.left * scale + place.left, whole.top * scale + place.top,
                 whole.right * scale + place.left, whole.bottom * scale + place.top}),
        {0, 0, image.width, image.height});
}

}  // namespace

double writingScore(const LineFeatures& features) {
    double sum = kIntercept;
    for (std::size_t index = 0; index < kLineFeatures; ++index) {
        const Weight& weight = kWeights[index];
        const float deviation = (features[index] - weight.mean) / weight.deviation;
        sum += weight.weight * std::clamp(deviation, -kMostDeviation, kMostDeviation);
    }
    return 1 / (1 + std::exp(-sum));
}

std::vector<TextCandidate> everyTextLine(const GreyImage& image) {
    std::vector<TextCandidate> found;
    if (image.isEmpty()) {
        return found;
    }
    GreyImage level;
    const GreyImage* present = &image;
    for (int scale = 1;; scale *= 2) {
        searchLevel(*present, scale, image, found);
        if (std::max(present->width, present->height) / 2 < kLeastLevelSide) {
            return found;
        }
        level = halved(*present);
        present = &level;
    }
}

std::vector<TextCandidate> findTextCandidates(const GreyImage& image, double leastScore) {
    std::vector<TextCandidate> found = everyTextLine(image);
    std::erase_if(found, [&](const TextCandidate& one) { return one.score < kLeastPiece; });
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& one, const auto& other) { return one.score > other.score; });
    std::vector<TextCandidate> kept;
    for (const TextCandidate& candidate : found) {
        const auto same = std::find_if(kept.begin(), kept.end(), [&](const TextCandidate& other) {
            return isSamePlace(candidate.box, other.box);
        });
        if (same == kept.end()) {
            kept.push_back(candidate);
        } else if (continues(*same, candidate)) {
            same->box = unionOf(same->box, candidate.box);
        }
    }
    auto lines = joined(std::move(kept));
    std::erase_if(lines, [&](const TextCandidate& one) { return one.score < leastScore; });
    for (TextCandidate& line : lines) {
        if (line.score >= kGoodLine) {
            addEnds(image, line);
        }
    }
    return lines;
}

}  // namespace outis::data
