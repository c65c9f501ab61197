// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/threshold_choice.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include "gui/bridge/threshold_reader.h"
#include "tests/gui/privacy/made_privacy.h"
#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;
using namespace outis::gui::test;

class ThresholdChoiceTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    [[nodiscard]] std::shared_ptr<const ThresholdChoice> read() const {
        const auto choice = readThresholdChoice(madeSource(folder_.path()), {});
        return choice ? *choice : nullptr;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(writeTrials(folder_.path())); }

    void everyStepCountsWhatIsLeft() {
        const auto choice = read();
        QVERIFY(choice != nullptr);
        QCOMPARE(choice->steps.size(), std::size_t{3});
        QCOMPARE(choice->now, std::size_t{0});
        QCOMPARE(choice->nearestBy, QStringLiteral("distance-ratio"));
        const auto left = [&](std::size_t step) {
            return choice->steps[step].trial.summary.accepted;
        };
        QCOMPARE(left(0), 10);
        QCOMPARE(left(1), 7);
        QCOMPARE(left(2), 3);
        QCOMPARE(choice->steps[0].trial.nearest, 5);
        QCOMPARE(choice->steps[2].trial.nearest, 2);
        QVERIFY(choice->steps[0].reached.has_value());
        QVERIFY(*choice->steps[0].reached >= 5);
        QVERIFY(*choice->steps[0].reached <= 20);
    }

    void theWordsCompareWithNow() {
        const auto choice = read();
        const StepWords now = wordsOf(*choice, 0);
        QCOMPARE(now.images, QStringLiteral("10 of 10 images left"));
        QVERIFY(now.threshold.contains(QStringLiteral("as it is now")));
        const StepWords then = wordsOf(*choice, 1);
        QCOMPARE(then.images, QStringLiteral("7 of 10 images left, 3 fewer than now"));
        QVERIFY(then.threshold.contains(QStringLiteral("10.0 %")));
        QVERIFY(then.threshold.contains(QStringLiteral("stricter")));
        QVERIFY(then.found.contains(QStringLiteral("90.0 % [55.0 %, 99.0 %]")));
        QVERIFY(then.variety.contains(QStringLiteral("4 different of 20")));
        QVERIFY(then.state.contains(QStringLiteral("distance-ratio")));
    }

    void findingsThatFallShortAreMarked() {
        const auto choice = read();
        const QList<TextRow> rows = findingRows(*choice, 2);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].cells, (QStringList{QStringLiteral("No finding"), QStringLiteral("6"),
                                             QStringLiteral("6"), QStringLiteral("▲ 0")}));
        QCOMPARE(rows[1].cells, (QStringList{QStringLiteral("Edema"), QStringLiteral("4"),
                                             QStringLiteral("4"), QStringLiteral("▲ 3")}));
        QCOMPARE(rows[1].tone, QStringLiteral("attention"));
        QCOMPARE(findingRows(*choice, 0)[1].tone, QString());
    }

    void accuracyIsNeverMadeUp() {
        const ReportNumber known{0.84, 0.8, 0.87, QStringLiteral("ok")};
        QVERIFY(accuracyWords(known, true).contains(QStringLiteral("0.84 [0.8, 0.87]")));
        QVERIFY(!accuracyWords(known, true).contains(QStringLiteral("not computed")));
        QVERIFY(accuracyWords(known, false).contains(QStringLiteral("not computed")));
        QVERIFY(accuracyWords({{}, {}, {}, QStringLiteral("too few patients")}, true)
                    .contains(QStringLiteral("too few patients")));
    }

    void theCommandNamesOptionAndStage() {
        const auto choice = read();
        const QString command = commandFor(*choice, 1);
        QVERIFY(command.contains(QStringLiteral("--from detect --detect-false-rejects 0.1")));
        ThresholdChoice odd = *choice;
        odd.source.workspace = QStringLiteral("/a/it's");
        QVERIFY(commandFor(odd, 1).contains(QStringLiteral("'/a/it'\\''s'")));
    }

    void otherThresholdsThanTheirsAreRefused() {
        ThresholdSource source = madeSource(folder_.path());
        source.falseRejects = 0.07;
        QCOMPARE(readThresholdChoice(source, {}).error().subject, std::string("thresholds"));
        source = madeSource(folder_.path());
        source.ledger = QStringLiteral("synthetic/r/none.jsonl");
        QVERIFY(readThresholdChoice(source, {}).error().code == ErrorCode::NotFound);
    }

    void theReaderAnswersOncePerWish() {
        ThresholdReader reader;
        QSignalSpy ready(&reader, &ThresholdReader::ready);
        QSignalSpy failed(&reader, &ThresholdReader::failed);
        ThresholdSource broken = madeSource(folder_.path());
        broken.limits = QStringLiteral("none.json");
        reader.read(broken);
        reader.read(madeSource(folder_.path()));  // the first wish is dropped
        QTRY_COMPARE(ready.count(), 1);
        QCOMPARE(failed.count(), 0);
        reader.read(broken);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!reader.isBusy());
    }
};

OUTIS_TEST_CASE(ThresholdChoiceTest);
#include "threshold_choice_test.moc"
