// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/session_command.h"
#include "app/outis-worker/signer_flags.h"
#include "core/base/json_list.h"
#include "core/data/workspace.h"
#include "core/pipeline/guard.h"
#include "core/release/package/ledger.h"
#include "core/release/package/release_withdrawal.h"

namespace outis::worker {

namespace {

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

void printRow(const Voice& voice, const release::LedgerRow& row, const std::string& day) {
    std::string state = "to be assessed again by " + row.reassess;
    if (!row.withdrawn.empty()) {
        state = "WITHDRAWN " + row.withdrawn + ": " + row.reason;
    } else if (isDue(row, day)) {
        state = "DUE: was to be assessed again by " + row.reassess;
    }
    printLine(voice, row.time + "  " + row.release + "  " + row.title + ", " +
                         std::to_string(row.images) + " images, " + row.policy + ", by " + row.who);
    printLine(voice, "  to " + joined(row.recipients) + "; " + state);
}

int listLedger(Program& program, const std::string& folder) {
    const auto rows = pipeline::guarded<std::vector<release::LedgerRow>>(
        "ledger", [&]() -> Result<std::vector<release::LedgerRow>> {
            const auto workspace = data::Workspace::open(folder);
            if (!workspace) {
                return workspace.error();
            }
            return release::readLedger(workspace->root());
        });
    if (!rows) {
        return reportError(program.voice, rows.error());
    }
    const std::string day = release::dayOf(program.clock);
    nlohmann::json list = jsonList(*rows, [&](const release::LedgerRow& row) {
        nlohmann::json json = release::toJson(row);
        json["due"] = isDue(row, day);
        return json;
    });
    printResult(program.voice, {{"releases", std::move(list)}});
    for (const release::LedgerRow& row : *rows) {
        printRow(program.voice, row, day);
    }
    if (rows->empty()) {
        printLine(program.voice, "No release has left the house.");
    }
    return kDone;
}

struct WithdrawArguments {
    std::string workspace;
    std::string release;
    std::string reason;
    std::string publisher;
    std::string contact;
    SignerArguments signer;
};

Result<CommandEnd> withdrawIn(pipeline::Session& session, const Program& program,
                              const WithdrawArguments& arguments) {
    const auto signer = signerOf(arguments.signer);
    if (!signer) {
        return signer.error();
    }
    auto record = release::ReleaseRecord::open(session.workspace().root(), arguments.release);
    if (!record) {
        return record.error();
    }
    const auto done = release::withdrawRelease(
        *record, {arguments.reason, arguments.publisher, arguments.contact}, *signer,
        program.clock);
    if (!done) {
        return done.error();
    }
    CommandEnd end;
    end.result = {{"release", record->id()},
                  {"recipients", done->recipients},
                  {"notice", done->notice.empty() ? nlohmann::json()
                                                  : nlohmann::json(done->notice.string())}};
    end.sentence = "Release " + record->id() + " is withdrawn.";
    end.sentence += done->recipients.empty() ? " No copy of it left the house."
                                             : " Tell " + joined(done->recipients) +
                                                   "; the notice is " + done->notice.string();
    return end;
}

}  // namespace

void addLedgerCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand("ledger", "which releases left the house, and to whom");
    auto workspace = std::make_shared<std::string>();
    command->add_option("-w,--workspace", *workspace, "folder of the project")->required();
    addJsonFlag(*command, program);
    command->callback([&program, workspace] {
        program.action = [&program, workspace] { return listLedger(program, *workspace); };
    });
}

void addWithdrawCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand("withdraw", "calls a release back: notice and recipients");
    auto arguments = std::make_shared<WithdrawArguments>();
    command->add_option("-w,--workspace", arguments->workspace, "folder of the project")
        ->required();
    command->add_option("--release", arguments->release, "id; default: the newest release");
    command->add_option("--reason", arguments->reason, "why; is signed and stands in the notice")
        ->required();
    command->add_option("--publisher", arguments->publisher, "organisation that released it")
        ->required();
    command->add_option("--contact", arguments->contact, "who is told that copies are deleted")
        ->required();
    addSignerFlags(*command, arguments->signer);
    addJsonFlag(*command, program);
    command->callback([&program, arguments] {
        program.action = [&program, arguments] {
            return inSession(program, arguments->workspace, "withdraw", false,
                             [&](pipeline::Session& session) {
                                 return withdrawIn(session, program, *arguments);
                             });
        };
    });
}

}  // namespace outis::worker
