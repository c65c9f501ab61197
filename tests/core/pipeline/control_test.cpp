// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/control.h"

#include <doctest.h>

#include <chrono>
#include <thread>

#include "core/base/files.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::pipeline;

namespace {

template <class Condition>
bool eventually(const Condition& condition) {
    for (int tries = 0; tries < 500; ++tries) {
        if (condition()) {
            return true;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

}  // namespace

TEST_CASE("a stop in the control file stops the run") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "control.json";
    ControlWatcher watcher(file, false);
    const auto token = watcher.stopToken();
    CHECK_FALSE(token.stop_requested());
    REQUIRE(files::writeAtomically(file, std::string_view("{\"command\": \"stop\"}")));
    CHECK(eventually([&] { return token.stop_requested(); }));
}

TEST_CASE("a checkpoint request is taken once, and nonsense is ignored") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "control.json";
    ControlWatcher watcher(file, false);
    REQUIRE(files::writeAtomically(file, std::string_view("{\"command\": \"checkpoint\"}")));
    CHECK(eventually([&] { return watcher.takeCheckpointRequest(); }));
    CHECK_FALSE(watcher.takeCheckpointRequest());
    REQUIRE(files::writeAtomically(file, std::string_view("stop stop stop")));
    REQUIRE(files::writeAtomically(file, std::string_view("[1, 2]")));
    CHECK_FALSE(watcher.stopToken().stop_requested());
}

TEST_CASE("a heartbeat lies beside the control file for as long as it is watched") {
    const test::TemporaryFolder folder;
    {
        const ControlWatcher watcher(folder.path() / "control.json", false);
        CHECK(eventually([&] {
            const auto beat = files::readText(folder.path() / "heartbeat");
            return beat && *beat == "1\n";
        }));
    }
    const ControlWatcher none({}, false);
    CHECK_FALSE(none.stopToken().stop_requested());
}
