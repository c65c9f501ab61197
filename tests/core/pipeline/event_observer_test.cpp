// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/event_observer.h"

#include <doctest.h>

#include <sstream>

#include "core/base/files.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::pipeline;

namespace {

std::vector<event::Event> readEvents(const std::filesystem::path& file) {
    std::vector<event::Event> events;
    std::istringstream lines(orThrow(files::readText(file)));
    for (std::string line; std::getline(lines, line);) {
        events.push_back(orThrow(event::decode(line)));
    }
    return events;
}

}  // namespace

TEST_CASE("every call becomes one line that the decoder reads back") {
    const test::TemporaryFolder folder;
    const test::FakeClock clock;
    EventObserver observer(folder.path() / "events.jsonl", clock, {});
    observer.runStarted("run", "r1", 42);
    observer.stageStarted("train", 100, "images");
    observer.metric("loss", 10, 0.5);
    observer.picture("samples", "runs/r1/previews/a.png");
    observer.warned({ErrorCode::Corrupt, "checkpoint", "older one used"});
    observer.stageFinished("train", Outcome::Stopped);
    const Error error{ErrorCode::DiskFull, "models", ""};
    observer.runFinished("failed", &error);
    const auto events = readEvents(folder.path() / "events.jsonl");
    REQUIRE(events.size() == 7);
    CHECK(events[0].kind == event::Kind::RunStarted);
    CHECK(events[1].total == 100);
    CHECK(events[2].value == 0.5);
    CHECK(events[3].path == "runs/r1/previews/a.png");
    CHECK(events[4].error->code == ErrorCode::Corrupt);
    CHECK(events[5].outcome == "stopped");
    CHECK(events[6].error->code == ErrorCode::DiskFull);
}

TEST_CASE("progress is limited to twenty lines a second, and the last one always passes") {
    const test::TemporaryFolder folder;
    test::FakeClock clock;
    EventObserver observer(folder.path() / "events.jsonl", clock, {});
    observer.stageStarted("train", 1000, "images");
    for (int done = 1; done <= 1000; ++done) {
        clock.advance(std::chrono::milliseconds(1));
        observer.progressed(done, 1000);
    }
    const auto events = readEvents(folder.path() / "events.jsonl");
    CHECK(events.size() <= 24);
    CHECK(events.back().done == 1000);
}

TEST_CASE("time left comes from the pace since the start, also of a resumed stage") {
    const test::TemporaryFolder folder;
    test::FakeClock clock;
    EventObserver observer(folder.path() / "events.jsonl", clock, {});
    observer.stageStarted("train", 1000, "images");
    observer.progressed(500, 1000);
    clock.advance(std::chrono::seconds(10));
    observer.progressed(600, 1000);
    const auto last = readEvents(folder.path() / "events.jsonl").back();
    REQUIRE(last.secondsLeft.has_value());
    CHECK(*last.secondsLeft == doctest::Approx(40));
    CHECK(observer.share() == doctest::Approx(0.6));
}
