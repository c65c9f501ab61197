// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/release_export.h"

#include <QCoreApplication>
#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>

#include "gui/main_window.h"
#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;

namespace {

constexpr int kWaitMs = 20'000;
constexpr const char* kExporting =
    R"({"v":1,"event":"run-started","time":"","name":"export","path":"r","value":1})"
    "\n"
    R"({"v":1,"event":"stage-started","time":"","name":"write-images","total":100,"unit":"images"})"
    "\n"
    R"({"v":1,"event":"progress","time":"","name":"write-images","done":40,"total":100,"unit":"images"})"
    "\n";

QByteArray endedAs(const char* outcome) {
    return QByteArray(R"({"v":1,"event":"run-finished","time":"","outcome":")") + outcome +
           "\",\"seconds\":1}\n";
}

}  // namespace

/// An export that was under way when its window closed, found by another window.
class ReleaseExportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Stage> stage_;

    void writeEvents(const QByteArray& text) const {
        QFile file(stage_->folder.filePath(QStringLiteral("study.outis/runs/r/events.jsonl")));
        QDir().mkpath(QFileInfo(file.fileName()).path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        file.write(text);
    }
    void lock() const {
        stage_->write(QStringLiteral("study.outis/lock.json"),
                      R"({"pid": 1, "host": "elsewhere", "started": "2026-11-22T14:00:00.000Z",)"
                      R"( "run": "r", "command": "export"})");
    }
    void unlock() const {
        QFile::remove(stage_->folder.filePath(QStringLiteral("study.outis/lock.json")));
    }

private Q_SLOTS:
    void init() {
        stage_ = std::make_unique<Stage>();
        QVERIFY_RESULT(stage_->makeWorkspace());
        stage_->script(QStringLiteral("status.json"),
                       R"({"workspace":"w","patients":1,"images":1,"holder":null,"stages":[],)"
                       R"("latest_run":"","report":"","samples":""})");
        writeEvents(kExporting);
        lock();
    }
    void cleanup() { stage_.reset(); }

    void anotherWindowShowsItAndItsEnd() {
        FakeDialogs dialogs;
        MainWindow window({stage_->launcher, Stage::worker(), stage_->settings}, dialogs);
        window.show();
        window.openFolder(stage_->workspace());
        window.showStep(Step::Release);
        auto* page = window.findChild<QWidget*>(QStringLiteral("releasePage"));
        QVERIFY(page != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(page->findChild<QProgressBar*>() != nullptr &&
                                     page->findChild<QProgressBar*>()->isVisible() &&
                                     page->findChild<QProgressBar*>()->value() > 0,
                                 kWaitMs);
        QCOMPARE(window.session().run().state(), RunState::Idle);
        writeEvents(endedAs("finished"));
        unlock();
        const auto says = [&](const QString& words) {
            const QList<QLabel*> labels = page->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("The export is finished")), kWaitMs);
        QVERIFY(!page->findChild<QProgressBar*>()->isVisible());
    }

    void itCanBeStoppedFromThere() {
        ReleaseExport exporting(Stage::worker());
        QSignalSpy stopped(&exporting, &ReleaseExport::stopped);
        exporting.attach(stage_->workspace(), QStringLiteral("r"), [] { return true; });
        QVERIFY(exporting.isRunning());
        exporting.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(
            stage_->read(QStringLiteral("study.outis/runs/r/control.json")).contains("stop"),
            kWaitMs);
        writeEvents(endedAs("stopped"));
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, kWaitMs);
        QVERIFY(!exporting.isRunning());
    }

    void oneThatIsGoneWithoutALastWordIsToldAsCrashed() {
        ReleaseExport exporting(Stage::worker());
        std::optional<Error> error;
        connect(&exporting, &ReleaseExport::failed, &exporting,
                [&](const Error& failure) { error = failure; });
        exporting.attach(stage_->workspace(), QStringLiteral("r"), [] { return false; });
        QTRY_VERIFY_WITH_TIMEOUT(error.has_value(), kWaitMs);
        QCOMPARE(error->code, ErrorCode::WorkerCrashed);
        QVERIFY(!exporting.isRunning());
    }
};

OUTIS_TEST_CASE(ReleaseExportTest);
#include "release_export_test.moc"
