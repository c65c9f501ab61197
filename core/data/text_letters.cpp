// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/text_letters.h"

#include <algorithm>

namespace outis::data {
namespace {

constexpr int kLeastLetter = 8;  // pixels of the level; smaller ones cannot be told from dots
constexpr int kMostLetter = 40;
constexpr int kLeastSide = 64;  // pixels of a level
constexpr std::size_t kMostRuns = 100'000;

bool hasLetterShape(const StrokeMark& mark) {
    const int width = mark.box.width();
    const int height = mark.box.height();
    const float stroke = mark.strokeWidth / static_cast<float>(height);
    return height >= kLeastLetter && height <= kMostLetter && 20 * width >= 7 * height &&
           10 * width <= 11 * height && stroke > 0.06F && stroke < 0.3F;
}

bool standsAlone(const StrokeMark& mark, const std::vector<StrokeMark>& marks) {
    const int room = mark.box.height() / 3;
    const PixelBox around{mark.box.left - room, mark.box.top - room, mark.box.right + room,
                          mark.box.bottom + room};
    return std::none_of(marks.begin(), marks.end(), [&](const StrokeMark& other) {
        return other.box != mark.box && 4 * other.area > mark.area &&
               !intersectionOf(around, other.box).isEmpty();
    });
}

void searchLevel(const GreyImage& level, int scale, std::vector<TextCandidate>& letters) {
    for (const int threshold : {48, 96}) {
        const StrokeMap map = mapStrokes(level, threshold);
        for (const StrokePolarity polarity : {StrokePolarity::Bright, StrokePolarity::Dark}) {
            const auto marks = strokeMarks(map, polarity, threshold, kMostRuns);
            if (!marks) {
                continue;
            }
            for (const StrokeMark& mark : *marks) {
                if (hasLetterShape(mark) && standsAlone(mark, *marks)) {
                    TextCandidate letter;
                    letter.box = {mark.box.left * scale, mark.box.top * scale,
                                  mark.box.right * scale, mark.box.bottom * scale};
                    letter.polarity = polarity;
                    letter.height = mark.box.height() * scale;
                    letter.score = mark.contrast / 255;
                    letters.push_back(letter);
                }
            }
        }
    }
}

}  // namespace

std::vector<TextCandidate> findLoneLetters(const GreyImage& image, std::size_t most) {
    std::vector<TextCandidate> found;
    GreyImage level = image;
    for (int scale = 1; !level.isEmpty() && std::max(level.width, level.height) >= kLeastSide;
         scale *= 2) {
        searchLevel(level, scale, found);
        level = halved(level);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& one, const auto& other) { return one.score > other.score; });
    std::vector<TextCandidate> letters;
    for (const TextCandidate& letter : found) {
        const bool isNew =
            std::none_of(letters.begin(), letters.end(), [&](const TextCandidate& other) {
                return !intersectionOf(letter.box, other.box).isEmpty();
            });
        if (isNew && letters.size() < most) {
            letters.push_back(letter);
        }
    }
    return letters;
}

}  // namespace outis::data
