// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTableView>

#include "gui/decision/key_dialog.h"
#include "gui/decision/sign_dialog.h"
#include "tests/app/tiny_run.h"
#include "tests/gui/real_flow.h"

using namespace outis;
using namespace outis::gui;

namespace {

constexpr const char* kHousePolicy =
    R"({"outis-policy": 1, "name": "house", "title": "House", "setting": "contract",
        "version": "1", "reviewed-pairs": 3, "rules": [
        {"id": "images", "title": "Images", "finding": "/figures/released", "at-least": 1},
        {"id": "many", "title": "Many images", "finding": "/figures/released",
         "at-least": 1000}]})";

}  // namespace

/// The real window and the real worker, from a finished workspace to a release that is called back.
class ReleaseFlowTest : public QObject, RealFlow {
    Q_OBJECT

    [[nodiscard]] bool isReady(const char* name) const {
        const auto* button = window_->findChild<QPushButton*>(QString::fromLatin1(name));
        return button != nullptr && button->isVisible() && button->isEnabled();
    }
    void press(const char* name) const {
        QTRY_VERIFY2_WITH_TIMEOUT(isReady(name), name, kWaitMs);
        find<QPushButton>(name)->click();
    }
    void makeWorkspace() const {
        const std::string workspace = " -w " + word(stage_->workspace());
        QCOMPARE(drawPatients(24), 0);
        QCOMPARE(worker("import" + workspace + " --source " + word(file("source")) + " --labels " +
                        word(file("source/labels.csv"))),
                 0);
        QCOMPARE(worker("run --json" + workspace + test::kTiny +
                        " --samples 12 --filter off --shadow-length 0"),
                 0);
    }
    void makeKey(const QString& name) const {
        press("makeKeyButton");
        find<QLineEdit>("keyName")->setText(name);
        find<QLineEdit>("keyRole")->setText(QStringLiteral("tester"));
        find<QLineEdit>("keyFile")->setText(stage_->folder.filePath(name));
        find<QLineEdit>("keyPassphrase")->setText(QString::fromLatin1(kSecret));
        find<QLineEdit>("keyPassphraseAgain")->setText(QString::fromLatin1(kSecret));
        press("keyCreateButton");
        waitUntilClosed<KeyDialog>();
        QVERIFY(text("keyPeople").startsWith(name));
    }
    void signAs(const char* name, const char* passphrase = kSecret) const {
        auto* key = find<QComboBox>("signKey");
        const int row = key->findText(QLatin1String(name) + QStringLiteral(", tester"));
        QVERIFY2(row >= 0, name);
        key->setCurrentIndex(row);
        Q_EMIT key->activated(row);
        find<QPlainTextEdit>("signReason")->setPlainText(QStringLiteral("a test"));
        find<QLineEdit>("signPassphrase")->setText(QString::fromLatin1(passphrase));
        press("signButton");
    }
    void signAndWait(const char* name) const {
        signAs(name);
        waitUntilClosed<SignDialog>();
    }
    void decideAllPairs() const {
        const std::string workspace = " -w " + word(stage_->workspace());
        const auto plan = test::runWorker("review --list-pairs --json" + workspace).json();
        std::string pairs;
        for (const auto& pair : plan.at("pairs")) {
            pairs += (pairs.empty() ? "" : ",") + pair.at("pair").dump();
        }
        QCOMPARE(worker("review --decision different --reason seen --key " + word(file("first")) +
                        " --pairs " + pairs + workspace),
                 0);
    }

private Q_SLOTS:
    void initTestCase() {
        raiseStage();
        makeWorkspace();
        openWindow(QStringLiteral(OUTIS_WORKER), kHousePolicy);
        window_->openFolder(stage_->workspace());
        QTRY_VERIFY_WITH_TIMEOUT(window_->session().status().has_value(), kWaitMs);
        window_->showStep(Step::Decision);
    }
    void cleanupTestCase() { strikeStage(); }

    void threePeopleMakeTheirKeys() {
        makeKey(QStringLiteral("preparer"));
        makeKey(QStringLiteral("first"));
        makeKey(QStringLiteral("second"));
    }

