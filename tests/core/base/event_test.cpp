// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/event.h"

#include <doctest.h>

#include <cmath>
#include <limits>

#include <nlohmann/json.hpp>

using namespace outis;
using namespace outis::event;

namespace {

Event ofKind(Kind kind) {
    Event event;
    event.kind = kind;
    event.time = "2026-11-22T13:45:01.250Z";
    return event;
}

Event roundTrip(const Event& event) {
    const std::string line = encode(event);
    CHECK(line.find('\n') == std::string::npos);
    const auto decoded = decode(line);
    REQUIRE(decoded);
    CHECK(decoded->kind == event.kind);
    CHECK(decoded->time == event.time);
    return *decoded;
}

ErrorCode codeOf(std::string_view line) {
    const auto decoded = decode(line);
    REQUIRE_FALSE(decoded);
    return decoded.error().code;
}

}  // namespace

TEST_CASE("the start of a run survives the round trip") {
    Event event = ofKind(Kind::RunStarted);
    event.name = "demo";
    event.path = "20261122-134501-77";
    event.value = 4711;
    const Event back = roundTrip(event);
    CHECK(back.name == "demo");
    CHECK(back.path == event.path);
    CHECK(back.value == 4711);
}

TEST_CASE("the start of a stage and its progress survive the round trip") {
    Event start = ofKind(Kind::StageStarted);
    start.name = "train";
    start.total = 32768;
    start.unit = "images";
    CHECK(roundTrip(start).name == "train");
    CHECK(roundTrip(start).total == 32768);
    CHECK(roundTrip(start).unit == "images");

    Event progress = ofKind(Kind::Progress);
    progress.name = "train";
    progress.done = 9'007'199'254'740'993;  // not a double
    progress.total = 9'007'199'254'740'995;
    progress.unit = "images";
    CHECK(roundTrip(progress).done == progress.done);
    CHECK(roundTrip(progress).total == progress.total);
    CHECK(roundTrip(progress).unit == "images");
    CHECK_FALSE(roundTrip(progress).secondsLeft.has_value());
    progress.secondsLeft = 12.5;
    CHECK(roundTrip(progress).secondsLeft == 12.5);
}

TEST_CASE("a metric survives the round trip, and a value that is no number becomes null") {
    Event event = ofKind(Kind::Metric);
    event.name = "loss";
    event.step = 65536;
    event.value = 0.12345678901234567;
    CHECK(roundTrip(event).name == "loss");
    CHECK(roundTrip(event).step == 65536);
    CHECK(roundTrip(event).value == event.value);
    for (const double value :
         {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        event.value = value;
        CHECK(nlohmann::json::parse(encode(event)).at("value").is_null());
        CHECK(std::isnan(roundTrip(event).value));
    }
}

TEST_CASE("a picture survives the round trip") {
    Event event = ofKind(Kind::Picture);
    event.name = "samples";
    event.path = "runs/1/previews/samples-000032768.png";
    CHECK(roundTrip(event).name == "samples");
    CHECK(roundTrip(event).path == event.path);
}

TEST_CASE("a warning carries its typed error") {
    Event event = ofKind(Kind::Warning);
    event.error = Error{ErrorCode::MissingImages, "labels.csv", "3 rows \"quoted\"\n"};
    const Event back = roundTrip(event);
    REQUIRE(back.error.has_value());
    CHECK(back.error->code == ErrorCode::MissingImages);
    CHECK(back.error->subject == "labels.csv");
    CHECK(back.error->detail == event.error->detail);
}

TEST_CASE("the end of a stage and of a run survive the round trip") {
    Event stage = ofKind(Kind::StageFinished);
    stage.name = "train";
    stage.outcome = "stopped";
    stage.seconds = 12.25;
    CHECK(roundTrip(stage).name == "train");
    CHECK(roundTrip(stage).outcome == "stopped");
    CHECK(roundTrip(stage).seconds == 12.25);

    Event run = ofKind(Kind::RunFinished);
    run.outcome = "failed";
    run.seconds = 3;
    run.error = Error{ErrorCode::DiskFull, "runs", ""};
    CHECK(roundTrip(run).outcome == "failed");
    CHECK(roundTrip(run).error->code == ErrorCode::DiskFull);
    run.error.reset();
    CHECK_FALSE(roundTrip(run).error.has_value());
}

TEST_CASE("names of kinds and fields are those of the protocol's document") {
    Event event = ofKind(Kind::Progress);
    event.name = "train";
    event.secondsLeft = 1;
    const auto json = nlohmann::json::parse(encode(event));
    CHECK(json.at("v") == 1);
    CHECK(json.at("event") == "progress");
    CHECK(json.at("time") == "2026-11-22T13:45:01.250Z");
    for (const char* key : {"name", "done", "total", "unit", "seconds_left"}) {
        CHECK(json.contains(key));
    }
    CHECK(nlohmann::json::parse(encode(ofKind(Kind::RunStarted))).at("event") == "run-started");
    CHECK(nlohmann::json::parse(encode(ofKind(Kind::StageFinished))).at("event") ==
          "stage-finished");
    CHECK(nlohmann::json::parse(encode(ofKind(Kind::RunFinished))).at("event") == "run-finished");
}

TEST_CASE("a file name that is not UTF-8 does not break the line") {
    Event event = ofKind(Kind::Picture);
    event.path = "bad\xff.png";
    CHECK(decode(encode(event)));
}

TEST_CASE("unknown fields are ignored") {
    const auto event = decode(
        R"({"v":1,"event":"metric","time":"t","name":"loss","step":1,"value":2,"colour":"red"})");
    REQUIRE(event);
    CHECK(event->value == 2);
}

TEST_CASE("a line that is no event is corrupt, a higher version is refused") {
    CHECK(codeOf("") == ErrorCode::Corrupt);
    CHECK(codeOf("{") == ErrorCode::Corrupt);
    CHECK(codeOf("[1]") == ErrorCode::Corrupt);
    CHECK(codeOf("\"text\"") == ErrorCode::Corrupt);
    CHECK(codeOf(R"({"event":"metric"})") == ErrorCode::Corrupt);
    CHECK(codeOf(R"({"v":0,"event":"metric"})") == ErrorCode::Corrupt);
    CHECK(codeOf(R"({"v":"1","event":"metric"})") == ErrorCode::Corrupt);
    CHECK(codeOf(R"({"v":1})") == ErrorCode::Corrupt);
    CHECK(codeOf(R"({"v":1,"event":"sneeze"})") == ErrorCode::Corrupt);
    CHECK(codeOf(R"({"v":1,"event":7})") == ErrorCode::Corrupt);
    CHECK(codeOf(R"({"v":1,"event":"progress","done":"x"})") == ErrorCode::Corrupt);
    CHECK(codeOf(R"({"v":1,"event":"warning","error":"x"})") == ErrorCode::Corrupt);
    CHECK(codeOf(R"({"v":2,"event":"metric","name":"loss"})") == ErrorCode::NewerVersion);
}
