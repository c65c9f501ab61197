// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.h"

/// A person's key for signing decisions: Ed25519 (RFC 8032), kept under a passphrase.
namespace outis::release {

/// Whom a signature belongs to. The key decides who somebody is, not the spelling of the name.
struct Person {
    std::string name;
    std::string role;
    std::string publicKey;  ///< 64 hexadecimal digits

    friend bool operator==(const Person&, const Person&) = default;
};

/// Makes a key and writes it, sealed with the passphrase (Argon2id, XSalsa20-Poly1305), with mode
/// 0600. Errors: AlreadyExists, InvalidOption (no name or role, a passphrase under 8 characters),
/// OutOfMemory, Unwritable, DiskFull.
[[nodiscard]] Result<Person> makeKey(const std::filesystem::path& file, const std::string& name,
                                     const std::string& role, std::string_view passphrase);

/// Whose key it is; needs no passphrase. Errors: NotFound, Unreadable, Corrupt, NewerVersion.
[[nodiscard]] Result<Person> readPerson(const std::filesystem::path& file);

/// Signature of `text`: 128 hexadecimal digits. Errors: those of readPerson(), Refused (a wrong
/// passphrase), OutOfMemory.
[[nodiscard]] Result<std::string> sign(const std::filesystem::path& file,
                                       std::string_view passphrase, std::string_view text);

/// Digits that nobody can foresee, two for each byte.
[[nodiscard]] std::string randomHex(std::size_t bytes);

/// Whether `signature` is the one of `text` under `publicKey`. False for anything malformed.
[[nodiscard]] bool isSigned(std::string_view publicKey, std::string_view text,
                            std::string_view signature);

}  // namespace outis::release
