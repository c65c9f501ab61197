// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/imported_page.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QImage>
#include <QJsonDocument>
#include <QTableView>

#include "gui/bridge/session.h"
#include "gui/pages/burned_in_tab.h"
#include "gui/widgets/picture_view.h"
#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;

namespace {

constexpr int kWaitMs = 20'000;

constexpr const char* kFiles =
    R"(@print {"files":[{"file":2,"outcome":"rejected","reason":"damaged","message":"cut off",)"
    R"("warnings":[],"image":null,"path":"/s/b.dcm"},)"
    R"({"file":10,"outcome":"imported","reason":"","message":"","warnings":["palette"],)"
    R"("image":1,"path":null}]})";

constexpr const char* kPatients =
    R"(@print {"patients":61,"decisions":[],"proposals":[{"id":7,"kind":"same-name",)"
    R"("patients":[3,26],"images":[null,null],"score":0.5,"state":"open","decided":"",)"
    R"("pictures":["images/ab/a.png","../../secret.png"],"identities":["local:1, A^B, 19970516","local:2, A^B, 19580724"]},)"
    R"({"id":8,"kind":"missing-id","patients":[6,7],"images":[5,null],"score":1,)"
    R"("state":"confirmed","decided":"x","identities":["",""]}]})";

constexpr const char* kDecided =
    R"(@print {"patients":60,"decisions":[{"id":7,"outcome":"excluded"}],"proposals":[]})";

constexpr const char* kBurnedIn =
    R"(@print {"images":1,"still_readable":1,"regions":[{"image":11,"region":1,"kind":"text",)"
    R"("confidence":0.9,"masked":true,"still_readable":true,"before":"../escape.png",)"
    R"("after":"11-1-after.png"}]})";

constexpr const char* kLocked =
    R"(@print {"error":{"code":"workspace-locked","subject":"w","detail":"run"}})";

}  // namespace

