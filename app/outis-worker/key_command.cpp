// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "app/outis-worker/signer_flags.h"
#include "core/base/files.h"
#include "core/release/decision/signing_key.h"

namespace outis::worker {

namespace {

struct KeyArguments {
    SignerArguments signer;
    std::string name;
    std::string role;
};

int say(Program& program, const Result<release::Person>& person, const KeyArguments& arguments) {
    if (!person) {
        return reportError(program.voice, person.error());
    }
    const std::string file = keyFileOf(arguments.signer).string();
    printResult(program.voice, {{"name", person->name},
                                {"role", person->role},
                                {"public-key", person->publicKey},
                                {"key", file}});
    printLine(program.voice, person->name + ", " + person->role + ": " + person->publicKey);
    printLine(program.voice, "Key: " + file);
    return kDone;
}

Result<release::Person> create(const KeyArguments& arguments) {
    const auto passphrase = readPassphrase(arguments.signer, true);
    if (!passphrase) {
        return passphrase.error();
    }
    const auto file = keyFileOf(arguments.signer);
    if (arguments.signer.key.empty()) {
        if (auto made = files::makeFolders(file.parent_path()); !made) {
            return made.error();
        }
    }
    return release::makeKey(file, arguments.name, arguments.role, *passphrase);
}

}  // namespace

void addKeyCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand("key", "the key that a person signs decisions with");
    command->require_subcommand(1);
    auto arguments = std::make_shared<KeyArguments>();
    auto* make = command->add_subcommand("create", "make a key, sealed with a passphrase");
    make->add_option("--name", arguments->name, "your name, as it stands in reports")->required();
    make->add_option("--role", arguments->role, "such as data protection officer")->required();
    addSignerFlags(*make, arguments->signer);
    addJsonFlag(*make, program);
    make->footer(
        "The file is for you alone (mode 0600) and of no use without the passphrase, of at least "
        "8\ncharacters. Nobody can restore a passphrase that is forgotten: make another key.");
    make->callback([&program, arguments] {
        program.action = [&program, arguments] {
            return say(program, create(*arguments), *arguments);
        };
    });
    auto* show = command->add_subcommand("show", "whose key a file is");
    show->add_option("--key", arguments->signer.key,
                     "key file; default: key.json in your own folder of program data");
    addJsonFlag(*show, program);
    show->callback([&program, arguments] {
        program.action = [&program, arguments] {
            return say(program, release::readPerson(keyFileOf(arguments->signer)), *arguments);
        };
    });
}

}  // namespace outis::worker
