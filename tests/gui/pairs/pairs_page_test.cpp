// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/pairs_page.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "gui/bridge/session.h"
#include "gui/decision/sign_dialog.h"
#include "gui/models/key_ring.h"
#include "gui/pictures/pair_viewer.h"
#include "tests/gui/prepared_images.h"
#include "tests/gui/window_stage.h"

using namespace outis;
using namespace outis::gui;

namespace {

constexpr int kWaitMs = 20'000;
constexpr int kSide = kPreparedSide;

QByteArray answer(const char* canDecide, const char* pairs) {
    return QByteArray("@print {\"release\": \"r1\", \"state\": \"s\", \"can-decide\": ") +
           canDecide +
           R"(, "detectors": [{"detector": "copy", "state": "ok", "usable": true, "own": null,)"
           R"( "all": 0.9, "histograms": [{"name": "different-patients", "low": 0, "high": 1,)"
           R"( "counts": [3, 1]}]}], "images": [)"
           R"({"picture": "synthetic/r/000000.png", "findings": "Edema", "scores": [0.5],)"
           R"( "nearest": [7]},)"
           R"({"picture": "synthetic/r/000001.png", "findings": "", "scores": [0.7],)"
           R"( "nearest": [9]},)"
           R"({"picture": "synthetic/../../secret.png", "findings": "", "scores": [0.2],)"
           R"( "nearest": [9]}], "pairs": [)" +
           pairs + "]}\n";
}

QByteArray pairs() {
    return R"({"pair": 1, "picture": "synthetic/r/000000.png", "real-image": 7, "distance": 2,)"
           R"( "why": ["nearest"], "decisions": []},)"
           R"({"pair": 2, "picture": "synthetic/r/000001.png", "real-image": 9, "distance": 4,)"
           R"( "why": ["random"], "decisions": []})";
}

}  // namespace

/// The page in the real window, without OpenGL.
class PairsPageTest : public QObject, WindowStage {
    Q_OBJECT

    [[nodiscard]] PairViewer* viewer() const { return find<PairViewer>("pairViewer"); }
    [[nodiscard]] QAbstractItemModel* list() const { return find<QListView>("pairList")->model(); }
    [[nodiscard]] QString word(int row) const {
        return list()->index(row, 0).data(PairList::DecisionRole).toString();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::keyClick(find<QListView>("pairList"), key, modifiers);
    }
    void openPairs(const QByteArray& text) const {
        QVERIFY_RESULT(stage_->makeWorkspace());
        writePreparedImages(stage_->workspace());
        writeSyntheticImages(stage_->workspace());
        stage_->script(QStringLiteral("status.json"), R"({"stages":[]})");
        stage_->script(QStringLiteral("pairs"), text);
        stage_->script(QStringLiteral("review"), "@print {\"release\": \"r1\"}\n");
        window_->openFolder(stage_->workspace());
        window_->showReview(ReviewView::Pairs);
        QTRY_VERIFY_WITH_TIMEOUT(list()->rowCount() > 0, kWaitMs);
    }

private Q_SLOTS:
    void init() {
        raiseStage();
        openWindow();
    }
    void cleanup() { strikeStage(); }

    void thePicturesOfTheMostAlikeAreShownSideBySide() {
        openPairs(answer("true", pairs().constData()));
        QTRY_VERIFY_WITH_TIMEOUT(!viewer()->pictures().real.isNull(), kWaitMs);
        QCOMPARE(viewer()->pictures().real.size(), QSize(kSide, kSide));
        QCOMPARE(qGray(viewer()->pictures().real.pixel(0, 0)), 10);
        QCOMPARE(qGray(viewer()->pictures().synthetic.pixel(3, 3)), 120);
        QCOMPARE(viewer()->view().real.window, (GreyWindow{65, 110}));
        press(Qt::Key_J);
        QTRY_COMPARE_WITH_TIMEOUT(qGray(viewer()->pictures().real.pixel(15, 15)), 240, kWaitMs);
        QVERIFY(find<QLabel>("scoreSentence")->text().contains(QStringLiteral("different")));
    }

    void decisionsAreMadeByKeysUndoneAndSaved() {
        openPairs(answer("true", pairs().constData()));
        auto* save = find<QPushButton>("savePairsButton");
        QVERIFY(!save->isEnabled());
        press(Qt::Key_N);
        QCOMPARE(word(0), QStringLiteral("different"));
        QCOMPARE(find<QListView>("pairList")->currentIndex().row(), 1);
        press(Qt::Key_S);
        QCOMPARE(word(1), QStringLiteral("same"));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(word(1), QString());
        press(Qt::Key_U);
        QCOMPARE(word(1), QStringLiteral("unsure"));
        QVERIFY(save->isEnabled());
        dialogs_->nextFile = stage_->folder.filePath(QStringLiteral("decisions.csv"));
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(stage_->read(QStringLiteral("decisions.csv")),
                 QByteArray("pair,decision,reason\n1,different,\"\"\n2,unsure,\"\"\n"));
    }

