// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include "core/release/decision/release_state.h"

/// What the worker's answers say about a release, its policy, the audit log and the ledger. What an
/// answer does not hold stays empty; nothing here fails.
namespace outis::gui {

enum class RuleState { Passed, Failed, NotMeasured };

/// One demand of a policy and what was found.
struct RuleFact {
    QString id;
    QString title;
    QString asked;  ///< in words: "yes", "≥ 100", "at most 0.05"
    QString value;  ///< in words; "" where nothing was measured
    RuleState state = RuleState::NotMeasured;
    QString override;  ///< who set it aside and why, once two people did
    QString advice{};  ///< where it is not met: what would have to change; "": not known

    [[nodiscard]] bool stands() const { return state == RuleState::Passed || !override.isEmpty(); }
};

/// A policy's judgement.
struct VerdictFacts {
    QString recommendation;  ///< "release", "revise", "reject"
    QList<RuleFact> rules;

    [[nodiscard]] int count(RuleState state) const;
    [[nodiscard]] int countSetAside() const;
};

/// One signed statement on a release.
struct StatementFact {
    QString act;
    QString name;
    QString role;
    QString publicKey;
    QString time;  ///< ISO 8601, UTC
    QString reason;
    QString rule;      ///< of an override
    qint64 pairs = 0;  ///< of a review
    bool isClockSetBack = false;

    [[nodiscard]] QString person() const { return name + QStringLiteral(", ") + role; }
};

/// How far people are with the pairs that they must look at.
struct ReviewFacts {
    qint64 pairs = 0;
    qint64 open = 0;
    qint64 same = 0;
    qint64 randomSeen = 0;
    double shareBelow = 1;  ///< 95 % upper limit of the share of images that show a patient

    [[nodiscard]] bool isDone() const { return open == 0 && same == 0; }
};

/// A release as `review --json` tells it.
struct ReleaseFacts {
    QString release;
    release::ReleaseState state = release::ReleaseState::Draft;
    QString folder;
    qint64 images = 0;
    QString policy;
    QString setting;
    VerdictFacts verdict;
    ReviewFacts review;
    QList<StatementFact> statements;

    [[nodiscard]] bool can(release::ReleaseAct act) const;
    /// The last statement of that act; nullptr where nobody made it.
    [[nodiscard]] const StatementFact* last(const QString& act) const;
    /// People who set a rule aside so far; two are needed.
    [[nodiscard]] QList<StatementFact> overridesOf(const QString& rule) const;
};

/// A shipped policy.
struct PolicyChoice {
    QString name;
    QString title;
    qint64 rules = 0;
    qint64 reviewedPairs = 0;
    qint64 monthsValid = 0;
};

/// One act of the audit log.
struct LogFact {
    QString time;
    QString who;
    QString what;
    QString why;
    QString release;
};

/// Whether the audit log is as it was written.
struct LogVerdict {
    enum class State { Whole, TornEnd, Broken };
    State state = State::Broken;
    qint64 entries = 0;
    qint64 line = 0;  ///< the first that does not fit; 0: none
    QString reason;
};

/// One copy that left the house.
struct LedgerFact {
    QString release;
    QString who;
    QString time;
    QString title;
    QString policy;
    QStringList recipients;
    qint64 images = 0;
    QString reassess;   ///< YYYY-MM-DD
    QString withdrawn;  ///< time; "" as long as it stands
    QString reason;     ///< of the withdrawal
    bool isDue = false;
};

/// Whether a package is as it was signed, as `verify --json` tells it.
struct PackageFacts {
    bool isSound = false;
    qint64 images = 0;
    qint64 files = 0;
    QList<StatementFact> statements;
    QStringList faults;  ///< "labels.csv: not as in the manifest"
};

/// What an export left, as `export --json` tells it.
struct ExportFacts {
    QString package;
    qint64 images = 0;
    qint64 files = 0;
    QString reassess;
    qint64 pictures = 0;        ///< that the final scan compared
    qint64 sourcePictures = 0;  ///< with so many of the source
    qint64 strings = 0;         ///< that it searched for
    qint64 notSearched = 0;     ///< too short to tell
};

[[nodiscard]] VerdictFacts verdictFactsOf(const QJsonObject& verdict);
/// nullopt for what is no release.
[[nodiscard]] std::optional<ReleaseFacts> releaseFactsOf(const QJsonObject& answer);
[[nodiscard]] QList<PolicyChoice> policyChoicesOf(const QJsonObject& answer);
[[nodiscard]] QList<LogFact> logFactsOf(const QJsonObject& answer);
[[nodiscard]] LogVerdict logVerdictOf(const QJsonObject& answer);
[[nodiscard]] QList<LedgerFact> ledgerFactsOf(const QJsonObject& answer);
[[nodiscard]] PackageFacts packageFactsOf(const QJsonObject& answer);
[[nodiscard]] ExportFacts exportFactsOf(const QJsonObject& answer);

}  // namespace outis::gui
