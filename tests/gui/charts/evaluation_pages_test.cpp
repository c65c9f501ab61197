// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineSeries>
#include <QScatterSeries>
#include <QTabBar>

#include "gui/charts/chart.h"
#include "gui/models/accuracy_figures.h"
#include "gui/models/diversity_figures.h"
#include "gui/widgets/real_tiles.h"
#include "tests/gui/prepared_images.h"
#include "tests/gui/window_stage.h"

using namespace outis;
using namespace outis::gui;

namespace {

constexpr int kWaitMs = 20'000;

constexpr const char* kDiversity = R"({"state": "ok", "images": 600, "queries": 1200, "met": 412,
  "expected-met": 518.9, "often-from": 9,
  "histogram": [{"hits": 0, "or-more": false, "images": 188, "expected": 81.1},
                {"hits": 1, "or-more": true, "images": 412, "expected": 518.9}],
  "groups": [{"attribute": "finding", "value": "Edema", "images": 100, "met": 40, "expected": 0.86,
              "low": 0.31, "high": 0.5},
             {"attribute": "sex", "value": "F", "images": 300, "met": 260, "expected": 0.86,
              "low": 0.82, "high": 0.9}],
  "never-count": 188, "often-count": 1, "never": [{"image": 7, "hits": 0}],
  "often": [{"image": 9, "hits": 31}]})";

constexpr const char* kAccuracy = R"({"state": "ok", "test-images": 120, "test-patients": 80,
  "classifier-seeds": 5, "verdicts": [{"arm": "both", "verdict": "within one point", "sentence": "b"},
    {"arm": "synthetic", "verdict": "not within one point", "sentence": "loses 5.0 points"}],
  "adherence": {"sentence": "recognised with AUROC 0.81"}, "warnings": ["one generator"],
  "mean": {"finding": "", "arms": [
    {"arm": "real", "auroc": {"value": 0.85, "low": 0.8, "high": 0.9, "state": "ok"}},
    {"arm": "synthetic", "auroc": {"value": 0.8, "low": 0.75, "high": 0.85, "state": "ok"}},
    {"arm": "real-matched", "auroc": {"value": 0.83, "low": 0.78, "high": 0.88, "state": "ok"}}],
   "losses": [{"arm": "synthetic", "points": {"value": 5, "state": "ok"}},
    {"arm": "real-matched", "points": {"value": 2, "low": -1, "high": 4, "state": "ok"}}]},
  "findings": [{"finding": "Edema", "positives": 30, "negatives": 90, "arms": [
    {"arm": "real", "auroc": {"value": 0.85, "state": "ok"},
     "calibration-error": {"value": 0.05, "state": "ok"}, "roc": [[0, 0.2], [0.5, 0.9], [1, 1]],
     "calibration": [{"predicted": 0.1, "positive": 0.2, "answers": 40}]},
    {"arm": "synthetic", "auroc": {"value": null, "state": "not computable: one label only"}}]},
   {"finding": "Mass", "positives": 10, "negatives": 110, "arms": [
    {"arm": "synthetic", "auroc": {"value": 0.7, "state": "ok"}, "roc": [[0, 0], [1, 1]]}]}],
  "subgroups": [
   {"attribute": "sex", "value": "F", "images": 60, "patients": 40, "mean": {"arms": [
     {"arm": "real", "auroc": {"value": 0.9, "state": "ok"}},
     {"arm": "synthetic", "auroc": {"value": 0.88, "state": "ok"}}]}},
   {"attribute": "age", "value": "60 to 79", "images": 20, "patients": 15, "mean": {"arms": [
     {"arm": "real", "auroc": {"value": 0.9, "state": "ok"}},
     {"arm": "synthetic", "auroc": {"value": 0.6, "state": "ok"}}]}}]})";

constexpr const char* kReport = R"({"quality": {"state": "ok", "metrics": [
    {"metric": "irs-adjusted", "against": "train", "finding": "", "images": 500, "flags": ["Look."],
     "number": {"value": 1.2, "low": 1.1, "high": 1.3, "state": "ok"}},
    {"metric": "irs", "against": "train", "finding": "Edema", "images": 50, "flags": [],
     "number": {"value": 0.5, "state": "ok"}}]},
  "distances": [{"space": "pixels", "unit": "grey levels", "edges": [0, 10, 20],
    "sets": [{"name": "synthetic", "images": 4, "counts": [1, 3]},
             {"name": "control", "images": 2, "counts": [1, 1]}],
    "nearer_than_control": {"value": 0.5, "low": 0.45, "high": 0.55, "state": "ok"}}]})";

