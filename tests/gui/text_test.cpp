// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <limits>

#include "gui/text/error_sentences.h"
#include "gui/text/event_sentences.h"
#include "gui/text/words.h"
#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;

class TextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void timeLeftIsSaidInWords_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("soon") << 12.0 << QStringLiteral("less than a minute left");
        QTest::newRow("minutes") << 370.0 << QStringLiteral("about 6 min left");
        QTest::newRow("an hour") << 3600.0 << QStringLiteral("about 1 h left");
        QTest::newRow("more") << 4800.0 << QStringLiteral("about 1 h 20 min left");
        QTest::newRow("unknown") << std::numeric_limits<double>::quiet_NaN() << QString();
        QTest::newRow("nonsense") << -5.0 << QString();
    }
    void timeLeftIsSaidInWords() {
        QFETCH(const double, seconds);
        QFETCH(const QString, words);
        QCOMPARE(timeLeftWords(seconds), words);
    }

    void countsHaveThinSpaces() {
        QCOMPARE(countWords(7), QStringLiteral("7"));
        QCOMPARE(countWords(34'000), QStringLiteral("34\u2009000"));
        QCOMPARE(countWords(1'234'567), QStringLiteral("1\u2009234\u2009567"));
        QCOMPARE(countWords(-1'000), QStringLiteral("\u22121\u2009000"));
    }

    void figuresHaveAtMostThreeDigits() {
        QCOMPARE(figureWords(0.31847), QStringLiteral("0.318"));
        QCOMPARE(figureWords(112.7), QStringLiteral("113"));
        QCOMPARE(figureWords(999.7), QStringLiteral("1\u2009000"));
        QCOMPARE(figureWords(std::numeric_limits<double>::infinity()), QStringLiteral("–"));
    }

    void everyErrorSaysWhatHappenedWhatIsSafeAndWhatNext() {
        for (int code = 0; code <= static_cast<int>(ErrorCode::Refused); ++code) {
            const ErrorSentences text =
                errorSentences(Error{static_cast<ErrorCode>(code), "x", ""});
            QVERIFY(!text.what.isEmpty());
            QVERIFY(!text.safe.isEmpty());
            QVERIFY(!text.next.isEmpty());
        }
    }

    void copiedDetailsHoldNoPath_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a source file")
            << QStringLiteral("cannot read /data/Doe John/17.dcm: end of file")
            << QStringLiteral("cannot read <path>.dcm: end of file");
        QTest::newRow("the workspace") << QStringLiteral("no space in /w/study.outis/runs/r1")
                                       << QStringLiteral("no space in <workspace>/runs/r1");
        QTest::newRow("no path") << QStringLiteral("3/4 of 20 images/s")
                                 << QStringLiteral("3/4 of 20 images/s");
        QTest::newRow("quoted") << QStringLiteral("'/data/a b/c.png' is no image")
                                << QStringLiteral("'<path>.png' is no image");
    }
    void copiedDetailsHoldNoPath() {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(withoutPaths(text, QStringLiteral("/w/study.outis")), expected);
    }

    void errorDetailsNameTheCode() {
        const QString details = errorDetails(
            Error{ErrorCode::Unreadable, "/data/Doe/1.png", "permission denied"}, QString());
        QVERIFY(details.contains(QStringLiteral("unreadable")));
        QVERIFY(details.contains(QStringLiteral("permission denied")));
        QVERIFY(!details.contains(QStringLiteral("Doe")));
    }

    void progressAndMetricsAreNoLogLines() {
        event::Event event;
        event.kind = event::Kind::Metric;
        QVERIFY(eventSentence(event).isEmpty());
        event.kind = event::Kind::Progress;
        QVERIFY(eventSentence(event).isEmpty());
        event.kind = event::Kind::RunFinished;
        event.outcome = "failed";
        event.error = Error{ErrorCode::DiskFull, "tensors", ""};
        QVERIFY(eventSentence(event).contains(QStringLiteral("space")));
    }
};

OUTIS_TEST_CASE(TextTest);
#include "text_test.moc"
