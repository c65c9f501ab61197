// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"

#include <doctest.h>

#include <set>
#include <stdexcept>

#include "core/base/result.h"

using namespace outis;

TEST_CASE("every error code has its own name, a sentence and a remedy, and is found by its name") {
    std::set<std::string_view> names;
    for (int number = 0; number <= static_cast<int>(ErrorCode::NoUsableLabels); ++number) {
        const auto code = static_cast<ErrorCode>(number);
        CAPTURE(number);
        CHECK(names.insert(errorName(code)).second);
        CHECK(errorFromName(errorName(code)) == code);
        CHECK_FALSE(errorText(code).what.empty());
        CHECK_FALSE(errorText(code).what.ends_with('.'));
        CHECK(errorText(code).remedy.ends_with('.'));
        for (const char letter : errorName(code)) {
            CHECK((letter == '-' || (letter >= 'a' && letter <= 'z')));
        }
    }
    CHECK(errorName(ErrorCode::DiskFull) == "disk-full");
    CHECK(errorName(ErrorCode::WorkspaceLocked) == "workspace-locked");
}

TEST_CASE("an unknown name, as a newer program may send, is an internal error") {
    CHECK(errorFromName("quantum-foam") == ErrorCode::Internal);
    CHECK(errorFromName("") == ErrorCode::Internal);
}

TEST_CASE("an error is described on one line with subject, detail and remedy") {
    const std::string text = describe(Error{ErrorCode::DiskFull, "a/b", "line\nbreak"});
    CHECK(text ==
          "No space is left on the disk: a/b (line break). "
          "Free some space and continue; what was finished is kept.");
    CHECK(describe(Error{ErrorCode::Refused, "", ""}) ==
          "A rule of this project refused it. The reason says which rule it was, and what can be "
          "changed.");
}

TEST_CASE("a result is a value or an error") {
    const Result<int> good = 3;
    const Result<int> bad = Error{ErrorCode::NotFound, "x", ""};
    CHECK(good);
    CHECK(*good == 3);
    CHECK_FALSE(bad);
    CHECK(bad.error().code == ErrorCode::NotFound);
    CHECK(bad.value_or(7) == 7);
    CHECK(Result<void>{});
    CHECK_FALSE(Result<void>{Error{}});
}

TEST_CASE("orThrow hands the value on or throws the typed error") {
    CHECK(orThrow(Result<int>(3)) == 3);
    try {
        orThrow(Result<void>(Error{ErrorCode::DiskFull, "x", ""}));
        FAIL("nothing was thrown");
    } catch (const ErrorException& exception) {
        CHECK(exception.error().code == ErrorCode::DiskFull);
    }
}