QJsonObject json(const char* text) {
    return QJsonDocument::fromJson(text).object();
}

}  // namespace

/// The pages "Diversity" and "Accuracy" in the real window, with a scripted worker.
class EvaluationPagesTest : public QObject, WindowStage {
    Q_OBJECT

    void open(ReviewView view, const QByteArray& diversity, const QByteArray& accuracy) const {
        QVERIFY_RESULT(stage_->makeWorkspace());
        writePreparedImages(stage_->workspace());
        stage_->write(QStringLiteral("study.outis/releases/draft/report.html"), "<html></html>");
        stage_->write(QStringLiteral("study.outis/releases/draft/report.json"), kReport);
        stage_->script(QStringLiteral("status.json"),
                       R"({"stages":[],"report":"releases/draft/report.html"})");
        const auto printed = [](QByteArray text) {
            return "@print " + text.replace('\n', ' ') + "\n";
        };
        stage_->script(QStringLiteral("diversity"), printed(diversity));
        stage_->script(QStringLiteral("accuracy"), printed(accuracy));
        window_->openFolder(stage_->workspace());
        QTRY_VERIFY_WITH_TIMEOUT(window_->session().status().has_value(), kWaitMs);
        window_->showReview(view);
    }
private Q_SLOTS:
    void init() {
        raiseStage();
        openWindow();
    }
    void cleanup() { strikeStage(); }

    void theAnswerOnDiversityIsRead() {
        const DiversityFigures figures = diversityFiguresOf(json(kDiversity));
        QVERIFY(figures.isMeasured());
        QCOMPARE(figures.bars.size(), 2);
        QVERIFY(figures.bars[1].orMore);
        QCOMPARE(*figures.groups[0].share.value, 0.4);
        QCOMPARE(retrievalFinding(figures),
                 QStringLiteral("412 of 600 real images are nearest to a synthetic one; drawing "
                                "evenly would reach 519"));
        QCOMPARE(coverageFinding(figures),
                 QStringLiteral("Shown least: Edema, 40 of 100 real images"));
        QVERIFY(!diversityFiguresOf({}).isMeasured());
        QVERIFY(coverageFinding(DiversityFigures{}).startsWith(QStringLiteral("Coverage")));
    }

    void theAnswerOnAccuracyIsRead() {
        const AccuracyFigures figures = accuracyFiguresOf(json(kAccuracy));
        QVERIFY(figures.isMeasured());
        QCOMPARE(figures.verdict, QStringLiteral("not within one point"));
        QCOMPARE(figures.findings.size(), 3);
        QCOMPARE(figures.findings[1].arms[0].roc.size(), 3);
        QCOMPARE(figures.findings[1].arms[0].roc[1], QPointF(0.5, 0.9));
        QCOMPARE(figures.findings[1].arms[2].auroc.state, QStringLiteral("not trained"));
        QVERIFY(accuracyFinding(figures).contains(QStringLiteral("0.85 [0.8, 0.9]")));
        QVERIFY(!accuracyFiguresOf({}).isMeasured());
        QVERIFY(accuracyFinding(accuracyFiguresOf({})).isEmpty());
    }

