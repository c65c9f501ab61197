// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/random.h"
#include "core/data/image.h"
#include "core/data/resize.h"

namespace outis::test {

/// A picture as it comes back from a second export.
using PictureChange = std::function<data::GreyImage(const data::GreyImage&, std::uint64_t seed)>;

inline data::GreyImage withCurve(data::GreyImage image,
                                 const std::function<double(double)>& curve) {
    for (auto& pixel : image.pixels) {
        pixel = static_cast<std::uint8_t>(std::lround(std::clamp(curve(pixel), 0.0, 255.0)));
    }
    return image;
}

/// Fractions of the sides that go.
inline data::GreyImage cropped(const data::GreyImage& image, double left, double top, double right,
                               double bottom) {
    const auto part = [](double share, int side) {
        return static_cast<int>(std::lround(share * side));
    };
    data::GreyImage crop;
    crop.width = image.width - part(left, image.width) - part(right, image.width);
    crop.height = image.height - part(top, image.height) - part(bottom, image.height);
    for (int y = 0; y < crop.height; ++y) {
        const auto* row = image.row(y + part(top, image.height)) + part(left, image.width);
        crop.pixels.insert(crop.pixels.end(), row, row + crop.width);
    }
    return crop;
}

/// A box at a place in fractions of the sides.
inline data::GreyImage masked(data::GreyImage image, double left, double top, double width,
                              double height, std::uint8_t value) {
    const auto at = [](double share, int side) {
        return std::clamp(static_cast<int>(share * side), 0, side);
    };
    for (int y = at(top, image.height); y < at(top + height, image.height); ++y) {
        std::fill(image.row(y) + at(left, image.width),
                  image.row(y) + at(left + width, image.width), value);
    }
    return image;
}

inline data::GreyImage scaled(const data::GreyImage& image, double factor, data::Filter filter) {
    return data::resize(image, std::max(1, static_cast<int>(image.width * factor)),
                        std::max(1, static_cast<int>(image.height * factor)), filter);
}

inline data::GreyImage noisy(data::GreyImage image, double deviation, std::uint64_t seed) {
    Philox random(Seed{seed});
    for (auto& pixel : image.pixels) {
        pixel = static_cast<std::uint8_t>(
            std::lround(std::clamp(pixel + deviation * random.normal(), 0.0, 255.0)));
    }
    return image;
}

/// What the search for near duplicates is to see through.
inline std::vector<std::pair<std::string, PictureChange>> pictureChanges() {
    using data::Filter;
    using data::GreyImage;
    return {
        {"half size",
         [](const GreyImage& image, std::uint64_t) { return scaled(image, 0.5, Filter::Lanczos); }},
        {"larger",
         [](const GreyImage& image, std::uint64_t) { return scaled(image, 1.4, Filter::Bicubic); }},
        {"brighter",
         [](const GreyImage& image, std::uint64_t) {
             return withCurve(image, [](double value) { return value + 20; });
         }},
        {"less contrast",
         [](const GreyImage& image, std::uint64_t) {
             return withCurve(image, [](double value) { return 0.7 * (value - 128) + 128; });
         }},
        {"another gamma",
         [](const GreyImage& image, std::uint64_t) {
             return withCurve(image, [](double value) { return 255 * std::pow(value / 255, 0.7); });
         }},
        {"a sigmoid window",
         [](const GreyImage& image, std::uint64_t) {
             return withCurve(image, [](double value) {
                 return 255 / (1 + std::exp(-4 * (value - 128) / 128));
             });
         }},
        {"noise", [](const GreyImage& image, std::uint64_t seed) { return noisy(image, 4, seed); }},
        {"a white mask in a corner",
         [](const GreyImage& image, std::uint64_t seed) {
             return masked(image, seed % 2 == 0 ? 0.02 : 0.7, seed % 3 == 0 ? 0.02 : 0.9, 0.25,
                           0.08, 255);
         }},
        {"two masks",
         [](const GreyImage& image, std::uint64_t seed) {
             return masked(masked(image, 0.02, 0.02, 0.35, 0.1, seed % 2 == 0 ? 0 : 60), 0.65, 0.9,
                           0.33, 0.08, 40);
         }},
        {"a crop of 1 %", [](const GreyImage& image,
                             std::uint64_t) { return cropped(image, 0.01, 0.01, 0.01, 0.01); }},
        {"a crop of 2 %", [](const GreyImage& image,
                             std::uint64_t) { return cropped(image, 0.02, 0.02, 0.02, 0.02); }},
        {"a crop of one side",
         [](const GreyImage& image, std::uint64_t) { return cropped(image, 0.02, 0, 0, 0); }},
        {"all at once",
         [](const GreyImage& image, std::uint64_t seed) {
             const GreyImage small = scaled(cropped(image, 0.01, 0, 0.01, 0.01), 0.7, Filter::Box);
             return noisy(masked(withCurve(small,
                                           [](double value) {
                                               return 0.9 * 255 * std::pow(value / 255, 0.8) + 10;
                                           }),
                                 0.02, 0.02, 0.2, 0.06, seed % 2 == 0 ? 0 : 255),
                          2, seed);
         }},
    };
}

}  // namespace outis::test
