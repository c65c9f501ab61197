// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include <doctest.h>

#include "core/base/files.h"
#include "tests/app/worker_process.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::test;

namespace {

std::string codeOf(const WorkerEnd& end) {
    const auto json = end.json();
    return json.is_object() && json.contains("error") ? json["error"]["code"].get<std::string>()
                                                      : "";
}

/// A folder with `patients` phantom patients.
std::filesystem::path phantoms(const TemporaryFolder& folder, int patients) {
    const auto path = folder / "source";
    REQUIRE(runWorker("phantom --size 32 --patients " + std::to_string(patients) + " --to " +
                      quoted(path))
                .exitCode == 0);
    return path;
}

WorkerEnd import(const std::filesystem::path& workspace, const std::filesystem::path& source,
                 const std::string& more = "") {
    return runWorker("import --json -w " + quoted(workspace) + " --source " + quoted(source) + " " +
                     more);
}

WorkerEnd run(const std::filesystem::path& workspace, const std::string& more = "") {
    return runWorker(
        "run --json -w " + quoted(workspace) +
        " --size 16 --preset demo-32 --train-model-channels 8 --train-channel-mult 1,2 "
        "--train-num-blocks 1 --train-images 64 --train-batch 8 --samples 4 "
        "--generate-steps 3 --threads 1 --encode-images 64 --encode-width 4 "
        "--evaluation-encoder-images 64 --evaluation-encoder-width 4 --utility-images 64 "
        "--utility-seeds 1 --meter off --reidentification-pairs 32 --reidentification-batch 8 "
        "--reidentification-width 4 --copy-detector-pairs 32 --copy-detector-batch 8 "
        "--copy-detector-width 4 --robustness-patients 2 --filter-candidates 1 " +
        more);
}

}  // namespace

TEST_CASE("bad usage ends with 2 and says so") {
    CHECK(runWorker("").exitCode == 2);
    CHECK(runWorker("frobnicate").exitCode == 2);
    CHECK(runWorker("run").exitCode == 2);
    CHECK(runWorker("run -w x --size thirty").exitCode == 2);
    CHECK(runWorker("--help").exitCode == 0);
    CHECK(runWorker("--version").exitCode == 0);
}

TEST_CASE("a folder that is no workspace, or one of a newer program, is refused") {
    const TemporaryFolder folder;
    const auto none = runWorker("status --json -w " + quoted(folder.path()));
    CHECK(none.exitCode == 1);
    CHECK(codeOf(none) == "not-a-workspace");
    folder.write("new.outis/workspace.json",
                 R"({"format": 999, "id": "a", "created": "", "program": "9.0"})");
    const auto newer = runWorker("status --json -w " + quoted(folder / "new.outis"));
    CHECK(newer.exitCode == 1);
    CHECK(codeOf(newer) == "newer-version");
}

TEST_CASE("an empty folder and a folder without pictures are told apart") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "empty");
    CHECK(codeOf(import(folder / "w.outis", folder / "empty")) == "empty-folder");
    folder.write("texts/readme.txt", "no picture");
    CHECK(codeOf(import(folder / "w.outis", folder / "texts")) == "no-images");
    CHECK(codeOf(import(folder / "w.outis", folder / "nowhere")) == "not-found");
}

TEST_CASE("a label file without a header, or one that names other images, is refused") {
    const TemporaryFolder folder;
    const auto source = phantoms(folder, 6);
    folder.write("headless.csv", "images/a.png,P1,Edema\nimages/b.png,P2,Edema\n");
    CHECK(codeOf(import(folder / "w.outis", source,
                        "--labels " + quoted(folder / "headless.csv"))) == "bad-label-file");
    folder.write("others.csv", "image,patient_id,findings\nq/x.png,P1,Edema\nq/y.png,P2,Edema\n");
    CHECK(codeOf(import(folder / "w.outis", source, "--labels " + quoted(folder / "others.csv"))) ==
          "missing-images");
}

TEST_CASE("one patient, or too few for four sets, end with too-few-patients and lose nothing") {
    for (const int patients : {1, 3}) {
        const TemporaryFolder folder;
        const auto source = phantoms(folder, patients);
        const auto workspace = folder / "w.outis";
        REQUIRE(import(workspace, source, "--labels " + quoted(source / "labels.csv")).exitCode ==
                0);
        const auto end = run(workspace);
        CHECK(end.exitCode == 1);
        CHECK(codeOf(end) == "too-few-patients");
        const auto status = runWorker("status --json -w " + quoted(workspace)).json();
        CHECK(status["patients"] == patients);
    }
}

TEST_CASE("a size that the network cannot halve is bad usage") {
    const TemporaryFolder folder;
    const auto source = phantoms(folder, 20);
    const auto workspace = folder / "w.outis";
    REQUIRE(import(workspace, source, "--labels " + quoted(source / "labels.csv")).exitCode == 0);
    const auto end = run(workspace, "--prepare-size 17");
    CHECK(codeOf(end) == "size-not-divisible");
    CHECK(end.exitCode != 0);
}

