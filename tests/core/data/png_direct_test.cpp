// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/png_direct.h"

#include <algorithm>
#include <random>
#include <string>

#include <doctest.h>
#include <png.h>

#include "core/base/files.h"
#include "core/data/png_reader.h"
#include "core/data/png_unfilter.h"
#include "core/data/refusal.h"
#include "tests/core/data/made_pictures.h"
#include "tests/core/data/shared_folder.h"
#include "tests/support/result_check.h"

namespace outis::data {
namespace {

/// What one of the two ways makes of the bytes: the samples, or the reason of the refusal.
struct Made {
    FileReason reason = FileReason::None;
    std::vector<std::byte> stored;
    GreyImage image;
    std::vector<std::string> warnings;
    bool operator==(const Made&) const = default;
};

Made make(std::span<const std::byte> bytes, PngPath path) {
    DecodedFile file;
    try {
        readPngInto(file, bytes, {}, KeepStored::Yes, path);
    } catch (const Refusal& refusal) {
        return {refusal.reason(), {}, {}, {}};
    }
    Made made{FileReason::None, file.stored->bytes, file.image, {}};
    for (const Error& warning : file.warnings) {
        made.warnings.push_back(warning.detail);
    }
    return made;
}

bool isDecodedDirectly(std::span<const std::byte> bytes) {
    const auto chunks = findPngChunks(bytes);
    return chunks && decodePngDirectly(*chunks).has_value();
}

/// A picture with edges, slopes and noise, for which libpng chooses every filter.
GreyImage lively(int width, int height) {
    GreyImage image = test::pattern(width, height);
    std::minstd_rand random(static_cast<unsigned>(width * 1000 + height));
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column) {
            std::uint8_t& pixel = image.row(row)[column];
            if ((row / 7 + column / 9) % 3 == 0) {
                pixel = static_cast<std::uint8_t>(pixel + random() % 40);
            } else if (row % 11 == 0) {
                pixel = 200;
            }
        }
    }
    return image;
}

}  // namespace

TEST_CASE("both ways to read a PNG give the same bytes on every shared picture") {
    int direct = 0;
    int all = 0;
    for (const char* name :
         {"data/cxr-real", "data/cxr-nih64", "data/formats", "data/formats-bad"}) {
        const auto folder = test::sharedFolder(name);
        if (!folder) {
            continue;
        }
        for (const auto& path : orThrow(files::listFiles(*folder))) {
            const auto bytes = files::readBytes(path);
            REQUIRE_RESULT(bytes);
            if (bytes->size() < 8 || bytes->at(1) != std::byte{'P'}) {
                continue;
            }
            ++all;
            const Made fastest = make(*bytes, PngPath::Fastest);
            CHECK_MESSAGE(fastest == make(*bytes, PngPath::Libpng), path.filename().string());
            direct += fastest.reason == FileReason::None && isDecodedDirectly(*bytes) ? 1 : 0;
        }
    }
    CHECK((all == 0 || direct > all * 9 / 10));
}

TEST_CASE("both ways to read a PNG give the same bytes on every made kind and odd width") {
    for (const auto& [width, height] :
         {std::pair{1, 1}, {1, 9}, {2, 8}, {7, 16}, {8, 17}, {9, 40}, {33, 21}, {100, 64}}) {
        const GreyImage image = lively(width, height);
        for (const int colour : {PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB,
                                 PNG_COLOR_TYPE_RGB_ALPHA, PNG_COLOR_TYPE_PALETTE}) {
            for (const int depth : {8, 16}) {
                if (depth == 16 && colour == PNG_COLOR_TYPE_PALETTE) {
                    continue;
                }
                const auto bytes = test::makePng(image, {colour, depth, false});
                CAPTURE(width);
                CAPTURE(colour);
                CAPTURE(depth);
                CHECK(isDecodedDirectly(bytes));
                CHECK(make(bytes, PngPath::Fastest) == make(bytes, PngPath::Libpng));
            }
        }
    }
}

