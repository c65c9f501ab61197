// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/identity_check/identity_tokens.h"

#include <doctest.h>

#include <algorithm>

#include "core/data/identity_check/byte_patterns.h"

using outis::data::BytePatterns;
using outis::data::IdentityTokens;

namespace {

std::vector<std::pair<std::size_t, std::uint64_t>> matches(const std::vector<std::string>& patterns,
                                                           const std::vector<std::string>& pieces) {
    BytePatterns search;
    for (const std::string& pattern : patterns) {
        search.add(pattern);
    }
    search.prepare();
    BytePatterns::Scan scan(search);
    std::vector<std::pair<std::size_t, std::uint64_t>> found;
    for (const std::string& piece : pieces) {
        scan.feed(std::as_bytes(std::span(piece)), [&](const BytePatterns::Match& match) {
            found.emplace_back(match.pattern, match.end - match.length);
        });
    }
    return found;
}

IdentityTokens tokensOf(const std::string& text) {
    auto tokens = IdentityTokens::from(text, "tokens.txt");
    REQUIRE(tokens.has_value());
    return *std::move(tokens);
}

}  // namespace

TEST_CASE("many patterns are found at once, also inside one another and across pieces") {
    using Found = std::vector<std::pair<std::size_t, std::uint64_t>>;
    CHECK(matches({"he", "she", "his", "hers"}, {"ushers"}) == Found{{1, 1}, {0, 2}, {3, 2}});
    CHECK(matches({"abcd", "bc"}, {"xab", "cdx"}) == Found{{1, 2}, {0, 1}});
    CHECK(matches({"aaa"}, {"aaaaa"}) == Found{{0, 0}, {0, 1}, {0, 2}});
    CHECK(matches({"same", "SAME"}, {"sAmE"}).size() == 2);
    CHECK(matches({"", "x"}, {"yyy"}).empty());
}

TEST_CASE("a plain search agrees with the automaton on random texts") {
    std::uint32_t state = 7;
    const auto next = [&state](std::uint32_t bound) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16) % bound;
    };
    for (int round = 0; round < 200; ++round) {
        std::vector<std::string> patterns(1 + next(8));
        for (std::string& pattern : patterns) {
            pattern.resize(1 + next(5));
            for (char& letter : pattern) {
                letter = static_cast<char>('a' + next(2));
            }
        }
        std::string text(60, 'a');
        for (char& letter : text) {
            letter = static_cast<char>('a' + next(2));
        }
        std::size_t expected = 0;
        for (const std::string& pattern : patterns) {
            for (std::size_t at = text.find(pattern); at != std::string::npos;
                 at = text.find(pattern, at + 1)) {
                ++expected;
            }
        }
        const std::size_t cut = next(60);
        CHECK(matches(patterns, {text.substr(0, cut), text.substr(cut)}).size() == expected);
    }
}

TEST_CASE("a string is found in the ways in which a program may have written it") {
    const auto tokens = tokensOf("ÖZGÜR^AYŞE\nФЕЙК\n偽山\nMILLER^ANNA");
    const auto finds = [&](std::string_view text, std::size_t token) {
        const auto hits = tokens.find(text);
        return std::any_of(hits.begin(), hits.end(),
                           [&](const auto& hit) { return hit.token == token; });
    };
    CHECK(finds("name=\"ÖZGÜR^AYŞE\"", 0));
    CHECK(finds("\\u00d6ZG\\u00dcR^AY\\u015eE", 0));
    CHECK(finds("\\u00D6ZG\\u00DCR^AY\\u015EE", 0));
    CHECK(finds("&#214;ZG&#220;R AY&#350;E", 0));
    CHECK(finds("&#xd6;ZG&#xdc;R^AY&#x15e;E", 0));
    CHECK(finds("%C3%96ZG%C3%9CR%5EAY%C5%9EE", 0));
    CHECK(finds("\xC4\xB5\xB9\xBA", 1));  // ISO 8859-5
    CHECK_FALSE(finds("\xC4\xB5\xB9", 1));
    CHECK(finds("\xE6\xE5\xEA\xEB", 1));                                       // KOI8-R
    CHECK(finds(std::string_view("\x24\x04\x15\x04\x19\x04\x1A\x04", 8), 1));  // UTF-16LE
    CHECK(finds(std::string_view("\x04\x24\x04\x15\x04\x19\x04\x1A", 8), 1));  // UTF-16BE
    CHECK(finds("\x8B\x55\x8E\x52", 2));                                       // Shift-JIS
    CHECK(finds("miller^anna", 3));
    CHECK(finds("Miller Anna", 3));
    CHECK(finds(std::string_view("M\0I\0L\0L\0E\0R\0^\0A\0N\0N\0A\0", 22), 3));
    CHECK_FALSE(finds("MILLER, BERTA", 3));
}

TEST_CASE("each string is reported once, with its line") {
    const auto tokens = tokensOf("# names\n\nSmith^John \r\nJones^Mary\n");
    REQUIRE(tokens.size() == 2);
    CHECK(tokens.lineOf(0) == 3);
    CHECK(tokens.lineOf(1) == 4);
    const auto hits = tokens.find("..jones^mary..Jones^Mary");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].token == 1);
    CHECK(hits[0].offset == 2);
}

TEST_CASE("blanks that a page puts between letters do not hide a string") {
    const auto tokens = tokensOf("Smith^John\n19420926");
    CHECK(tokens.findIgnoringBlanks("S m i t h  J o h n").size() == 1);
    CHECK(tokens.findIgnoringBlanks("born 1942 09 26").size() == 1);
    CHECK(tokens.findIgnoringBlanks("Smithson, John").empty());
}

TEST_CASE("a list of strings that cannot be looked for is refused without quoting it") {
    for (const std::string text : {"", "\n# nothing\n", "Smith\nab\n", "Smith\n\xFF\xFE\n"}) {
        const auto tokens = IdentityTokens::from(text, "tokens.txt");
        REQUIRE_FALSE(tokens.has_value());
        CHECK(tokens.error().code == outis::ErrorCode::InvalidOption);
        CHECK(tokens.error().detail.find("ab") == std::string::npos);
    }
    CHECK(IdentityTokens::read("/no/such/tokens.txt").error().code == outis::ErrorCode::NotFound);
    CHECK(tokensOf("\xEF\xBB\xBFSmith").find("Smith").size() == 1);
}

TEST_CASE("a string that must stand alone is not found within a longer number or word") {
    const IdentityTokens tokens = tokensOf("123456\nLong Ann\n/archive/chest\n");
    const auto found = [&](const std::string& text) { return tokens.findAlone(text).size(); };
    CHECK(found("of patient 123456.") == 1);
    CHECK(found("p123456.png") == 1);
    CHECK(found("0.7123456") == 0);
    CHECK(found("1234567") == 0);
    CHECK(found("1234567 and then 123456") == 1);
    CHECK(found("long ann") == 1);
    CHECK(found("along ann, long anne") == 0);
    CHECK(found("x/archive/chest/a") == 1);
    CHECK(found("123456, Long Ann, 123456") == 2);
    CHECK(found("") == 0);
}
