// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/pair_list.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include "gui/charts/score_chart.h"
#include "gui/widgets/score_card.h"
#include "tests/gui/test_case.h"

using namespace outis::gui;

namespace {

constexpr const char* kAnswer = R"({
  "release": "r1", "state": "in-review", "can-decide": true,
  "detectors": [
    {"detector": "re-identification", "state": "ok", "usable": true, "own": 0.8, "all": 0.9,
     "histograms": [{"name": "different-patients", "low": 0, "high": 1, "counts": [60, 20, 15, 5]}]},
    {"detector": "correlation", "state": "refused: blind", "usable": false, "own": null,
     "all": null, "histograms": []}],
  "images": [
    {"picture": "synthetic/r/000000.png", "findings": "Edema", "scores": [0.5, 0.2],
     "nearest": [7, 8]},
    {"picture": "synthetic/r/000001.png", "findings": "Edema|Pneumonia", "scores": [0.95, null],
     "nearest": [9, 9]},
    {"picture": "synthetic/r/000002.png", "findings": "", "scores": [0.7, 0.6],
     "nearest": [7, 9]}],
  "pairs": [
    {"pair": 1, "picture": "synthetic/r/000001.png", "real-image": 9, "distance": 12.5,
     "why": ["nearest"], "decisions": []},
    {"pair": 2, "picture": "synthetic/r/000000.png", "real-image": 7, "distance": 4.5,
     "why": ["random"], "decisions": [
       {"name": "A", "decision": "different", "reason": "bones"},
       {"name": "B", "decision": "same", "reason": "clip"}]},
    {"pair": 3, "picture": "synthetic/r/no.png", "real-image": 7, "distance": 1, "why": [],
     "decisions": []}]})";

std::shared_ptr<const ClosestPairs> read(const QByteArray& text) {
    return closestPairsOf(QJsonDocument::fromJson(text).object());
}

}  // namespace

class PairListTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<ReviewDraft> draft_;
    std::unique_ptr<PairList> list_;
    std::unique_ptr<PairFilter> filter_;

    [[nodiscard]] QList<double> scores() const {
        QList<double> scores;
        for (int row = 0; row < filter_->rowCount(); ++row) {
            scores.append(filter_->pair(row).score);
        }
        return scores;
    }

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        settings_ = std::make_unique<QSettings>(folder_->filePath(QStringLiteral("s.ini")),
                                                QSettings::IniFormat);
        draft_ = std::make_unique<ReviewDraft>(*settings_);
        list_ = std::make_unique<PairList>(*draft_);
        filter_ = std::make_unique<PairFilter>(*list_);
        draft_->setRelease(QStringLiteral("r1"));
    }
    void cleanup() {
        filter_.reset();
        list_.reset();
        draft_.reset();
        settings_.reset();
        folder_.reset();
    }

    void anAnswerIsSortedFromTheMostAlike() {
        list_->setPairs(read(kAnswer));
        QCOMPARE(list_->rowCount(), 7);
        QCOMPARE(scores(), (QList<double>{4.5, 12.5}));
        filter_->setDetector(0);
        QCOMPARE(scores(), (QList<double>{0.95, 0.7, 0.5}));
        filter_->setDetector(1);
        QCOMPARE(scores(), (QList<double>{0.6, 0.2}));
        QCOMPARE(list_->pairs().findings,
                 (QStringList{QStringLiteral("Edema"), QStringLiteral("Pneumonia")}));
    }

    void whatIsNoAnswerHasNoPairs() {
        QCOMPARE(read("[]")->rows.size(), std::size_t{0});
        QCOMPARE(read(R"({"images": [{"picture": 5, "scores": [1], "nearest": []}]})")->rows.size(),
                 std::size_t{0});
    }

    void pairsAreFilteredByFindingScoreAndDecision() {
        list_->setPairs(read(kAnswer));
        filter_->setDetector(0);
        filter_->setFinding(QStringLiteral("Edema"));
        QCOMPARE(scores(), (QList<double>{0.95, 0.5}));
        filter_->setLimit(0.9);
        QCOMPARE(scores(), (QList<double>{0.95}));
        filter_->setFinding({});
        filter_->setLimit({});
        filter_->setDecision(QStringLiteral("same"));
        QCOMPARE(scores(), (QList<double>{0.5}));
        filter_->setDecision(QString::fromLatin1(PairFilter::kUndecided));
        QCOMPARE(scores(), (QList<double>{0.95}));
        filter_->setDetector(-1);
        filter_->setDecision({});
        filter_->setLimit(5);
        QCOMPARE(scores(), (QList<double>{4.5}));
    }

    void aPairOfThePlanIsTheSameInEveryList() {
        list_->setPairs(read(kAnswer));
        draft_->decide(1, QStringLiteral("unsure"));
        QCOMPARE(list_->decision(1), QStringLiteral("unsure"));
        filter_->setDetector(0);
        QCOMPARE(filter_->index(0, 0).data(PairList::DecisionRole).toString(),
                 QStringLiteral("unsure"));
        QVERIFY(filter_->index(0, 0).data(PairList::IsDraftRole).toBool());
        QCOMPARE(filter_->index(2, 0).data(PairList::DecisionRole).toString(),
                 QStringLiteral("same"));
        QVERIFY(!filter_->index(2, 0).data(PairList::IsDraftRole).toBool());
    }

    void theNextUndecidedIsFoundFromTheTopAgain() {
        list_->setPairs(read(kAnswer));
        QCOMPARE(filter_->nextUndecided(-1), 1);
        QCOMPARE(filter_->nextUndecided(1), 1);
        draft_->decide(1, QStringLiteral("different"));
        QCOMPARE(filter_->nextUndecided(0), -1);
    }

    void decisionsAreKeptUndoneAndWritten() {
        list_->setPairs(read(kAnswer));
        draft_->decide(1, QStringLiteral("same"));
        draft_->comment(1, QStringLiteral("the \"clip\",\nhere"));
        draft_->decide(2, QStringLiteral("different"));
        draft_->decide(2, QStringLiteral("different"));
        QCOMPARE(draft_->count(), 2);
        QCOMPARE(draft_->count(QStringLiteral("same")), 1);
        QCOMPARE(draft_->table(), QByteArray("pair,decision,reason\n"
                                             "1,same,\"the \"\"clip\"\", here\"\n"
                                             "2,different,\"\"\n"));
        ReviewDraft again(*settings_);
        again.setRelease(QStringLiteral("other"));
        QCOMPARE(again.count(), 0);
        again.setRelease(QStringLiteral("r1"));
        QCOMPARE(again.word(1), draft_->word(1));
        QCOMPARE(draft_->undo(), qint64{2});
        QCOMPARE(draft_->undo(), qint64{1});
        QCOMPARE(draft_->word(1), (DraftWord{QStringLiteral("same"), {}}));
        QCOMPARE(draft_->undo(), qint64{1});
        QCOMPARE(draft_->undo(), qint64{0});
        QCOMPARE(draft_->count(), 0);
    }

    void theModelsKeepTheirRules() {
        const QAbstractItemModelTester ofList(
            list_.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester ofFilter(
            filter_.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        list_->setPairs(read(kAnswer));
        filter_->setDecision(QString::fromLatin1(PairFilter::kUndecided));
        draft_->decide(1, QStringLiteral("same"));
        draft_->undo();
        filter_->setDetector(0);
        draft_->clear();
        list_->setPairs(std::make_shared<const ClosestPairs>());
    }

    void aHundredThousandImagesAreListed() {
        constexpr int kImages = 100'000;
        auto pairs = std::make_shared<ClosestPairs>();
        pairs->detectors.resize(4);
        for (int image = 0; image < kImages; ++image) {
            pairs->images.push_back({QStringLiteral("synthetic/r/%1.png").arg(image), {}});
        }
        for (int detector = 0; detector < 4; ++detector) {
            for (int image = 0; image < kImages; ++image) {
                pairs->rows.push_back({detector, image, image, 1.0 - image * 1e-6, -1});
            }
        }
        list_->setPairs(pairs);
        filter_->setDetector(3);
        QCOMPARE(filter_->rowCount(), kImages);
        QCOMPARE(filter_->pair(kImages - 1).image, kImages - 1);
        QCOMPARE(filter_->nextUndecided(0), -1);
    }

    void aScoreIsPlacedAmongThoseOfTheCalibration() {
        const auto pairs = read(kAnswer);
        const ScoreHistogram& histogram = pairs->detectors[0].histograms[0];
        QCOMPARE(*shareBelow(histogram, 0), 0.0);
        QCOMPARE(*shareBelow(histogram, 0.25), 0.6);
        QCOMPARE(*shareBelow(histogram, 0.375), 0.7);
        QCOMPARE(*shareBelow(histogram, 2), 1.0);
        QVERIFY(!shareBelow({}, 1).has_value());
        QCOMPARE(*shareBelow({QStringLiteral("one"), 0.5, 0.5, {3}}, 0.6), 1.0);
        const PairRow* scored = scoredRow(*pairs, pairs->rows[1]);
        QVERIFY(scored != nullptr);
        QCOMPARE(scored->score, 0.95);
        QVERIFY(scoreSentence(pairs->detectors[0], *scored, 9).contains(QStringLiteral("99.0 %")));
        QVERIFY(scoreSentence(pairs->detectors[0], *scored, 4).contains(QStringLiteral("image 9")));
        QVERIFY(scoreSentence(pairs->detectors[1], pairs->rows.back(), 8)
                    .contains(QStringLiteral("blind")));
    }
};

OUTIS_TEST_CASE(PairListTest);
#include "pair_list_test.moc"
