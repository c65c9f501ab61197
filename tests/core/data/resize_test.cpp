// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/resize.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest.h>
#include <nlohmann/json.hpp>

#include "core/base/safetensors.h"
#include "tests/core/data/shared_folder.h"

namespace {

using namespace outis;
using namespace outis::data;

Filter filterOf(const std::string& name) {
    const std::vector<std::string> names = {"nearest", "box",     "bilinear",
                                            "hamming", "bicubic", "lanczos"};
    const auto found = std::find(names.begin(), names.end(), name);
    REQUIRE(found != names.end());
    return static_cast<Filter>(found - names.begin());
}

std::vector<std::uint8_t> bytesOf(const safetensors::View& view) {
    const auto* first = reinterpret_cast<const std::uint8_t*>(view.bytes.data());
    return {first, first + view.bytes.size()};
}

/// Whether the case was one of 8-bit resampling.
bool checkGoldenCase(const std::filesystem::path& path) {
    auto file = safetensors::File::open(path);
    REQUIRE_MESSAGE(file, path.string());
    const safetensors::View* input = file->find("in.image");
    const safetensors::View* expected = file->find("out.image");
    if (file->metadata().find("op")->second != "image_resize" || input == nullptr ||
        input->dtype != safetensors::Dtype::U8) {
        return false;
    }
    const auto params = nlohmann::json::parse(file->metadata().find("params")->second);
    const int channels = input->shape.size() == 3 ? static_cast<int>(input->shape[2]) : 1;
    const auto got = resizeInterleaved(
        bytesOf(*input), static_cast<int>(input->shape[1]), static_cast<int>(input->shape[0]),
        channels, params.at("width").get<int>(), params.at("height").get<int>(),
        filterOf(params.at("filter").get<std::string>()));
    CHECK_MESSAGE(got == bytesOf(*expected), path.filename().string());
    return true;
}

}  // namespace

TEST_CASE("8-bit resampling equals the golden cases bit for bit") {
    const auto folder = outis::test::sharedFolder("golden/networks");
    if (!folder) {
        return;
    }
    int cases = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("image_resize_")) {
            cases += checkGoldenCase(entry.path()) ? 1 : 0;
        }
    }
    CHECK(cases >= 30);
}

TEST_CASE("a constant picture stays constant with every filter") {
    const GreyImage image{37, 23, std::vector<std::uint8_t>(37 * 23, 201)};
    for (const Filter filter : {Filter::Nearest, Filter::Box, Filter::Bilinear, Filter::Hamming,
                                Filter::Bicubic, Filter::Lanczos}) {
        const GreyImage small = resize(image, 8, 50, filter);
        CHECK(small.width == 8);
        CHECK(small.height == 50);
        CHECK(std::all_of(small.pixels.begin(), small.pixels.end(),
                          [](std::uint8_t value) { return value == 201; }));
    }
}

TEST_CASE("padding centres the picture and puts the odd pixel right and below") {
    const GreyImage wide{5, 2, std::vector<std::uint8_t>(10, 255)};
    const GreyImage square = toSquare(wide, 5, Geometry::Pad);
    const std::vector<std::uint8_t> rowIsWhite = {0, 255, 255, 0, 0};
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 5; ++column) {
            CHECK(square.row(row)[column] == rowIsWhite[row]);
        }
    }
    const GreyImage tall{2, 5, std::vector<std::uint8_t>(10, 255)};
    const GreyImage upright = toSquare(tall, 5, Geometry::Pad);
    CHECK(std::vector<std::uint8_t>(upright.row(2), upright.row(2) + 5) == rowIsWhite);
}

TEST_CASE("resizing across and down are the same arithmetic") {
    std::uint32_t random = 7;
    for (const int inputs : {1, 2, 15, 16, 17, 33, 47, 240}) {
        for (const int others : {1, 7, 8, 9, 31, 32, 33, 70}) {
            CAPTURE(inputs);
            CAPTURE(others);
            GreyImage wide{inputs, others, {}};
            GreyImage tall{others, inputs, {}};
            wide.pixels.resize(static_cast<std::size_t>(inputs) * others);
            tall.pixels.resize(wide.pixels.size());
            for (int across = 0; across < inputs; ++across) {
                for (int down = 0; down < others; ++down) {
                    random = random * 1664525U + 1013904223U;
                    const auto value = static_cast<std::uint8_t>(random >> 31 ? random >> 24 : 255);
                    wide.pixels[static_cast<std::size_t>(down) * inputs + across] = value;
                    tall.pixels[static_cast<std::size_t>(across) * others + down] = value;
                }
            }
            const GreyImage across = resize(wide, 29, others, Filter::Lanczos);
            const GreyImage down = resize(tall, others, 29, Filter::Lanczos);
            int different = 0;
            for (int x = 0; x < 29; ++x) {
                for (int y = 0; y < others; ++y) {
                    different += across.pixels[static_cast<std::size_t>(y) * 29 + x] !=
                                 down.pixels[static_cast<std::size_t>(x) * others + y];
                }
            }
            CHECK(different == 0);
        }
    }
}

TEST_CASE("squashing fills the square") {
    const GreyImage wide{40, 10, std::vector<std::uint8_t>(400, 90)};
    const GreyImage square = toSquare(wide, 16, Geometry::Squash);
    CHECK(square == GreyImage{16, 16, std::vector<std::uint8_t>(256, 90)});
}

TEST_CASE("the longest side is limited, and small pictures are not enlarged") {
    const GreyImage image{300, 100, std::vector<std::uint8_t>(30000, 7)};
    const GreyImage fitted = fitLongestSide(image, 150);
    CHECK(fitted.width == 150);
    CHECK(fitted.height == 50);
    CHECK(fitLongestSide(image, 300) == image);
    const GreyImage line{1000, 1, std::vector<std::uint8_t>(1000, 7)};
    CHECK(fitLongestSide(line, 100).height == 1);
}

TEST_CASE("an impossible size gives no pixels instead of a crash") {
    CHECK(resize(GreyImage{}, 8, 8, Filter::Box).pixels.empty());
    CHECK(resize(GreyImage{2, 2, {1, 2, 3, 4}}, 0, 8, Filter::Box).pixels.empty());
}
