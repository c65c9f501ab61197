// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/decision_report.h"
#include "app/outis-worker/numbered_table.h"
#include "app/outis-worker/signer_flags.h"
#include "core/data/workspace.h"
#include "core/pipeline/guard.h"
#include "core/pipeline/intruder_exercise.h"
#include "core/release/number_json.h"

namespace outis::worker {

namespace {

using release::ReleaseRecord;

struct IntruderArguments {
    std::string workspace;
    std::string release;
    bool makes = false;
    std::int64_t questions = 40;
    std::string answers;
    std::string test;
    std::string reason;
    SignerArguments signer;
};

/// What an act left behind.
struct IntruderEnd {
    ReleaseRecord record;
    nlohmann::json made;  ///< {"test", "questions", "folder"}; null: nothing was made
};

Result<IntruderEnd> make(const data::Workspace& workspace, ReleaseRecord record,
                         const IntruderArguments& arguments, const Clock& clock) {
    const auto signer = signerOf(arguments.signer);
    if (!signer) {
        return signer.error();
    }
    const auto test = pipeline::makeIntruderTest(workspace, record, arguments.questions);
    if (!test) {
        return test.error();
    }
    const std::string reason =
        arguments.reason.empty() ? "made a motivated-intruder test" : arguments.reason;
    const auto done = record.record(
        {release::kIntruderTestAct, reason, release::intruderTestDetails(*test)}, *signer, clock);
    if (!done) {
        pipeline::removeIntruderTest(record, test->id);
        return done.error();
    }
    const auto folder = release::intruderFolder(record.folder(), test->id);
    return IntruderEnd{
        std::move(record),
        {{"test", test->id}, {"questions", test->questions.size()}, {"folder", folder.string()}}};
}

Result<std::vector<release::IntruderAnswer>> readAnswers(const std::string& file) {
    const auto rows = readNumberedTable(file, {"question", "answer"});
    if (!rows) {
        return rows.error();
    }
    std::vector<release::IntruderAnswer> answers;
    for (const NumberedRow& row : *rows) {
        const std::string& word = row.columns.front();
        if (word != "yes" && word != "no") {
            return Error{ErrorCode::InvalidOption, "question " + std::to_string(row.number),
                         "answer yes or no: guess where you cannot tell"};
        }
        answers.push_back({row.number, word == "yes"});
    }
    return answers;
}

Result<IntruderEnd> answer(ReleaseRecord record, const IntruderArguments& arguments,
                           const Clock& clock) {
    const auto answers = readAnswers(arguments.answers);
    if (!answers) {
        return answers.error();
    }
    const auto test =
        release::openIntruderTest(record.folder(), record.statements(), arguments.test);
    if (!test) {
        return test.error();
    }
    const auto details = release::intruderAnswersDetails(*test, *answers);
    if (!details) {
        return details.error();
    }
    const auto signer = signerOf(arguments.signer);
    if (!signer) {
        return signer.error();
    }
    const std::string reason = arguments.reason.empty() ? "looked at the pairs" : arguments.reason;
    if (auto done = record.record({release::kIntruderAnswersAct, reason, *details}, *signer, clock);
        !done) {
        return done.error();
    }
    return IntruderEnd{std::move(record), {}};
}

Result<IntruderEnd> act(const IntruderArguments& arguments, const Clock& clock) {
    if (arguments.makes && !arguments.answers.empty()) {
        return Error{ErrorCode::BadUsage, "intruder", "give one of --make and --answers"};
    }
    const auto workspace = data::Workspace::open(arguments.workspace);
    if (!workspace) {
        return workspace.error();
    }
    auto record = ReleaseRecord::open(workspace->root(), arguments.release);
    if (!record) {
        return record.error();
    }
    if (arguments.makes) {
        return make(*workspace, *std::move(record), arguments, clock);
    }
    if (!arguments.answers.empty()) {
        return answer(*std::move(record), arguments, clock);
    }
    return IntruderEnd{*std::move(record), {}};
}

int runIntruder(Program& program, const IntruderArguments& arguments) {
    const auto end =
        pipeline::guarded<IntruderEnd>("intruder", [&] { return act(arguments, program.clock); });
    if (!end) {
        return reportError(program.voice, end.error());
    }
    const release::ReviewFacts facts = end->record.reviewFacts();
    printResult(program.voice, {{"release", end->record.id()},
                                {"made", end->made},
                                {"exercise", release::toJson(facts).at("exercise")}});
    if (end->made.is_object()) {
        printLine(program.voice,
                  end->made.at("questions").dump() + " questions in " +
                      end->made.at("folder").get<std::string>() +
                      ". Each shows a synthetic image left and a real person's right: did the "
                      "generator learn from that person? Fill in answers.csv with yes or no.");
    }
    printExercise(program.voice, facts.exercise);
    return kDone;
}

}  // namespace

void addIntruderCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "intruder",
        "motivated-intruder exercise: can people tell whom the generator learned from?");
    auto arguments = std::make_shared<IntruderArguments>();
    command->add_option("-w,--workspace", arguments->workspace, "folder of the project")
        ->required();
    command->add_option("--release", arguments->release, "its id; default: the newest");
    command->add_flag("--make", arguments->makes, "make a test, by lot");
    command
        ->add_option("--questions", arguments->questions,
                     "of the test; fewer where there are fewer images")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{10000}));
    command->add_option("--answers", arguments->answers,
                        "CSV file with the columns question,answer (yes or no) of one person");
    command->add_option("--test", arguments->test, "id of the test; default: the newest");
    command->add_option("--reason", arguments->reason, "why, in your words");
    addSignerFlags(*command, arguments->signer);
    addJsonFlag(*command, program);
    command->footer(
        "Without an act: the result so far. Whoever answers gets the test's folder alone, signs "
        "with a key of their own, and\nhas neither prepared the release, nor made the test, nor "
        "looked at the pairs of the review (exit code 4).\nThe pictures show patients: keep them "
        "as you keep the originals.");
    command->callback([&program, arguments] {
        program.action = [&program, arguments] { return runIntruder(program, *arguments); };
    });
}

}  // namespace outis::worker
