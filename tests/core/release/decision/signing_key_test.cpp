// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/signing_key.h"

#include <sys/stat.h>

#include <doctest.h>

#include <string>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "tests/core/release/decision/error_of.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::release;

namespace {

constexpr const char* kPassphrase = "a long enough one";

struct Key {
    test::TemporaryFolder folder;
    std::filesystem::path file = folder / "person.json";
    Person person = orThrow(makeKey(file, "A. Reviewer", "data protection officer", kPassphrase));
};

}  // namespace

TEST_CASE("what a person signed is recognised, and nothing else") {
    const Key key;
    CHECK(orThrow(readPerson(key.file)) == key.person);
    const std::string signature = orThrow(sign(key.file, kPassphrase, "I approve"));
    CHECK(isSigned(key.person.publicKey, "I approve", signature));
    CHECK(!isSigned(key.person.publicKey, "I approve.", signature));
    const Key other;
    CHECK(!isSigned(other.person.publicKey, "I approve", signature));
    // Ed25519 draws nothing by lot.
    CHECK(orThrow(sign(key.file, kPassphrase, "I approve")) == signature);
}

TEST_CASE("every change of a digit of a signature or a key is found") {
    const Key key;
    const std::string signature = orThrow(sign(key.file, kPassphrase, "text"));
    for (std::size_t at = 0; at < signature.size(); ++at) {
        std::string changed = signature;
        changed[at] = changed[at] == '0' ? '1' : '0';
        CHECK(!isSigned(key.person.publicKey, "text", changed));
        changed[at] = 'G';
        CHECK(!isSigned(key.person.publicKey, "text", changed));
    }
    CHECK(!isSigned(key.person.publicKey, "text", signature.substr(2)));
    CHECK(!isSigned("", "text", signature));
    CHECK(!isSigned(key.person.publicKey, "text", ""));
}

TEST_CASE("a wrong passphrase is refused") {
    const Key key;
    CHECK(test::errorOf(sign(key.file, "another one", "text")) == ErrorCode::Refused);
    CHECK(test::errorOf(sign(key.file, "", "text")) == ErrorCode::Refused);
}

TEST_CASE("a key file is for its owner and holds no open secret") {
    const Key key;
    struct stat info {};
    REQUIRE(::stat(key.file.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777U) == 0600);
    CHECK(orThrow(files::readText(key.file)).find(kPassphrase) == std::string::npos);
    CHECK(test::errorOf(makeKey(key.file, "B", "role", kPassphrase)) == ErrorCode::AlreadyExists);
}

TEST_CASE("names, roles and passphrases that will not do are refused") {
    const test::TemporaryFolder folder;
    CHECK(test::errorOf(makeKey(folder / "a", "", "role", kPassphrase)) ==
          ErrorCode::InvalidOption);
    CHECK(test::errorOf(makeKey(folder / "a", "name", "", kPassphrase)) ==
          ErrorCode::InvalidOption);
    CHECK(test::errorOf(makeKey(folder / "a", "name", "role", "short")) ==
          ErrorCode::InvalidOption);
    CHECK(!std::filesystem::exists(folder / "a"));
}

TEST_CASE("a damaged key file is told apart from a wrong passphrase") {
    const Key key;
    const auto sound = nlohmann::json::parse(orThrow(files::readText(key.file)));
    const auto errorWith = [&](const char* field, const nlohmann::json& value) {
        auto changed = sound;
        changed[field] = value;
        orThrow(files::writeAtomically(key.file, changed.dump()));
        const auto signature = sign(key.file, kPassphrase, "text");
        REQUIRE(!signature);
        return signature.error().code;
    };
    CHECK(errorWith("version", 2) == ErrorCode::NewerVersion);
    CHECK(errorWith("salt", "00") == ErrorCode::Corrupt);
    CHECK(errorWith("sealed", nullptr) == ErrorCode::Corrupt);
    CHECK(errorWith("operations", 1'000'000) == ErrorCode::Corrupt);
    const Key other;
    CHECK(errorWith("public-key", other.person.publicKey) == ErrorCode::Corrupt);
    orThrow(files::writeAtomically(key.file, "{"));
    CHECK(test::errorOf(sign(key.file, kPassphrase, "text")) == ErrorCode::Corrupt);
    CHECK(test::errorOf(sign(key.folder / "none", kPassphrase, "text")) == ErrorCode::NotFound);
}
