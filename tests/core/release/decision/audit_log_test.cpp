// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/decision/audit_log.h"

#include <sys/stat.h>

#include <doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "core/base/files.h"
#include "tests/core/release/decision/changed_byte.h"
#include "tests/core/release/decision/error_of.h"
#include "tests/support/fake_clock.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::release;

namespace {

struct Log {
    test::TemporaryFolder folder;
    std::filesystem::path file = folder / "audit.jsonl";
    test::FakeClock clock;
    std::vector<LogHead> heads = {emptyLogHead()};

    explicit Log(int entries) {
        for (int entry = 0; entry < entries; ++entry) {
            clock.advance(std::chrono::seconds(1));
            heads.push_back(orThrow(appendToLog(file, clock,
                                                {"A. Reviewer",
                                                 "comment",
                                                 "because " + std::to_string(entry),
                                                 nullptr,
                                                 {{"note", entry}}})));
        }
    }
    [[nodiscard]] std::string text() const { return orThrow(files::readText(file)); }
    void replace(const std::string& text) const {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << text;  // not synced: many times
    }
    void noteHead(std::size_t entries) const {
        std::ofstream(file.string() + ".head") << toJson(heads.at(entries)).dump();
    }
    [[nodiscard]] LogVerdict verdict(std::span<const LogHead> known = {}) const {
        return orThrow(verifyLog(file, known));
    }
};

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = text.find('\n', begin);
        lines.push_back(text.substr(begin, end - begin + 1));
        begin = end + 1;
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line;
    }
    return text;
}

}  // namespace

TEST_CASE("a log that nobody touched is whole and tells what was done") {
    const Log log(3);
    CHECK(log.verdict(log.heads).state == LogState::Whole);
    CHECK(log.verdict().head == log.heads.back());
    const auto entries = orThrow(readLog(log.file));
    REQUIRE(entries.size() == 3);
    CHECK(entries[2].at("who") == "A. Reviewer");
    CHECK(entries[2].at("why") == "because 2");
    CHECK(entries[2].at("after").at("note") == 2);
    struct stat info {};
    REQUIRE(::stat(log.file.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777U) == 0600);
}

TEST_CASE("a log that does not exist is empty, unless somebody remembers one") {
    const Log log(0);
    CHECK(log.verdict(log.heads).state == LogState::Whole);
    const Log longer(1);
    CHECK(log.verdict(longer.heads).state == LogState::Broken);
}

TEST_CASE("every change of a single byte is found") {
    const Log log(3);
    const std::string text = log.text();
    std::size_t unnoticed = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const int flip : {1, 32, 128}) {
            const int changed = static_cast<unsigned char>(text[at]) ^ flip;
            test::writeByte(log.file, at, static_cast<char>(changed));
            unnoticed += log.verdict(log.heads).state == LogState::Whole ? 1 : 0;
        }
        test::writeByte(log.file, at, text[at]);
    }
    CHECK(unnoticed == 0);
}

TEST_CASE("deleted, reordered, doubled and inserted lines are found") {
    const Log log(4);
    const auto lines = linesOf(log.text());
    const auto isBroken = [&](const std::vector<std::string>& changed) {
        log.replace(joined(changed));
        return log.verdict().state == LogState::Broken;
    };
    CHECK(isBroken({lines[1], lines[2], lines[3]}));
    CHECK(isBroken({lines[0], lines[2], lines[3]}));
    CHECK(isBroken({lines[0], lines[2], lines[1], lines[3]}));
    CHECK(isBroken({lines[0], lines[1], lines[1], lines[2], lines[3]}));
    CHECK(isBroken({lines[0], "\n", lines[1], lines[2], lines[3]}));
    CHECK(isBroken({lines[0], lines[1], lines[2], lines[3], "{}\n"}));
}

TEST_CASE("a shortened or rewritten log is found by the head noted beside it") {
    const Log log(4);
    const auto lines = linesOf(log.text());
    log.replace(lines[0] + lines[1]);
    const auto shortened = log.verdict();
    CHECK(shortened.state == LogState::Broken);
    CHECK(shortened.reason == "entries were cut off the end");
    CHECK(test::errorOf(readLog(log.file)) == ErrorCode::Corrupt);
    CHECK(test::errorOf(appendToLog(log.file, log.clock, {"A", "comment", "", {}, {}})) ==
          ErrorCode::Corrupt);
    const Log other(5);  // somebody writes a whole new history
    log.replace(other.text().replace(other.text().find("because"), 7, "BECAUSE"));
    CHECK(log.verdict().state == LogState::Broken);
}

