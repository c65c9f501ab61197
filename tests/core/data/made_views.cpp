// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/data/made_views.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/base/random.h"
#include "core/data/phantom/render.h"

namespace outis::test {
namespace {

using data::GreyImage;

template <class Shade>
GreyImage drawn(int width, int height, Shade&& shade) {
    GreyImage image{width, height, {}};
    image.pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column) {
            const double value = shade(column, row);
            image.pixels.push_back(static_cast<std::uint8_t>(std::clamp(value, 0.0, 255.0)));
        }
    }
    return image;
}

/// Half the chord of an ellipse, 1 in its centre.
double chord(double dx, double dy) {
    return std::sqrt(std::max(0.0, 1 - dx * dx - dy * dy));
}

struct SideView {
    double front;
    double back;
    double dome;
    double heart;
    double exposure;
    bool facesLeft;

    /// Centimetres of water that a ray passes; x from front (0) to back (1), y from top to bottom.
    [[nodiscard]] double waterAt(double x, double y) const {
        const double half = (back - front) / 2;
        const double u = (x - (front + back) / 2) / half;
        if (y < 0.16) {  // neck and raised arms
            return 14 * chord((x - 0.55) / 0.3, 0) + 12 * chord((x - 0.4) / 0.22, y / 0.3);
        }
        double water = 30 * chord(u, 0);
        const double floor = dome + 0.18 * (x - 0.4) - 0.05 * std::cos(6 * (x - 0.45));
        if (y < floor) {
            const double rise = std::clamp((y - 0.12) / 0.12, 0.0, 1.0);
            water -= 20 * rise * chord(u / 0.82, 0);
            water += 11 * chord((x - front - 0.19) / heart, (y - floor + 0.12) / 0.15);
        }
        const double spineX = back - 0.13 + 0.05 * std::cos(4 * y);
        const double between = 0.85 + 0.15 * std::cos(40 * y);
        return water + 9 * between * chord((x - spineX) / 0.06, 0) * (1.3 - 0.7 * y);
    }
};

}  // namespace

GreyImage frontalChest(std::int64_t seed, int size) {
    using namespace data::phantom;
    const Patient patient = drawPatient(Seed{4711}, seed);
    return renderImage(patient, drawExam(patient, 0), size);
}

GreyImage lateralChest(std::uint64_t seed, int size) {
    Philox random(Seed{seed});
    const auto draw = [&](double least, double most) {
        return least + (most - least) * random.nextUint32() / 4294967296.0;
    };
    SideView side{};
    side.front = draw(0.08, 0.2);
    side.back = draw(0.82, 0.94);
    side.dome = draw(0.7, 0.82);
    side.heart = draw(0.13, 0.2);
    side.exposure = draw(0.05, 0.09);
    side.facesLeft = (random.nextUint32() & 1U) == 0;
    return drawn(size, size * 5 / 4, [&](int column, int row) {
        const double across = (column + 0.5) / size;
        const double water =
            side.waterAt(side.facesLeft ? across : 1 - across, (row + 0.5) / (size * 5 / 4));
        return 255 * (1 - std::exp(-side.exposure * std::max(water, 0.0)));
    });
}

GreyImage pageOfText(std::uint64_t seed, int size) {
    Philox random(Seed{seed});
    const int line = 8 + static_cast<int>(random.nextUint32() % 4);
    return drawn(size, size, [&](int column, int row) {
        const bool isInk = row % line < line / 2 && column % 5 < 4 && random.nextUint32() % 4 != 0;
        return isInk ? 30.0 : 250.0;
    });
}

GreyImage whiteNoise(std::uint64_t seed, int size) {
    Philox random(Seed{seed});
    return drawn(size, size,
                 [&](int, int) { return static_cast<double>(random.nextUint32() % 256); });
}

GreyImage ramp(int dx, int dy, int size) {
    return drawn(size, size, [&](int column, int row) {
        return 127.5 + 120.0 * (dx * (column - size / 2) + dy * (row - size / 2)) /
                           (size / 2.0 * (std::abs(dx) + std::abs(dy)));
    });
}

GreyImage inverted(GreyImage image) {
    for (std::uint8_t& value : image.pixels) {
        value = static_cast<std::uint8_t>(255 - value);
    }
    return image;
}

GreyImage turned(const GreyImage& image, int quarters) {
    GreyImage result = image;
    for (int quarter = 0; quarter < quarters; ++quarter) {
        const GreyImage before = result;
        result = drawn(before.height, before.width, [&](int column, int row) {
            return static_cast<double>(before.row(before.height - 1 - column)[row]);
        });
    }
    return result;
}

GreyImage bordered(const GreyImage& image, std::uint8_t value) {
    const int left = image.width / 10;
    const int top = image.height / 6;
    return drawn(image.width * 14 / 10, image.height * 8 / 6, [&](int column, int row) {
        const int x = column - left;
        const int y = row - top;
        const bool isInside = x >= 0 && y >= 0 && x < image.width && y < image.height;
        return static_cast<double>(isInside ? image.row(y)[x] : value);
    });
}

}  // namespace outis::test
