// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/trouble_notice.h"

#include <QMessageBox>

#include "tests/gui/window_stage.h"

using namespace outis;
using namespace outis::gui;

namespace {

constexpr int kWaitMs = 20'000;
constexpr const char* kStatus =
    R"({"workspace":"w","patients":1,"images":1,"holder":null,)"
    R"("stages":[{"stage":"import","state":"fresh"}],"latest_run":"","report":"","samples":""})";

}  // namespace

/// A worker that hangs, behind the real window.
class TroubleTest : public QObject, WindowStage {
    Q_OBJECT

    void click(const char* name) const {
        QTRY_VERIFY_WITH_TIMEOUT(isShown(name), kWaitMs);
        find<QAbstractButton>(name)->click();
    }
    void begin(const QByteArray& script, const Patience& patience) {
        stage_->script(QStringLiteral("run"), script);
        run().setPatience(patience);
        window_->session().startRun();
    }

private Q_SLOTS:
    void init() {
        raiseStage();
        openWindow();
        openWorkspace(kStatus);
        QVERIFY(!isShown("troubleNotice"));
    }
    void cleanup() { strikeStage(); }

    void aQuietWorkerIsToldAndCanBeStopped() {
        begin(QByteArray(kStarted) + kTraining + "@await stop\n" + kStopped,
              {.quietMs = 100, .lookMs = 20});
        QTRY_VERIFY_WITH_TIMEOUT(isShown("troubleNotice"), kWaitMs);
        QVERIFY(find<QLabel>("troubleWhat")->text().contains(QStringLiteral("said nothing")));
        QVERIFY(find<QLabel>("troubleSafe")->text().contains(QStringLiteral("checkpoint")));
        QVERIFY2(!isShown("troubleEnd"), "it is asked before it is killed");
        click("troubleStop");
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Stopped, kWaitMs);
        QVERIFY(!isShown("troubleNotice"));
        QVERIFY(isShown("resumeButton") || !isShown("trainingPage"));
    }

    void whoeverWaitsSeesTheNoticeGoAndTheRunFinish() {
        begin(QByteArray(kStarted) + "@await stop\n" + kFinished, {.quietMs = 100, .lookMs = 20});
        QTRY_VERIFY_WITH_TIMEOUT(isShown("troubleNotice"), kWaitMs);
        run().setPatience({});
        click("troubleWait");
        QVERIFY(!isShown("troubleNotice"));
        QCOMPARE(run().state(), RunState::Running);
        run().stop();
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, kWaitMs);
    }

    void aWorkerThatHangsDeafIsEndedAfterAQuestion() {
        begin(QByteArray("@beat 1\n") + kStarted + kTraining + "@hang\n",
              {.silentMs = 100, .lookMs = 20});
        QTRY_VERIFY_WITH_TIMEOUT(isShown("troubleNotice"), kWaitMs);
        QVERIFY(find<QLabel>("troubleWhat")->text().contains(QStringLiteral("sign of life")));
        QVERIFY(!isShown("troubleStop"));
        click("troubleEnd");
        auto* box = window_->findChild<QMessageBox*>(QStringLiteral("endWorker"));
        QVERIFY(box != nullptr);
        box->findChild<QAbstractButton*>(QStringLiteral("endWorkerCancel"))->click();
        QCOMPARE(run().state(), RunState::Running);
        QTRY_VERIFY(window_->findChild<QMessageBox*>(QStringLiteral("endWorker")) == nullptr);
        click("troubleEnd");
        click("endWorkerYes");
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Crashed, kWaitMs);
        QVERIFY(!isShown("troubleNotice"));
        QVERIFY(run().hasCommandToResume());
        QCOMPARE(run().error()->code, ErrorCode::WorkerCrashed);
    }

    void aStopThatIsNotObeyedIsTold() {
        begin(QByteArray(kStarted) + kTraining + "@hang\n", {.stoppingMs = 100, .lookMs = 20});
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Running, kWaitMs);
        run().stop();
        QTRY_VERIFY_WITH_TIMEOUT(isShown("troubleNotice"), kWaitMs);
        QVERIFY(find<QLabel>("troubleWhat")->text().contains(QStringLiteral("asked to stop")));
        click("troubleEnd");
        click("endWorkerYes");
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Crashed, kWaitMs);
    }

    void aWorkerThatDoesNotBeginCanBeGivenUp() {
        begin("@hang\n", {.beginMs = 100, .lookMs = 20});
        QTRY_VERIFY_WITH_TIMEOUT(isShown("troubleNotice"), kWaitMs);
        QVERIFY(
            find<QLabel>("troubleSafe")->text().contains(QStringLiteral("Nothing was changed")));
        click("troubleEnd");
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Crashed, kWaitMs);
        QCOMPARE(run().error()->code, ErrorCode::WorkerNotStarted);
    }

    void aWorkerOnAnotherComputerThatIsSilentCanBeTakenForGone() {
        window_->session().close();
        const QByteArray run = "20261122-140000-elsewhere";
        stage_->write(QStringLiteral("study.outis/lock.json"),
                      R"({"pid": 1, "host": "elsewhere", "started": "2026-11-22T14:00:00.000Z",)"
                      R"( "run": ")" +
                          run + R"(", "command": "run"})");
        const QString folder = QStringLiteral("study.outis/runs/") + QString::fromLatin1(run);
        stage_->write(folder + QStringLiteral("/events.jsonl"), QByteArray(kStarted) + kTraining);
        stage_->write(folder + QStringLiteral("/heartbeat"), "7\n");
        window_->session().run().setPatience({.silentMs = 100, .lookMs = 20});
        window_->openFolder(stage_->workspace());
        QCOMPARE(this->run().state(), RunState::Running);
        QTRY_VERIFY_WITH_TIMEOUT(isShown("troubleNotice"), kWaitMs);
        QVERIFY(find<QAbstractButton>("troubleEnd")->text().contains(QStringLiteral("gone")));
        click("troubleEnd");
        click("endWorkerYes");
        QTRY_COMPARE_WITH_TIMEOUT(this->run().state(), RunState::Crashed, kWaitMs);
        // The window looks for workers again and again; this one stays gone.
        QTest::qWait(Session::kWatchIntervalMs + 200);
        QCOMPARE(this->run().state(), RunState::Crashed);
    }

    void aWorkerOfANewerVersionIsTold() {
        begin(QByteArray(kStarted) +
                  R"({"v":9,"event":"progress","time":"","name":"train"})"
                  "\n@await stop\n" +
                  kStopped,
              {});
        QTRY_VERIFY_WITH_TIMEOUT(isShown("troubleNotice"), kWaitMs);
        QVERIFY(find<QLabel>("troubleWhat")->text().contains(QStringLiteral("newer version")));
        QVERIFY(!isShown("troubleWait"));
        run().stop();
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Stopped, kWaitMs);
        QVERIFY(!isShown("troubleNotice"));
    }
};

OUTIS_TEST_CASE(TroubleTest);
#include "trouble_test.moc"
