// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include <doctest.h>

#include "core/base/files.h"
#include "core/base/safetensors.h"
#include "tests/app/worker_process.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::test;

namespace {

const std::string kTiny =
    " --size 16 --threads 1 --split-split-seed 3 --compress-factor 2 --compress-widths 8,8 "
    "--compress-norm-groups 4 --compress-layers-per-block 1 --compress-images 16 "
    "--compress-batch 8 --encode-images 16 --encode-batch 8 --encode-width 4 "
    "--evaluation-encoder-images 16 --evaluation-encoder-batch 8 --evaluation-encoder-width 4 "
    "--preset demo-32 --train-model-channels 8 --train-channel-mult 1,2 --train-num-blocks 1 "
    "--train-images 16 --train-batch 8 --train-preview-images -1 --meter off --generate-steps 2 "
    "--utility-images 16 --utility-batch 8 --utility-seeds 1 --fidelity-resamples 20 ";

/// A workspace with the phantoms of 24 patients; `labels` writes the label file's text from
/// the names of the pictures.
struct Study {
    TemporaryFolder folder;
    std::filesystem::path source = folder / "source";
    std::filesystem::path workspace = folder / "w.outis";

    using Labels = std::function<std::string(const std::vector<std::string>& pictures)>;

    explicit Study(const Labels& labels = {}) {
        REQUIRE(runWorker("phantom --size 32 --patients 24 --to " + quoted(source)).exitCode == 0);
        auto file = source / "labels.csv";
        if (labels) {
            std::set<std::string> pictures;
            for (const auto& path : orThrow(files::listFiles(source / "images"))) {
                pictures.insert("images/" + path.filename().string());
            }
            file = folder.write("own.csv", labels({pictures.begin(), pictures.end()}));
        }
        REQUIRE(runWorker("import -w " + quoted(workspace) + " --source " + quoted(source) +
                          " --labels " + quoted(file))
                    .exitCode == 0);
    }
    [[nodiscard]] WorkerEnd run(const std::string& options) const {
        return runWorker("run --json -w " + quoted(workspace) + kTiny + options);
    }
    [[nodiscard]] Error failure(const std::string& options) const {
        const auto json = run(options).json();
        REQUIRE(json.contains("error"));
        const auto& error = json["error"];
        return {errorFromName(error["code"].get<std::string>()),
                error["subject"].get<std::string>(), error["detail"].get<std::string>()};
    }
};

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A copy of a weight file with its entries changed.
std::filesystem::path changed(const std::filesystem::path& original,
                              const std::filesystem::path& copy,
                              const std::function<void(std::vector<safetensors::Entry>&)>& change) {
    const auto file = orThrow(safetensors::File::open(original));
    std::vector<safetensors::Entry> entries;
    for (const auto& [name, view] : file.tensors()) {
        entries.push_back({name, view.dtype, view.shape, view.bytes});
    }
    change(entries);
    const auto& facts = file.metadata();
    orThrow(safetensors::write(copy, entries, {facts.begin(), facts.end()}));
    return copy;
}

safetensors::Entry& entryOf(std::vector<safetensors::Entry>& entries, const std::string& name) {
    return *std::ranges::find(entries, name, &safetensors::Entry::name);
}

}  // namespace

TEST_CASE("weights that do not fit are refused with the tensor's name, and nothing is lost") {
    const Study study;
    const std::string latents = "--until compress --space latents ";
    REQUIRE(study.run(latents).exitCode == 0);
    const auto good = study.folder / "good.safetensors";
    std::filesystem::copy(study.workspace / "models/autoencoder/autoencoder.safetensors", good);
    const std::vector<float> nothing(8, std::nanf(""));
    const std::string bias = "decoder.conv_norm_out.bias";
    struct Fault {
        std::string words;
        std::function<void(std::vector<safetensors::Entry>&)> change;
    };
    const std::vector<Fault> faults = {
        {"1 missing: " + bias,
         [&](auto& all) { all.erase(&entryOf(all, bias) - &all[0] + all.begin()); }},
        {"encoder.surplus.weight",
         [&](auto& all) {
             all.push_back(entryOf(all, bias));
             all.back().name = "encoder.surplus.weight";
         }},
        {bias + " [4, 2]",
         [&](auto& all) {
             entryOf(all, bias).shape = {4, 2};
         }},
        {bias + " I32", [&](auto& all) { entryOf(all, bias).dtype = safetensors::Dtype::I32; }},
        {"not finite",
         [&](auto& all) { entryOf(all, bias).bytes = std::as_bytes(std::span(nothing)); }},
    };
    for (const Fault& fault : faults) {
        CAPTURE(fault.words);
        const auto file = changed(good, study.folder / "given.safetensors", fault.change);
        const Error error = study.failure(latents + "--compress-file " + quoted(file));
        CHECK(error.code == ErrorCode::Corrupt);
        CHECK(error.subject == "given.safetensors");
        CHECK_MESSAGE(holds(error.detail, fault.words), error.detail);
    }
    std::filesystem::resize_file(good, 5000);
    const Error cut = study.failure(latents + "--compress-file " + quoted(good));
    CHECK(cut.code == ErrorCode::Corrupt);
    CHECK(holds(cut.subject, "good.safetensors"));
    CHECK(study.run(latents + "--compress-file ''").exitCode == 0);
}

