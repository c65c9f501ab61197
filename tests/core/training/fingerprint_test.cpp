// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/training/fingerprint.h"

#include <doctest.h>

#include <nlohmann/json.hpp>

using outis::training::fingerprintOf;

namespace {

nlohmann::json someFacts() {
    return {
        {"rate", 0.001}, {"batch", 64},         {"device", "cpu"},          {"precision", "f32"},
        {"threads", 2},  {"data-digest", "ab"}, {"checkpoint-seconds", 120}};
}

}  // namespace

TEST_CASE("a fingerprint keeps its bytes, so that trainings of older programs go on") {
    constexpr std::string_view kWithout[] = {"rate"};
    // SHA-256 of {"batch":64,"data-digest":"ab","rate":0.001}
    CHECK(fingerprintOf(someFacts()) ==
          "1cdd83a7b0babcf11fcd2eb9a63b68ebf1877194b8afa892315c9cd668d1386a");
    // SHA-256 of {"batch":64,"data-digest":"ab"}
    CHECK(fingerprintOf(someFacts(), kWithout) ==
          "513c039b476da6ec493a4f20d502e791d091bcb22dbe7f1298559d3db5919cf7");
}

TEST_CASE("a fingerprint is of what is computed, not of where and how often it is saved") {
    nlohmann::json other = someFacts();
    other["device"] = "cuda";
    other["checkpoint-seconds"] = 7;
    CHECK(fingerprintOf(other) == fingerprintOf(someFacts()));
    other["batch"] = 65;
    CHECK(fingerprintOf(other) != fingerprintOf(someFacts()));
}
