// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/run_model.h"

#include <QSignalSpy>

#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;

/// The runner and the run's model with a scripted worker: a true process, played events.
class RunModelTest : public QObject {
    Q_OBJECT

    static constexpr int kWaitMs = 20'000;

    std::unique_ptr<Stage> stage_;
    std::unique_ptr<WorkerRunner> runner_;
    std::unique_ptr<RunModel> run_;

    [[nodiscard]] WorkerCommand command(const char* name) const {
        return {QString::fromLatin1(name), {QStringLiteral("--workspace"), stage_->workspace()}};
    }
    void begin(const char* name = "run") { run_->begin(stage_->workspace(), {command(name)}); }
    [[nodiscard]] QByteArray control() const {
        return stage_->read(QStringLiteral("study.outis/runs/%1/control.json").arg(run_->runId()));
    }

private Q_SLOTS:
    void init() {
        stage_ = std::make_unique<Stage>();
        runner_ = std::make_unique<WorkerRunner>(stage_->launcher, Stage::worker());
        run_ = std::make_unique<RunModel>(*runner_);
    }
    void cleanup() {
        run_.reset();
        runner_.reset();
        stage_.reset();
    }

    void aRunIsFollowedToItsEnd() {
        stage_->script(QStringLiteral("run"), QByteArray(kStarted) + kTraining + kFinished);
        begin();
        QCOMPARE(run_->state(), RunState::Starting);
        QTRY_COMPARE_WITH_TIMEOUT(run_->state(), RunState::Finished, kWaitMs);
        QCOMPARE(run_->figures().imagesSeen, 34'000);
        QCOMPARE(run_->losses().size(), std::size_t{1});
        QVERIFY(!run_->error());
    }

    void aKilledWorkerIsACrash() {
        stage_->script(QStringLiteral("run"), QByteArray(kStarted) + kTraining + "@kill\n");
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(run_->state(), RunState::Crashed, kWaitMs);
        QCOMPARE(run_->error()->code, ErrorCode::WorkerCrashed);
        QCOMPARE(run_->stages().running(), nullptr);
        QVERIFY(run_->can(RunTrigger::Resume));
    }

    void aLastLineCutOffByTheCrashIsNoLastWord() {
        stage_->script(QStringLiteral("run"),
                       QByteArray(kStarted) +
                           "@partial {\"v\":1,\"event\":\"run-finished\",\"outcome\":\n@kill\n");
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(run_->state(), RunState::Crashed, kWaitMs);
    }

    void aProgramThatIsNotThereIsSaid() {
        WorkerRunner runner(stage_->launcher, stage_->folder.filePath(QStringLiteral("none")));
        RunModel run(runner);
        run.begin(stage_->workspace(), {command("run")});
        QCOMPARE(run.state(), RunState::Failed);
        QCOMPARE(run.error()->code, ErrorCode::WorkerNotStarted);
    }

    void aWorkerThatEndsWithoutAWordWasNotStarted() {
        stage_->script(QStringLiteral("run"),
                       "@complain libx.so.1: cannot open shared object file\n@exit 127\n");
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(run_->state(), RunState::Crashed, kWaitMs);
        QCOMPARE(run_->error()->code, ErrorCode::WorkerNotStarted);
        QVERIFY(run_->error()->detail.find("libx.so.1") != std::string::npos);
    }

    void aRefusalOnStandardOutputIsAFailureWithItsReason() {
        stage_->script(QStringLiteral("run"),
                       "@print {\"error\": {\"code\": \"workspace-locked\", \"subject\": \"w\", "
                       "\"detail\": \"process 12\"}}\n@exit 1\n");
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(run_->state(), RunState::Failed, kWaitMs);
        QCOMPARE(run_->error()->code, ErrorCode::WorkspaceLocked);
        QCOMPARE(run_->error()->detail, std::string("process 12"));
    }

    void aFailedRunKeepsItsError() {
        stage_->script(
            QStringLiteral("run"),
            QByteArray(kStarted) + kTraining +
                R"({"v":1,"event":"run-finished","time":"2026-11-22T14:05:00.000Z","outcome":"failed","seconds":3,"error":{"code":"disk-full","subject":"tensors","detail":""}})"
                "\n");
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(run_->state(), RunState::Failed, kWaitMs);
        QCOMPARE(run_->error()->code, ErrorCode::DiskFull);
        QCOMPARE(run_->stages().find(QStringLiteral("train"))->state, StageState::Failed);
    }

    void pauseIsWrittenAndResumeStartsTheSameCommandAgain() {
        stage_->script(QStringLiteral("run"),
                       QByteArray(kStarted) + kTraining + "@await pause\n" + kStopped);
        stage_->script(QStringLiteral("run-2"), QByteArray(kStarted) + kFinished);
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(run_->state(), RunState::Running, kWaitMs);
        run_->pause();
        run_->pause();
        QCOMPARE(run_->state(), RunState::Pausing);
        QTRY_COMPARE_WITH_TIMEOUT(run_->state(), RunState::Paused, kWaitMs);
        QVERIFY(control().contains("\"pause\""));
        run_->resume();
        run_->resume();
        QTRY_COMPARE_WITH_TIMEOUT(run_->state(), RunState::Finished, kWaitMs);
        QCOMPARE(stage_->callsOf("run"), 2);
        QCOMPARE(run_->losses().size(), std::size_t{1});
    }

    void aStopBeforeTheFirstWordIsSentWithIt() {
        stage_->script(QStringLiteral("run"),
                       "@sleep 0.5\n" + QByteArray(kStarted) + "@await stop\n" + kStopped);
        begin();
        run_->stop();
        QCOMPARE(run_->state(), RunState::Stopping);
        QTRY_COMPARE_WITH_TIMEOUT(run_->state(), RunState::Stopped, kWaitMs);
    }

    void theNextCommandBeginsWhenTheOneBeforeItHasFinished() {
        stage_->script(QStringLiteral("import"), QByteArray(kStarted) + kFinished);
        stage_->script(QStringLiteral("run"), QByteArray(kStarted) + kFinished);
        run_->begin(stage_->workspace(), {command("import"), command("run")});
        QTRY_COMPARE_WITH_TIMEOUT(run_->state(), RunState::Finished, kWaitMs);
        QCOMPARE(stage_->calls().size(), 2);
        QVERIFY(stage_->calls().at(0).startsWith("import "));
        QVERIFY(stage_->calls().at(1).startsWith("run "));
    }

    void aStoppedImportIsNotFollowedByTheRun() {
        stage_->script(QStringLiteral("import"), QByteArray(kStarted) + "@await stop\n" + kStopped);
        run_->begin(stage_->workspace(), {command("import"), command("run")});
        QTRY_COMPARE_WITH_TIMEOUT(run_->state(), RunState::Running, kWaitMs);
        run_->stop();
        QTRY_COMPARE_WITH_TIMEOUT(run_->state(), RunState::Stopped, kWaitMs);
        QCOMPARE(stage_->callsOf("run"), 0);
    }

    void garbageBetweenEventsIsSkippedAndNoted() {
        stage_->script(QStringLiteral("run"),
                       QByteArray(kStarted) + "garbage\n{\"v\":1}\n" + kTraining + kFinished);
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(run_->state(), RunState::Finished, kWaitMs);
        QCOMPARE(run_->figures().imagesSeen, 34'000);
        QVERIFY(run_->log().asText({}).contains(QStringLiteral("skipped")));
    }

    void aPictureOutsideTheWorkspaceIsNotTaken() {
        stage_->script(
            QStringLiteral("run"),
            QByteArray(kStarted) +
                R"({"v":1,"event":"picture","time":"","name":"samples","path":"../../etc/x.png"})"
                "\n"
                R"({"v":1,"event":"picture","time":"","name":"samples","path":"runs/r/samples-000000512.png"})"
                "\n" +
                kFinished);
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(run_->state(), RunState::Finished, kWaitMs);
        QCOMPARE(run_->samples().size(), std::size_t{1});
        QCOMPARE(run_->samples().front().step, 512);
    }

    void aWorkerOutlivesItsModel() {
        stage_->script(QStringLiteral("run"),
                       QByteArray(kStarted) + "@await checkpoint\n" + kFinished);
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(run_->state(), RunState::Running, kWaitMs);
        const QString id = run_->runId();
        run_.reset();
        runner_.reset();
        stage_->write(QStringLiteral("study.outis/runs/%1/control.json").arg(id),
                      "{\"command\": \"checkpoint\"}\n");
        QTRY_VERIFY_WITH_TIMEOUT(
            stage_->read(QStringLiteral("study.outis/runs/%1/events.jsonl").arg(id))
                .contains("run-finished"),
            kWaitMs);
    }

    void detailsHoldNoPathOutsideTheWorkspace() {
        stage_->script(
            QStringLiteral("run"),
            QByteArray(kStarted) +
                R"({"v":1,"event":"run-finished","time":"","outcome":"failed","seconds":3,"error":{"code":"unreadable","subject":"/data/Doe John/1.dcm","detail":"denied"}})"
                "\n");
        begin();
        QTRY_COMPARE_WITH_TIMEOUT(run_->state(), RunState::Failed, kWaitMs);
        QVERIFY(run_->details().contains(QStringLiteral("unreadable")));
        QVERIFY(!run_->details().contains(QStringLiteral("Doe")));
    }
};

OUTIS_TEST_CASE(RunModelTest);
#include "run_model_test.moc"
