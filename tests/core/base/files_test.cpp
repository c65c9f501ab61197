// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/files.h"

#include <doctest.h>
#include <sys/resource.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
namespace fs = std::filesystem;

namespace {

std::size_t entriesOf(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

template <class T>
ErrorCode codeOf(const Result<T>& result) {
    REQUIRE_FALSE(result);
    return result.error().code;
}

/// While it lives, no file of this process may grow beyond a size: writing fails half-way, as on a
/// full disk.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limited{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

private:
    rlimit before_{};
    void (*handler_)(int);
};

}  // namespace

TEST_CASE("what was written atomically is read back, and nothing else is left in the folder") {
    const test::TemporaryFolder folder;
    const fs::path path = folder / "note.json";
    REQUIRE_RESULT(files::writeAtomically(path, "first"));
    REQUIRE_RESULT(files::writeAtomically(path, "second, longer"));
    CHECK(*files::readText(path) == "second, longer");
    CHECK(entriesOf(folder.path()) == 1);
    REQUIRE_RESULT(files::writeAtomically(path, ""));
    CHECK(files::readText(path)->empty());
}

TEST_CASE("parts are written one after the other") {
    const test::TemporaryFolder folder;
    const std::string head = "head|";
    const std::string body = "body";
    const std::vector<std::span<const std::byte>> parts{
        std::as_bytes(std::span(head)), {}, std::as_bytes(std::span(body))};
    const std::span<const std::span<const std::byte>> all(parts);
    REQUIRE_RESULT(files::writeAtomically(folder / "f", all));
    CHECK(*files::readText(folder / "f") == "head|body");
}

