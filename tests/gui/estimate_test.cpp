// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/estimate_card.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>

#include "gui/models/estimate_words.h"
#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

using namespace outis::gui;

namespace {

constexpr int kWaitMs = 20'000;

constexpr const char* kAnswer =
    R"({"trial_seconds": 31, "device": "CPU, 2 threads", "asked": {"preset": "tiny-64", )"
    R"("training_hours": 2.5, "sampling_hours": 0.2, "memory_mb": 3100, "disk_mb": 420, )"
    R"("gpu_memory_mb": 0, "energy_kwh": 0.31, "fits": false, "exceeds": ["memory", "hours"]}, )"
    R"("proposals": [{"preset": "tiny-64", "images": 400000, "micro_batch": 8, )"
    R"("training_hours": 2, "sampling_hours": 0.2, "memory_mb": 1500, "disk_mb": 420, )"
    R"("energy_kwh": 0.28, "measured": true}], "audit": {"state": "testable", )"
    R"("advice": "At least 11 patients must be exposed to be found without a copy."}})";

QJsonObject answer() {
    return QJsonDocument::fromJson(kAnswer).object();
}

}  // namespace

class EstimateTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Stage> stage_;
    std::unique_ptr<EstimateCard> card_;

    [[nodiscard]] QString text(const char* name) const {
        return card_->findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
    [[nodiscard]] QPushButton* button() const {
        return card_->findChild<QPushButton*>(QStringLiteral("estimateButton"));
    }

private Q_SLOTS:
    void init() {
        stage_ = std::make_unique<Stage>();
        card_ = std::make_unique<EstimateCard>(Stage::worker());
    }
    void cleanup() {
        card_.reset();
        stage_.reset();
    }

    void anEstimateIsToldInWords() {
        const EstimateWords words = estimateWords(answer());
        QVERIFY(words.asked.startsWith(QStringLiteral("Training 2 h 30 min, drawing 12 min")));
        QVERIFY(words.asked.contains(QStringLiteral("energy 0.31 kWh")));
        QVERIFY(!words.asked.contains(QStringLiteral("graphics")));
        QCOMPARE(words.problem, QStringLiteral("▲ More than there is: memory, time."));
        QVERIFY(words.proposals.contains(QStringLiteral("micro-batch 8")));
        QVERIFY(words.audit.contains(QStringLiteral("testable. At least 11 patients")));
        QVERIFY(words.remark.contains(QStringLiteral("CPU, 2 threads")));
    }

    void whatFitsHasNoProblem() {
        QJsonObject fitting = answer();
        QJsonObject asked = fitting.value(QLatin1String("asked")).toObject();
        asked[QLatin1String("exceeds")] = QJsonArray();
        fitting[QLatin1String("asked")] = asked;
        fitting[QLatin1String("proposals")] = QJsonArray();
        QVERIFY(estimateWords(fitting).problem.isEmpty());
        QVERIFY(estimateWords(fitting).proposals.isEmpty());
    }

    void theButtonAsksTheWorker() {
        stage_->script(QStringLiteral("estimate"), QByteArray("@print ") + kAnswer + "\n");
        QVERIFY(!button()->isEnabled());
        card_->setWorkspace(stage_->workspace());
        card_->setPossible(true);
        QVERIFY(button()->isEnabled());
        button()->click();
        QVERIFY(!button()->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(text("estimateAsked").contains(QStringLiteral("2 h 30 min")),
                                 kWaitMs);
        QVERIFY(button()->isEnabled());
        card_->setWorkspace({});
        QVERIFY(text("estimateAsked").isEmpty());
    }

    void aFailureSaysWhy() {
        stage_->script(QStringLiteral("estimate"),
                       R"(@print {"error": {"code": "no-images", "subject": "", "detail": "x"}})"
                       "\n@exit 3\n");
        card_->setWorkspace(stage_->workspace());
        card_->setPossible(true);
        button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!text("estimateProblem").isEmpty(), kWaitMs);
    }
};

OUTIS_TEST_CASE(EstimateTest);
#include "estimate_test.moc"