TEST_CASE("options that cannot be met are told by name") {
    const Study study;
    const auto until = [](const std::string& stage) { return "--until " + stage + " "; };
    const Error single = study.failure(until("train") + "--steer pseudo --k 1");
    CHECK(single.code == ErrorCode::InvalidOption);
    CHECK(single.subject == "condition-k");
    const Error many = study.failure(until("train") + "--steer pseudo --k 20");
    CHECK(many.code == ErrorCode::TooFewPatients);
    CHECK(holds(many.detail, "20"));
    CHECK(study.failure("--steer none --space latents --prepare-size 17").code ==
          ErrorCode::SizeNotDivisible);
    const auto weights = study.folder.write("given.safetensors", "no weights");
    const Error small = study.failure("--space pixels --k 2 --utility-weights " + quoted(weights));
    CHECK(small.code == ErrorCode::InvalidOption);
    CHECK(small.subject == "utility-weights");
    const Error early = study.failure(
        "--steer none --utility-network densenet121 --utility-weights " + quoted(weights));
    CHECK(early.code == ErrorCode::Corrupt);
    CHECK(holds(early.subject, "given.safetensors"));
    const Error absent =
        study.failure("--utility-network densenet121 --utility-weights nowhere.safetensors");
    CHECK(absent.code == ErrorCode::NotFound);
}

TEST_CASE("every command refuses a folder that is no workspace") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "empty");
    for (const char* command : {"run", "estimate", "train", "status", "files", "patients"}) {
        for (const char* place : {"empty", "nowhere"}) {
            CAPTURE(command);
            const auto end =
                runWorker(std::string(command) + " --json -w " + quoted(folder / place));
            CHECK(end.exitCode == 1);
            CHECK(end.json()["error"]["code"] == "not-a-workspace");
        }
    }
}

TEST_CASE("labels that say nothing are named as the reason, not the number of patients") {
    const Study study([](const std::vector<std::string>& pictures) {
        std::string text = "image,patient_id,findings\n";
        for (std::size_t index = 0; index < pictures.size(); ++index) {
            text += pictures[index] + ",P" + std::to_string(index) + ",\n";  // one image each
        }
        return text;
    });
    const auto end = study.run("--steer labels --samples 8 --until utility --events");
    CHECK(end.exitCode == 0);
    CHECK(holds(end.output, "no training image has a finding"));
    std::string state;
    for (const auto& path : orThrow(files::listFiles(study.workspace / "runs"))) {
        state += path.filename() == "utility.json" ? orThrow(files::readText(path)) : "";
    }
    CHECK(holds(state, "not computable: real: The labels give this step nothing to work with"));
    CHECK_FALSE(holds(state, "more patients"));
}

TEST_CASE("a lack of memory names stage, bytes and remedy, and what was made before is kept") {
    const Study study;
    const std::string plain = "--steer none --until generate ";
    REQUIRE(study.run("--steer none --until train").exitCode == 0);
    // Far more pictures at once than two gigabytes of address space hold.
    const auto end = runWorker("run --json -w " + quoted(study.workspace) + kTiny + plain +
                                   "--samples 65000 --generate-batch 65000",
                               "ulimit -v 2000000; ");
    CHECK(end.exitCode == 1);
    REQUIRE(end.json().contains("error"));
    const auto error = end.json()["error"];
    CHECK(error["code"] == "out-of-memory");
    CHECK(error["subject"] == "generate");
    const std::string detail = error["detail"];
    CHECK_MESSAGE(holds(detail, " asked for, "), detail);
    CHECK_MESSAGE(holds(detail, " MB of the computer's memory free"), detail);
    CHECK_MESSAGE(holds(detail, "--generate-batch (now 65000)"), detail);
    const auto after = study.run(plain + "--samples 4 --generate-batch 4");
    CHECK(after.exitCode == 0);
    CHECK(after.json()["executed"] == nlohmann::json({"generate"}));
}
