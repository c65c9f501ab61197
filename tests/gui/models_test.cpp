// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <limits>

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>

#include "gui/bridge/import_report_reader.h"
#include "gui/bridge/workspace_status.h"
#include "gui/models/log_model.h"
#include "gui/models/loss_series.h"
#include "gui/models/preset_list.h"
#include "gui/models/recent_workspaces.h"
#include "gui/models/stage_model.h"
#include "gui/models/text_table.h"
#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;

namespace {

constexpr auto kFailOnFatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

event::Event stageEvent(event::Kind kind, const char* stage, qint64 done = 0, qint64 total = 0) {
    event::Event result;
    result.kind = kind;
    result.name = stage;
    result.done = done;
    result.total = total;
    result.unit = "images";
    return result;
}

event::Event warning(const std::string& detail) {
    event::Event result;
    result.kind = event::Kind::Warning;
    result.time = "2026-11-22T14:00:00.000Z";
    result.error = Error{ErrorCode::Unsupported, "", detail};
    return result;
}

}  // namespace

class ModelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stagesFollowTheEvents() {
        StageModel model;
        const QAbstractItemModelTester tester(&model, kFailOnFatal);
        QCOMPARE(model.rowCount(), 13);
        QCOMPARE(model.running(), nullptr);
        model.apply(stageEvent(event::Kind::StageStarted, "train", 0, 4000));
        QVERIFY(model.running() != nullptr);
        event::Event progress = stageEvent(event::Kind::Progress, "train", 1000, 4000);
        progress.secondsLeft = 300;
        model.apply(progress);
        const StageRow* row = model.find(QStringLiteral("train"));
        QCOMPARE(row->state, StageState::Running);
        QCOMPARE(StageModel::fraction(*row), 0.25);
        QCOMPARE(model.index(5, StageModel::TimeColumn).data().toString(),
                 QStringLiteral("about 5 min left"));
        event::Event end = stageEvent(event::Kind::StageFinished, "train");
        end.outcome = "stopped";
        model.apply(end);
        QCOMPARE(row->state, StageState::Stopped);
        QCOMPARE(model.running(), nullptr);
    }

    void theDemosOwnStageStandsFirstAndUnknownOnesLast() {
        StageModel model;
        const QAbstractItemModelTester tester(&model, kFailOnFatal);
        model.apply(stageEvent(event::Kind::StageStarted, "phantom"));
        model.apply(stageEvent(event::Kind::StageStarted, "filter"));
        QCOMPARE(model.rowCount(), 15);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Draw demo patients"));
        QCOMPARE(model.index(14, 0).data().toString(), QStringLiteral("filter"));
    }

    void stagesStandInTheOrderInWhichTheyRun() {
        StageModel model;
        const QAbstractItemModelTester tester(&model, kFailOnFatal);
        model.apply(stageEvent(event::Kind::StageStarted, "compress"));
        QStringList stages;
        for (int row = 0; row < model.rowCount(); ++row) {
            stages.append(model.index(row, 0).data().toString());
        }
        QCOMPARE(
            stages,
            (QStringList{
                QStringLiteral("Import"), QStringLiteral("Split by patient"),
                QStringLiteral("Prepare images"), QStringLiteral("Train the autoencoder"),
                QStringLiteral("Train condition encoder"),
                QStringLiteral("Train evaluation encoder"), QStringLiteral("Train the generator"),
                QStringLiteral("Prepare the filter"), QStringLiteral("Draw synthetic images"),
                QStringLiteral("Train the shadow generator"), QStringLiteral("Attack the images"),
                QStringLiteral("Compare with patients"), QStringLiteral("Train test classifiers"),
                QStringLiteral("Write the report")}));
    }

    void theWorkerSaysWhichStagesThereAreAndInWhichOrder() {
        StageModel model;
        const QAbstractItemModelTester tester(&model, kFailOnFatal);
        model.apply(stageEvent(event::Kind::StageStarted, "phantom"));
        model.apply(stageEvent(event::Kind::StageStarted, "encode"));
        model.endRunning(StageState::Stopped);
        const Result<WorkspaceStatus> status = parseWorkspaceStatus(
            R"({"stages":[{"stage":"import","state":"fresh"},{"stage":"filter","state":"missing"},
                {"stage":"encode","state":"missing"},{"stage":"report","state":"fresh"}]})");
        QVERIFY_RESULT(status);
        model.apply(*status);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Draw demo patients"));
        QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("filter"));
        QCOMPARE(model.find(QStringLiteral("encode"))->state, StageState::Stopped);
        QCOMPARE(model.find(QStringLiteral("train")), nullptr);
    }

    void aWorkspaceWithoutTheNewerStagesCanStillBeDone() {
        StageModel model;
        const Result<WorkspaceStatus> status = parseWorkspaceStatus(
            R"({"stages":[{"stage":"import","state":"fresh"},{"stage":"train","state":"fresh"}]})");
        QVERIFY_RESULT(status);
        model.apply(*status);
        QVERIFY(model.allFresh());
    }

    void stagesTakeWhatStatusSays() {
        StageModel model;
        const Result<WorkspaceStatus> status = parseWorkspaceStatus(
            R"({"workspace":"w","patients":524,"images":831,"holder":null,"stages":[
                {"stage":"import","state":"fresh","seconds":12.5,"summary":"831 images"},
                {"stage":"train","state":"stale","stale_because":"the size changed","seconds":null}],
                "latest_run":"r","report":"releases/draft/report.html","samples":""})");
        QVERIFY_RESULT(status);
        QCOMPARE(status->images, 831);
        model.apply(*status);
        QCOMPARE(model.find(QStringLiteral("import"))->state, StageState::Fresh);
        QCOMPARE(model.find(QStringLiteral("train"))->state, StageState::Stale);
        QCOMPARE(model.find(QStringLiteral("train"))->note, QStringLiteral("the size changed"));
        QVERIFY(!model.allFresh());
    }

    void aStageThatACrashCutOffCanStillBeContinued() {
        StageModel model;
        model.apply(stageEvent(event::Kind::StageStarted, "train", 0, 4000));
        model.endRunning(StageState::Stopped);
        const Result<WorkspaceStatus> status =
            parseWorkspaceStatus(R"({"stages":[{"stage":"train","state":"missing"}]})");
        QVERIFY_RESULT(status);
        model.apply(*status);
        QCOMPARE(model.find(QStringLiteral("train"))->state, StageState::Stopped);
    }

    void whatIsNoStatusIsRefused() {
        QCOMPARE(parseWorkspaceStatus("").error().code, ErrorCode::Corrupt);
        QCOMPARE(parseWorkspaceStatus("{}").error().code, ErrorCode::Corrupt);
        QCOMPARE(parseWorkspaceStatus(R"({"error":{"code":"newer-version","subject":"w"}})")
                     .error()
                     .code,
                 ErrorCode::NewerVersion);
    }

    void rowsSortedByTheirPlacesStandAsThoseSortedByTheirCells() {
        const QStringList header{QStringLiteral("number"), QStringLiteral("name")};
        QList<TextRow> rows;
        for (int row = 0; row < 200; ++row) {
            const int number = row * 37 % 101;
            rows.append({{QLocale().toString(number * 900), QString::number(row * 53 % 89)},
                         {},
                         {},
                         {},
                         {}});
        }
        TextTable plain(header, {0});
        TextTable placed(header, {0});
        plain.setRows(rows);
        placed.setRows(rows, placesOf(rows, header.size(), {0}));
        KeyFilter plainly;
        KeyFilter byPlaces;
        plainly.setSourceModel(&plain);
        byPlaces.setSourceModel(&placed);
        for (const int column : {0, 1}) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                plainly.sort(column, order);
                byPlaces.sort(column, order);
                for (int row = 0; row < plainly.rowCount(); ++row) {
                    QCOMPARE(byPlaces.mapToSource(byPlaces.index(row, 0)).row(),
                             plainly.mapToSource(plainly.index(row, 0)).row());
                }
            }
        }
        QCOMPARE(placed.places().at(0).at(1), 37);  // 101 numbers, all met: 37 * 1 is the 38th
        placed.setRows(rows);
        QVERIFY(placed.places().isEmpty());
    }

    void theSmoothedLossOfAConstantIsThatConstant() {
        LossSeries series;
        for (int step = 1; step <= 50; ++step) {
            series.append(step * 100, 0.7);
        }
        for (const QPointF& point : series.smoothed(1000)) {
            QVERIFY(std::abs(point.y() - 0.7) < 1e-12);
        }
        QVERIFY(std::abs(series.recentChange()) < 1e-12);
    }

    void aResumedRunReplacesWhatCameAfterItsCheckpoint() {
        LossSeries series;
        for (int step = 1; step <= 10; ++step) {
            series.append(step * 100, 1.0 / step);
        }
        series.append(600, 0.9);
        QCOMPARE(series.size(), std::size_t{6});
        QCOMPARE(series.raw(100).last(), QPointF(600, 0.9));
    }

    void aLossThatIsNoNumberMakesNoPoint() {
        LossSeries series;
        series.append(100, std::numeric_limits<double>::quiet_NaN());
        series.append(200, std::numeric_limits<double>::infinity());
        QVERIFY(series.isEmpty());
        QCOMPARE(series.lastSmoothed(), 0.0);
    }

    void thinningKeepsPeaksAndTheLastPoint() {
        LossSeries series;
        for (int step = 0; step < 10'000; ++step) {
            series.append(step, step == 5'432 ? 100.0 : 1.0);
        }
        const QList<QPointF> points = series.raw(200);
        QVERIFY(points.size() <= 200);
        QVERIFY(std::any_of(points.begin(), points.end(),
                            [](const QPointF& point) { return point.y() == 100.0; }));
        QCOMPARE(points.last().x(), 9'999.0);
        QVERIFY(std::is_sorted(points.begin(), points.end(),
                               [](const auto& a, const auto& b) { return a.x() < b.x(); }));
    }

    void theLogSpeaksPlainWordsAndForgetsTheOldest() {
        LogModel model;
        const QAbstractItemModelTester tester(&model, kFailOnFatal);
        model.apply(stageEvent(event::Kind::Progress, "train", 1, 2));
        QCOMPARE(model.rowCount(), 0);
        model.apply(warning("two frames"));
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.index(0).data(LogModel::IsWarningRole).toBool());
        QVERIFY(model.index(0).data().toString().contains(QStringLiteral("two frames")));
        for (int number = 0; number < LogModel::kMaxRows + 10; ++number) {
            model.apply(warning(std::to_string(number)));
        }
        QCOMPARE(model.rowCount(), LogModel::kMaxRows);
    }

    void recentWorkspacesAreKeptNewestFirstWithoutDoubles() {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        RecentWorkspaces recent(settings);
        const QAbstractItemModelTester tester(&recent, kFailOnFatal);
        recent.add(QStringLiteral("/a/one.outis"));
        recent.add(QStringLiteral("/a/two.outis"));
        recent.add(QStringLiteral("/a/one.outis/"));
        QCOMPARE(recent.rowCount(), 2);
        QVERIFY(recent.index(0).data().toString().startsWith(QStringLiteral("one ")));
        for (int number = 0; number < 20; ++number) {
            recent.add(QStringLiteral("/b/%1").arg(number));
        }
        QCOMPARE(recent.rowCount(), RecentWorkspaces::kMaxRows);
        const RecentWorkspaces again(settings);
        QCOMPARE(again.rowCount(), RecentWorkspaces::kMaxRows);
        QCOMPARE(again.index(0).data(RecentWorkspaces::PathRole).toString(),
                 QStringLiteral("/b/19"));
    }

    void presetsOfAllSizesAreBuiltIn() {
        const QList<Preset> presets = builtInPresets();
        for (const int size : {32, 64, 128}) {
            QVERIFY2(std::any_of(presets.begin(), presets.end(),
                                 [&](const Preset& preset) { return preset.size == size; }),
                     qPrintable(QString::number(size)));
        }
        QVERIFY(presetsOf("[]").isEmpty());
        const QList<Preset> inPixels = presetsOf(
            R"({"xs":{"img-resolution":64,"img-channels":4},
                "grey":{"img-resolution":64,"img-channels":1},"plain":{"img-resolution":32}})");
        QCOMPARE(inPixels.size(), 2);
        QCOMPARE(inPixels.first().name, QStringLiteral("plain"));
        QCOMPARE(inPixels.last().name, QStringLiteral("grey"));
        QVERIFY(presetsOf("{\"x\":{}}").isEmpty());
    }

    void importCountsComeFromTheReport() {
        const auto counts = importCountsOf(
            R"({"imported":831,"duplicate":2,"not-image":1,"rejected":3,"rows":[]})");
        QVERIFY(counts.has_value());
        QCOMPARE(*counts, (ImportCounts{831, 2, 1, 3}));
        QVERIFY(!importCountsOf("{}").has_value());
        QVERIFY(!importCountsOf("garbage").has_value());
    }
};

OUTIS_TEST_CASE(ModelsTest);
#include "models_test.moc"
