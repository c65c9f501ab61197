// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/identity_check/identity_tokens.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <set>

#include "core/base/files.h"
#include "core/data/utf8.h"

namespace outis::data {
namespace {

constexpr std::size_t kShortestToken = 3;

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string(text.substr(first, text.find_last_not_of(" \t\r") + 1 - first));
}

/// Empty where the encoding has no such letters.
std::string encoded(const std::string& utf8, const char* encoding) {
    const iconv_t converter = ::iconv_open(encoding, "UTF-8");
    if (converter == reinterpret_cast<iconv_t>(-1)) {  // NOLINT(performance-no-int-to-ptr)
        return {};
    }
    std::string source = utf8;
    std::string target(4 * utf8.size() + 16, '\0');
    char* from = source.data();
    char* to = target.data();
    std::size_t left = source.size();
    std::size_t room = target.size();
    const bool done = ::iconv(converter, &from, &left, &to, &room) != static_cast<std::size_t>(-1);
    ::iconv_close(converter);
    target.resize(target.size() - room);
    return done ? target : std::string();
}

std::u16string utf16Of(const std::string& utf8) {
    const std::string bytes = encoded(utf8, "UTF-16LE");
    std::u16string units;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        units.push_back(static_cast<char16_t>(static_cast<unsigned char>(bytes[at]) |
                                              static_cast<unsigned char>(bytes[at + 1]) << 8));
    }
    return units;
}

template <class Escape>
std::string escaped(const std::string& utf8, Escape escape) {
    std::string text;
    for (const char16_t unit : utf16Of(utf8)) {
        std::array<char, 16> buffer{};
        const int length = escape(unit, buffer);
        text.append(buffer.data(), static_cast<std::size_t>(length));
    }
    return text;
}

bool isPlain(char16_t unit) {
    return unit >= 0x20 && unit < 0x7f;
}

std::string asJson(const std::string& utf8) {
    return escaped(utf8, [](char16_t unit, auto& buffer) {
        const char* const form = unit == u'"' || unit == u'\\' ? "\\%c"
                                 : isPlain(unit)               ? "%c"
                                                               : "\\u%04x";
        return std::snprintf(buffer.data(), buffer.size(), form, static_cast<unsigned>(unit));
    });
}

std::string asHtml(const std::string& utf8, const char* form) {
    return escaped(utf8, [form](char16_t unit, auto& buffer) {
        return std::snprintf(buffer.data(), buffer.size(), isPlain(unit) ? "%c" : form,
                             static_cast<unsigned>(unit));
    });
}

std::string asUrl(const std::string& utf8) {
    std::string text;
    for (const char letter : utf8) {
        std::array<char, 8> buffer{};
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = std::isalnum(byte) != 0 ||
                           std::string_view("-._~/").find(letter) != std::string_view::npos;
        std::snprintf(buffer.data(), buffer.size(), plain ? "%c" : "%%%02x", byte);
        text += buffer.data();
    }
    return text;
}

std::string withBlanks(std::string text) {
    std::replace(text.begin(), text.end(), '^', ' ');
    std::replace(text.begin(), text.end(), '=', ' ');
    return text;
}

std::string withoutBlanks(std::string_view text) {
    std::string result;
    std::copy_if(text.begin(), text.end(), std::back_inserter(result),
                 [](unsigned char letter) { return letter > ' '; });
    return result;
}

std::set<std::string> formsOf(const std::string& token) {
    std::set<std::string> forms;
    for (const std::string& text : {token, trimmed(withBlanks(token))}) {
        forms.insert(
            {text, asJson(text), asUrl(text), asHtml(text, "&#%u;"), asHtml(text, "&#x%x;")});
        for (const char* encoding :
             {"UTF-16LE", "UTF-16BE", "ISO-8859-1", "ISO-8859-2", "ISO-8859-5", "ISO-8859-7",
              "KOI8-R", "SHIFT_JIS", "EUC-JP", "ISO-2022-JP", "EUC-KR", "GB18030"}) {
            forms.insert(encoded(text, encoding));
        }
    }
    forms.erase("");
    return forms;
}

