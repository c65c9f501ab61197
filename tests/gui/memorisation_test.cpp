// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/memorisation_series.h"

#include <limits>

#include "gui/text/memorisation_words.h"
#include "tests/gui/test_case.h"

using namespace outis::gui;

namespace {

/// As the worker sends one; true when the last metric made it complete.
bool measure(MemorisationSeries& series, std::int64_t step, double share, double low, double high,
             double copies) {
    bool isComplete = series.append("memorisation-share", step, share);
    isComplete = series.append("memorisation-low", step, low) || isComplete;
    isComplete = series.append("memorisation-high", step, high) || isComplete;
    isComplete = series.append("memorisation-auc", step, share) || isComplete;
    return !isComplete && series.append("memorisation-copies", step, copies);
}

}  // namespace

class MemorisationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMeasurementIsCompleteWithItsLastFigure() {
        MemorisationSeries series;
        QVERIFY(series.isEmpty());
        QVERIFY(measure(series, 1000, 0.51, 0.45, 0.57, 0));
        QCOMPARE(series.points().size(), std::size_t{1});
        QCOMPARE(series.last().images, 1000);
        QCOMPARE(series.last().auc, 0.51);
    }

    void theStateFollowsTheLowerBound_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<int>("state");
        const auto row = [](const char* name, double low, MemorisationState state) {
            QTest::newRow(name) << low << static_cast<int>(state);
        };
        row("below a half", 0.44, MemorisationState::NoSign);
        row("at a half", 0.5, MemorisationState::NoSign);
        row("above a half", 0.52, MemorisationState::Rising);
        row("at the limit", 0.55, MemorisationState::Rising);
        row("above the limit", 0.56, MemorisationState::OverLimit);
    }
    void theStateFollowsTheLowerBound() {
        QFETCH(const double, low);
        QFETCH(const int, state);
        MemorisationSeries series;
        QVERIFY(measure(series, 1000, 0.6, low, 0.7, 2));
        QCOMPARE(static_cast<int>(series.state()), state);
    }

    void theWorkersJudgementDecidesWhereItIsThere() {
        MemorisationSeries series;
        series.append("memorisation-over-limit", 1000, 1);  // because of near-copies
        QVERIFY(measure(series, 1000, 0.51, 0.45, 0.57, 40));
        QCOMPARE(series.state(), MemorisationState::OverLimit);
        QVERIFY(memorisationSentence(series.last()).contains(QStringLiteral("over the limit")));
        QVERIFY(measure(series, 2000, 0.7, 0.6, 0.8, 0));
        QCOMPARE(series.state(), MemorisationState::OverLimit);
        QVERIFY(!series.append("memorisation-over-limit", 2000, 0));  // no second measurement
        QCOMPARE(series.state(), MemorisationState::Rising);
        QVERIFY(measure(series, 3000, 0.7, 0.6, 0.8, 0));  // says nothing of its own
        QCOMPARE(series.state(), MemorisationState::OverLimit);
        series.append("memorisation-over-limit", 3000, std::numeric_limits<double>::quiet_NaN());
        QCOMPARE(series.state(), MemorisationState::OverLimit);
    }

    void halfAMeasurementChangesNoState() {
        MemorisationSeries series;
        QVERIFY(measure(series, 1000, 0.7, 0.6, 0.8, 1));
        series.append("memorisation-share", 2000, 0.5);
        QCOMPARE(series.state(), MemorisationState::OverLimit);
        QCOMPARE(series.last().images, 1000);
        QCOMPARE(series.points().size(), std::size_t{2});
    }

    void aResumedTrainingReplacesWhatCameAfterItsCheckpoint() {
        MemorisationSeries series;
        for (int step = 1; step <= 4; ++step) {
            QVERIFY(measure(series, step * 1000, 0.5, 0.4, 0.6, 0));
        }
        QVERIFY(measure(series, 2000, 0.7, 0.6, 0.8, 3));
        QCOMPARE(series.points().size(), std::size_t{2});
        QCOMPARE(series.last().copies, 3);
    }

    void whatIsNoNumberIsNoMeasurement() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        MemorisationSeries series;
        QVERIFY(!measure(series, 1000, nan, nan, nan, nan));
        QVERIFY(series.points().empty());
        QCOMPARE(series.state(), MemorisationState::Unmeasured);
        QVERIFY(!series.append("loss", 1000, 0.5));
    }

    void itIsSaidInWords() {
        QCOMPARE(copiesWords(0), QStringLiteral("no near-copies of training images"));
        QCOMPARE(copiesWords(1), QStringLiteral("1 near-copy of a training image"));
        QCOMPARE(copiesWords(12), QStringLiteral("12 near-copies of training images"));
        QVERIFY(copiesWords(-1).isEmpty());
        MemorisationSeries series;
        QVERIFY(measure(series, 8000, 0.522, 0.461, 0.583, 0));
        QCOMPARE(memorisationSentence(series.last()),
                 QStringLiteral("Memorisation after 8\u2009000 images: no sign; 52 % [46, 58] lie "
                                "nearer to training, no near-copies."));
        QCOMPARE(shareSentence(series.last()),
                 QStringLiteral("52 % [46, 58] of the samples lie nearer to training than to "
                                "held-back patients"));
    }
};

OUTIS_TEST_CASE(MemorisationTest);
#include "memorisation_test.moc"
