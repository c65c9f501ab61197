// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/release_words.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include "gui/text/report_words.h"
#include "gui/text/tr.h"
#include "gui/text/words.h"
#include "gui/text/worker_sentences.h"

namespace outis::gui {

using release::ReleaseAct;
using release::ReleaseState;

namespace {

QString nameOf(const StatementFact* statement) {
    return statement == nullptr ? tr("whoever prepared it") : statement->name;
}

/// The last one's reason in quotation marks, where there is one.
QString reasonOf(const StatementFact* statement) {
    return statement == nullptr ? QString() : QStringLiteral("“%1”").arg(statement->reason);
}

QString inReviewSentence(const ReleaseFacts& release) {
    if (release.review.same > 0) {
        return tr("%1 pairs are marked as the same person and block the approval. Reject the "
                  "release or request changes; whoever marked a pair can look at it again.")
            .arg(countWords(release.review.same));
    }
    if (release.review.open > 0) {
        return tr("%1 of %2 pairs wait to be looked at, on the page “Review”.")
            .arg(countWords(release.review.open), countWords(release.review.pairs));
    }
    if (release.verdict.recommendation != QLatin1String("release")) {
        return tr(
            "Rules that are not met stand against it. Request changes, or let two people set "
            "each of them aside with their reasons.");
    }
    if (const StatementFact* first = release.last(QStringLiteral("approve-first"))) {
        return tr("%1 has approved. One more person approves, with an own key.").arg(first->name);
    }
    return tr("Two people approve, each with an own key. %1 prepared it and is not one of them.")
        .arg(nameOf(release.last(QStringLiteral("submit"))));
}

/// A refusal by what the worker says of it; %1 is the subject, %2 and %3 what the pattern caught.
struct RefusalRow {
    const char* pattern;
    const char* what;
    const char* next;
};

constexpr RefusalRow kRefusals[] = {
    {"^no answer within (\\d+) s$", OUTIS_WORDS("The worker gave no answer within %2 s"),
     OUTIS_WORDS("Try again; the computer may be very busy. Where the worker runs on another one, "
                 "test the connection in the menu Run.")},
    {"^whoever prepared a release cannot approve it$",
     OUTIS_WORDS("%1 prepared this release and cannot approve it"),
     OUTIS_WORDS("Two other people decide. Let one of them sit down here and choose an own "
                 "key.")},
    {"^has approved already; ", OUTIS_WORDS("%1 has approved this release already"),
     OUTIS_WORDS("The second approval is another person's, with that person's own key.")},
    {"^wrong passphrase$", OUTIS_WORDS("This passphrase does not open the key of %1"),
     OUTIS_WORDS("Type it again. Nobody can restore a forgotten passphrase: make another "
                 "key then.")},
    {"^(\\d+) of (\\d+) pairs are not decided",
     OUTIS_WORDS("%2 of %3 pairs have not been decided yet"),
     OUTIS_WORDS("Look at them on the page “Review”, then approve.")},
    {"^marked as the same person: pair (.*)$", OUTIS_WORDS("Pair %2 is marked as the same person"),
     OUTIS_WORDS("A release that shows a patient is not approved: reject it or request "
                 "changes.")},
    {"^recommends to \\w+; rules that are not met: (.*)$",
     OUTIS_WORDS("Rules of the policy are not met: %2"),
     OUTIS_WORDS("Request changes, or let two people set each of them aside with reasons.")},
    {"^the plan has fewer random pairs than the policy asks for$",
     OUTIS_WORDS("Too few pairs are planned for this policy"),
     OUTIS_WORDS("Request changes, then submit the release anew.")},
    {"^the release is ([a-z-]+): not possible now$",
     OUTIS_WORDS("This cannot be done now: the release is %2"),
     OUTIS_WORDS("Somebody may have decided meanwhile; this page shows the present state.")},
    {"^it is ([a-z-]+); only an approved release can be exported$",
     OUTIS_WORDS("Only an approved release can be exported; this is %2"),
     OUTIS_WORDS("Two people approve it on the page “Decision” first.")},
    {"^is in review: decide on it first$", OUTIS_WORDS("Another one is in review: %1"),
     OUTIS_WORDS("Approve or reject it, or request changes, first.")},
    {"^the same files and pictures, ([a-z-]+)$",
     OUTIS_WORDS("These very images were submitted before: %1, %2"),
     OUTIS_WORDS("Change what was asked for on the page “Training”, run it, and submit "
                 "then.")},
    {"^this workspace was split for the audit only",
     OUTIS_WORDS("This workspace was split for an audit only"),
     OUTIS_WORDS("Its images are never released. Import the data again with the usual "
                 "split.")},
    {"^it holds a string of the source$",
     OUTIS_WORDS("The reason holds words that stand in the source data"),
     OUTIS_WORDS("Nothing was left behind. Write the reason without names or ids.")},
};

QString stateNamed(const QString& name) {
    const auto state = release::stateFromName(name.toStdString());
    return state ? releaseStateWord(*state) : name;
}

constexpr const char* kRuleTitles[] = {
    OUTIS_WORDS("The attacks found nothing at their power"),
    OUTIS_WORDS("The audit's own controls agree in every part"),
    OUTIS_WORDS("No released image is a copy of a training image"),
    OUTIS_WORDS("A leak of this share of the images would have been found"),
    OUTIS_WORDS("Training patients can hardly be told from others (area under the curve)"),
    OUTIS_WORDS(
        "Owning another image of a patient is not shown to gain more than this (risk beyond "
        "control patients)"),
    OUTIS_WORDS(
        "Owning another image of a patient links it to the released images by hardly more than "
        "this (risk beyond control patients, upper end)"),
    OUTIS_WORDS("Training patients of whom another image was withheld to test that"),
    OUTIS_WORDS("A filter compared every image with every training patient"),
    OUTIS_WORDS("The filter's detectors are fit for use"),
    OUTIS_WORDS("The filter finds altered copies"),
    OUTIS_WORDS("No condition rests on fewer than five patients, or none steers"),
    OUTIS_WORDS("The memorisation meter stayed below its limit at the weights that were used"),
    OUTIS_WORDS("Points of AUROC that a classifier loses that learns from the images"),
    OUTIS_WORDS("Training patients"),
    OUTIS_WORDS("Control patients"),
    OUTIS_WORDS("Released images"),
    OUTIS_WORDS("People looked at every pair of the plan and took none for one person"),
    OUTIS_WORDS(
        "People who were asked whom the generator learned from did no better than guessing"),
    OUTIS_WORDS("Questions of the motivated-intruder exercise that one person answered"),
    OUTIS_WORDS("Anybody can download the images"),
    OUTIS_WORDS("Registered people who accept terms can download the images"),
    OUTIS_WORDS("Named institutions under a contract receive the images"),
    OUTIS_WORDS("The images stay in a secure environment of the house"),
};

/// Known titles are translated, others stand as the house wrote them.
QString policyText(const QString& english) {
    for (const char* known : kRuleTitles) {
        if (english == QLatin1String(known)) {
            return tr(known);
        }
    }
    return english;
}

}  // namespace

QString releaseStateWord(ReleaseState state) {
    switch (state) {
        case ReleaseState::Draft:
            return tr("taken up again");
        case ReleaseState::InReview:
            return tr("in review");
        case ReleaseState::ChangesRequested:
            return tr("changes requested");
        case ReleaseState::Approved:
            return tr("approved");
        case ReleaseState::Rejected:
            return tr("rejected");
        case ReleaseState::Exported:
            return tr("exported");
        case ReleaseState::Withdrawn:
            return tr("withdrawn");
        case ReleaseState::Superseded:
            return tr("replaced by a newer one");
    }
    return {};
}

QString actWord(const QString& act) {
    static const QHash<QString, const char*> kWords{
        {QStringLiteral("submit"), OUTIS_WORDS("submitted for review")},
        {QStringLiteral("request-changes"), OUTIS_WORDS("requested changes")},
        {QStringLiteral("revise"), OUTIS_WORDS("took it up again")},
        {QStringLiteral("approve-first"), OUTIS_WORDS("approved, first of two")},
        {QStringLiteral("approve-second"), OUTIS_WORDS("approved, second of two")},
        {QStringLiteral("reject"), OUTIS_WORDS("rejected")},
        {QStringLiteral("export"), OUTIS_WORDS("exported")},
        {QStringLiteral("export-begun"), OUTIS_WORDS("began an export")},
        {QStringLiteral("export-undone"), OUTIS_WORDS("export came to nothing")},
        {QStringLiteral("withdraw"), OUTIS_WORDS("withdrew it")},
        {QStringLiteral("supersede"), OUTIS_WORDS("replaced by a newer one")},
        {QStringLiteral("review"), OUTIS_WORDS("looked at pairs")},
        {QStringLiteral("intruder-test"), OUTIS_WORDS("made an intruder test")},
        {QStringLiteral("intruder-answers"), OUTIS_WORDS("answered an intruder test")},
        {QStringLiteral("override"), OUTIS_WORDS("set a rule aside")}};
    const char* word = kWords.value(act, nullptr);
    return word == nullptr ? act : tr(word);
}

QString nextStepSentence(const ReleaseFacts& release) {
    switch (release.state) {
        case ReleaseState::InReview:
            return inReviewSentence(release);
        case ReleaseState::Approved:
            return tr("Two people approved. Export it on the page “Release”.");
        case ReleaseState::ChangesRequested: {
            const StatementFact* asked = release.last(QStringLiteral("request-changes"));
            return tr("%1 asked for changes: %2. Whoever prepared it takes it up again, changes "
                      "that, and submits a new release.")
                .arg(nameOf(asked), reasonOf(asked));
        }
        case ReleaseState::Draft:
            return tr("%1 took it up again. Change what was asked for on the page “Training”, run "
                      "it, and submit the new draft.")
                .arg(nameOf(release.last(QStringLiteral("revise"))));
        case ReleaseState::Rejected: {
            const StatementFact* rejected = release.last(QStringLiteral("reject"));
            return tr("%1 rejected it for good: %2. A changed draft can be submitted as a new "
                      "release.")
                .arg(nameOf(rejected), reasonOf(rejected));
        }
        case ReleaseState::Exported:
            return tr(
                "A copy left the house; the page “Release” has the ledger. Another copy can "
                "be exported, and all can be withdrawn.");
        case ReleaseState::Withdrawn:
            return tr("It was called back. A new draft can be submitted.");
        case ReleaseState::Superseded:
            return tr("A newer release took its place.");
    }
    return {};
}

QString decisionLine(const ReleaseFacts& release) {
    if (release.state != ReleaseState::InReview) {
        return releaseStateWord(release.state);
    }
    if (release.review.open > 0) {
        return tr("%1 pairs to look at").arg(countWords(release.review.open));
    }
    return release.last(QStringLiteral("approve-first")) == nullptr ? tr("waits for 2 people")
                                                                    : tr("waits for 1 more person");
}

QString recommendationWords(const QString& recommendation) {
    if (recommendation == QLatin1String("release")) {
        return tr("Recommended: release");
    }
    if (recommendation == QLatin1String("revise")) {
        return tr("Recommended: revise");
    }
    return recommendation == QLatin1String("reject") ? tr("Recommended: reject") : recommendation;
}

QString verdictSentence(const VerdictFacts& verdict) {
    const int failed = verdict.count(RuleState::Failed);
    const int unknown = verdict.count(RuleState::NotMeasured);
    const int aside = verdict.countSetAside();
    QStringList parts;
    if (failed > 0) {
        parts.append(tr("%1 not met").arg(failed));
    }
    if (unknown > 0) {
        parts.append(tr("%1 not measured").arg(unknown));
    }
    if (aside > 0) {
        parts.append(tr("%1 set aside by two people").arg(aside));
    }
    parts.prepend(tr("%1 met").arg(verdict.count(RuleState::Passed)));
    return tr("Of %1 rules: %2. A rule that was not measured counts as not met. The program "
              "recommends; people decide.")
        .arg(verdict.rules.size())
        .arg(parts.join(QStringLiteral(", ")));
}

QString ruleStateWord(const RuleFact& rule) {
    if (!rule.override.isEmpty()) {
        return QStringLiteral("◆ ") + tr("set aside");
    }
    switch (rule.state) {
        case RuleState::Passed:
            return QStringLiteral("● ") + tr("pass");
        case RuleState::Failed:
            return QStringLiteral("▲ ") + tr("fail");
        case RuleState::NotMeasured:
            return QStringLiteral("▲ ") + tr("not measured");
    }
    return {};
}

QString ruleTone(const RuleFact& rule) {
    if (!rule.override.isEmpty()) {
        return QStringLiteral("attention");
    }
    return rule.state == RuleState::Passed ? QStringLiteral("pass") : QStringLiteral("fail");
}

QString ruleTopic(const QString& id) {
    static const QHash<QString, QString> kTopics{
        {QStringLiteral("verdict"), QStringLiteral("no attack found at this power")},
        {QStringLiteral("audit-valid"), QStringLiteral("control")},
        {QStringLiteral("controls"), QStringLiteral("control")},
        {QStringLiteral("copies"), QStringLiteral("pairs")},
        {QStringLiteral("power"), QStringLiteral("power")},
        {QStringLiteral("membership"), QStringLiteral("membership")},
        {QStringLiteral("linkability"), QStringLiteral("inference")},
        {QStringLiteral("filter"), QStringLiteral("filter")},
        {QStringLiteral("filter-state"), QStringLiteral("filter")},
        {QStringLiteral("filter-grid"), QStringLiteral("robustness")},
        {QStringLiteral("memorisation"), QStringLiteral("memorisation")},
        {QStringLiteral("utility"), QStringLiteral("utility")},
        {QStringLiteral("patients"), QStringLiteral("sets")},
        {QStringLiteral("images"), QStringLiteral("sets")},
        {QStringLiteral("review"), QStringLiteral("review")}};
    return kTopics.value(id);
}

QString ruleTitle(const QString& english) {
    return policyText(english);
}

QString ruleAdvice(const QString& english) {
    return english.isEmpty() ? english : tr(english.toUtf8().constData());
}

QString policyTitle(const QString& english) {
    return policyText(english);
}

QString foundWords(const QString& found) {
    if (found == QLatin1String("true")) {
        return tr("yes");
    }
    if (found == QLatin1String("false")) {
        return tr("no");
    }
    bool isNumber = false;
    const double number = found.toDouble(&isNumber);
    if (isNumber) {
        return figureWords(number);
    }
    const QString word = reportWord(found);
    return word != found ? word : workerSentence(found);
}

QString reviewSentence(const ReviewFacts& review) {
    if (review.pairs == 0) {
        return tr("No pairs are planned.");
    }
    QString sentence = tr("%1 of %2 pairs are decided.")
                           .arg(countWords(review.pairs - review.open), countWords(review.pairs));
    if (review.same > 0) {
        sentence += QLatin1Char(' ') + tr("▲ %1 are marked as the same person: they block the "
                                          "approval.")
                                           .arg(countWords(review.same));
    } else if (review.isDone() && review.randomSeen > 0) {
        sentence += QLatin1Char(' ') +
                    tr("None of %1 drawn by lot shows a patient: with 95 % confidence fewer than "
                       "%2 % of the images do, as far as people can see.")
                        .arg(countWords(review.randomSeen), figureWords(100 * review.shareBelow));
    }
    return sentence;
}

QString logSentence(const LogVerdict& verdict) {
    switch (verdict.state) {
        case LogVerdict::State::Whole:
            return QStringLiteral("● ") +
                   tr("Checked: the audit log is whole, %1 entries, and every release fits to it.")
                       .arg(countWords(verdict.entries));
        case LogVerdict::State::TornEnd:
            return QStringLiteral("▲ ") +
                   tr("The last entry was cut off while it was written; the %1 before it are "
                      "whole. The next act mends the end.")
                       .arg(countWords(verdict.entries));
        case LogVerdict::State::Broken:
            break;
    }
    return QStringLiteral("▲ ") +
           tr("The audit log was changed from outside: line %1, %2. Decide nothing more here until "
              "it is known why; a backup may have the log as it was.")
               .arg(countWords(verdict.line), verdict.reason);
}

QString momentWords(const QString& utc) {
    const QDateTime moment = QDateTime::fromString(utc, Qt::ISODateWithMs).toLocalTime();
    return moment.isValid() ? QLocale().toString(moment.date(), QStringLiteral("d MMM yyyy, ")) +
                                  moment.toString(QStringLiteral("HH:mm"))
                            : utc;
}

QString dayWords(const QString& day) {
    const QDate date = QDate::fromString(day, Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QStringLiteral("d MMM yyyy")) : day;
}

QString ledgerStateWords(const LedgerFact& row) {
    if (!row.withdrawn.isEmpty()) {
        return QStringLiteral("■ ") +
               tr("withdrawn %1: %2").arg(momentWords(row.withdrawn), row.reason);
    }
    return row.isDue ? QStringLiteral("▲ ") +
                           tr("due: to be assessed again by %1").arg(dayWords(row.reassess))
                     : QStringLiteral("● ") +
                           tr("stands until %1, then assess it again").arg(dayWords(row.reassess));
}

QString reminderWords(const QList<LedgerFact>& ledger) {
    QStringList lines;
    for (const LedgerFact& row : ledger) {
        if (row.isDue && row.withdrawn.isEmpty()) {
            lines.append(QStringLiteral("▲ ") +
                         tr("“%1” had to be assessed again by %2: audit it anew, or withdraw it.")
                             .arg(row.title, dayWords(row.reassess)));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

std::optional<RefusalWords> refusalWords(const Error& error) {
    const QString subject = QString::fromStdString(error.subject);
    const QString detail = QString::fromStdString(error.detail);
    for (const RefusalRow& row : kRefusals) {
        const auto match = QRegularExpression(QLatin1String(row.pattern)).match(detail);
        if (!match.hasMatch()) {
            continue;
        }
        // The subject last: it may hold anything.
        const QString second = stateNamed(match.captured(1));
        const QString third = match.captured(2);
        const auto filled = [&](const char* text) {
            QString words = tr(text);
            words.replace(QLatin1String("%3"), third);
            words.replace(QLatin1String("%2"), second);
            words.replace(QLatin1String("%1"), subject);
            return words;
        };
        return RefusalWords{filled(row.what), tr(row.next)};
    }
    if (error.code != ErrorCode::Refused || (subject.isEmpty() && detail.isEmpty())) {
        return std::nullopt;
    }
    const QString what = subject.isEmpty() || detail.isEmpty()
                             ? subject + workerSentence(detail)
                             : tr("%1: %2").arg(subject, workerSentence(detail));
    return RefusalWords{tr("A rule of this project refused it: %1").arg(what),
                        tr("The reason says which rule it was, and what can be changed.")};
}

}  // namespace outis::gui
