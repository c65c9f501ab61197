// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>

#include "gui/widgets/picture_view.h"
#include "gui/wizard/import_wizard.h"
#include "tests/gui/window_stage.h"

using namespace outis;
using namespace outis::gui;

namespace {

constexpr int kWaitMs = 20'000;

QByteArray statusOf(const char* trainState, const char* report = "") {
    return QByteArray(R"({"workspace":"w","patients":524,"images":831,"holder":null,"stages":[)") +
           R"({"stage":"import","state":"fresh","seconds":12.5,"summary":"831 images"},)"
           R"({"stage":"split","state":"fresh","seconds":0.1},)"
           R"({"stage":"prepare","state":"fresh","seconds":2},)"
           R"({"stage":"train","state":")" +
           trainState +
           R"(","seconds":200},{"stage":"generate","state":"fresh"},)"
           R"({"stage":"evaluate","state":"fresh"},{"stage":"report","state":"fresh"}],)"
           R"("latest_run":"","report":")" +
           report + R"(","samples":""})";
}

QByteArray pictureEvent(int step) {
    return QStringLiteral(
               "{\"v\":1,\"event\":\"picture\",\"time\":\"\",\"name\":\"samples\","
               "\"path\":\"runs/RUN_ID/previews/samples-%1.png\"}\n")
        .arg(step, 9, 10, QLatin1Char('0'))
        .toUtf8();
}

}  // namespace

/// The real window, offscreen, with a scripted worker behind it.
class MainWindowTest : public QObject, WindowStage {
    Q_OBJECT

    void click(const char* name) const {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// The second click comes before the window could react to anything else.
    void clickTwice(const char* name) const {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// For a person who wants to look: OUTIS_TEST_PICTURES names a folder.
    static void picture(QWidget* widget, const char* name) {
        const QString folder = qEnvironmentVariable("OUTIS_TEST_PICTURES");
        if (!folder.isEmpty()) {
            widget->grab().save(
                QDir(folder).filePath(QString::fromLatin1(name) + QStringLiteral(".png")));
        }
    }
    [[nodiscard]] RunState state() const { return window_->session().run().state(); }
private Q_SLOTS:
    void init() {
        raiseStage();
        openWindow();
    }
    void cleanup() { strikeStage(); }

    void itBeginsWithTheWelcomePage() {
        QVERIFY(isShown("welcomePage"));
        QVERIFY(isShown("openFolderButton"));
        QVERIFY(isShown("demoButton"));
        QVERIFY(text("workerState").contains(QStringLiteral("idle")));
        QTest::keyClick(window_.get(), Qt::Key_2, Qt::AltModifier);
        QVERIFY2(isShown("welcomePage"), "there is nothing to go to without a workspace");
    }

    void everyInteractiveWidgetHasNameAndAccessibleName() {
        openWorkspace(statusOf("missing"));
        for (const QWidget* widget : window_->findChildren<QWidget*>()) {
            const bool isInteractive = qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                                       qobject_cast<const QLineEdit*>(widget) != nullptr ||
                                       qobject_cast<const QComboBox*>(widget) != nullptr ||
                                       qobject_cast<const QSlider*>(widget) != nullptr ||
                                       qobject_cast<const QAbstractItemView*>(widget) != nullptr;
            const bool isQtsOwn = widget->objectName().startsWith(QLatin1String("qt_")) ||
                                  widget->parentWidget()->inherits("QMenuBar");
            if (isInteractive && !isQtsOwn) {
                QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            }
        }
    }

    void openingAWorkspaceShowsWhatIsInIt() {
        openWorkspace(statusOf("missing"));
        QVERIFY(isShown("dataPage"));
        QTRY_COMPARE(text("imageCount"), QStringLiteral("831"));
        QCOMPARE(text("patientCount"), QStringLiteral("524"));
        QVERIFY(text("workspaceTitle").contains(QStringLiteral("study")));
        const auto* rail = find<QListView>("stepList");
        const QAbstractItemModelTester tester(
            rail->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(rail->model()->index(0, 0).data(RailModel::IsDoneRole).toBool());
        QCOMPARE(window_->session().recent().rowCount(), 1);
    }

    void aFolderThatIsNoWorkspaceBeginsTheWizard() {
        stage_->write(QStringLiteral("images/1.png"), "x");
        dialogs_->nextFolder = stage_->folder.filePath(QStringLiteral("images"));
        click("openFolderButton");
        auto* wizard = window_->findChild<ImportWizard*>();
        QVERIFY(wizard != nullptr);
        QCOMPARE(wizard->findChild<QLineEdit*>(QStringLiteral("sourceEdit"))->text(),
                 dialogs_->nextFolder);
    }

    void aDroppedWorkspaceIsOpened() {
        QVERIFY_RESULT(stage_->makeWorkspace());
        stage_->script(QStringLiteral("status.json"), statusOf("missing"));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(stage_->workspace())});
        // As the system does it: a drop reaches only the window that took the drag.
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(window_.get(), &enter);
        QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window_.get(), &drop);
        QVERIFY(window_->session().isOpen());
        QVERIFY(isShown("dataPage"));
    }

