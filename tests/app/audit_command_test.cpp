// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

#include "core/base/files.h"
#include "core/base/safetensors.h"
#include "core/data/image_file.h"
#include "tests/app/worker_process.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::test;

namespace {

/// A prepared workspace of phantoms, and phantoms of other people as a release.
struct AuditProject {
    TemporaryFolder folder;
    std::filesystem::path source = folder / "source";
    std::filesystem::path release = folder / "release";
    std::filesystem::path workspace = folder / "a.outis";

    AuditProject() {
        REQUIRE(runWorker("phantom --size 64 --patients 110 --to " + quoted(source)).exitCode == 0);
        REQUIRE(runWorker("phantom --size 64 --patients 20 --seed 5 --to " + quoted(release))
                    .exitCode == 0);
        REQUIRE(runWorker("import -w " + quoted(workspace) + " --source " + quoted(source) +
                          " --labels " + quoted(source / "labels.csv"))
                    .exitCode == 0);
        REQUIRE(runWorker("run --until prepare --size 64 -w " + quoted(workspace)).exitCode == 0);
    }

    [[nodiscard]] WorkerEnd audit(const std::string& more) const {
        return runWorker("audit --detectors correlation --power-replicates 5 -w " +
                         quoted(workspace) + " --release " + quoted(release) + " " + more);
    }

    /// Catalogue numbers of training images, ascending.
    [[nodiscard]] std::vector<std::int64_t> trainImages() const {
        const auto file =
            orThrow(safetensors::File::open(workspace / "tensors" / "train.safetensors"));
        const auto bytes = file.tensors().at("image_id").bytes;
        std::vector<std::int64_t> images(bytes.size() / sizeof(std::int64_t));
        std::memcpy(images.data(), bytes.data(), bytes.size());
        return images;
    }
    /// Source file of every image.
    [[nodiscard]] std::map<std::int64_t, std::filesystem::path> sources() const {
        std::map<std::int64_t, std::filesystem::path> paths;
        const auto listed =
            runWorker("files --json --with-names -w " + quoted(workspace)).json().at("files");
        for (const auto& row : listed) {
            if (!row.at("image").is_null()) {
                paths[row.at("image")] = row.at("path").get<std::string>();
            }
        }
        return paths;
    }
};

enum class Altered { Not, Shifted, Mirrored, UpsideDown, Negative, Darker, Enlarged };
constexpr std::array kKinds = {Altered::Not,        Altered::Shifted,  Altered::Mirrored,
                               Altered::UpsideDown, Altered::Negative, Altered::Darker,
                               Altered::Enlarged};

std::uint8_t toned(std::uint8_t grey, Altered how) {
    return how == Altered::Negative ? static_cast<std::uint8_t>(255 - grey)
           : how == Altered::Darker ? static_cast<std::uint8_t>(grey * grey / 255)
                                    : grey;
}

/// Written anew in any case.
void copyAltered(const std::filesystem::path& from, const std::filesystem::path& to, Altered how) {
    const data::GreyImage before = orThrow(data::readPng(from));
    data::GreyImage image = before;
    if (how == Altered::Enlarged) {
        image = {2 * before.width, 2 * before.height, {}};
        image.pixels.resize(before.pixels.size() * 4);
        for (int y = 0; y < image.height; ++y) {
            for (int x = 0; x < image.width; ++x) {
                image.row(y)[x] = before.row(y / 2)[x / 2];
            }
        }
        orThrow(files::writeAtomically(to, orThrow(data::encodePng(image))));
        return;
    }
    const int shift = how == Altered::Shifted ? 2 : 0;
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            const int sourceX =
                how == Altered::Mirrored ? image.width - 1 - x : std::max(0, x - shift);
            const int sourceY =
                how == Altered::UpsideDown ? image.height - 1 - y : std::max(0, y - shift);
            image.row(y)[x] = toned(before.row(sourceY)[sourceX], how);
        }
    }
    orThrow(files::writeAtomically(to, orThrow(data::encodePng(image))));
}

}  // namespace

TEST_CASE("an audit of a folder finds copied training images in any form, pair by pair") {
    const AuditProject project;
    const auto sources = project.sources();
    const auto images = project.trainImages();
    REQUIRE(images.size() > 20);
    std::map<std::string, std::int64_t> planted;
    for (std::size_t copy = 0; copy < 12; ++copy) {
        const std::int64_t image = images[copy * images.size() / 12];
        const std::string name = "zz-copy-" + std::to_string(copy) + ".png";
        auto path = sources.at(image);
        path = path.is_absolute() ? path : project.source / path;
        copyAltered(path, project.release / name, kKinds[copy % kKinds.size()]);
        planted[name] = image;
    }
    const auto end = project.audit("--json --with-names");
    REQUIRE(end.exitCode == 0);
    const auto found = end.json();
    CHECK(found.at("verdict") == "attack found");
    // With so few reference patients a picture may lie beyond the threshold by chance as well.
    std::map<std::string, std::int64_t> listed;
    for (const auto& copy : found.at("copies")) {
        listed[copy.at("name")] = copy.at("image");
    }
    for (const auto& [name, image] : planted) {
        CAPTURE(name);
        CHECK(listed[name] == image);
    }
    const auto written = nlohmann::json::parse(
        orThrow(files::readText(std::filesystem::path(found.at("audit").get<std::string>()))));
    CHECK(written.at("copies").size() == listed.size());
    CHECK(written.dump().find("zz-copy") == std::string::npos);  // names stay out of files
    CHECK(written.at("release").at("other-sizes") == 1);         // the enlarged one of the twelve

    std::istringstream words(project.audit("").output);
    std::size_t lines = 0;
    for (std::string line; std::getline(words, line);) {
        lines +=
            line.starts_with("  file ") && line.find(" is a copy of image ") != std::string::npos
                ? 1
                : 0;
    }
    CHECK(lines == listed.size());
}

TEST_CASE("an audit refuses what it cannot attack with, and says so") {
    const TemporaryFolder folder;
    const auto workspace = folder / "a.outis";
    CHECK(runWorker("audit -w " + quoted(workspace) + " --release " + quoted(folder / "none"))
              .exitCode == 1);
    CHECK(runWorker("audit -w " + quoted(workspace)).exitCode == 2);
}
