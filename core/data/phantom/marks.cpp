// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cmath>

#include "core/data/phantom/detector.h"

namespace outis::data::phantom {
namespace {

struct Stroke {
    Vec2 from;
    Vec2 to;
};

/// Strokes of the letters in a unit square.
std::vector<Stroke> letter(bool left) {
    if (left) {
        return {{{0.2F, 0}, {0.2F, 1}}, {{0.2F, 1}, {0.8F, 1}}};
    }
    return {{{0.2F, 0}, {0.2F, 1}},          {{0.2F, 0}, {0.65F, 0.03F}},
            {{0.65F, 0.03F}, {0.8F, 0.25F}}, {{0.8F, 0.25F}, {0.62F, 0.5F}},
            {{0.62F, 0.5F}, {0.2F, 0.5F}},   {{0.45F, 0.5F}, {0.85F, 1}}};
}

void addMarker(std::vector<float>& shown, int size, const Exam& exam) {
    const Attachments& things = exam.attachments;
    const auto side = static_cast<float>(size);
    const float height = 0.042F * side;
    const Vec2 corner{things.markerAt.x * side - 0.5F * height, things.markerAt.y * side};
    const std::vector<Stroke> strokes = letter(things.markerSide == 1);
    const float width = std::max(0.075F * height, 0.5F);
    const int pad = static_cast<int>(0.5F * height) + 1;
    const int rows = static_cast<int>(height) + 2 * pad;
    for (int row = -pad; row < rows; ++row) {
        for (int column = -pad; column < rows; ++column) {
            const int x = static_cast<int>(corner.x) + column;
            const int y = static_cast<int>(corner.y) + row;
            if (x < 0 || y < 0 || x >= size || y >= size) {
                continue;
            }
            float ink = 0;
            const Vec2 p{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F};
            for (const Stroke& stroke : strokes) {
                const Vec2 a = corner + stroke.from * height;
                const Vec2 along = (stroke.to - stroke.from) * height;
                const Vec2 d = p - a;
                const Vec2 off = d - along * clamp01(dot(d, along) / dot(along, along));
                ink = std::max(ink, clamp01(width + 0.5F - length(off)));
            }
            float& value = shown[static_cast<std::size_t>(y * size + x)];
            if (things.markerInverted) {
                const Vec2 middle = corner + Vec2{0.5F, 0.5F} * height;
                const float plate = std::max(std::abs(p.x - middle.x), std::abs(p.y - middle.y));
                value = mixed(value, 0.93F, clamp01(0.8F * height + 0.5F - plate));
                value = mixed(value, 0.35F, ink);
            } else {
                value = mixed(value, 0.97F, ink);
            }
        }
    }
}

}  // namespace

void addMarks(std::vector<float>& shown, int size, const Exam& exam) {
    const Attachments& things = exam.attachments;
    const auto side = static_cast<float>(size);
    if (things.markerSide >= 0) {
        addMarker(shown, size, exam);
    }
    const float colour = things.borderWhite ? 0.97F : 0.02F;
    const auto index = [&](int row, int column) {
        return static_cast<std::size_t>(row * size + column);
    };
    for (int row = 0; row < size; ++row) {
        for (int column = 0; column < size; ++column) {
            const float x = (static_cast<float>(column) + 0.5F) / side;
            const float y = (static_cast<float>(row) + 0.5F) / side;
            const float inside = std::min(
                {x - things.border[0], 1 - things.border[1] - x, y - things.borderTop, 0.01F});
            if (inside < 0.5F / side &&
                (things.border[0] + things.border[1] + things.borderTop > 0)) {
                const float cover = clamp01(0.5F - inside * side);
                shown[index(row, column)] = mixed(shown[index(row, column)], colour, cover);
            }
        }
    }
}

}  // namespace outis::data::phantom