    void aWorkspaceOfANewerVersionIsLeftAloneAndSaid() {
        stage_->write(QStringLiteral("new.outis/workspace.json"),
                      R"({"format": 99, "id": "x", "created": "", "program": "9"})");
        window_->openFolder(stage_->folder.filePath(QStringLiteral("new.outis")));
        QVERIFY(isShown("problemNotice"));
        QVERIFY(text("problemNoticeWhat").contains(QStringLiteral("newer version")));
        QVERIFY(!window_->session().isOpen());
        click("problemNoticeCopy");
        QVERIFY(dialogs_->copied.contains(QStringLiteral("newer-version")));
        QVERIFY(!dialogs_->copied.contains(stage_->folder.path()));
    }

    void theWizardIsLeftOnlyWithGoodAnswersAndThenImportsAndRuns() {
        stage_->write(QStringLiteral("images/1.png"), "x");
        stage_->write(QStringLiteral("images/labels.csv"), "image,patient_id\n1.png,p1\n");
        stage_->script(QStringLiteral("labels"), R"(@print {"usable": true, "rows": 1})");
        stage_->script(QStringLiteral("import"), QByteArray(kStarted) + kFinished);
        stage_->script(QStringLiteral("run"), QByteArray(kStarted) + kTraining + kFinished);
        stage_->script(QStringLiteral("status.json"), statusOf("fresh"));
        click("createWorkspaceButton");
        auto* wizard = window_->findChild<ImportWizard*>();
        QVERIFY(wizard != nullptr);
        const auto in = [wizard](const char* name) {
            return wizard->findChild<QAbstractButton*>(QString::fromLatin1(name));
        };
        const auto edit = [wizard](const char* name) {
            return wizard->findChild<QLineEdit*>(QString::fromLatin1(name));
        };
        edit("sourceEdit")->setText(stage_->folder.filePath(QStringLiteral("nowhere")));
        in("wizardNext")->click();
        QCOMPARE(wizard->currentId(), 0);
        picture(wizard, "wizard-refused");
        edit("sourceEdit")->setText(stage_->folder.filePath(QStringLiteral("images")));
        picture(wizard, "wizard-1");
        in("wizardNext")->click();
        QCOMPARE(wizard->currentId(), 1);
        QVERIFY(edit("labelsEdit")->text().endsWith(QStringLiteral("labels.csv")));
        QTRY_VERIFY_WITH_TIMEOUT(in("wizardNext")->isEnabled(), kWaitMs);
        picture(wizard, "wizard-labels");
        in("wizardNext")->click();
        QCOMPARE(wizard->currentId(), 2);
        in("rule_regex")->click();
        in("wizardNext")->click();
        QCOMPARE(wizard->currentId(), 2);
        picture(wizard, "wizard-2");
        in("rule_column")->click();
        in("wizardNext")->click();
        QCOMPARE(wizard->currentId(), 3);
        QVERIFY(in("maskTextBox")->isChecked());
        in("wizardNext")->click();
        QCOMPARE(wizard->currentId(), 4);
        in("wizardNext")->click();
        in("size_32")->click();
        picture(wizard, "wizard-3");
        in("wizardNext")->click();
        QCOMPARE(wizard->currentId(), 6);
        QVERIFY(in("steer_pseudo")->isChecked());
        picture(wizard, "wizard-steering");
        in("wizardNext")->click();
        QCOMPARE(wizard->currentId(), 7);
        in("wizardNext")->click();
        QCOMPARE(wizard->currentId(), 8);
        edit("report-source-period")->setText(QStringLiteral(" 2014 to  2019 "));
        in("wizardNext")->click();
        QCOMPARE(wizard->currentId(), 9);
        edit("workspaceEdit")->setText(stage_->workspace());
        picture(wizard, "wizard-4");
        in("wizardFinish")->click();
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::Finished, kWaitMs);
        const QByteArray images = stage_->folder.filePath(QStringLiteral("images")).toUtf8();
        QVERIFY(stage_->calls().contains("labels " + images + "/labels.csv --source " + images +
                                         " --json"));
        QVERIFY(stage_->callOf("import").startsWith(
            "import --workspace " + stage_->workspace().toUtf8() + " --source " + images +
            " --patient-rule column --labels " + images + "/labels.csv --run-id "));
        QCOMPARE(stage_->callsOf("run"), 1);
        QVERIFY(
            stage_->callOf("run").contains(" --steer pseudo --k 5 --folds 1 --meter suggest "
                                           "--report-source-period=2014 to 2019 --run-id "));
    }

    void aRunShowsProgressSamplesAndFigures() {
        QImage sheet(64, 32, QImage::Format_Grayscale8);
        sheet.fill(90);
        QVERIFY(
            sheet.save(stage_->folder.filePath(QStringLiteral("scripts/samples-000032000.png"))));
        stage_->script(QStringLiteral("run"),
                       QByteArray(kStarted) + kTraining + "@picture samples-000032000.png\n" +
                           pictureEvent(32'000) + "@await stop\n" + kStopped);
        openWorkspace(statusOf("missing"));
        window_->showStep(Step::Training);
        click("startButton");
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::Running, kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(text("imagesSeen").contains(QStringLiteral("34\u2009000")),
                                 kWaitMs);
        const auto* samples = find<PictureView>("samplePicture");
        QTRY_VERIFY_WITH_TIMEOUT(samples->hasPicture(), kWaitMs);
        QVERIFY(text("trainingPageSentence").contains(QStringLiteral("Train the generator")));
        const auto* rail = find<QListView>("stepList");
        QCOMPARE(rail->model()->index(1, 0).data(RailModel::LineRole).toString(),
                 QStringLiteral("about 6 min left"));
        click("stopButton");
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::Stopped, kWaitMs);
        QVERIFY(isShown("resumeButton"));
    }

    void pauseAndResumeSurviveDoubleClicks() {
        stage_->script(QStringLiteral("run"),
                       QByteArray(kStarted) + kTraining + "@await pause\n" + kStopped);
        stage_->script(QStringLiteral("run-2"),
                       QByteArray(kStarted) + kTraining + "@await stop\n" + kStopped);
        openWorkspace(statusOf("missing"));
        window_->showStep(Step::Training);
        clickTwice("startButton");
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::Running, kWaitMs);
        clickTwice("pauseButton");
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::Paused, kWaitMs);
        QVERIFY(text("workerState").contains(QStringLiteral("paused")));
        clickTwice("resumeButton");
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::Running, kWaitMs);
        QCOMPARE(stage_->callsOf("run"), 2);
        QTest::keyClick(window_.get(), Qt::Key_Period, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::Stopped, kWaitMs);
    }

    void aCrashIsSaidClearlyAndCanBeContinued() {
        stage_->script(QStringLiteral("run"), QByteArray(kStarted) + kTraining + "@kill\n");
        stage_->script(QStringLiteral("run-2"), QByteArray(kStarted) + kFinished);
        openWorkspace(statusOf("stopped"));
        window_->showStep(Step::Training);
        click("startButton");
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::Crashed, kWaitMs);
        QVERIFY(isShown("runNotice"));
        picture(window_.get(), "crashed");
        QVERIFY(text("runNoticeSafe").contains(QStringLiteral("checkpoint is saved")));
        click("runNoticeCopy");
        QVERIFY(dialogs_->copied.contains(QStringLiteral("worker-crashed")));
        click("resumeButton");
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::Finished, kWaitMs);
        QVERIFY(!isShown("runNotice"));
    }

    void aWindowReconnectsToARunningWorker() {
        const auto workspace = stage_->makeWorkspace();
        QVERIFY_RESULT(workspace);
        auto lock = std::make_unique<Result<data::WorkspaceLock>>(
            data::WorkspaceLock::acquire(*workspace, "run", "r-1"));
        QVERIFY_RESULT(*lock);
        stage_->write(QStringLiteral("study.outis/runs/r-1/events.jsonl"),
                      QByteArray(kStarted).replace("PID", "1") + kTraining);
        stage_->script(QStringLiteral("status.json"), statusOf("running"));
        window_->openFolder(stage_->workspace());
        QCOMPARE(state(), RunState::Running);
        QVERIFY(isShown("trainingPage"));
        QTRY_VERIFY_WITH_TIMEOUT(text("imagesSeen").contains(QStringLiteral("34\u2009000")),
                                 kWaitMs);
        click("pauseButton");
        QTRY_VERIFY_WITH_TIMEOUT(
            stage_->read(QStringLiteral("study.outis/runs/r-1/control.json")).contains("pause"),
            kWaitMs);
        lock.reset();
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::Crashed, kWaitMs);
    }

    void aRunThatCrashedWhileNoWindowWasOpenIsSaid() {
        stage_->write(QStringLiteral("study.outis/runs/r-1/events.jsonl"),
                      QByteArray(kStarted).replace("PID", "1") + kTraining);
        stage_->write(QStringLiteral("study.outis/workspace.json"),
                      R"({"format": 1, "id": "0", "created": "x", "program": "0.1.0"})");
        QByteArray status = statusOf("stopped");
        status.replace(R"("latest_run":"")", R"("latest_run":"r-1")");
        stage_->script(QStringLiteral("status.json"), status);
        window_->openFolder(stage_->workspace());
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::Crashed, kWaitMs);
        QCOMPARE(window_->session().run().losses().size(), std::size_t{1});
    }

    void theReportIsOpenedInTheBrowser() {
        openWorkspace(statusOf("fresh", "releases/draft/report.html"));
        window_->showStep(Step::Review);
        QVERIFY(
            text("reportPath").endsWith(QStringLiteral("study.outis/releases/draft/report.html")));
        click("openReportButton");
        QCOMPARE(dialogs_->opened.size(), 1);
        QCOMPARE(dialogs_->opened.first(),
                 QUrl::fromLocalFile(stage_->workspace() +
                                     QStringLiteral("/releases/draft/report.html")));
        window_->showStep(Step::Training);
        QVERIFY(isShown("trainingReportButton"));
    }

    void withoutAReportThereIsNothingToOpen() {
        openWorkspace(statusOf("missing"));
        window_->showStep(Step::Review);
        QVERIFY(!find<QPushButton>("openReportButton")->isEnabled());
        window_->findChild<QAction*>(QStringLiteral("reportAction"))->trigger();
        QVERIFY(dialogs_->opened.isEmpty());
    }

    void laterStepsSayWhatComesBeforeThem() {
        stage_->script(QStringLiteral("review"),
                       R"(@print {"error":{"code":"not-found","subject":"release"}})");
        openWorkspace(statusOf("missing"));
        window_->showStep(Step::Decision);
        QTRY_COMPARE_WITH_TIMEOUT(text("releaseState"), QStringLiteral("There is no draft yet"),
                                  kWaitMs);
        QVERIFY(!find<QPushButton>("submitButton")->isEnabled());
        window_->showStep(Step::Release);
        QVERIFY(!isShown("exportButton"));
        click("toDecisionButton");
        QVERIFY(isShown("decisionPage"));
    }

    void closingTheWorkspaceGoesBackToTheWelcomePage() {
        openWorkspace(statusOf("missing"));
        window_->findChild<QAction*>(QStringLiteral("closeAction"))->trigger();
        QVERIFY(isShown("welcomePage"));
        QVERIFY(!window_->session().isOpen());
        QCOMPARE(state(), RunState::Idle);
    }

    void theDemoRunsInTheFolderGiven() {
        stage_->script(QStringLiteral("demo"), QByteArray(kStarted) + kTraining + kFinished);
        stage_->script(QStringLiteral("status.json"), statusOf("fresh"));
        window_->startDemo(stage_->workspace());
        QVERIFY(isShown("trainingPage"));
        QTRY_COMPARE_WITH_TIMEOUT(state(), RunState::Finished, kWaitMs);
        QVERIFY(stage_->calls().first().startsWith("demo --to "));
    }

    void shortcutsAreListedUnderF1() {
        QTest::keyClick(window_.get(), Qt::Key_F1);
        auto* dialog = window_->findChild<QDialog*>(QStringLiteral("shortcutsDialog"));
        QVERIFY(dialog != nullptr);
        picture(dialog, "shortcuts");
        const auto labels = dialog->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text() == QStringLiteral("Ctrl+O");
        }));
    }
};

OUTIS_TEST_CASE(MainWindowTest);
#include "main_window_test.moc"
