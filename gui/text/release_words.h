// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QString>

#include "core/base/error.h"
#include "gui/models/release_facts.h"

/// Decisions and releases in words.
namespace outis::gui {

/// "in review"
[[nodiscard]] QString releaseStateWord(release::ReleaseState state);
/// What was done: "submitted", "approved (first of two)".
[[nodiscard]] QString actWord(const QString& act);
/// A state, and who has to do what next.
[[nodiscard]] QString nextStepSentence(const ReleaseFacts& release);
/// The line of the rail: "waits for 2 people".
[[nodiscard]] QString decisionLine(const ReleaseFacts& release);

/// "Recommended: revise"
[[nodiscard]] QString recommendationWords(const QString& recommendation);
/// "3 of 15 rules are not met, 2 were not measured, 1 was set aside by two people. …"
[[nodiscard]] QString verdictSentence(const VerdictFacts& verdict);
/// "pass", "fail", "not measured", "set aside", with a shape.
[[nodiscard]] QString ruleStateWord(const RuleFact& rule);
/// The tone of that word: "pass", "fail" or "attention".
/// What the rule's figure means (gui/text/explanations.h); "" where nothing explains it.
[[nodiscard]] QString ruleTopic(const QString& id);
[[nodiscard]] QString ruleTone(const RuleFact& rule);
/// Titles of the shipped rules and policies, translated; those of a house as they stand.
[[nodiscard]] QString ruleTitle(const QString& english);
[[nodiscard]] QString policyTitle(const QString& english);
/// What would have to change for a rule to be met (resources/policies/advice.json), translated.
[[nodiscard]] QString ruleAdvice(const QString& english);
/// What a rule found or asks for: "true" -> "yes", "48.0" -> "48"; the worker's words translated.
[[nodiscard]] QString foundWords(const QString& found);

/// How far the review of pairs is, and what can be concluded from it.
[[nodiscard]] QString reviewSentence(const ReviewFacts& review);
/// "The audit log is whole: 6 entries."
[[nodiscard]] QString logSentence(const LogVerdict& verdict);
/// "14 Nov 2026, 09:12" in local time; as it came where it is no time.
[[nodiscard]] QString momentWords(const QString& utc);
/// A day "2027-11-23" in the user's order.
[[nodiscard]] QString dayWords(const QString& day);
/// "stands, to be assessed again by …", "▲ due: …", "withdrawn …"
[[nodiscard]] QString ledgerStateWords(const LedgerFact& row);
/// One sentence for every release that is due; "" while none is.
[[nodiscard]] QString reminderWords(const QList<LedgerFact>& ledger);

/// What a refusal of the worker means for a person.
struct RefusalWords {
    QString what;
    QString next;
};
/// nullopt for what is no refusal.
[[nodiscard]] std::optional<RefusalWords> refusalWords(const Error& error);

}  // namespace outis::gui
