// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSet>
#include <QTableView>

#include "core/metrics/metric_words.h"
#include "core/release/report_words.h"
#include "gui/models/text_table.h"
#include "gui/text/explanations.h"
#include "gui/widgets/card.h"
#include "gui/widgets/context_help.h"
#include "gui/widgets/first_steps_dialog.h"
#include "gui/widgets/glossary_dialog.h"
#include "gui/widgets/help_button.h"
#include "gui/widgets/pointer_frame.h"
#include "gui/widgets/table.h"
#include "tests/gui/test_case.h"

using namespace outis::gui;

namespace {
constexpr int kWaitMs = 20'000;
}

/// "What does this mean?": the report's own texts beside the numbers of the window.
class HelpTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTopicHasATitleAndTheTextOfTheReport() {
        QSet<QString> seen;
        const QStringList topics = explainedTopics();
        for (const QString& topic : topics) {
            const Explanation explanation = explanationOf(topic);
            QVERIFY2(!explanation.title.isEmpty(), qPrintable(topic));
            // wordOf() gives the key back where a list has no such term.
            QVERIFY2(explanation.text.size() > 30, qPrintable(topic));
            QVERIFY2(!explanation.text.contains(QStringLiteral("{{")), qPrintable(topic));
            QVERIFY2(!seen.contains(topic), qPrintable(topic));
            seen.insert(topic);
        }
        QVERIFY(topics.contains(QStringLiteral("checkpoint")));
        QCOMPARE(explanationOf(QStringLiteral("memorisation")).text.toStdString(),
                 outis::release::words("meter.mean"));
        QCOMPARE(explanationOf(QStringLiteral("fid")).text.toStdString(),
                 outis::metrics::metricWords("fid").meaning);
    }

    void whatIsNotKnownHasNoText() {
        QCOMPARE(explanationOf(QStringLiteral("no such thing")).title,
                 QStringLiteral("no such thing"));
        QVERIFY(explanationOf(QStringLiteral("no such thing")).text.isEmpty());
    }

    void theGlossaryIsSortedAndWhole() {
        const QList<Explanation> terms = glossary();
        QVERIFY(terms.size() > 30);
        for (qsizetype row = 1; row < terms.size(); ++row) {
            QVERIFY(terms[row - 1].title.localeAwareCompare(terms[row].title) <= 0);
            QVERIFY(!terms[row].text.isEmpty());
        }
    }

    void theGlossaryIsSearchedInTitlesAndTexts() {
        GlossaryDialog dialog;
        auto* list = dialog.findChild<QListView*>(QStringLiteral("glossaryList"));
        const QAbstractItemModelTester tester(list->model());
        const auto text = [&](const char* name) {
            return dialog.findChild<QLabel*>(QString::fromLatin1(name))->text();
        };
        QCOMPARE(list->model()->rowCount(), static_cast<int>(glossary().size()));
        QCOMPARE(text("glossaryTitle"), glossary().first().title);
        auto* search = dialog.findChild<QLineEdit*>(QStringLiteral("glossarySearch"));
        QTest::keyClicks(search, QStringLiteral("repeats an image it learned"));
        QCOMPARE(list->model()->rowCount(), 0);
        QCOMPARE(text("glossaryTitle"), QStringLiteral("No such term"));
        search->clear();
        QTest::keyClicks(search, QStringLiteral("reproduces an image it LEARNED"));
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(text("glossaryTitle"), QStringLiteral("Memorisation"));
        QVERIFY(text("glossaryText").startsWith(QStringLiteral("A model that")));
    }

    void theFirstStepsGoThroughTheWholeWay() {
        FirstStepsDialog dialog;
        QList<Step> steps;
        connect(&dialog, &FirstStepsDialog::stepReached, &dialog,
                [&steps](Step step) { steps.append(step); });
        dialog.start();
        auto* next = dialog.findChild<QPushButton*>(QStringLiteral("firstStepsNext"));
        auto* back = dialog.findChild<QPushButton*>(QStringLiteral("firstStepsBack"));
        QVERIFY(!back->isEnabled());
        for (int click = 0; click < kStepCount; ++click) {
            QTest::keyClick(next, Qt::Key_Space);
        }
        QCOMPARE(steps.size(), static_cast<qsizetype>(kStepCount));
        QCOMPARE(steps.last(), Step::Release);
        QTest::keyClick(back, Qt::Key_Space);
        QCOMPARE(steps.last(), Step::Decision);
        QTest::keyClick(next, Qt::Key_Space);
        QTest::keyClick(next, Qt::Key_Space);
        QVERIFY(!dialog.isVisible());
    }

    void theButtonIsReachedAndReadWithoutOpeningIt() {
        const HelpButton button(QStringLiteral("memorisation"));
        QVERIFY((button.focusPolicy() & Qt::TabFocus) != 0);
        QVERIFY(button.accessibleName().contains(QStringLiteral("Memorisation")));
        QCOMPARE(button.accessibleDescription(),
                 explanationOf(QStringLiteral("memorisation")).text);
    }

    void spaceOpensTheExplanationAndEscapeClosesIt() {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* button = new HelpButton(QStringLiteral("fid"));
        column->addWidget(button);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QPointer<QFrame> popup = window.findChild<QFrame*>(QStringLiteral("helpPopup"));
        QVERIFY(popup != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(popup->isVisible(), kWaitMs);
        QCOMPARE(popup->findChild<QLabel*>(QStringLiteral("helpText"))->text(),
                 explanationOf(QStringLiteral("fid")).text);
        QTest::keyClick(popup.data(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(popup.isNull(), kWaitMs);
    }

    void aFigureIsExplainedWhereTheKeyboardIs() {
        Card card(QStringLiteral("Figures"));
        card.setHelp(QStringLiteral("filter"));
        TextTable rows({QStringLiteral("Name"), QStringLiteral("Area")});
        rows.setTopics({{}, QStringLiteral("auroc")});
        rows.setRows(
            {{{QStringLiteral("a"), QStringLiteral("0.8")}, {}, {}},
             {{QStringLiteral("b"), QStringLiteral("1")}, {}, {}, {}, QStringLiteral("power")}});
        QTableView* table = makeTable(rows, QStringLiteral("table"), QStringLiteral("Table"));
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        column->addWidget(&card);
        card.setParent(&window);
        card.body().addWidget(table);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        table->setFocus();
        const auto topicAt = [&](int row, int place) {
            table->setCurrentIndex(rows.index(row, place));
            return helpWithKeyboard().topic;
        };
        QCOMPARE(topicAt(0, 1), QStringLiteral("auroc"));
        QCOMPARE(topicAt(1, 1), QStringLiteral("power"));
        QVERIFY2(topicAt(0, 0) == QStringLiteral("filter"), "a cell has the topic of its card");
        QCOMPARE(rows.headerData(1, Qt::Horizontal, TextTable::TopicRole).toString(),
                 QStringLiteral("auroc"));
        const QPoint cell =
            table->viewport()->mapToGlobal(table->visualRect(rows.index(0, 1)).center());
        QCOMPARE(helpAt(cell).topic, QStringLiteral("auroc"));
        QVERIFY(helpWithKeyboard().area.isValid());
        table->clearFocus();
        QVERIFY(helpWithKeyboard().topic.isEmpty());
        card.setParent(nullptr);
    }

    void theFrameOfTheFirstStepsFollowsWhatItPointsAt() {
        QWidget window;
        window.resize(400, 300);
        auto* one = new QWidget(&window);
        one->setObjectName(QStringLiteral("one"));
        one->setGeometry(50, 50, 100, 40);
        auto* frame = new PointerFrame(window);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        frame->pointAt({QStringLiteral("nothing"), QStringLiteral("one")});
        QCOMPARE(frame->target(), one);
        QVERIFY(frame->isVisible() && frame->geometry().contains(one->geometry()));
        one->move(200, 150);
        QTRY_VERIFY_WITH_TIMEOUT(frame->geometry().contains(one->geometry()), kWaitMs);
        one->hide();
        QTRY_VERIFY_WITH_TIMEOUT(!frame->isVisible(), kWaitMs);
    }

    void aCardTakesItsExplanationAndGivesItUp() {
        Card card(QStringLiteral("Figures"));
        QVERIFY(card.findChild<HelpButton*>() == nullptr);
        card.setHelp(QStringLiteral("filter"));
        QCOMPARE(card.findChild<HelpButton*>()->topic(), QStringLiteral("filter"));
        card.setHelp(QStringLiteral("auroc"));
        QCOMPARE(card.findChildren<HelpButton*>().size(), 1);
        QCOMPARE(card.findChild<HelpButton*>()->topic(), QStringLiteral("auroc"));
        card.setHelp({});
        QVERIFY(!card.findChild<HelpButton*>()->isVisibleTo(&card));
    }
};

OUTIS_TEST_CASE(HelpTest);
#include "help_test.moc"
