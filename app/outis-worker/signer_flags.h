// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include <CLI/CLI.hpp>

#include "core/base/result.h"
#include "core/release/decision/statement.h"

namespace outis::worker {

/// Where the key of whoever acts lies, and how its passphrase comes in: never as an argument, which
/// every user of the computer could read.
struct SignerArguments {
    std::string key;  ///< "": defaultKeyFile()
    std::string passphraseFile;
    int passphraseFd = -1;
};

void addSignerFlags(CLI::App& command, SignerArguments& arguments);

/// key.json in the user's own folder for data of programs.
[[nodiscard]] std::filesystem::path defaultKeyFile();
[[nodiscard]] std::filesystem::path keyFileOf(const SignerArguments& arguments);

/// From the file, the descriptor, OUTIS_PASSPHRASE, or asked for on the terminal without echo; a
/// line end is not part of it. `twice`: asked for again, to notice a slip. Errors: NotFound,
/// Unreadable, BadUsage (none of these ways is there, or the two differ).
[[nodiscard]] Result<std::string> readPassphrase(const SignerArguments& arguments, bool twice);

/// Key file and passphrase. Errors: those of readPassphrase(), NotFound (no key).
[[nodiscard]] Result<release::Signer> signerOf(const SignerArguments& arguments);

}  // namespace outis::worker
