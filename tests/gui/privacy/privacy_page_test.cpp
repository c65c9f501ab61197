// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/privacy_page.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPushButton>
#include <QSlider>
#include <QTableView>

#include "gui/bridge/session.h"
#include "gui/pictures/pair_viewer.h"
#include "tests/gui/prepared_images.h"
#include "tests/gui/privacy/made_privacy.h"
#include "tests/gui/window_stage.h"

using namespace outis;
using namespace outis::gui;

namespace {

constexpr int kWaitMs = 20'000;

/// On one line, as the worker prints it.
QByteArray printed(QByteArray json) {
    return "@print " + json.replace('\n', ' ') + "\n";
}

}  // namespace

/// The page in the real window.
class PrivacyPageTest : public QObject, WindowStage {
    Q_OBJECT

    template <class T>
    T* find(const char* name) const {
        T* widget = page()->findChild<T*>(QString::fromLatin1(name));
        if (widget == nullptr) {
            QTest::qFail(name, __FILE__, __LINE__);
        }
        return widget;
    }
    [[nodiscard]] QWidget* page() const {
        return window_->findChild<QWidget*>(QStringLiteral("privacyPage"));
    }
    [[nodiscard]] QString text(const char* name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] bool isShown(const char* name) const {
        return find<QWidget>(name)->isVisibleTo(page());
    }
    [[nodiscard]] QAbstractItemModel* rows(const char* table) const {
        return find<QTableView>(table)->model();
    }
    void writePictures() const {
        writePreparedImages(stage_->workspace());
        writeSyntheticImages(stage_->workspace());
    }
    void open(const QByteArray& answer, const QByteArray& report) const {
        QVERIFY_RESULT(stage_->makeWorkspace());
        QVERIFY(gui::test::writeTrials(stage_->workspace()));
        writePictures();
        if (!report.isEmpty()) {
            stage_->write(QStringLiteral("study.outis/releases/draft/report.html"), "r");
            stage_->write(QStringLiteral("study.outis/releases/draft/report.json"), report);
        }
        stage_->script(QStringLiteral("status.json"),
                       report.isEmpty() ? R"({"stages":[]})"
                                        : R"({"stages":[],"report":"releases/draft/report.html"})");
        stage_->script(QStringLiteral("privacy"), answer);
        window_->openFolder(stage_->workspace());
        QTRY_VERIFY_WITH_TIMEOUT(window_->session().status().has_value(), kWaitMs);
        window_->showReview(ReviewView::Privacy);
        QTRY_VERIFY_WITH_TIMEOUT(stage_->callsOf("privacy") > 0, kWaitMs);
    }
    void openAll() const {
        open(printed(gui::test::kAnswer), gui::test::kReport);
        QTRY_VERIFY_WITH_TIMEOUT(isShown("thresholdSlider"), kWaitMs);
    }

private Q_SLOTS:
    void init() {
        raiseStage();
        openWindow();
    }
    void cleanup() { strikeStage(); }

    void allPartsAreShown() {
        openAll();
        QVERIFY(!isShown("privacyEmpty") && !isShown("privacyPageNotice"));
        QCOMPARE(text("auditVerdict"), QStringLiteral("No attack found at this power"));
        QCOMPARE(rows("familyTable")->rowCount(), 3);
        QVERIFY(isShown("powerChart"));
        QCOMPARE(rows("gridTable")->rowCount(), 2);
        QVERIFY(text("gridState").contains(QStringLiteral("too weak")));
        QCOMPARE(rows("calibrationTable")->rowCount(), 2);
        QVERIFY(isShown("exposedTable"));
        for (const char* table : {"familyTable", "gridTable", "calibrationTable", "exposedTable"}) {
            const QAbstractItemModelTester tester(
                rows(table), QAbstractItemModelTester::FailureReportingMode::QtTest);
        }
    }

