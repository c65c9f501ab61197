// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <doctest.h>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/random.h"
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
    "--split-validation-share 0.3 --split-test-share 0.1 --split-control-share 0.1 "
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

/// 120 patients with one picture each: irregular grey, and a bright corner in every other one.
void writeBrightCorners(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    std::string table = "image,patient_id,findings\n";
    for (int patient = 0; patient < 120; ++patient) {
        const bool isMarked = patient % 2 == 0;
        Philox random(derive(Seed{5}, "picture", static_cast<std::uint64_t>(patient)));
        data::GreyImage image;
        image.width = image.height = 32;
        for (int pixel = 0; pixel < 32 * 32; ++pixel) {
            const bool isCorner = pixel % 32 < 12 && pixel / 32 < 12;
            const auto grey = 60 + random.below(80);
            image.pixels.push_back(
                static_cast<std::uint8_t>(isMarked && isCorner ? grey + 110 : grey));
        }
        const std::string name = "p" + std::to_string(patient) + ".png";
        writeBytes(folder / name, orThrow(data::encodePng(image)));
        table += name + ",Q" + std::to_string(patient) + (isMarked ? ",Mass\n" : ",No Finding\n");
    }
    orThrow(files::writeAtomically(folder / "labels.csv", table));
}

nlohmann::json readJson(const std::filesystem::path& path) {
    return nlohmann::json::parse(orThrow(files::readText(path)));
}

std::filesystem::path onlyFile(const std::filesystem::path& folder, const std::string& name) {
    for (const auto& path : orThrow(files::listFiles(folder))) {
        if (path.filename() == name) {
            return path;
        }
    }
    return {};
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
    REQUIRE(
        runWorker("run --until detect --steer none -w " + quoted(workspace) + kOptions).exitCode ==
        0);
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

TEST_CASE("DeepSSIM alone judges for a source without patient ids") {
    const TemporaryFolder folder;
    const auto made = folder / "made";
    const auto source = folder / "source";
    const auto workspace = folder / "w.outis";
    const auto images = folder / "images";
    REQUIRE(runWorker("phantom --size 64 --patients 100 --to " + quoted(made)).exitCode == 0);
    std::filesystem::create_directories(source);
    std::filesystem::create_directories(images);
    int pictures = 0;
    for (const auto& path : orThrow(files::listFiles(made / "images"))) {
        std::filesystem::copy(path, source / ("x" + std::to_string(pictures++) + ".png"));
    }
    REQUIRE(runWorker("import -w " + quoted(workspace) + " --allow-unknown-patients --source " +
                      quoted(source))
                .exitCode == 0);
    const auto run = runWorker(
        "run --json --until detect --steer none --filter-detectors deep-ssim --deep-ssim-width 8 "
        "--deep-ssim-pairs 12800 -w " +
        quoted(workspace) + kOptions);
    REQUIRE_MESSAGE(run.exitCode == 0, run.output);
    const auto detectors = workspace / "models/detectors";
    CHECK(readJson(detectors / "detectors.json")["learned"][0]["name"] == "deep-ssim");
    const auto calibration = readJson(detectors / "calibration.json");
    REQUIRE(calibration["detectors"].size() == 1);
    const auto& one = calibration["detectors"][0];
    CHECK_MESSAGE(one["usable"] == true, one.dump());
    CHECK(one["task"] == "copies");
    CHECK(std::string(one["own"]["state"]).starts_with("not calibratable at this size"));
    int cells = 0;
    const auto grid = readJson(detectors / "robustness.json");
    for (const auto& cell : grid["cells"]) {
        cells += cell["detector"] == "deep-ssim" ? 1 : 0;
    }
    CHECK(cells > 20);  // of copies alone: no patient has a second image

    const auto planted = plantCopies(workspace, images);
    const auto end =
        runWorker("filter --json -w " + quoted(workspace) + " --images " + quoted(images));
    REQUIRE(end.exitCode == 0);
    const auto result = end.json();
    int found = 0;
    for (const auto& row : result["files"]) {
        CAPTURE(row.dump());
        REQUIRE(row["detectors"].size() == 1);
        found += row["decision"] == "rejected" && names(row, planted.at(row["file"])) ? 1 : 0;
    }
    CHECK(found >= 7);  // a network of 8 channels, trained for seconds, and nothing beside it
}

TEST_CASE("the judge of findings is trained before drawing, rejects, and serves as a classifier") {
    const TemporaryFolder folder;
    const auto source = folder / "source";
    const auto workspace = folder / "w.outis";
    writeBrightCorners(source);
    REQUIRE(runWorker("import -w " + quoted(workspace) + " --source " + quoted(source) +
                      " --labels " + quoted(source / "labels.csv"))
                .exitCode == 0);
    const auto classifier = workspace / "models/classifiers/real-0/classifier.safetensors";
    const auto note = workspace / "models/detectors/detectors.json";
    const std::string run = "run --json -w " + quoted(workspace) + kOptions +
                            "--samples 24 --utility-images 3200 --utility-validate-images 320 "
                            "--utility-seeds 1 --until ";
    const std::string steered = "detect --steer labels";
    REQUIRE(runWorker(run + steered).exitCode == 0);
    const auto findings = readJson(note)["findings"];
    CHECK_MESSAGE(findings["state"] == "ok", findings.dump());
    CHECK(findings["digest"] == toHex(orThrow(sha256File(classifier))));
    CHECK(readJson(workspace / "models/detectors/limits.json")["divergence"].is_number());

    // So short a training draws noise, which shows neither.
    const auto drawn = runWorker(run + "utility --steer labels");
    const auto totals = readJson(onlyFile(workspace / "synthetic", "filter.json"));
    CHECK(totals["limits"]["divergence-state"] == "ok");
    REQUIRE_MESSAGE(totals["reasons"].contains("label"), totals["reasons"].dump());
    CHECK(totals["reasons"]["label"]["primary"] > 0);
    if (drawn.exitCode == 0) {
        CHECK(findings["digest"] == toHex(orThrow(sha256File(classifier))));
    }
    REQUIRE(runWorker(run + steered + " --no-filter-labels").exitCode == 0);
    CHECK(readJson(note)["findings"]["state"] == "off");
    REQUIRE(runWorker(run + "detect --steer none --filter-labels").exitCode == 0);
    CHECK(readJson(note)["findings"]["state"] == "not checked: no findings are asked for");
}