TEST_CASE("weights that are a pickle or no network are refused with the file's name") {
    const TemporaryFolder folder;
    const auto source = phantoms(folder, 20);
    const auto workspace = folder / "w.outis";
    REQUIRE(import(workspace, source, "--labels " + quoted(source / "labels.csv")).exitCode == 0);
    folder.write("weights.pt", "PK\x03\x04 and so on");
    const auto pickle =
        run(workspace, "--space latents --compress-file " + quoted(folder / "weights.pt"));
    CHECK(pickle.exitCode == 1);
    CHECK(codeOf(pickle) == "unsupported");
    folder.write("empty.safetensors", std::string("\x02\0\0\0\0\0\0\0{}", 10));
    const auto empty = run(workspace,
                           "--space pixels --compress-file '' --steer pseudo "
                           "--encode-encoder resnet18 --encode-weights " +
                               quoted(folder / "empty.safetensors"));
    CHECK(empty.exitCode == 1);
    CHECK(codeOf(empty) == "corrupt");
    CHECK(empty.json()["error"]["subject"] == "empty.safetensors");
}

TEST_CASE("truncated checkpoints are made anew, and a repeated run then does nothing") {
    const TemporaryFolder folder;
    const auto source = phantoms(folder, 30);
    const auto workspace = folder / "w.outis";
    REQUIRE(import(workspace, source, "--labels " + quoted(source / "labels.csv")).exitCode == 0);
    REQUIRE(run(workspace).exitCode == 0);
    for (const auto& file : std::filesystem::recursive_directory_iterator(workspace / "models")) {
        if (file.path().extension() == ".safetensors") {
            std::filesystem::resize_file(file.path(), 100);
        }
    }
    const auto broken = run(workspace, "--from generate");
    CHECK(broken.exitCode == 1);
    CHECK(codeOf(broken) == "corrupt");
    CHECK(codeOf(run(workspace, "--from train")) == "corrupt");  // the measuring encoder
    CHECK(run(workspace, "--from encode").exitCode == 0);
    const auto again = run(workspace);
    CHECK(again.exitCode == 0);
    CHECK(again.json()["executed"].empty());
}

TEST_CASE("names that are no UTF-8, hold line breaks or are very long stop no command") {
    const TemporaryFolder folder;
    const auto phantom = phantoms(folder, 6);
    const auto odd = folder / "odd\xFF\n";
    std::filesystem::create_directory(odd);
    int number = 0;
    for (const auto& file : std::filesystem::directory_iterator(phantom / "images")) {
        const std::vector<std::string> names = {"a\xFF\xFE.png", "b\n{}.png", "c\x1B[31m.png",
                                                std::string(251, 'd') + ".png"};
        const auto patient = odd / std::to_string(number);
        std::filesystem::create_directory(patient);
        std::filesystem::copy_file(file, patient / names[number % names.size()]);
        ++number;
    }
    const auto workspace = folder / "w\xFF.outis";
    const auto end = import(workspace, odd, "--patient-rule folder");
    CHECK(end.exitCode == 0);
    CHECK(end.json()["imported"] == number);
    const auto inspected =
        runWorker("inspect --json --render " + quoted(folder / "r") + " " + quoted(odd));
    CHECK(inspected.exitCode == 0);
    CHECK(std::count(inspected.output.begin(), inspected.output.end(), '\n') == number);
    const std::filesystem::directory_iterator rendered(folder / "r");
    CHECK(std::distance(rendered, std::filesystem::directory_iterator()) == number);
    const auto listed = runWorker("files --with-names --json -w " + quoted(workspace));
    CHECK(listed.exitCode == 0);
    CHECK(listed.json()["files"].size() == static_cast<std::size_t>(number));
    const auto lines = runWorker("files --with-names -w " + quoted(workspace));
    CHECK(std::count(lines.output.begin(), lines.output.end(), '\n') == number);
    CHECK(lines.output.find('\x1B') == std::string::npos);
    CHECK(runWorker("status --json -w " + quoted(workspace)).json().is_object());
}

TEST_CASE("an own label profile leaves no path in the records") {
    const TemporaryFolder folder;
    const auto source = phantoms(folder, 6);
    const auto labels = quoted(source / "labels.csv");
    const auto profile = folder / "ZEBRA.json";
    REQUIRE(runWorker("labels " + labels + " --save-profile " + quoted(profile)).exitCode == 0);
    const auto workspace = folder / "w.outis";
    REQUIRE(import(workspace, source, "--labels " + labels + " --label-profile " + quoted(profile))
                .exitCode == 0);
    for (const auto& file : std::filesystem::recursive_directory_iterator(workspace)) {
        if (file.is_regular_file() && file.path().extension() != ".sqlite") {
            const auto text = files::readText(file.path());
            CHECK_MESSAGE((!text || text->find("ZEBRA") == std::string::npos),
                          file.path().filename().string());
        }
    }
}

TEST_CASE("events go to stdout alone, end with run-finished, and carry no source path") {
    const TemporaryFolder folder;
    const auto source = phantoms(folder, 20);
    const auto end = runWorker("import --events -w " + quoted(folder / "w.outis") + " --source " +
                               quoted(source) + " --labels " + quoted(source / "labels.csv"));
    CHECK(end.exitCode == 0);
    CHECK(end.json()["event"] == "run-finished");
    CHECK(end.output.find(source.string()) == std::string::npos);
    CHECK(end.output.find("PHANTOM") == std::string::npos);
}
