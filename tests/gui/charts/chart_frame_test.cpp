// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/charts/chart_frame.h"

#include <QContextMenuEvent>
#include <QGraphicsTextItem>
#include <QImage>
#include <QLabel>
#include <QXmlStreamReader>

#include "gui/bridge/run_model.h"
#include "gui/charts/auroc_chart.h"
#include "gui/charts/curve_chart.h"
#include "gui/charts/distance_chart.h"
#include "gui/charts/interval_chart.h"
#include "gui/charts/loss_chart.h"
#include "gui/charts/memorisation_chart.h"
#include "gui/charts/retrieval_chart.h"
#include "gui/charts/score_chart.h"
#include "gui/models/loss_series.h"
#include "gui/theme/theme.h"
#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;

namespace {

constexpr int kWaitMs = 20'000;

std::vector<MemorisationPoint> twoPoints() {
    MemorisationPoint first;
    first.images = 10'000;
    first.share = 0.5;
    first.low = 0.45;
    first.high = 0.55;
    first.copies = 0;
    MemorisationPoint second = first;
    second.images = 20'000;
    second.share = 0.625;
    second.copies = 3;
    return {first, second};
}

PairDetector detector() {
    PairDetector made;
    made.name = QStringLiteral("copy");
    made.isUsable = true;
    made.own = 0.94;
    made.all = 0.945;
    made.histograms = {{QStringLiteral("same-patient"), 0.93, 0.95, {1, 4, 2}},
                       {QStringLiteral("different-patients"), 0.9, 0.94, {2, 5, 0}}};
    return made;
}

/// Every chart of the window, with something in it.
Chart* madeChart(const QString& name) {
    static LossSeries losses;
    if (losses.isEmpty()) {
        for (int step = 1; step <= 20; ++step) {
            losses.append(step * 1000, 1.0 / step);
        }
    }
    if (name == QLatin1String("loss")) {
        auto* chart = new LossChart;
        chart->setSeries(losses, 20'000);
        return chart;
    }
    if (name == QLatin1String("auroc")) {
        auto* chart = new AurocChart;
        LearningRecord record;
        record.aurocReal.append(10, 0.7);
        record.aurocReal.append(20, 0.8);
        chart->setRecord(record);
        return chart;
    }
    if (name == QLatin1String("memorisation")) {
        auto* chart = new MemorisationChart;
        chart->setPoints(twoPoints(), 20'000);
        return chart;
    }
    if (name == QLatin1String("accuracy")) {
        IntervalLabels labels;
        labels.name = QStringLiteral("accuracyChart");
        labels.rows = QStringLiteral("Finding");
        labels.value = QStringLiteral("AUROC");
        labels.expected = QStringLiteral("guessing");
        auto* chart =
            new IntervalChart(labels, {{QStringLiteral("trained on real"), &Theme::real},
                                       {QStringLiteral("trained on synthetic"), &Theme::synthetic},
                                       {QStringLiteral("trained on both"), &Theme::both}});
        chart->setRows({{QStringLiteral("Edema, \"mild\""),
                         {{0.8, 0.75, 0.85, QStringLiteral("ok")},
                          {0.7, {}, {}, QStringLiteral("ok")},
                          {{}, {}, {}, QStringLiteral("one label only")}},
                         0.5}});
        chart->setHeadline(QStringLiteral("loses 10 points"));
        return chart;
    }
    if (name == QLatin1String("roc")) {
        auto* chart = new CurveChart({QStringLiteral("rocChart"),
                                      {},
                                      QStringLiteral("across"),
                                      QStringLiteral("up"),
                                      QStringLiteral("guessing")});
        chart->setCurves({{QStringLiteral("real"), &Theme::real, {{0, 0}, {0.2, 0.7}, {1, 1}}}});
        chart->setHeadline(QStringLiteral("ROC of Edema"));
        return chart;
    }
    if (name == QLatin1String("retrieval")) {
        auto* chart = new RetrievalChart;
        chart->setBars({{0, false, 30, 25.5}, {1, false, 20, 22}, {2, true, 10, 12.5}});
        chart->setHeadline(QStringLiteral("30 of 60 are met"));
        return chart;
    }
    if (name == QLatin1String("distance")) {
        auto* chart = new DistanceChart;
        DistanceFigures distances;
        distances.unit = QStringLiteral("grey levels");
        distances.edges = {0, 10, 20};
        distances.sets = {{QStringLiteral("synthetic"), 4, {1, 3}},
                          {QStringLiteral("control"), 2, {1, 1}}};
        distances.nearer = {0.5, 0.4, 0.6, QStringLiteral("ok")};
        chart->setDistances(distances);
        return chart;
    }
    auto* chart = new ScoreChart;
    chart->show(detector(), 0.942);
    chart->setHeadline(QStringLiteral("higher than 90 %"));
    return chart;
}

void eachChart() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"loss", "auroc", "memorisation", "accuracy", "score", "roc", "retrieval", "distance"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

}  // namespace

/// The frame of every chart: its sentence, its menu, and the files that it saves.
class ChartFrameTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Stage> stage_;
    std::unique_ptr<FakeDialogs> dialogs_;
    std::unique_ptr<ChartFrame> frame_;
    Chart* chart_ = nullptr;

    void show(const QString& name) {
        chart_ = madeChart(name);
        frame_ = std::make_unique<ChartFrame>(chart_, *dialogs_);
        frame_->resize(480, 320);
        frame_->show();
        QVERIFY(QTest::qWaitForWindowExposed(frame_.get()));
        QTRY_VERIFY_WITH_TIMEOUT(!chart_->headline().isEmpty(), kWaitMs);
    }
    template <class T>
    [[nodiscard]] T* part(const char* ending) const {
        return frame_->findChild<T*>(chart_->objectName() + QString::fromLatin1(ending));
    }
    [[nodiscard]] QByteArray saved(const char* action, const QString& name) {
        dialogs_->nextFile = stage_->folder.filePath(name);
        auto* entry =
            frame_->findChild<QAction*>(chart_->objectName() + QString::fromLatin1(action));
        if (entry != nullptr) {
            entry->trigger();
        }
        return stage_->read(name);
    }

private Q_SLOTS:
    void init() {
        stage_ = std::make_unique<Stage>();
        dialogs_ = std::make_unique<FakeDialogs>();
    }
    void cleanup() {
        frame_.reset();
        dialogs_.reset();
        stage_.reset();
    }

    void everyChartIsSavedAsAPictureADrawingAndATable_data() { eachChart(); }
    void everyChartIsSavedAsAPictureADrawingAndATable() {
        QFETCH(const QString, name);
        show(name);
        QCOMPARE(part<QLabel>("Headline")->text(), chart_->headline());
        const QImage picture = QImage::fromData(saved("SavePng", QStringLiteral("chart.png")));
        QVERIFY(picture.width() >= 2 * chart_->viewport()->width());
        QVERIFY(picture.height() > 2 * chart_->viewport()->height());
        QSet<QRgb> colours;
        for (int x = 0; x < picture.width(); x += 3) {
            for (int y = 0; y < picture.height(); y += 3) {
                colours.insert(picture.pixel(x, y));
            }
        }
        QVERIFY2(colours.size() > 4, "nothing is drawn");
        QXmlStreamReader drawing(saved("SaveSvg", QStringLiteral("chart.svg")));
        bool hasTitle = false;
        int shapes = 0;
        while (!drawing.atEnd()) {
            if (drawing.readNext() == QXmlStreamReader::StartElement) {
                ++shapes;
                if (drawing.name() == QLatin1String("title")) {
                    hasTitle = drawing.readElementText() == chart_->headline();
                }
            }
        }
        QVERIFY2(!drawing.hasError(), qPrintable(drawing.errorString()));
        QVERIFY(hasTitle);
        QVERIFY(shapes > 10);
        const QByteArray table = saved("SaveCsv", QStringLiteral("chart.csv"));
        QVERIFY(table.count("\r\n") >= 2);
        QCOMPARE(part<QLabel>("Saved")->isVisible(), true);
    }

    void aTableHasTheNumbersThemselvesAndQuotesWhatNeedsIt() {
        show(QStringLiteral("memorisation"));
        QCOMPARE(saved("SaveCsv", QStringLiteral("a.csv")),
                 QByteArray("Images seen,Share nearer to training,Lower end of the interval,Upper "
                            "end of the interval,Near-copies\r\n"
                            "10000,0.5,0.45,0.55,0\r\n"
                            "20000,0.625,0.45,0.55,3\r\n"));
        show(QStringLiteral("accuracy"));
        const QList<QByteArray> rows = saved("SaveCsv", QStringLiteral("b.csv")).split('\n');
        QCOMPARE(rows.value(1),
                 QByteArray("\"Edema, \"\"mild\"\"\",trained on real,0.8,0.75,0.85,ok\r"));
        QCOMPARE(rows.value(3),
                 QByteArray("\"Edema, \"\"mild\"\"\",trained on both,,,,one label only\r"));
    }

    void aLineChartWritesEveryPointOfItsLines() {
        show(QStringLiteral("auroc"));
        QCOMPARE(saved("SaveCsv", QStringLiteral("a.csv")),
                 QByteArray("Series,training steps,AUROC (no unit)\r\ntrained on real,10,0.7\r\n"
                            "trained on real,20,0.8\r\n"));
    }

    void anEndingIsAddedWhereItIsMissing() {
        show(QStringLiteral("score"));
        QVERIFY(saved("SaveCsv", QStringLiteral("plain")).isEmpty());
        QVERIFY(stage_->read(QStringLiteral("plain.csv")).contains("this pair,0.942,0.942,"));
    }

    void aPlaceThatCannotBeWrittenIsSaidAndNothingIsLost() {
        show(QStringLiteral("score"));
        auto* problem = part<QFrame>("Problem");
        QVERIFY(!problem->isVisible());
        QVERIFY(saved("SavePng", QStringLiteral("no-such-folder/chart.png")).isEmpty());
        QVERIFY(problem->isVisible());
        QVERIFY(!part<QLabel>("Saved")->isVisible());
        QVERIFY(!saved("SavePng", QStringLiteral("chart.png")).isEmpty());
        QVERIFY(!problem->isVisible());
    }

    void cancellingThePlaceSavesNothing() {
        show(QStringLiteral("score"));
        frame_->findChild<QAction*>(QStringLiteral("scoreChartSavePng"))->trigger();
        QVERIFY(!part<QLabel>("Saved")->isVisible());
        QVERIFY(!part<QFrame>("Problem")->isVisible());
    }

    void theMenuOpensByKeyboardAndByRightMouseButton() {
        show(QStringLiteral("score"));
        auto* menu = part<QMenu>("Menu");
        QCOMPARE(menu->actions().size(), 3);
        for (const auto reason : {QContextMenuEvent::Keyboard, QContextMenuEvent::Mouse}) {
            QContextMenuEvent event(reason, QPoint(20, 20), chart_->mapToGlobal(QPoint(20, 20)));
            // As they come from the keyboard's focus and from the mouse.
            QCoreApplication::sendEvent(
                reason == QContextMenuEvent::Keyboard ? chart_ : chart_->viewport(), &event);
            QTRY_VERIFY_WITH_TIMEOUT(menu->isVisible(), kWaitMs);
            QTest::keyClick(menu, Qt::Key_Escape);
            QTRY_VERIFY_WITH_TIMEOUT(!menu->isVisible(), kWaitMs);
        }
        auto* button = part<QToolButton>("SaveButton");
        QVERIFY((button->focusPolicy() & Qt::TabFocus) != 0);
        QCOMPARE(button->menu(), menu);
        dialogs_->nextFile = stage_->folder.filePath(QStringLiteral("chart.png"));
        menu->popup(button->mapToGlobal(QPoint()));
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QVERIFY(!stage_->read(QStringLiteral("chart.png")).isEmpty());
    }

    void theAxesOfTheScoresHaveNumbers() {
        show(QStringLiteral("score"));
        const QRegularExpression number(QStringLiteral("^\\d+[.,]?\\d*$"));
        const auto numbers = [&] {
            int found = 0;
            const QList<QGraphicsItem*> items = chart_->scene()->items();
            for (const QGraphicsItem* item : items) {
                const auto* text = dynamic_cast<const QGraphicsTextItem*>(item);
                found += text != nullptr && text->isVisible() &&
                                 number.match(text->toPlainText()).hasMatch()
                             ? 1
                             : 0;
            }
            return found;
        };
        QTRY_VERIFY_WITH_TIMEOUT(numbers() >= 5, kWaitMs);
    }
};

OUTIS_TEST_CASE(ChartFrameTest);
#include "chart_frame_test.moc"
