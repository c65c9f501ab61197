// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/release_facts.h"

#include <algorithm>

#include <QJsonArray>

#include "gui/text/release_words.h"
#include "gui/text/words.h"

namespace outis::gui {

namespace {

QString text(const QJsonObject& json, const char* name) {
    return json.value(QLatin1String(name)).toString();
}

qint64 integer(const QJsonObject& json, const char* name) {
    return json.value(QLatin1String(name)).toInteger();
}

QJsonArray list(const QJsonObject& json, const char* name) {
    return json.value(QLatin1String(name)).toArray();
}

template <class T>
QList<T> listOf(const QJsonObject& json, const char* name, T (*read)(const QJsonObject&)) {
    QList<T> facts;
    for (const auto& each : list(json, name)) {
        facts.append(read(each.toObject()));
    }
    return facts;
}

RuleState ruleStateOf(const QString& state) {
    if (state == QLatin1String("passed")) {
        return RuleState::Passed;
    }
    return state == QLatin1String("failed") ? RuleState::Failed : RuleState::NotMeasured;
}

QString askedOf(const QJsonObject& rule) {
    if (const QJsonValue least = rule.value(QLatin1String("at-least")); least.isDouble()) {
        return QStringLiteral("≥ ") + figureWords(least.toDouble());
    }
    if (const QJsonValue most = rule.value(QLatin1String("at-most")); most.isDouble()) {
        return QStringLiteral("≤ ") + figureWords(most.toDouble());
    }
    const QJsonValue wanted = rule.value(QLatin1String("is"));
    if (wanted.isBool()) {
        return foundWords(wanted.toBool() ? QStringLiteral("true") : QStringLiteral("false"));
    }
    return foundWords(wanted.toString());
}

RuleFact ruleOf(const QJsonObject& json) {
    return {.id = text(json, "id"),
            .title = ruleTitle(text(json, "title")),
            .asked = askedOf(json),
            .value = foundWords(text(json, "value")),
            .state = ruleStateOf(text(json, "state")),
            .override = text(json, "override"),
            .advice = ruleAdvice(text(json, "advice"))};
}

StatementFact statementOf(const QJsonObject& json) {
    const QJsonObject details = json.value(QLatin1String("details")).toObject();
    return {.act = text(json, "act"),
            .name = text(json, "name"),
            .role = text(json, "role"),
            .publicKey = text(json, "public-key"),
            .time = text(json, "time"),
            .reason = text(json, "reason"),
            .rule = text(details, "rule"),
            .pairs = list(details, "pairs").size(),
            .isClockSetBack = json.value(QLatin1String("clock-set-back")).toBool()};
}

ReviewFacts reviewOf(const QJsonObject& json) {
    return {.pairs = integer(json, "pairs"),
            .open = list(json, "open").size(),
            .same = list(json, "same").size(),
            .randomSeen = integer(json, "random_seen"),
            .shareBelow = json.value(QLatin1String("share_below")).toDouble(1)};
}

PolicyChoice policyOf(const QJsonObject& json) {
    return {.name = text(json, "name"),
            .title = policyTitle(text(json, "title")),
            .rules = integer(json, "rules"),
            .reviewedPairs = integer(json, "reviewed-pairs"),
            .monthsValid = integer(json, "months-valid")};
}

LogFact logEntryOf(const QJsonObject& json) {
    return {.time = text(json, "time"),
            .who = text(json, "who"),
            .what = text(json, "what"),
            .why = text(json, "why"),
            .release = text(json.value(QLatin1String("after")).toObject(), "release")};
}

LedgerFact ledgerRowOf(const QJsonObject& json) {
    return {.release = text(json, "release"),
            .who = text(json, "who"),
            .time = text(json, "time"),
            .title = text(json, "title"),
            .policy = text(json, "policy"),
            .recipients = json.value(QLatin1String("recipients")).toVariant().toStringList(),
            .images = integer(json, "images"),
            .reassess = text(json, "reassess"),
            .withdrawn = text(json, "withdrawn"),
            .reason = text(json, "reason"),
            .isDue = json.value(QLatin1String("due")).toBool()};
}

QString faultOf(const QJsonObject& json) {
    return text(json, "file") + QStringLiteral(": ") + text(json, "what");
}

}  // namespace

int VerdictFacts::count(RuleState state) const {
    return static_cast<int>(std::count_if(rules.begin(), rules.end(), [state](const auto& rule) {
        return rule.state == state && rule.override.isEmpty();
    }));
}

int VerdictFacts::countSetAside() const {
    return static_cast<int>(std::count_if(
        rules.begin(), rules.end(), [](const auto& rule) { return !rule.override.isEmpty(); }));
}

bool ReleaseFacts::can(release::ReleaseAct act) const {
    return release::afterAct(state, act).has_value();
}

const StatementFact* ReleaseFacts::last(const QString& act) const {
    const auto found =
        std::find_if(statements.rbegin(), statements.rend(),
                     [&](const StatementFact& statement) { return statement.act == act; });
    return found == statements.rend() ? nullptr : &*found;
}

QList<StatementFact> ReleaseFacts::overridesOf(const QString& rule) const {
    QList<StatementFact> made;
    std::copy_if(statements.begin(), statements.end(), std::back_inserter(made),
                 [&](const StatementFact& statement) {
                     return statement.act == QLatin1String("override") && statement.rule == rule;
                 });
    return made;
}

VerdictFacts verdictFactsOf(const QJsonObject& verdict) {
    return {.recommendation = text(verdict, "recommendation"),
            .rules = listOf(verdict, "rules", &ruleOf)};
}

std::optional<ReleaseFacts> releaseFactsOf(const QJsonObject& answer) {
    const auto state = release::stateFromName(text(answer, "state").toStdString());
    if (!state || text(answer, "release").isEmpty()) {
        return std::nullopt;
    }
    const QJsonObject policy = answer.value(QLatin1String("policy")).toObject();
    return ReleaseFacts{
        .release = text(answer, "release"),
        .state = *state,
        .folder = text(answer, "folder"),
        .images = integer(answer, "images"),
        .policy = text(policy, "name"),
        .setting = text(policy, "setting"),
        .verdict = verdictFactsOf(answer.value(QLatin1String("verdict")).toObject()),
        .review = reviewOf(answer.value(QLatin1String("review")).toObject()),
        .statements = listOf(answer, "statements", &statementOf)};
}

QList<PolicyChoice> policyChoicesOf(const QJsonObject& answer) {
    return listOf(answer, "policies", &policyOf);
}

QList<LogFact> logFactsOf(const QJsonObject& answer) {
    return listOf(answer, "entries", &logEntryOf);
}

LogVerdict logVerdictOf(const QJsonObject& answer) {
    const QString state = text(answer, "state");
    LogVerdict verdict;
    verdict.state = state == QLatin1String("whole")      ? LogVerdict::State::Whole
                    : state == QLatin1String("torn-end") ? LogVerdict::State::TornEnd
                                                         : LogVerdict::State::Broken;
    verdict.entries = integer(answer, "entries");
    verdict.line = integer(answer, "line");
    verdict.reason = text(answer, "reason");
    return verdict;
}

QList<LedgerFact> ledgerFactsOf(const QJsonObject& answer) {
    return listOf(answer, "releases", &ledgerRowOf);
}

PackageFacts packageFactsOf(const QJsonObject& answer) {
    return {.isSound = answer.value(QLatin1String("sound")).toBool(),
            .images = integer(answer, "images"),
            .files = integer(answer, "files"),
            .statements = listOf(answer, "statements", &statementOf),
            .faults = listOf(answer, "faults", &faultOf)};
}

ExportFacts exportFactsOf(const QJsonObject& answer) {
    const QJsonObject scan = answer.value(QLatin1String("final-scan")).toObject();
    return {.package = text(answer, "package"),
            .images = integer(answer, "images"),
            .files = integer(answer, "files"),
            .reassess = text(answer, "reassess"),
            .pictures = integer(scan, "pictures"),
            .sourcePictures = integer(scan, "source-pictures"),
            .strings = integer(scan, "strings"),
            .notSearched = integer(scan, "not-searched")};
}

}  // namespace outis::gui