TEST_CASE("filters are undone as the standard says, whatever the mixture of rows") {
    std::minstd_rand random(7);
    for (const int step : {1, 2, 3, 4, 6, 8}) {
        for (const std::size_t pixels : {1U, 2U, 7U, 8U, 9U, 31U}) {
            for (const std::size_t height : {1U, 7U, 8U, 9U, 24U, 27U}) {
                const std::size_t bytes = pixels * step;
                std::vector<std::uint8_t> rows((bytes + 1) * height);
                for (std::uint8_t& byte : rows) {
                    byte = static_cast<std::uint8_t>(random() >> 8);
                }
                for (std::size_t row = 0; row < height; ++row) {
                    rows[row * (bytes + 1)] = static_cast<std::uint8_t>((random() >> 8) % 5);
                }
                std::vector<std::uint8_t> expected = rows;
                const auto at = [&](std::ptrdiff_t row, std::ptrdiff_t byte) -> int {
                    return row < 0 || byte < 0 ? 0 : expected[row * (bytes + 1) + 1 + byte];
                };
                for (std::size_t row = 0; row < height; ++row) {
                    for (std::size_t byte = 0; byte < bytes; ++byte) {
                        const auto y = static_cast<std::ptrdiff_t>(row);
                        const auto x = static_cast<std::ptrdiff_t>(byte);
                        const int a = at(y, x - step);
                        const int b = at(y - 1, x);
                        const int c = x < step ? 0 : at(y - 1, x - step);
                        const int p = a + b - c;
                        const int pa = std::abs(p - a);
                        const int pb = std::abs(p - b);
                        const int pc = std::abs(p - c);
                        const int paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
                        const int guesses[] = {0, a, b, (a + b) / 2, paeth};
                        expected[row * (bytes + 1) + 1 + byte] = static_cast<std::uint8_t>(
                            at(y, x) + guesses[expected[row * (bytes + 1)]]);
                    }
                }
                CAPTURE(step);
                CAPTURE(pixels);
                CAPTURE(height);
                REQUIRE(undoPngFilters(rows, bytes, height, step));
                CHECK(rows == expected);
            }
        }
    }
    std::vector<std::uint8_t> unknown = {5, 1, 2};
    CHECK_FALSE(undoPngFilters(unknown, 2, 1, 1));
}

TEST_CASE("a PNG with a byte changed or cut off is judged the same both ways") {
    const auto whole = test::makePng(lively(40, 30), {PNG_COLOR_TYPE_GRAY, 8, false});
    for (std::size_t at = 8; at < whole.size(); ++at) {
        auto changed = whole;
        changed[at] ^= std::byte{0x21};
        CHECK_MESSAGE(make(changed, PngPath::Fastest) == make(changed, PngPath::Libpng), at);
        const auto cut = std::span(whole).first(at);
        CHECK_MESSAGE(make(cut, PngPath::Fastest) == make(cut, PngPath::Libpng), at);
    }
}

TEST_CASE("a PNG that claims more than its bytes can hold is refused before it is inflated") {
    auto bytes = test::makePng(lively(40, 30), {PNG_COLOR_TYPE_GRAY, 8, false});
    bytes[18] = std::byte{0x20};  // 8232 columns
    bytes[22] = std::byte{0x20};  // 8222 rows
    const std::uint32_t sum = test::pngChecksum(std::span(bytes).subspan(12, 17));
    for (int byte = 0; byte < 4; ++byte) {
        bytes[29 + byte] = static_cast<std::byte>(sum >> (24 - 8 * byte));
    }
    CHECK(make(bytes, PngPath::Fastest).reason == FileReason::Damaged);
    DecodeLimits limits;
    limits.maxInflatedBytes = 40 * 30 - 1;
    DecodedFile file;
    CHECK_THROWS_AS(readPngInto(file, test::makePng(lively(40, 30), {}), limits, KeepStored::No),
                    Refusal);
}

}  // namespace outis::data