    void diversityShowsWhoIsMetAndWhoNever() {
        open(ReviewView::Diversity, kDiversity, kAccuracy);
        QTRY_VERIFY_WITH_TIMEOUT(isShown("retrievalChart"), kWaitMs);
        QVERIFY(!isShown("diversityState"));
        QCOMPARE(find<Chart>("retrievalChart")->table().rows.size(), 2);
        QCOMPARE(find<Chart>("coverageChart")->table().rows.size(), 4);
        QCOMPARE(find<RealTiles>("neverTiles")->count(), 1);
        QCOMPARE(find<RealTiles>("oftenTiles")->count(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(find<RealTiles>("oftenTiles")->loaded(), 1, kWaitMs);
        QTRY_COMPARE_WITH_TIMEOUT(find<RealTiles>("neverTiles")->loaded(), 1, kWaitMs);
        QVERIFY(
            find<RealTiles>("oftenTiles")->accessibleDescription().contains(QStringLiteral("31")));
        QCOMPARE(text("variety_irs-adjusted_train"), QStringLiteral("1.2 [1.1, 1.3]"));
        QVERIFY(text("variety_irs-adjusted_train_flags").contains(QStringLiteral("Look.")));
        QVERIFY(find<Chart>("distanceChart")->headline().contains(QStringLiteral("not nearer")));
        QCOMPARE(find<Chart>("distanceChart")->table().rows.size(), 4);
    }

    void accuracyShowsCurvesOfTheChosenFinding() {
        open(ReviewView::Accuracy, kDiversity, kAccuracy);
        QTRY_VERIFY_WITH_TIMEOUT(isShown("accuracyChart"), kWaitMs);
        QCOMPARE(text("accuracyVerdict"), QStringLiteral("Not within one point"));
        QCOMPARE(text("accuracySentence"), QStringLiteral("loses 5.0 points"));
        QVERIFY(text("accuracyMatched").contains(QStringLiteral("reaches 0.83 [0.78, 0.88]")));
        QVERIFY(text("accuracyMatched").contains(QStringLiteral("loses 2 [-1, 4] points")) ||
                text("accuracyMatched").contains(QStringLiteral("loses 2 [\u22121, 4] points")));
        QVERIFY(text("accuracyAdherence").contains(QStringLiteral("0.81")));
        QVERIFY(text("accuracyWarnings").contains(QStringLiteral("one generator")));
        QVERIFY(text("accuracyGaps")
                    .contains(QStringLiteral(
                        "Edema, trained on synthetic: not computable: one label only")));
        auto* choice = find<QComboBox>("accuracyFinding");
        QCOMPARE(choice->count(), 2);
        const auto* roc = find<Chart>("rocChart");
        QVERIFY(roc->headline().contains(QStringLiteral("Edema")));
        QCOMPARE(roc->table().rows.size(), 2 + 3);  // the diagonal, and real alone
        QTest::keyClick(choice, Qt::Key_Down);
        QVERIFY(roc->headline().contains(QStringLiteral("Mass")));
        QCOMPARE(roc->table().rows.size(), 2 + 2);
        QVERIFY(find<Chart>("groupChart")
                    ->headline()
                    .contains(QStringLiteral("Age: 60 to 79: 0.9 trained on real")));
    }

    void whatIsNotMeasuredSaysWhy() {
        open(ReviewView::Diversity, R"({"state": "not measured yet"})",
             R"({"state": "not measured yet"})");
        QTRY_COMPARE_WITH_TIMEOUT(text("diversityState"), QStringLiteral("Not measured yet"),
                                  kWaitMs);
        QVERIFY(isShown("diversityState"));
        QVERIFY(!isShown("retrievalCard"));
        QVERIFY(!isShown("neverTilesCard"));
        window_->showReview(ReviewView::Accuracy);
        QTRY_COMPARE_WITH_TIMEOUT(text("accuracySentence"), QStringLiteral("Not measured yet"),
                                  kWaitMs);
        QVERIFY(!isShown("accuracyFindings"));
        QVERIFY(!isShown("accuracyGroups"));
        QVERIFY(!isShown("accuracyCurves"));
    }

    void aWorkerThatFailsIsSaidOnThePage() {
        open(ReviewView::Diversity, kDiversity, kAccuracy);
        QTRY_VERIFY_WITH_TIMEOUT(isShown("retrievalChart"), kWaitMs);
        stage_->script(QStringLiteral("accuracy"), "@exit 1\n");
        window_->showReview(ReviewView::Accuracy);
        QTRY_VERIFY_WITH_TIMEOUT(isShown("accuracyPageNotice"), kWaitMs);
        QVERIFY(!isShown("accuracyFindings"));
    }

    void tabsAndKeysGoFromViewToView() {
        open(ReviewView::Overview, kDiversity, kAccuracy);
        auto* tabs = find<QTabBar>("reviewTabs");
        QCOMPARE(tabs->count(), static_cast<int>(std::size(kReviewViews)));
        QVERIFY(isShown("reviewPage"));
        for (int view = 1; view < tabs->count(); ++view) {
            QTest::keyClick(window_.get(), static_cast<Qt::Key>(Qt::Key_5 + view), Qt::AltModifier);
            QTRY_COMPARE_WITH_TIMEOUT(tabs->currentIndex(), view, kWaitMs);
        }
        QVERIFY(isShown("accuracyPage"));
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Left);
        QVERIFY(isShown("diversityPage"));
        QTest::keyClick(window_.get(), Qt::Key_3, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(isShown("reviewPage"), kWaitMs);
        QTest::mouseClick(find<QAbstractButton>("diversityMore"), Qt::LeftButton);
        QVERIFY(isShown("diversityPage"));
    }
};

OUTIS_TEST_CASE(EvaluationPagesTest);
#include "evaluation_pages_test.moc"
