// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/signing_key.h"

#include <sodium.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/release/decision/person_name.h"

namespace outis::release {
namespace {

namespace fs = std::filesystem;

constexpr int kVersion = 1;
constexpr std::size_t kShortestPassphrase = 8;
using Bytes = std::vector<unsigned char>;

/// Wiped when it goes.
struct Secret {
    explicit Secret(std::size_t size) : bytes(size) {}
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    Secret(Secret&&) = default;
    Secret& operator=(Secret&&) = delete;
    ~Secret() { sodium_memzero(bytes.data(), bytes.size()); }

    Bytes bytes;
};

bool isReady() {
    static const bool ready = sodium_init() >= 0;
    return ready;
}

std::string hex(std::span<const unsigned char> bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

/// Lower-case digits of exactly `size` bytes.
std::optional<Bytes> fromHex(std::string_view text, std::size_t size) {
    Bytes bytes(size);
    std::size_t length = 0;
    const bool isHex = sodium_hex2bin(bytes.data(), size, text.data(), text.size(), nullptr,
                                      &length, nullptr) == 0;
    if (!isHex || length != size || hex(bytes) != text) {
        return std::nullopt;
    }
    return bytes;
}

struct Lock {
    std::uint64_t operations = crypto_pwhash_OPSLIMIT_INTERACTIVE;
    std::uint64_t memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;
    Bytes salt;
    Bytes nonce;
};

/// Nothing when there is not enough memory.
std::optional<Secret> keyOf(std::string_view passphrase, const Lock& lock) {
    Secret key(crypto_secretbox_KEYBYTES);
    const int failed =
        crypto_pwhash(key.bytes.data(), key.bytes.size(), passphrase.data(), passphrase.size(),
                      lock.salt.data(), lock.operations, lock.memory, crypto_pwhash_ALG_ARGON2ID13);
    return failed != 0 ? std::nullopt : std::optional(std::move(key));
}

struct KeyFile {
    Person person;
    Lock lock;
    Bytes sealed;
};

Error damaged(const fs::path& file) {
    return Error{ErrorCode::Corrupt, file.string(), "not a whole key file"};
}

Result<KeyFile> readKeyFile(const fs::path& file) {
    constexpr std::uint64_t kLargest = 1 << 16;
    const auto text = files::readText(file, kLargest);
    if (!text) {
        return text.error();
    }
    const auto json = nlohmann::json::parse(*text, nullptr, false);
    if (!json.is_object() || !json.contains("version") || !json["version"].is_number_integer()) {
        return damaged(file);
    }
    if (json["version"] != kVersion) {
        return Error{ErrorCode::NewerVersion, file.string(), ""};
    }
    try {
        KeyFile key;
        key.person = {json.at("name"), json.at("role"), json.at("public-key")};
        const auto publicKey = fromHex(key.person.publicKey, crypto_sign_PUBLICKEYBYTES);
        auto salt = fromHex(json.at("salt").get<std::string>(), crypto_pwhash_SALTBYTES);
        auto nonce = fromHex(json.at("nonce").get<std::string>(), crypto_secretbox_NONCEBYTES);
        auto sealed = fromHex(json.at("sealed").get<std::string>(),
                              crypto_secretbox_MACBYTES + crypto_sign_SECRETKEYBYTES);
        key.lock.operations = json.at("operations");
        key.lock.memory = json.at("memory");
        // A file that asks for more than we ever write would only serve to stop this machine.
        const bool isModest = key.lock.operations <= crypto_pwhash_OPSLIMIT_SENSITIVE &&
                              key.lock.memory <= crypto_pwhash_MEMLIMIT_SENSITIVE;
        const bool isNamed =
            checkLine("name", key.person.name) && checkLine("role", key.person.role);
        if (!publicKey || !salt || !nonce || !sealed || !isModest || !isNamed) {
            return damaged(file);
        }
        key.lock.salt = std::move(*salt);
        key.lock.nonce = std::move(*nonce);
        key.sealed = std::move(*sealed);
        return key;
    } catch (const nlohmann::json::exception&) {
        return damaged(file);
    }
}

const Error kNoMemory{ErrorCode::OutOfMemory, "key", "opening a passphrase needs 64 MB"};
const Error kNoSodium{ErrorCode::Internal, "key", "libsodium did not start"};

}  // namespace

Result<Person> makeKey(const fs::path& file, const std::string& name, const std::string& role,
                       std::string_view passphrase) {
    if (!isReady()) {
        return kNoSodium;
    }
    for (const auto& [what, text] : {std::pair{"name", &name}, std::pair{"role", &role}}) {
        if (auto checked = checkLine(what, *text); !checked) {
            return checked.error();
        }
    }
    if (passphrase.size() < kShortestPassphrase) {
        return Error{ErrorCode::InvalidOption, "passphrase", "at least 8 characters"};
    }
    std::error_code failure;
    if (fs::exists(file, failure)) {
        return Error{ErrorCode::AlreadyExists, file.string(), "a key is never overwritten"};
    }
    Bytes publicKey(crypto_sign_PUBLICKEYBYTES);
    Secret secretKey(crypto_sign_SECRETKEYBYTES);
    crypto_sign_keypair(publicKey.data(), secretKey.bytes.data());
    Lock lock;
    lock.salt.resize(crypto_pwhash_SALTBYTES);
    lock.nonce.resize(crypto_secretbox_NONCEBYTES);
    randombytes_buf(lock.salt.data(), lock.salt.size());
    randombytes_buf(lock.nonce.data(), lock.nonce.size());
    const auto key = keyOf(passphrase, lock);
    if (!key) {
        return kNoMemory;
    }
    Bytes sealed(crypto_secretbox_MACBYTES + secretKey.bytes.size());
    crypto_secretbox_easy(sealed.data(), secretKey.bytes.data(), secretKey.bytes.size(),
                          lock.nonce.data(), key->bytes.data());
    const Person person{name, role, hex(publicKey)};
    const nlohmann::json json = {{"version", kVersion},
                                 {"name", name},
                                 {"role", role},
                                 {"public-key", person.publicKey},
                                 {"operations", lock.operations},
                                 {"memory", lock.memory},
                                 {"salt", hex(lock.salt)},
                                 {"nonce", hex(lock.nonce)},
                                 {"sealed", hex(sealed)}};
    if (auto written = files::writeAtomically(file, json.dump(1) + "\n"); !written) {
        return written.error();
    }
    if (::chmod(file.c_str(), S_IRUSR | S_IWUSR) != 0) {
        return files::errnoError(errno, file, true);
    }
    return person;
}

Result<Person> readPerson(const fs::path& file) {
    auto key = readKeyFile(file);
    if (!key) {
        return key.error();
    }
    return std::move(key->person);
}

Result<std::string> sign(const fs::path& file, std::string_view passphrase, std::string_view text) {
    if (!isReady()) {
        return kNoSodium;
    }
    const auto stored = readKeyFile(file);
    if (!stored) {
        return stored.error();
    }
    const auto key = keyOf(passphrase, stored->lock);
    if (!key) {
        return kNoMemory;
    }
    Secret secretKey(crypto_sign_SECRETKEYBYTES);
    if (crypto_secretbox_open_easy(secretKey.bytes.data(), stored->sealed.data(),
                                   stored->sealed.size(), stored->lock.nonce.data(),
                                   key->bytes.data()) != 0) {
        return Error{ErrorCode::Refused, stored->person.name, "wrong passphrase"};
    }
    // The secret key ends with the public one; a file whose public key was exchanged signs nothing.
    const std::span half(secretKey.bytes.data() + crypto_sign_SEEDBYTES,
                         crypto_sign_PUBLICKEYBYTES);
    if (hex(half) != stored->person.publicKey) {
        return damaged(file);
    }
    Bytes signature(crypto_sign_BYTES);
    crypto_sign_detached(signature.data(), nullptr,
                         reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                         secretKey.bytes.data());
    return hex(signature);
}

std::string randomHex(std::size_t bytes) {
    Bytes drawn(bytes);
    randombytes_buf(drawn.data(), drawn.size());
    return hex(drawn);
}

bool isSigned(std::string_view publicKey, std::string_view text, std::string_view signature) {
    const auto key = fromHex(publicKey, crypto_sign_PUBLICKEYBYTES);
    const auto bytes = fromHex(signature, crypto_sign_BYTES);
    return isReady() && key && bytes &&
           crypto_sign_verify_detached(bytes->data(),
                                       reinterpret_cast<const unsigned char*>(text.data()),
                                       text.size(), key->data()) == 0;
}

}  // namespace outis::release
