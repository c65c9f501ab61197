// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include "core/privacy/filter/filter_summary.h"
#include "core/release/decision/policy.h"
#include "core/release/decision/shipped_policies.h"
#include "gui/text/release_words.h"
#include "gui/text/sentence_tables.h"
#include "gui/text/worker_sentences.h"
#include "tests/gui/marking_translator.h"
#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;

namespace {

const QRegularExpression& literals() {
    // One or several that stand side by side, with nothing but blanks between them.
    static const QRegularExpression kLiterals(
        QStringLiteral(R"re("(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*)re"));
    return kLiterals;
}

/// "one " "text" -> one text
QString contentOf(const QString& code) {
    static const QRegularExpression kSeam(QStringLiteral(R"re((?<!\\)"\s*")re"));
    return QString(code).mid(1, code.size() - 2).remove(kSeam);
}

struct Source {
    QString name;
    QString code;
    QString words;  ///< the insides of its literals, one a line
};

QList<Source> sourcesUnder(const QString& folder) {
    QList<Source> sources;
    QDirIterator files(QStringLiteral(OUTIS_SOURCE_DIR "/") + folder,
                       {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        Source source{file.fileName(), QString::fromUtf8(file.readAll()), {}};
        for (auto hits = literals().globalMatch(source.code); hits.hasNext();) {
            source.words += contentOf(hits.next().captured()) + QLatin1Char('\n');
        }
        sources.append(std::move(source));
    }
    return sources;
}

/// Sentences that core puts together from several places of its sources, with a | at each seam.
constexpr const char* kComposed[] = {
    "%1 synthetic images| of %2, accepted of %3 candidates",
    "patients: %1 train|, %2 validation|, %3 test|, %4 control|; %5 probe images; audit: %6",
    "loses %1 points of AUROC [%2, %3]; the spread of repeated real runs| is not known",
    "loses %1 points of AUROC [%2, %3]; the spread of repeated real runs is %4",
    "At least %1 patient| must be exposed to be found without a copy.",
    "At least %1 patients must be| exposed to be found without a copy.",
    "not testable at this size: %1 control patients, at least %2 needed",
    "not testable at this size:| too few controls",
    "%1:| found from %2 of the release on (%3 planted)",
    "%1:| not found at any share tried",
    "Generator %1, %2: a leak of 1 in %3 images of this kind would have been found with power %4 "
    "[%5, %6];| no share tried was found reliably.",
    "%1: a leak of 1 in %2 images of this kind would have been found with power %3 [%4, %5];| no "
    "share tried was found reliably.",
    "Generator %1, %2: a leak of 1 in %3 images of this kind would have been found with power %4 "
    "[%5, %6].",
    "%1: a leak of 1 in %2 images of this kind would have been found with power %3 [%4, %5].",
    "not computable: %1 synthetic images|, at least %2 are needed",
    "not computable: %1 test images|, at least %2 are needed",
    "not computable:| three parts of %1 training images, at least %2 are needed, and %3 times as "
    "many synthetic ones",
    "not computable:| not asked for",
    "not calibratable at this size: %1 images, %2 needed",
    "not calibratable at this size: no| validation patients",
    "not calibratable at this size: no| test patients",
    "weak:| it finds less than 80 % of small writing",
    "%1 (|AUROC %2 [%3, %4] on %5 validation patients|)",
    "%1 (|writing found on %2)",
    "%1: %2 of %3, because of %4 candidates| none was left over in the groups that lack images",
    "arm %1: no image| with %2 to learn from",
    "arm %1: no image| without %2 to learn from",
    "the helper program broke down on it| (%1)",
    "an oblique| view",
    "a decubitus| view",
    "%1 images are| tiny",
    "%1 images are| empty",
    "%1 images are| clipped",
    "%1 images look| inverted| (guess)",
    "%1 images look| rotated-90| (guess)",
    "%1 images look| rotated-180| (guess)",
    "%1 images look| rotated-270| (guess)",
    "%1 images look| not-chest| (guess)",
    "%1 of %2 rows name an image that is not in the source| (first: line %3)"};

/// What stands between the places and the seams of a sentence.
QStringList piecesOf(const QString& sentence) {
    static const QRegularExpression kBetween(QStringLiteral("%[1-9]|\\|"));
    QStringList pieces;
    for (const QString& part : sentence.split(kBetween)) {
        if (const QString piece = part.trimmed(); !piece.isEmpty()) {
            pieces.append(piece);
        }
    }
    return pieces;
}

/// Whether the words of a file have the piece, and no longer words that begin or end like it.
bool has(const Source& source, const QString& piece) {
    const auto isOneWord = [&](qsizetype before, qsizetype after) {
        return before >= 0 && after < source.words.size() &&
               source.words.at(before).isLetterOrNumber() &&
               source.words.at(after).isLetterOrNumber();
    };
    for (qsizetype at = source.words.indexOf(piece); at >= 0;
         at = source.words.indexOf(piece, at + 1)) {
        const qsizetype end = at + piece.size();
        if (!isOneWord(at - 1, at) && !isOneWord(end - 1, end)) {
            return true;
        }
    }
    return false;
}

/// Whether one file has all of them.
bool isMadeBy(const Source& source, const QStringList& pieces) {
    return std::all_of(pieces.begin(), pieces.end(),
                       [&](const QString& piece) { return has(source, piece); });
}

bool isMadeByOne(const QList<Source>& sources, const QString& sentence) {
    const auto pieces = piecesOf(sentence);
    return std::any_of(sources.begin(), sources.end(),
                       [&](const Source& source) { return isMadeBy(source, pieces); });
}

bool isMadeBySeveral(const QList<Source>& sources, const QString& sentence) {
    const auto pieces = piecesOf(sentence);
    return std::all_of(pieces.begin(), pieces.end(), [&](const QString& piece) {
        return std::any_of(sources.begin(), sources.end(),
                           [&](const Source& source) { return has(source, piece); });
    });
}

/// The reasons and notes that readers of files write out whole, with the file that has them.
QMap<QString, QString> wholeReasons() {
    static const QRegularExpression kReason(
        QStringLiteral(R"re((?:FileReason::\w+,|notes\.emplace_back\(|ErrorCode::\w+,\s*"",)\s*)re"
                       "(%1)\\s*[)};,]")
            .arg(literals().pattern()));
    QMap<QString, QString> reasons;
    for (const Source& source : sourcesUnder(QStringLiteral("core/data"))) {
        for (auto hits = kReason.globalMatch(source.code); hits.hasNext();) {
            const QString reason = contentOf(hits.next().captured(1));
            if (!reason.isEmpty()) {
                reasons.insert(reason, source.name);
            }
        }
    }
    return reasons;
}

bool isMarked(const QString& text) {
    return text.startsWith(QChar(0xAB)) && text.endsWith(QChar(0xBB));
}

privacy::CandidateRecord candidate(std::int64_t index, privacy::Reason reason) {
    privacy::CandidateRecord record;
    record.index = index;
    record.label = "Edema";
    record.reasons = {reason};
    return record;
}

}  // namespace

/// The window's table of the worker's sentences against core, which writes them.
class SentenceSourcesTest : public QObject {
    Q_OBJECT

    MarkingTranslator marks_;

private Q_SLOTS:
    void init() { QCoreApplication::installTranslator(&marks_); }
    void cleanup() { QCoreApplication::removeTranslator(&marks_); }

    void everySentenceIsStillWrittenByCore() {
        const QList<Source> sources = sourcesUnder(QStringLiteral("core"));
        QVERIFY(sources.size() > 100);
        QMap<QString, QString> composed;
        for (const char* marked : kComposed) {
            composed.insert(QString::fromLatin1(marked).remove(u'|'), QString::fromLatin1(marked));
        }
        QStringList lost;
        for (const auto& table : {runSentences(), importSentences()}) {
            for (const char* each : table) {
                const QString sentence = QString::fromLatin1(each);
                const QString marked = composed.take(sentence);
                if (marked.isEmpty() ? !isMadeByOne(sources, sentence)
                                     : !isMadeBySeveral(sources, marked)) {
                    lost.append(sentence);
                }
            }
        }
        QVERIFY2(lost.isEmpty(), qPrintable("core says no longer:\n" + lost.join(u'\n')));
        QVERIFY2(composed.isEmpty(), "a sentence with seams is in no table");
    }

    void aChangedWordIsNoticed() {
        const Source source{{}, {}, QStringLiteral(" images of \n patients\n")};
        QVERIFY(isMadeBy(source, piecesOf(QStringLiteral("%1 images of %2 patients"))));
        QVERIFY(!isMadeBy(source, piecesOf(QStringLiteral("%1 images of %2 patient"))));
        QVERIFY(!isMadeBy(source, piecesOf(QStringLiteral("%1 pictures of %2 patients"))));
        QCOMPARE(contentOf(QStringLiteral("\"one \"\n  \"text\"")), QStringLiteral("one text"));
    }

    void noSentenceStandsTwice() {
        QSet<QString> seen;
        for (const auto& table : {runSentences(), importSentences()}) {
            for (const char* sentence : table) {
                QVERIFY2(!seen.contains(QString::fromLatin1(sentence)), sentence);
                seen.insert(QString::fromLatin1(sentence));
            }
        }
    }

    void everyReasonOfAFileIsKnown() {
        const QMap<QString, QString> reasons = wholeReasons();
        QVERIFY2(reasons.size() > 80, "the readers' reasons are not found any more");
        QStringList unknown;
        for (auto each = reasons.begin(); each != reasons.end(); ++each) {
            if (!isMarked(workerSentence(each.key()))) {
                unknown.append(each.value() + QStringLiteral(": ") + each.key());
            }
        }
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u'\n')));
    }

