// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pictures/grey_window.h"

#include <algorithm>
#include <cmath>

namespace outis::gui {

namespace {

constexpr double kNarrowest = 1;

void widen(GreyRange& range, const QImage& picture) {
    for (int y = 0; y < picture.height(); ++y) {
        const uchar* line = picture.constScanLine(y);
        const auto [low, high] = std::minmax_element(line, line + picture.width());
        range.low = std::min<double>(range.low, *low);
        range.high = std::max<double>(range.high, *high);
    }
}

}  // namespace

GreyRange rangeOf(const QImage& first, const QImage& second) {
    if (first.isNull() && second.isNull()) {
        return {};
    }
    GreyRange range{255, 0};
    widen(range, first);
    widen(range, second);
    return range;
}

GreyWindow wholeOf(const GreyRange& range) {
    return {(range.low + range.high) / 2, std::max(range.high - range.low, kNarrowest)};
}

GreyWindow clamped(const GreyWindow& window, const GreyRange& range) {
    const GreyWindow whole = wholeOf(range);
    const double width = std::clamp(window.width, kNarrowest, whole.width);
    const double slack = (whole.width - width) / 2;
    return {std::clamp(window.centre, whole.centre - slack, whole.centre + slack), width};
}

GreyWindow dragged(const GreyWindow& window, const QPointF& by, const QSizeF& area,
                   const GreyRange& range) {
    const double span = wholeOf(range).width;
    const double wider = by.x() / std::max(area.width(), 1.0) * span;
    const double higher = by.y() / std::max(area.height(), 1.0) * span;
    return clamped({window.centre + higher, window.width + wider}, range);
}

double shade(const GreyWindow& window, double grey) {
    return std::clamp((grey - window.centre) / window.width + 0.5, 0.0, 1.0);
}

std::array<uchar, 256> tableOf(const GreyWindow& window) {
    std::array<uchar, 256> table{};
    for (std::size_t grey = 0; grey < table.size(); ++grey) {
        table[grey] =
            static_cast<uchar>(std::lround(255 * shade(window, static_cast<double>(grey))));
    }
    return table;
}

}  // namespace outis::gui