/// The page with a scripted worker behind it.
class ImportedPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Stage> stage_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<ImportedPage> page_;

    template <class T>
    T* find(const char* name) const {
        return page_->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QAbstractItemModel* model(const char* table) const {
        return find<QTableView>(table)->model();
    }
    void openPage() {
        page_->show();
        QTRY_COMPARE_WITH_TIMEOUT(model("filesTable")->rowCount(), 2, kWaitMs);
        QTRY_COMPARE_WITH_TIMEOUT(model("proposalsTable")->rowCount(), 2, kWaitMs);
        QTRY_COMPARE_WITH_TIMEOUT(model("burnedInTable")->rowCount(), 1, kWaitMs);
    }
    [[nodiscard]] int callsWith(const QByteArray& words) const {
        int count = 0;
        for (const QByteArray& call : stage_->calls()) {
            count += call.contains(words) ? 1 : 0;
        }
        return count;
    }

private Q_SLOTS:
    void init() {
        stage_ = std::make_unique<Stage>();
        QVERIFY_RESULT(stage_->makeWorkspace());
        stage_->script(QStringLiteral("files"), kFiles);
        stage_->script(QStringLiteral("patients"), kPatients);
        stage_->script(QStringLiteral("burned-in"), kBurnedIn);
        session_ = std::make_unique<Session>(
            SessionWorld{stage_->launcher, Stage::worker(), stage_->settings});
        QVERIFY_RESULT(session_->open(stage_->workspace()));
        page_ = std::make_unique<ImportedPage>(*session_);
    }
    void cleanup() {
        page_.reset();
        session_.reset();
        stage_.reset();
    }

    void filesAreListedWithReasonsAndFilteredByOutcome() {
        openPage();
        const QAbstractItemModelTester tester(
            model("filesTable"), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto cell = [this](int row, int column) {
            return model("filesTable")->index(row, column).data().toString();
        };
        QCOMPARE(cell(0, 0), QStringLiteral("2"));
        QCOMPARE(cell(0, 1), QStringLiteral("b.dcm"));
        QCOMPARE(cell(0, 3), QStringLiteral("The picture is damaged: cut off"));
        QCOMPARE(cell(1, 1), QStringLiteral("(forgotten)"));
        QCOMPARE(cell(1, 4), QStringLiteral("palette"));
        auto* filter = find<QComboBox>("outcomeFilter");
        QCOMPARE(filter->count(), 3);
        filter->setCurrentIndex(filter->findData(QStringLiteral("rejected")));
        QCOMPARE(model("filesTable")->rowCount(), 1);
    }

    void aPairIsDecidedOnlyAfterAConfirmation() {
        openPage();
        const QAbstractItemModelTester tester(
            model("proposalsTable"), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(find<QLabel>("firstPatient")->text().contains(QStringLiteral("19970516")));
        find<QPushButton>("samePatientButton")->click();
        find<QPushButton>("decisionConfirmationCancel")->click();
        QTest::qWait(50);
        QCOMPARE(callsWith("--confirm"), 0);
        stage_->script(QStringLiteral("patients-2"), kDecided);
        QVERIFY(find<PictureView>("firstPicture")
                    ->path()
                    .endsWith(QLatin1String(".outis/images/ab/a.png")));
        QVERIFY2(find<PictureView>("secondPicture")->path().isEmpty(), "it leads out");
        find<QPushButton>("samePatientButton")->click();
        find<QPushButton>("decisionConfirmationYes")->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            find<QLabel>("importedDone")->text().contains(QStringLiteral("left the study")),
            kWaitMs);
        QCOMPARE(callsWith("patients --workspace " + stage_->workspace().toUtf8() +
                           " --confirm 7 --json"),
                 1);
        find<QTableView>("proposalsTable")->selectRow(1);
        QVERIFY2(!find<QPushButton>("samePatientButton")->isEnabled(), "it was decided before");
    }

    void differentPatientsAreRejectedAndARefusalIsSaid() {
        openPage();
        stage_->script(QStringLiteral("patients-2"), kLocked);
        find<QPushButton>("differentPatientsButton")->click();
        find<QPushButton>("decisionConfirmationYes")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!find<QWidget>("importedNotice")->isHidden(), kWaitMs);
        QCOMPARE(callsWith("--reject 7"), 1);
        QVERIFY(!find<QLabel>("importedNoticeNext")->text().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("differentPatientsButton")->isEnabled(),
                                 kWaitMs);
    }

    void burnedInPicturesLieInAPrivateFolderThatGoesWithThePage() {
        openPage();
        const QAbstractItemModelTester tester(
            model("burnedInTable"), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString picture = find<PictureView>("afterPicture")->path();
        QVERIFY(picture.endsWith(QStringLiteral("/11-1-after.png")));
        QVERIFY2(find<PictureView>("beforePicture")->path().isEmpty(), "a name with a slash");
        const QString folder = QFileInfo(picture).path();
        QCOMPARE(QFile::permissions(folder) &
                     (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
                 QFile::Permissions());
        QCOMPARE(model("burnedInTable")->index(0, 4).data().toString(),
                 QStringLiteral("▲ still readable"));
        page_->hide();
        QVERIFY(!QFileInfo::exists(folder));
        QCOMPARE(model("proposalsTable")->rowCount(), 0);
    }

    void identitiesAreForgottenOnlyAfterAConfirmation() {
        openPage();
        stage_->script(QStringLiteral("forget-identities"),
                       R"(@print {"patients":61,"files":155,"texts":8,"key-is-gone":false})");
        find<QPushButton>("forgetButton")->click();
        find<QPushButton>("forgetConfirmationCancel")->click();
        QTest::qWait(50);
        QCOMPARE(stage_->callsOf("forget-identities"), 0);
        find<QPushButton>("forgetButton")->click();
        find<QPushButton>("forgetConfirmationYes")->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            find<QLabel>("importedDone")->text().contains(QStringLiteral("155")), kWaitMs);
        QCOMPARE(callsWith("--yes --json"), 1);
    }

    void aWorkerThatCannotAnswerIsSaidOnThePage() {
        stage_->script(QStringLiteral("files"), "@kill\n");
        page_->show();
        QTRY_VERIFY_WITH_TIMEOUT(!find<QWidget>("importedNotice")->isHidden(), kWaitMs);
        QVERIFY(!find<QLabel>("importedNoticeNext")->text().isEmpty());
    }

    void closingWhileCommandsRunIsSafeAndADecisionGoesOn() {
        openPage();
        stage_->script(QStringLiteral("burned-in-2"), "@sleep 30\n");
        stage_->script(QStringLiteral("patients-2"),
                       "@sleep 1\n{\"event\":\"the decision was carried out\"}\n");
        find<QPushButton>("samePatientButton")->click();
        find<QPushButton>("decisionConfirmationYes")->click();
        QTRY_COMPARE_WITH_TIMEOUT(callsWith("--confirm 7"), 1, kWaitMs);
        page_.reset();
        session_.reset();
        // Without a run's id the scripted worker writes beside the runs' folders.
        QTRY_VERIFY_WITH_TIMEOUT(
            stage_->read(QStringLiteral("study.outis/runs/events.jsonl")).contains("carried out"),
            kWaitMs);
    }
};

OUTIS_TEST_CASE(ImportedPageTest);
#include "imported_page_test.moc"
