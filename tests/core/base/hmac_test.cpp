// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/hmac.h"

#include <doctest.h>

#include <string>

namespace outis {
namespace {

std::string hmacHex(const std::string& key, std::string_view message) {
    return toHex(hmacSha256(std::as_bytes(std::span(key)), message));
}

}  // namespace

TEST_CASE("HMAC-SHA-256 gives the values of RFC 4231") {
    std::string counting;
    for (char byte = 1; byte <= 25; ++byte) {
        counting += byte;
    }
    CHECK(hmacHex(std::string(20, '\x0b'), "Hi There") ==
          "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    CHECK(hmacHex("Jefe", "what do ya want for nothing?") ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    CHECK(hmacHex(std::string(20, '\xaa'), std::string(50, '\xdd')) ==
          "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    CHECK(hmacHex(counting, std::string(50, '\xcd')) ==
          "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
    CHECK(hmacHex(std::string(20, '\x0c'), "Test With Truncation").substr(0, 32) ==
          "a3b6167473100ee06e0c796c2955552b");
    CHECK(hmacHex(std::string(131, '\xaa'),
                  "Test Using Larger Than Block-Size Key - Hash Key First") ==
          "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    CHECK(hmacHex(std::string(131, '\xaa'),
                  "This is a test using a larger than block-size key and a larger than "
                  "block-size data. The key needs to be hashed before being used by the HMAC "
                  "algorithm.") ==
          "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
}

TEST_CASE("a key of exactly one block is used as it is, an empty one is allowed") {
    CHECK(hmacHex(std::string(64, 'k'), "m") != hmacHex(std::string(65, 'k'), "m"));
    // RFC 2104 pads with zeros: the empty key is the key of 64 zeros.
    CHECK(hmacHex("", "m") == hmacHex(std::string(64, '\0'), "m"));
}

}  // namespace outis
