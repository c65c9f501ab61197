// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/result.h"
#include "core/release/decision/statement.h"

/// The motivated-intruder exercise: a colleague sees synthetic images, each beside the real image
/// that is most alike, and says of every real person whether the generator learned from that
/// person. A coin decides for each question whether it is one of those or a control patient.
namespace outis::release {

/// One question and its solution.
struct IntruderQuestion {
    std::int64_t question = 0;   ///< from 1
    std::string picture;         ///< of the synthetic image, as in the manifest
    std::int64_t realImage = 0;  ///< its number in the catalogue
    bool isTraining = false;     ///< the generator learned from that person
    std::string digest;          ///< SHA-256 of the picture that is shown
};

struct IntruderTest {
    std::string id;
    std::string salt;  ///< nobody finds the solution by trying until the signed digest fits
    std::vector<IntruderQuestion> questions;
};

/// A new test without questions, with an id and a salt of the system's randomness.
[[nodiscard]] IntruderTest newIntruderTest();

/// What is shown: question-001.png, ... and answers.csv, to be filled in. Real people's pictures.
[[nodiscard]] std::filesystem::path intruderFolder(const std::filesystem::path& release,
                                                   const std::string& test);
/// The solution, elsewhere: for nobody who answers.
[[nodiscard]] std::filesystem::path intruderKeyFile(const std::filesystem::path& release,
                                                    const std::string& test);
/// "question-001.png"
[[nodiscard]] std::string questionFileName(std::int64_t question);

/// Byte for byte what the key file holds.
[[nodiscard]] std::string intruderText(const IntruderTest& test);

/// The test that was signed under this id ("": the newest), as it lies in the release's folder.
/// Errors: NotFound (no such test), Corrupt (solution or pictures are not those that were signed),
/// NewerVersion, Unreadable.
[[nodiscard]] Result<IntruderTest> openIntruderTest(const std::filesystem::path& release,
                                                    const std::vector<Statement>& statements,
                                                    const std::string& id = "");
/// Details of the statement "intruder-test": the solution's digest, before anybody answers.
[[nodiscard]] nlohmann::json intruderTestDetails(const IntruderTest& test);
/// Whether they belong to a test in the release's folder. Errors: those of openIntruderTest(),
/// InvalidOption.
[[nodiscard]] Result<void> checkIntruderTest(const std::filesystem::path& release,
                                             const nlohmann::json& details);

struct IntruderAnswer {
    std::int64_t question = 0;
    bool saysTraining = false;
};

/// Details of the statement "intruder-answers": the answers and how many are right. Errors:
/// InvalidOption (a question that is unknown, answered twice, or not answered at all).
[[nodiscard]] Result<nlohmann::json> intruderAnswersDetails(
    const IntruderTest& test, const std::vector<IntruderAnswer>& answers);
/// Whether they are what intruderAnswersDetails() makes of the answers in them. Errors: likewise,
/// those of openIntruderTest().
[[nodiscard]] Result<void> checkIntruderAnswers(const std::filesystem::path& release,
                                                const std::vector<Statement>& statements,
                                                const nlohmann::json& details);

}  // namespace outis::release