TEST_CASE("a log whose note of the head was taken away or changed is not trusted") {
    const Log log(4);
    const auto lines = linesOf(log.text());
    std::filesystem::remove(log.file.string() + ".head");
    CHECK(log.verdict().state == LogState::Broken);
    log.replace(lines[0]);  // cut off before the first note could be written
    CHECK(log.verdict().state == LogState::Whole);
    const Log changed(2);
    std::ofstream(changed.file.string() + ".head") << "{}";
    CHECK(changed.verdict().state == LogState::Broken);
}

TEST_CASE("a log and its note that were rewritten together are found by the heads in statements") {
    const Log log(4);
    Log forged(0);
    forged.clock.advance(std::chrono::hours(1));
    for (int entry = 0; entry < 4; ++entry) {
        orThrow(appendToLog(forged.file, forged.clock, {"B. Reviewer", "comment", "", {}, {}}));
    }
    CHECK(forged.verdict().state == LogState::Whole);
    CHECK(forged.verdict(std::vector{log.heads[2]}).state == LogState::Broken);
}

TEST_CASE("a write cut off at any byte leaves every earlier entry, and the log goes on") {
    const Log log(2);
    const auto lines = linesOf(log.text());
    for (std::size_t length = 0; length < lines[1].size(); length += 9) {
        log.replace(lines[0] + lines[1].substr(0, length));
        log.noteHead(1);  // which follows the line
        const auto verdict = log.verdict();
        CHECK(verdict.state == (length == 0 ? LogState::Whole : LogState::TornEnd));
        CHECK(verdict.head == log.heads[1]);
        const auto head = orThrow(appendToLog(log.file, log.clock, {"A", "comment", "", {}, {}}));
        CHECK(head.entries == (length == 0 ? 2 : 3));
        CHECK(log.verdict(std::vector{log.heads[1], head}).state == LogState::Whole);
    }
}

TEST_CASE("nothing is added to a broken log") {
    const Log log(2);
    std::string text = log.text();
    text[20] = text[20] == 'x' ? 'y' : 'x';
    log.replace(text);
    CHECK(test::errorOf(appendToLog(log.file, log.clock, {"A", "comment", "", {}, {}})) ==
          ErrorCode::Corrupt);
    CHECK(test::errorOf(readLog(log.file)) == ErrorCode::Corrupt);
    CHECK(log.text() == text);
}

TEST_CASE("a clock set back is written down") {
    Log log(2);
    log.clock.advance(-std::chrono::hours(5));
    orThrow(appendToLog(log.file, log.clock, {"A", "comment", "", {}, {}}));
    const auto entries = orThrow(readLog(log.file));
    REQUIRE(entries.size() == 4);
    CHECK(entries[2].at("what") == "clock-set-back");
    CHECK(entries[3].at("what") == "comment");
}

TEST_CASE("two who write at once lose nothing") {
    const Log log(0);
    const auto write = [&](const char* who) {
        for (int entry = 0; entry < 20; ++entry) {
            orThrow(appendToLog(log.file, log.clock, {who, "comment", "", {}, {}}));
        }
    };
    std::jthread first(write, "A");
    write("B");
    first.join();
    CHECK(log.verdict().state == LogState::Whole);
    CHECK(log.verdict().head.entries == 40);
}

TEST_CASE("text that is not UTF-8 is refused") {
    const Log log(1);
    CHECK(test::errorOf(appendToLog(log.file, log.clock, {"\xff", "comment", "", {}, {}})) ==
          ErrorCode::InvalidOption);
    CHECK(log.verdict().head == log.heads.back());
}

TEST_CASE("an entry that a second witness cannot note was never written") {
    const Log log(2);
    const std::string before = log.text();
    const LogWitness witness{{}, [](const LogHead&) -> Result<void> {
                                 return Error{ErrorCode::WorkspaceLocked, "witness", ""};
                             }};
    CHECK(test::errorOf(appendToLog(log.file, log.clock, {"A", "comment", "", {}, {}}, witness)) ==
          ErrorCode::WorkspaceLocked);
    CHECK(log.text() == before);
    CHECK(log.verdict(log.heads).state == LogState::Whole);
    CHECK(orThrow(appendToLog(log.file, log.clock, {"A", "comment", "", {}, {}})).entries == 3);
}

TEST_CASE("nothing is added to a log that a witness knows to be longer") {
    const Log log(2);
    const Log longer(3);
    CHECK(test::errorOf(appendToLog(log.file, log.clock, {"A", "comment", "", {}, {}},
                                    {{longer.heads.back()}, {}})) == ErrorCode::Corrupt);
    CHECK(log.verdict().head.entries == 2);
}
