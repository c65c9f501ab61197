// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QJsonDocument>
#include <QPlainTextEdit>

#include "gui/decision/intruder_card.h"
#include "gui/decision/report_card.h"
#include "gui/decision/sign_dialog.h"
#include "gui/pages/decision_page.h"
#include "tests/gui/page_stage.h"

using namespace outis;
using namespace outis::gui;
using namespace outis::test;

namespace {

constexpr const char* kSomebody =
    R"({"release":"20261123-aa","made":null,"exercise":{"state":"ok","scores":[)"
    R"({"role":"radiologist","day":"2026-11-23","questions":40,"right":31,)"
    R"("share":{"value":0.775,"low":0.62,"high":0.89,"state":"ok"},"needed":27,"better":true},)"
    R"({"role":"clerk","day":"2026-11-23","questions":40,"right":20,)"
    R"("share":{"value":0.5,"low":0.34,"high":0.66,"state":"ok"},"needed":27,"better":false}],)"
    R"("better_than_guessing":true}})";

QJsonObject objectOf(const QByteArray& text) {
    return QJsonDocument::fromJson(text).object();
}

}  // namespace

/// Saving reports as PDF, and the motivated-intruder exercise, with a scripted worker.
class ReleaseCardsTest : public QObject, PageStage {
    Q_OBJECT

    /// The release lies in the workspace, so that its tests can be found there.
    [[nodiscard]] QByteArray review(const char* state, const QByteArray& statements) const {
        QByteArray record = test::record(state, statements);
        record.replace("/w/releases/20261123-aa",
                       stage_->folder.filePath(QStringLiteral("study.outis/releases/r")).toUtf8());
        return "@print " + record;
    }
    void openPage(const QByteArray& review) {
        stage_->script(QStringLiteral("review"), review);
        openSession();
        showPage<DecisionPage>(review);
    }
    void sign() const {
        find<QPlainTextEdit>("signReason")->setPlainText(QStringLiteral("as agreed"));
        find<QLineEdit>("signPassphrase")->setText(QString::fromLatin1(kSecret));
        find<QPushButton>("signButton")->click();
    }

private Q_SLOTS:
    void init() {
        raiseStage(R"({"stages":[],"report":"releases/draft/report.html"})");
        stage_->write(QStringLiteral("study.outis/releases/r/report.html"), "r");
    }
    void cleanup() { strikeStage(); }

    void aReportIsSavedAsPdf() {
        openPage(review("in-review", statement("submit", "A")));
        QVERIFY(find<QPushButton>("internalReportPdf")->isEnabled());
        QVERIFY2(!find<QPushButton>("outgoingReportPdf")->isEnabled(), "there is none");
        dialogs_->nextFile = stage_->folder.filePath(QStringLiteral("my report"));
        stage_->script(QStringLiteral("print"), R"(@print {"pdf":"/x/my report.pdf"})");
        find<QPushButton>("internalReportPdf")->click();
        QTRY_VERIFY_WITH_TIMEOUT(text("reportSaved").contains(QStringLiteral("my report.pdf")),
                                 kWaitMs);
        const QByteArray calls = stage_->read(QStringLiteral("scripts/calls"));
        QVERIFY(calls.contains("releases/r/report.html --to="));
        QVERIFY(calls.contains("my report.pdf --json"));
        QVERIFY(!isShown("decisionNotice"));
    }

    void aPdfThatCannotBeWrittenIsSaid() {
        openPage(review("in-review", statement("submit", "A")));
        dialogs_->nextFile = stage_->folder.filePath(QStringLiteral("r.pdf"));
        stage_->script(QStringLiteral("print"),
                       R"(@print {"error":{"code":"unwritable","subject":"r.pdf","detail":""}})"
                       "\n@exit 1\n");
        find<QPushButton>("internalReportPdf")->click();
        QTRY_VERIFY_WITH_TIMEOUT(isShown("decisionNotice"), kWaitMs);
        QVERIFY(text("reportSaved").isEmpty());
        QVERIFY(find<QPushButton>("internalReportPdf")->isEnabled());
    }

    void aPdfCanBeCancelled() {
        openPage(review("in-review", statement("submit", "A")));
        QVERIFY(!isShown("cancelPdf"));
        dialogs_->nextFile = stage_->folder.filePath(QStringLiteral("r.pdf"));
        stage_->script(QStringLiteral("print"), "@hang\n");
        find<QPushButton>("internalReportPdf")->click();
        QVERIFY(isShown("cancelPdf"));
        QVERIFY(!find<QPushButton>("internalReportPdf")->isEnabled());
        find<QPushButton>("cancelPdf")->click();
        QVERIFY(!isShown("cancelPdf"));
        QVERIFY(find<QPushButton>("internalReportPdf")->isEnabled());
        QCOMPARE(text("reportSaved"), QStringLiteral("Nothing was written."));
        QVERIFY(!isShown("decisionNotice"));
    }