    void theGridIsReadByKeys() {
        openAll();
        auto* table = find<QTableView>("gridTable");
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 2));
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Right);
        QCOMPARE(table->currentIndex().row(), 1);
        QCOMPARE(table->currentIndex().column(), 3);
        auto* kinds = find<QComboBox>("gridPairs");
        kinds->setFocus();
        QTest::keyClick(kinds, Qt::Key_Down);
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(text("gridWeakest").contains(QStringLiteral("25.0 %")));
    }

    void theSliderCountsWithoutChangingAnything() {
        openAll();
        auto* slider = find<QSlider>("thresholdSlider");
        QCOMPARE(slider->maximum(), 2);
        QCOMPARE(slider->value(), 0);
        QCOMPARE(text("thresholdImages"), QStringLiteral("10 of 10 images left"));
        QVERIFY(!find<QPushButton>("thresholdHowButton")->isEnabled());
        QVERIFY(!isShown("thresholdEstimate"));
        const qsizetype calls = stage_->calls().size();
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(text("thresholdImages"), QStringLiteral("7 of 10 images left, 3 fewer than now"));
        QVERIFY(text("thresholdAccuracy").contains(QStringLiteral("0.84 [0.8, 0.87]")));
        QVERIFY(text("thresholdEstimate").contains(QStringLiteral("AUROC 0.8 [0.75, 0.842]")));
        QCOMPARE(rows("thresholdTable")->rowCount(), 2);
        find<QPushButton>("thresholdHowButton")->click();
        QVERIFY(isShown("thresholdCommand"));
        find<QPushButton>("thresholdCopyButton")->click();
        QVERIFY(
            dialogs_->copied.contains(QStringLiteral("--from detect --detect-false-rejects 0.1")));
        find<QPushButton>("thresholdNowButton")->click();
        QCOMPARE(slider->value(), 0);
        QVERIFY(!isShown("thresholdCommand"));
        QCOMPARE(stage_->calls().size(), calls);
    }

    void exposedPatientsHaveTheirPictures() {
        openAll();
        auto* viewer = find<PairViewer>("exposedViewer");
        auto* table = find<QTableView>("exposedTable");
        QCOMPARE(table->model()->rowCount(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(!viewer->pictures().real.isNull(), kWaitMs);
        QCOMPARE(qGray(viewer->pictures().real.pixel(0, 0)), 10);  // image 7
        QCOMPARE(qGray(viewer->pictures().synthetic.pixel(0, 0)), 120);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QTRY_COMPARE_WITH_TIMEOUT(qGray(viewer->pictures().real.pixel(0, 0)), 90, kWaitMs);
        auto* images = find<QComboBox>("exposedImages");
        QCOMPARE(images->count(), 2);
        images->setCurrentIndex(1);
        QTRY_COMPARE_WITH_TIMEOUT(qGray(viewer->pictures().real.pixel(0, 0)), 10, kWaitMs);
        find<QComboBox>("exposedKinds")->setCurrentIndex(1);
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(text("unusualSentence").startsWith(QStringLiteral("Unusual patients cannot")));
    }

    void aWorkspaceWithoutARunSaysWhatWillBeHere() {
        open(printed(R"({"calibration":null,"robustness":null,"trial_limits":null,"ledger":null,)"
                     R"("patients":[]})"),
             {});
        QTRY_VERIFY_WITH_TIMEOUT(isShown("privacyEmpty"), kWaitMs);
        for (const char* card :
             {"auditCard", "familyCard", "powerCard", "gridCard", "calibrationCard", "exposedCard",
              "thresholdCard", "earlierCard"}) {
            QVERIFY2(!isShown(card), card);
        }
    }

    void anOlderReportShowsNoEmptyCards() {
        open(printed(R"({"patients":[]})"), R"({"title": "old"})");
        QTRY_VERIFY_WITH_TIMEOUT(isShown("privacyEmpty"), kWaitMs);
        QVERIFY(!isShown("familyCard") && !isShown("earlierCard"));
    }

    void anOlderCalibrationSaysWhatToDo() {
        QByteArray answer = gui::test::kAnswer;
        answer.replace(R"("models/detectors/trial-limits.json")", "null");
        open(printed(answer), gui::test::kReport);
        QTRY_VERIFY_WITH_TIMEOUT(isShown("thresholdState"), kWaitMs);
        QVERIFY(text("thresholdState").contains(QStringLiteral("earlier version")));
        QVERIFY(!isShown("thresholdSlider"));
    }

    void thresholdsOfOtherDetectorsAreNotTried() {
        QByteArray answer = gui::test::kAnswer;
        answer.replace(R"("false-rejects": 0.05,)", R"("false-rejects": 0.07,)");
        open(printed(answer), gui::test::kReport);
        QTRY_VERIFY_WITH_TIMEOUT(
            text("thresholdState").contains(QStringLiteral("other thresholds")), kWaitMs);
        QVERIFY(!isShown("thresholdSlider"));
    }

    void anAnswerThatFailsIsSaidAndTheReportStays() {
        open("@kill\n", gui::test::kReport);
        QTRY_VERIFY_WITH_TIMEOUT(isShown("privacyPageNotice"), kWaitMs);
        QVERIFY(isShown("auditCard") && isShown("familyCard"));
        QVERIFY(!isShown("gridCard") && !isShown("exposedCard"));
    }
};

OUTIS_TEST_CASE(PrivacyPageTest);
#include "privacy_page_test.moc"
