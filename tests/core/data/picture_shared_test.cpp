// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/base/hash.h"
#include "core/data/image_file.h"
#include "core/data/picture_judge.h"
#include "tests/core/data/expected_csv.h"
#include "tests/core/data/made_views.h"
#include "tests/core/data/shared_folder.h"

using namespace outis;
using namespace outis::data;
using namespace outis::test;

namespace {

namespace fs = std::filesystem;

struct Picture {
    GreyImage image;
    bool isTuning = false;  ///< of the half of the patients that thresholds were chosen on
};

std::vector<Picture> picturesOf(const fs::path& folder) {
    const ExpectedCsv labels(folder / "labels.csv");
    std::vector<Picture> pictures;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const std::string id = labels.at(row, "patient_id");
        const auto digest = sha256(std::as_bytes(std::span(id.data(), id.size())));
        pictures.push_back({orThrow(decodeFile(folder / labels.at(row, "image"))).image,
                            (digest.back() & 1U) == 0});
    }
    return pictures;
}

/// Share of the pictures for which `holds` of the judgement of the changed picture.
template <class Change, class Holds>
double rate(const std::vector<Picture>& pictures, Change&& change, Holds&& holds) {
    double count = 0;
    double all = 0;
    for (const Picture& picture : pictures) {
        if (!picture.isTuning) {
            ++all;
            count += holds(judgePicture(change(picture.image))) ? 1 : 0;
        }
    }
    REQUIRE(all > 0);
    return count / all;
}

}  // namespace

TEST_CASE("real frontal radiographs are neither set aside nor flagged") {
    for (const char* set : {"cxr-real", "cxr-nih64"}) {
        const auto folder = sharedFolder(std::string("data/") + set);
        if (!folder) {
            continue;
        }
        CAPTURE(set);
        int flagged = 0;
        int frontal = 0;
        const auto pictures = picturesOf(*folder);
        for (const Picture& picture : pictures) {
            const PictureJudgement judgement = judgePicture(picture.image);
            CHECK(judgement.view != "Lateral");
            CHECK_FALSE(judgement.has("not-chest"));
            CHECK_FALSE(judgement.has("empty"));
            flagged += judgement.flags.empty() ? 0 : 1;
            frontal += judgement.view == "Frontal" ? 1 : 0;
        }
        CHECK(flagged <= static_cast<int>(pictures.size()) / 200);
        CHECK(frontal >= static_cast<int>(pictures.size()) * 95 / 100);
    }
}

TEST_CASE("inverted, turned and clipped copies of real radiographs are found") {
    for (const char* set : {"cxr-real", "cxr-nih64"}) {
        const auto folder = sharedFolder(std::string("data/") + set);
        if (!folder) {
            continue;
        }
        CAPTURE(set);
        const auto pictures = picturesOf(*folder);
        const auto has = [](const std::string& flag) {
            return [flag](const PictureJudgement& judgement) { return judgement.has(flag); };
        };
        const auto isSetAside = [](const PictureJudgement& judgement) {
            return judgement.has("not-chest") ||
                   (judgement.view == "Lateral" && judgement.viewConfidence >= kSureView);
        };
        const auto negative = [](const GreyImage& image) { return inverted(image); };
        CHECK(rate(pictures, negative, has("inverted")) >= 0.97);
        CHECK(rate(pictures, negative, isSetAside) <= 0.005);
        for (int quarters = 1; quarters < 4; ++quarters) {
            const auto turn = [&](const GreyImage& image) { return turned(image, quarters); };
            CHECK(rate(pictures, turn, has("rotated-" + std::to_string(90 * quarters))) >= 0.96);
            CHECK(rate(pictures, turn, isSetAside) <= 0.005);
        }
    }
}

TEST_CASE("the flags of the shared picture files are what the files were made to be") {
    const auto folder = sharedFolder("data/formats");
    if (!folder) {
        return;
    }
    const std::map<std::string, std::string> wanted = {
        {"inverted.png", "inverted"}, {"black.png", "empty"}, {"white.png", "empty"},
        {"tiny_16x14.png", "tiny"},   {"wide.png", "tiny"},   {"bilevel.png", "clipped"}};
    for (const auto& [file, flag] : wanted) {
        CAPTURE(file);
        const auto decoded = decodeFile(*folder / file);
        if (decoded) {
            CHECK(judgePicture(decoded->image).flags == std::vector<std::string>{flag});
        }
    }
    for (const char* file : {"gray8.png", "gray16.png", "exif_rotated.jpg", "quality10.jpg"}) {
        CAPTURE(file);
        CHECK(judgePicture(orThrow(decodeFile(*folder / file)).image).flags.empty());
    }
}
