// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/html.h"
#include "core/release/number_text.h"
#include "core/release/page_columns.h"
#include "core/release/page_parts.h"
#include "core/release/report_words.h"

namespace outis::release {
namespace {

std::string unreadTable(const ForeignFacts& facts) {
    if (facts.unread.empty()) {
        return "";
    }
    const std::vector<html::Column> columns{textColumn("foreign.unread_reason"),
                                            numberColumn("foreign.unread_files")};
    std::vector<std::vector<std::string>> rows;
    for (const UnreadCount& unread : facts.unread) {
        rows.push_back({html::escaped(unread.reason), countText(unread.files)});
    }
    return html::table(words("foreign.unread_caption"), columns, rows);
}

}  // namespace

std::string wordsFor(const Findings& findings, std::string_view path) {
    const std::string own = "foreign." + std::string(path);
    return words(findings.foreign && hasWords(own) ? own : path);
}

std::string foreignPart(const Findings& findings) {
    const ForeignFacts& facts = *findings.foreign;
    std::string terms = html::term(words("foreign.folder"), html::escaped(facts.folder));
    terms += html::term(words("foreign.files"), countText(facts.files));
    terms += html::term(words("foreign.pictures"), countText(facts.pictures));
    terms += html::term(words("foreign.refused"), countText(facts.refused));
    terms += html::term(words("foreign.others"), countText(facts.others));
    terms += html::term(words("foreign.digest"), html::escaped(facts.digest));
    return html::tag("dl", terms) + unreadTable(facts) + subheading("foreign.unknown_heading") +
           html::bullets(wordList("foreign.unknown"));
}

}  // namespace outis::release
