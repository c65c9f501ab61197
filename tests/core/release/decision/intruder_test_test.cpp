// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/intruder_test.h"

#include <doctest.h>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/release/decision/review_facts.h"
#include "tests/core/release/decision/error_of.h"
#include "tests/core/release/decision/made_release.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::release;

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kQuestions = 8;

/// A release in review with a test of eight questions, the even ones about training patients.
struct MadeExercise {
    test::MadeDraft made;
    ReleaseRecord record = orThrow(made.submit());
    IntruderTest test = newIntruderTest();

    MadeExercise() {
        const fs::path folder = intruderFolder(record.folder(), test.id);
        orThrow(files::makeFolders(folder));
        orThrow(files::makeFolders(intruderKeyFile(record.folder(), test.id).parent_path()));
        for (std::int64_t question = 1; question <= kQuestions; ++question) {
            const std::string shown = "picture " + std::to_string(question);
            orThrow(files::writeAtomically(folder / questionFileName(question), shown));
            test.questions.push_back(
                {question, "000000.png", 7 * question, question % 2 == 0, toHex(sha256(shown))});
        }
        orThrow(files::writeAtomically(key(), intruderText(test)));
    }
    [[nodiscard]] fs::path key() const { return intruderKeyFile(record.folder(), test.id); }
    [[nodiscard]] Result<Statement> sign() {
        return made.act(record, kIntruderTestAct, made.third, intruderTestDetails(test));
    }
    /// Says of everybody that the generator learned from them.
    [[nodiscard]] std::vector<IntruderAnswer> allYes() const {
        std::vector<IntruderAnswer> answers;
        for (const IntruderQuestion& question : test.questions) {
            answers.push_back({question.question, true});
        }
        return answers;
    }
    [[nodiscard]] Result<Statement> answer(const Signer& signer) {
        return made.act(record, kIntruderAnswersAct, signer,
                        orThrow(intruderAnswersDetails(test, allYes())));
    }
};

}  // namespace

TEST_CASE("an exercise is made, answered and told with its interval") {
    MadeExercise exercise;
    orThrow(exercise.sign());
    CHECK(exercise.record.reviewFacts().exercise.state == "nobody has answered yet");
    CHECK(orThrow(openIntruderTest(exercise.record.folder(), exercise.record.statements())).id ==
          exercise.test.id);
    orThrow(exercise.answer(exercise.made.first));
    orThrow(exercise.answer(exercise.made.second));
    const auto facts = exercise.record.reviewFacts().exercise;
    REQUIRE(facts.scores.size() == 2);
    CHECK(facts.scores.front().right == 4);
    CHECK(facts.scores.front().role == "data protection officer");
    CHECK(facts.betterThanGuessing == false);
    CHECK(exercise.record.state() == ReleaseState::InReview);
}

TEST_CASE("answers that are incomplete, unknown or given twice are refused") {
    const MadeExercise exercise;
    const auto wrong = [&](std::vector<IntruderAnswer> answers) {
        const auto details = intruderAnswersDetails(exercise.test, answers);
        return details ? std::string("accepted") : details.error().subject;
    };
    auto answers = exercise.allYes();
    CHECK(wrong(answers) == "accepted");
    answers.push_back({9, true});
    CHECK(wrong(answers) == "question 9");
    answers.back().question = 1;
    CHECK(wrong(answers) == "question 1");
    answers.resize(7);
    CHECK(wrong(answers) == "answers");
    CHECK(wrong({}) == "answers");
}

TEST_CASE("whoever prepared, made the test, reviewed or answered already cannot answer") {
    MadeExercise exercise;
    orThrow(exercise.sign());
    const auto refused = [&](const Signer& signer) {
        return test::errorOf(exercise.answer(signer)) == ErrorCode::Refused;
    };
    CHECK(refused(exercise.made.preparer));
    CHECK(refused(exercise.made.third));
    orThrow(exercise.answer(exercise.made.first));
    CHECK(refused(exercise.made.first));
    CHECK(refused(exercise.made.person("other", "a.  FIRST", "nurse")));
    CHECK(exercise.record.reviewFacts().exercise.scores.size() == 1);
}

TEST_CASE("who has seen training patients in the review does not answer blindly") {
    test::MadeDraft made;
    made.source.reviewPlan = {3, 1, {{1, "000000.png", 7, 4.5, {"random"}}}};
    auto record = orThrow(made.submit());
    orThrow(made.act(record, "review", made.first,
                     orThrow(reviewDetails(record.reviewPlan(), {{1, "different", "seen"}}))));
    const auto refused = made.act(record, kIntruderAnswersAct, made.first, {{"test", "any"}});
    CHECK(test::errorOf(refused) == ErrorCode::Refused);
    CHECK(test::errorOf(made.act(record, kIntruderAnswersAct, made.second, {{"test", "any"}})) ==
          ErrorCode::InvalidOption);
}

TEST_CASE("a test whose solution or pictures were changed counts no answer") {
    MadeExercise exercise;
    orThrow(exercise.sign());
    const auto corrupt = [&] {
        return test::errorOf(exercise.answer(exercise.made.first)) == ErrorCode::Corrupt;
    };
    auto other = exercise.test;
    other.questions.front().isTraining = true;
    orThrow(files::writeAtomically(exercise.key(), intruderText(other)));
    CHECK(corrupt());
    orThrow(files::writeAtomically(exercise.key(), intruderText(exercise.test)));
    const fs::path shown =
        intruderFolder(exercise.record.folder(), exercise.test.id) / questionFileName(3);
    orThrow(files::writeAtomically(shown, std::string("another")));
    CHECK(corrupt());
    orThrow(files::writeAtomically(shown, std::string("picture 3")));
    CHECK(exercise.answer(exercise.made.first));
    fs::remove(exercise.key());
    CHECK(test::errorOf(exercise.answer(exercise.made.second)) == ErrorCode::NotFound);
}

TEST_CASE("a score that the solution does not give is not signed, nor a test that is not there") {
    MadeExercise exercise;
    auto details = intruderTestDetails(exercise.test);
    details["questions"] = 400;
    CHECK(test::errorOf(exercise.made.act(exercise.record, kIntruderTestAct, exercise.made.third,
                                          details)) == ErrorCode::InvalidOption);
    CHECK(test::errorOf(exercise.made.act(exercise.record, kIntruderTestAct, exercise.made.third,
                                          {{"test", "none"}})) == ErrorCode::NotFound);
    CHECK(test::errorOf(exercise.answer(exercise.made.first)) == ErrorCode::NotFound);
    orThrow(exercise.sign());
    details = orThrow(intruderAnswersDetails(exercise.test, exercise.allYes()));
    details["right"] = 8;
    CHECK(test::errorOf(exercise.made.act(exercise.record, kIntruderAnswersAct, exercise.made.first,
                                          details)) == ErrorCode::InvalidOption);
}