    void decisionsAreSigned() {
        openPairs(answer("true", pairs().constData()));
        auto* sign = find<QPushButton>("signPairsButton");
        QVERIFY(!sign->isEnabled());
        press(Qt::Key_N);
        QVERIFY(sign->isEnabled());
        window_->session().keys().add(
            {stage_->folder.filePath(QStringLiteral("key.json")), QStringLiteral("A"), {}});
        QTest::mouseClick(sign, Qt::LeftButton);
        auto* dialog = find<QDialog>("signPairsDialog");
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("signReason"))
            ->setPlainText(QStringLiteral("looked"));
        dialog->findChild<QLineEdit*>(QStringLiteral("signPassphrase"))
            ->setText(QStringLiteral("secret"));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("signButton")),
                          Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(stage_->callsOf("pairs"), 2, kWaitMs);
        const QByteArray calls = stage_->read(QStringLiteral("scripts/calls"));
        QVERIFY(calls.contains("--decisions="));
        QVERIFY(!calls.contains("secret"));
        QCOMPARE(word(0), QString());
    }

    void aCommentIsKeptWithItsPair() {
        openPairs(answer("true", pairs().constData()));
        press(Qt::Key_C);
        auto* comment = find<QLineEdit>("pairComment");
        QTest::keyClicks(comment, QStringLiteral("nusc"));
        QTest::keyClick(comment, Qt::Key_Return);
        QCOMPARE(comment->text(), QStringLiteral("nusc"));
        QCOMPARE(word(0), QString());
        press(Qt::Key_J);
        QCOMPARE(comment->text(), QString());
        press(Qt::Key_K);
        QCOMPARE(comment->text(), QStringLiteral("nusc"));
    }

    void beforeASubmissionNothingCanBeDecided() {
        openPairs(answer("false", ""));
        QCOMPARE(list()->rowCount(), 3);
        press(Qt::Key_S);
        QCOMPARE(word(0), QString());
        QVERIFY(!find<QPushButton>("answer_same")->isEnabled());
        QVERIFY(!find<QPushButton>("savePairsButton")->isVisible());
    }

    void noNameLeadsOutOfTheWorkspace() {
        QImage secret(kSide, kSide, QImage::Format_Grayscale8);
        secret.fill(77);
        QVERIFY(secret.save(stage_->folder.filePath(QStringLiteral("secret.png"))));
        openPairs(answer("false", ""));
        QTRY_VERIFY_WITH_TIMEOUT(!viewer()->pictures().synthetic.isNull(), kWaitMs);
        press(Qt::Key_J);
        press(Qt::Key_J);
        QTRY_VERIFY_WITH_TIMEOUT(viewer()->pictures().synthetic.isNull(), kWaitMs);
    }

    void listsAreFiltered() {
        openPairs(answer("true", pairs().constData()));
        QCOMPARE(list()->rowCount(), 2);
        find<QComboBox>("pairDetector")->setCurrentIndex(1);
        QCOMPARE(list()->rowCount(), 3);
        find<QComboBox>("pairFinding")->setCurrentIndex(1);
        QCOMPARE(list()->rowCount(), 1);
        find<QComboBox>("pairFinding")->setCurrentIndex(0);
        find<QDoubleSpinBox>("pairLimit")->setValue(0.6);
        QCOMPARE(list()->rowCount(), 1);
    }

    void keysChangeHowThePicturesAreSeen() {
        openPairs(answer("true", pairs().constData()));
        QTRY_VERIFY_WITH_TIMEOUT(!viewer()->pictures().real.isNull(), kWaitMs);
        press(Qt::Key_D);
        QCOMPARE(viewer()->view().mode, PairMode::Difference);
        press(Qt::Key_F);
        press(Qt::Key_F);
        QVERIFY(viewer()->view().flickersToSynthetic);
        press(Qt::Key_B);
        press(Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(viewer()->view().real.window.width < 110);
        press(Qt::Key_Plus);
        QVERIFY(viewer()->view().synthetic.camera.zoom > 1);
        press(Qt::Key_R);
        QCOMPARE(viewer()->view().real.camera.zoom, 1.0);
        press(Qt::Key_L);
        QVERIFY(!viewer()->isLinked());
    }
};

OUTIS_TEST_CASE(PairsPageTest);
#include "pairs_page_test.moc"
