// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
//
// make_scale_set FOLDER COUNT SIZE: COUNT small PNGs that all differ, two a patient, a folder for
// each patient. Smooth, as radiographs are: noise would look like text everywhere.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <numbers>
#include <string>

#include "core/base/random.h"
#include "core/data/image_file.h"

namespace {

using outis::data::GreyImage;

constexpr int kPatientsPerFolder = 1000;

GreyImage pictureOf(std::uint64_t index, int size) {
    outis::Philox random(outis::Seed{index});
    const auto unit = [&] { return static_cast<double>(random.nextUint32()) / 4294967296.0; };
    std::array<std::array<double, 4>, 4> waves{};  // per wave: strength, x and y frequency, phase
    for (auto& wave : waves) {
        wave = {10 + 20 * unit(), 6 * unit() - 3, 6 * unit() - 3, 2 * std::numbers::pi * unit()};
    }
    GreyImage image{size, size, {}};
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            double value = 128;
            for (const auto& [strength, along, down, phase] : waves) {
                value += strength *
                         std::cos(2 * std::numbers::pi * (along * x + down * y) / size + phase);
            }
            image.pixels.push_back(static_cast<std::uint8_t>(std::clamp(value, 0.0, 255.0)));
        }
    }
    return image;
}

bool write(const std::filesystem::path& path, const GreyImage& image) {
    const auto png = outis::data::encodePng(image);
    std::ofstream file(path, std::ios::binary);
    return png && file.write(reinterpret_cast<const char*>(png->data()),
                             static_cast<std::streamsize>(png->size()));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::fprintf(stderr, "make_scale_set FOLDER COUNT SIZE\n");
        return 2;
    }
    const std::filesystem::path root = argv[1];
    const long count = std::atol(argv[2]);
    const int size = std::atoi(argv[3]);
    for (long index = 0; index < count; ++index) {
        const long patient = index / 2;
        const auto folder = root / ("part" + std::to_string(patient / kPatientsPerFolder)) /
                            ("patient" + std::to_string(1'000'000 + patient));
        std::filesystem::create_directories(folder);
        const std::string name = index % 2 == 0 ? "a.png" : "b.png";
        if (!write(folder / name, pictureOf(static_cast<std::uint64_t>(index), size))) {
            std::fprintf(stderr, "cannot write\n");
            return 1;
        }
    }
    return 0;
}
