// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <sys/stat.h>

#include <filesystem>

#include "core/base/files.h"
#include "core/release/package/package_folder.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::release;
namespace fs = std::filesystem;

namespace {

std::size_t entriesOf(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a package appears whole, with one time and one set of rights for all it holds") {
    const test::TemporaryFolder folder;
    fs::create_directory(folder / "empty");
    for (const char* name : {"new", "empty"}) {
        {
            auto package = orThrow(PackageFolder::create(folder / name));
            REQUIRE_RESULT(package.put("images/a.png", "picture"));
            REQUIRE_RESULT(package.put("labels.csv", "text"));
            CHECK_FALSE(fs::exists(folder / name / "labels.csv"));
            REQUIRE_RESULT(package.publish());
        }
        CHECK(orThrow(files::readText(folder / name / "labels.csv")) == "text");
        for (const char* entry : {"", "images", "images/a.png", "labels.csv"}) {
            struct stat info {};
            REQUIRE(::stat((folder / name / entry).c_str(), &info) == 0);
            CHECK(info.st_mtime == 946'684'800);
            CHECK((info.st_mode & 0777) == (S_ISDIR(info.st_mode) ? 0755U : 0644U));
        }
    }
    CHECK(entriesOf(folder.path()) == 2);
}

TEST_CASE("what is not published leaves nothing, and of two only the first is there") {
    const test::TemporaryFolder folder;
    {
        auto first = orThrow(PackageFolder::create(folder / "to"));
        auto second = orThrow(PackageFolder::create(folder / "to"));
        const auto third = orThrow(PackageFolder::create(folder / "to"));
        REQUIRE_RESULT(first.put("who", "first"));
        REQUIRE_RESULT(second.put("who", "second"));
        REQUIRE_RESULT(first.publish());
        CHECK(second.publish().error().code == ErrorCode::AlreadyExists);
    }
    CHECK(orThrow(files::readText(folder / "to/who")) == "first");
    CHECK(entriesOf(folder.path()) == 1);
}

TEST_CASE("what a killed export left is removed by the next one") {
    const test::TemporaryFolder folder;
    folder.write(".to.part-abcdef/images/a.png", "left behind");
    folder.write(".other.part-abcdef/images/a.png", "of another target");
    auto package = orThrow(PackageFolder::create(folder / "to"));
    CHECK_FALSE(fs::exists(folder / ".to.part-abcdef"));
    CHECK(fs::exists(folder / ".other.part-abcdef"));
}

TEST_CASE("a target that cannot take a package is refused before anything is written") {
    const test::TemporaryFolder folder;
    fs::create_directories(folder / "w.outis/releases");
    fs::create_directory_symlink(folder / "w.outis", folder / "link");
    folder.write("full/a.txt", "there");
    folder.write("file", "there");
    const auto code = [&](const fs::path& target) {
        const auto checked = checkTarget(target, folder / "w.outis");
        return checked ? std::string("ok") : std::string(errorName(checked.error().code));
    };
    CHECK(code(folder / "new") == "ok");
    CHECK(code(folder / "new/") == "ok");
    CHECK(code(folder / "w.outis") == "invalid-option");
    CHECK(code(folder / "w.outis/releases/package") == "invalid-option");
    CHECK(code(folder / "link/package") == "invalid-option");
    CHECK(code(folder / "w.outis/../w.outis/package") == "invalid-option");
    CHECK(code(folder.path()) == "invalid-option");
    CHECK(code(folder / "w.outis-beside") == "ok");
    CHECK(code(folder / "full") == "already-exists");
    CHECK(code(folder / "file") == "already-exists");
    CHECK(code(folder / "nowhere/new") == "not-found");
    CHECK(code("/proc") == "already-exists");
    const test::ReadOnly readOnly(folder / "full");
    CHECK(code(folder / "full/new") == "unwritable");
}
