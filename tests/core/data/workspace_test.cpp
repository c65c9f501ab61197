// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/workspace.h"

#include <doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <fstream>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace fs = std::filesystem;
using outis::ErrorCode;
using outis::data::LockHolder;
using outis::data::Workspace;
using outis::data::WorkspaceLock;
using outis::test::ReadOnly;
using outis::test::TemporaryFolder;

namespace {

Workspace newWorkspace(const TemporaryFolder& folder) {
    return outis::orThrow(Workspace::create(folder / "a.outis"));
}

void writeHolder(const Workspace& workspace, const nlohmann::json& holder) {
    std::ofstream(workspace.lockPath()) << holder.dump();
}

/// The number of a process that has ended.
pid_t endedProcess() {
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(0);
    }
    ::waitpid(child, nullptr, 0);
    return child;
}

std::string thisHost() {
    std::array<char, 256> name{};
    ::gethostname(name.data(), name.size() - 1);
    return name.data();
}

}  // namespace

TEST_CASE("a created workspace opens with the same id and knows its places") {
    const TemporaryFolder folder;
    const auto created = Workspace::create(folder / "deep/er/a.outis");
    REQUIRE_RESULT(created);
    const auto opened = Workspace::open(folder / "deep/er/a.outis");
    REQUIRE_RESULT(opened);
    CHECK(opened->id() == created->id());
    CHECK(opened->id().size() == 32);
    CHECK(opened->created().ends_with("Z"));
    CHECK_FALSE(opened->program().empty());
    CHECK(opened->cataloguePath() == folder / "deep/er/a.outis/catalogue.sqlite");
    CHECK(opened->root().is_absolute());
}

TEST_CASE("two workspaces have two ids") {
    const TemporaryFolder folder;
    CHECK(outis::orThrow(Workspace::create(folder / "a")).id() !=
          outis::orThrow(Workspace::create(folder / "b")).id());
}

TEST_CASE("a workspace is created in an empty folder, but never over something") {
    const TemporaryFolder folder;
    fs::create_directory(folder / "empty");
    CHECK(Workspace::create(folder / "empty").has_value());

    const auto again = Workspace::create(folder / "empty");
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::AlreadyExists);

    folder.write("full/thesis.txt", "three years of work");
    const auto over = Workspace::create(folder / "full");
    REQUIRE_FALSE(over);
    CHECK(over.error().code == ErrorCode::AlreadyExists);
    CHECK_FALSE(fs::exists(folder / "full/workspace.json"));

    const auto file = Workspace::create(folder / "full/thesis.txt");
    REQUIRE_FALSE(file);
    CHECK(file.error().code == ErrorCode::AlreadyExists);
}

TEST_CASE("openOrCreate opens what is there and refuses a folder of somebody else") {
    const TemporaryFolder folder;
    const auto first = Workspace::openOrCreate(folder / "a");
    REQUIRE_RESULT(first);
    CHECK(outis::orThrow(Workspace::openOrCreate(folder / "a")).id() == first->id());
    folder.write("photos/cat.txt", "meow");
    CHECK(Workspace::openOrCreate(folder / "photos").error().code == ErrorCode::AlreadyExists);
}

TEST_CASE("a folder that is no workspace is refused as such") {
    const TemporaryFolder folder;
    CHECK(Workspace::open(folder.path()).error().code == ErrorCode::NotAWorkspace);
    CHECK(Workspace::open(folder / "absent").error().code == ErrorCode::NotAWorkspace);
    folder.write("file", "x");
    CHECK(Workspace::open(folder / "file").error().code == ErrorCode::NotAWorkspace);
}

TEST_CASE("a workspace of a newer program is refused and left alone") {
    const TemporaryFolder folder;
    const std::string text = R"({"format": 2, "id": "x", "created": "y", "program": "9.0.0"})";
    folder.write("a/workspace.json", text);
    const auto opened = Workspace::open(folder / "a");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::NewerVersion);
    CHECK(Workspace::openOrCreate(folder / "a").error().code == ErrorCode::NewerVersion);
    CHECK(outis::files::readText(folder / "a/workspace.json").value() == text);
}

TEST_CASE("a damaged description is corrupt, not a crash") {
    const TemporaryFolder folder;
    for (const char* text : {"", "{", "[]", "null", R"({"format": "1"})", R"({"format": 1})",
                             R"({"format": 1, "id": 7, "created": "y", "program": "z"})"}) {
        CAPTURE(text);
        folder.write("a/workspace.json", text);
        const auto opened = Workspace::open(folder / "a");
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::Corrupt);
    }
}

TEST_CASE("a read-only place is unwritable, for creating and for locking") {
    const TemporaryFolder folder;
    const Workspace workspace = newWorkspace(folder);
    fs::create_directory(folder / "shelf");
    const ReadOnly shelf(folder / "shelf");
    const ReadOnly guard(workspace.root());
    const auto created = Workspace::create(folder / "shelf/b");
    REQUIRE_FALSE(created);
    CHECK(created.error().code == ErrorCode::Unwritable);
    CHECK(Workspace::open(workspace.root()).has_value());
    CHECK(workspace.checkWritable().error().code == ErrorCode::Unwritable);
    const auto lock = WorkspaceLock::acquire(workspace);
    REQUIRE_FALSE(lock);
    CHECK(lock.error().code == ErrorCode::Unwritable);
}