    void theDraftIsSubmittedUnderThePolicyOfTheHouse() {
        QTRY_COMPARE_WITH_TIMEOUT(find<QTableView>("ruleTable")->model()->rowCount(), 2, kWaitMs);
        QCOMPARE(text("recommendation"), QStringLiteral("Recommended: revise"));
        press("submitButton");
        signAndWait("preparer");
        waitForState(release::ReleaseState::InReview);
        QVERIFY(text("preparedBy").startsWith(QStringLiteral("preparer, tester")));
    }

    void thePreparerIsRefusedInPlainWords() {
        decideAllPairs();
        press("approveButton");
        signAs("preparer");
        QTRY_VERIFY_WITH_TIMEOUT(
            text("signNoticeWhat").contains(QStringLiteral("preparer prepared this release")),
            kWaitMs);
        window_->findChild<SignDialog*>()->reject();
        waitUntilClosed<SignDialog>();
    }

    void aRuleIsSetAsideByTwoWhoKnowTheirPassphrases() {
        find<QTableView>("ruleTable")->selectRow(1);
        press("overrideButton");
        signAs("first", "not the right one");
        QTRY_VERIFY_WITH_TIMEOUT(
            text("signNoticeWhat").contains(QStringLiteral("does not open the key")), kWaitMs);
        window_->findChild<SignDialog*>()->reject();
        waitUntilClosed<SignDialog>();
        for (const char* person : {"first", "second"}) {
            find<QTableView>("ruleTable")->selectRow(1);
            press("overrideButton");
            signAndWait(person);
        }
        QTRY_COMPARE_WITH_TIMEOUT(text("recommendation"), QStringLiteral("Recommended: release"),
                                  kWaitMs);
    }

    void twoPeopleApproveButNotOnePersonTwice() {
        press("approveButton");
        signAndWait("first");
        press("approveButton");
        signAs("first");
        QTRY_VERIFY_WITH_TIMEOUT(
            text("signNoticeWhat").contains(QStringLiteral("first has approved this release")),
            kWaitMs);
        signAndWait("second");
        waitForState(release::ReleaseState::Approved);
        QTRY_VERIFY_WITH_TIMEOUT(text("logVerdict").startsWith(QStringLiteral("●")), kWaitMs);
    }

    void thePackageIsWrittenAndChecked() {
        press("toReleaseButton");
        dialogs_->nextFolder = stage_->folder.filePath(QStringLiteral("package"));
        press("exportTargetButton");
        find<QLineEdit>("exportTitle")->setText(QStringLiteral("Phantom chests"));
        find<QLineEdit>("exportPublisher")->setText(QStringLiteral("House of trials"));
        find<QLineEdit>("exportContact")->setText(QStringLiteral("data@example.org"));
        find<QPlainTextEdit>("exportRecipients")->setPlainText(QStringLiteral("University A"));
        press("exportButton");
        signAs("preparer");
        waitForPackage();
        QVERIFY(text("outcomeTitle").contains(QStringLiteral("package")));
        QVERIFY(QFile::exists(dialogs_->nextFolder + QStringLiteral("/manifest.sha256")));
        waitForState(release::ReleaseState::Exported);
        QTRY_COMPARE_WITH_TIMEOUT(find<QTableView>("ledgerTable")->model()->rowCount(), 1, kWaitMs);
        QVERIFY2(window_->session().run().state() != RunState::Running, "an export is no training");
    }

    void theReleaseIsCalledBack() {
        find<QTableView>("ledgerTable")->selectRow(0);
        press("withdrawButton");
        QCOMPARE(find<QLineEdit>("sign_publisher")->text(), QStringLiteral("House of trials"));
        signAndWait("first");
        waitForState(release::ReleaseState::Withdrawn);
        QVERIFY(text("outcomeText").contains(QStringLiteral("University A")));
        press("openOutcomeButton");
        QVERIFY(QFile::exists(dialogs_->opened.constLast().toLocalFile()));
        QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>("ledgerTable")
                                     ->model()
                                     ->index(0, 5)
                                     .data()
                                     .toString()
                                     .contains(QStringLiteral("withdrawn")),
                                 kWaitMs);
    }
};

OUTIS_TEST_CASE(ReleaseFlowTest);
#include "release_flow_test.moc"
