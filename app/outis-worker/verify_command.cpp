// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/pipeline/guard.h"
#include "core/release/package/package_check.h"

namespace outis::worker {

namespace {

constexpr std::size_t kShownFaults = 50;

void printCheck(const Voice& voice, const release::PackageCheck& check) {
    for (std::size_t index = 0; index < std::min(check.faults.size(), kShownFaults); ++index) {
        printLine(voice, check.faults[index].file + ": " + check.faults[index].what);
    }
    if (check.faults.size() > kShownFaults) {
        printLine(voice, std::to_string(check.faults.size() - kShownFaults) +
                             " more; --json lists them all");
    }
    for (const release::Statement& statement : check.statements) {
        printLine(voice, statement.act + ": " + statement.person.name + " (" +
                             statement.person.role + "), " + statement.time + ", key " +
                             statement.person.publicKey);
    }
    printLine(voice, std::to_string(check.files) + " files compared. " +
                         (check.isSound() ? "The package is as it was signed. Whose the keys are "
                                            "must be known from elsewhere."
                                          : "The package is NOT as it was signed."));
}

int verify(Program& program, const std::string& folder) {
    SilentObserver observer;
    const auto check = pipeline::guarded<release::PackageCheck>(
        "verify", [&] { return release::checkPackage(folder, {}, observer); });
    if (!check) {
        return reportError(program.voice, check.error());
    }
    printResult(program.voice, release::toJson(*check));
    printCheck(program.voice, *check);
    return check->isSound() ? kDone : kFailed;
}

}  // namespace

void addVerifyCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "verify", "whether a package is as it left the house; needs no workspace");
    auto folder = std::make_shared<std::string>();
    command->add_option("folder", *folder, "the package")->required();
    addJsonFlag(*command, program);
    command->footer(
        "Compares the files with the manifest, images and report with what was signed, and the "
        "signatures with\ntheir keys. Exit code 0: all as signed; 1: not.");
    command->callback([&program, folder] {
        program.action = [&program, folder] { return verify(program, *folder); };
    });
}

}  // namespace outis::worker
