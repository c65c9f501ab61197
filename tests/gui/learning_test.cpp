// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>

#include "gui/models/text_table.h"
#include "gui/text/explanations.h"
#include "gui/widgets/help_button.h"
#include "gui/widgets/learning_card.h"
#include "gui/widgets/memorisation_card.h"
#include "tests/gui/window_stage.h"

using namespace outis::gui;

namespace {

constexpr int kWaitMs = 20'000;

QByteArray started(const char* stage, const char* unit) {
    return QStringLiteral(
               "{\"v\":1,\"event\":\"stage-started\",\"time\":\"\",\"name\":\"%1\","
               "\"total\":4000,\"unit\":\"%2\"}\n")
        .arg(QLatin1String(stage), QLatin1String(unit))
        .toUtf8();
}

QByteArray ended(const char* stage) {
    return QStringLiteral(
               "{\"v\":1,\"event\":\"stage-finished\",\"time\":\"\",\"name\":\"%1\","
               "\"outcome\":\"finished\",\"seconds\":2}\n")
        .arg(QLatin1String(stage))
        .toUtf8();
}

QByteArray metric(const char* name, int step, double value) {
    return QStringLiteral(
               "{\"v\":1,\"event\":\"metric\",\"time\":\"2026-11-22T14:00:02.000Z\","
               "\"name\":\"%1\",\"step\":%2,\"value\":%3}\n")
        .arg(QLatin1String(name))
        .arg(step)
        .arg(value)
        .toUtf8();
}

QByteArray measurement(int step, double share, double low, int copies) {
    return metric("memorisation-share", step, share) + metric("memorisation-low", step, low) +
           metric("memorisation-high", step, 2 * share - low) +
           metric("memorisation-auc", step, share) + metric("memorisation-copies", step, copies);
}

}  // namespace

/// What the page shows of the stages that learn, with a scripted worker behind it.
class LearningTest : public QObject, WindowStage {
    Q_OBJECT

    void play(const QByteArray& events) const {
        stage_->script(QStringLiteral("run"),
                       QByteArray(kStarted) + events + "@await stop\n" + kStopped);
        openWorkspace(R"({"stages":[{"stage":"import","state":"fresh"}]})");
        window_->showStep(Step::Training);
        window_->session().startRun();
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Running, kWaitMs);
    }

