// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>

#include "gui/bridge/worker_probe.h"
#include "tests/gui/real_flow.h"

using namespace outis;
using namespace outis::gui;

namespace {

/// The processes that were started here: those of the connection.
class CountingLauncher final : public Launcher {
public:
    explicit CountingLauncher(Launcher& inner) : inner_(inner) {}
    [[nodiscard]] Result<LaunchedWorker> start(const QString& program, const QStringList& arguments,
                                               const QString& runId) override {
        auto launched = inner_.start(program, arguments, runId);
        last_ = launched ? launched->pid : 0;
        return launched;
    }
    [[nodiscard]] bool isAlive(qint64 pid) const override { return inner_.isAlive(pid); }
    void end(qint64 pid) override { inner_.end(pid); }
    /// As a network that fails.
    void breakConnection() { inner_.end(last_); }

private:
    Launcher& inner_;
    qint64 last_ = 0;
};

}  // namespace

/// The real worker behind a real connection: OUTIS_TEST_SSH is a prefix, such as "ssh gpu1", that
/// leads to a computer with the same folders (this one will do). Skipped without.
class RemoteFlowTest : public QObject, RealFlow {
    Q_OBJECT

    std::unique_ptr<CountingLauncher> launcher_;
    std::unique_ptr<Session> session_;
    WorkerPlace place_;

    [[nodiscard]] RunModel& run() const { return session_->run(); }
    void openSession() {
        session_ = std::make_unique<Session>(
            SessionWorld{*launcher_, QStringLiteral(OUTIS_WORKER), stage_->settings});
    }
    void waitForTraining() const {
        QTRY_VERIFY_WITH_TIMEOUT(run().figures().imagesSeen > 0, 2 * kWaitMs);
        QCOMPARE(run().state(), RunState::Running);
    }

private Q_SLOTS:
    void initTestCase() {
        const QString prefix = qEnvironmentVariable("OUTIS_TEST_SSH");
        if (prefix.isEmpty()) {
            QSKIP("OUTIS_TEST_SSH names no connection");
        }
        raiseStage();
        writeTinyWorker(" --samples 12 --filter off --shadow-length 0", "2000000");
        QCOMPARE(drawPatients(24), 0);
        place_ = {.prefix = prefix,
                  .program = file("worker.sh"),
                  .isThroughShell = leadsThroughShell(prefix)};
        launcher_ = std::make_unique<CountingLauncher>(stage_->launcher);
        openSession();
        session_->setWorkerPlace(place_);
    }
    void cleanupTestCase() {
        session_.reset();
        strikeStage();
    }

    void thePlaceIsFoundGood() {
        WorkerProbe probe;
        ProbeResult result;
        QSignalSpy spy(&probe, &WorkerProbe::finished);
        connect(&probe, &WorkerProbe::finished, &probe,
                [&](const ProbeResult& found) { result = found; });
        probe.start(place_, stage_->folder.path());
        QVERIFY(spy.wait(kWaitMs));
        QVERIFY2(result.outcome == ProbeOutcome::Good, qPrintable(result.said));
        qInfo("answered from %s", qPrintable(result.host));
    }

    void importAndTrainingAreFollowed() {
        ImportRequest request;
        request.source = file("source");
        request.workspace = stage_->workspace();
        request.labels = file("source/labels.csv");
        session_->startImport(request);
        waitForTraining();
    }

    void aBrokenConnectionEndsNothing() {
        const qint64 seen = run().figures().imagesSeen;
        launcher_->breakConnection();
        QTRY_VERIFY_WITH_TIMEOUT(run().figures().imagesSeen > seen, kWaitMs);
        QTest::qWait(8 * WorkerRunner::kAliveIntervalMs);
        QCOMPARE(run().state(), RunState::Running);
    }

    void anotherWindowFindsTheRun() {
        openSession();
        QVERIFY(session_->open(stage_->workspace()).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Running, kWaitMs);
        waitForTraining();
    }

    void itStopsAtACheckpointAndGoesOnFromThere() {
        run().stop();
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Stopped, kWaitMs);
        const qint64 seen = run().figures().imagesSeen;
        run().resume();
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Running, kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(run().figures().imagesSeen >= seen, 2 * kWaitMs);
    }

    void aWorkerThatIsKilledThereIsMissed() {
        const auto workspace = data::Workspace::open(stage_->workspace().toStdString());
        QVERIFY_RESULT(workspace);
        QTRY_VERIFY_WITH_TIMEOUT(data::WorkspaceLock::holder(*workspace).has_value(), kWaitMs);
        const auto holder = data::WorkspaceLock::holder(*workspace);
        const std::string command =
            place_.prefix.toStdString() + " kill -9 " + std::to_string(holder->pid);
        QCOMPARE(std::system(command.c_str()), 0);
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Crashed, 2 * kWaitMs);
        run().resume();
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Running, kWaitMs);
        waitForTraining();
        run().stop();
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Stopped, kWaitMs);
    }
};

OUTIS_TEST_CASE(RemoteFlowTest);
#include "remote_flow_test.moc"
