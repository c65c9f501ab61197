// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/review_page.h"

#include <QLabel>

#include "gui/bridge/session.h"
#include "gui/models/report_figures.h"
#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

using namespace outis::gui;

namespace {

constexpr int kWaitMs = 20'000;

constexpr const char* kReport = R"({
  "training": {"memorisation": {"advice": "From 30 000 images on it remembers."}},
  "filter": {"use": "on", "state": "weaker than designed: copy refused", "asked": 50,
    "candidates": 90, "accepted": 42, "rejected": 45,
    "together": {"copies": {"value": 0.984, "low": 0.951, "high": 0.997, "state": "ok"},
                 "false_rejects": {"value": 0.04, "state": "ok"}},
    "shortages": ["Edema: 42 of 50, because of 90 candidates 45 resembled a training patient"]},
  "audit": {"verdict": "no attack found at this power", "reason": "planted copies were found",
    "planned": {"state": "testable", "advice": "At least 11 patients must be exposed."},
    "power_sentences": ["A leak of 1 in 100 images would have been found with power 0.95."],
    "parts": [{"half": "", "validity": "ok", "released": 480,
      "copies": [{"detector": "copy", "state": "ok", "findings": 0},
                 {"detector": "correlation", "state": "not testable: blind", "findings": 0}],
      "excess": [{"detector": "copy", "end": "most alike", "state": "ok", "p": {"value": 0.4}}],
      "families": [
        {"family": "F1", "detector": "re-identification", "state": "ok", "asked": 500,
         "tried": 480, "success": {"value": 0.01, "low": 0, "high": 0.03}, "p": {"value": 0.9}},
        {"family": "F1", "detector": "re-identification", "state": "ok", "asked": 500,
         "tried": 480, "success": {"value": 0.02, "low": 0.01, "high": 0.05},
         "p": {"value": 0.3}}],
      "membership": [{"detector": "copy", "state": "ok", "members": 1200, "others": 400,
         "auc": {"value": 0.52, "low": 0.49, "high": 0.55}, "p": {"value": 0.25}}]}]},
  "quality": {"state": "ok", "metrics": [
    {"metric": "fid", "against": "test", "finding": "", "images": 500, "flags": [],
     "number": {"value": 12.5, "low": 11.9, "high": 13.4, "state": "ok"}},
    {"metric": "irs-adjusted", "against": "train", "finding": "", "images": 500,
     "flags": ["Above 1 rewards copying."], "number": {"value": 1.2, "state": "ok"}},
    {"metric": "kid", "against": "test", "finding": "", "images": 500, "flags": [],
     "number": {"value": null, "state": "too few images"}},
    {"metric": "fid", "against": "test", "finding": "Edema", "images": 50, "flags": [],
     "number": {"value": 40, "state": "ok"}},
    {"metric": "precision", "against": "test", "finding": "", "images": 50, "flags": [],
     "number": {"value": 0.9, "state": "ok"}}]},
  "utility": {"state": "ok", "verdict": "within one point",
    "sentence": "loses 0.4 points of AUROC [0.1, 0.8]",
    "adherence": {"state": "ok", "sentence": "recognised with AUROC 0.81", "findings": []},
    "findings": [
    {"finding": "", "real": {"value": 0.85, "low": 0.8, "high": 0.9, "state": "ok"},
     "synthetic": {"value": 0.84, "low": 0.8, "high": 0.87, "state": "ok"},
     "both": {"value": 0.86, "state": "ok"}},
    {"finding": "Edema", "real": {"value": 0.8, "state": "ok"},
     "synthetic": {"value": null, "state": "not computable: one label only"},
     "both": {"value": 0.81, "state": "ok"}}]}})";

}  // namespace

class ReviewPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Stage> stage_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<ReviewPage> page_;

    void open(const QByteArray& report) {
        QVERIFY_RESULT(stage_->makeWorkspace());
        stage_->write(QStringLiteral("study.outis/releases/draft/report.html"), "<html></html>");
        stage_->write(QStringLiteral("study.outis/releases/draft/report.json"), report);
        stage_->script(QStringLiteral("status.json"),
                       R"({"stages":[],"report":"releases/draft/report.html"})");
        session_ = std::make_unique<Session>(
            SessionWorld{stage_->launcher, Stage::worker(), stage_->settings});
        page_ = std::make_unique<ReviewPage>(*session_);
        QVERIFY_RESULT(session_->open(stage_->workspace()));
        QTRY_VERIFY_WITH_TIMEOUT(session_->status().has_value(), kWaitMs);
    }
    [[nodiscard]] bool shows(const char* name) const {
        const auto* widget = page_->findChild<QWidget*>(QString::fromLatin1(name));
        return widget != nullptr && widget->isVisibleTo(page_.get());
    }
    [[nodiscard]] QString text(const char* name) const {
        const auto* label = page_->findChild<QLabel*>(QString::fromLatin1(name));
        return label == nullptr ? QStringLiteral("no such label") : label->text();
    }

