// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include <QImage>
#include <QPointF>
#include <QSizeF>

namespace outis::gui {

/// Darkest and brightest grey level of some pictures, 0..255.
struct GreyRange {
    double low = 0;
    double high = 255;

    friend bool operator==(const GreyRange&, const GreyRange&) = default;
};

/// Of both pictures together (Format_Grayscale8); 0..255 when both are empty.
[[nodiscard]] GreyRange rangeOf(const QImage& first, const QImage& second);

/// Which grey levels are shown between black and white: centre - width / 2 is black.
struct GreyWindow {
    double centre = 127.5;
    double width = 255;

    friend bool operator==(const GreyWindow&, const GreyWindow&) = default;
};

/// The window that shows everything.
[[nodiscard]] GreyWindow wholeOf(const GreyRange& range);
/// The nearest window that does not reach past the range, at least one level wide.
[[nodiscard]] GreyWindow clamped(const GreyWindow& window, const GreyRange& range);
/// After a drag over `by` of a picture area of `area`: to the right is wider, upwards is darker
/// levels (a brighter picture). The whole area stands for the whole range.
[[nodiscard]] GreyWindow dragged(const GreyWindow& window, const QPointF& by, const QSizeF& area,
                                 const GreyRange& range);

/// 0..1
[[nodiscard]] double shade(const GreyWindow& window, double grey);
/// What each grey level is shown as, 0..255.
[[nodiscard]] std::array<uchar, 256> tableOf(const GreyWindow& window);

}  // namespace outis::gui
