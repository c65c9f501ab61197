// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>

#include <QImage>

#include "gui/pictures/pair_view.h"

/// A chest of sorts: two dark ovals on a bright ground, moved by `shift` (fraction of the side).
inline QImage chest(int side, double shift) {
    QImage picture(side, side, QImage::Format_Grayscale8);
    for (int y = 0; y < side; ++y) {
        uchar* line = picture.scanLine(y);
        for (int x = 0; x < side; ++x) {
            const double u = static_cast<double>(x) / side - shift;
            const double v = static_cast<double>(y) / side;
            const auto lung = [&](double centre) {
                const double across = (u - centre) / 0.16;
                const double along = (v - 0.5) / 0.32;
                return 1 / (1 + std::exp(24 * (across * across + along * along - 1)));
            };
            const double air = lung(0.29) + lung(0.71);
            line[x] = static_cast<uchar>(40 + 150 * (1 - air) + 40 * v);
        }
    }
    return picture;
}

inline outis::gui::PairPictures chests(int side) {
    return {chest(side, 0), chest(side, 0.03)};
}
