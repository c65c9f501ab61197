// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/text_lines.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

namespace outis::data {
namespace {

constexpr int kMostMarkLength = 40;         // heights: a line whose letters all touch
constexpr std::size_t kMostMarks = 12'000;  // of a picture level; more is texture
constexpr double kLeastLineLength = 1.3;    // heights: "12", "PA"

/// Marks in the line's own frame: along the line is x.
std::vector<StrokeMark> writingMarks(const std::vector<StrokeMark>& marks, LineDirection direction,
                                     const LineSearch& search) {
    std::vector<StrokeMark> kept;
    for (StrokeMark mark : marks) {
        if (direction == LineDirection::Down) {
            mark.box = turned(mark.box);
        }
        const int height = mark.box.height();
        if (height >= search.leastHeight && height <= search.mostHeight &&
            mark.box.width() <= kMostMarkLength * height &&
            mark.strokeWidth < 0.6F * static_cast<float>(height)) {
            kept.push_back(mark);
        }
    }
    std::sort(kept.begin(), kept.end(), [](const StrokeMark& one, const StrokeMark& other) {
        return std::tie(one.box.left, one.box.top) < std::tie(other.box.left, other.box.top);
    });
    return kept;
}

bool follows(const StrokeMark& one, const StrokeMark& next) {
    const int low = std::min(one.box.height(), next.box.height());
    const int high = std::max(one.box.height(), next.box.height());
    const int gap = next.box.left - one.box.right;
    const int shared =
        std::min(one.box.bottom, next.box.bottom) - std::max(one.box.top, next.box.top);
    return 10 * high <= 18 * low + 10 && gap <= (11 * high) / 10 + 1 && gap >= -(low / 2) - 1 &&
           2 * shared >= low && one.contrast <= 2.2F * next.contrast &&
           next.contrast <= 2.2F * one.contrast;
}

/// Lists of marks, each from left to right, linked by `follows`.
std::vector<std::vector<StrokeMark>> linked(const std::vector<StrokeMark>& marks, int mostHeight) {
    std::vector<std::size_t> parent(marks.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto rootOf = [&](std::size_t item) {
        while (parent[item] != item) {
            parent[item] = parent[parent[item]];
            item = parent[item];
        }
        return item;
    };
    // Marks by bands of rows, so that only neighbours are compared.
    const int band = mostHeight + 1;
    std::vector<std::vector<std::size_t>> bands;
    for (std::size_t next = 0; next < marks.size(); ++next) {
        const auto home = static_cast<std::size_t>(marks[next].box.top / band);
        if (bands.size() < home + 2) {
            bands.resize(home + 2);
        }
        for (std::size_t near = home == 0 ? 0 : home - 1; near <= home + 1; ++near) {
            const auto& others = bands[near];
            int looks = 0;
            for (auto other = others.rbegin(); other != others.rend() && looks < 48;
                 ++other, ++looks) {
                if (follows(marks[*other], marks[next])) {
                    const std::size_t one = rootOf(*other);
                    const std::size_t two = rootOf(next);
                    parent[std::max(one, two)] = std::min(one, two);
                }
            }
        }
        bands[home].push_back(next);
    }
    std::vector<std::vector<StrokeMark>> groups(marks.size());
    for (std::size_t index = 0; index < marks.size(); ++index) {
        groups[rootOf(index)].push_back(marks[index]);
    }
    std::erase_if(groups, [](const auto& group) { return group.empty(); });
    return groups;
}

double weightedMedian(std::vector<std::pair<double, double>> valuesAndWeights) {
    std::sort(valuesAndWeights.begin(), valuesAndWeights.end());
    double total = 0;
    for (const auto& [value, weight] : valuesAndWeights) {
        total += weight;
    }
    double below = 0;
    for (const auto& [value, weight] : valuesAndWeights) {
        below += weight;
        if (below >= total / 2) {
            return value;
        }
    }
    return 0;
}

template <class Value>
double medianOver(const std::vector<StrokeMark>& marks, Value value) {
    std::vector<std::pair<double, double>> list;
    for (const StrokeMark& mark : marks) {
        list.emplace_back(value(mark), mark.box.width());
    }
    return weightedMedian(std::move(list));
}

/// Mean of |value - middle| over the marks, by width.
template <class Value>
double spreadOver(const std::vector<StrokeMark>& marks, Value value, double middle) {
    double total = 0;
    double weight = 0;
    for (const StrokeMark& mark : marks) {
        total += std::abs(value(mark) - middle) * mark.box.width();
        weight += mark.box.width();
    }
    return total / weight;
}

/// The slope of the line through the marks' centres, at most 0.15 either way.
double slopeOf(const std::vector<StrokeMark>& marks) {
    double weight = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (const StrokeMark& mark : marks) {
        const double across = 0.5 * (mark.box.left + mark.box.right);
        const double down = 0.5 * (mark.box.top + mark.box.bottom);
        const double width = mark.box.width();
        weight += width;
        x += width * across;
        y += width * down;
        xx += width * across * across;
        xy += width * across * down;
    }
    const double variance = xx - x * x / weight;
    return variance < 1 ? 0 : std::clamp((xy - x * y / weight) / variance, -0.15, 0.15);
}

/// The picture and the stroke map seen along the line.
class LineView {
public:
    LineView(const GreyImage& image, const GreyImage& hat, LineDirection direction)
        : image_(image), hat_(hat), isTurned_(direction == LineDirection::Down) {}

    [[nodiscard]] int width() const { return isTurned_ ? image_.height : image_.width; }
    [[nodiscard]] int height() const { return isTurned_ ? image_.width : image_.height; }
    [[nodiscard]] int tone(int x, int y) const {
        return isTurned_ ? image_.row(x)[y] : image_.row(y)[x];
    }
    [[nodiscard]] int hat(int x, int y) const {
        return isTurned_ ? hat_.row(x)[y] : hat_.row(y)[x];
    }

private:
    const GreyImage& image_;
    const GreyImage& hat_;
    bool isTurned_;
};

/// What is counted over the line's pixels.
struct InkCount {
    double ink = 0;  // pixels
    double runsAlong = 0;
    double runsAcross = 0;
    double inkedColumns = 0;
    double edges = 0;  // ends of runs
    double steps = 0;  // sum of the tone's steps there
};

InkCount countInk(const LineView& view, const PixelBox& box, int threshold) {
    InkCount count;
    std::vector<std::uint8_t> above(static_cast<std::size_t>(box.width()));
    std::vector<std::uint8_t> hasInk(above.size());
    for (int y = box.top; y < box.bottom; ++y) {
        bool wasInk = false;
        for (int x = box.left; x < box.right; ++x) {
            const bool isInk = view.hat(x, y) >= threshold;
            auto& over = above[static_cast<std::size_t>(x - box.left)];
            if (isInk) {
                ++count.ink;
                hasInk[static_cast<std::size_t>(x - box.left)] = 1;
                count.runsAcross += over == 0 ? 1 : 0;
                count.runsAlong += wasInk ? 0 : 1;
            }
            if (isInk != wasInk && x > box.left) {
                ++count.edges;
                count.steps += std::abs(view.tone(x, y) - view.tone(x - 1, y));
            }
            over = isInk ? 1 : 0;
            wasInk = isInk;
        }
    }
    count.inkedColumns = static_cast<double>(std::count(hasInk.begin(), hasInk.end(), 1));
    return count;
}

double inkShare(const LineView& view, PixelBox box, int threshold) {
    box = intersectionOf(box, {0, 0, view.width(), view.height()});
    if (box.isEmpty()) {
        return 0;
    }
    int ink = 0;
    for (int y = box.top; y < box.bottom; ++y) {
        for (int x = box.left; x < box.right; ++x) {
            ink += view.hat(x, y) >= threshold ? 1 : 0;
        }
    }
    return static_cast<double>(ink) / (static_cast<double>(box.width()) * box.height());
}

struct Tones {
    double spread = 0;     // grey levels
    double saturated = 0;  // share
};

/// The brightest (darkest) stroke tone of each piece of half a height.
Tones tonesAlong(const LineView& view, const PixelBox& box, int height, const LineSearch& search) {
    std::vector<double> tones;
    double saturated = 0;
    const int step = std::max(height / 2, 2);
    const bool isBright = search.polarity == StrokePolarity::Bright;
    for (int left = box.left; left < box.right; left += step) {
        int extreme = -1;
        for (int y = box.top; y < box.bottom; ++y) {
            for (int x = left; x < std::min(left + step, box.right); ++x) {
                if (view.hat(x, y) >= search.threshold) {
                    const int tone = isBright ? view.tone(x, y) : 255 - view.tone(x, y);
                    extreme = std::max(extreme, tone);
                }
            }
        }
        if (extreme >= 0) {
            tones.push_back(extreme);
            saturated += extreme >= 253 ? 1 : 0;
        }
    }
    if (tones.empty()) {
        return {};
    }
    const double mean =
        std::accumulate(tones.begin(), tones.end(), 0.0) / static_cast<double>(tones.size());
    double square = 0;
    for (const double tone : tones) {
        square += (tone - mean) * (tone - mean);
    }
    const auto count = static_cast<double>(tones.size());
    return {std::sqrt(square / count), saturated / count};
}

/// Features that come from the marks' boxes alone.
void describeMarks(const std::vector<StrokeMark>& marks, double height, TextLine& line) {
    const double slope = slopeOf(marks);
    const auto top = [&](const StrokeMark& mark) {
        return mark.box.top - slope * 0.5 * (mark.box.left + mark.box.right);
    };
    const auto bottom = [&](const StrokeMark& mark) {
        return mark.box.bottom - slope * 0.5 * (mark.box.left + mark.box.right);
    };
    const auto size = [](const StrokeMark& mark) { return mark.box.height() * 1.0; };
    const auto stroke = [](const StrokeMark& mark) { return mark.strokeWidth * 1.0; };
    const double tops = spreadOver(marks, top, medianOver(marks, top)) / height;
    const double bottoms = spreadOver(marks, bottom, medianOver(marks, bottom)) / height;
    const double strokeWidth = medianOver(marks, stroke);
    const double length = line.box.width() / height;
    const auto count = static_cast<double>(marks.size());
    auto& features = line.features;
    const auto set = [&](LineFeature feature, double value) {
        features[feature] = static_cast<float>(value);
    };
    set(kLength, std::log(length));
    set(kMarks, std::log(count));
    set(kMarksPerLength, count / length);
    set(kHeightSpread, spreadOver(marks, size, height) / height);
    set(kBaselineSpread, std::min(tops, bottoms));
    set(kToplineSpread, std::max(tops, bottoms));
    set(kStrokeWidth, strokeWidth / height);
    set(kStrokeWidthSpread, spreadOver(marks, stroke, strokeWidth) / strokeWidth);
}

void describePixels(const LineView& view, double height, double contrast, const LineSearch& search,
                    TextLine& line) {
    const PixelBox& box = line.box;
    const InkCount count = countInk(view, box, search.threshold);
    const double area = static_cast<double>(box.width()) * box.height();
    const int beside = std::max(static_cast<int>(0.35 * height), 2);
    const double ink = std::max(count.ink, 1.0) / area;
    const double above =
        inkShare(view, {box.left, box.top - 1 - beside, box.right, box.top - 1}, search.threshold);
    const double below = inkShare(
        view, {box.left, box.bottom + 1, box.right, box.bottom + 1 + beside}, search.threshold);
    const int ends = 2 * beside;
    const double before =
        inkShare(view, {box.left - 1 - ends, box.top, box.left - 1, box.bottom}, search.threshold);
    const double after = inkShare(view, {box.right + 1, box.top, box.right + 1 + ends, box.bottom},
                                  search.threshold);
    const Tones tones = tonesAlong(view, box, static_cast<int>(height), search);
    const auto set = [&](LineFeature feature, double value) {
        line.features[feature] = static_cast<float>(value);
    };
    set(kCrossingsAlong, count.runsAlong / box.height() / (box.width() / height));
    set(kCrossingsAcross, count.runsAcross / std::max(count.inkedColumns, 1.0));
    set(kInk, ink);
    set(kGaps, 1 - count.inkedColumns / box.width());
    set(kToneSpread, tones.spread / contrast);
    set(kSaturation, tones.saturated);
    set(kSharpness, count.steps / std::max(count.edges, 1.0) / contrast);
    set(kClutterBeside, std::min(0.5 * (above + below) / ink, 2.0));
    set(kClutterAtEnds, std::min(0.5 * (before + after) / ink, 2.0));
    set(kContrastToNoise, std::log(contrast / std::max(search.noise, 0.5)));
    set(kContrast, std::log(contrast));
    set(kHeight, std::log(height));
    set(kDown, line.direction == LineDirection::Down ? 1 : 0);
}

/// Marks whose height is far from the line's, or that stick out of it, are not of the line.
std::vector<StrokeMark> withoutStrays(const std::vector<StrokeMark>& marks, double height) {
    const double slope = slopeOf(marks);
    const auto middle = [&](const StrokeMark& mark) {
        return 0.5 * (mark.box.top + mark.box.bottom) -
               slope * 0.5 * (mark.box.left + mark.box.right);
    };
    const double centre = medianOver(marks, middle);
    std::vector<StrokeMark> kept;
    std::copy_if(marks.begin(), marks.end(), std::back_inserter(kept), [&](const StrokeMark& mark) {
        return std::abs(middle(mark) - centre) <= 0.45 * height + 1 &&
               mark.box.height() <= 1.5 * height + 1;
    });
    return kept;
}

void addLine(const LineView& view, std::vector<StrokeMark> marks, LineDirection direction,
             const LineSearch& search, std::vector<TextLine>& lines) {
    const auto size = [](const StrokeMark& mark) { return mark.box.height() * 1.0; };
    marks = withoutStrays(marks, medianOver(marks, size));
    if (marks.empty()) {
        return;
    }
    const double height = medianOver(marks, size);
    TextLine line;
    line.direction = direction;
    line.height = static_cast<int>(height);
    line.box = marks.front().box;
    double contrast = 0;
    double area = 0;
    for (const StrokeMark& mark : marks) {
        line.box = unionOf(line.box, mark.box);
        contrast += mark.contrast * static_cast<double>(mark.area);
        area += mark.area;
    }
    if (line.box.width() < kLeastLineLength * height) {
        return;
    }
    describeMarks(marks, height, line);
    describePixels(view, height, contrast / area, search, line);
    if (direction == LineDirection::Down) {
        line.box = turned(line.box);
    }
    lines.push_back(line);
}

}  // namespace

std::vector<TextLine> findTextLines(const GreyImage& image, const StrokeMap& map,
                                    const std::vector<StrokeMark>& marks,
                                    const LineSearch& search) {
    std::vector<TextLine> lines;
    const GreyImage& hat = search.polarity == StrokePolarity::Bright ? map.bright : map.dark;
    for (const LineDirection direction : {LineDirection::Across, LineDirection::Down}) {
        const auto writing = writingMarks(marks, direction, search);
        if (writing.size() > kMostMarks) {
            continue;
        }
        const LineView view(image, hat, direction);
        for (auto& group : linked(writing, search.mostHeight)) {
            addLine(view, std::move(group), direction, search, lines);
        }
    }
    return lines;
}

PixelBox withLineEnds(const TextLine& line, const std::vector<StrokeMark>& marks, int mostHeights) {
    const bool isAcross = line.direction == LineDirection::Across;
    const PixelBox start = isAcross ? line.box : turned(line.box);
    const int height = std::max(line.height, 1);
    std::vector<PixelBox> beside;
    for (const StrokeMark& mark : marks) {
        const PixelBox box = isAcross ? mark.box : turned(mark.box);
        const int shared = std::min(box.bottom, start.bottom) - std::max(box.top, start.top);
        if (5 * box.height() <= 7 * start.height() && 10 * shared >= 7 * box.height() &&
            box.right > start.left - mostHeights * height &&
            box.left < start.right + mostHeights * height) {
            beside.push_back(box);
        }
    }
    PixelBox whole = start;
    const int reach = (3 * height) / 2;
    for (bool hasGrown = true; hasGrown;) {
        hasGrown = false;
        for (const PixelBox& box : beside) {
            const bool isNear = box.left <= whole.right + reach && box.right >= whole.left - reach;
            const PixelBox wider = unionOf(whole, box);
            if (isNear && wider != whole) {
                whole = wider;
                hasGrown = true;
            }
        }
    }
    return isAcross ? whole : turned(whole);
}

}  // namespace outis::data
