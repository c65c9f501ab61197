// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/tour/tour.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTranslator>

#include "gui/text/language.h"
#include "gui/tour/cut_text.h"
#include "tests/gui/stage.h"
#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;

namespace {

constexpr const char* kStatus =
    R"({"workspace":"w","patients":524,"images":831,"holder":null,"stages":[)"
    R"({"stage":"import","state":"fresh","seconds":12.5,"summary":""},)"
    R"({"stage":"train","state":"fresh","seconds":200},{"stage":"report","state":"fresh"}],)"
    R"("latest_run":"","report":"","samples":""})";

/// Installed before the language, it is asked last: for what the language has no words for.
class Unknown final : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override {
        if (QByteArray(context).startsWith("outis")) {
            words_.insert(QString::fromUtf8(context) + QStringLiteral(" | ") +
                          QString::fromUtf8(source));
        }
        return {};
    }
    [[nodiscard]] QStringList words() const { return {words_.begin(), words_.end()}; }

private:
    mutable QSet<QString> words_;
};

}  // namespace

/// The tour of all views, and the search for texts that are cut off.
class TourTest : public QObject {
    Q_OBJECT

    static void prepare(const Stage& stage) {
        QVERIFY_RESULT(stage.makeWorkspace());
        stage.write(QStringLiteral("images/1.png"), "x");
        stage.script(QStringLiteral("status.json"), kStatus);
        stage.script(QStringLiteral("files"), R"(@print {"files":[]})");
        stage.script(QStringLiteral("patients"), R"(@print {"patients":524,"proposals":[]})");
        stage.script(QStringLiteral("burned-in"), R"(@print {"images":0,"regions":[]})");
    }
    static TourPlan planOf(const Stage& stage) {
        TourPlan plan;
        plan.folder = stage.folder.filePath(QStringLiteral("tour"));
        plan.workspace = stage.workspace();
        plan.source = stage.folder.filePath(QStringLiteral("images"));
        plan.worker = Stage::worker();
        plan.themes = QStringList{QStringLiteral("light")};
        plan.quietMs = 60;
        return plan;
    }

    static TourResult resultOf(const TourPlan& plan, Launcher& launcher) {
        Tour tour(plan, launcher);
        QSignalSpy ended(&tour, &Tour::finished);
        tour.start();
        return ended.wait(300'000) ? tour.result() : TourResult{0, {}, {"the tour did not end"}};
    }

private Q_SLOTS:
    void cleanup() { QVERIFY(useLanguage(QStringLiteral("en"))); }

    void aTextWithTooLittleRoomIsFound() {
        QWidget window;
        auto* label = new QLabel(QStringLiteral("much longer than forty pixels"), &window);
        label->setFixedSize(40, 20);
        auto* button = new QPushButton(QStringLiteral("a button of many words"), &window);
        button->setFixedSize(40, 30);
        auto* wrapped = new QLabel(QStringLiteral("several lines of words in one line"), &window);
        wrapped->setWordWrap(true);
        wrapped->setFixedSize(120, 14);
        auto* box = new QComboBox(&window);
        box->addItem(QStringLiteral("an entry of many words"));
        box->setFixedSize(60, 24);
        QStandardItemModel model(1, 1);
        model.setHorizontalHeaderLabels({QStringLiteral("a header of many words")});
        auto* table = new QTableView(&window);
        table->setModel(&model);
        table->setColumnWidth(0, 30);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(cutTexts(window).size(), 5);
    }

    void aTextThatReachesOutOfItsPlaceIsFound() {
        QWidget window;
        window.resize(200, 100);
        auto* card = new QWidget(&window);
        card->setGeometry(0, 0, 60, 40);
        auto* label = new QLabel(QStringLiteral("fits by itself"), card);
        label->move(30, 5);
        label->resize(label->sizeHint());
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QList<CutText> found = cutTexts(window);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().text, QStringLiteral("fits by itself"));
    }

    void whatIsLaidOutWithRoomIsNotFound() {
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        row->addWidget(new QLabel(QStringLiteral("a label")));
        row->addWidget(new QPushButton(QStringLiteral("a button")));
        auto* hidden = new QLabel(QStringLiteral("hidden, however little room it has"), &window);
        hidden->setFixedSize(1, 1);
        hidden->hide();
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(cutTexts(window).isEmpty());
    }

    void everyViewIsDrawnWithoutCutTextEvenInASmallWindow() {
        const Stage stage;
        prepare(stage);
        TourPlan plan = planOf(stage);
        plan.size = {1024, 700};
        // English is the shortest of the three.
        plan.languages = QStringList{QStringLiteral("de"), QStringLiteral("fr")};
        LocalLauncher launcher(stage.folder.filePath(QStringLiteral("out")));
        const TourResult result = resultOf(plan, launcher);
        QVERIFY2(result.failures.isEmpty(), qPrintable(result.failures.join(QLatin1Char('\n'))));
        QVERIFY2(result.cutTexts.isEmpty(), qPrintable(result.cutTexts.join(QLatin1Char('\n'))));
        for (const char* view :
             {"de-light-start", "fr-light-wizard-place", "fr-light-data", "de-light-training",
              "fr-light-review", "fr-light-decision", "de-light-release", "de-light-imported-tab3",
              "fr-light-forget", "de-light-shortcuts", "de-light-training-silent",
              "fr-light-release-exporting"}) {
            const QImage picture(
                QDir(plan.folder).filePath(QString::fromLatin1(view) + QStringLiteral(".png")));
            QVERIFY2(!picture.isNull(), view);
        }
        QVERIFY(!stage.calls().contains("import"));
    }

    void everyWordThatTheWindowAsksForIsKnown() {
        const Stage stage;
        prepare(stage);
        TourPlan plan = planOf(stage);
        plan.languages = QStringList{QStringLiteral("de")};
        plan.themes = QStringList{QStringLiteral("dark")};
        Unknown unknown;
        QVERIFY(QCoreApplication::installTranslator(&unknown));
        LocalLauncher launcher(stage.folder.filePath(QStringLiteral("out")));
        const TourResult result = resultOf(plan, launcher);
        QVERIFY2(result.failures.isEmpty(), qPrintable(result.failures.join(QLatin1Char('\n'))));
        QVERIFY2(unknown.words().isEmpty(), qPrintable(unknown.words().join(QLatin1Char('\n'))));
    }

    void theProgramRefusesATourOfNothing() {
        QProcess program;
        program.start(QStringLiteral(OUTIS_PROGRAM),
                      {QStringLiteral("--tour"), QDir::tempPath(), QStringLiteral("--workspace"),
                       QDir::tempPath() + QStringLiteral("/no-workspace-here")});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 2);
    }
};

OUTIS_TEST_CASE(TourTest);
#include "tour_test.moc"
