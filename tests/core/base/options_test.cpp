// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/options.h"

#include <doctest.h>

#include <cmath>

#include <nlohmann/json.hpp>

#include "tests/support/result_check.h"

using namespace outis;
using nlohmann::json;

namespace {

struct Inner {
    bool mirrored = false;
    void describe(OptionVisitor& visitor) {
        visitor.field({"mirrored", "", "mirror at random"}, mirrored);
    }
};

struct Outer {
    std::int64_t batch = 32;
    double rate = 0.01;
    std::string title = "demo";
    std::string device = "auto";
    std::vector<std::int64_t> channels{1, 2};
    std::vector<std::string> classes;
    Inner inner;

    void describe(OptionVisitor& visitor) {
        visitor.field({"batch", "images", "per step"}, batch, {1, 65536});
        visitor.field({"learning-rate", "", "of the optimiser"}, rate, {0.0, 1.0});
        visitor.field({"title", "", "of the report"}, title);
        visitor.choice({"device", "", "where to compute"}, device, {"auto", "cpu", "cuda"});
        visitor.list({"channels", "", "per level"}, channels, {1, 8});
        visitor.list({"classes", "", "findings"}, classes);
        inner.describe(visitor);
    }
};

void refuses(const json& wanted, const std::string& subject) {
    CAPTURE(wanted.dump());
    Outer options;
    const auto result = fromJson(wanted, options);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::InvalidOption);
    CHECK(result.error().subject == subject);
    CHECK_FALSE(result.error().detail.empty());
    CHECK(toJson(options) == toJson(Outer{}));
}

}  // namespace

TEST_CASE("options survive the round trip through JSON") {
    Outer options;
    options.batch = 64;
    options.rate = 0.1234567890123456;
    options.title = "Röntgen \"x\"";
    options.device = "cpu";
    options.channels = {1, 2, 3, 4};
    options.classes = {"Effusion", ""};
    options.inner.mirrored = true;
    const json written = json::parse(toJson(options).dump());
    CHECK(written.at("learning-rate") == options.rate);
    Outer back;
    REQUIRE_RESULT(fromJson(written, back));
    CHECK(back.batch == 64);
    CHECK(back.rate == options.rate);
    CHECK(back.title == options.title);
    CHECK(back.device == "cpu");
    CHECK(back.channels == options.channels);
    CHECK(back.classes == options.classes);
    CHECK(back.inner.mirrored);
}

TEST_CASE("absent keys keep their value") {
    Outer options;
    options.batch = 7;
    REQUIRE_RESULT(fromJson(json{{"device", "cuda"}}, options));
    CHECK(options.batch == 7);
    CHECK(options.device == "cuda");
    REQUIRE_RESULT(fromJson(json::object(), options));
}

TEST_CASE("a whole number is accepted where a real one is wanted") {
    Outer options;
    REQUIRE_RESULT(fromJson(json{{"learning-rate", 1}}, options));
    CHECK(options.rate == 1.0);
}

TEST_CASE("unknown keys, wrong types and values out of range are refused by name") {
    refuses({{"batsch", 1}}, "batsch");
    refuses({{"batch", 0}}, "batch");
    refuses({{"batch", 65537}}, "batch");
    refuses({{"batch", 1.5}}, "batch");
    refuses({{"batch", "32"}}, "batch");
    refuses({{"batch", nullptr}}, "batch");
    refuses({{"batch", 18446744073709551615U}}, "batch");
    refuses({{"learning-rate", 1.1}}, "learning-rate");
    refuses({{"learning-rate", -0.1}}, "learning-rate");
    refuses({{"learning-rate", true}}, "learning-rate");
    refuses({{"title", 3}}, "title");
    refuses({{"device", "tpu"}}, "device");
    refuses({{"device", 1}}, "device");
    refuses({{"channels", {1, 9}}}, "channels");
    refuses({{"channels", {1, "2"}}}, "channels");
    refuses({{"channels", 1}}, "channels");
    refuses({{"classes", {1}}}, "classes");
    refuses({{"mirrored", 1}}, "mirrored");
    refuses(json::array(), "options");
}

TEST_CASE("one bad value leaves all options as they were") {
    refuses({{"batch", 64}, {"device", "tpu"}}, "device");
    refuses({{"batch", 64}, {"zzz", 1}}, "zzz");
}

TEST_CASE("ranges are checked on values set in code too") {
    Outer options;
    REQUIRE_RESULT(checkRanges(options));
    options.rate = std::nan("");
    CHECK(checkRanges(options).error().subject == "learning-rate");
    options.rate = 0.5;
    options.device = "tpu";
    CHECK(checkRanges(options).error().subject == "device");
    options.device = "cpu";
    options.channels = {1, 0};
    CHECK(checkRanges(options).error().subject == "channels");
}

TEST_CASE("the detail of a refusal names the range") {
    Outer options;
    options.batch = 0;
    CHECK(checkRanges(options).error().detail == "is 0, must be between 1 and 65536");
}
