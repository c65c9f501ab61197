// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/trouble_notice.h"

#include <QMessageBox>

#include "gui/main_window.h"
#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;

namespace {

constexpr int kWaitMs = 20'000;
constexpr const char* kStatus =
    R"({"workspace":"w","patients":1,"images":1,"holder":null,)"
    R"("stages":[{"stage":"import","state":"fresh"}],"latest_run":"","report":"","samples":""})";

}  // namespace

/// A worker that hangs, behind the real window.
class TroubleTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Stage> stage_;
    std::unique_ptr<FakeDialogs> dialogs_;
    std::unique_ptr<MainWindow> window_;

    template <class T = QWidget>
    [[nodiscard]] T* find(const char* name) const {
        return window_->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] bool isShown(const char* name) const { return find(name)->isVisible(); }
    void click(const char* name) const {
        QTRY_VERIFY_WITH_TIMEOUT(isShown(name), kWaitMs);
        find<QAbstractButton>(name)->click();
    }
    [[nodiscard]] RunModel& run() const { return window_->session().run(); }
    void begin(const QByteArray& script, const Patience& patience) {
        stage_->script(QStringLiteral("run"), script);
        run().setPatience(patience);
        window_->session().startRun();
    }

private Q_SLOTS:
    void init() {
        stage_ = std::make_unique<Stage>();
        dialogs_ = std::make_unique<FakeDialogs>();
        window_ = std::make_unique<MainWindow>(
            SessionWorld{stage_->launcher, Stage::worker(), stage_->settings}, *dialogs_);
        window_->show();
        QVERIFY_RESULT(stage_->makeWorkspace());
        stage_->script(QStringLiteral("status.json"), kStatus);
        window_->openFolder(stage_->workspace());
        QTRY_VERIFY_WITH_TIMEOUT(window_->session().status().has_value(), kWaitMs);
        QVERIFY(!isShown("troubleNotice"));
    }
    void cleanup() {
        window_.reset();
        dialogs_.reset();
        stage_.reset();
    }

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
