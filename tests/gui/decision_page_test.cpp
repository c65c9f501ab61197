// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTableView>

#include "gui/decision/key_dialog.h"
#include "gui/decision/sign_dialog.h"
#include "gui/models/rail_model.h"
#include "gui/pages/decision_page.h"
#include "gui/pages/release_page.h"
#include "tests/gui/page_stage.h"

using namespace outis;
using namespace outis::gui;
using namespace outis::test;

namespace {

QByteArray print(const QByteArray& text) {
    return "@print " + text;
}

}  // namespace

/// The pages "Decision" and "Release" with a scripted worker behind them.
class DecisionPageTest : public QObject, PageStage {
    Q_OBJECT

    template <class T>
    void openPage(const QByteArray& review) {
        showPage<T>(review);
        QTRY_COMPARE_WITH_TIMEOUT(session_->desk().ledger().size(), 2, kWaitMs);
    }
    void addKey(const char* name) const {
        session_->keys().add({stage_->folder.filePath(QString::fromLatin1(name)),
                              QString::fromLatin1(name), QStringLiteral("tester")});
    }
    void fillSignature() const {
        find<QPlainTextEdit>("signReason")->setPlainText(QStringLiteral("I agree"));
        find<QLineEdit>("signPassphrase")->setText(QString::fromLatin1(kSecret));
    }
    [[nodiscard]] QByteArray lastCallOf(const QByteArray& command) const {
        QByteArray last;
        for (const QByteArray& call : stage_->calls()) {
            last = call.startsWith(command + ' ') ? call : last;
        }
        return last;
    }

private Q_SLOTS:
    void init() {
        raiseStage(R"({"workspace":"w","patients":5,"images":9,"holder":null,"stages":[],)"
                   R"("exported":[{"release":"a","due":true},{"release":"b","due":false}],)"
                   R"("latest_run":"","report":"releases/draft/report.html","samples":""})");
        stage_->script(QStringLiteral("review"), kNoRelease);
        openSession();
        QTRY_VERIFY_WITH_TIMEOUT(session_->status().has_value(), kWaitMs);
    }
    void cleanup() { strikeStage(); }

