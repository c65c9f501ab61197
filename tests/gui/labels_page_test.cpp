// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard/labels_page.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTableView>

#include "gui/wizard/import_wizard.h"
#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;

namespace {

constexpr int kWaitMs = 20'000;

constexpr const char* kAnswer =
    R"(@print {"usable":true,"rows":3,"rows_used":2,"patients":2,"rows_without_patient":1,)"
    R"("mapping":[{"meaning":"image","column":"Datei","chosen_by":"name","choices":["Datei","Pat"]},)"
    R"({"meaning":"patient","column":null,"chosen_by":"absent","choices":["Datei","Pat"]}],)"
    R"("profile":{"columns":{"image":"Datei","patient":null},"class_columns":[],"list":"separated"},)"
    R"("profiles":["nih","chexpert"],"source":{"files":4,"files_with_row":2,"files_without_row":2},)"
    R"("first_rows":[{"line":2,"image":"xxx9","study":"","has_patient":false,"view":"PA","sex":"F",)"
    R"("age":null,"findings":{"Edema":"uncertain"},"others":"negative"}],)"
    R"("findings":[{"name":"Edema","positive":1200,"negative":2,"uncertain":3,"missing":4}],)"
    R"("problems":[{"kind":"unknown-image","text":"the image is not in the source","count":1,)"
    R"("places":[{"line":4}]}]})";

constexpr const char* kUnusable =
    R"(@print {"usable":false,"error":{"code":"bad-label-file","subject":"l.csv","detail":"no column"},)"
    R"("mapping":[{"meaning":"image","column":null,"chosen_by":"absent","choices":["a","b"]}],)"
    R"("profile":{"columns":{"image":null}},"profiles":[]})";

}  // namespace

class LabelsPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Stage> stage_;
    std::unique_ptr<FakeDialogs> dialogs_;
    std::unique_ptr<ImportWizard> wizard_;

    template <class T>
    T* find(const char* name) const {
        return wizard_->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QAbstractButton* next() const { return find<QAbstractButton>("wizardNext"); }
    [[nodiscard]] QString note() const { return find<QLabel>("labelsNote")->text(); }
    void reachThePage() {
        wizard_ = std::make_unique<ImportWizard>(
            *dialogs_, WizardStart{.source = stage_->folder.filePath(QStringLiteral("images")),
                                   .workspace = {},
                                   .documents = {},
                                   .worker = Stage::worker()});
        wizard_->show();
        next()->click();
        QCOMPARE(wizard_->currentId(), 1);
    }
    void choose(const char* combo, int index) const {
        auto* box = find<QComboBox>(combo);
        QVERIFY2(box != nullptr, combo);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }

    /// The last question about the label file.
    [[nodiscard]] QByteArray lastLook() const {
        QByteArray last;
        for (const QByteArray& call : stage_->calls()) {
            last = call.startsWith("labels ") ? call : last;
        }
        return last;
    }

private Q_SLOTS:
    void init() {
        stage_ = std::make_unique<Stage>();
        dialogs_ = std::make_unique<FakeDialogs>();
        stage_->write(QStringLiteral("images/1.png"), "x");
        stage_->write(QStringLiteral("images/l.csv"), "Datei,Pat\n1.png,p\n");
    }
    void cleanup() {
        wizard_.reset();
        dialogs_.reset();
        stage_.reset();
    }

    void theGuessedMappingIsShownInWords() {
        stage_->script(QStringLiteral("labels"), kAnswer);
        reachThePage();
        QVERIFY2(!next()->isEnabled(), "nobody goes on before the file was read");
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), kWaitMs);
        QVERIFY(note().contains(QStringLiteral("2 of 3 rows")));
        QCOMPARE(find<QComboBox>("column_image")->currentText(), QStringLiteral("Datei"));
        QCOMPARE(find<QComboBox>("column_patient")->currentIndex(), 0);
        QCOMPARE(find<QComboBox>("labelProfileBox")->count(), 3);
        const auto cell = [this](const char* table, int column) {
            return find<QTableView>(table)->model()->index(0, column).data().toString();
        };
        QCOMPARE(cell("labelsPreview", 6), QStringLiteral("Edema (uncertain)"));
        QCOMPARE(cell("findingsTable", 1), QStringLiteral("1\u2009200"));
        QCOMPARE(cell("labelProblemsTable", 2), QStringLiteral("4"));
        for (const char* table : {"labelsPreview", "findingsTable", "labelProblemsTable"}) {
            const QAbstractItemModelTester tester(
                find<QTableView>(table)->model(),
                QAbstractItemModelTester::FailureReportingMode::QtTest);
        }
    }

    void aChangedColumnGoesToTheWorkerInAPrivateFileThatIsDeleted() {
        stage_->script(QStringLiteral("labels"), kAnswer);
        reachThePage();
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), kWaitMs);
        choose("column_patient", 2);
        QTRY_COMPARE_WITH_TIMEOUT(stage_->callsOf("labels"), 2, kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), kWaitMs);
        next()->click();
        QCOMPARE(wizard_->currentId(), 2);
        ImportRequest request = wizard_->request();
        const QString file = request.labelProfile;
        QVERIFY(lastLook().contains("--profile " + file.toUtf8()));
        QCOMPARE(QFile::permissions(file) &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        QFile profile(file);
        QVERIFY(profile.open(QIODevice::ReadOnly));
        const QJsonObject columns = QJsonDocument::fromJson(profile.readAll())
                                        .object()
                                        .value(QLatin1String("columns"))
                                        .toObject();
        QCOMPARE(columns.value(QLatin1String("patient")).toString(), QStringLiteral("Pat"));
        QCOMPARE(columns.value(QLatin1String("image")).toString(), QStringLiteral("Datei"));
        const auto commands = commandsOf(request);
        QVERIFY(commands[0].arguments.contains(QStringLiteral("--label-profile")));
        QVERIFY(commands[0].arguments.contains(file));
        wizard_->request().labelProfileFile.reset();
        wizard_.reset();
        QVERIFY2(QFileInfo::exists(file), "the request that the import uses still holds it");
        request.labelProfileFile.reset();
        QVERIFY(!QFileInfo::exists(file));
    }

    void aFileThatCannotBeUsedSaysWhyAndBlocksNext() {
        stage_->script(QStringLiteral("labels"), kUnusable);
        stage_->script(QStringLiteral("labels-2"), kAnswer);
        reachThePage();
        QTRY_VERIFY_WITH_TIMEOUT(note().contains(QStringLiteral("no column")), kWaitMs);
        QVERIFY(!next()->isEnabled());
        choose("column_image", 1);
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), kWaitMs);
    }

    void aFileThatCannotBeReadAtAllBlocksNextAndNoFileDoesNot() {
        stage_->script(
            QStringLiteral("labels"),
            R"(@print {"error":{"code":"bad-label-file","subject":"l.csv","detail":"line 2"}})");
        reachThePage();
        QTRY_VERIFY_WITH_TIMEOUT(note().contains(QStringLiteral("line 2")), kWaitMs);
        QVERIFY(!next()->isEnabled());
        find<QLineEdit>("labelsEdit")->clear();
        QVERIFY(next()->isEnabled());
        next()->click();
        QVERIFY(wizard_->request().labels.isEmpty());
    }

    void anAnswerThatComesTooLateIsDropped() {
        stage_->script(QStringLiteral("labels"), QByteArray("@sleep 1\n") + kUnusable);
        stage_->script(QStringLiteral("labels-2"), kAnswer);
        reachThePage();
        QTRY_COMPARE_WITH_TIMEOUT(stage_->callsOf("labels"), 1, kWaitMs);
        stage_->write(QStringLiteral("images/other.csv"), "Datei,Pat\n");
        find<QLineEdit>("labelsEdit")
            ->setText(stage_->folder.filePath(QStringLiteral("images/other.csv")));
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), kWaitMs);
        QTest::qWait(1500);
        QVERIFY(next()->isEnabled());
        QVERIFY(note().contains(QStringLiteral("2 of 3 rows")));
    }

    void aWorkerThatDiesOrIsMissingIsSaid() {
        stage_->script(QStringLiteral("labels"), "@kill\n");
        reachThePage();
        QTRY_VERIFY_WITH_TIMEOUT(note().contains(QStringLiteral("without an answer")), kWaitMs);
        QVERIFY(!next()->isEnabled());
    }

    void closingWhileTheFileIsReadIsSafe() {
        stage_->script(QStringLiteral("labels"), QByteArray("@sleep 30\n") + kAnswer);
        reachThePage();
        QTRY_COMPARE_WITH_TIMEOUT(stage_->callsOf("labels"), 1, kWaitMs);
        wizard_.reset();
    }

    void aMappingIsSavedAndAnotherFindingsColumnGuessesItsSeparatorAgain() {
        stage_->script(QStringLiteral("labels"), kAnswer);
        reachThePage();
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), kWaitMs);
        dialogs_->nextFile = stage_->folder.filePath(QStringLiteral("mine.json"));
        find<QAbstractButton>("saveMappingButton")->click();
        const QJsonObject saved =
            QJsonDocument::fromJson(stage_->read(QStringLiteral("mine.json"))).object();
        QVERIFY(saved.contains(QLatin1String("list")));
        const QJsonObject changed =
            profileWith(saved, QStringLiteral("findings"), QStringLiteral("Pat"));
        QVERIFY(!changed.contains(QLatin1String("list")));
        QVERIFY(!changed.contains(QLatin1String("class_columns")));
        find<QAbstractButton>("openMappingButton")->click();
        QTRY_COMPARE_WITH_TIMEOUT(stage_->callsOf("labels"), 2, kWaitMs);
        QVERIFY(lastLook().contains("--profile " + dialogs_->nextFile.toUtf8()));
    }
};

OUTIS_TEST_CASE(LabelsPageTest);
#include "labels_page_test.moc"
