// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/private_folder.h"

#include <sys/wait.h>
#include <unistd.h>

#include <doctest.h>

#include <fstream>
#include <optional>

namespace fs = std::filesystem;
using outis::PrivateFolder;

TEST_CASE("a private folder is its owner's alone and goes with the object") {
    fs::path path;
    {
        auto folder = PrivateFolder::create("test");
        REQUIRE(folder.has_value());
        const PrivateFolder moved = *std::move(folder);
        path = moved.path();
        CHECK((fs::status(path).permissions() & fs::perms::all) == fs::perms::owner_all);
        std::ofstream(path / "a.png") << "x";
    }
    CHECK_FALSE(fs::exists(path));
}

TEST_CASE("what a killed process left is removed by the next one of the same purpose") {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::_exit(0);
    }
    ::waitpid(child, nullptr, 0);
    const fs::path parent = fs::temp_directory_path();
    const fs::path abandoned = parent / ("outis-test-" + std::to_string(child) + "-abcdef");
    const fs::path foreign = parent / ("outis-testing-" + std::to_string(child) + "-abcdef");
    const fs::path living = parent / ("outis-test-" + std::to_string(::getppid()) + "-abcdef");
    for (const fs::path& path : {abandoned, foreign, living}) {
        fs::create_directory(path);
    }
    const auto folder = PrivateFolder::create("test");
    REQUIRE(folder.has_value());
    CHECK_FALSE(fs::exists(abandoned));
    CHECK(fs::exists(foreign));
    CHECK(fs::exists(living));
    fs::remove_all(foreign);
    fs::remove_all(living);
}
