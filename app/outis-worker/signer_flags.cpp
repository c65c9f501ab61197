// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis-worker/signer_flags.h"

#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <optional>

#include "core/base/files.h"

namespace outis::worker {

namespace {

constexpr std::uint64_t kLongest = 4096;  ///< bytes of a passphrase

std::string withoutLineEnd(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) {
        text.pop_back();
    }
    return text;
}

Result<std::string> fromDescriptor(int descriptor) {
    std::string text;
    std::array<char, 256> buffer{};
    while (text.size() < kLongest) {
        const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return files::errnoError(errno, "file descriptor of the passphrase", false);
        }
        if (count == 0) {
            break;
        }
        text.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return withoutLineEnd(text.substr(0, text.find('\n')));
}

/// What is typed stays invisible while it lives.
class NoEcho {
public:
    NoEcho() {
        isSet_ = ::tcgetattr(STDIN_FILENO, &before_) == 0;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        isSet_ = isSet_ && ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;
    ~NoEcho() {
        if (isSet_) {
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
            std::fputc('\n', stderr);
        }
    }

private:
    termios before_{};
    bool isSet_ = false;
};

std::optional<std::string> asked(const char* question) {
    std::fputs(question, stderr);
    const NoEcho silent;
    std::string answer;
    return std::getline(std::cin, answer) ? std::optional(answer) : std::nullopt;
}

Result<std::string> fromTerminal(bool twice) {
    if (::isatty(STDIN_FILENO) == 0) {
        return Error{ErrorCode::BadUsage, "passphrase",
                     "give --passphrase-file, --passphrase-fd or OUTIS_PASSPHRASE"};
    }
    const auto first = asked("Passphrase: ");
    const auto second = twice ? asked("Once more: ") : first;
    if (!first || first != second) {
        return Error{ErrorCode::BadUsage, "passphrase", "the two are not the same"};
    }
    return *first;
}

}  // namespace

void addSignerFlags(CLI::App& command, SignerArguments& arguments) {
    command.add_option("--key", arguments.key,
                       "your key file; default: key.json in your own folder of program data");
    command.add_option("--passphrase-file", arguments.passphraseFile,
                       "file with the passphrase; default: OUTIS_PASSPHRASE, else it is asked for");
    command.add_option("--passphrase-fd", arguments.passphraseFd,
                       "open file descriptor to read the passphrase from");
}

std::filesystem::path defaultKeyFile() {
    const auto folderOf = [](const char* name) {
        const char* value = std::getenv(name);
        return std::filesystem::path(value == nullptr ? "" : value);
    };
    const auto data = folderOf("XDG_DATA_HOME");
    const auto base = data.is_absolute() ? data : folderOf("HOME") / ".local" / "share";
    return base / "outis" / "key.json";
}

std::filesystem::path keyFileOf(const SignerArguments& arguments) {
    return arguments.key.empty() ? defaultKeyFile() : std::filesystem::path(arguments.key);
}

Result<std::string> readPassphrase(const SignerArguments& arguments, bool twice) {
    if (!arguments.passphraseFile.empty()) {
        auto text = files::readText(arguments.passphraseFile, kLongest);
        return text ? Result<std::string>(withoutLineEnd(*std::move(text))) : text;
    }
    if (arguments.passphraseFd >= 0) {
        return fromDescriptor(arguments.passphraseFd);
    }
    if (const char* value = std::getenv("OUTIS_PASSPHRASE"); value != nullptr) {
        return std::string(value);
    }
    return fromTerminal(twice);
}

Result<release::Signer> signerOf(const SignerArguments& arguments) {
    const auto file = keyFileOf(arguments);
    if (const auto person = release::readPerson(file); !person) {
        return person.error();
    }
    const auto passphrase = readPassphrase(arguments, false);
    if (!passphrase) {
        return passphrase.error();
    }
    return release::Signer{file, *passphrase};
}

}  // namespace outis::worker
