// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <doctest.h>

#include "core/base/files.h"
#include "core/data/catalogue.h"
#include "core/data/image_file.h"
#include "core/data/workspace.h"
#include "tests/app/worker_process.h"
#include "tests/core/data/made_pictures.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::test;

namespace {

/// Enough validation patients for thresholds, everything else as small as it can be.
const std::string kOptions =
    " --size 32 --threads 1 --split-split-seed 3 --split-train-share 0.5 "
    "--split-validation-share 0.3 --split-test-share 0.1 --split-control-share 0.1 --steer none "
    "--evaluation-encoder-images 400 --evaluation-encoder-batch 16 --evaluation-encoder-width 8 "
    "--preset demo-32 --train-model-channels 8 --train-channel-mult 1,2 --train-num-blocks 1 "
    "--train-images 64 --train-batch 8 --train-preview-images -1 --meter off --generate-steps 3 "
    "--reidentification-width 8 --reidentification-pairs 1600 --copy-detector-width 8 "
    "--copy-detector-pairs 1600 --robustness-patients 6 --robustness-noise-seeds 2 "
    "--robustness-arrangements 2 --detect-false-rejects 0.2 ";

data::GreyImage shifted(const data::GreyImage& image, int pixels) {
    data::GreyImage moved = image;
    for (int line = 0; line < image.height; ++line) {
        for (int column = 0; column < image.width; ++column) {
            const int from = std::clamp(column - pixels, 0, image.width - 1);
            moved.row(line)[column] = image.row(line)[from];
        }
    }
    return moved;
}

data::GreyImage mirrored(const data::GreyImage& image) {
    data::GreyImage turned = image;
    for (int line = 0; line < image.height; ++line) {
        std::reverse(turned.row(line), turned.row(line) + image.width);
    }
    return turned;
}

void writeBytes(const std::filesystem::path& path, const auto& bytes) {
    orThrow(files::writeAtomically(
        path, std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size())));
}

/// Ten training images, disguised: file name to number of the image in the catalogue.
std::map<std::string, std::int64_t> plantCopies(const std::filesystem::path& workspace,
                                                const std::filesystem::path& folder) {
    const auto opened = orThrow(data::Workspace::open(workspace));
    const auto catalogue = orThrow(data::Catalogue::openReadOnly(opened));
    const auto train = orThrow(catalogue.imagesOf(data::Role::Train));
    REQUIRE(train.size() >= 40);
    std::map<std::string, std::int64_t> planted;
    for (std::size_t copy = 0; copy < 10; ++copy) {
        const auto& row = train[copy * 4];
        const auto image = orThrow(data::readPng(workspace / row.storedPath));
        const std::string name = "b" + std::to_string(copy);
        std::string file = name + ".png";
        switch (copy % 4) {
            case 0:
                writeBytes(folder / file, orThrow(data::encodePng(image)));
                break;
            case 1:
                file = name + ".jpg";
                writeBytes(folder / file, makeJpeg(image, {.quality = 60}));
                break;
            case 2:
                writeBytes(folder / file, orThrow(data::encodePng(shifted(image, 2))));
                break;
            default:
                writeBytes(folder / file, orThrow(data::encodePng(mirrored(image))));
        }
        planted[file] = row.id.value;
    }
    return planted;
}

bool names(const nlohmann::json& row, std::int64_t image) {
    return std::ranges::any_of(row.at("detectors"), [&](const nlohmann::json& found) {
        return found.at("nearest") == image;
    });
}

}  // namespace

TEST_CASE("training images that were planted among another generator's are all rejected by name") {
    const TemporaryFolder folder;
    const auto source = folder / "source";
    const auto workspace = folder / "w.outis";
    const auto images = folder / "images";
    REQUIRE(runWorker("phantom --size 64 --patients 110 --to " + quoted(source)).exitCode == 0);
    REQUIRE(runWorker("import -w " + quoted(workspace) + " --source " + quoted(source) +
                      " --labels " + quoted(source / "labels.csv"))
                .exitCode == 0);
    const std::string filter =
        "filter --json -w " + quoted(workspace) + " --images " + quoted(images);
    std::filesystem::create_directories(images);
    const auto early = runWorker(filter);
    CHECK(early.json()["error"]["code"] == "stage-missing");
    REQUIRE(runWorker("run --until detect -w " + quoted(workspace) + kOptions).exitCode == 0);
    CHECK(runWorker(filter).json()["error"]["code"] == "no-images");

    // What another generator might have made: patients whom nobody here knows.
    const auto others = folder / "others";
    REQUIRE(
        runWorker("phantom --size 64 --patients 20 --seed 99 --to " + quoted(others)).exitCode ==
        0);
    int strangers = 0;
    for (const auto& path : orThrow(files::listFiles(others / "images"))) {
        if (strangers < 20) {
            std::filesystem::copy(path, images / ("a" + std::to_string(strangers++) + ".png"));
        }
    }
    const auto planted = plantCopies(workspace, images);
    writeBytes(images / "notes.txt", std::string("no picture"));
    const auto end = runWorker(filter);
    REQUIRE(end.exitCode == 0);
    const auto result = end.json();
    REQUIRE(result["files"].size() == 31);
    int passed = 0;
    for (const auto& row : result["files"]) {
        CAPTURE(row.dump());
        const std::string file = row["file"];
        if (const auto copy = planted.find(file); copy != planted.end()) {
            CHECK(row["decision"] == "rejected");
            CHECK(names(row, copy->second));
        } else if (file == "notes.txt") {
            CHECK(row["unread"].is_string());
        } else {
            passed += row["decision"] == "accepted" ? 1 : 0;
        }
    }
    CHECK(passed >= 10);  // a fifth of the strangers may be rejected
    CHECK(result["totals"]["accepted"] == passed);
    // Names may say who someone is: what stays in the workspace has numbers only.
    for (const auto& path : orThrow(files::listFiles(workspace / "runs"))) {
        const auto text = files::readText(path);
        CHECK((!text || text->find("b3.png") == std::string::npos));
    }
}