    void aDraftIsJudgedByThePolicyThatIsChosen() {
        openPage<DecisionPage>(kNoRelease);
        auto* rules = find<QTableView>("ruleTable")->model();
        QTRY_COMPARE_WITH_TIMEOUT(rules->rowCount(), 4, kWaitMs);
        const QAbstractItemModelTester tester(
            rules, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(lastCallOf("policy").contains("check open"));
        QCOMPARE(text("recommendation"), QStringLiteral("Recommended: revise"));
        QVERIFY(text("verdictSentence").contains(QStringLiteral("2 met, 1 not met")));
        QVERIFY(isShown("submitButton") && !isShown("approveButton"));
        QVERIFY(!isShown("overrideButton"));
        auto* choice = find<QComboBox>("policyChoice");
        choice->setCurrentIndex(1);
        Q_EMIT choice->activated(1);
        QTRY_VERIFY_WITH_TIMEOUT(lastCallOf("policy").contains("check contract"), kWaitMs);
        dialogs_->nextFile = stage_->folder.filePath(QStringLiteral("house.json"));
        Q_EMIT choice->activated(2);
        QTRY_VERIFY_WITH_TIMEOUT(lastCallOf("policy").contains("house.json"), kWaitMs);
        QCOMPARE(session_->lastPolicy(), dialogs_->nextFile);
    }

    void submittingAsksFirstAndSendsThePassphraseApart() {
        addKey("anna");
        openPage<DecisionPage>(kNoRelease);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("submitButton")->isEnabled(), kWaitMs);
        find<QPushButton>("submitButton")->click();
        find<QPushButton>("signButton")->click();
        QVERIFY2(isShown("signReasonProblem") && isShown("signPassphraseProblem"),
                 "nothing was said and nothing can be signed");
        QVERIFY(!lastCallOf("review").contains("--submit"));
        fillSignature();
        stage_->script(QStringLiteral("review"),
                       print(record("in-review", statement("submit", "A"))));
        find<QPushButton>("signButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(session_->desk().release().has_value(), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(page_->findChild<SignDialog*>() == nullptr, kWaitMs);
        const QList<QByteArray> calls = stage_->calls();
        const auto call = std::find_if(calls.begin(), calls.end(), [](const QByteArray& each) {
            return each.contains("--submit");
        });
        QVERIFY(call != calls.end());
        QVERIFY(call->contains("--policy open") && call->contains("--reason=I agree") &&
                call->contains("anna") && call->contains("--passphrase-fd 0"));
        QVERIFY(!stage_->read(QStringLiteral("scripts/calls")).contains(kSecret));
        QVERIFY(isShown("approveButton") && !isShown("submitButton"));
        QVERIFY(text("preparedBy").startsWith(QStringLiteral("A, tester")));
    }

    void aRefusalStaysInTheDialogForAnotherPerson() {
        addKey("anna");
        openPage<DecisionPage>(print(record("in-review", statement("submit", "anna"))));
        stage_->script(QStringLiteral("approve"),
                       print(R"({"error":{"code":"refused","subject":"anna","detail":)"
                             R"("whoever prepared a release cannot approve it"}})"));
        stage_->script(QStringLiteral("approve-2"),
                       print(record("in-review", statement("submit", "anna") + "," +
                                                     statement("approve-first", "ben"))));
        find<QPushButton>("approveButton")->click();
        fillSignature();
        find<QPushButton>("signButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(isShown("signNotice"), kWaitMs);
        QVERIFY(text("signNoticeWhat").contains(QStringLiteral("anna prepared this release")));
        QVERIFY(text("signNoticeSafe").contains(QStringLiteral("Nothing was signed")));
        QVERIFY2(find<QLineEdit>("signPassphrase")->text().isEmpty(), "it is kept nowhere");
        QCOMPARE(find<QPlainTextEdit>("signReason")->toPlainText(), QStringLiteral("I agree"));
        stage_->script(QStringLiteral("key"),
                       print(R"({"name":"ben","role":"tester","public-key":"cd","key":"/k/ben"})"));
        dialogs_->nextFile = QStringLiteral("/k/ben");
        find<QPushButton>("signOtherKey")->click();
        QTRY_COMPARE_WITH_TIMEOUT(find<QComboBox>("signKey")->currentText(),
                                  QStringLiteral("ben, tester"), kWaitMs);
        fillSignature();
        find<QPushButton>("signButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(lastCallOf("approve").contains("--key=/k/ben"), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(page_->findChild<SignDialog*>() == nullptr, kWaitMs);
    }

    void aRuleThatIsNotMetIsSetAsideFromItsRow() {
        addKey("anna");
        openPage<DecisionPage>(print(record("in-review", statement("submit", "A"), "revise", "1")));
        auto* table = find<QTableView>("ruleTable");
        table->selectRow(0);
        QVERIFY2(!isShown("overrideButton"), "it is met");
        table->selectRow(2);
        QVERIFY(isShown("overrideButton"));
        QVERIFY(text("ruleDetail").contains(QStringLiteral("Asked: ≤ 0.5")));
        QVERIFY(text("ruleDetail")
                    .contains(QStringLiteral("What would have to change: Take in more patients.")));
        find<QPushButton>("overrideButton")->click();
        fillSignature();
        find<QPushButton>("signButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            stage_->read(QStringLiteral("scripts/calls")).contains("--override loss"), kWaitMs);
        QVERIFY(text("pairsSentence").startsWith(QStringLiteral("41 of 42")));
        QCOMPARE(find<QProgressBar>("pairsBar")->value(), 41);
    }

    void aReleaseThatWasGivenBackIsRevisedAndTheDraftSubmitted() {
        openPage<DecisionPage>(
            print(record("changes-requested",
                         statement("submit", "A") + "," + statement("request-changes", "B"))));
        QVERIFY(isShown("reviseButton") && !isShown("approveButton") && !isShown("submitButton"));
        QVERIFY(text("nextStep").contains(QStringLiteral("B asked for changes")));
        auto* subject = find<QComboBox>("subjectChoice");
        subject->setCurrentIndex(1);
        Q_EMIT subject->activated(1);
        QVERIFY(isShown("submitButton") && !isShown("reviseButton"));
        QCOMPARE(text("releaseState"), QStringLiteral("A draft"));
    }

    void aBrokenLogIsSaid() {
        stage_->script(QStringLiteral("log"),
                       print(R"({"state":"broken","line":3,"reason":"digest","entries":[]})"));
        openPage<DecisionPage>(kNoRelease);
        QVERIFY(text("logVerdict").startsWith(QStringLiteral("▲ The audit log was changed")));
        stage_->script(QStringLiteral("ledger"), "@kill\n");
        find<QPushButton>("checkLogButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(isShown("decisionNotice"), kWaitMs);
        QVERIFY(!text("decisionNoticeNext").isEmpty());
    }

    void aKeyIsMadeWithAPassphraseThatIsTypedTwice() {
        openPage<DecisionPage>(kNoRelease);
        find<QPushButton>("makeKeyButton")->click();
        find<QPushButton>("keyCreateButton")->click();
        QVERIFY(isShown("keyNameProblem") && isShown("keyRoleProblem") &&
                isShown("keyPassphraseProblem"));
        find<QLineEdit>("keyName")->setText(QStringLiteral("Anna Berg"));
        find<QLineEdit>("keyRole")->setText(QStringLiteral("data steward"));
        find<QLineEdit>("keyPassphrase")->setText(QString::fromLatin1(kSecret));
        find<QLineEdit>("keyPassphraseAgain")->setText(QStringLiteral("another"));
        find<QPushButton>("keyCreateButton")->click();
        QVERIFY(isShown("keyPassphraseAgainProblem") && !isShown("keyNameProblem"));
        find<QLineEdit>("keyPassphraseAgain")->setText(QString::fromLatin1(kSecret));
        stage_->script(QStringLiteral("key"),
                       print(R"({"name":"Anna Berg","role":"data steward","public-key":"ab",)"
                             R"("key":"/k/key.json"})"));
        find<QPushButton>("keyCreateButton")->click();
        QTRY_COMPARE_WITH_TIMEOUT(session_->keys().rowCount(), 1, kWaitMs);
        QVERIFY(text("keyPeople").contains(QStringLiteral("Anna Berg, data steward")));
        QVERIFY(!stage_->read(QStringLiteral("scripts/calls")).contains(kSecret));
        QCOMPARE(passphraseProblem(QStringLiteral("12345678")), QString());
        QVERIFY(!passphraseProblem(QStringLiteral("1234567")).isEmpty());
    }

    void onlyAnApprovedReleaseCanBeExported() {
        openPage<ReleasePage>(print(record("in-review", statement("submit", "A"))));
        QVERIFY(!isShown("exportButton") && !isShown("exportCard") && isShown("toDecisionButton"));
        QVERIFY(text("ledgerReminder").contains(QStringLiteral("Old chests")));
        auto* ledger = find<QTableView>("ledgerTable");
        const QAbstractItemModelTester tester(
            ledger->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!find<QPushButton>("withdrawButton")->isEnabled());
        ledger->selectRow(1);
        QVERIFY2(!find<QPushButton>("withdrawButton")->isEnabled(), "it was withdrawn before");
        ledger->selectRow(0);
        QVERIFY(find<QPushButton>("withdrawButton")->isEnabled());
    }

    void theStepsSayThatAReleaseWasWithdrawn() {
        stage_->script(QStringLiteral("status.json"),
                       R"({"workspace":"w","patients":5,"images":9,"holder":null,"stages":[],)"
                       R"("exported":[],"latest_run":"","samples":"",)"
                       R"("report":"releases/draft/report.html"})");
        session_->readAgain();
        QTRY_COMPARE_WITH_TIMEOUT(session_->status() ? session_->status()->exported : -1, 0,
                                  kWaitMs);
        const RailModel rail(*session_);
        const auto line = [&rail] {
            return rail.index(kStepCount - 1).data(RailModel::LineRole).toString();
        };
        QCOMPARE(line(), QStringLiteral("not yet"));
        openPage<ReleasePage>(print(record("withdrawn", statement("submit", "A"))));
        QTRY_COMPARE_WITH_TIMEOUT(line(), QStringLiteral("withdrawn"), kWaitMs);
    }

    void anExportShowsItsProgressAndCanBeCancelled() {
        addKey("anna");
        openPage<ReleasePage>(print(record("approved", statement("submit", "A"))));
        find<QPushButton>("exportButton")->click();
        QVERIFY(isShown("exportTargetProblem") && isShown("exportRecipientsProblem"));
        QVERIFY(page_->findChild<SignDialog*>() == nullptr);
        dialogs_->nextFolder = stage_->folder.filePath(QStringLiteral("package"));
        find<QPushButton>("exportTargetButton")->click();
        find<QLineEdit>("exportTitle")->setText(QStringLiteral("Chests"));
        find<QLineEdit>("exportPublisher")->setText(QStringLiteral("House"));
        find<QLineEdit>("exportContact")->setText(QStringLiteral("x@example.org"));
        find<QPlainTextEdit>("exportRecipients")->setPlainText(QStringLiteral("Uni A\nLab B"));
        stage_->script(QStringLiteral("export"),
                       R"({"v":1,"event":"progress","time":"2026-11-22T14:00:02.000Z",)"
                       R"("name":"write-images","done":12,"total":48,"unit":"images"})"
                       "\n@await stop\n@print {\"outcome\":\"stopped\",\"release\":\"r\"}\n");
        find<QPushButton>("exportButton")->click();
        QVERIFY(text("signWhat").contains(QStringLiteral("Uni A, Lab B")));
        fillSignature();
        find<QPushButton>("signButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(text("exportStage").contains(QStringLiteral("12 of 48 images")),
                                 kWaitMs);
        QVERIFY(isShown("exportProgressCard") && !find<QPushButton>("exportButton")->isEnabled());
        find<QPushButton>("cancelExportButton")->click();
        QTRY_COMPARE_WITH_TIMEOUT(text("outcomeTitle"), QStringLiteral("The export was stopped"),
                                  kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(!isShown("exportProgressCard"), kWaitMs);
        QVERIFY(!stage_->read(QStringLiteral("scripts/calls")).contains(kSecret));
    }

    void aPackageThatWasChangedIsSaid() {
        openPage<ReleasePage>(kNoRelease);
        stage_->script(QStringLiteral("verify"),
                       print(R"({"sound":false,"files":61,"images":48,"statements":[],)"
                             R"("faults":[{"file":"labels.csv","what":"not as listed"}]})"));
        dialogs_->nextFolder = stage_->folder.path();
        find<QPushButton>("checkPackageButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(text("packageCheck").contains(QStringLiteral("NOT as it was")),
                                 kWaitMs);
        QCOMPARE(text("packageSigners"), QStringLiteral("labels.csv: not as listed"));
    }

    void aWithdrawalNamesTheRecipientsAndTheNotice() {
        addKey("anna");
        openPage<ReleasePage>(print(record("exported", statement("submit", "A"))));
        find<QTableView>("ledgerTable")->selectRow(0);
        find<QPushButton>("withdrawButton")->click();
        QVERIFY(text("signMore").contains(QStringLiteral("Uni A, Lab")));
        find<QLineEdit>("sign_publisher")->setText(QStringLiteral("House"));
        find<QLineEdit>("sign_contact")->setText(QStringLiteral("x@example.org"));
        fillSignature();
        stage_->script(QStringLiteral("withdraw"),
                       print(R"({"release":"20251123-bb","recipients":["Uni A","Lab"],)"
                             R"("notice":"/w/notice.txt"})"));
        find<QPushButton>("signButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(text("outcomeText").contains(QStringLiteral("Uni A, Lab")),
                                 kWaitMs);
        QVERIFY(lastCallOf("withdraw").contains("--release=20251123-bb --publisher=House"));
        find<QPushButton>("openOutcomeButton")->click();
        QCOMPARE(dialogs_->opened.constLast(),
                 QUrl::fromLocalFile(QStringLiteral("/w/notice.txt")));
    }
};

OUTIS_TEST_CASE(DecisionPageTest);
#include "decision_page_test.moc"
