// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/source_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <thread>

#include <doctest.h>

#include "core/base/files.h"
#include "core/data/member_copies.h"
#include "tests/core/data/import_project.h"
#include "tests/core/data/made_pictures.h"
#include "tests/core/data/made_zip.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace outis::data {
namespace {

namespace fs = std::filesystem;
using test::ImportProject;
using test::makeZip;
using test::TemporaryFolder;
using test::ZipMember;

std::string pngText(int width, int height) {
    const auto bytes = test::makePng(test::pattern(width, height), {});
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::map<std::string, SourceFile> listed(const fs::path& root, const ArchiveLimits& limits = {}) {
    const auto source = SourceFiles::list(root, {}, limits);
    REQUIRE_RESULT(source);
    std::map<std::string, SourceFile> files;
    for (const SourceFile& file : source->files()) {
        CHECK_MESSAGE(files.emplace(file.path, file).second, file.path);
    }
    return files;
}

/// What the member of a one-member archive is refused for; None when it can be read.
FileReason refusalOf(const ZipMember& member, const ArchiveLimits& limits = {}) {
    const TemporaryFolder folder;
    folder.write("a.zip", makeZip({member}));
    const auto source = SourceFiles::list(folder.path(), {}, limits);
    REQUIRE_RESULT(source);
    REQUIRE(source->files().size() == 1);
    CHECK(source->readable(0).has_value() == (source->files()[0].reason == FileReason::None));
    return source->files()[0].reason;
}

std::string textOf(const SourceFiles& source, std::size_t file) {
    const auto readable = source.readable(file);
    REQUIRE_RESULT(readable);
    return orThrow(files::readText(readable->path()));
}

}  // namespace

TEST_CASE("a source tells each file's kind by its first bytes, whatever its name says") {
    const TemporaryFolder folder;
    folder.write("a.dcm", pngText(3, 2));
    folder.write("b.png", "no picture");
    folder.write("c.zip", makeZip({{"d.png", pngText(3, 2), true}}));
    const auto files = listed(folder.path());
    CHECK(files.at("a.dcm").kind == FileKind::Png);
    CHECK(files.at("b.png").kind == FileKind::Text);
    CHECK(files.at("c.zip/d.png").kind == FileKind::Unknown);
}

TEST_CASE("a source lists its files and, in place of archives, their members") {
    const TemporaryFolder folder;
    folder.write("b/c.png", "x");
    folder.write("b.png", "yy");
    folder.write("pictures.dat", makeZip({{"ward 1/a.png", "first", true}, {"./b//c.png", "2"}}));
    const auto source = SourceFiles::list(folder.path());
    REQUIRE_RESULT(source);
    REQUIRE(source->files().size() == 4);
    CHECK(source->files()[0].path == "b.png");
    CHECK(source->files()[0].size == 2);
    CHECK(source->files()[1].path == "b/c.png");
    CHECK(source->files()[2].path == "pictures.dat/b/c.png");
    CHECK(source->files()[3].path == "pictures.dat/ward 1/a.png");
    CHECK(source->files()[3].size == 5);
    CHECK(textOf(*source, 0) == "yy");
    CHECK(textOf(*source, 2) == "2");
    CHECK(textOf(*source, 3) == "first");
    CHECK(source->warnings().empty());
}

TEST_CASE("a single file is a source, too, and an absent one is an error") {
    const TemporaryFolder folder;
    const auto zip = folder.write("a.zip", makeZip({{"x.png", "1"}}));
    CHECK(listed(zip).contains("a.zip/x.png"));
    CHECK(listed(folder.write("plain.png", "1")).contains("plain.png"));
    CHECK(SourceFiles::list(folder / "none").error().code == ErrorCode::NotFound);
}

TEST_CASE("the copy of a member is private and gone after use") {
    const TemporaryFolder folder;
    folder.write("a.zip", makeZip({{"x.PNG", "1"}, {"odd.e/../../x", "2"}, {"y", "3"}}));
    fs::path copy;
    {
        const auto source = SourceFiles::list(folder.path());
        REQUIRE_RESULT(source);
        {
            const auto readable = source->readable(1);
            REQUIRE_RESULT(readable);
            copy = readable->path();
            struct stat info {};
            REQUIRE(::stat(copy.c_str(), &info) == 0);
            CHECK((info.st_mode & 0777) == 0600);
            REQUIRE(::stat(copy.parent_path().c_str(), &info) == 0);
            CHECK((info.st_mode & 0777) == 0700);
            CHECK(copy.extension() == ".PNG");
            CHECK(copy.string().find("a.zip") == std::string::npos);
        }
        CHECK_FALSE(fs::exists(copy));
        CHECK(fs::exists(copy.parent_path()));
    }
    CHECK_FALSE(fs::exists(copy.parent_path()));
}

TEST_CASE("copies that a killed process left behind are removed, those of a living one are kept") {
    const TemporaryFolder folder;
    const fs::path parent = fs::temp_directory_path();
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    const fs::path abandoned = parent / ("outis-members-" + std::to_string(child) + "-abcdef");
    const fs::path living = parent / ("outis-members-" + std::to_string(::getppid()) + "-abcdef");
    fs::create_directory(abandoned);
    fs::create_directory(living);
    folder.write("a.zip", makeZip({{"x.png", "1"}}));
    CHECK(textOf(*SourceFiles::list(folder.path()), 0) == "1");
    CHECK_FALSE(fs::exists(abandoned));
    CHECK(fs::exists(living));
    fs::remove_all(living);
}

TEST_CASE("members whose names lead out of the archive are refused and shown by their number") {
    for (const char* name : {"../x.png", "a/../../x.png", "/etc/x.png", "C:/x.png", "c:x.png",
                             "..\\x.png", "a\\x.png", "..", ".", "", "//x.png"}) {
        CAPTURE(name);
        const TemporaryFolder folder;
        folder.write("a.zip", makeZip({{"fine.png", "1"}, {name, "2"}}));
        const auto files = listed(folder.path());
        REQUIRE(files.size() == 2);
        CHECK(files.at("a.zip/fine.png").reason == FileReason::None);
        CHECK(files.at("a.zip/#2").reason == FileReason::BadHeader);
    }
}

TEST_CASE("a name that an archive holds twice is read once") {
    const TemporaryFolder folder;
    folder.write("a.zip", makeZip({{"x.png", "1"}, {"./x.png", "2"}, {"#2", "3"}, {"x.png", "4"}}));
    const auto files = listed(folder.path());
    CHECK(files.size() == 4);
    CHECK(files.at("a.zip/x.png").reason == FileReason::None);
    CHECK(files.at("a.zip/#2").reason == FileReason::None);  // a member of that very name
    CHECK(files.at("a.zip/##2").reason == FileReason::BadHeader);
    CHECK(files.at("a.zip/#4").reason == FileReason::BadHeader);
}

TEST_CASE("encrypted, linked and oddly compressed members are refused") {
    CHECK(refusalOf({.name = "x.png", .content = "1"}) == FileReason::None);
    CHECK(refusalOf({.name = "x.png", .content = "1234567890123", .flags = 1}) ==
          FileReason::UnsupportedFormat);
    CHECK(refusalOf({.name = "x.png", .content = "1", .method = 14}) ==
          FileReason::UnsupportedFormat);
    CHECK(refusalOf({.name = "x.png", .content = "/etc/passwd", .unixMode = 0120777}) ==
          FileReason::NotAPicture);
}

TEST_CASE("members that grow too much are refused before they are inflated") {
    const std::string zeros(3 << 20, '\0');
    CHECK(refusalOf({"x.png", zeros, true}) == FileReason::TooLarge);
    CHECK(refusalOf({"x.png", zeros}) == FileReason::None);
    CHECK(refusalOf({"x.png", zeros.substr(0, 1 << 20), true}) == FileReason::None);
    ArchiveLimits limits;
    limits.maxMemberBytes = 10;
    CHECK(refusalOf({"x.png", "12345678901"}, limits) == FileReason::TooLarge);
    CHECK(refusalOf({"x.png", "1234567890"}, limits) == FileReason::None);
}

TEST_CASE("a member that lies about its size or its checksum is never read to the end") {
    const TemporaryFolder folder;
    const std::string zeros(300'000, '\0');
    folder.write(
        "a.zip",
        makeZip({{.name = "less", .content = zeros, .isDeflated = true, .claimedSize = 1000},
                 {.name = "more", .content = zeros, .isDeflated = true, .claimedSize = 400'000},
                 {.name = "other", .content = "1", .hasWrongChecksum = true}}));
    const auto source = SourceFiles::list(folder.path());
    REQUIRE_RESULT(source);
    REQUIRE(source->files().size() == 3);
    for (std::size_t file = 0; file < 3; ++file) {
        const auto readable = source->readable(file);
        REQUIRE_FALSE(readable);
        CHECK(readable.error().code == ErrorCode::Corrupt);
    }
}

TEST_CASE("members that share their bytes do not multiply them") {
    const TemporaryFolder folder;
    std::vector<ZipMember> members = {{"0.png", std::string(5000, 'x')}};
    for (int member = 1; member < 50; ++member) {
        members.push_back({.name = std::to_string(member) + ".png",
                           .content = members[0].content,
                           .sharesDataOf = 0});
    }
    folder.write("a.zip", makeZip(members));
    int refused = 0;
    for (const auto& [name, file] : listed(folder.path())) {
        refused += file.reason == FileReason::TooLarge ? 1 : 0;
    }
    CHECK(refused >= 47);
    CHECK(refused < 50);
}

TEST_CASE("an archive with too many members, none, or broken ones is one refused file") {
    const TemporaryFolder folder;
    const std::string two = makeZip({{"x.png", "1"}, {"y.png", "2"}});
    folder.write("two.zip", two);
    folder.write("none.zip", makeZip({}));
    folder.write("cut.zip", two.substr(0, two.size() / 2));
    ArchiveLimits limits;
    limits.maxMembers = 1;
    auto files = listed(folder.path(), limits);
    CHECK(files.at("two.zip").reason == FileReason::TooLarge);
    CHECK(files.at("none.zip").reason == FileReason::Empty);
    CHECK(files.at("cut.zip").reason == FileReason::Damaged);
    files = listed(folder.path());
    CHECK(files.contains("two.zip/x.png"));
}

TEST_CASE("an archive that claims a billion members is refused before anything is allocated") {
    const TemporaryFolder folder;
    std::string archive = "PK\3\4" + std::string(60, '\0');
    const std::size_t record = archive.size();
    const auto put = [&archive](std::uint64_t value, int width) {
        for (int byte = 0; byte < width; ++byte) {
            archive.push_back(static_cast<char>(value >> (8 * byte)));
        }
    };
    archive += "PK\6\6";
    put(44, 8);
    put(0x002D002D, 4);
    put(0, 8);
    put(1'000'000'000, 8);
    put(1'000'000'000, 8);
    put(46'000'000'000, 8);
    put(0, 8);
    archive += "PK\6\7";
    put(0, 4);
    put(record, 8);
    put(1, 4);
    archive += "PK\5\6";
    put(0, 4);
    put(0xFFFF, 2);
    put(0xFFFF, 2);
    put(0xFFFFFFFF, 4);
    put(0xFFFFFFFF, 4);
    put(0, 2);
    folder.write("a.zip", archive);
    CHECK(listed(folder.path()).at("a.zip").reason == FileReason::TooLarge);
}

TEST_CASE("an archive inside an archive stays closed, and a document is no archive") {
    ImportProject project;
    const std::string inner = makeZip({{"x.png", pngText(20, 20)}});
    project.file("anna/outer.zip", makeZip({{"inner.png", inner}, {"y.png", pngText(30, 20)}}));
    project.file("anna/letter.docx",
                 makeZip({{"[Content_Types].xml", "<xml/>"}, {"media/x.png", pngText(40, 20)}}));
    const ContentImageReader reader;
    const auto report = importFolder(project.workspace, project.catalogue, project.options, {},
                                     project.observer, reader);
    REQUIRE_RESULT(report);
    CHECK(report->images == 1);
    const auto rows = project.rows();
    REQUIRE(rows.size() == 3);
    CHECK(rows.at("anna/outer.zip/y.png").at("outcome") == "imported");
    CHECK(rows.at("anna/outer.zip/inner.png").at("reason") == "unsupported-format");
    CHECK(rows.at("anna/letter.docx").at("outcome") == "not-image");
}

TEST_CASE("links out of the source, to nowhere and to folders are not followed") {
    const TemporaryFolder outside;
    outside.write("secret.png", "secret");
    const TemporaryFolder folder;
    folder.write("real/x.png", "1");
    fs::create_symlink(outside / "secret.png", folder / "file-out");
    fs::create_symlink(outside.path(), folder / "folder-out");
    fs::create_symlink(folder / "nowhere", folder / "broken");
    fs::create_directory_symlink(folder / "real", folder / "again");
    fs::create_symlink(folder / "real/x.png", folder / "alias.png");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const auto files = listed(folder.path());
    CHECK(files.size() == 6);
    CHECK(files.at("real/x.png").reason == FileReason::None);
    CHECK(files.at("alias.png").reason == FileReason::None);
    CHECK(files.at("file-out").reason == FileReason::Unreadable);
    CHECK(files.at("folder-out").reason == FileReason::Unreadable);
    CHECK(files.at("broken").reason == FileReason::Missing);
    CHECK(files.at("pipe").reason == FileReason::Unreadable);
}

TEST_CASE("a link to a pipe is listed, not passed over") {
    const TemporaryFolder folder;
    folder.write("x.png", "1");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    fs::create_symlink(folder / "pipe", folder / "to-pipe.png");
    const auto files = listed(folder.path());
    CHECK(files.size() == 3);
    CHECK(files.at("to-pipe.png").reason == FileReason::Unreadable);
}

TEST_CASE("a path longer than the system takes is listed as one that cannot be reached") {
    const TemporaryFolder folder;
    folder.write("x.png", "1");
    const std::string name(200, 'n');
    int at = ::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY);
    constexpr int kLevels = 25;  // 5000 bytes
    std::vector<int> levels = {at};
    for (int level = 0; level < kLevels; ++level) {
        REQUIRE(::mkdirat(at, name.c_str(), 0755) == 0);
        at = ::openat(at, name.c_str(), O_RDONLY | O_DIRECTORY);
        REQUIRE(at >= 0);
        levels.push_back(at);
    }
    const auto files = listed(folder.path());
    CHECK(files.size() == 2);
    CHECK(files.at("x.png").reason == FileReason::None);
    const auto deep = std::find_if(files.begin(), files.end(),
                                   [](const auto& file) { return file.first.size() > 200; });
    REQUIRE(deep != files.end());
    CHECK(deep->second.reason == FileReason::Unreadable);
    CHECK(deep->second.refusal == "cannot be reached");
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
        ::unlinkat(*level, name.c_str(), AT_REMOVEDIR);
        ::close(*level);
    }
}

TEST_CASE("a folder that cannot be read costs its own files only") {
    const TemporaryFolder folder;
    folder.write("a/x.png", "1");
    folder.write("b/y.png", "2");
    ::chmod((folder / "a").c_str(), 0000);
    const bool wasRoot = ::geteuid() == 0;
    if (wasRoot) {
        REQUIRE(::seteuid(65534) == 0);
    }
    const auto source = SourceFiles::list(folder.path());
    if (wasRoot) {
        REQUIRE(::seteuid(0) == 0);
    }
    ::chmod((folder / "a").c_str(), 0755);
    REQUIRE_RESULT(source);
    REQUIRE(source->files().size() == 2);
    CHECK(source->files()[0].path == "a");
    CHECK(source->files()[0].reason == FileReason::Unreadable);
    CHECK(source->files()[1].path == "b/y.png");
    CHECK(source->warnings().size() == 1);
}

TEST_CASE("several threads read the members of one archive") {
    const TemporaryFolder folder;
    std::vector<ZipMember> members;
    for (int member = 0; member < 60; ++member) {
        members.push_back({std::to_string(member), std::string(1000 + member, 'a'), true});
    }
    folder.write("a.zip", makeZip(members));
    const auto source = SourceFiles::list(folder.path());
    REQUIRE_RESULT(source);
    std::vector<std::size_t> sizes(60);
    {
        std::vector<std::jthread> threads;
        for (std::size_t thread = 0; thread < 3; ++thread) {
            threads.emplace_back([&, thread] {
                for (std::size_t file = thread; file < 60; file += 3) {
                    const auto readable = source->readable(file);
                    sizes[file] = readable ? fs::file_size(readable->path()) : 0;
                }
            });
        }
    }
    for (std::size_t file = 0; file < 60; ++file) {
        CHECK(static_cast<std::int64_t>(sizes[file]) == source->files()[file].size);
    }
}

TEST_CASE("members of archives are imported, judged once, and refused ones have their rows") {
    ImportProject project;
    const auto archive = [](int seed) {
        return makeZip({{"anna/1.png", "picture 40 30 " + std::to_string(seed), true},
                        {"bert/2.png", "picture 40 30 2"},
                        {"../evil.png", "picture 40 30 3"}});
    };
    project.file("ward/all.zip", archive(1));
    project.options.folderLevel = 3;
    const auto first = project.import();
    REQUIRE_RESULT(first);
    CHECK(first->images == 2);
    CHECK(first->patients == 2);
    CHECK(first->rejected == 1);
    const auto rows = project.rows();
    CHECK(rows.at("ward/all.zip/anna/1.png").at("outcome") == "imported");
    CHECK(rows.at("ward/all.zip/#3").at("reason") == "bad-header");
    CHECK(project.import()->alreadyThere == 3);
    project.file("ward/all.zip",
                 archive(4));  // the same sizes and times: only the checksum differs
    const auto again = project.import();
    REQUIRE_RESULT(again);
    CHECK(again->alreadyThere == 2);
    CHECK(again->images == 2);
}

}  // namespace outis::data
