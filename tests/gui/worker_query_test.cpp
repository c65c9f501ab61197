// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/worker_query.h"

#include <QSignalSpy>

#include "gui/text/error_sentences.h"
#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;

namespace {
constexpr int kWaitMs = 20'000;
constexpr int kLimitMs = 200;
}  // namespace

/// Questions to a worker that does not answer.
class WorkerQueryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Stage> stage_;

private Q_SLOTS:
    void init() { stage_ = std::make_unique<Stage>(); }
    void cleanup() { stage_.reset(); }

    void aQuestionWithoutAnAnswerFailsInWords() {
        stage_->script(QStringLiteral("ledger"), "@hang\n");
        WorkerQuery query(Stage::worker());
        query.setLimit(kLimitMs);
        Error error;
        connect(&query, &WorkerQuery::failed, &query, [&](const Error& each) { error = each; });
        QSignalSpy failed(&query, &WorkerQuery::failed);
        query.ask({QStringLiteral("ledger")});
        QVERIFY(failed.wait(kWaitMs));
        QVERIFY(!query.isBusy());
        QCOMPARE(error.code, ErrorCode::WorkerNotStarted);
        QVERIFY(errorSentences(error).what.contains(QStringLiteral("no answer within")));
    }

    void anOrderIsNotKilledHalfWay() {
        stage_->script(QStringLiteral("sign"), "@sleep 1\n@beat 1\n");
        WorkerQuery query(Stage::worker());
        query.setLimit(kLimitMs);
        QSignalSpy failed(&query, &WorkerQuery::failed);
        query.order({QStringLiteral("sign"), QStringLiteral("--workspace"), stage_->workspace(),
                     QStringLiteral("--run-id"), QStringLiteral("r")});
        QVERIFY(failed.wait(kWaitMs));
        const QString done = stage_->workspace() + QStringLiteral("/runs/r/heartbeat");
        QVERIFY(!QFile::exists(done));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(done), kWaitMs);
    }

    void anAnswerInTimeStopsTheClock() {
        stage_->script(QStringLiteral("ledger"), "@print {\"releases\": []}\n");
        WorkerQuery query(Stage::worker());
        QSignalSpy answered(&query, &WorkerQuery::answered);
        QSignalSpy failed(&query, &WorkerQuery::failed);
        query.ask({QStringLiteral("ledger")});
        QVERIFY(answered.wait(kWaitMs));
        query.setLimit(1);
        QVERIFY(!failed.wait(20));
    }
};

OUTIS_TEST_CASE(WorkerQueryTest);
#include "worker_query_test.moc"
