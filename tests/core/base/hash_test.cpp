// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/hash.h"

#include <doctest.h>

#include <cstdint>
#include <cstring>
#include <fstream>
#include <vector>

#include "core/base/sha256_blocks.h"
#include "tests/support/temporary_folder.h"

using namespace outis;

TEST_CASE("SHA-256 gives the vectors of FIPS 180-4") {
    CHECK(toHex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(toHex(sha256("abc")) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(toHex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(toHex(sha256("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
                       "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu")) ==
          "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
    CHECK(toHex(sha256(std::string(1'000'000, 'a'))) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("the digest does not depend on how the bytes are handed over") {
    std::string text;
    for (int i = 0; i < 300; ++i) {
        text += static_cast<char>(i * 7);
    }
    const std::string whole = toHex(sha256(text));
    for (const std::size_t piece : {1U, 3U, 55U, 56U, 63U, 64U, 65U, 127U, 128U}) {
        CAPTURE(piece);
        Sha256 hash;
        for (std::size_t at = 0; at < text.size(); at += piece) {
            hash.update(std::string_view(text).substr(at, piece));
        }
        CHECK(toHex(hash.finish()) == whole);
    }
}

TEST_CASE("the processor's SHA instructions and the portable code give the same states") {
    MESSAGE("SHA instructions: " << hasSha256Instructions());
    std::vector<std::uint8_t> bytes(64 * 37);
    std::uint32_t random = 1;
    for (auto& byte : bytes) {
        random = random * 1664525U + 1013904223U;
        byte = static_cast<std::uint8_t>(random >> 24);
    }
    Sha256State start{};
    std::memcpy(start.data(), bytes.data() + 5, sizeof(start));
    for (const std::size_t count : {0U, 1U, 2U, 3U, 36U}) {
        CAPTURE(count);
        Sha256State fast = start;
        Sha256State portable = start;
        compressSha256(fast, bytes.data() + 7, count);
        compressSha256Portably(portable, bytes.data() + 7, count);
        CHECK(fast == portable);
        CHECK((fast == start) == (count == 0));
    }
}

TEST_CASE("lengths around the block's padding are told apart") {
    // Values of an independent implementation for 55, 56 and 64 letters 'a'.
    CHECK(toHex(sha256(std::string(55, 'a'))) ==
          "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
    CHECK(toHex(sha256(std::string(56, 'a'))) ==
          "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
    CHECK(toHex(sha256(std::string(64, 'a'))) ==
          "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}

TEST_CASE("a file has the digest of its bytes, an absent one is not found") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "file";
    std::ofstream(path) << "abc";
    const auto digest = sha256File(path);
    REQUIRE(digest);
    CHECK(*digest == sha256("abc"));
    const auto absent = sha256File(folder.path() / "absent");
    REQUIRE_FALSE(absent);
    CHECK(absent.error().code == ErrorCode::NotFound);
}

TEST_CASE("FNV-1a gives its published values") {
    CHECK(fnv1a("") == 0xcbf29ce484222325);
    CHECK(fnv1a("a") == 0xaf63dc4c8601ec8c);
    CHECK(fnv1a("foobar") == 0x85944171f73967e8);
    CHECK(fnv1a("input") == 0x1ebbae8f5810b65b);
}
