// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest.h>

#include "tests/app/made_study.h"

using namespace outis;
using namespace outis::test;

TEST_CASE("two folds of too few patients are refused before anything is trained") {
    const Study study([](const std::vector<std::string>& pictures) {
        std::string text = "image,patient_id,findings\n";
        for (std::size_t index = 0; index < pictures.size(); ++index) {
            text += pictures[index] + ",P" + std::to_string(index % 2) + ",\n";
        }
        return text;
    });
    const Error error = study.failure("--steer none --folds 2 --until train");
    CHECK(error.code == ErrorCode::TooFewPatients);
    CHECK_MESSAGE(holds(error.detail, "patients"), error.detail);
}

TEST_CASE("a finding that no training image has is said and never asked for") {
    const Study study;
    const auto end = study.run("--steer labels --samples 24 --until utility --events");
    REQUIRE(end.exitCode == 0);
    CHECK_MESSAGE(holds(end.output, "no training image has Consolidation"), end.output);
    const auto utility = study.newest("utility.json");
    REQUIRE(utility.contains("adherence"));
    bool isListed = false;
    for (const auto& finding : utility["adherence"]["findings"]) {
        if (finding["finding"] == "Consolidation") {
            isListed = true;
            CHECK(finding["asked"] == 0);
            CHECK(finding["synthetic"]["value"].is_null());
            CHECK(holds(finding["synthetic"]["state"], "not computable"));
        }
    }
    CHECK(isListed);
}

TEST_CASE(
    "classifiers of as many real images, and of reconstructions of latents, stand beside the "
    "others") {
    const Study study;
    const auto utilityOf = [&](const std::string& options) {
        const auto end = study.run("--steer labels --samples 24 --until utility " + options);
        REQUIRE(end.exitCode == 0);
        return study.newest("utility.json");
    };
    const auto latents = utilityOf("--space latents");
    CHECK(latents["arms"] ==
          nlohmann::json({"real", "synthetic", "both", "real-matched", "reconstructed"}));
    REQUIRE(latents["mean"]["arms"].size() == 5);
    for (const int arm : {3, 4}) {
        CHECK(latents["mean"]["arms"][arm]["auroc"]["value"].is_number());
        CHECK(latents["mean"]["losses"][arm - 1]["arm"] == latents["arms"][arm]);
    }
    CHECK(latents["verdicts"].size() == 4);
    CHECK(std::filesystem::exists(study.workspace / "models/classifiers/real-matched-0"));
    CHECK(std::filesystem::exists(study.workspace / "models/classifiers/reconstructed-0"));
    const auto pixels = utilityOf("--space pixels --no-utility-matched");
    CHECK(pixels["arms"] == nlohmann::json({"real", "synthetic", "both"}));
}

TEST_CASE("patients with one image each leave the attackers without pairs, and are audited still") {
    const Study study([](const std::vector<std::string>& pictures) {
        std::string text = "image,patient_id,findings\n";
        for (std::size_t index = 0; index < pictures.size(); ++index) {
            text += pictures[index] + ",P" + std::to_string(index) + ",\n";
        }
        return text;
    });
    const auto end = study.run("--steer none --filter off --samples 8 --until report --events");
    REQUIRE(end.exitCode == 0);
    CHECK_MESSAGE(holds(end.output, "cannot be trained to attack"), end.output);
    const auto audit = study.newest("audit.json");
    REQUIRE(audit["audits"].size() == 1);
    for (const auto& test : audit["audits"][0]["copy-test"]) {
        CHECK(test["detector"] != "re-identification");
        CHECK(test["same-patient-pairs"] == 0);
    }
    CHECK_FALSE(audit["audits"][0]["copy-test"].empty());
    CHECK(audit["verdict"] != "no attack found at this power");
}
