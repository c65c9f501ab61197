// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>

#include "gui/decision/ledger_card.h"
#include "gui/decision/policy_card.h"
#include "gui/decision/record_cards.h"
#include "gui/models/export_form.h"
#include "gui/models/key_ring.h"
#include "gui/text/error_sentences.h"
#include "gui/text/release_words.h"
#include "tests/gui/made_release.h"
#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;
using namespace outis::test;
using release::ReleaseState;

namespace {

QJsonObject parsed(const QByteArray& text) {
    const QByteArray json = text.startsWith("@print ") ? text.mid(7) : text;
    return QJsonDocument::fromJson(json).object();
}

ReleaseFacts factsOf(const QByteArray& record) {
    return releaseFactsOf(parsed(record)).value_or(ReleaseFacts{});
}

QString refused(const char* subject, const char* detail) {
    return errorSentences(Error{ErrorCode::Refused, subject, detail}).what;
}

}  // namespace

/// What the answers about releases become, without a window.
class ReleaseFactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReleaseIsReadWithItsRulesAndStatements() {
        const ReleaseFacts facts = factsOf(record(
            "in-review",
            statement("submit", "A") + "," + statement("override", "B", R"({"rule":"loss"})") +
                "," + statement("review", "B", R"({"pairs":[{"pair":1},{"pair":2}]})"),
            "revise", "1,2,3"));
        QCOMPARE(facts.release, QStringLiteral("20261123-aa"));
        QVERIFY(facts.state == ReleaseState::InReview);
        QCOMPARE(facts.images, 48);
        QCOMPARE(facts.review.open, 3);
        QVERIFY(!facts.review.isDone());
        QCOMPARE(facts.statements.size(), 3);
        QCOMPARE(facts.statements.at(2).pairs, 2);
        QCOMPARE(facts.overridesOf(QStringLiteral("loss")).size(), 1);
        QVERIFY(facts.last(QStringLiteral("submit")) != nullptr);
        QVERIFY(facts.last(QStringLiteral("approve-first")) == nullptr);
        QCOMPARE(facts.verdict.count(RuleState::Passed), 2);
        QCOMPARE(facts.verdict.count(RuleState::Failed), 1);
        QCOMPARE(facts.verdict.count(RuleState::NotMeasured), 1);
        QVERIFY(facts.can(release::ReleaseAct::Reject));
        QVERIFY(!facts.can(release::ReleaseAct::Export));
    }

    void whatIsNoReleaseGivesNone() {
        QVERIFY(!releaseFactsOf({}));
        QVERIFY(!releaseFactsOf(parsed(record("of-a-newer-program", ""))));
        QCOMPARE(ledgerFactsOf({}).size(), 0);
        QVERIFY(logVerdictOf({}).state == LogVerdict::State::Broken);
        QVERIFY(!packageFactsOf({}).isSound);
    }

    void rulesStandInTheTableInWords() {
        const ReleaseFacts facts =
            factsOf(record("in-review", statement("override", "B", R"({"rule":"loss"})")));
        TextTable table(
            {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")});
        const QAbstractItemModelTester tester(
            &table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setRows(ruleRowsOf(facts.verdict, &facts));
        const auto cell = [&](int row, int column) {
            return table.index(row, column).data().toString();
        };
        QCOMPARE(cell(0, 1), QStringLiteral("48"));
        QCOMPARE(cell(0, 2), QStringLiteral("≥ 1"));
        QCOMPARE(cell(0, 3), QStringLiteral("● pass"));
        QCOMPARE(cell(1, 1), QStringLiteral("yes"));
        QCOMPARE(cell(2, 1), QStringLiteral("1.22"));
        QVERIFY(cell(2, 0).contains(QStringLiteral("1 of 2 set it aside. B: because")));
        QCOMPARE(cell(3, 1), QStringLiteral("–"));
        QCOMPARE(cell(3, 3), QStringLiteral("▲ not measured"));
        QCOMPARE(table.index(2, 3).data(TextTable::ToneRole).toString(), QStringLiteral("fail"));
    }

    void aRuleThatTwoSetAsideSaysSo() {
        RuleFact rule;
        rule.state = RuleState::Failed;
        QVERIFY(!rule.stands());
        rule.override = QStringLiteral("B: x; C: y");
        QVERIFY(rule.stands());
        QCOMPARE(ruleStateWord(rule), QStringLiteral("◆ set aside"));
        QCOMPARE(ruleTone(rule), QStringLiteral("attention"));
    }

    void theNextStepIsSaidInEveryState() {
        const QByteArray submitted = statement("submit", "A");
        const auto next = [](const QByteArray& text) { return nextStepSentence(factsOf(text)); };
        QVERIFY(next(record("in-review", submitted, "release", "1,2"))
                    .startsWith(QStringLiteral("2 of 42 pairs")));
        QVERIFY(next(record("in-review", submitted, "revise")).contains(QStringLiteral("Rules")));
        QVERIFY(next(record("in-review", submitted)).contains(QStringLiteral("A prepared it")));
        QVERIFY(next(record("in-review", submitted + "," + statement("approve-first", "B")))
                    .startsWith(QStringLiteral("B has approved")));
        QVERIFY(next(record("changes-requested", statement("request-changes", "B")))
                    .contains(QStringLiteral("“because”")));
        for (const char* state :
             {"draft", "approved", "rejected", "exported", "withdrawn", "superseded"}) {
            QVERIFY2(!next(record(state, submitted)).isEmpty(), state);
        }
        QCOMPARE(decisionLine(factsOf(record("in-review", submitted))),
                 QStringLiteral("waits for 2 people"));
        QCOMPARE(decisionLine(factsOf(record("approved", submitted))), QStringLiteral("approved"));
    }

    void refusalsAreSaidInPlainWords() {
        QVERIFY(refused("A", "whoever prepared a release cannot approve it")
                    .startsWith(QStringLiteral("A prepared this release")));
        QVERIFY(refused("B", "has approved already; the second approval is another person's")
                    .startsWith(QStringLiteral("B has approved this release already")));
        QVERIFY(refused("B", "wrong passphrase").contains(QStringLiteral("key of B")));
        QVERIFY(refused("review", "42 of 43 pairs are not decided: 1, 2, ...")
                    .startsWith(QStringLiteral("42 of 43 pairs")));
        QVERIFY(refused("approve", "the release is changes-requested: not possible now")
                    .endsWith(QStringLiteral("the release is changes requested")));
        QVERIFY(refused("%2", "wrong passphrase").endsWith(QStringLiteral("%2")));
        QVERIFY(refused("final scan", "3 names").endsWith(QStringLiteral("final scan: 3 names")));
        const auto again = errorSentences(
            Error{ErrorCode::AlreadyExists, "release x", "the same files and pictures, rejected"});
        QVERIFY(again.what.contains(QStringLiteral("submitted before")));
        QVERIFY(!refusalWords(Error{ErrorCode::AlreadyExists, "/a", "a folder"}));
    }

    void theLedgerSaysWhatIsDueAndWhatWasWithdrawn() {
        const QList<LedgerFact> ledger = ledgerFactsOf(parsed(kLedger));
        QCOMPARE(ledger.size(), 2);
        QVERIFY(reminderWords(ledger).contains(QStringLiteral("Old chests")));
        QVERIFY(!reminderWords(ledger).contains(QStringLiteral("Older")));
        const QList<TextRow> rows = ledgerRowsOf(ledger);
        QCOMPARE(rows.at(0).cells.at(2), QStringLiteral("Uni A, Lab"));
        QVERIFY(rows.at(0).cells.at(5).startsWith(QStringLiteral("▲ due")));
        QCOMPARE(rows.at(0).tone, QStringLiteral("attention"));
        QVERIFY(rows.at(1).cells.at(5).startsWith(QStringLiteral("■ withdrawn")));
    }

    void theLogStandsWithItsNewestActFirst() {
        const QList<TextRow> rows = logRowsOf(logFactsOf(parsed(kLog)));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).cells.at(2), QStringLiteral("looked at pairs"));
        QCOMPARE(rows.at(1).cells.at(3), QStringLiteral("20261123-aa"));
        LogVerdict verdict;
        verdict.line = 7;
        verdict.reason = QStringLiteral("digest");
        QVERIFY(logSentence(verdict).contains(QStringLiteral("line 7, digest")));
    }

    void theKeyRingKeepsPlacesAndNamesAlone() {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        {
            KeyRing ring(settings);
            const QAbstractItemModelTester tester(
                &ring, QAbstractItemModelTester::FailureReportingMode::QtTest);
            ring.add({QStringLiteral("/a.json"), QStringLiteral("A"), QStringLiteral("r")});
            ring.add({QStringLiteral("/b.json"), QStringLiteral("B"), QStringLiteral("r")});
            ring.add({QStringLiteral("/a.json"), QStringLiteral("A"), QStringLiteral("r")});
            QCOMPARE(ring.rowCount(), 2);
            for (int count = 0; count < 2 * KeyRing::kMaxRows; ++count) {
                ring.add({QString::number(count), QStringLiteral("N"), QStringLiteral("r")});
            }
            QCOMPARE(ring.rowCount(), KeyRing::kMaxRows);
        }
        const KeyRing again(settings);
        QCOMPARE(again.rowCount(), KeyRing::kMaxRows);
        QCOMPARE(again.index(0).data().toString(), QStringLiteral("N, r"));
        QCOMPARE(again.rowOf(QStringLiteral("/a.json")), -1);
    }

    void aPackageIsCheckedBeforeItIsWritten() {
        QTemporaryDir folder;
        const QDir dir(folder.path());
        QVERIFY(dir.mkpath(QStringLiteral("study.outis")) && dir.mkpath(QStringLiteral("empty")) &&
                dir.mkpath(QStringLiteral("full/x")));
        const QString workspace = dir.filePath(QStringLiteral("study.outis"));
        ExportForm form;
        QCOMPARE(problemsOf(form, workspace).size(), 5);
        form = {dir.filePath(QStringLiteral("new")),
                QStringLiteral("t"),
                QStringLiteral("p"),
                QStringLiteral("c"),
                {},
                {QStringLiteral("Uni A")},
                true};
        QVERIFY(problemsOf(form, workspace).isEmpty());
        const auto isRefused = [&](const QString& target) {
            ExportForm other = form;
            other.target = target;
            return problemsOf(other, workspace).contains(ExportField::Target);
        };
        QVERIFY(!isRefused(dir.filePath(QStringLiteral("empty"))));
        QVERIFY(isRefused(dir.filePath(QStringLiteral("full"))));
        QVERIFY(isRefused(workspace + QStringLiteral("/releases/p")));
        QVERIFY(isRefused(workspace));
        QVERIFY(isRefused(folder.path()));
        QVERIFY(isRefused(dir.filePath(QStringLiteral("no/where"))));
        QVERIFY(isRefused(QStringLiteral("relative")));
        form.url = QStringLiteral("not an address");
        QVERIFY(problemsOf(form, workspace).contains(ExportField::Url));
        form.url = QStringLiteral("https://example.org/set");
        const QStringList arguments = exportArguments(form, QStringLiteral("r1"));
        QVERIFY(arguments.contains(QStringLiteral("--recipient=Uni A")));
        QVERIFY(arguments.contains(QStringLiteral("--url=https://example.org/set")));
        QVERIFY(arguments.contains(QStringLiteral("--dicom")));
        QCOMPARE(recipientsOf(QStringLiteral(" A  B \n\nC\nA B\n")),
                 QStringList({QStringLiteral("A B"), QStringLiteral("C")}));
    }
};

OUTIS_TEST_CASE(ReleaseFactsTest);
#include "release_facts_test.moc"
