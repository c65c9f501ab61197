// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/decision_report.h"
#include "app/outis-worker/numbered_table.h"
#include "app/outis-worker/signer_flags.h"
#include "core/base/json_list.h"
#include "core/data/workspace.h"
#include "core/pipeline/guard.h"
#include "core/pipeline/release_draft.h"
#include "core/release/decision/shipped_policies.h"

namespace outis::worker {

namespace {

using release::ReleaseRecord;

struct ReviewArguments {
    std::string workspace;
    std::string release;
    std::string policy;  ///< of a submission
    bool submits = false;
    std::string pictures;
    bool withPairs = false;
    std::vector<std::int64_t> pairs;
    std::string decision;
    std::string decisionsFile;
    std::string overriddenRule;
    std::string reason;
    SignerArguments signer;

    [[nodiscard]] bool decides() const { return !pairs.empty() || !decisionsFile.empty(); }
    [[nodiscard]] int acts() const {
        return (submits ? 1 : 0) + (decides() ? 1 : 0) + (overriddenRule.empty() ? 0 : 1);
    }
};

Result<std::vector<release::PairDecision>> decisionsOf(const ReviewArguments& arguments) {
    std::vector<release::PairDecision> decisions;
    if (!arguments.decisionsFile.empty()) {
        const auto rows =
            readNumberedTable(arguments.decisionsFile, {"pair", "decision", "reason"});
        if (!rows) {
            return rows.error();
        }
        for (const NumberedRow& row : *rows) {
            const std::string& reason = row.columns[1].empty() ? arguments.reason : row.columns[1];
            decisions.push_back({row.number, row.columns[0], reason});
        }
    }
    for (const std::int64_t pair : arguments.pairs) {
        decisions.push_back({pair, arguments.decision, arguments.reason});
    }
    return decisions;
}

Result<ReleaseRecord> submit(const data::Workspace& workspace, const ReviewArguments& arguments,
                             const release::Signer& signer, const Clock& clock) {
    const auto policy = release::findPolicy(arguments.policy);
    if (!policy) {
        return policy.error();
    }
    // No run may change the draft under our hands.
    const auto lock = data::WorkspaceLock::acquire(workspace, "review", "", clock);
    if (!lock) {
        return lock.error();
    }
    const auto source = pipeline::draftOf(workspace, *policy);
    if (!source) {
        return source.error();
    }
    return release::submitRelease(*source, arguments.reason, signer, clock);
}

Result<ReleaseRecord> decidePairs(const data::Workspace& workspace,
                                  const ReviewArguments& arguments, const release::Signer& signer,
                                  const Clock& clock) {
    auto record = ReleaseRecord::open(workspace.root(), arguments.release);
    if (!record) {
        return record;
    }
    const auto decisions = decisionsOf(arguments);
    if (!decisions) {
        return decisions.error();
    }
    const auto details = release::reviewDetails(record->reviewPlan(), *decisions);
    if (!details) {
        return details.error();
    }
    const std::string reason = arguments.reason.empty() ? "looked at the pairs" : arguments.reason;
    if (auto done = record->record({"review", reason, *details}, signer, clock); !done) {
        return done.error();
    }
    return record;
}

Result<ReleaseRecord> act(const data::Workspace& workspace, const ReviewArguments& arguments,
                          const Clock& clock) {
    if (arguments.acts() == 0) {
        return ReleaseRecord::open(workspace.root(), arguments.release);
    }
    const auto signer = signerOf(arguments.signer);
    if (!signer) {
        return signer.error();
    }
    if (arguments.submits) {
        return submit(workspace, arguments, *signer, clock);
    }
    if (arguments.decides()) {
        return decidePairs(workspace, arguments, *signer, clock);
    }
    return recordAct(arguments.workspace, arguments.release,
                     {"override", arguments.reason, {{"rule", arguments.overriddenRule}}}, *signer,
                     clock);
}

Result<ReleaseRecord> review(const ReviewArguments& arguments, const Clock& clock) {
    if (arguments.acts() > 1 || arguments.submits == arguments.policy.empty() ||
        arguments.pairs.empty() != arguments.decision.empty()) {
        return Error{ErrorCode::BadUsage, "review",
                     "give one of --submit with --policy, --pairs with --decision, --decisions or "
                     "--override"};
    }
    const auto workspace = data::Workspace::open(arguments.workspace);
    if (!workspace) {
        return workspace.error();
    }
    auto record = act(*workspace, arguments, clock);
    if (record && !arguments.pictures.empty()) {
        if (auto written = pipeline::writePairPictures(*workspace, *record, arguments.pictures);
            !written) {
            return written.error();
        }
    }
    return record;
}

nlohmann::json pairsOf(const ReleaseRecord& record) {
    return jsonList(record.reviewPlan().pairs, [](const release::ReviewPair& pair) {
        return nlohmann::json{{"pair", pair.pair},
                              {"picture", pair.picture},
                              {"real-image", pair.realImage},
                              {"distance", pair.distance},
                              {"why", pair.why}};
    });
}

int runReview(Program& program, const ReviewArguments& arguments) {
    const auto record = pipeline::guarded<ReleaseRecord>(
        "review", [&] { return review(arguments, program.clock); });
    if (!record || !arguments.withPairs) {
        return reportRecord(program, record);
    }
    nlohmann::json json = toJson(*record);
    json["pairs"] = pairsOf(*record);
    printResult(program.voice, json);
    printRecord(program.voice, *record);
    for (const auto& pair : json["pairs"]) {
        std::string why;
        for (const auto& word : pair["why"]) {
            why += (why.empty() ? "" : ", ") + word.get<std::string>();
        }
        printLine(program.voice, "  pair " + pair["pair"].dump() + ": " +
                                     pair["picture"].get<std::string>() + " and image " +
                                     pair["real-image"].dump() + " (" + why + ")");
    }
    return kDone;
}

void addReviewFlags(CLI::App& command, ReviewArguments& arguments) {
    command.add_option("-w,--workspace", arguments.workspace, "folder of the project")->required();
    command.add_option("--release", arguments.release, "its id; default: the newest");
    command.add_flag("--submit", arguments.submits,
                     "freeze the draft and hand it over to the reviewers");
    command.add_option("--policy", arguments.policy,
                       "of the submission: open, registered, contract, secure-environment, or a "
                       "file");
    command.add_flag("--list-pairs", arguments.withPairs, "list the pairs to look at");
    command.add_option("--pictures", arguments.pictures,
                       "folder for a picture of each pair: synthetic left, nearest real right");
    command.add_option("--pairs", arguments.pairs, "numbers of pairs that you decide on")
        ->delimiter(',');
    command.add_option("--decision", arguments.decision, "what you see in them")
        ->check(CLI::IsMember({"same", "different", "unsure"}));
    command.add_option("--decisions", arguments.decisionsFile,
                       "CSV file with the columns pair,decision,reason; --reason is that of rows "
                       "without one");
    command.add_option("--override", arguments.overriddenRule,
                       "id of a rule to set aside; counts once two people did, with reasons");
    command.add_option("--reason", arguments.reason, "why, in your words");
}

}  // namespace

void addReviewCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "review", "where a release stands; submit one, decide on pairs, set a rule aside");
    auto arguments = std::make_shared<ReviewArguments>();
    addReviewFlags(*command, *arguments);
    addSignerFlags(*command, arguments->signer);
    addJsonFlag(*command, program);
    command->footer(
        "Without an act nothing is written. A pair that somebody marks as the same person blocks "
        "approval.\nPictures of pairs show patients: keep them as you keep the originals, and "
        "outside the workspace.");
    command->callback([&program, arguments] {
        program.action = [&program, arguments] { return runReview(program, *arguments); };
    });
}

}  // namespace outis::worker