/// Two neighbours within one number or one word.
bool isOneWord(char left, char right) {
    const auto is = [&](int (*kind)(int)) {
        return kind(static_cast<unsigned char>(left)) != 0 &&
               kind(static_cast<unsigned char>(right)) != 0;
    };
    return is(std::isdigit) || is(std::isalpha);
}

}  // namespace

Result<IdentityTokens> IdentityTokens::read(const std::filesystem::path& file) {
    auto text = files::readText(file, std::uint64_t{64} << 20);
    if (!text) {
        return text.error();
    }
    return from(*text, file.string());
}

Result<IdentityTokens> IdentityTokens::from(std::string_view text, const std::string& subject) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark)) {
        text.remove_prefix(kByteOrderMark.size());
    }
    IdentityTokens tokens;
    for (std::int64_t line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string token = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (token.empty() || token.front() == '#') {
            continue;
        }
        const auto letters = std::count_if(
            token.begin(), token.end(), [](unsigned char byte) { return (byte & 0xC0) != 0x80; });
        // Two letters of a script with thousands of them already name somebody.
        const bool isAscii = letters == static_cast<std::ptrdiff_t>(token.size());
        if (validUtf8(token) != token ||
            token.size() < (isAscii ? kShortestToken : 2 * kShortestToken)) {
            return Error{
                ErrorCode::InvalidOption, subject,
                "line " + std::to_string(line) + ": no UTF-8 text, or too short to be looked for"};
        }
        tokens.add(token, line);
    }
    if (tokens.size() == 0) {
        return Error{ErrorCode::InvalidOption, subject, "no string to look for"};
    }
    tokens.patterns_.prepare();
    tokens.withoutBlanks_.prepare();
    return tokens;
}

void IdentityTokens::add(const std::string& token, std::int64_t line) {
    for (const std::string& form : formsOf(token)) {
        patterns_.add(form);
        tokenOf_.push_back(lines_.size());
    }
    withoutBlanks_.add(withoutBlanks(withBlanks(token)));
    lines_.push_back(line);
}

IdentityTokens::Search::Search(const IdentityTokens& tokens)
    : tokens_(tokens), scan_(tokens.patterns_), seen_(tokens.size()) {}

void IdentityTokens::Search::feed(std::span<const std::byte> bytes) {
    scan_.feed(bytes, [this](const BytePatterns::Match& match) {
        const std::size_t token = tokens_.tokenOf_[match.pattern];
        if (!seen_[token]) {
            seen_[token] = true;
            hits_.push_back({token, match.end - match.length});
        }
    });
}

void IdentityTokens::Search::feed(std::string_view text) {
    feed(std::as_bytes(std::span(text)));
}

std::vector<IdentityTokens::Hit> IdentityTokens::find(std::span<const std::byte> bytes) const {
    Search search(*this);
    search.feed(bytes);
    return search.hits();
}

std::vector<IdentityTokens::Hit> IdentityTokens::find(std::string_view text) const {
    return find(std::as_bytes(std::span(text)));
}

std::vector<IdentityTokens::Hit> IdentityTokens::findAlone(std::string_view text) const {
    std::vector<bool> seen(size());
    std::vector<Hit> hits;
    BytePatterns::Scan scan(patterns_);
    scan.feed(std::as_bytes(std::span(text)), [&](const BytePatterns::Match& match) {
        const std::size_t token = tokenOf_[match.pattern];
        const std::size_t end = match.end;
        const std::size_t begin = end - match.length;
        const bool isPart = (begin > 0 && isOneWord(text[begin - 1], text[begin])) ||
                            (end < text.size() && isOneWord(text[end - 1], text[end]));
        if (!seen[token] && !isPart) {
            seen[token] = true;
            hits.push_back({token, begin});
        }
    });
    return hits;
}

std::vector<IdentityTokens::Hit> IdentityTokens::findIgnoringBlanks(std::string_view text) const {
    const std::string squeezed = withoutBlanks(withBlanks(std::string(text)));
    std::vector<bool> seen(size());
    std::vector<Hit> hits;
    BytePatterns::Scan scan(withoutBlanks_);
    scan.feed(std::as_bytes(std::span(squeezed)), [&](const BytePatterns::Match& match) {
        if (!seen[match.pattern]) {
            seen[match.pattern] = true;
            hits.push_back({match.pattern, match.end - match.length});
        }
    });
    return hits;
}

}  // namespace outis::data
