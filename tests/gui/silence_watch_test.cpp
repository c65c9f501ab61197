// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/silence_watch.h"

#include "tests/gui/test_case.h"

using namespace outis::gui;

/// When a worker counts as hanging, with times that the test says.
class SilenceWatchTest : public QObject {
    Q_OBJECT

    static SilenceWatch begun(bool hasSpoken) {
        SilenceWatch watch;
        watch.setPatience(
            {.beginMs = 100, .quietMs = 500, .stoppingMs = 50, .silentMs = 200, .lookMs = 1});
        watch.begin(1000, hasSpoken);
        return watch;
    }

private Q_SLOTS:
    void aWorkerThatNeverBeganIsTold() {
        const SilenceWatch watch = begun(false);
        QCOMPARE(watch.look(1099), Silence::None);
        QCOMPARE(watch.look(1100), Silence::NotBegun);
        QCOMPARE(watch.quietForMs(1100), qint64(100));
    }

    void aWorkerWhoseProcessLivesIsQuietOnlyAfterLong() {
        SilenceWatch watch = begun(false);
        watch.hear(1010);
        for (int beat = 0; beat < 40; ++beat) {
            watch.feel(QByteArray::number(beat), 1010 + beat * 20);
        }
        QCOMPARE(watch.look(1509), Silence::None);
        QCOMPARE(watch.look(1510), Silence::Quiet);
        watch.hear(1600);
        QCOMPARE(watch.look(1601), Silence::None);
    }

    void aHeartbeatThatStandsStillIsNoSignOfLife() {
        SilenceWatch watch = begun(true);
        watch.feel("1", 1000);
        watch.feel("1", 1150);
        watch.feel({}, 1180);
        QCOMPARE(watch.look(1199), Silence::None);
        QCOMPARE(watch.look(1200), Silence::Silent);
        QVERIFY(!watch.isFelt(1200));
        watch.feel("2", 1200);
        QCOMPARE(watch.look(1201), Silence::None);
        QVERIFY(watch.isFelt(1201));
    }

    void wordsAreASignOfLifeWithoutAHeartbeat() {
        SilenceWatch watch = begun(true);
        watch.feel("1", 1000);
        watch.hear(1190);
        QCOMPARE(watch.look(1300), Silence::None);
        QCOMPARE(watch.look(1390), Silence::Silent);
    }

    void anOlderWorkerWithoutHeartbeatIsOnlyQuiet() {
        SilenceWatch watch = begun(true);
        QCOMPARE(watch.look(1499), Silence::None);
        QCOMPARE(watch.look(1500), Silence::Quiet);
    }

    void aWorkerThatWasAskedToStopHasLessTime() {
        SilenceWatch watch = begun(true);
        watch.ask(1100);
        QCOMPARE(watch.look(1149), Silence::None);
        QCOMPARE(watch.look(1150), Silence::Quiet);
    }

    void whoeverWaitsIsAskedAgainAfterTheSameTime() {
        SilenceWatch watch = begun(true);
        watch.feel("1", 1000);
        QCOMPARE(watch.look(1250), Silence::Silent);
        watch.wait(1250);
        QCOMPARE(watch.look(1449), Silence::None);
        QCOMPARE(watch.look(1450), Silence::Silent);
    }
};

OUTIS_TEST_CASE(SilenceWatchTest);
#include "silence_watch_test.moc"
