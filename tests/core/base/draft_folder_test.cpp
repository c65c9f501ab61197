// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/draft_folder.h"

#include <doctest/doctest.h>

#include "core/base/files.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;

TEST_CASE("a draft folder starts empty and goes with its object") {
    const test::TemporaryFolder folder;
    const auto place = folder / "deep" / "draft";
    REQUIRE_RESULT(files::makeFolders(place));
    REQUIRE_RESULT(files::writeAtomically(place / "left behind", std::string_view("x")));
    {
        auto draft = files::DraftFolder::create(place);
        REQUIRE_RESULT(draft);
        CHECK(std::filesystem::is_empty(draft->path()));
        REQUIRE_RESULT(files::writeAtomically(place / "half", std::string_view("x")));
        const files::DraftFolder moved = std::move(*draft);
        CHECK(moved.path() == place);
    }
    CHECK_FALSE(std::filesystem::exists(place));
}

TEST_CASE("a draft folder that was renamed stays under its new name") {
    const test::TemporaryFolder folder;
    {
        const auto draft = files::DraftFolder::create(folder / "draft");
        REQUIRE_RESULT(draft);
        std::filesystem::rename(draft->path(), folder / "final");
    }
    CHECK(std::filesystem::exists(folder / "final"));
    REQUIRE_RESULT(files::writeAtomically(folder / "file", std::string_view("x")));
    CHECK_FALSE(files::DraftFolder::create(folder / "file" / "draft"));
}
