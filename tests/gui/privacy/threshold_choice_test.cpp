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
        const ReportNumber unknown{{}, {}, {}, QStringLiteral("too few patients")};
        QVERIFY(measuredWords(known).contains(QStringLiteral("0.84 [0.8, 0.87]")));
        QVERIFY(measuredWords(unknown).contains(QStringLiteral("too few patients")));
        QVERIFY(estimateWords(known, std::nullopt).startsWith(QStringLiteral("Not estimated")));
        QVERIFY(estimateWords(known, AccuracyTrial{0.1, 0, 3, unknown})
                    .startsWith(QStringLiteral("Not estimated")));
        QVERIFY(estimateWords(known, AccuracyTrial{0.1, 8, 0, unknown})
                    .contains(QStringLiteral("too few patients")));
        QVERIFY(estimateWords(unknown, AccuracyTrial{0.1, 8, 0, {1, 0, 2, {}}}).isEmpty());
        QVERIFY(!estimatedAuroc(known, unknown).value);
        QCOMPARE(estimatedAuroc(known, unknown).state, unknown.state);
    }

    void anEstimateHoldsTheDoubtOfBothNumbers() {
        const ReportNumber measured{0.8, 0.77, 0.84, {}};
        const ReportNumber estimate = estimatedAuroc(measured, {2, -1, 6, {}});
        QVERIFY(qAbs(*estimate.value - 0.78) < 1e-9);
        QVERIFY(qAbs(*estimate.low - 0.73) < 1e-9);   // 3 and 4 points to the side of a loss
        QVERIFY(qAbs(*estimate.high - 0.83) < 1e-9);  // 4 and 3 to the other
        const ReportNumber bare = estimatedAuroc({0.8, {}, {}, {}}, {2, -1, 6, {}});
        QVERIFY(bare.value && !bare.low && !bare.high);
        const QString words = estimateWords(measured, AccuracyTrial{0.1, 412, 9, {2, -1, 6, {}}});
        QVERIFY(words.contains(QStringLiteral("0.78 [0.73, 0.83]")));
        QVERIFY(words.contains(QStringLiteral("412 images")));
        QVERIFY(words.contains(QStringLiteral("9 more")));
    }

    void theEstimateIsThatOfTheStep() {
        const auto choice = read();
        const double second = choice->steps[1].trial.limits.falseRejects;
        const QList<AccuracyTrial> trials{{second, 7, 0, {1, 0, 2, {}}}};
        QVERIFY(!accuracyAt(*choice, 0, trials));
        QCOMPARE(accuracyAt(*choice, 1, trials)->images, 7);
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