private Q_SLOTS:
    void init() { stage_ = std::make_unique<Stage>(); }
    void cleanup() {
        page_.reset();
        session_.reset();
        stage_.reset();
    }

    void theReportIsReadForItsMainFigures() {
        const auto figures = reportFiguresOf(kReport);
        QVERIFY(figures.has_value());
        QCOMPARE(figures->verdict, QStringLiteral("within one point"));
        QCOMPARE(figures->findings.size(), 2);
        QCOMPARE(*figures->findings[0].real.low, 0.8);
        QVERIFY(!figures->findings[1].synthetic.value.has_value());
        QCOMPARE(figures->quality.size(), 3);
        QCOMPARE(numberWords(figures->quality[0].number), QStringLiteral("12.5 [11.9, 13.4]"));
        QCOMPARE(numberWords(figures->quality[2].number), QStringLiteral("too few images"));
    }

    void whatIsNoReportHasNoFigures() {
        QVERIFY(!reportFiguresOf("").has_value());
        QVERIFY(!reportFiguresOf("[1]").has_value());
        QVERIFY(!readReportFigures(QString()).has_value());
        QVERIFY(!readReportFigures(stage_->folder.filePath(QStringLiteral("no.html"))).has_value());
    }

    void thePageShowsThem() {
        open(kReport);
        QTRY_VERIFY_WITH_TIMEOUT(shows("useVerdict"), kWaitMs);
        QCOMPARE(text("useVerdict"), QStringLiteral("Within one point"));
        QCOMPARE(text("useSentence"), QStringLiteral("loses 0.4 points of AUROC [0.1, 0.8]"));
        QCOMPARE(text("useAdherence"), QStringLiteral("recognised with AUROC 0.81"));
        QCOMPARE(text("quality_fid_test"), QStringLiteral("12.5 [11.9, 13.4]"));
        QVERIFY(text("quality_irs-adjusted_train_flags").contains(QStringLiteral("copying")));
        QVERIFY(text("memorisationAdvice").contains(QStringLiteral("30 000")));
    }

    void theAuditSaysItsVerdictAndEveryAttack() {
        open(kReport);
        QTRY_VERIFY_WITH_TIMEOUT(shows("auditVerdict"), kWaitMs);
        QCOMPARE(text("auditVerdict"), QStringLiteral("No attack found at this power"));
        QCOMPARE(text("auditFound_0"), QStringLiteral("0 found"));
        QCOMPARE(text("auditFound_1"), QStringLiteral("not testable: blind"));
        QCOMPARE(text("auditFound_2"), QStringLiteral("p = 0.4"));
        QCOMPARE(text("auditFound_3"), QStringLiteral("2.0 % [1.0 %, 5.0 %], p = 0.3"));
        QVERIFY(text("auditFound_4").startsWith(QStringLiteral("area 0.52 [0.49, 0.55]")));
        QVERIFY(text("auditPower").contains(QStringLiteral("1 in 100")));
        QVERIFY(!shows("auditWarning"));
    }

    void anAttackThatWasFoundIsMarked() {
        open(R"({"audit": {"verdict": "attack found", "reason": "3 released images",
                 "parts": [{"validity": "audit invalid: controls"}]}})");
        QTRY_VERIFY_WITH_TIMEOUT(shows("auditVerdict"), kWaitMs);
        QCOMPARE(text("auditVerdict"), QStringLiteral("▲ Attack found"));
        QVERIFY(text("auditWarning").contains(QStringLiteral("audit invalid")));
    }

    void theFilterSaysWhatItKeptBackAndWhatItIsWorth() {
        open(kReport);
        QTRY_VERIFY_WITH_TIMEOUT(shows("filterTotals"), kWaitMs);
        QCOMPARE(text("filterTotals"),
                 QStringLiteral("42 of 50 images accepted; 90 were drawn and 45 rejected."));
        QVERIFY(text("filterPower").contains(QStringLiteral("98.4 % [95.1 %, 99.7 %]")));
        QVERIFY(text("filterPower").contains(QStringLiteral("4.0 %.")));
        QVERIFY(text("filterState").contains(QStringLiteral("weaker than designed")));
        QVERIFY(text("filterShortage").contains(QStringLiteral("42 of 50")));
    }

    void aRunWithoutFilterSaysSo() {
        open(R"({"filter": {"use": "off", "state": ""}})");
        QTRY_VERIFY_WITH_TIMEOUT(shows("filterCard"), kWaitMs);
        QVERIFY(text("filterTotals").contains(QStringLiteral("off")));
        QVERIFY(!shows("filterState"));
        QVERIFY(!shows("filterPower"));
        QVERIFY(!shows("filterShortage"));
    }

    void anOlderReportShowsNoEmptyCards() {
        open(R"({"title": "old"})");
        QTRY_VERIFY_WITH_TIMEOUT(text("reportState").contains(QStringLiteral("ready")), kWaitMs);
        QVERIFY(!shows("useCard"));
        QVERIFY(!shows("auditCard"));
        QVERIFY(!shows("filterCard"));
        QVERIFY(!shows("qualityCard"));
        QVERIFY(!shows("memorisationAdvice"));
    }

    void whatWasNotMeasuredSaysWhy() {
        open(R"({"utility": {"state": "too few patients", "findings": []},
                 "quality": {"state": "not measured in this run", "metrics": []}})");
        QTRY_VERIFY_WITH_TIMEOUT(shows("useCard"), kWaitMs);
        QCOMPARE(text("useSentence"), QStringLiteral("too few patients"));
        QVERIFY(!shows("useVerdict"));
        QCOMPARE(text("qualityState"), QStringLiteral("not measured in this run"));
        QVERIFY(shows("qualityState"));
    }
};

OUTIS_TEST_CASE(ReviewPageTest);
#include "review_page_test.moc"
