// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/clock.h"

#include <doctest.h>

using namespace std::chrono_literals;
using std::chrono::duration_cast;
using std::chrono::February;
using std::chrono::November;
using std::chrono::sys_days;
using std::chrono::system_clock;
using std::chrono::year;

TEST_CASE("a time is written as ISO 8601 in UTC with milliseconds") {
    const system_clock::time_point time =
        sys_days{year{2026} / November / 22} + 13h + 45min + 1s + 250ms;
    CHECK(outis::toIso8601(time) == "2026-11-22T13:45:01.250Z");
    CHECK(outis::toIso8601(system_clock::time_point{}) == "1970-01-01T00:00:00.000Z");
    CHECK(outis::toIso8601(sys_days{year{2024} / February / 29} + 23h + 59min + 59s + 999ms +
                           duration_cast<system_clock::duration>(900us)) ==
          "2024-02-29T23:59:59.999Z");
}

TEST_CASE("a time before 1970 rounds down, not towards zero") {
    CHECK(outis::toIso8601(system_clock::time_point{} - 1ms) == "1969-12-31T23:59:59.999Z");
}