    void everyTitleAndAdviceOfAShippedPolicyIsKnown() {
        for (const auto& [name, text] : release::shippedPolicies()) {
            const auto policy = release::readPolicy(text);
            QVERIFY_RESULT(policy);
            QVERIFY2(isMarked(policyTitle(QString::fromStdString(policy->title))), name.c_str());
            for (const auto& outcome : release::judge(*policy, {}).rules) {
                QVERIFY2(isMarked(ruleTitle(QString::fromStdString(outcome.rule.title))),
                         outcome.rule.title.c_str());
                QVERIFY2(isMarked(ruleAdvice(QString::fromStdString(outcome.advice))),
                         outcome.rule.id.c_str());
            }
        }
    }

    void whatTheFilterSaysIsKnown_data() {
        QTest::addColumn<int>("reason");
        for (const privacy::Reason reason : privacy::allReasons()) {
            if (reason != privacy::Reason::Accepted && reason != privacy::Reason::Surplus) {
                QTest::newRow(std::string(privacy::reasonName(reason)).c_str()) << int(reason);
            }
        }
    }
    void whatTheFilterSaysIsKnown() {
        QFETCH(const int, reason);
        const auto summary =
            privacy::summarise(std::vector{candidate(0, static_cast<privacy::Reason>(reason)),
                                           candidate(1, privacy::Reason::Blank),
                                           candidate(2, privacy::Reason::Accepted)},
                               std::vector<privacy::GroupTarget>{{0, 5, "Edema"}}, {});
        const QString rejected = QString::fromStdString(privacy::rejectionsInWords(summary));
        const QString shortage = QString::fromStdString("Edema: " + summary.labels[0].shortage);
        for (const QString& shown : {workerSentence(rejected), workerSentence(shortage)}) {
            QVERIFY2(isMarked(shown), qPrintable(shown));
            QVERIFY2(shown.contains(QStringLiteral(" were blank»")), qPrintable(shown));
        }
    }

    void aShortageWithoutRejectionsIsKnown() {
        const std::vector<privacy::GroupTarget> asked{{0, 5, ""}};
        const auto drawn = privacy::summarise({}, asked, {});
        const auto none = QString::fromStdString("All: " + drawn.labels[0].shortage);
        QCOMPARE(workerSentence(none),
                 QStringLiteral("«%1: 0 of 5, because no candidate could be drawn»")
                     .arg(QStringLiteral("«All»")));
        QVERIFY(isMarked(workerSentence(QString::fromStdString(privacy::filterState({})))));
    }
};

OUTIS_TEST_CASE(SentenceSourcesTest);
#include "sentence_sources_test.moc"
