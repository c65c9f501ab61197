// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/data/burned_lettering.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <vector>

#include "core/base/random.h"
#include "core/data/planted_writing.h"

namespace outis::test {
namespace {

// Lines through points on a grid of 5 x 7, x and y one digit each; '|' lifts the pen.
const std::map<char, std::string_view> kLines = {
    {'A', "06 20 46|14 34"},
    {'B', "00 06 36 45 44 33 03|33 42 41 30 00"},
    {'C', "41 30 10 01 05 16 36 45"},
    {'D', "00 06 26 44 42 20 00"},
    {'E', "40 00 06 46|03 33"},
    {'F', "40 00 06|03 33"},
    {'G', "41 30 10 01 05 16 36 45 43 23"},
    {'H', "00 06|40 46|03 43"},
    {'I', "10 30|20 26|16 36"},
    {'J', "40 45 36 16 05"},
    {'K', "00 06|40 03 46"},
    {'L', "00 06 46"},
    {'M', "06 00 23 40 46"},
    {'N', "06 00 46 40"},
    {'O', "10 30 41 45 36 16 05 01 10"},
    {'P', "06 00 30 41 42 33 03"},
    {'Q', "10 30 41 45 36 16 05 01 10|34 46"},
    {'R', "06 00 30 41 42 33 03|23 46"},
    {'S', "41 30 10 01 02 13 33 44 45 36 16 05"},
    {'T', "00 40|20 26"},
    {'U', "00 05 16 36 45 40"},
    {'V', "00 26 40"},
    {'W', "00 16 23 36 40"},
    {'X', "00 46|40 06"},
    {'Y', "00 23 40|23 26"},
    {'Z', "00 40 06 46"},
    {'0', "10 30 41 45 36 16 05 01 10"},
    {'1', "11 20 26|16 36"},
    {'2', "01 10 30 41 42 06 46"},
    {'3', "00 40 22 33 44 45 36 16 05"},
    {'4', "36 30 04 44"},
    {'5', "40 00 03 33 44 45 36 06"},
    {'6', "40 20 02 05 16 36 45 44 33 03"},
    {'7', "00 40 16"},
    {'8', "10 30 41 42 33 13 04 05 16 36 45 44 33|13 02 01 10"},
    {'9', "43 13 02 01 10 30 41 44 26"},
    {'^', "02 20 42"},
    {'-', "03 43"},
    {'.', "15 25 26 16 15"},
    {'/', "06 40"},
    {':', "21 22|24 25"},
    {',', "25 16"},
    {' ', ""}};

// Six Cyrillic capitals (I, Zh, F, Ya, D, Ts) and six signs of Japanese names.
const std::map<char, std::string_view> kForeignLines = {{'a', "00 06 40 46"},
                                                        {'b', "00 46|40 06|20 26"},
                                                        {'c', "20 26|11 31 42 43 34 14 03 02 11"},
                                                        {'d', "46 40 10 01 02 13 43|13 06"},
                                                        {'e', "06 05 45 46|15 30 35"},
                                                        {'f', "00 05 45 46|30 35"},
                                                        {'g', "00 40 46 06 00|20 26|03 43"},
                                                        {'h', "01 41 44 04 01|20 26"},
                                                        {'i', "02 06 46 42|20 26"},
                                                        {'j', "02 42|20 26|22 05|22 45"},
                                                        {'k', "01 41|20 21|03 43|06 46|23 26"},
                                                        {'l', "00 40 22|22 06|03 43"},
                                                        {' ', ""}};

constexpr int kColumns = data::kDotColumns + 1;  // grid cells of a letter, with the space behind it
constexpr int kRows = data::kDotRows;

struct Point {
    double x = 0;
    double y = 0;
};

double distanceToLine(Point point, Point from, Point to) {
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double length = dx * dx + dy * dy;
    const double along =
        length == 0
            ? 0
            : std::clamp(((point.x - from.x) * dx + (point.y - from.y) * dy) / length, 0.0, 1.0);
    return std::hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}

/// Grid units from the nearest line of the letter.
double distanceToLetter(std::string_view lines, Point point) {
    double nearest = 1e9;
    bool hasStart = false;
    Point last;
    for (std::size_t index = 0; index + 1 < lines.size();) {
        if (lines[index] == '|' || lines[index] == ' ') {
            hasStart = hasStart && lines[index] == ' ';
            ++index;
            continue;
        }
        const Point next{lines[index] - '0' + 0.5, lines[index + 1] - '0' + 0.5};
        nearest = std::min(nearest, distanceToLine(point, hasStart ? last : next, next));
        last = next;
        hasStart = true;
        index += 2;
    }
    return nearest;
}

/// How much ink there is at a point of the upright text, in grid units.
double inkAt(const Lettering& lettering, Point point) {
    const int letter = static_cast<int>(std::floor(point.x / kColumns));
    if (letter < 0 || letter >= static_cast<int>(lettering.text.size())) {
        return 0;
    }
    const char sign = lettering.text[static_cast<std::size_t>(letter)];
    const Point local{point.x - letter * kColumns, point.y};
    if (lettering.face == Typeface::Bitmap) {
        return data::isLetterDot(sign, static_cast<int>(std::floor(local.x)),
                                 static_cast<int>(std::floor(local.y)))
                   ? 1
                   : 0;
    }
    const auto& font = lettering.face == Typeface::Strokes ? kLines : kForeignLines;
    const auto lines = font.find(sign);
    // At least 1.2 pixels wide, else an eighth of the height.
    const double half = std::max(0.44, 0.6 * kRows / lettering.height);
    return lines != font.end() && distanceToLetter(lines->second, local) <= half ? 1 : 0;
}

LetteringSize uprightSize(const Lettering& lettering) {
    const double pixel = static_cast<double>(lettering.height) / kRows;
    return {static_cast<int>(
                std::ceil((static_cast<double>(lettering.text.size()) * kColumns - 1) * pixel)),
            lettering.height};
}

/// Share of ink in a pixel of the upright text.
double coverage(const Lettering& lettering, int column, int row) {
    const int samples = lettering.isSmooth ? 4 : 1;
    const double unit = static_cast<double>(kRows) / lettering.height;
    double ink = 0;
    for (int down = 0; down < samples; ++down) {
        for (int across = 0; across < samples; ++across) {
            ink += inkAt(lettering, {(column + (across + 0.5) / samples) * unit,
                                     (row + (down + 0.5) / samples) * unit});
        }
    }
    return ink / (samples * samples);
}

}  // namespace

LetteringSize sizeOf(const Lettering& lettering) {
    const LetteringSize upright = uprightSize(lettering);
    return lettering.quarterTurns % 2 == 0 ? upright : LetteringSize{upright.height, upright.width};
}

data::PixelBox burn(data::GreyImage& image, const Lettering& lettering, int left, int top) {
    const LetteringSize upright = uprightSize(lettering);
    const LetteringSize size = sizeOf(lettering);
    const int room = lettering.box < 0 ? 0 : lettering.height / 3 + 1;
    for (int y = -room; y < size.height + room; ++y) {
        for (int x = -room; x < size.width + room; ++x) {
            if (left + x < 0 || left + x >= image.width || top + y < 0 || top + y >= image.height) {
                continue;
            }
            int column = x;
            int row = y;
            if (lettering.quarterTurns % 4 == 1) {
                column = upright.width - 1 - y;
                row = x;
            } else if (lettering.quarterTurns % 4 == 3) {
                column = y;
                row = upright.height - 1 - x;
            }
            std::uint8_t& pixel = image.row(top + y)[left + x];
            const double ground = lettering.box < 0 ? pixel : lettering.box;
            const double ink = coverage(lettering, column, row);
            pixel = static_cast<std::uint8_t>(
                std::clamp(std::lround(ground + ink * (lettering.tone - ground)), 0L, 255L));
        }
    }
    return {left, top, left + size.width, top + size.height};
}

data::GreyImage emptyRadiograph(int width, int height, double noise) {
    data::GreyImage image{width, height, {}};
    image.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    Philox random(Seed{7});
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column) {
            const double x = 2.0 * column / width - 1;
            const double y = 2.0 * row / height - 1;
            const double body = 90 * std::exp(-(x * x * 1.5 + y * y * 0.8));
            const double lungs = 60 * std::exp(-10 * (std::pow(std::abs(x) - 0.45, 2) + y * y));
            image.row(row)[column] = static_cast<std::uint8_t>(
                std::clamp(30 + body + 40 * y * y - lungs + noise * random.normal(), 0.0, 255.0));
        }
    }
    return image;
}

}  // namespace outis::test
