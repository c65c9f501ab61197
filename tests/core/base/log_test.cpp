// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/log.h"

#include <doctest.h>

#include <algorithm>

#include "core/base/files.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;

TEST_CASE("messages reach the file, one line each") {
    const test::TemporaryFolder folder;
    log::setStderrLevel(log::Level::Error);
    REQUIRE_RESULT(log::openFile(folder / "worker.log"));
    log::info("first");
    log::warning("second\nforged line");
    const auto text = files::readText(folder / "worker.log");
    REQUIRE_RESULT(text);
    CHECK(text->find(" info first\n") != std::string::npos);
    CHECK(text->find(" warning second forged line\n") != std::string::npos);
    CHECK(std::count(text->begin(), text->end(), '\n') == 2);
}

TEST_CASE("a second file takes the place of the first") {
    const test::TemporaryFolder folder;
    REQUIRE_RESULT(log::openFile(folder / "one.log"));
    REQUIRE_RESULT(log::openFile(folder / "two.log"));
    log::info("only in two");
    CHECK(files::readText(folder / "one.log")->empty());
    CHECK_FALSE(files::readText(folder / "two.log")->empty());
}

TEST_CASE("a log that cannot be opened is an error, not an exception") {
    const auto result = log::openFile("/dev/null/worker.log");
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Unwritable);
}
