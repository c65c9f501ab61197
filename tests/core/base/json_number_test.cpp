// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/json_number.h"

#include <doctest.h>

#include <cmath>

#include <nlohmann/json.hpp>

using namespace outis;

TEST_CASE("numbers that JSON cannot say are null, and null is no number") {
    CHECK(numberOrNull(0.1).dump() == "0.1");
    CHECK(numberOrNull(std::nullopt).is_null());
    CHECK(numberOrNull(std::nan("")).is_null());
    CHECK(numberOrNull(-HUGE_VAL).is_null());
    CHECK(numberFromJson(numberOrNull(0.1)) == 0.1);
    CHECK_FALSE(numberFromJson(nullptr).has_value());
    CHECK_THROWS_AS((void)numberFromJson("0.1"), nlohmann::json::type_error);
}
