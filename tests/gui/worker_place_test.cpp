// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/worker_place_dialog.h"

#include <QAction>
#include <QSignalSpy>

#include "gui/main_window.h"
#include "gui/text/probe_words.h"
#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;

namespace {

constexpr int kWaitMs = 20'000;

/// As ssh does: the words are joined, and a shell takes them apart again.
constexpr const char* kShell = "#!/bin/sh\nshift\nexec sh -c \"$*\"\n";
/// As srun does: the words arrive as they are. It keeps what it was called with.
constexpr const char* kPlain = "#!/bin/sh\necho \"$2\" >>\"$1\"\nshift\nexec \"$@\"\n";

}  // namespace

/// A worker elsewhere, by commands that stand in for ssh and srun.
class WorkerPlaceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Stage> stage_;

    /// A program of the test; its path has a blank in it.
    [[nodiscard]] QString command(const char* name, const QByteArray& text) const {
        const QString file = QStringLiteral("my bin/") + QString::fromLatin1(name);
        stage_->write(file, text);
        const QString path = stage_->folder.filePath(file);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return QLatin1Char('"') + path + QLatin1Char('"');
    }
    [[nodiscard]] static ProbeResult probe(const WorkerPlace& place, const QString& folder,
                                           int timeout = kWaitMs) {
        WorkerProbe probe;
        probe.setTimeout(timeout);
        QSignalSpy spy(&probe, &WorkerProbe::finished);
        ProbeResult result;
        connect(&probe, &WorkerProbe::finished, &probe,
                [&](const ProbeResult& found) { result = found; });
        probe.start(place, folder);
        if (spy.isEmpty() && !spy.wait(2 * kWaitMs)) {
            QTest::qFail("the test of the place never ended", __FILE__, __LINE__);
        }
        return result;
    }
    /// It is gone once its worker holds the workspace; the worker goes on.
    [[nodiscard]] QString brokenConnection() const {
        return command("ssh",
                       "#!/bin/sh\n[ \"$2\" = run ] || exec \"$@\"\n\"$@\" &\n"
                       "until [ -e '" +
                           stage_->workspace().toUtf8() + "/lock.json' ]; do sleep 0.05; done\n");
    }
    [[nodiscard]] QString folder() const { return stage_->folder.path(); }

