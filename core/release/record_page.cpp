// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/record_page.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/json_list.h"
#include "core/release/html.h"
#include "core/release/number_json.h"
#include "core/release/page_parts.h"
#include "core/release/report_words.h"

namespace outis::release {
namespace {

using html::Align;
using nlohmann::json;
using Rows = std::vector<std::vector<std::string>>;

std::string word(const char* name) {
    return words(std::string("record.") + name);
}

std::string table(const char* caption, std::initializer_list<const char*> columns,
                  const Rows& rows) {
    std::vector<html::Column> titled;
    for (const char* column : columns) {
        titled.push_back({word(column), Align::Text});
    }
    return html::table(word(caption), titled, rows);
}

std::string terms(std::initializer_list<std::pair<const char*, std::string>> lines) {
    std::string inner;
    for (const auto& [name, value] : lines) {
        inner += html::term(word(name), html::escaped(value));
    }
    return html::tag("dl", inner);
}

std::string actName(const std::string& act) {
    const std::string path = "record.act_" + act;
    return hasWords(path) ? words(path) : act;
}

std::string coverRecord(const RecordFacts& record) {
    return terms({{"release", record.release},
                  {"state", record.state},
                  {"title", record.title},
                  {"publisher", record.publisher},
                  {"setting", record.setting},
                  {"date", record.date},
                  {"reassess", record.reassess}}) +
           html::paragraph(word("as_signed"));
}

std::string policyRecord(const RecordFacts& record) {
    Rows rows;
    for (const RuleLine& rule : record.rules) {
        const std::string aside =
            rule.setAside.empty() ? "" : "; " + word("set_aside") + ": " + rule.setAside;
        rows.push_back({html::escaped(rule.title), html::escaped(rule.found),
                        html::escaped(rule.limit),
                        html::escaped(word(rule.outcome.c_str()) + aside)});
    }
    const bool isAnySetAside = std::ranges::any_of(
        record.rules, [](const RuleLine& rule) { return !rule.setAside.empty(); });
    const std::string recommends =
        isAnySetAside
            ? filled(word("recommends_aside"), {{"recommendation", record.recommendation}})
            : record.recommendation;
    return terms({{"policy_name", record.policy}, {"recommends", recommends}}) +
           html::paragraph(word("people")) +
           table("rules_caption", {"rule", "found", "limit", "outcome"}, rows);
}

std::string lookedRecord(const ReviewFacts& review) {
    return html::escaped(review.state == "ok" ? words("review.done") : review.state);
}

std::string signOffRecord(const RecordFacts& record) {
    Rows rows;
    for (const ActLine& act : record.acts) {
        rows.push_back({html::escaped(actName(act.act)), html::escaped(act.name),
                        html::escaped(act.role), html::escaped(act.time), html::escaped(act.reason),
                        html::escaped(act.publicKey)});
    }
    return table("acts_caption", {"act", "name", "role", "time", "reason", "key"}, rows) +
           html::paragraph(word("signed"));
}

std::string manifestRecord(const RecordFacts& record) {
    Rows rows;
    for (const auto& [file, digest] : record.digests) {
        rows.push_back({html::escaped(file), html::escaped(digest)});
    }
    return table("digests_caption", {"file", "digest"}, rows);
}

std::string logRecord(const RecordFacts& record) {
    Rows rows;
    for (const ActLine& act : record.acts) {
        rows.push_back({html::escaped(act.time), html::escaped(actName(act.act)),
                        html::escaped(act.name), std::to_string(act.entries),
                        html::escaped(act.head)});
    }
    return table("log_caption", {"time", "act", "name", "entries", "head"}, rows);
}

/// False where the page has no such place, or more than one.
bool replace(std::string& page, const std::string& id, const std::string& inner) {
    const std::string begin = "<article id=\"" + id + "\">";
    const std::size_t at = page.find(begin);
    const std::size_t from = at + begin.size();
    const std::size_t end = at == std::string::npos ? at : page.find("</article>", from);
    if (end == std::string::npos || page.find(begin, from) != std::string::npos) {
        return false;
    }
    page.replace(from, end - from, inner);
    return true;
}

/// The state stands in the title of the page too.
bool replaceTitle(std::string& page) {
    const std::string begin = "<title>";
    const std::size_t at = page.find(begin);
    const std::size_t end = at == std::string::npos ? at : page.find(" \u2013 ", at);
    if (end == std::string::npos) {
        return false;
    }
    page.replace(at + begin.size(), end - at - begin.size(), html::escaped(words("final")));
    return true;
}

}  // namespace

Result<std::string> decidedPage(std::string page, const RecordFacts& record) {
    const std::string state =
        html::tag("span", html::escaped(words("final")), "class=\"draft final\"");
    bool isWhole = replaceTitle(page);
    for (const auto& [id, inner] :
         {std::pair{"record-state", state}, std::pair{"record-cover", coverRecord(record)},
          std::pair{"record-policy", policyRecord(record)},
          std::pair{"record-looked", lookedRecord(record.review)},
          std::pair{"record-review", reviewPart(record.review)},
          std::pair{"record-limits",
                    terms({{"reassess", record.reassess}, {"contact", record.contact}})},
          std::pair{"record-signoff", signOffRecord(record)},
          std::pair{"record-manifest", manifestRecord(record)},
          std::pair{"record-log", logRecord(record)}}) {
        isWhole = replace(page, id, inner) && isWhole;
    }
    if (!isWhole) {
        return Error{ErrorCode::Corrupt, "report.html",
                     "it has no place for the decision: a former version of this program wrote it"};
    }
    return page;
}

json decidedReport(json report, const RecordFacts& record) {
    report["status"] = "approved";
    report["review"] = toJson(record.review);
    report["decision"] = {{"release", record.release},
                          {"state", record.state},
                          {"title", record.title},
                          {"publisher", record.publisher},
                          {"contact", record.contact},
                          {"setting", record.setting},
                          {"policy", record.policy},
                          {"recommendation", record.recommendation},
                          {"date", record.date},
                          {"reassess", record.reassess},
                          {"digests", record.digests},
                          {"rules", jsonList(record.rules,
                                             [](const RuleLine& rule) -> json {
                                                 return {{"title", rule.title},
                                                         {"found", rule.found},
                                                         {"limit", rule.limit},
                                                         {"outcome", rule.outcome},
                                                         {"set_aside", rule.setAside}};
                                             })},
                          {"acts", jsonList(record.acts, [](const ActLine& act) -> json {
                               return {{"act", act.act},
                                       {"name", act.name},
                                       {"role", act.role},
                                       {"time", act.time},
                                       {"reason", act.reason},
                                       {"public_key", act.publicKey},
                                       {"log", {{"entries", act.entries}, {"digest", act.head}}}};
                           })}};
    return report;
}

bool hasFiguresOf(json decided, json report) {
    if (!decided.is_object() || !report.is_object()) {
        return false;
    }
    for (json* one : {&decided, &report}) {
        for (const char* part : {"status", "review", "decision"}) {
            one->erase(part);
        }
    }
    return decided == report;
}

}  // namespace outis::release
