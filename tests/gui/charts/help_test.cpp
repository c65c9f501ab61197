// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSet>

#include "core/metrics/metric_words.h"
#include "core/release/report_words.h"
#include "gui/text/explanations.h"
#include "gui/widgets/card.h"
#include "gui/widgets/first_steps_dialog.h"
#include "gui/widgets/glossary_dialog.h"
#include "gui/widgets/help_button.h"
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