private Q_SLOTS:
    void init() {
        raiseStage();
        openWindow();
    }
    void cleanup() {
        run().stop();
        QTRY_VERIFY_WITH_TIMEOUT(!isActive(run().state()), kWaitMs);
        strikeStage();
    }

    /// A "?" that explains nothing would be worse than none.
    void everyFigureOfTheTrainingIsExplained() {
        for (const char* topic :
             {"images-seen", "speed", "memory", "checkpoint", "time-left", "memorisation"}) {
            QVERIFY2(find<QWidget>("trainingPage")
                             ->findChild<HelpButton*>(QStringLiteral("help-") +
                                                      QLatin1String(topic)) != nullptr,
                     topic);
        }
        const QList<HelpButton*> buttons = window_->findChildren<HelpButton*>();
        for (const HelpButton* each : buttons) {
            QVERIFY2(!explanationOf(each->topic()).text.isEmpty(), qPrintable(each->topic()));
        }
        const QList<QTableView*> tables = window_->findChildren<QTableView*>();
        for (const QTableView* each : tables) {
            for (int column = 0; column < each->model()->columnCount(); ++column) {
                const QString topic = each->model()
                                          ->headerData(column, Qt::Horizontal, TextTable::TopicRole)
                                          .toString();
                QVERIFY2(topic.isEmpty() || !explanationOf(topic).text.isEmpty(),
                         qPrintable(each->objectName() + QLatin1Char(' ') + topic));
            }
        }
    }

    void theLossOfTheEncoderIsNotThatOfTheGenerator() {
        play(started("encode", "images") + metric("loss", 100, 5.5) + metric("loss", 200, 5) +
             metric("embedding-std", 200, 0.61));
        QTRY_VERIFY_WITH_TIMEOUT(text("learningHelp").contains(QStringLiteral("0.61")), kWaitMs);
        QVERIFY(text("learningSubject").contains(QStringLiteral("condition encoder")));
        QVERIFY(find<QLabel>("learningSubject")->isVisible());
        QVERIFY2(find<LearningCard>("learningCard")
                         ->findChild<HelpButton*>(QStringLiteral("help-encoder-loss")) != nullptr,
                 "the generator's loss is another one");
        QVERIFY(run().losses().isEmpty());
        QCOMPARE(run().learning(QStringLiteral("encode")).loss.size(), std::size_t{2});
        QCOMPARE(run().figures().imagesSeen, 0);
        QVERIFY(text("trainingPageSentence").contains(QStringLiteral("condition encoder")));
    }

    void afterTheEncoderTheGeneratorIsShown() {
        play(started("encode", "images") + metric("loss", 100, 5.5) + ended("encode") +
             started("train", "images") + metric("loss", 512, 0.9));
        QTRY_COMPARE_WITH_TIMEOUT(run().losses().size(), std::size_t{1}, kWaitMs);
        QCOMPARE(run().learningStage(), QStringLiteral("train"));
        QTRY_VERIFY_WITH_TIMEOUT(!find<QLabel>("learningSubject")->isVisible(), kWaitMs);
        QCOMPARE(run().figures().imagesSeen, 512);
    }

    void theClassifiersAreShownByWhatTheyRead() {
        play(started("utility", "steps") + metric("auroc-real", 50, 0.81) +
             metric("auroc-synthetic", 50, 0.78));
        auto* chart = find<QWidget>("aurocChart");
        QTRY_VERIFY_WITH_TIMEOUT(chart->isVisible(), kWaitMs);
        QVERIFY(text("learningSubject").contains(QStringLiteral("classifiers")));
        QTRY_COMPARE_WITH_TIMEOUT(AurocChart::finding(run().learning(QStringLiteral("utility"))),
                                  QStringLiteral("AUROC now: real 0.81, synthetic 0.78"), kWaitMs);
        QVERIFY(!find<QWidget>("logarithmicBox")->isVisible());
    }

    void untilTheFirstMeasurementASentenceStandsForTheMeter() {
        play(started("train", "images") + metric("loss", 512, 0.9));
        QTRY_COMPARE_WITH_TIMEOUT(run().losses().size(), std::size_t{1}, kWaitMs);
        QVERIFY(find<QWidget>("memorisationWaiting")->isVisible());
        QVERIFY(!find<QWidget>("memorisationChart")->isVisible());
    }

    void aQuietMeterSuggestsNothing() {
        play(started("train", "images") + measurement(1000, 0.5, 0.44, 0));
        auto* chart = find<QWidget>("memorisationChart");
        QTRY_VERIFY_WITH_TIMEOUT(chart->isVisible(), kWaitMs);
        QVERIFY(text("memorisationState").contains(QStringLiteral("no sign")));
        QVERIFY(text("memorisationCopies").contains(QStringLiteral("no near-copies")));
        QVERIFY(!find<QWidget>("memorisationStopButton")->isVisible());
        QVERIFY(run().log().asText({}).contains(QStringLiteral("after 1\u2009000 images")));
    }

    void overTheLimitTheTrainingCanBeStoppedFromThere() {
        play(started("train", "images") + measurement(1000, 0.5, 0.44, 0) +
             measurement(2000, 0.7, 0.64, 3));
        auto* stop = find<QAbstractButton>("memorisationStopButton");
        QTRY_VERIFY_WITH_TIMEOUT(stop->isVisible(), kWaitMs);
        QVERIFY(text("memorisationState").contains(QStringLiteral("over the limit")));
        QVERIFY(text("memorisationCopies").contains(QStringLiteral("3 near-copies")));
        QVERIFY(run().log().asText({}).contains(QStringLiteral("warning: Memorisation")));
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Stopped, kWaitMs);
        QVERIFY(!stop->isVisible());
    }

    void anotherWorkspaceBeginsWithAnEmptyMeter() {
        play(started("train", "images") + measurement(1000, 0.7, 0.64, 1));
        QTRY_VERIFY_WITH_TIMEOUT(!run().memorisation().isEmpty(), kWaitMs);
        window_->session().close();
        QVERIFY(run().memorisation().isEmpty());
        QVERIFY(run().losses().isEmpty());
        QVERIFY(!find<QWidget>("memorisationChart")->isVisible());
        for (const QString& id : QDir(stage_->workspace() + QStringLiteral("/runs"))
                                     .entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            stage_->write(QStringLiteral("study.outis/runs/%1/control.json").arg(id),
                          "{\"command\": \"stop\"}\n");
        }
    }
};

OUTIS_TEST_CASE(LearningTest);
#include "learning_test.moc"
