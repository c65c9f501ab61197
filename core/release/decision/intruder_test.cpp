// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/intruder_test.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/json_list.h"
#include "core/release/decision/review_facts.h"
#include "core/release/decision/signing_key.h"

namespace outis::release {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kVersion = 1;
constexpr const char* kVersionField = "outis-intruder-test";
constexpr std::size_t kIdBytes = 4;
constexpr std::size_t kSaltBytes = 16;

Error notATest(const std::string& detail) {
    return {ErrorCode::Corrupt, "intruder test", detail};
}

Result<IntruderTest> readIntruderTest(std::string_view text) {
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object() || !object.value(kVersionField, json()).is_number_integer()) {
        return notATest("not a test");
    }
    if (object.at(kVersionField) != kVersion) {
        return Error{ErrorCode::NewerVersion, "intruder test", object.at(kVersionField).dump()};
    }
    try {
        IntruderTest test{object.at("test"), object.at("salt"), {}};
        for (const json& row : object.at("questions")) {
            test.questions.push_back({row.at("question"), row.at("picture"), row.at("real-image"),
                                      row.at("training"), row.at("sha256")});
        }
        return test;
    } catch (const json::exception&) {
        return notATest("a field is missing or of the wrong kind");
    }
}

std::string textAt(const json& details, const char* name) {
    const bool isThere =
        details.is_object() && details.contains(name) && details.at(name).is_string();
    return isThere ? details.at(name).get<std::string>() : std::string();
}

/// The pictures are shown as they were made.
Result<void> checkPictures(const fs::path& folder, const IntruderTest& test) {
    for (const IntruderQuestion& question : test.questions) {
        const fs::path file = folder / questionFileName(question.question);
        const auto digest = sha256File(file);
        if (!digest) {
            return digest.error();
        }
        if (toHex(*digest) != question.digest) {
            return Error{ErrorCode::Corrupt, file.string(), "changed since the test was made"};
        }
    }
    return {};
}

/// The test in the folder that these signed details are about.
Result<IntruderTest> openSigned(const fs::path& release, const json& details) {
    const std::string id = textAt(details, "test");
    const fs::path file = intruderKeyFile(release, id);
    const auto text = files::readText(file);
    if (!text) {
        return text.error();
    }
    if (toHex(sha256(*text)) != textAt(details, "digest")) {
        return Error{ErrorCode::Corrupt, file.string(), "changed since the test was made"};
    }
    auto test = readIntruderTest(*text);
    if (test) {
        if (auto checked = checkPictures(intruderFolder(release, id), *test); !checked) {
            return checked.error();
        }
    }
    return test;
}

Error wrongAnswers(const std::string& subject, const std::string& detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

/// The inverse of what intruderAnswersDetails() writes.
Result<std::vector<IntruderAnswer>> answersOf(const json& details) {
    try {
        std::vector<IntruderAnswer> answers;
        for (const json& row : details.at("answers")) {
            answers.push_back({row.at("question"), row.at("training")});
        }
        return answers;
    } catch (const json::exception&) {
        return wrongAnswers("answers", "a field is missing or of the wrong kind");
    }
}

}  // namespace

IntruderTest newIntruderTest() {
    return {randomHex(kIdBytes), randomHex(kSaltBytes), {}};
}

fs::path intruderFolder(const fs::path& release, const std::string& test) {
    return release / "intruder" / test;
}

fs::path intruderKeyFile(const fs::path& release, const std::string& test) {
    return release / "intruder-keys" / (test + ".json");
}

std::string questionFileName(std::int64_t question) {
    std::array<char, 40> name{};
    std::snprintf(name.data(), name.size(), "question-%03lld.png",
                  static_cast<long long>(question));
    return name.data();
}

std::string intruderText(const IntruderTest& test) {
    const json object = {
        {kVersionField, kVersion},
        {"test", test.id},
        {"salt", test.salt},
        {"questions", jsonList(test.questions, [](const IntruderQuestion& one) -> json {
             return {{"question", one.question},
                     {"picture", one.picture},
                     {"real-image", one.realImage},
                     {"training", one.isTraining},
                     {"sha256", one.digest}};
         })}};
    return object.dump(1) + "\n";
}

Result<IntruderTest> openIntruderTest(const fs::path& release,
                                      const std::vector<Statement>& statements,
                                      const std::string& id) {
    for (auto made = statements.rbegin(); made != statements.rend(); ++made) {
        if (made->act == kIntruderTestAct && (id.empty() || textAt(made->details, "test") == id)) {
            return openSigned(release, made->details);
        }
    }
    return Error{ErrorCode::NotFound, id.empty() ? "intruder test" : "intruder test " + id,
                 "none was made for this release"};
}

json intruderTestDetails(const IntruderTest& test) {
    return {{"test", test.id},
            {"questions", test.questions.size()},
            {"digest", toHex(sha256(intruderText(test)))}};
}

Result<void> checkIntruderTest(const fs::path& release, const json& details) {
    const auto test = openSigned(release, details);
    if (!test) {
        return test.error();
    }
    return intruderTestDetails(*test) == details
               ? Result<void>()
               : wrongAnswers("intruder test", "its details are not those of the test");
}

Result<json> intruderAnswersDetails(const IntruderTest& test,
                                    const std::vector<IntruderAnswer>& answers) {
    std::set<std::int64_t> seen;
    std::int64_t right = 0;
    for (const IntruderAnswer& answer : answers) {
        const std::string question = "question " + std::to_string(answer.question);
        const auto asked =
            std::ranges::find(test.questions, answer.question, &IntruderQuestion::question);
        if (asked == test.questions.end()) {
            return wrongAnswers(question, "the test has no such question");
        }
        if (!seen.insert(answer.question).second) {
            return wrongAnswers(question, "answered twice");
        }
        right += asked->isTraining == answer.saysTraining ? 1 : 0;
    }
    if (seen.size() != test.questions.size()) {
        return wrongAnswers("answers", std::to_string(seen.size()) + " of " +
                                           std::to_string(test.questions.size()) +
                                           " questions are answered: guess where you cannot tell");
    }
    return json{{"test", test.id},
                {"questions", test.questions.size()},
                {"right", right},
                {"answers", jsonList(answers, [](const IntruderAnswer& one) -> json {
                     return {{"question", one.question}, {"training", one.saysTraining}};
                 })}};
}

Result<void> checkIntruderAnswers(const fs::path& release, const std::vector<Statement>& statements,
                                  const json& details) {
    const auto answers = answersOf(details);
    if (!answers) {
        return answers.error();
    }
    const auto test = openIntruderTest(release, statements, textAt(details, "test"));
    if (!test) {
        return test.error();
    }
    const auto scored = intruderAnswersDetails(*test, *answers);
    if (!scored) {
        return scored.error();
    }
    return *scored == details ? Result<void>()
                              : wrongAnswers("answers", "not scored by the test's solution");
}

}  // namespace outis::release