    void aTestIsMadeAfterASignature() {
        openPage(review("in-review", statement("submit", "A")));
        QTRY_COMPARE_WITH_TIMEOUT(text("intruderSentence"), QStringLiteral("Nobody has tried yet."),
                                  kWaitMs);
        QVERIFY(!find<QPushButton>("intruderAnswers")->isEnabled());
        session_->keys().add({stage_->folder.filePath(QStringLiteral("key.json")),
                              QStringLiteral("A"), QStringLiteral("tester")});
        find<QPushButton>("intruderMake")->click();
        QCOMPARE(find<QLineEdit>("sign_questions")->text(), QStringLiteral("40"));
        find<QLineEdit>("sign_questions")->setText(QStringLiteral("12"));
        QByteArray made = kNoExercise;
        made.replace("\"made\":null",
                     R"("made":{"test":"t","questions":12,"folder":"/w/intruder/t"})");
        stage_->script(QStringLiteral("intruder"), made);
        stage_->write(QStringLiteral("study.outis/releases/r/intruder/t/answers.csv"), "");
        sign();
        QTRY_VERIFY_WITH_TIMEOUT(text("intruderMade").startsWith(QStringLiteral("12 questions")),
                                 kWaitMs);
        const QByteArray calls = stage_->read(QStringLiteral("scripts/calls"));
        QVERIFY(calls.contains("--make"));
        QVERIFY(calls.contains("--questions=12"));
        QVERIFY(!calls.contains(kSecret));
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("intruderAnswers")->isEnabled(), kWaitMs);
        find<QPushButton>("intruderOpen")->click();
        QVERIFY(
            dialogs_->opened.constLast().path().endsWith(QStringLiteral("releases/r/intruder")));
    }

    void answersAreTakenAndScored() {
        stage_->write(QStringLiteral("study.outis/releases/r/intruder/t/answers.csv"), "");
        openPage(review("in-review", statement("submit", "A")));
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("intruderAnswers")->isEnabled(), kWaitMs);
        session_->keys().add({stage_->folder.filePath(QStringLiteral("key.json")),
                              QStringLiteral("B"), QStringLiteral("radiologist")});
        dialogs_->nextFile = stage_->folder.filePath(QStringLiteral("filled.csv"));
        find<QPushButton>("intruderAnswers")->click();
        QVERIFY(text("signWhat").contains(QStringLiteral("filled.csv")));
        stage_->script(QStringLiteral("intruder"), QByteArray("@print ") + kSomebody);
        sign();
        QTRY_VERIFY_WITH_TIMEOUT(text("intruderSentence").startsWith(QStringLiteral("▲ Somebody")),
                                 kWaitMs);
        QVERIFY(isShown("intruderTable"));
        QVERIFY(stage_->read(QStringLiteral("scripts/calls")).contains("--answers="));
    }

    void aRefusedAnswerStaysInTheDialog() {
        stage_->write(QStringLiteral("study.outis/releases/r/intruder/t/answers.csv"), "");
        openPage(review("in-review", statement("submit", "A")));
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("intruderAnswers")->isEnabled(), kWaitMs);
        session_->keys().add({stage_->folder.filePath(QStringLiteral("key.json")),
                              QStringLiteral("A"), QStringLiteral("tester")});
        dialogs_->nextFile = stage_->folder.filePath(QStringLiteral("filled.csv"));
        find<QPushButton>("intruderAnswers")->click();
        stage_->script(QStringLiteral("intruder"),
                       R"(@print {"error":{"code":"refused","subject":"A","detail":"prepared"}})"
                       "\n@exit 4\n");
        sign();
        QTRY_VERIFY_WITH_TIMEOUT(isShown("signNotice"), kWaitMs);
    }

    void onlyAReleaseInReviewTakesTests() {
        openPage(review("approved", statement("submit", "A")));
        QVERIFY(!find<QPushButton>("intruderMake")->isEnabled());
        QVERIFY(!find<QPushButton>("intruderAnswers")->isEnabled());
    }

    void scoresAreWords() {
        const QJsonObject exercise =
            objectOf(kSomebody).value(QLatin1String("exercise")).toObject();
        const QList<TextRow> rows = exerciseRows(exercise);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].cells[1], QStringLiteral("31 of 40:\n77.5 % [62.0 %, 89.0 %]"));
        QCOMPARE(rows[0].tone, QStringLiteral("fail"));
        QCOMPARE(rows[1].cells[2], QStringLiteral("no better than guessing"));
        QVERIFY(rows[1].toolTip.startsWith(QStringLiteral("27 right")));
        QJsonObject open = exercise;
        open.insert(QStringLiteral("state"), QStringLiteral("too few questions"));
        QVERIFY(exerciseSentence(open).contains(QStringLiteral("too few questions")));
        QCOMPARE(exerciseSentence({}), QStringLiteral("Nobody has tried yet."));
    }
};

OUTIS_TEST_CASE(ReleaseCardsTest);
#include "release_cards_test.moc"
