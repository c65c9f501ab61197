// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pictures/pair_colours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace outis::gui {

namespace {

int byteOf(double shade) {
    return static_cast<int>(std::lround(255 * std::clamp(shade, 0.0, 1.0)));
}

QRgb scaled(const QColor& colour, double strength) {
    return qRgb(byteOf(colour.redF() * strength), byteOf(colour.greenF() * strength),
                byteOf(colour.blueF() * strength));
}

/// Bright enough to be seen on black: the largest channel becomes 1.
double brightest(const QColor& colour) {
    return std::max({colour.redF(), colour.greenF(), colour.blueF(), 1.0F / 255});
}

/// Of every difference of two shades, 0..255: a table, since there are millions of pixels.
using ColourTable = std::array<QRgb, 256>;

ColourTable tableOf(const QColor& colour) {
    ColourTable table{};
    for (std::size_t step = 0; step < table.size(); ++step) {
        table[step] = scaled(colour, static_cast<double>(step) / 255 / brightest(colour));
    }
    return table;
}

QRgb sumOf(QRgb colour, int grey) {
    return qRgb(std::min(qRed(colour) + grey, 255), std::min(qGreen(colour) + grey, 255),
                std::min(qBlue(colour) + grey, 255));
}

}  // namespace

QImage edgesOf(const QImage& picture) {
    QImage edges(picture.size(), QImage::Format_Grayscale8);
    edges.fill(0);
    for (int y = 1; y + 1 < picture.height(); ++y) {
        const uchar* above = picture.constScanLine(y - 1);
        const uchar* line = picture.constScanLine(y);
        const uchar* below = picture.constScanLine(y + 1);
        uchar* out = edges.scanLine(y);
        for (int x = 1; x + 1 < picture.width(); ++x) {
            const int across = above[x + 1] + 2 * line[x + 1] + below[x + 1] - above[x - 1] -
                               2 * line[x - 1] - below[x - 1];
            const int down = below[x - 1] + 2 * below[x] + below[x + 1] - above[x - 1] -
                             2 * above[x] - above[x + 1];
            // A step of h levels gives 4 h.
            out[x] = static_cast<uchar>(std::min((std::abs(across) + std::abs(down)) / 2, 255));
        }
    }
    return edges;
}

QImage coloured(PanelContent content, const QImage& real, const QImage& synthetic,
                const GreyWindow& window, double share, const PairColours& colours) {
    const QSize size = real.isNull() ? synthetic.size() : real.size();
    QImage result(size, QImage::Format_RGB32);
    const auto shades = tableOf(content == PanelContent::Edges ? GreyWindow{} : window);
    const ColourTable realTable = tableOf(colours.real);
    const ColourTable syntheticTable = tableOf(colours.synthetic);
    const double part = content == PanelContent::Synthetic ? 1
                        : content == PanelContent::Real    ? 0
                                                           : share;
    const int weight = static_cast<int>(std::lround(256 * part));
    for (int y = 0; y < size.height(); ++y) {
        const uchar* first = real.isNull() ? nullptr : real.constScanLine(y);
        const uchar* second = synthetic.isNull() ? nullptr : synthetic.constScanLine(y);
        auto* out = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const int one = first == nullptr ? 0 : shades[first[x]];
            const int other = second == nullptr ? 0 : shades[second[x]];
            const int apart = std::abs(one - other);
            const QRgb own =
                (one >= other ? realTable : syntheticTable)[static_cast<std::size_t>(apart)];
            if (content == PanelContent::Difference) {
                out[x] = own;
            } else if (content == PanelContent::Edges) {
                out[x] = sumOf(own, std::min(one, other));
            } else {
                const int level = (256 * one + (other - one) * weight + 128) / 256;
                out[x] = qRgb(level, level, level);
            }
        }
    }
    return result;
}

}  // namespace outis::gui