TEST_CASE("a second lock is refused with who holds the first") {
    const TemporaryFolder folder;
    const Workspace workspace = newWorkspace(folder);
    CHECK_FALSE(WorkspaceLock::holder(workspace).has_value());
    {
        const auto lock = WorkspaceLock::acquire(workspace, "run", "run-7");
        REQUIRE_RESULT(lock);
        const auto holder = WorkspaceLock::holder(workspace);
        REQUIRE(holder.has_value());
        CHECK(holder->pid == ::getpid());
        CHECK(holder->host == thisHost());
        CHECK(holder->run == "run-7");
        CHECK(holder->command == "run");

        const auto second = WorkspaceLock::acquire(workspace, "import");
        REQUIRE_FALSE(second);
        CHECK(second.error().code == ErrorCode::WorkspaceLocked);
        CHECK(second.error().detail.find(std::to_string(::getpid())) != std::string::npos);
        CHECK(second.error().detail.find("run-7") != std::string::npos);
        CHECK(WorkspaceLock::breakLock(workspace).error().code == ErrorCode::WorkspaceLocked);
    }
    CHECK_FALSE(fs::exists(workspace.lockPath()));
    CHECK_FALSE(WorkspaceLock::holder(workspace).has_value());
    CHECK(WorkspaceLock::acquire(workspace).has_value());
}

TEST_CASE("a moved lock is held once and released once") {
    const TemporaryFolder folder;
    const Workspace workspace = newWorkspace(folder);
    auto first = outis::orThrow(WorkspaceLock::acquire(workspace));
    {
        const WorkspaceLock second = std::move(first);
        CHECK_FALSE(WorkspaceLock::acquire(workspace));
    }
    CHECK(WorkspaceLock::acquire(workspace).has_value());
}

TEST_CASE("the lock of a process that was killed is taken over") {
    const TemporaryFolder folder;
    const Workspace workspace = newWorkspace(folder);
    std::array<int, 2> ready{};
    REQUIRE(::pipe(ready.data()) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = WorkspaceLock::acquire(workspace, "train");
        const char word = lock ? 'y' : 'n';
        if (::write(ready[1], &word, 1) == 1) {
            ::pause();
        }
        ::_exit(0);
    }
    char word = 0;
    REQUIRE(::read(ready[0], &word, 1) == 1);
    CHECK(word == 'y');
    CHECK(WorkspaceLock::acquire(workspace).error().code == ErrorCode::WorkspaceLocked);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(ready[0]);
    ::close(ready[1]);
    CHECK(fs::exists(workspace.lockPath()));
    CHECK_FALSE(WorkspaceLock::holder(workspace).has_value());
    CHECK(WorkspaceLock::acquire(workspace).has_value());
}

TEST_CASE("stale words in lock.json do not lock") {
    const TemporaryFolder folder;
    const Workspace workspace = newWorkspace(folder);
    SUBCASE("of an ended process") {
        writeHolder(workspace, {{"pid", endedProcess()},
                                {"host", thisHost()},
                                {"started", "2026-01-01T00:00:00.000Z"}});
    }
    SUBCASE("of a process number that somebody else has got since") {
        writeHolder(
            workspace,
            {{"pid", ::getpid()}, {"host", thisHost()}, {"started", "2001-01-01T00:00:00.000Z"}});
    }
    SUBCASE("that are no lock at all") {
        std::ofstream(workspace.lockPath()) << "{\"pid\": ";
    }
    SUBCASE("without a process") {
        writeHolder(workspace, {{"pid", "7"}, {"host", 9}});
    }
    CHECK_FALSE(WorkspaceLock::holder(workspace).has_value());
    CHECK(WorkspaceLock::acquire(workspace).has_value());
}

TEST_CASE("a lock of another computer is respected until somebody breaks it") {
    const TemporaryFolder folder;
    const Workspace workspace = newWorkspace(folder);
    writeHolder(
        workspace,
        {{"pid", 1}, {"host", "some-other-computer"}, {"started", "2026-01-01T00:00:00.000Z"}});
    const auto refused = WorkspaceLock::acquire(workspace);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::WorkspaceLocked);
    CHECK(refused.error().detail.find("some-other-computer") != std::string::npos);
    CHECK(WorkspaceLock::holder(workspace).has_value());
    REQUIRE_RESULT(WorkspaceLock::breakLock(workspace));
    CHECK(WorkspaceLock::acquire(workspace).has_value());
}

TEST_CASE("of many that start together over a stale lock exactly one wins") {
    const TemporaryFolder folder;
    const Workspace workspace = newWorkspace(folder);
    for (int round = 0; round < 20; ++round) {
        writeHolder(workspace, {{"pid", endedProcess()},
                                {"host", thisHost()},
                                {"started", "2026-01-01T00:00:00.000Z"}});
        std::atomic<int> waiting{0};
        std::vector<std::optional<WorkspaceLock>> locks(4);
        std::vector<std::jthread> threads;
        for (std::size_t index = 0; index < locks.size(); ++index) {
            threads.emplace_back([&, index] {
                ++waiting;
                while (waiting < static_cast<int>(locks.size())) {
                    std::this_thread::yield();
                }
                if (auto lock = WorkspaceLock::acquire(workspace)) {
                    locks[index] = *std::move(lock);
                }
            });
        }
        threads.clear();
        const auto winners =
            std::count_if(locks.begin(), locks.end(), [](const auto& lock) { return bool(lock); });
        CHECK(winners == 1);
    }
}