private Q_SLOTS:
    void init() {
        stage_ = std::make_unique<Stage>();
        qunsetenv("OUTIS_SCRIPTED_PROTOCOL");
    }
    void cleanup() { stage_.reset(); }

    void wordsArePassedAsTheyAreOrQuotedForAShell() {
        WorkerProgram program(QStringLiteral("/opt/outis-worker"));
        QCOMPARE(program.executable(), QStringLiteral("/opt/outis-worker"));
        QCOMPARE(program.words({QStringLiteral("a b")}), QStringList{QStringLiteral("a b")});
        program.setPlace({.prefix = QStringLiteral("nowhere-ssh -p 22 \"my host\""),
                          .program = QStringLiteral("~/it's/outis-worker"),
                          .isThroughShell = true});
        QCOMPARE(program.executable(), QStringLiteral("nowhere-ssh"));
        QCOMPARE(program.words({QStringLiteral("a b"), QStringLiteral("it's")}),
                 (QStringList{QStringLiteral("-p"), QStringLiteral("22"), QStringLiteral("my host"),
                              QStringLiteral("~/'it'\\''s/outis-worker'"), QStringLiteral("'a b'"),
                              QStringLiteral("'it'\\''s'")}));
    }

    void sshIsKnownToEndInAShell() {
        QVERIFY(leadsThroughShell(QStringLiteral("ssh gpu1")));
        QVERIFY(leadsThroughShell(QStringLiteral("env X=1 /usr/bin/ssh -J gate gpu1")));
        QVERIFY(!leadsThroughShell(QStringLiteral("srun --gres=gpu:1")));
        QVERIFY(!leadsThroughShell(QString()));
    }

    void thePlaceIsKeptInTheSettings() {
        const WorkerPlace place{.prefix = QStringLiteral("ssh gpu1"),
                                .program = QStringLiteral("/opt/outis/bin/outis-worker"),
                                .isThroughShell = true};
        QVERIFY(!loadWorkerPlace(stage_->settings).isElsewhere());
        saveWorkerPlace(place, stage_->settings);
        QVERIFY(loadWorkerPlace(stage_->settings) == place);
    }

    void aTestFindsTheWorkerAndTheSameFolder_data() {
        QTest::addColumn<bool>("isThroughShell");
        QTest::newRow("environment") << false;
        QTest::newRow("shell") << true;
    }
    void aTestFindsTheWorkerAndTheSameFolder() {
        QFETCH(bool, isThroughShell);
        const QString prefix = isThroughShell ? command("ssh", kShell) + QStringLiteral(" host")
                                              : QStringLiteral("env X=1");
        const ProbeResult result =
            probe({.prefix = prefix, .program = Stage::worker(), .isThroughShell = isThroughShell},
                  folder());
        QCOMPARE(result.outcome, ProbeOutcome::Good);
        QCOMPARE(result.host, QStringLiteral("elsewhere"));
        QVERIFY(QDir(folder())
                    .entryList({QStringLiteral(".outis-reach-*")}, QDir::Files | QDir::Hidden)
                    .isEmpty());
        QVERIFY(probeWords(result, QStringLiteral("test")).next.isEmpty());
        QVERIFY(probeWords(result, QStringLiteral("other")).next.contains(QStringLiteral("other")));
    }

    void aTestSaysWhatIsWrong_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<ProbeOutcome>("outcome");
        QTest::addColumn<QString>("said");
        const QByteArray go = "shift\nexec \"$@\"\n";
        QTest::newRow("it fails") << QByteArray("#!/bin/sh\necho no route >&2\nexit 255\n")
                                  << ProbeOutcome::Ended << QStringLiteral("no route");
        QTest::newRow("it hangs") << QByteArray("#!/bin/sh\nexec sleep 600\n")
                                  << ProbeOutcome::NoAnswer << QString();
        QTest::newRow("rubbish") << QByteArray("#!/bin/sh\necho Welcome to gpu1\n") + go
                                 << ProbeOutcome::NotTheWorker << QStringLiteral("Welcome to gpu1");
        QTest::newRow("unquoted") << QByteArray(kShell) << ProbeOutcome::BrokenWords << QString();
        QTest::newRow("too old") << QByteArray("#!/bin/sh\necho no such command >&2\nexit 2\n")
                                 << ProbeOutcome::TooOld << QStringLiteral("no such command");
        QTest::newRow("protocol") << QByteArray("#!/bin/sh\nexport OUTIS_SCRIPTED_PROTOCOL=9\n") +
                                         go
                                  << ProbeOutcome::OtherProtocol << QString();
        QTest::newRow("no folder")
            << QByteArray("#!/bin/sh\nexec \"$2\" reach --folder /nowhere --echo \"${9}\"\n")
            << ProbeOutcome::FolderNotSeen << QString();
        QTest::newRow("other folder")
            << QByteArray("#!/bin/sh\nexec \"$2\" reach --folder / --echo \"${9}\"\n")
            << ProbeOutcome::OtherFolder << QString();
    }
    void aTestSaysWhatIsWrong() {
        QFETCH(QByteArray, script);
        QFETCH(ProbeOutcome, outcome);
        QFETCH(QString, said);
        const int timeout = outcome == ProbeOutcome::NoAnswer ? 200 : kWaitMs;
        const ProbeResult result = probe(
            {.prefix = command("go", script) + QStringLiteral(" host"), .program = Stage::worker()},
            folder(), timeout);
        QCOMPARE(result.outcome, outcome);
        QCOMPARE(result.said, said);
        const ProbeWords words = probeWords(result, QStringLiteral("test"));
        QVERIFY(!words.isGood);
        QVERIFY(words.what.contains(said));
        QVERIFY(!words.next.isEmpty());
    }

    void aCommandThatDoesNotExistAndAFolderThatCannotBeWrittenAreTold() {
        QCOMPARE(probe({.prefix = QStringLiteral("no-such-command-here gpu1")}, folder()).outcome,
                 ProbeOutcome::NoCommand);
        QCOMPARE(
            probe({.prefix = QStringLiteral("env")}, folder() + QStringLiteral("/absent")).outcome,
            ProbeOutcome::CannotMark);
    }

    void thePlaceIsChosenTestedAndUsedForEveryCallOfTheWorker() {
        QVERIFY_RESULT(stage_->makeWorkspace());
        stage_->script(QStringLiteral("status.json"),
                       R"({"workspace":"w","patients":1,"images":1,"holder":null,)"
                       R"("stages":[{"stage":"import","state":"fresh"}],)"
                       R"("latest_run":"","report":"","samples":""})");
        stage_->script(QStringLiteral("run"), QByteArray(kStarted) + kFinished);
        FakeDialogs dialogs;
        MainWindow window({stage_->launcher, Stage::worker(), stage_->settings}, dialogs);
        window.show();
        window.openFolder(stage_->workspace());
        QTRY_VERIFY_WITH_TIMEOUT(window.session().status().has_value(), kWaitMs);
        QVERIFY(!window.findChild<QLabel*>(QStringLiteral("promise"))
                     ->text()
                     .contains(QStringLiteral("worker")));
        window.findChild<QAction*>(QStringLiteral("workerPlaceAction"))->trigger();
        auto* dialog = window.findChild<WorkerPlaceDialog*>();
        QVERIFY(dialog != nullptr);
        const auto in = [dialog](const char* name) {
            return dialog->findChild<QAbstractButton*>(QString::fromLatin1(name));
        };
        QVERIFY(!in("workerTestButton")->isEnabled());
        in("workerElsewhere")->click();
        in("workerSaveButton")->click();
        const auto* problem = dialog->findChild<QLabel*>(QStringLiteral("workerPrefixProblem"));
        QVERIFY2(problem->isVisible(), "a place elsewhere needs a command");
        const QString log = stage_->folder.filePath(QStringLiteral("called"));
        const QString prefix =
            command("srun", kPlain) + QStringLiteral(" \"") + log + QStringLiteral("\"");
        auto* line = dialog->findChild<QLineEdit*>(QStringLiteral("workerPrefix"));
        QTest::keyClicks(line, prefix);
        QVERIFY(!problem->isVisible());
        dialog->findChild<QLineEdit*>(QStringLiteral("workerProgram"))->setText(Stage::worker());
        in("workerTestButton")->click();
        const auto* result = dialog->findChild<QLabel*>(QStringLiteral("workerTestResult"));
        QTRY_VERIFY_WITH_TIMEOUT(result->text().startsWith(QStringLiteral("✓")), kWaitMs);
        in("workerSaveButton")->click();
        QVERIFY(window.findChild<QLabel*>(QStringLiteral("promise"))
                    ->text()
                    .contains(QStringLiteral("srun")));
        window.session().startRun();
        QTRY_COMPARE_WITH_TIMEOUT(window.session().run().state(), RunState::Finished, kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(
            stage_->read(QStringLiteral("called")).trimmed().split('\n').size() >= 4, kWaitMs);
        QCOMPARE(stage_->callsOf("run"), 1);
        MainWindow next({stage_->launcher, Stage::worker(), stage_->settings}, dialogs);
        QCOMPARE(next.session().workerProgram().place().prefix, prefix);
    }

    void aConnectionThatBreaksDoesNotEndTheRun() {
        // The command is gone at once; its worker goes on, and holds the workspace elsewhere.
        const QString prefix = brokenConnection();
        stage_->script(QStringLiteral("run"), QByteArray("@lock elsewhere\n@beat 1\n") + kStarted +
                                                  kTraining + "@await stop\n" + kStopped +
                                                  "@unlock\n");
        stage_->script(QStringLiteral("status.json"), R"({"stages":[]})");
        QVERIFY_RESULT(stage_->makeWorkspace());
        saveWorkerPlace({.prefix = prefix, .program = Stage::worker()}, stage_->settings);
        Session session({stage_->launcher, Stage::worker(), stage_->settings});
        QVERIFY_RESULT(session.open(stage_->workspace()));
        session.startRun();
        QTRY_COMPARE_WITH_TIMEOUT(session.run().figures().imagesSeen, qint64(34000), kWaitMs);
        QCOMPARE(session.run().state(), RunState::Running);
        session.run().stop();
        QTRY_COMPARE_WITH_TIMEOUT(session.run().state(), RunState::Stopped, kWaitMs);
    }

    void aWorkerElsewhereThatDiedIsNoticedByItsHeartbeat() {
        const QString prefix = brokenConnection();
        stage_->script(QStringLiteral("run"),
                       QByteArray("@lock elsewhere\n@beat 1\n") + kStarted + kTraining + "@kill\n");
        stage_->script(QStringLiteral("status.json"), R"({"stages":[]})");
        QVERIFY_RESULT(stage_->makeWorkspace());
        saveWorkerPlace({.prefix = prefix, .program = Stage::worker()}, stage_->settings);
        Session session({stage_->launcher, Stage::worker(), stage_->settings});
        session.run().setPatience({.silentMs = 300, .lookMs = 20});
        QVERIFY_RESULT(session.open(stage_->workspace()));
        session.startRun();
        QTRY_COMPARE_WITH_TIMEOUT(session.run().state(), RunState::Crashed, kWaitMs);
        QVERIFY2(QFile::exists(stage_->workspace() + QStringLiteral("/lock.json")),
                 "nobody is left to take it away");
    }
};

OUTIS_TEST_CASE(WorkerPlaceTest);
#include "worker_place_test.moc"
