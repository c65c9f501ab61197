// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include <doctest.h>

#include "core/base/files.h"
#include "core/base/safetensors.h"
#include "tests/app/made_study.h"

using namespace outis;
using namespace outis::test;

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
    const std::string plain = "--steer none --filter off --until generate ";
    REQUIRE(study.run("--steer none --filter off --until train").exitCode == 0);
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
