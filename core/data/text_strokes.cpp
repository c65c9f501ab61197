// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/text_strokes.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <numeric>

namespace outis::data {
namespace {

constexpr int kReach = kStrokeWindow / 2;
constexpr int kPadded = kStrokeTile + 4 * kReach;  // what a tile's opening looks at
constexpr int kMiddle = kStrokeTile + 2 * kReach;  // after the first of its two steps
using Padded = std::array<std::uint8_t, static_cast<std::size_t>(kPadded) * kPadded>;

struct Least {
    static std::uint8_t of(std::uint8_t a, std::uint8_t b) { return a < b ? a : b; }
};
struct Most {
    static std::uint8_t of(std::uint8_t a, std::uint8_t b) { return a > b ? a : b; }
};

/// to[i] = extreme of from[i .. i + kStrokeWindow), i < count, by doubling.
template <class Extreme>
void slide(const std::uint8_t* from, std::uint8_t* __restrict to, int count) {
    static_assert(kStrokeWindow == 9);
    std::array<std::uint8_t, kPadded> two;   // NOLINT(*-member-init)
    std::array<std::uint8_t, kPadded> four;  // NOLINT(*-member-init)
    for (int index = 0; index < count + 7; ++index) {
        two[index] = Extreme::of(from[index], from[index + 1]);
    }
    for (int index = 0; index < count + 5; ++index) {
        four[index] = Extreme::of(two[index], two[index + 2]);
    }
    for (int index = 0; index < count; ++index) {
        to[index] = Extreme::of(Extreme::of(four[index], four[index + 4]), from[index + 8]);
    }
}

/// The rows may not overlap, or the compiler does not use the machine's wide instructions.
template <class Extreme>
void combineRows(const std::uint8_t* one, const std::uint8_t* other, std::uint8_t* __restrict to,
                 int count) {
    for (int index = 0; index < count; ++index) {
        to[index] = Extreme::of(one[index], other[index]);
    }
}
template <class Extreme>
void combineRows(const std::uint8_t* one, const std::uint8_t* other, const std::uint8_t* third,
                 std::uint8_t* __restrict to, int count) {
    for (int index = 0; index < count; ++index) {
        to[index] = Extreme::of(Extreme::of(one[index], other[index]), third[index]);
    }
}

/// Erosion (Least) or dilation (Most): [side + 8, side + 8] to [side, side], row stride kPadded.
template <class Extreme>
void filterTile(const Padded& from, Padded& to, int side) {
    Padded across;  // NOLINT(*-member-init)
    Padded two;     // NOLINT(*-member-init)
    Padded four;    // NOLINT(*-member-init)
    const auto at = [](Padded& tile, int row) {
        return tile.data() + std::ptrdiff_t{row} * kPadded;
    };
    for (int row = 0; row < side + 8; ++row) {
        slide<Extreme>(from.data() + std::ptrdiff_t{row} * kPadded, at(across, row), side);
    }
    for (int row = 0; row < side + 7; ++row) {
        combineRows<Extreme>(at(across, row), at(across, row + 1), at(two, row), side);
    }
    for (int row = 0; row < side + 5; ++row) {
        combineRows<Extreme>(at(two, row), at(two, row + 2), at(four, row), side);
    }
    for (int row = 0; row < side; ++row) {
        combineRows<Extreme>(at(four, row), at(four, row + 4), at(across, row + 8), at(to, row),
                             side);
    }
}

/// The tile with its surroundings; beyond the picture its edge goes on.
void loadTile(const GreyImage& image, int left, int top, Padded& tile) {
    for (int row = 0; row < kPadded; ++row) {
        const int y = std::clamp(top - 2 * kReach + row, 0, image.height - 1);
        const std::uint8_t* source = image.row(y);
        std::uint8_t* target = tile.data() + std::ptrdiff_t{row} * kPadded;
        const int first = left - 2 * kReach;
        if (first >= 0 && first + kPadded <= image.width) {
            std::memcpy(target, source + first, kPadded);
            continue;
        }
        for (int column = 0; column < kPadded; ++column) {
            target[column] = source[std::clamp(first + column, 0, image.width - 1)];
        }
    }
}

/// Does any 16 x 16 block of the tile, with a seam of 8 pixels, span this contrast?
bool hasContrast(const Padded& tile, int leastContrast) {
    constexpr int kBlock = 16;
    static_assert(kPadded % kBlock == 0);
    for (int top = 0; top < kPadded; top += kBlock) {
        std::array<std::uint8_t, kPadded> least;  // NOLINT(*-member-init)
        std::array<std::uint8_t, kPadded> most;   // NOLINT(*-member-init)
        const std::uint8_t* first = tile.data() + std::ptrdiff_t{top} * kPadded;
        std::copy(first, first + kPadded, least.begin());
        most = least;
        for (int row = 1; row < kBlock; ++row) {
            const std::uint8_t* line = first + std::ptrdiff_t{row} * kPadded;
            for (int column = 0; column < kPadded; ++column) {
                least[column] = Least::of(least[column], line[column]);
                most[column] = Most::of(most[column], line[column]);
            }
        }
        for (int left = 0; left < kPadded; left += kBlock) {
            const auto low = *std::min_element(least.begin() + left, least.begin() + left + kBlock);
            const auto high = *std::max_element(most.begin() + left, most.begin() + left + kBlock);
            if (high - low >= leastContrast) {
                return true;
            }
        }
    }
    return false;
}

/// Writes |tile - opened| into the layer, the tile's inner part only, and returns its highest
/// value.
std::uint8_t storeTile(const Padded& tile, const Padded& opened, int left, int top,
                       GreyImage& map) {
    std::uint8_t peak = 0;
    const int right = std::min(left + kStrokeTile, map.width);
    const int bottom = std::min(top + kStrokeTile, map.height);
    for (int y = top; y < bottom; ++y) {
        const std::uint8_t* value =
            tile.data() + std::ptrdiff_t{y - top + 2 * kReach} * kPadded + 2 * kReach;
        const std::uint8_t* base = opened.data() + std::ptrdiff_t{y - top} * kPadded;
        std::uint8_t* __restrict target = map.row(y) + left;
        std::uint8_t rowPeak = 0;
        for (int column = 0; column < right - left; ++column) {
            const auto hat = static_cast<std::uint8_t>(Most::of(value[column], base[column]) -
                                                       Least::of(value[column], base[column]));
            target[column] = hat;
            rowPeak = Most::of(rowPeak, hat);
        }
        peak = Most::of(peak, rowPeak);
    }
    return peak;
}

struct Run {
    int row;
    int first;
    int last;  // inclusive
    std::uint32_t total;
    std::uint8_t peak;
};

/// Runs of one row at or above the threshold.
void scanRow(const GreyImage& hat, const std::uint8_t* tilePeaks, int row, int threshold,
             std::vector<Run>& runs) {
    const std::uint8_t* values = hat.row(row);
    bool isInside = false;
    for (int left = 0; left < hat.width; left += kStrokeTile) {
        const int end = std::min(left + kStrokeTile, hat.width);
        std::uint8_t peak = 0;
        if (tilePeaks[left / kStrokeTile] >= threshold) {
            for (int column = left; column < end; ++column) {
                peak = Most::of(peak, values[column]);
            }
        }
        if (peak < threshold) {
            isInside = false;
            continue;
        }
        for (int column = left; column < end; ++column) {
            const std::uint8_t value = values[column];
            if (value < threshold) {
                isInside = false;
                continue;
            }
            if (!isInside) {
                runs.push_back({row, column, column, 0, 0});
                isInside = true;
            }
            Run& run = runs.back();
            run.last = column;
            run.total += value;
            run.peak = std::max(run.peak, value);
        }
    }
}

class Forest {
public:
    void add() { parent_.push_back(static_cast<std::uint32_t>(parent_.size())); }
    std::uint32_t rootOf(std::uint32_t item) {
        while (parent_[item] != item) {
            parent_[item] = parent_[parent_[item]];
            item = parent_[item];
        }
        return item;
    }
    void join(std::uint32_t one, std::uint32_t other) {
        one = rootOf(one);
        other = rootOf(other);
        parent_[std::max(one, other)] = std::min(one, other);
    }

private:
    std::vector<std::uint32_t> parent_;
};

/// Joins the runs of two rows that touch, corners included. overlap[i] grows by the pixels that
/// run i shares with the row above.
void joinRows(const std::vector<Run>& runs, std::size_t above, std::size_t here, Forest& forest,
              std::vector<std::uint32_t>& overlap) {
    std::size_t upper = above;
    for (std::size_t lower = here; lower < runs.size(); ++lower) {
        while (upper < here && runs[upper].last < runs[lower].first - 1) {
            ++upper;
        }
        for (std::size_t other = upper; other < here && runs[other].first <= runs[lower].last + 1;
             ++other) {
            forest.join(static_cast<std::uint32_t>(lower), static_cast<std::uint32_t>(other));
            const int shared = std::min(runs[lower].last, runs[other].last) -
                               std::max(runs[lower].first, runs[other].first) + 1;
            overlap[lower] += static_cast<std::uint32_t>(std::max(shared, 0));
        }
    }
}

struct Sum {
    StrokeMark mark;
    std::uint64_t total = 0;
    std::uint64_t overlap = 0;
    std::uint32_t runs = 0;
};

void addRun(Sum& sum, const Run& run, std::uint32_t overlap) {
    const PixelBox box{run.first, run.row, run.last + 1, run.row + 1};
    sum.mark.box = sum.runs == 0 ? box : unionOf(sum.mark.box, box);
    sum.mark.area += box.width();
    sum.mark.peak = std::max(sum.mark.peak, run.peak);
    sum.total += run.total;
    sum.overlap += overlap;
    ++sum.runs;
}

StrokeMark finished(const Sum& sum) {
    StrokeMark mark = sum.mark;
    const auto area = static_cast<float>(mark.area);
    const float outline =
        2.0F * static_cast<float>(sum.runs) + 2.0F * (area - static_cast<float>(sum.overlap));
    mark.strokeWidth = 2.0F * area / outline;
    mark.contrast = static_cast<float>(sum.total) / area;
    return mark;
}

}  // namespace

PixelBox intersectionOf(const PixelBox& one, const PixelBox& other) {
    return {std::max(one.left, other.left), std::max(one.top, other.top),
            std::min(one.right, other.right), std::min(one.bottom, other.bottom)};
}

PixelBox unionOf(const PixelBox& one, const PixelBox& other) {
    return {std::min(one.left, other.left), std::min(one.top, other.top),
            std::max(one.right, other.right), std::max(one.bottom, other.bottom)};
}

PixelBox turned(const PixelBox& box) {
    return {box.top, box.left, box.bottom, box.right};
}

PixelBox grown(const PixelBox& box, int across, int down, int width, int height) {
    return {std::max(box.left - across, 0), std::max(box.top - down, 0),
            std::min(box.right + across, width), std::min(box.bottom + down, height)};
}

GreyImage cropOf(const GreyImage& image, const PixelBox& box) {
    GreyImage crop{box.width(), box.height(), {}};
    crop.pixels.reserve(static_cast<std::size_t>(crop.width) *
                        static_cast<std::size_t>(crop.height));
    for (int row = box.top; row < box.bottom; ++row) {
        crop.pixels.insert(crop.pixels.end(), image.row(row) + box.left,
                           image.row(row) + box.right);
    }
    return crop;
}

StrokeMap mapStrokes(const GreyImage& image, int leastContrast) {
    StrokeMap map;
    const std::size_t size = image.pixels.size();
    map.bright = {image.width, image.height, std::vector<std::uint8_t>(size)};
    map.dark = map.bright;
    map.tilesAcross = (image.width + kStrokeTile - 1) / kStrokeTile;
    const int tilesDown = (image.height + kStrokeTile - 1) / kStrokeTile;
    map.brightPeaks.resize(static_cast<std::size_t>(map.tilesAcross) * tilesDown);
    map.darkPeaks = map.brightPeaks;
    Padded tile{};
    Padded middle{};
    Padded opened{};
    for (int down = 0; down < tilesDown; ++down) {
        for (int across = 0; across < map.tilesAcross; ++across) {
            const int left = across * kStrokeTile;
            const int top = down * kStrokeTile;
            loadTile(image, left, top, tile);
            if (!hasContrast(tile, leastContrast)) {
                continue;
            }
            const auto here = static_cast<std::size_t>(down) * map.tilesAcross + across;
            filterTile<Least>(tile, middle, kMiddle);
            filterTile<Most>(middle, opened, kStrokeTile);
            map.brightPeaks[here] = storeTile(tile, opened, left, top, map.bright);
            filterTile<Most>(tile, middle, kMiddle);
            filterTile<Least>(middle, opened, kStrokeTile);
            map.darkPeaks[here] = storeTile(tile, opened, left, top, map.dark);
        }
    }
    return map;
}

std::optional<std::vector<StrokeMark>> strokeMarks(const StrokeMap& map, StrokePolarity polarity,
                                                   int threshold, std::size_t mostRuns) {
    const GreyImage& hat = polarity == StrokePolarity::Bright ? map.bright : map.dark;
    const auto& peaks = polarity == StrokePolarity::Bright ? map.brightPeaks : map.darkPeaks;
    std::vector<Run> runs;
    std::vector<std::uint32_t> overlap;
    Forest forest;
    std::size_t above = 0;
    for (int row = 0; row < hat.height; ++row) {
        const std::size_t here = runs.size();
        scanRow(hat, peaks.data() + std::ptrdiff_t{row / kStrokeTile} * map.tilesAcross, row,
                threshold, runs);
        if (runs.size() > mostRuns) {
            return std::nullopt;
        }
        for (std::size_t index = here; index < runs.size(); ++index) {
            forest.add();
        }
        overlap.resize(runs.size());
        joinRows(runs, above, here, forest, overlap);
        above = here;
    }
    std::vector<std::uint32_t> slot(runs.size());
    std::vector<Sum> sums;
    for (std::uint32_t index = 0; index < runs.size(); ++index) {
        const std::uint32_t root = forest.rootOf(index);
        if (root == index) {
            slot[index] = static_cast<std::uint32_t>(sums.size());
            sums.emplace_back();
        }
        addRun(sums[slot[root]], runs[index], overlap[index]);
    }
    std::vector<StrokeMark> marks(sums.size());
    std::transform(sums.begin(), sums.end(), marks.begin(), finished);
    return marks;
}

double noiseLevel(const GreyImage& image) {
    constexpr int kRows = 64;
    std::array<std::uint32_t, 512> counts{};
    std::uint32_t total = 0;
    const int step = std::max(image.height / kRows, 1);
    for (int row = step / 2; row < image.height; row += step) {
        const std::uint8_t* line = image.row(row);
        for (int column = 1; column + 1 < image.width; ++column) {
            // Empty borders and clipped areas have no noise to measure.
            if (line[column] == 0 || line[column] == 255) {
                continue;
            }
            const int second = 2 * line[column] - line[column - 1] - line[column + 1];
            ++counts[std::min(std::abs(second), 511)];
            ++total;
        }
    }
    if (total == 0) {
        return 0;
    }
    std::uint32_t below = 0;
    std::size_t median = 0;
    while (below + counts[median] <= total / 2) {
        below += counts[median++];
    }
    // Within the bin by linear interpolation, since small pictures have few levels of noise.
    const double part = (total / 2.0 - below) / std::max(counts[median], 1U);
    const double value = median == 0 ? 0.5 * part : static_cast<double>(median) - 0.5 + part;
    // The median of |x| is 0.6745 sigma; a second difference has sqrt(6) times the deviation.
    return value / 0.6745 / 2.449;
}

GreyImage halved(const GreyImage& image) {
    GreyImage half{std::max(image.width / 2, 1), std::max(image.height / 2, 1), {}};
    half.pixels.resize(static_cast<std::size_t>(half.width) *
                       static_cast<std::size_t>(half.height));
    for (int row = 0; row < half.height; ++row) {
        const std::uint8_t* upper = image.row(std::min(2 * row, image.height - 1));
        const std::uint8_t* lower = image.row(std::min(2 * row + 1, image.height - 1));
        std::uint8_t* target = half.row(row);
        if (image.width < 2) {
            target[0] = static_cast<std::uint8_t>((upper[0] + lower[0] + 1) / 2);
            continue;
        }
        for (int column = 0; column < half.width; ++column) {
            target[column] =
                static_cast<std::uint8_t>((upper[2 * column] + upper[2 * column + 1] +
                                           lower[2 * column] + lower[2 * column + 1] + 2) /
                                          4);
        }
    }
    return half;
}

}  // namespace outis::data
