// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/import_request.h"

#include <QFileInfo>

#include <unistd.h>

#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;

class ImportRequestTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Stage> stage_;
    ImportRequest request_;

private Q_SLOTS:
    void init() {
        stage_ = std::make_unique<Stage>();
        stage_->write(QStringLiteral("source/1.png"), "x");
        stage_->write(QStringLiteral("source/labels.csv"), "image,patient_id\n1.png,p1\n");
        request_ = {};
        request_.source = stage_->folder.filePath(QStringLiteral("source"));
        request_.labels = findLabels(request_.source);
        request_.workspace = stage_->folder.filePath(QStringLiteral("new.outis"));
    }

    void aCompleteRequestPasses() {
        QVERIFY(!request_.labels.isEmpty());
        QVERIFY_RESULT(checkSource(request_));
        QVERIFY_RESULT(checkLabels(request_));
        QVERIFY_RESULT(checkPatients(request_));
        QVERIFY_RESULT(checkTarget(request_));
    }

    void aMissingSourceIsNotFound() {
        request_.source = stage_->folder.filePath(QStringLiteral("nowhere"));
        QCOMPARE(checkSource(request_).error().code, ErrorCode::NotFound);
        request_.source.clear();
        QCOMPARE(checkSource(request_).error().code, ErrorCode::NotFound);
    }

    void anEmptySourceIsAnEmptyFolder() {
        QDir(stage_->folder.path()).mkdir(QStringLiteral("empty"));
        request_.source = stage_->folder.filePath(QStringLiteral("empty"));
        QCOMPARE(checkSource(request_).error().code, ErrorCode::EmptyFolder);
    }

    void labelsThatAreMissingOrEmptyAreRefused() {
        request_.labels = stage_->folder.filePath(QStringLiteral("none.csv"));
        QCOMPARE(checkLabels(request_).error().code, ErrorCode::NotFound);
        stage_->write(QStringLiteral("empty.csv"), "");
        request_.labels = stage_->folder.filePath(QStringLiteral("empty.csv"));
        QCOMPARE(checkLabels(request_).error().code, ErrorCode::BadLabelFile);
    }

    void anExpressionNeedsExactlyOneGroup() {
        request_.patientRule = QStringLiteral("regex");
        for (const char* bad : {"", "(", "no group", "(a)(b)"}) {
            request_.patientRegex = QString::fromLatin1(bad);
            QCOMPARE(checkPatients(request_).error().code, ErrorCode::InvalidOption);
        }
        request_.patientRegex = QStringLiteral("patient_(\\d+)_");
        QVERIFY_RESULT(checkPatients(request_));
    }

    void theColumnRuleNeedsALabelFile() {
        request_.patientRule = QStringLiteral("column");
        QVERIFY_RESULT(checkPatients(request_));
        request_.labels.clear();
        QCOMPARE(checkPatients(request_).error().code, ErrorCode::BadLabelFile);
    }

    void aWorkspaceInsideTheSourceIsRefused() {
        request_.workspace = request_.source + QStringLiteral("/w.outis");
        QCOMPARE(checkTarget(request_).error().code, ErrorCode::InvalidOption);
        request_.workspace = request_.source;
        QCOMPARE(checkTarget(request_).error().code, ErrorCode::InvalidOption);
        request_.workspace = request_.source + QStringLiteral("-w.outis");
        QVERIFY_RESULT(checkTarget(request_));
    }

    void aFolderWithOtherFilesIsNoPlaceForAWorkspace() {
        stage_->write(QStringLiteral("other/notes.txt"), "x");
        request_.workspace = stage_->folder.filePath(QStringLiteral("other"));
        QCOMPARE(checkTarget(request_).error().code, ErrorCode::AlreadyExists);
    }

    void anExistingWorkspaceMayTakeMore() {
        QVERIFY_RESULT(stage_->makeWorkspace());
        request_.workspace = stage_->workspace();
        QVERIFY_RESULT(checkTarget(request_));
    }

    void aReadOnlyPlaceIsUnwritable() {
        if (::geteuid() == 0) {
            QSKIP("root may write everywhere");
        }
        QDir(stage_->folder.path()).mkdir(QStringLiteral("locked"));
        const QString locked = stage_->folder.filePath(QStringLiteral("locked"));
        QFile::setPermissions(locked, QFile::ReadOwner | QFile::ExeOwner);
        request_.workspace = locked + QStringLiteral("/w.outis");
        QCOMPARE(checkTarget(request_).error().code, ErrorCode::Unwritable);
        QFile::setPermissions(locked, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void importComesBeforeRun() {
        request_.patientRule = QStringLiteral("folder");
        request_.folderLevel = 2;
        request_.size = 32;
        request_.preset = QStringLiteral("tiny-32");
        const std::vector<WorkerCommand> commands = commandsOf(request_);
        QCOMPARE(commands.size(), std::size_t{2});
        QCOMPARE(commands[0].name, QStringLiteral("import"));
        QVERIFY(commands[0].arguments.contains(QStringLiteral("--folder-level=2")));
        QVERIFY(commands[0].arguments.contains(request_.labels));
        QVERIFY(!commands[0].arguments.contains(QStringLiteral("--label-profile")));
        QCOMPARE(commands[1].name, QStringLiteral("run"));
        QCOMPARE(commands[1].arguments,
                 (QStringList{
                     QStringLiteral("--workspace"), request_.workspace, QStringLiteral("--size"),
                     QStringLiteral("32"), QStringLiteral("--preset"), QStringLiteral("tiny-32"),
                     QStringLiteral("--steer"), QStringLiteral("pseudo"), QStringLiteral("--k"),
                     QStringLiteral("5"), QStringLiteral("--folds"), QStringLiteral("1"),
                     QStringLiteral("--meter"), QStringLiteral("suggest")}));
    }

    void steeringIsHandedToTheRun() {
        request_.hasFindings = true;
        request_.steer = QStringLiteral("both");
        request_.patientsPerCondition = 8;
        request_.folds = 2;
        request_.meter = QStringLiteral("stop");
        QVERIFY_RESULT(checkSteering(request_));
        const QString run = commandsOf(request_)[1].arguments.join(QLatin1Char(' '));
        QVERIFY(run.endsWith(QStringLiteral("--steer both --k 8 --folds 2 --meter stop")));
        request_.steer = QStringLiteral("labels");
        QVERIFY(!commandsOf(request_)[1].arguments.contains(QStringLiteral("--k")));
    }

    void aShortenedTrainingIsSharedByTheGenerators() {
        request_.trainImages = 900;
        QVERIFY(commandsOf(request_)[1]
                    .arguments.join(QLatin1Char(' '))
                    .contains(QStringLiteral("--train-images 900 ")));
        request_.folds = 2;
        QVERIFY(commandsOf(request_)[1]
                    .arguments.join(QLatin1Char(' '))
                    .contains(QStringLiteral("--train-images 450 ")));
    }

    void steeringByFindingsNeedsFindings() {
        for (const char* steer : {"labels", "both"}) {
            request_.steer = QString::fromLatin1(steer);
            request_.hasFindings = false;
            QCOMPARE(checkSteering(request_).error().code, ErrorCode::InvalidOption);
            request_.hasFindings = true;
            QVERIFY_RESULT(checkSteering(request_));
        }
        request_.steer = QStringLiteral("else");
        QCOMPARE(checkSteering(request_).error().code, ErrorCode::InvalidOption);
    }

    void tooFewPatientsBehindAConditionAreRefused() {
        for (const int k : {1, 2, 21}) {
            request_.patientsPerCondition = k;
            QCOMPARE(checkSteering(request_).error().code, ErrorCode::InvalidOption);
        }
        request_.steer = QStringLiteral("none");
        QVERIFY_RESULT(checkSteering(request_));
        request_.folds = 3;
        QCOMPARE(checkSteering(request_).error().code, ErrorCode::InvalidOption);
    }

    void twoTablesAreAChoiceForThePerson() {
        stage_->write(QStringLiteral("two/a.csv"), "x");
        QCOMPARE(QFileInfo(findLabels(stage_->folder.filePath(QStringLiteral("two")))).fileName(),
                 QStringLiteral("a.csv"));
        stage_->write(QStringLiteral("two/b.csv"), "x");
        QVERIFY(findLabels(stage_->folder.filePath(QStringLiteral("two"))).isEmpty());
        QVERIFY(findLabels(QString()).isEmpty());
    }

    void aProposedWorkspaceDoesNotExist() {
        const QString documents = stage_->folder.path();
        const QString first = proposeWorkspace(request_.source, documents);
        QVERIFY(first.endsWith(QStringLiteral("/Outis/source.outis")));
        QDir().mkpath(first);
        const QString second = proposeWorkspace(request_.source, documents);
        QVERIFY(second.endsWith(QStringLiteral("/Outis/source 2.outis")));
    }
};

OUTIS_TEST_CASE(ImportRequestTest);
#include "import_request_test.moc"
