// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/package/record_facts.h"

#include <cstdlib>

#include "core/release/number_text.h"
#include "core/release/package/package_check.h"

namespace outis::release {
namespace {

std::string limitOf(const PolicyRule& rule) {
    switch (rule.kind) {
        case PolicyRule::Kind::AtLeast:
            return "at least " + plainNumber(rule.limit);
        case PolicyRule::Kind::AtMost:
            return "at most " + plainNumber(rule.limit);
        case PolicyRule::Kind::Is:
            break;
    }
    return rule.wanted.is_string() ? rule.wanted.get<std::string>() : rule.wanted.dump();
}

/// A number as the report writes numbers.
std::string foundIn(const RuleOutcome& outcome) {
    char* end = nullptr;
    const double value = std::strtod(outcome.value.c_str(), &end);
    const bool isNumber = end != outcome.value.c_str() && *end == '\0';
    return outcome.rule.kind != PolicyRule::Kind::Is && isNumber ? plainNumber(value)
                                                                 : outcome.value;
}

}  // namespace

RecordFacts recordFactsOf(const ReleaseRecord& record, const PackageFacts& facts,
                          Audience audience) {
    RecordFacts out;
    out.release = record.id();
    out.state = stateName(record.state());
    out.title = facts.title;
    out.publisher = facts.publisher;
    out.contact = facts.contact;
    out.setting = facts.setting;
    out.policy = facts.policy;
    out.date = facts.date;
    out.reassess = facts.reassess;
    const PolicyVerdict verdict = record.verdict();
    out.recommendation = recommendationName(verdict.recommendation);
    for (const RuleOutcome& outcome : verdict.rules) {
        out.rules.push_back({outcome.rule.title, foundIn(outcome), limitOf(outcome.rule),
                             stateName(outcome.state), outcome.overrideReason});
    }
    for (const Statement& statement : record.statements()) {
        if (audience == Audience::Inside || isForOutside(statement.act)) {
            out.acts.push_back({statement.act, statement.person.name, statement.person.role,
                                statement.time, statement.reason, statement.person.publicKey,
                                statement.log.entries, statement.log.digest});
        }
    }
    out.review = record.reviewFacts();
    out.digests = digestsOf(record.manifest());
    return out;
}

}  // namespace outis::release
