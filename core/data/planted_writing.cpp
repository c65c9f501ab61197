// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/planted_writing.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace outis::data {
namespace {

// Seven rows of five dots, each row one character of base 32 (0-9, A-V), the left dot highest.
const std::map<char, std::string_view> kDots = {
    {'A', "EHHVHHH"}, {'B', "UHHUHHU"}, {'C', "EHGGGHE"}, {'D', "UHHHHHU"}, {'E', "VGGUGGV"},
    {'F', "VGGUGGG"}, {'G', "EHGNHHF"}, {'H', "HHHVHHH"}, {'I', "E44444E"}, {'J', "72222IC"},
    {'K', "HIKOKIH"}, {'L', "GGGGGGV"}, {'M', "HRLLHHH"}, {'N', "HHPLJHH"}, {'O', "EHHHHHE"},
    {'P', "UHHUGGG"}, {'Q', "EHHHLID"}, {'R', "UHHUKIH"}, {'S', "FGGE11U"}, {'T', "V444444"},
    {'U', "HHHHHHE"}, {'V', "HHHHHA4"}, {'W', "HHHLLLA"}, {'X', "HHA4AHH"}, {'Y', "HHHA444"},
    {'Z', "V1248GV"}, {'0', "EHJLPHE"}, {'1', "4C4444E"}, {'2', "EH1248V"}, {'3', "V2421HE"},
    {'4', "26AIV22"}, {'5', "VGU11HE"}, {'6', "68GUHHE"}, {'7', "V124888"}, {'8', "EHHEHHE"},
    {'9', "EHHF12C"}, {'^', "4AH0000"}, {'-', "000V000"}, {'.', "00000CC"}, {'/', "01248G0"},
    {':', "0CC0CC0"}, {',', "0000C48"}, {' ', "0000000"}};

constexpr std::string_view kSigns = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
constexpr int kLetterColumns = kDotColumns + 1;  // with the space behind it
constexpr int kLeastLetters = 4;
constexpr int kMostLetters = 10;
constexpr int kMargin = 1;  // pixels that stay free at the picture's edge

int bitsOf(char digit) {
    return digit <= '9' ? digit - '0' : digit - 'A' + 10;
}

double meanIn(const GreyImage& image, int left, int top, int width) {
    double sum = 0;
    for (int row = top; row < top + kDotRows; ++row) {
        for (int column = left; column < left + width; ++column) {
            sum += image.row(row)[column];
        }
    }
    return sum / (static_cast<double>(width) * kDotRows);
}

int drawUpTo(int most, Philox& random) {
    return static_cast<int>(random.below(static_cast<std::uint64_t>(most) + 1));
}

}  // namespace

bool isLetterDot(char letter, int column, int row) {
    const auto dots = kDots.find(letter);
    return dots != kDots.end() && column >= 0 && column < kDotColumns && row >= 0 &&
           row < kDotRows &&
           ((bitsOf(dots->second[static_cast<std::size_t>(row)]) >> (kDotColumns - 1 - column)) &
            1) != 0;
}

bool plantWriting(GreyImage& image, Philox& random) {
    const int room = (image.width - 2 * kMargin + 1) / kLetterColumns;
    const int spareRows = image.height - 2 * kMargin - kDotRows;
    if (room < kLeastLetters || spareRows < 0) {
        return false;
    }
    const int letters =
        kLeastLetters + drawUpTo(std::min(room, kMostLetters) - kLeastLetters, random);
    std::string text;
    for (int letter = 0; letter < letters; ++letter) {
        text += kSigns[random.below(kSigns.size())];
    }
    const int width = letters * kLetterColumns - 1;
    const int left = kMargin + drawUpTo(image.width - 2 * kMargin - width, random);
    const int top = kMargin + drawUpTo(spareRows, random);
    const std::uint8_t tone = meanIn(image, left, top, width) > 127 ? 0 : 255;
    for (int row = 0; row < kDotRows; ++row) {
        for (int column = 0; column < width; ++column) {
            const auto letter = static_cast<std::size_t>(column / kLetterColumns);
            if (isLetterDot(text[letter], column % kLetterColumns, row)) {
                image.row(top + row)[left + column] = tone;
            }
        }
    }
    return true;
}

}  // namespace outis::data