TEST_CASE("a write that fails half-way leaves the old file and no temporary one") {
    const test::TemporaryFolder folder;
    const fs::path path = folder / "checkpoint";
    REQUIRE_RESULT(files::writeAtomically(path, "the last good one"));
    const std::string large(100'000, 'x');
    {
        const FileSizeLimit limit(10'000);
        CHECK_FALSE(files::writeAtomically(path, large));
    }
    CHECK(*files::readText(path) == "the last good one");
    CHECK(entriesOf(folder.path()) == 1);
    REQUIRE_RESULT(files::writeAtomically(path, large));
    CHECK(files::readText(path)->size() == large.size());
}

TEST_CASE("a folder in the place of the file is not replaced") {
    const test::TemporaryFolder folder;
    folder.write("place/keep", "kept");
    CHECK_FALSE(files::writeAtomically(folder / "place", "text"));
    CHECK(*files::readText(folder / "place/keep") == "kept");
    CHECK(entriesOf(folder.path()) == 1);
}

TEST_CASE("writing into a folder that is not there, or not writable, says so") {
    const test::TemporaryFolder folder;
    CHECK(codeOf(files::writeAtomically(folder / "absent/file", "x")) == ErrorCode::NotFound);
    fs::create_directories(folder / "locked");
    const test::ReadOnly readOnly(folder / "locked");
    CHECK(codeOf(files::writeAtomically(folder / "locked/file", "x")) == ErrorCode::Unwritable);
    CHECK(codeOf(files::appendLine(folder / "locked/file", "x")) == ErrorCode::Unwritable);
    CHECK(codeOf(files::makeFolders(folder / "locked/sub")) == ErrorCode::Unwritable);
}

TEST_CASE("a full disk is told as such") {
    if (!fs::exists("/dev/full")) {
        MESSAGE("skipped: this system has no /dev/full");
        return;
    }
    CHECK(codeOf(files::appendLine("/dev/full", "x")) == ErrorCode::DiskFull);
}

TEST_CASE("system errors are told by their meaning, depending on what was tried") {
    CHECK(files::errnoError(ENOSPC, "p", true).code == ErrorCode::DiskFull);
    CHECK(files::errnoError(EDQUOT, "p", true).code == ErrorCode::DiskFull);
    CHECK(files::errnoError(EACCES, "p", true).code == ErrorCode::Unwritable);
    CHECK(files::errnoError(EACCES, "p", false).code == ErrorCode::Unreadable);
    CHECK(files::errnoError(EROFS, "p", true).code == ErrorCode::Unwritable);
    CHECK(files::errnoError(ENOENT, "p", false).code == ErrorCode::NotFound);
    CHECK(files::errnoError(ENOMEM, "p", false).code == ErrorCode::OutOfMemory);
    CHECK(files::errnoError(EEXIST, "p", true).code == ErrorCode::AlreadyExists);
    CHECK(files::errnoError(EIO, "p", false).code == ErrorCode::Unreadable);
    const Error error = files::errnoError(ENOSPC, "a/b", true);
    CHECK(error.subject == "a/b");
    CHECK_FALSE(error.detail.empty());
}

TEST_CASE("reading what is absent, a folder, or larger than allowed is refused") {
    const test::TemporaryFolder folder;
    const fs::path path = folder.write("file", "12345");
    CHECK(codeOf(files::readText(folder / "absent")) == ErrorCode::NotFound);
    CHECK(codeOf(files::readText(folder.path())) == ErrorCode::Unreadable);
    CHECK(codeOf(files::readText(path, 4)) == ErrorCode::Unsupported);
    CHECK(*files::readText(path, 5) == "12345");
    CHECK(files::readBytes(path)->size() == 5);
    if (fs::exists("/dev/zero")) {  // its size cannot be asked for
        CHECK(codeOf(files::readBytes("/dev/zero", 5000)) == ErrorCode::Unsupported);
    }
}

TEST_CASE("lines are appended in order") {
    const test::TemporaryFolder folder;
    const fs::path path = folder / "events.jsonl";
    REQUIRE_RESULT(files::appendLine(path, "one"));
    REQUIRE_RESULT(files::appendLine(path, "two"));
    CHECK(*files::readText(path) == "one\ntwo\n");
}

TEST_CASE("folders are made with their parents, and again without complaint") {
    const test::TemporaryFolder folder;
    REQUIRE_RESULT(files::makeFolders(folder / "a/b/c"));
    REQUIRE_RESULT(files::makeFolders(folder / "a/b/c"));
    CHECK(fs::is_directory(folder / "a/b/c"));
    folder.write("file", "x");
    CHECK_FALSE(files::makeFolders(folder / "file"));
    CHECK_FALSE(files::makeFolders(folder / "file/below"));
}

TEST_CASE("files are listed in order, below folders but not behind links to folders") {
    const test::TemporaryFolder folder;
    folder.write("tree/b.png", "");
    folder.write("tree/a/z.png", "");
    folder.write("tree/a/c.png", "");
    folder.write("elsewhere/hidden.png", "");
    fs::create_directory_symlink(folder / "elsewhere", folder / "tree/link");
    fs::create_symlink(folder / "elsewhere/hidden.png", folder / "tree/file-link");
    fs::create_symlink(folder / "nowhere", folder / "tree/broken");
    const auto found = files::listFiles(folder / "tree");
    REQUIRE_RESULT(found);
    const std::vector<fs::path> expected{folder / "tree/a/c.png", folder / "tree/a/z.png",
                                         folder / "tree/b.png", folder / "tree/file-link"};
    CHECK(*found == expected);
    CHECK(*files::listFiles(folder / "tree/b.png") == std::vector<fs::path>{folder / "tree/b.png"});
    CHECK(codeOf(files::listFiles(folder / "absent")) == ErrorCode::NotFound);
}

TEST_CASE("a mapped file shows its bytes, also after a move") {
    const test::TemporaryFolder folder;
    auto mapped = files::MappedFile::open(folder.write("file", "hello"));
    REQUIRE_RESULT(mapped);
    const files::MappedFile moved = *std::move(mapped);
    REQUIRE(moved.bytes().size() == 5);
    CHECK(std::memcmp(moved.bytes().data(), "hello", 5) == 0);
    CHECK(files::MappedFile::open(folder.write("empty", ""))->bytes().empty());
    CHECK(codeOf(files::MappedFile::open(folder / "absent")) == ErrorCode::NotFound);
    CHECK(codeOf(files::MappedFile::open(folder.path())) == ErrorCode::Unreadable);
}
